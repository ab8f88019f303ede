/** Words for signals: their names, sizes, and the sentences that a pointer or a screen reader gets. */
import { asShown } from "../core/as-shown.ts";
import type { Focus } from "../core/focus.ts";
import type { Signal, Trace } from "../core/signal.ts";
import type { Scale } from "../draw/scale.ts";
import { formatNumber, formatTick, formatValue } from "../draw/format.ts";
import type { Words } from "../i18n/translate.ts";
import { entryStep } from "./entry.ts";
import { shapeOf, sizeOf } from "./facet.ts";
import { rowAxis, valueAt } from "./lane.ts";
import { reachName, seenNamed } from "./lens.ts";
import type { Reading } from "./reading.ts";
import { mostNamed } from "./steady.ts";

/** The plain name of a signal: its own, that of the last part of its path, or what the model calls it. */
export function signalName(words: Words, name: string): string {
  const last = name.slice(name.lastIndexOf(".") + 1);
  return words.loose(`score.signal.${name}`, words.loose(`score.signal.${last}`, last.replaceAll("_", " ")));
}

/** The name with that of the part of the model it belongs to: "Controller · Forget gate". */
export function fullName(words: Words, name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? signalName(words, name) : `${signalName(words, name.slice(0, dot))} · ${signalName(words, name)}`;
}

/** How the equations call the signal, where that is not the plain name already. */
export function symbolOf(words: Words, name: string): string {
  return signalName(words, name).toLowerCase() === name.toLowerCase() || isTaskSignal(name) ? "" : name;
}

function isTaskSignal(name: string): boolean {
  return name === "input" || name === "target" || name === "output";
}

export function axisName(words: Words, axis: string): string {
  return words.loose(`score.axis.${axis}`, axis);
}

/**
 * "slot 5"; where the indices of the axis stand for something, that instead: `"n"`. Places are counted from 0, copies
 * (heads, hops, layers) from 1, as the names of their weights are. `from`: the step at which the entry there came.
 */
export function indexText(words: Words, signal: Signal, axis: string, index: number, from?: number | null): string {
  if (from === null) return words.text("score.readout.empty");
  if (from !== undefined) return words.text("score.readout.entry", { step: from });
  const label = signal.labels?.[axis]?.[index];
  if (label !== undefined && axis !== "state")
    return words.text("score.readout.label", { label: visibleSymbol(label) });
  const name = placeName(words, signal, axis, index);
  if (name !== undefined) return words.text("score.readout.index", { axis: axisName(words, axis), index: name });
  return words.text("score.readout.index", { axis: axisName(words, axis), index: countedIndex(signal, axis, index) });
}

/** What an index of an axis is called by the model's words, or by how far it moves; undefined where it is only counted. */
function placeName(words: Words, signal: Signal, axis: string, index: number): string | undefined {
  if (axis === "state") return fullName(words, signal.labels?.[axis]?.[index] ?? "");
  if (axis !== "offset") return words.loose(`score.place.${axis}.${index}`, "") || undefined;
  const by = index - (sizeOf(signal, axis) - 1) / 2;
  return by > 0 ? `+${by}` : formatNumber(words.language, by);
}

/** What a row is called, by its task or its model; undefined where it is only counted. */
function rowName(words: Words, signal: Signal, axis: string, index: number): string | undefined {
  const label = signal.labels?.[axis]?.[index];
  return label === undefined || axis === "state" ? placeName(words, signal, axis, index) : visibleSymbol(label);
}

/** The names of the rows of a stave, where they are few and all have one. */
export function rowNames(words: Words, signal: Signal): readonly string[] {
  const axis = rowAxis(signal);
  const names = fewRows(axis ? sizeOf(signal, axis) : 0).map((index) => rowName(words, signal, axis, index));
  return names.every((name) => name !== undefined) ? names : [];
}

/** What stands beside the rows of a matrix, where they are few: the name of each, else its number. */
export function rowsTold(words: Words, signal: Signal, axis: string, rows: number): readonly string[] {
  return fewRows(rows).map((index) => rowName(words, signal, axis, index) ?? String(countedIndex(signal, axis, index)));
}

/** Their indices, where each can be told by itself. */
function fewRows(count: number): readonly number[] {
  return count < 2 || count > mostNamed ? [] : Array.from({ length: count }, (_, index) => index);
}

/** How far colours or bars reach: "±2", or "0–1". */
export function rangeText(language: string, { low, high, decades }: Pick<Scale, "low" | "high" | "decades">): string {
  if (decades !== undefined) return `${formatTick(language, high / 10 ** decades)}–${formatTick(language, high)}`;
  return low < 0
    ? `±${formatNumber(language, high)}`
    : `${formatNumber(language, low)}–${formatNumber(language, high)}`;
}

/** An index as people count it. */
export function countedIndex(signal: Signal, axis: string, index: number): number {
  return shapeOf(signal).facets.includes(axis) ? index + 1 : index;
}

const visible: Readonly<Record<string, string>> = { "\n": "⏎", "\t": "⇥", " ": "␣", "\u3000": "␣" };

