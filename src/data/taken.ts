/**
 * Which columns of a table are taken for what, and why: what a person chose, else what the columns are called, else what they
 * hold or where they stand.
 */
import type { Columns, Role } from "../core/columns.ts";
import { Problem } from "../core/problem.ts";
import { atLine } from "./lines.ts";
import { chooseColumns, findColumn, type Table } from "./table.ts";

export interface Taken {
  readonly role: string;
  /** None, one or several. */
  readonly columns: readonly number[];
  readonly by: "chosen" | "name" | "contents" | "place";
}

/** What a reader found. */
export interface TableFound {
  readonly rows: number;
  readonly columns: number;
  readonly taken: readonly Taken[];
}

export function foundIn(table: Table, taken: readonly Taken[]): TableFound {
  return { rows: table.rows.length, columns: table.columns, taken };
}

/** The column of the role that is taken once. */
export function columnOf(taken: readonly Taken[], { key }: Role): number | null {
  return columnsOf(taken, key)[0] ?? null;
}

export function columnsOf(taken: readonly Taken[], key: string): readonly number[] {
  return taken.find(({ role }) => role === key)?.columns ?? [];
}

/** One column for each of `roles`, which are all needed; where nothing is chosen by name, or all by their places. @throws Problem. */
export function takeColumns(table: Table, roles: readonly Role[], chosen: Columns): readonly Taken[] {
  if (chosen.size > 0) return chosenColumns(table, roles, chosen);
  const by = roles.some(({ names }) => findColumn(table, names) !== null) ? "name" : "place";
  const columns = chooseColumns(
    table,
    roles.map(({ names }) => names),
  );
  return roles.map(({ key }, i) => ({ role: key, columns: [columns[i] ?? 0], by }));
}

/**
 * What a person chose. Roles of which nothing is said go by name; without one they are none where they may be, and all the
 * columns that are left where they may be many. @throws Problem.
 */
export function chosenColumns(table: Table, roles: readonly Role[], chosen: Columns): readonly Taken[] {
  const taken: Taken[] = [];
  const used = new Map<number, string>();
  for (const role of roles) {
    const given = chosen.get(role.key);
    const { columns, by } = given ? { columns: given, by: "chosen" as const } : columnsLeft(table, role, chosen, used);
    refuseUnfit(table, role, columns);
    for (const column of columns) {
      const other = used.get(column);
      if (other !== undefined)
        throw new Problem("columns.twice", { column: column + 1, first: other, second: role.key });
      used.set(column, role.key);
    }
    taken.push({ role: role.key, columns, by });
  }
  return taken;
}

function columnsLeft(
  table: Table,
  { names, isMany, isOptional }: Role,
  chosen: Columns,
  used: ReadonlyMap<number, string>,
): Pick<Taken, "columns" | "by"> {
  const spoken = new Set([...used.keys(), ...[...chosen.values()].flat()]);
  const named = findColumn(table, names);
  if (named !== null && !spoken.has(named)) return { columns: [named], by: "name" };
  const all = Array.from({ length: !isMany || isOptional ? 0 : table.columns }, (_, column) => column);
  return { columns: all.filter((column) => !spoken.has(column)), by: "place" };
}

function refuseUnfit(table: Table, { key, isMany, isOptional }: Role, columns: readonly number[]): void {
  const beyond = columns.find((column) => column >= table.columns);
  if (beyond !== undefined)
    throw new Problem("columns.beyond", { role: key, got: beyond + 1, columns: table.columns }, atLine(1));
  if (columns.length === 0 && !isOptional) throw new Problem("columns.needed", { role: key }, atLine(1));
  if (columns.length > 1 && !isMany) throw new Problem("columns.many", { role: key, got: columns.length }, atLine(1));
}
