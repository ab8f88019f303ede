/** Series that people bring: a table with a column of values and, if it has one, a column of times. */
import { columnsIn, type Columns } from "../../core/columns.ts";
import { Problem } from "../../core/problem.ts";
import { madeOnce, textOf } from "../../core/shelf.ts";
import { atLine, shortened } from "../../data/lines.ts";
import { seriesRoles } from "../../data/roles.ts";
import { countNumbers, notesOn, numbersOf } from "../../data/column-numbers.ts";
import { findColumn, nameOfColumn, readTable, type Table } from "../../data/table.ts";
import { chosenColumns, columnOf, columnsOf, foundIn, type Taken } from "../../data/taken.ts";
import { findTimes, isTimeName, valueColumns } from "../../data/time-columns.ts";
import { readTimes, type Gap, type Times } from "../../data/time.ts";
import type { Fact, Progress } from "../task.ts";
import { seasonOf } from "./season.ts";
import { splitOf, type Series } from "./source.ts";

const { time, value: valueRole } = seriesRoles;

/** The value that stands in `csv` or on the shelf, once for each. @throws Problem. */
export function ownSeries(csv: string, columns: string, progress?: Progress): Series {
  return madeOnce(`series ${columns} ${csv}`, () => parse(textOf(csv), columnsIn(columns), progress));
}

function parse(text: string, chosen: Columns, progress?: Progress): Series {
  const table = readTable(text, {
    names: [time.names, valueRole.names],
    isSeries: true,
    ...(progress && { progress }),
  });
  const { times, column, taken } = chosen.size > 0 ? chosenFrom(table, chosen) : foundFrom(table);
  const rows = numbersOf(table, column);
  const grid = onGrid(table, rows, times);
  const { first, value, blank } = filled(grid, nameOfColumn(table, column));
  if (value.every((one) => one === value[0]))
    throw new Problem("series.constant", { column: shortened(nameOfColumn(table, column)), count: value.length });
  const nameOf = (time: number): string => times?.nameOf(time + first) ?? "";
  const facts: Fact[] = [
    { key: "fact.series.values", parameters: { column: shortened(nameOfColumn(table, column)), count: value.length } },
    ...factsOf(table, times, blank - (times?.missing ?? 0)),
    ...table.notes,
    ...(times?.notes ?? []),
    ...notesOn(table, column),
  ];
  return {
    value,
    driver: null,
    ...seasonFrom(value, times),
    nameOf,
    facts,
    table: foundIn(table, taken),
    lastLine: table.lineOf(table.rows.length - 1),
  };
}

interface Read {
  readonly times: Times | null;
  readonly column: number;
  readonly taken: readonly Taken[];
}

/** The column named so, else the first of numbers. @throws Problem where there is none. */
function foundFrom(table: Table): Read {
  const times = findTimes(table);
  const named = findColumn(table, valueRole.names);
  const column = named ?? valueColumns(table, times)[0];
  if (column === undefined) throw noNumbers(table, times);
  const taken: readonly Taken[] = [
    foundTimes(table, times),
    { role: valueRole.key, columns: [column], by: named === null ? "contents" : "name" },
  ];
  return { times, column, taken };
}

/** What the column that comes nearest to one of numbers is refused for. */
function noNumbers(table: Table, times: Times | null): Problem {
  const counts = Array.from({ length: table.columns }, (_, column) =>
    times?.columns.includes(column) ? 0 : countNumbers(table, column),
  );
  const most = Math.max(...counts);
  if (2 * most > table.rows.length)
    try {
      numbersOf(table, counts.indexOf(most));
    } catch (error) {
      if (error instanceof Problem) return error;
    }
  return new Problem("series.column", {}, atLine(table.lineOf(0)));
}

function foundTimes(table: Table, times: Times | null): Taken {
  const columns = times?.columns ?? [];
  const isNamed = columns.length > 0 && columns.every((one) => isTimeName(nameOfColumn(table, one)));
  return { role: time.key, columns, by: isNamed ? "name" : "contents" };
}

/**
 * Times of which nothing is said are found as ever, beside the value. @throws Problem where the table has no such columns, or
 * they hold no times and numbers.
 */