/** A character that can be seen: blanks are drawn. */
export function visibleSymbol(symbol: string): string {
  return visible[symbol] ?? asShown(symbol);
}

/** "20 slots", "2 × 20 slots", "8 channels". */
export function sizeText(words: Words, signal: Signal): string {
  return sizeParts(words, signal).join("");
}

/** "2 × 20 ", and "slots" where the language has it at the end: it goes where there is no room. */
export function sizeParts(words: Words, signal: Signal): readonly [amount: string, unit: string] {
  const { kind, row, column, facets } = shapeOf(signal);
  const [axis, ...others] = kind === "matrix" ? [column, row] : kind === "row" ? [row, ...facets] : facets.toReversed();
  if (axis === undefined) return ["", ""];
  const name = words.loose(`score.axes.${signal.labels?.[axis] && axis !== "state" ? "symbol" : axis}`, axis);
  const count = sizeOf(signal, axis);
  const lanes = others.reduce((product, other) => product * sizeOf(signal, other), 1);
  const text =
    lanes > 1
      ? words.text("score.lanes", { lanes, count, axis: name })
      : words.text("score.size", { count, axis: name });
  return text.endsWith(name) ? [text.slice(0, text.length - name.length), name] : [text, ""];
}

/** A sentence that stands for the picture. */
export function staveSentence(words: Words, signal: Signal): string {
  let least = Infinity;
  let most = -Infinity;
  for (const value of signal.data) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return words.text("score.stave", {
    name: seenName(words, signal),
    meaning: words.loose(`score.meaning.${signal.lens ?? signal.meaning}`, signal.meaning),
    size: sizeText(words, signal),
    steps: signal.sizes[0] ?? 0,
    least: formatNumber(words.language, least),
    most: formatNumber(words.language, most),
  });
}

/** The readout line: what is pointed at, or else what happens at the playhead. `names`: of the steps, where they have some. */
export function readout(
  words: Words,
  trace: Trace,
  readings: readonly Reading[],
  focus: Focus | null,
  time: number,
  names: readonly string[] = [],
): string {
  const signal = focus?.signal === undefined ? undefined : seenNamed(trace, focus.signal);
  if (!focus || !signal) return timeSentence(words, trace, readings, time);
  const at = { ...focus.at, time: focus.at["time"] ?? time };
  const value = valueAt(signal, at);
  if (value === undefined) return timeSentence(words, trace, readings, time);
  const place = placeText(words, trace, signal, at);
  const parameters = {
    name: seenName(words, signal),
    time: [at.time, names[at.time] ?? ""].filter((part) => part !== "").join(words.text("score.readout.comma")),
    place,
    value: seenValue(words, signal, value),
  };
  const sentence = place ? words.text("score.readout", parameters) : words.text("score.readout.scalar", parameters);
  const also = signal.lens === undefined ? alsoThere(words, trace, signal, at) : [];
  return [sentence, ...also].join(words.text("score.readout.join"));
}

/** The signal's name, and of what of it the numbers are. */
export function seenName(words: Words, { name, lens }: Signal): string {
  const own = fullName(words, name);
  return lens === undefined || name === reachName ? own : words.text("score.gradient.of", { name: own });
}

/** One of its numbers; a gradient with its power of ten. */
export function seenValue({ language }: Pick<Words, "language">, { lens, meaning }: Signal, value: number): string {
  return lens === undefined ? formatValue(language, meaning, value) : formatNumber(language, value);
}

function placeText(words: Words, trace: Trace, signal: Signal, at: Readonly<Record<string, number>>): string {
  return signal.axes
    .flatMap((axis, i) => {
      const isTold = axis !== "time" && !(signal.sizes[i] === 1 && shapeOf(signal).facets.includes(axis));
      const index = at[axis] ?? 0;
      return isTold
        ? [indexText(words, signal, axis, index, entryStep(trace, signal, axis, index, at["time"] ?? 0))]
        : [];
    })
    .join(words.text("score.readout.comma"));
}

/** What the heads do at the same place, when the place is pointed out on all of their axes. */
function alsoThere(
  words: Words,
  trace: Trace,
  pointed: Signal,
  at: Readonly<Record<string, number>>,
): readonly string[] {
  return trace.signals.flatMap((signal) => {
    const isHead = signal.meaning === "read" || signal.meaning === "write";
    const last = rowAxis(signal);
    if (!isHead || signal === pointed || !last || !pointed.axes.includes(last)) return [];
    const value = valueAt(signal, at);
    if (value === undefined) return [];
    const name = signalName(words, signal.name).toLocaleLowerCase();
    return [words.text("score.readout.also", { name, value: formatValue(words.language, signal.meaning, value) })];
  });
}

function timeSentence(words: Words, trace: Trace, readings: readonly Reading[], time: number): string {
  const reading = readings[time];
  if (!reading?.key) return words.text("score.readout.timeOnly", { time, steps: trace.steps });
  return words.text("score.readout.time", {
    time,
    reading: words.loose(reading.key, reading.symbol, reading.parameters),
  });
}
