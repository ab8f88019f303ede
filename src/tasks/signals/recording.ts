/** Trials in a table: a row for each sample, or a row for each trial with its samples beside each other. */
import type { Columns, Role } from "../../core/columns.ts";
import { Problem } from "../../core/problem.ts";
import { countNumbers, isCounting, isNumeric, notesOn, numbersOf } from "../../data/column-numbers.ts";
import { atLine, shortened } from "../../data/lines.ts";
import { signalRoles } from "../../data/roles.ts";
import { cellsOf, filledCells, findColumn, nameOfColumn, readTable, type Table } from "../../data/table.ts";
import {
  chosenColumns,
  columnOf,
  columnsOf,
  foundIn,
  takeColumns,
  type TableFound,
  type Taken,
} from "../../data/taken.ts";
import { upTo } from "../choose.ts";
import type { Fact, Progress } from "../task.ts";

/** One trial: places in `values` from `first` on, `end` is one past the last. */
export interface Stretch {
  readonly name: string;
  readonly label: string;
  readonly first: number;
  readonly end: number;
}

export interface Recording {
  readonly stretches: readonly Stretch[];
  /** Without gaps. [channel][place] */
  readonly values: readonly Float64Array[];
  readonly channels: readonly string[];
  /** What the labels stand under. */
  readonly labelled: string;
  readonly table: TableFound;
  readonly notes: readonly Fact[];
}

const roles: readonly Role[] = Object.values(signalRoles);
const most = { samples: 2048, channels: 256, labels: 16 };
const least = { samples: 8, trials: 5 };
/** Whose trials they are: numbered anew for each. */
const ownerNames =
  "patient,subject,subject_id,subjectid,participant,participant_id,person,session,run,recording,block,被试,受试者,病人,场次".split(
    ",",
  );

/** @throws Problem, with its line. */
export function readRecording(text: string, chosen: Columns, progress?: Progress): Recording {
  const table = readTable(text, { names: roles.map(({ names }) => names), ...(progress && { progress }) });
  const label = chosen.size > 0 ? null : wideLabel(table);
  return label === null ? readLong(table, chosen) : readWide(table, label);
}

/** A row for each sample. */
function readLong(table: Table, chosen: Columns): Recording {
  const owners = ownerNames.flatMap((name) => findColumn(table, [name]) ?? []);
  const { taken, left } = takenFrom(table, chosen, owners);
  const [trial, label] = [columnOf(taken, signalRoles.trial) ?? 0, columnOf(taken, signalRoles.label) ?? 0];
  const columns = checkChannels(columnsOf(taken, signalRoles.channel.key));
  const others = owners.filter((column) => !taken.some((one) => one.columns.includes(column)));
  const isGuess = taken[0]?.by === "place" && table.header !== null;
  const { stretches, isAnew } = stretchesOf(table, { trial, label, owners: others, isGuess });
  const filled = columns.map((column) => filledIn(table, column, stretches));
  const count = filled.reduce((sum, one) => sum + one.count, 0);
  const names = (list: readonly number[]): string =>
    list.map((column) => shortened(nameOfColumn(table, column))).join(", ");
  return {
    stretches,
    values: filled.map(({ values }) => values),
    channels: columns.map((column) => nameOfColumn(table, column)),
    labelled: nameOfColumn(table, label),
    table: foundIn(table, taken),
    notes: [
      ...(count > 0 ? [{ key: "fact.signals.filled", parameters: { count } }] : []),
      ...(isAnew ? [{ key: "fact.signals.anew", parameters: { columns: names(others) } }] : []),
      ...(left.length > 0 ? [{ key: "fact.signals.noChannels", parameters: { columns: names(left) } }] : []),
      ...table.notes,
      ...columns.flatMap((column) => notesOn(table, column)),
    ],
  };
}

interface Chosen {
  readonly taken: readonly Taken[];
  /** Columns that are no channels, though nobody said what they are. */
  readonly left: readonly number[];
}

/** Where nothing is chosen, all columns of numbers are channels that are nothing else, and neither number rows or samples nor stand still. */
function takenFrom(table: Table, chosen: Columns, owners: readonly number[]): Chosen {
  const { trial, label, time, channel } = signalRoles;
  if (chosen.size > 0) return { taken: chosenColumns(table, roles, chosen), left: [] };
  const needed = takeColumns(table, [trial, label], chosen);
  const named = findColumn(table, time.names);
  const times: Taken = {
    role: time.key,
    columns: named === null ? [] : [named],
    by: named === null ? "place" : "name",
  };
  const others = [...needed, times].flatMap(({ columns }) => columns);
  const free = upTo(table.columns).filter((column) => !others.includes(column) && !owners.includes(column));
  const channels = free.filter((column) => isChannel(table, column, columnOf(needed, trial) ?? 0));
  const left = free.filter((column) => !channels.includes(column));
  return { taken: [...needed, times, { role: channel.key, columns: channels, by: "place" }], left };
}

