/** A line of nothing but numbers: a column that somebody printed as a list. */
import type { Note } from "./note.ts";
import { partOf } from "./numbers.ts";
import type { Row } from "./sieve.ts";

/** Numbers that must stand in the line for it to be no row, and how many it may have. */
const [fewest, most] = [6, 50_000];
/** Characters of such a line. */
const longest = 1_000_000;

export function columnInLine(plain: string): { readonly rows: readonly Row[]; readonly notes: readonly Note[] } | null {
  if (plain.length > longest || plain.trim().includes("\n")) return null;
  const line = plain.trim().replace(/^[[({]|[,;\])}]+$/g, "");
  const sign = [";", "\t", ","].find((one) => line.includes(one)) ?? /\s+/;
  const cells = line.split(sign, most + 1).map((cell) => cell.trim());
  const isColumn = cells.length >= fewest && cells.length <= most && cells.every((cell) => partOf(cell) !== null);
  if (!isColumn) return null;
  const rows = cells.map((cell): Row => ({ cells: [cell], line: 1, isAfterBlank: false }));
  return { rows, notes: [{ key: "fact.table.oneLine", parameters: { count: cells.length } }] };
}
