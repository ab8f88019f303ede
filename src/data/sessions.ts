/**
 * What customers looked at, a row for each look: its session, its item and, where there is one, its time. Rows of a session may
 * stand anywhere; with times they are put in order.
 *
 *   const { sessions, hasTimes } = readSessions(text, progress);
 *   sessions[0]                                          // ["shoes", "socks", "shoes"]
 */
import type { Columns } from "../core/columns.ts";
import type { Progress } from "./lines.ts";
import type { Note } from "./note.ts";
import { sessionRoles } from "./roles.ts";
import { filledCells, findColumn, readTable, type Table } from "./table.ts";
import { chosenColumns, columnOf, foundIn, takeColumns, type TableFound, type Taken } from "./taken.ts";
import { momentsOf } from "./time.ts";

export interface SessionsFile {
  /** Items by name, one after another; sessions in the order of their beginnings, or in which they first come. */
  readonly sessions: readonly (readonly string[])[];
  readonly hasTimes: boolean;
  readonly table: TableFound;
  /** What to tell of how the table was read. */
  readonly notes: readonly Note[];
}

const { session, item, time } = sessionRoles;

/** @throws Problem, with its line. */
export function readSessions(text: string, columns: Columns = new Map(), progress?: Progress): SessionsFile {
  const names = Object.values(sessionRoles).map((role) => role.names);
  const table = readTable(text, { names, ...(progress && { progress }) });
  const taken = takenFrom(table, columns);
  const [keys, items] = [session, item].map((role) => filledCells(table, columnOf(taken, role) ?? 0));
  const timeAt = columnOf(taken, time);
  const order = table.rows.map((_, row) => row);
  if (timeAt !== null) {
    const times = momentsOf(table, [timeAt]);
    order.sort((a, b) => times[a] - times[b] || a - b);
  }
  const sessions = new Map<string, string[]>();
  for (const row of order) {
    const key = keys?.[row] ?? "";
    const known = sessions.get(key);
    if (known) known.push(items?.[row] ?? "");
    else sessions.set(key, [items?.[row] ?? ""]);
  }
  return {
    sessions: [...sessions.values()],
    hasTimes: timeAt !== null,
    table: foundIn(table, taken),
    notes: table.notes,
  };
}

/** Where nothing is chosen, the time is the column that is named so; where no column has a known name, the third. */
function takenFrom(table: Table, chosen: Columns): readonly Taken[] {
  if (chosen.size > 0) return chosenColumns(table, Object.values(sessionRoles), chosen);
  const taken = takeColumns(table, [session, item], chosen);
  const named = findColumn(table, time.names);
  if (named !== null) return [...taken, { role: time.key, columns: [named], by: "name" }];
  const hasThird = taken[0]?.by === "place" && table.columns >= 3;
  return [...taken, { role: time.key, columns: hasThird ? [2] : [], by: "place" }];
}
