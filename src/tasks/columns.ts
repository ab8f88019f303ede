/** Tables of texts that people bring: pairs of a text and its translation, its label, or its answer. */
import { columnsIn, type Role } from "../core/columns.ts";
import type { ColumnsSetting } from "../core/setting.ts";
import { textOf } from "../core/shelf.ts";
import { cellsOf, readTable, type Table } from "../data/table.ts";
import { columnOf, foundIn, takeColumns, type TableFound } from "../data/taken.ts";
import type { Progress } from "./task.ts";

/** The setting that says which columns of a task's table are taken for which of `roles`. */
export function columnsSetting(roles: Readonly<Record<string, Role>>): ColumnsSetting {
  return { key: "columns", kind: "columns", default: "", roles: Object.values(roles), live: false };
}

export interface TwoColumns {
  /** [row] */
  readonly rows: readonly (readonly [string, string])[];
  readonly table: TableFound;
}

/**
 * Two columns: those that `columns` says, else by their names, else the first two, with single spaces between words. `data`: a
 * table, or the name of its file. @throws Problem, with its line.
 */
export function readTwoColumns(
  data: string,
  roles: readonly [Role, Role],
  columns: string,
  progress?: Progress,
): TwoColumns {
  const names = roles.map((role) => role.names);
  const table = readTable(textOf(data), { names, ...(progress && { progress }) });
  const taken = takeColumns(table, roles, columnsIn(columns));
  const [first = [], others = []] = roles.map((role) => textsOf(table, columnOf(taken, role) ?? 0));
  return { rows: first.map((text, row) => [text, others[row] ?? ""]), table: foundIn(table, taken) };
}

function textsOf(table: Table, column: number): readonly string[] {
  return cellsOf(table, column).map((cell) => cell.replace(/\s+/gu, " "));
}
