/** Trials that people bring: one row per sample, with the trial it is of and the trial's label. */
import { columnsIn, type Columns, type Role } from "../../core/columns.ts";
import { Problem } from "../../core/problem.ts";
import { madeOnce, textOf } from "../../core/shelf.ts";
import { atLine, shortened } from "../../data/lines.ts";
import { signalRoles } from "../../data/roles.ts";
import { numbersOf } from "../../data/column-numbers.ts";
import { filledCells, findColumn, nameOfColumn, readTable, type Table } from "../../data/table.ts";
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
import type { Trials } from "./power.ts";

/** Trials, scaled by those that are trained on, each filled up with zeros at its beginning to the length of the longest. */
export interface OwnTrials {
  readonly training: Trials;
  readonly heldOut: Trials;
  /** Index = class. */
  readonly classes: readonly string[];
  readonly channels: readonly string[];
  readonly facts: readonly Fact[];
  readonly table: TableFound;
}

const roles: readonly Role[] = Object.values(signalRoles);

const most = { classes: 16, samples: 2048, channels: 256 };
const least = { samples: 8, trials: 5 };
/** Of each label the last trials are held out: a classifier has to do with recordings that come later. */
const heldOutShare = 0.2;

/** @throws Problem. */
export function ownTrials(given: string, columns: string, progress?: Progress): OwnTrials {
  return madeOnce(`signals ${columns} ${given}`, () => parse(textOf(given), columnsIn(columns), progress));
}

interface Stretch {
  readonly name: string;
  readonly label: string;
  readonly first: number;
  /** One past the last row. */
  end: number;
}

function parse(text: string, chosen: Columns, progress?: Progress): OwnTrials {
  const table = readTable(text, { names: roles.map(({ names }) => names), ...(progress && { progress }) });
  const taken = takenFrom(table, chosen);
  const [trial, label] = [columnOf(taken, signalRoles.trial) ?? 0, columnOf(taken, signalRoles.label) ?? 0];
  const columns = checkChannels(columnsOf(taken, signalRoles.channel.key));
  const channels = columns.map((column) => nameOfColumn(table, column));
  const stretches = stretchesOf(table, trial, label);
  const classes = classesOf(stretches, nameOfColumn(table, label));
  const parted = classes.map((one) => partsOf(stretches, one));
  const trained = parted.flatMap(({ training }) => training);
  const values = columns.map((column, i) => scaledBy(numbersOf(table, column), trained, channels[i] ?? ""));
  const lengths = stretches.map(({ first, end }) => end - first).toSorted((a, b) => a - b);
  const [from = 0, to = 0] = [lengths[0], lengths.at(-1)];
  const stacked = (part: readonly Stretch[]): Trials => stackedOf(part, values, to, classes);
  const heldOut = stacked(parted.flatMap((part) => part.heldOut));
  return {
    training: stacked(trained),
    heldOut,
    classes,
    channels,
    table: foundIn(table, taken),
    facts: [
      { key: "fact.signals.trials", parameters: { count: stretches.length, heldOut: heldOut.count } },
      { key: "fact.signals.classes", parameters: { count: classes.length, names: classes.map(shortened).join(", ") } },
      { key: "fact.signals.samples", parameters: { channels: channels.length, from, to } },
    ],
  };
}

/** Where nothing is chosen, all columns are channels that are nothing else. */
function takenFrom(table: Table, chosen: Columns): readonly Taken[] {
  const { trial, label, time, channel } = signalRoles;
  if (chosen.size > 0) return chosenColumns(table, roles, chosen);
  const needed = takeColumns(table, [trial, label], chosen);
  const named = findColumn(table, time.names);
  const times: Taken = {
    role: time.key,
    columns: named === null ? [] : [named],
    by: named === null ? "place" : "name",
  };
  const others = [...needed, times].flatMap(({ columns }) => columns);
  const channels = upTo(table.columns).filter((column) => !others.includes(column));
  return [...needed, times, { role: channel.key, columns: channels, by: "place" }];
}

/** @throws Problem where there are none, or too many. */
function checkChannels(channels: readonly number[]): readonly number[] {
  if (channels.length === 0) throw new Problem("signals.channels", {}, atLine(1));
  if (channels.length > most.channels)
    throw new Problem("table.columns", { got: channels.length, limit: most.channels }, atLine(1));
  return channels;
}