function chosenFrom(table: Table, chosen: Columns): Read {
  const isFound = !chosen.has(time.key);
  const said = chosenColumns(table, isFound ? [valueRole] : [time, valueRole], chosen);
  const column = columnOf(said, valueRole) ?? 0;
  const at = columnsOf(said, time.key);
  const times = isFound ? findTimes(table, [column]) : at.length > 0 ? readTimes(table, at) : null;
  return { times, column, taken: isFound ? [foundTimes(table, times), ...said] : said };
}

/** Each row at its time; NaN where a time is missing. @throws Problem where most are. */
function onGrid(table: Table, rows: Float64Array, times: Times | null): Float64Array {
  if (!times) return rows;
  const { length, missing, places, gaps } = times;
  if (missing > Math.max(rows.length, 100)) {
    const line = gaps[0]?.line ?? table.lineOf(0);
    throw new Problem("series.gaps", { length, missing, rows: rows.length }, atLine(line));
  }
  const grid = new Float64Array(length).fill(NaN);
  for (const [row, place] of places.entries()) grid[place] = rows[row] ?? NaN;
  return grid;
}

interface Filled {
  /** Where on the grid the first value lies: nothing is made up before it, nor after the last. */
  readonly first: number;
  readonly value: Float64Array;
  /** Times between the two that had no value. */
  readonly blank: number;
}

/** Straight lines over what is missing between two values. @throws Problem where there are not two. */
function filled(grid: Float64Array, column: string): Filled {
  const known = grid.reduce((count, one) => (Number.isNaN(one) ? count : count + 1), 0);
  if (known < 2) throw new Problem("series.missing", { column: shortened(column), count: known });
  const first = grid.findIndex((one) => !Number.isNaN(one));
  const value = grid.slice(first, grid.findLastIndex((one) => !Number.isNaN(one)) + 1);
  let from = 0;
  for (let to = 1; to < value.length; to++) {
    if (Number.isNaN(value[to])) continue;
    const [start = 0, end = 0] = [value[from], value[to]];
    for (let time = from + 1; time < to; time++) value[time] = start + ((end - start) * (time - from)) / (to - from);
    from = to;
  }
  return { first, value, blank: value.length - known };
}

/** By the calendar, where it says one and there is enough of it to see it twice; else by autocorrelation. */
function seasonFrom(value: Float64Array, times: Times | null): Pick<Series, "season" | "seasonFrom"> {
  const { trainTo } = splitOf(value.length);
  const period = times?.period;
  if (period && 2 * period <= trainTo) return { season: period, seasonFrom: "times" };
  return { season: seasonOf(value, trainTo), seasonFrom: "autocorrelation" };
}

/** Gaps of which the line is told. */
const mostNamed = 3;

function factsOf(table: Table, times: Times | null, blank: number): readonly Fact[] {
  const facts: Fact[] = [];
  if (!times) facts.push({ key: "fact.series.timeless", parameters: {} });
  else
    facts.push({
      key: `fact.series.${times.rhythm}`,
      parameters: { column: times.columns.map((column) => shortened(nameOfColumn(table, column))).join(", ") },
    });
  if (times && times.gaps.length > 0)
    facts.push({
      key: "fact.series.gaps",
      parameters: { count: times.gaps.length, missing: times.missing, lines: linesOf(times.gaps) },
    });
  if (blank > 0) facts.push({ key: "fact.series.blank", parameters: { count: blank } });
  return facts;
}

function linesOf(gaps: readonly Gap[]): string {
  const named = gaps.slice(0, mostNamed).map(({ line }) => String(line));
  return named.join(", ") + (gaps.length > mostNamed ? " …" : "");
}

/** Eight years of months, warm in July: a season, a slow rise, and a little of everything else. */
export const example = `month,value
${Array.from({ length: 96 }, (_, i) => exampleRow(i)).join("\n")}`;

function exampleRow(i: number): string {
  const warmth = [2, 3, 6, 10, 15, 18, 20, 19, 15, 10, 6, 3];
  const wobble = ((i * 37) % 11) / 5 - 1;
  const month = String((i % 12) + 1).padStart(2, "0");
  return `${2015 + Math.floor(i / 12)}-${month},${(warmth[i % 12] + wobble + i / 60).toFixed(1)}`;
}