function isChannel(table: Table, column: number, trial: number): boolean {
  if (2 * countNumbers(table, column) < table.rows.length) return false;
  const isStill = new Set(cellsOf(table, column)).size === 1;
  return !isStill && !isCounting(table, column) && !numbersSamples(table, column, trial);
}

/** Whether it counts on by one within each trial, from the same number. */
function numbersSamples(table: Table, column: number, trial: number): boolean {
  if (!isNumeric(table, column)) return false;
  const [cells, trials] = [cellsOf(table, column), cellsOf(table, trial)];
  const first = Number(cells[0]);
  return cells.every((cell, row) => {
    const isNext = row > 0 && trials[row] === trials[row - 1];
    return Number(cell) === (isNext ? Number(cells[row - 1]) + 1 : first);
  });
}

/** @throws Problem where there are none, or too many. */
function checkChannels(channels: readonly number[]): readonly number[] {
  if (channels.length === 0) throw new Problem("signals.channels", {}, atLine(1));
  if (channels.length > most.channels)
    throw new Problem("table.columns", { got: channels.length, limit: most.channels }, atLine(1));
  return channels;
}

interface Layout {
  readonly trial: number;
  readonly label: number;
  readonly owners: readonly number[];
  /** Nothing but their places says which columns are trial and label, though columns have names. */
  readonly isGuess: boolean;
}

interface Stretches {
  readonly stretches: readonly Stretch[];
  /** Trials of different owners have the same numbers. */
  readonly isAnew: boolean;
}

/** The rows of each trial, in order. @throws Problem with the line where they do not hang together. */
function stretchesOf(table: Table, layout: Layout): Stretches {
  const [trials, labels] = [filledCells(table, layout.trial), filledCells(table, layout.label)];
  const owners = layout.owners.map((column) => cellsOf(table, column));
  const keyOf = (row: number): string => JSON.stringify([trials[row], ...owners.map((cells) => cells[row])]);
  const known = new Set<string>();
  const open: { name: string; label: string; first: number; end: number }[] = [];
  for (const [row, name] of trials.entries()) {
    const now = open.at(-1);
    const own = labels[row] ?? "";
    if (now && row > 0 && keyOf(row) === keyOf(row - 1)) {
      if (now.label !== own) throw twoLabels(table, layout, { row, trial: name, first: now.label, second: own });
      now.end = row + 1;
      continue;
    }
    if (known.has(keyOf(row))) throw splitTrial(table, layout, row, name);
    known.add(keyOf(row));
    open.push({ name, label: own, first: row, end: row + 1 });
  }
  for (const { name, first, end } of open) checkLength(end - first, name, table.lineOf(first));
  return { stretches: open, isAnew: new Set(open.map(({ name }) => name)).size < open.length };
}

function guessed(table: Table, { trial, label }: Layout, row: number): Problem {
  const parameters = { trial: nameOfColumn(table, trial), label: nameOfColumn(table, label) };
  return new Problem("signals.names", parameters, atLine(table.lineOf(row)));
}

function twoLabels(
  table: Table,
  layout: Layout,
  { row, trial, first, second }: { row: number; trial: string; first: string; second: string },
): Problem {
  if (layout.isGuess) return guessed(table, layout, row);
  const parameters = { trial: shortened(trial), first: shortened(first), second: shortened(second) };
  return new Problem("signals.label", parameters, atLine(table.lineOf(row)));
}

function splitTrial(table: Table, layout: Layout, row: number, trial: string): Problem {
  if (layout.isGuess) return guessed(table, layout, row);
  return new Problem("signals.split", { trial: shortened(trial) }, atLine(table.lineOf(row)));
}

function checkLength(got: number, trial: string, line: number): void {
  if (got >= least.samples && got <= most.samples) return;
  const parameters = { trial: shortened(trial), got, least: least.samples, limit: most.samples };
  throw new Problem("signals.samples", parameters, atLine(line));
}

