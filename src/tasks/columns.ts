/** Tables of texts that people bring: pairs of a text and its translation, its label, or its answer. */
import { columnsIn, type Columns, type Role } from "../core/columns.ts";
import type { ColumnsSetting } from "../core/setting.ts";
import { textOf } from "../core/shelf.ts";
import { shortened } from "../data/lines.ts";
import { cellsOf, readTable, type Table } from "../data/table.ts";
import { columnOf, foundIn, takeColumns, type TableFound } from "../data/taken.ts";
import type { Fact, Progress } from "./task.ts";

/** The setting that says which columns of a task's table are taken for which of `roles`. */
export function columnsSetting(roles: Readonly<Record<string, Role>>): ColumnsSetting {
  return { key: "columns", kind: "columns", default: "", roles: Object.values(roles), live: false };
}

export interface TwoColumns {
  /** [row] */
  readonly rows: readonly (readonly [string, string])[];
  readonly table: TableFound;
  /** What to tell of how the table was read. */
  readonly notes: readonly Fact[];
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
  const text = textOf(data);
  const plain = readTable(text, { names, ...(progress && { progress }) });
  const header = plain.header ? null : headerAbove(plain, roles, columnsIn(columns));
  const table = header ? readTable(text, { names: [...names, header] }) : plain;
  const taken = takeColumns(table, roles, columnsIn(columns));
  const [first = [], others = []] = roles.map((role) => textsOf(table, columnOf(taken, role) ?? 0));
  const [, second] = roles;
  const labels = second.holds === "label" ? withoutMissing(others) : { cells: others, notes: [] };
  return {
    rows: first.map((one, row) => [one, labels.cells[row] ?? ""]),
    table: foundIn(table, taken),
    notes: [...firstRowOf(table, header), ...table.notes, ...labels.notes],
  };
}

/** A first row that nobody would take for one like the others: names of languages, or a label that never comes again. */
function headerAbove(table: Table, roles: readonly [Role, Role], chosen: Columns): readonly string[] | null {
  const [row = []] = table.rows;
  const taken = takeColumns(table, roles, chosen);
  const cells = roles.map((role) => (row[columnOf(taken, role) ?? 0] ?? "").trim());
  if (cells.every(namesLanguage)) return cells;
  const [, second] = roles;
  if (second.holds !== "label") return null;
  const [first = "", ...others] = cellsOf(table, columnOf(taken, second) ?? 0);
  const counts = new Map<string, number>();
  for (const label of others) counts.set(label, (counts.get(label) ?? 0) + 1);
  const isLabelled = others.length > 8 && counts.size > 1 && [...counts.values()].every((count) => count > 1);
  const isName = (cell: string): boolean => /^\p{L}[\p{L}\p{N}_ -]{0,29}$/u.test(cell);
  return isLabelled && isName(first) && isName(cells[0] ?? "") && !counts.has(first) ? [first] : null;
}

const languages = new Set(
  "english,french,german,spanish,italian,portuguese,dutch,russian,chinese,japanese,korean,arabic,hindi,turkish,polish,swedish,en,fr,de,es,it,pt,nl,ru,zh,ja,ko,ar,hi,tr,pl,sv,中文,英文,英语,汉语,法语,德语,日语,韩语,俄语,français,deutsch,español,src,tgt,english_text".split(
    ",",
  ),
);

/** `English`, `French words/sentences`. */
function namesLanguage(cell: string): boolean {
  const plain = cell
    .toLowerCase()
    .replace(/[ _-]*(?:words?|sentences?|phrases?|texts?|\/)+(?:[ _/-]*(?:words?|sentences?|phrases?|texts?))?$/, "");
  return languages.has(plain.trim());
}

function firstRowOf(table: Table, header: readonly string[] | null): readonly Fact[] {
  const row = header ? table.header : table.header ? null : table.rows[0];
  if (!row) return [];
  const got = shortened(row.join(" · "));
  return [{ key: header ? "fact.table.header" : "fact.table.first", parameters: { got } }];
}

/** What programs write where there is no label, of which each is told. */
const noLabels: ReadonlySet<string> = new Set([
  "nan",
  "NaN",
  "NULL",
  "null",
  "None",
  "NA",
  "N/A",
  "n/a",
  "#N/A",
  "<NA>",
  "NaT",
]);

function withoutMissing(labels: readonly string[]): {
  readonly cells: readonly string[];
  readonly notes: readonly Fact[];
} {
  const missing = labels.filter((label) => noLabels.has(label));
  if (missing.length === 0) return { cells: labels, notes: [] };
  const parameters = { count: missing.length, got: [...new Set(missing)].join(", ") };
  return {
    cells: labels.map((label) => (noLabels.has(label) ? "" : label)),
    notes: [{ key: "fact.table.noLabel", parameters }],
  };
}

function textsOf(table: Table, column: number): readonly string[] {
  return cellsOf(table, column).map((cell) => cell.replace(/\s+/gu, " "));
}
