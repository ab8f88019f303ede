/** Numbers that by custom stand for none: -9999, 999.9, the largest that fits. */
import { shortened } from "./lines.ts";
import type { Note } from "./note.ts";

/** Numbers that must be there before one of them can be strange. */
const fewest = 6;
/** How far from the others, in ranges of theirs, a number of nines lies that stands for none. */
const distance = 3;
/** How far, in usual deviations, one may lie that is told. */
const strange = 30;
/** What files of measurements are filled with, beside nines. */
const fillings: ReadonlySet<number> = new Set([-32768, -32767, -2147483648, 1e20, -1e30, 1.70141e38, 9.96921e36]);

/** `cleared`: NaN in their place. What lies as far and is not of that form stays, and is told. */
export function missingIn(
  values: Float64Array,
  column: string,
): { readonly cleared: Float64Array; readonly notes: readonly Note[] } {
  const known = values.filter((value) => !Number.isNaN(value)).toSorted();
  const ends = [...new Set([known[0], known.at(-1)])].filter((end) => end !== undefined);
  let cleared = values;
  const notes: Note[] = [];
  for (const end of ends) {
    const others = known.filter((value) => value !== end);
    const count = known.length - others.length;
    const parameters = { column: shortened(column), value: end, count };
    if (others.length < fewest) continue;
    if (standsForNone(end, others, count)) {
      cleared = cleared.map((value) => (value === end ? NaN : value));
      notes.push({ key: "fact.table.none", parameters });
    } else if (isStrange(end, others, count)) notes.push({ key: "fact.table.strange", parameters });
  }
  return { cleared, notes };
}

/** `others` in order. */
function standsForNone(end: number, others: Float64Array, count: number): boolean {
  const isNines = /^-?9{2,7}(?:\.9{1,4})?$/.test(String(end));
  if (!isNines && !fillings.has(end)) return false;
  const [least = 0, most = 0] = [others[0], others.at(-1)];
  // Prices end so, too.
  if (isNines && 2 * others.filter((value) => String(value).endsWith("9")).length > others.length) return false;
  const apart = Math.max(least - end, end - most);
  const range = most - least;
  if (end < 0 && least >= 0) return count > 1 || apart > range;
  return apart > distance * range && range > 0 && (end < 0 || count > 1);
}

/** It comes again and again, and lies where nothing else does; or it is the only one below nought. */
function isStrange(end: number, others: Float64Array, count: number): boolean {
  if (count < 2) return false;
  const [least = 0, most = 0] = [others[0], others.at(-1)];
  if (end === -1 && least >= 0) return new Set(others).size > 2;
  const middle = others[others.length >> 1] ?? 0;
  const deviations = others.map((value) => Math.abs(value - middle)).toSorted();
  const usual = deviations[deviations.length >> 1] ?? 0;
  const alone = Math.max(least - end, end - most);
  return usual > 0 && Math.abs(end - middle) > strange * 1.4826 * usual && alone > usual;
}
