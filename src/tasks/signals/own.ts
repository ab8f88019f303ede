/** Trials that people bring: one row per sample, with the trial it is of and the trial's label. */
import { columnsIn, type Columns } from "../../core/columns.ts";
import { Problem } from "../../core/problem.ts";
import { madeOnce, textOf } from "../../core/shelf.ts";
import { shortened } from "../../data/lines.ts";
import type { Fact, Progress, TableFound } from "../task.ts";
import type { Trials } from "./power.ts";
import { readRecording, type Stretch } from "./recording.ts";

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

const most = { classes: 16 };
const least = { trials: 5 };
/** Of each label the last trials are held out: a classifier has to do with recordings that come later. */
const heldOutShare = 0.2;

/** @throws Problem. */
export function ownTrials(given: string, columns: string, progress?: Progress): OwnTrials {
  return madeOnce(`signals ${columns} ${given}`, () => parse(textOf(given), columnsIn(columns), progress));
}

function parse(text: string, chosen: Columns, progress?: Progress): OwnTrials {
  const { stretches, values, channels, labelled, table, notes } = readRecording(text, chosen, progress);
  const classes = classesOf(stretches, labelled);
  const parted = classes.map((one) => partsOf(stretches, one));
  const trained = parted.flatMap(({ training }) => training);
  const scaled = values.map((column, i) => scaledBy(column, trained, channels[i] ?? ""));
  const lengths = stretches.map(({ first, end }) => end - first).toSorted((a, b) => a - b);
  const [from = 0, to = 0] = [lengths[0], lengths.at(-1)];
  const stacked = (part: readonly Stretch[]): Trials => stackedOf(part, scaled, to, classes);
  const heldOut = stacked(parted.flatMap((part) => part.heldOut));
  return {
    training: stacked(trained),
    heldOut,
    classes,
    channels,
    table,
    facts: [
      { key: "fact.signals.trials", parameters: { count: stretches.length, heldOut: heldOut.count } },
      { key: "fact.signals.classes", parameters: { count: classes.length, names: classes.map(shortened).join(", ") } },
      { key: "fact.signals.samples", parameters: { channels: channels.length, from, to } },
      ...notes,
    ],
  };
}

/** In the order of their names, so that no order of rows changes which output is which. @throws Problem. */
function classesOf(stretches: readonly Stretch[], column: string): readonly string[] {
  const classes = [...new Set(stretches.map(({ label }) => label))].toSorted();
  const got = classes.length;
  if (got < 2 || got > most.classes) throw new Problem("signals.classes", { got, limit: most.classes, column });
  return classes;
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
  for (const { first, end } of trained) for (let row = first; row < end; row++, count++) sum += column[row];
  const mean = sum / count;
  let [squares, largest] = [0, 0];
  for (const { first, end } of trained)
    for (let row = first; row < end; row++) {
      squares += (column[row] - mean) ** 2;
      largest = Math.max(largest, Math.abs(column[row]));
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
      for (const [channel, column] of columns.entries()) data[at + channel] = column[row];
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
