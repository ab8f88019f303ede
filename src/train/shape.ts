/** Untyped data taken apart with messages, for everything that comes from outside. */
import { Problem } from "../core/problem.ts";

/** `value` as a record without any other field than `allowed`. */
export function fields(value: unknown, what: string, allowed: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Problem("run.shape", { what, wanted: "an object", got: show(value) });
  for (const key of Object.keys(value))
    if (!allowed.includes(key))
      throw new Problem("run.shape", { what, wanted: `only the fields ${allowed.join(", ")}`, got: show(key) });
  return Object.assign(Object.create(null), value) as Record<string, unknown>;
}

/** What came, short enough for a message. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return value === undefined ? "nothing" : String(value).slice(0, 40);
}
