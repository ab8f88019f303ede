/** Rows of commas in which some are those of numbers: decimals without quotes, thousands. */
import { Problem } from "../core/problem.ts";
import { atLine } from "./lines.ts";
import type { Note } from "./note.ts";
import type { Row } from "./sieve.ts";

interface Mended {
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
}

const whole = /^[+-]?\d+$/;
const figures = /^\d+$/;
/** Rows that must be so. */
const fewest = 4;

/**
 * One column of decimals with commas, where nothing else can be meant: a single name stands above, or the second parts are as
 * long as each other and begin with nought now and then. Null where there is no such thing.
 */
export function withDecimals(rows: readonly Row[]): Mended | null {
  const [first] = rows;
  const isNamed = first?.cells.length === 1 && !whole.test(first.cells[0] ?? "");
  const below = isNamed ? rows.slice(1) : rows;
  const isPair = ({ cells }: Row): boolean =>
    cells.length <= 2 && whole.test(cells[0] ?? "") && (cells.length === 1 || figures.test(cells[1] ?? ""));
  if (below.length < fewest || !below.some(({ cells }) => cells.length === 2) || !below.every(isPair)) return null;
  const lengths = new Set(below.map(({ cells }) => (cells[1] ?? "").length));
  const isPadded = below.some(({ cells }) => /^0\d/.test(cells[1] ?? ""));
  if (!isNamed && !(lengths.size === 1 && isPadded)) return null;
  const joined = below.map((row) => ({ ...row, cells: [row.cells.join(",")] }));
  const got = joined[0]?.cells[0] ?? "";
  return {
    rows: [...rows.slice(0, rows.length - below.length), ...joined],
    notes: [{ key: "fact.table.decimalComma", parameters: { got } }],
  };
}

/** @throws Problem where every row has one cell more than there are names, and ends in parts of one number. */
export function refuseSplitNumbers(rows: readonly Row[]): void {
  const [head, ...below] = rows;
  if (!head || below.length < fewest || head.cells.length < 2 || head.cells.some((cell) => figures.test(cell.trim())))
    return;
  const isSplit = ({ cells }: Row): boolean => {
    const [a = "", b = ""] = cells.slice(-2);
    return cells.length === head.cells.length + 1 && whole.test(a) && /^(?:\d{2}|\d{3})(?:\.\d+)?$/.test(b);
  };
  const isDated = ({ cells: [cell = ""] }: Row): boolean => /^\d{1,4}[-/.年]\d{1,2}\b/.test(cell);
  const [row] = below;
  if (!row || !below.every((one) => isSplit(one) && isDated(one))) return;
  throw new Problem("table.split", { got: row.cells.slice(-2).join(",") }, atLine(row.line));
}