/** A channel with straight lines over its gaps, within each trial. @throws Problem where a trial has no value of it. */
function filledIn(
  table: Table,
  column: number,
  stretches: readonly Stretch[],
): { readonly values: Float64Array; readonly count: number } {
  const values = Float64Array.from(numbersOf(table, column));
  let count = 0;
  for (const { name, first, end } of stretches) {
    const known = upTo(end - first).map((i) => first + i).filter((row) => !Number.isNaN(values[row])); // prettier-ignore
    if (known.length === end - first) continue;
    const parameters = { trial: shortened(name), channel: shortened(nameOfColumn(table, column)) };
    if (known.length === 0) throw new Problem("signals.blank", parameters, atLine(table.lineOf(first)));
    count += end - first - known.length;
    fillBetween(values, known, first, end);
  }
  return { values, count };
}

/** From the last known place to the next; before the first and after the last it stays as it is there. */
function fillBetween(values: Float64Array, known: readonly number[], first: number, end: number): void {
  const at = (place: number): number => values[place];
  const [start = first, last = first] = [known[0], known.at(-1)];
  values.fill(at(start), first, start);
  values.fill(at(last), last, end);
  for (const [i, to] of known.entries()) {
    const from = known[i - 1] ?? to;
    for (let place = from + 1; place < to; place++)
      values[place] = at(from) + ((at(to) - at(from)) * (place - from)) / (to - from);
  }
}

/** The column of the labels where each row is a trial; null where rows are samples. */
function wideLabel(table: Table): number | null {
  if (table.columns <= least.samples || findColumn(table, signalRoles.trial.names) !== null) return null;
  const named = findColumn(table, [...signalRoles.label.names, "y", "target"]);
  if (named !== null) return isNumbered(table, named) && labelsMany(table, named) ? named : null;
  // What goes on after something else is no trial, and what has so many values no label.
  const isOther = table.header === null && (comesAgain(table, 0) || new Set(cellsOf(table, 1)).size > most.labels);
  const rest = upTo(table.columns).slice(1);
  return isOther && labelsMany(table, 0) && rest.every((column) => countNumbers(table, column) > 0) ? 0 : null;
}

function comesAgain(table: Table, column: number): boolean {
  const cells = cellsOf(table, column);
  const runs = cells.filter((cell, row) => row === 0 || cell !== cells[row - 1]).length;
  return runs > new Set(cells).size;
}

/** Whether all names but that of the labels count on: x1, x2, x3. */
function isNumbered(table: Table, label: number): boolean {
  const names = samplesBeside(table, label).map((column) => table.header?.[column] ?? "");
  const numbers = names.map((name) => Number(/\d+$/.exec(name)?.[0] ?? NaN));
  return names.length >= least.samples && numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
}

function labelsMany(table: Table, column: number): boolean {
  const counts = new Map<string, number>();
  for (const cell of cellsOf(table, column)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts.size > 1 && counts.size <= most.labels && [...counts.values()].every((count) => count >= least.trials);
}

/** All but the labels, and what numbers the rows. */
function samplesBeside(table: Table, label: number): readonly number[] {
  return upTo(table.columns).filter((column) => column !== label && !(column === 0 && isCountingOrNames(table)));
}

function isCountingOrNames(table: Table): boolean {
  return isCounting(table, 0) || !isNumeric(table, 0);
}

/** A row for each trial, of one channel; shorter ones end in blank cells. */
function readWide(table: Table, label: number): Recording {
  const columns = samplesBeside(table, label);
  const cells = columns.map((column) => numbersOf(table, column));
  const labels = filledCells(table, label);
  const stretches: Stretch[] = [];
  const values: number[] = [];
  for (const [row, own] of labels.entries()) {
    const samples = cells.map((column) => column[row] ?? NaN);
    const kept = samples.slice(0, samples.findLastIndex((one) => !Number.isNaN(one)) + 1);
    const name = String(row + 1);
    checkLength(kept.length, name, table.lineOf(row));
    const gap = kept.findIndex(Number.isNaN);
    if (gap >= 0)
      throw new Problem("table.blank", { column: nameOfColumn(table, columns[gap]) }, atLine(table.lineOf(row)));
    stretches.push({ name, label: own, first: values.length, end: values.length + kept.length });
    values.push(...kept);
  }
  const taken: readonly Taken[] = [
    { role: signalRoles.label.key, columns: [label], by: table.header ? "name" : "contents" },
    { role: signalRoles.channel.key, columns, by: "contents" },
  ];
  return {
    stretches,
    values: [Float64Array.from(values)],
    channels: ["1"],
    labelled: nameOfColumn(table, label),
    table: foundIn(table, taken),
    notes: [{ key: "fact.signals.wide", parameters: { count: stretches.length } }, ...table.notes],
  };
}