/** In the order of their names, so that no order of rows changes which output is which. @throws Problem. */
function classesOf(stretches: readonly Stretch[], column: string): readonly string[] {
  const classes = [...new Set(stretches.map(({ label }) => label))].toSorted();
  const got = classes.length;
  if (got < 2 || got > most.classes) throw new Problem("signals.classes", { got, limit: most.classes, column });
  return classes;
}

/** The rows of each trial, in order. @throws Problem with the line where they do not hang together. */
function stretchesOf(table: Table, trial: number, label: number): readonly Stretch[] {
  const [trials, labels] = [filledCells(table, trial), filledCells(table, label)];
  const known = new Set<string>();
  const stretches: Stretch[] = [];
  for (const [row, name] of trials.entries()) {
    const now = stretches.at(-1);
    const own = labels[row] ?? "";
    if (now?.name === name) {
      const parameters = { trial: shortened(name), first: shortened(now.label), second: shortened(own) };
      if (now.label !== own) throw new Problem("signals.label", parameters, atLine(table.lineOf(row)));
      now.end = row + 1;
      continue;
    }
    if (known.has(name)) throw new Problem("signals.split", { trial: shortened(name) }, atLine(table.lineOf(row)));
    known.add(name);
    stretches.push({ name, label: own, first: row, end: row + 1 });
  }
  for (const { name, first, end } of stretches) {
    const parameters = { trial: shortened(name), got: end - first, least: least.samples, limit: most.samples };
    if (end - first < least.samples || end - first > most.samples)
      throw new Problem("signals.samples", parameters, atLine(table.lineOf(first)));
  }
  return stretches;
}

/** The trials of one label: the first of them to train on, the last held out. @throws Problem where there are too few. */
function partsOf(stretches: readonly Stretch[], label: string): Record<"training" | "heldOut", readonly Stretch[]> {
  const own = stretches.filter((stretch) => stretch.label === label);
  const got = own.length;
  if (got < least.trials) throw new Problem("signals.trials", { label: shortened(label), got, wanted: least.trials });
  const trained = got - Math.max(1, Math.round(heldOutShare * got));
  return { training: own.slice(0, trained), heldOut: own.slice(trained) };
}

/** A channel with mean 0 and variance 1 over the trials that are trained on. @throws Problem where it never changes. */
function scaledBy(column: Float64Array, trained: readonly Stretch[], channel: string): Float64Array {
  let [sum, count] = [0, 0];
  for (const { first, end } of trained) for (let row = first; row < end; row++, count++) sum += column[row] ?? 0;
  const mean = sum / count;
  let [squares, largest] = [0, 0];
  for (const { first, end } of trained)
    for (let row = first; row < end; row++) {
      squares += ((column[row] ?? 0) - mean) ** 2;
      largest = Math.max(largest, Math.abs(column[row] ?? 0));
    }
  const deviation = Math.sqrt(squares / count);
  if (!(deviation > 1e-10 * largest)) throw new Problem("signals.flat", { channel: shortened(channel) });
  return column.map((value) => (value - mean) / deviation);
}

function stackedOf(
  part: readonly Stretch[],
  columns: readonly Float64Array[],
  samples: number,
  classes: readonly string[],
): Trials {
  const channels = columns.length;
  const data = new Float32Array(part.length * samples * channels);
  for (const [i, { first, end }] of part.entries())
    for (let row = first; row < end; row++) {
      const at = ((i + 1) * samples - end + row) * channels;
      for (const [channel, column] of columns.entries()) data[at + channel] = column[row] ?? 0;
    }
  return { count: part.length, samples, channels, data, label: part.map(({ label }) => classes.indexOf(label)) };
}

/** Two channels of ten trials, twelve samples each: for the label left the second is the quieter one, for right the first. */
export const example = exampleText();

function exampleText(): string {
  const rows = ["trial,label,sample,ch1,ch2"];
  for (let trial = 0; trial < 10; trial++) {
    const isLeft = trial % 2 === 0;
    for (let sample = 0; sample < 12; sample++) {
      const wave = (sample + trial) % 4 < 2 ? 1 : -1;
      const wobble = ((7 * sample + 3 * trial) % 5) / 10;
      const [weak, strong] = [0.2 * wave + wobble / 4, wave + wobble];
      const [first, second] = isLeft ? [strong, weak] : [weak, strong];
      rows.push(`${trial + 1},${isLeft ? "left" : "right"},${sample + 1},${first.toFixed(2)},${second.toFixed(2)}`);
    }
  }
  return rows.join("\n");
}
