/** What a stave sounds like at one step: pitch says how much, left to right says where, a click says that the place has moved. */
import type { Signal, Trace } from "../../core/signal.ts";
import type { Focus } from "../../core/focus.ts";
import { finalsOf } from "../../views/addressing/match.ts";
import { shapeOf, sizeOf } from "../../views/facet.ts";
import { planValues, signalNamed, valueAt } from "../../views/lane.ts";
import { rowLength } from "../../views/row.ts";

export interface Tone {
  /** In hertz. */
  readonly frequency: number;
  /** −1: left, the first index; 1: right, the last. */
  readonly pan: number;
  /** The largest value stands elsewhere than one step before. */
  readonly hasMoved: boolean;
}

/** The least value is an octave below, the greatest an octave above. */
const middle = 440;

export function pitchOf(value: number, low: number, high: number): number {
  const share = high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0.5;
  return middle * 2 ** (2 * share - 1);
}

/** The stave that is pointed at, else the first head, else the first state. */
export function heardSignal(trace: Trace, focus: Focus | null): Signal | undefined {
  const pointed = focus?.signal === undefined ? undefined : signalNamed(trace, focus.signal);
  if (pointed?.axes[0] === "time") return pointed;
  return finalsOf(trace)[0] ?? planValues(trace).find(({ group }) => group === "state")?.signal;
}

/** Null where there is no finite number. */
export function toneAt(signal: Signal, focus: Focus | null, time: number): Tone | null {
  const { row } = shapeOf(signal);
  const at = { ...(focus?.signal === signal.name ? focus.at : {}), time };
  const pointed = at[row as keyof typeof at] as number | undefined;
  const index = pointed ?? peakAt(signal, at, row);
  const value = valueAt(signal, { ...at, [row]: index }) ?? NaN;
  if (!Number.isFinite(value)) return null;
  const size = row === "" ? 1 : rowLength(signal);
  const [low, high] = rangeOf(signal);
  const before = time > 0 && pointed === undefined ? peakAt(signal, { ...at, time: time - 1 }, row) : index;
  return {
    frequency: pitchOf(value, low, high),
    pan: size > 1 ? (2 * index) / (size - 1) - 1 : 0,
    hasMoved: before !== index,
  };
}

/** Where along `row` the value is largest, whatever its sign. */
function peakAt(signal: Signal, at: Readonly<Record<string, number>>, row: string): number {
  let [peak, most] = [0, -1];
  for (let index = 0; index < (row === "" ? 1 : sizeOf(signal, row)); index++) {
    const size = Math.abs(valueAt(signal, { ...at, [row]: index }) ?? NaN);
    if (size > most) [peak, most] = [index, size];
  }
  return peak;
}

/** From nought to one where the numbers are shares, else as far as they reach. */
function rangeOf({ data, meaning }: Signal): readonly [low: number, high: number] {
  if (meaning !== "signed" && meaning !== "plain" && meaning !== "amount") return [0, 1];
  let [low, high] = [0, 0];
  for (const value of data) {
    if (value < low) low = value;
    if (value > high && value < Infinity) high = value;
  }
  const most = Math.max(-low, high);
  return low < 0 && most < Infinity ? [-most, most] : [0, high];
}

/** The loss is an octave lower for every tenth of what it began with. */
export function lossPitch(loss: number, first: number): number {
  const octaves = Math.log10(loss / first);
  return Number.isFinite(octaves) ? middle * 2 ** Math.max(-3, Math.min(1, octaves)) : middle;
}
