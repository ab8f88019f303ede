/** Tables of texts that people bring: pairs of a text and its translation, its label, or its answer. */
import { textOf } from "../core/shelf.ts";
import { cellsOf, chooseColumns, readTable, type Table } from "../data/table.ts";
import type { Progress } from "./task.ts";

/**
 * Two columns by their names, else the first two, with single spaces between words. [row] `data`: a table, or the name of
 * its file. @throws Problem, with its line.
 */
export function readTwoColumns(
  data: string,
  names: readonly [readonly string[], readonly string[]],
  progress?: Progress,
): readonly (readonly [string, string])[] {
  const table = readTable(textOf(data), { names, ...(progress && { progress }) });
  const [first = 0, second = 1] = chooseColumns(table, names);
  const others = textsOf(table, second);
  return textsOf(table, first).map((text, row) => [text, others[row] ?? ""]);
}

function textsOf(table: Table, column: number): readonly string[] {
  return cellsOf(table, column).map((cell) => cell.replace(/\s+/gu, " "));
}
