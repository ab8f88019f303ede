/** Values of a sweep's JSON, taken apart with words that say where they stand in it. */
import { Problem } from "../core/problem.ts";
import { show } from "../train/shape.ts";

export function located(place: string, wanted: string, got: string): Problem {
  return new Problem("sweep.shape", { place: place || "the whole", wanted, got });
}

/** `value` as a record without any other field than `allowed` (null: any). @throws Problem. */
export function record(
  value: unknown,
  place: string,
  allowed: readonly string[] | null,
): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw located(place, "an object", show(value));
  const stray = allowed && Object.keys(value).find((key) => !allowed.includes(key));
  if (allowed && typeof stray === "string") throw located(place, `only the fields ${allowed.join(", ")}`, show(stray));
  return Object.assign(Object.create(null), value) as Record<string, unknown>;
}

/** @throws Problem. */
export function list(value: unknown, place: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw located(place, "a list", show(value));
  if (value.length === 0 || value.length > most) throw located(place, `1 to ${most} items`, String(value.length));
  return value;
}

/** @throws Problem. */
export function number(value: unknown, place: string, min: number, max: number): number {
  if (typeof value === "number" && value >= min && value <= max) return value;
  throw located(place, max === Number.MAX_VALUE ? "a number" : `a number from ${min} to ${max}`, show(value));
}

/** @throws Problem. */
export function whole(value: unknown, place: string, min: number, max: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return value;
  throw located(place, `a whole number from ${min} to ${max}`, show(value));
}
