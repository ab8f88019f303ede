/**
 * Rows that are as wide as the others and are none: a second row of names, units, what a program says of its columns; totals
 * and sources below. They have words in the column in which all the others have numbers or dates.
 */
import { isGap } from "./gaps.ts";
import { shortened } from "./lines.ts";
import type { Note } from "./note.ts";
import { looksCounted } from "./sieve.ts";

interface Rows {
  readonly rows: readonly string[][];
  /** On which each begins. */
  readonly lines: readonly number[];
}

interface Framed extends Rows {
  /** Whether the first row is known to be names. */
  readonly isNamed: boolean;
  readonly notes: readonly Note[];
}

/** Rows of names and the like above, and of totals below. */
const most = { above: 12, below: 8 };
/** Rows that must have a number where those have none. */
const fewest = 6;

export function framedRows(given: Rows, isKnownName: (cell: string) => boolean): Framed {
  const counted = countedColumn(given.rows);
  if (!counted) return { ...given, isNamed: false, notes: [] };
  const { column, holds } = counted;
  const [from, end] = [given.rows.findIndex(holds), given.rows.findLastIndex(holds) + 1];
  const above = given.rows.slice(0, from);
  const heads =
    above.length > 1 && above.length <= most.above && above.every((row) => isWords(row, column)) ? above : [];
  const names = heads.length > 0 ? heads.indexOf(bestNames(heads, isKnownName) ?? []) : -1;
  const isTail = end < given.rows.length && given.rows.length - end <= most.below;
  const last = isTail && given.rows.slice(end).every((row) => isTotal(row[column] ?? "")) ? end : given.rows.length;
  const isLeft = (i: number): boolean => i >= last || (names >= 0 && i < from && i !== names);
  const left = given.rows.map((_, i) => i).filter(isLeft);
  return {
    rows: given.rows.filter((_, i) => !isLeft(i)),
    lines: given.lines.filter((_, i) => !isLeft(i)),
    isNamed: names >= 0,
    notes: notesOf(given, left),
  };
}

/** What rows have in a column in which nearly all have a number or a date, as written. */
interface Counted {
  readonly column: number;
  readonly holds: (row: readonly string[]) => boolean;
}

/** Rows that are looked at. */
const looked = 400;

/** The first such column; null where there is none. */
function countedColumn(rows: readonly (readonly string[])[]): Counted | null {
  const start = rows.slice(0, looked);
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const usual = usualShape(start.map((row) => row[column] ?? ""));
    const holds = (row: readonly string[]): boolean => {
      const cell = row[column] ?? "";
      return looksCounted(cell) || (usual !== null && shapeOf(cell) === usual);
    };
    const counted = start.filter(holds).length;
    if (counted >= fewest && counted >= 0.6 * start.length) return { column, holds };
  }
  return null;
}

/** `Jan-49` is `a-0`. */
function shapeOf(cell: string): string {
  return cell.trim().slice(0, 64).replace(/\p{L}+/gu, "a").replace(/\d+/g, "0"); // prettier-ignore
}

/** The shape that most cells have, if it has figures. */
function usualShape(cells: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(shapeOf(cell), (counts.get(shapeOf(cell)) ?? 0) + 1);
  const [usual = "", count = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
  return usual.includes("0") && 2 * count > cells.length ? usual : null;
}

/** Whether a row has a word in that column, or words alone. */
function isWords(row: readonly string[], column: number): boolean {
  if (!isGap(row[column] ?? "")) return true;
  return row.some((cell) => !isGap(cell)) && !row.some((cell) => looksCounted(cell));
}

/** The row that names the most columns, each by a name of its own; known ones count more, and the first of equals. */
function bestNames(heads: readonly string[][], isKnownName: (cell: string) => boolean): string[] | undefined {
  const worth = (row: readonly string[]): number => {
    const names = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
    return new Set(names).size + names.filter(isKnownName).length;
  };
  return heads.toSorted((a, b) => worth(b) - worth(a))[0];
}

/** Words, or nothing at all, where the others have figures. */
function isTotal(cell: string): boolean {
  return cell.trim().length > 1 && /^[\p{L}(*]/u.test(cell.trim()) && !isGap(cell);
}

function notesOf({ rows, lines }: Rows, left: readonly number[]): readonly Note[] {
  const [first] = left;
  if (first === undefined) return [];
  const got = shortened((rows[first] ?? []).join(" ").trim());
  return [{ key: "fact.table.leftOut", parameters: { count: left.length, line: lines[first] ?? 1, got } }];
}
