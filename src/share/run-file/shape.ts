/** Values from a file or a storage, each with its bounds. `what` names the value in Problems. */
import { Problem } from "../../core/problem.ts";
import { show } from "../../train/shape.ts";

/** @throws Problem unless it is a whole number from `min` to `max`. */
export function whole(value: unknown, what: string, min: number, max: number): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < min || value > max)
    throw unfit(what, `a whole number from ${min} to ${max}`, value);
  return value;
}

/** @throws Problem unless it is a number; JSON has no other than finite ones. */
export function finite(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw unfit(what, "a number", value);
  return value;
}

/** A number that may have been none: JSON writes NaN as null. @throws Problem when it is something else. */
export function measured(value: unknown, what: string): number {
  return value === null ? NaN : finite(value, what);
}

/** @throws Problem unless it is a text of at most `limit` UTF-16 units. */
export function text(value: unknown, what: string, limit: number): string {
  if (typeof value !== "string" || value.length > limit)
    throw unfit(what, `a text of at most ${limit} characters`, value);
  return value;
}

export function flag(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw unfit(what, "true or false", value);
  return value;
}

/** @throws Problem unless it is one of `known`. */
export function oneOf<Name extends string>(value: unknown, what: string, known: readonly Name[]): Name {
  const found = known.find((name) => name === value);
  if (found === undefined) throw unfit(what, known.join(", "), value);
  return found;
}

/** @throws Problem unless it is a list of at most `limit` items that `read` takes. */
export function list<Item>(
  value: unknown,
  what: string,
  limit: number,
  read: (item: unknown, what: string) => Item,
): readonly Item[] {
  if (!Array.isArray(value)) throw unfit(what, "a list", value);
  if (value.length > limit) throw unfit(what, `at most ${limit} items`, value.length);
  return value.map((item, i) => read(item, `${what}, ${i + 1}`));
}

/** A record whose keys are its own affair. @throws Problem unless it has at most `limit` of them, each of which `read` takes. */
export function record<Item>(
  value: unknown,
  what: string,
  limit: number,
  read: (item: unknown, what: string) => Item,
): Readonly<Record<string, Item>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw unfit(what, "an object", value);
  const entries = Object.entries(value);
  if (entries.length > limit) throw unfit(what, `at most ${limit} fields`, entries.length);
  return Object.fromEntries(entries.map(([key, item]) => [text(key, what, 200), read(item, `${what}, ${show(key)}`)]));
}

/** @throws Problem unless each is of a later update than the one before it. */
export function expectAscending(items: readonly { readonly update: number }[], what: string): void {
  const at = items.findIndex((item, i) => i > 0 && item.update <= (items[i - 1]?.update ?? 0));
  if (at > 0) throw unfit(`${what}, ${at + 1}`, `an update after ${items[at - 1]?.update}`, items[at]?.update);
}

export function unfit(what: string, wanted: string, got: unknown): Problem {
  return new Problem("run.shape", { what, wanted, got: show(got) });
}
