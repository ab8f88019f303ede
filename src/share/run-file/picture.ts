/**
 * A recorded episode as a safetensors file: one tensor per signal, what is told of it and readings as metadata. A scene is not
 * recorded: it is drawn when the run is opened.
 */
import { Problem } from "../../core/problem.ts";
import { meanings, type FormulaPart, type Signal } from "../../core/signal.ts";
import type { Reading } from "../../tasks/task.ts";
import { readTensors, writeTensors, type Tensor } from "../../train/safetensors.ts";
import { fields } from "../../train/shape.ts";
import { parseJson } from "./history.ts";
import { entryNames, type Picture } from "./run-file.ts";
import { finite, flag, list, oneOf, record, text, unfit, whole } from "./shape.ts";

/** More than any episode, model or task has. */
const limits = { steps: 100_000, items: 10_000, word: 200, told: 1_000_000 };

export function writePicture({ update, trace, readings, told }: Picture): Uint8Array {
  const signals = Object.fromEntries(trace.signals.map((signal) => [signal.name, toldOf(signal)]));
  const tensors = trace.signals.map(({ name, sizes, data }) => ({ name, shape: sizes, data }));
  const header = { update, steps: trace.steps, signals, readings, told };
  return writeTensors({ tensors, metadata: { picture: JSON.stringify(header) } });
}

/** What is told of a signal besides its numbers. */
function toldOf(signal: Signal): Omit<Signal, "name" | "sizes" | "data"> {
  const { name: _, sizes: _sizes, data: _data, ...told } = signal;
  return told;
}

/** `last`: how far the run has come. @throws Problem when the file is not one that `writePicture` wrote. */
export function readPicture(bytes: Uint8Array, last: number): Picture {
  const what = entryNames.picture;
  const { tensors, metadata } = readTensors(bytes);
  const header = Object.hasOwn(metadata, "picture") ? metadata["picture"] : undefined;
  if (header === undefined) throw new Problem("weights.header", { why: "it holds no recorded episode" });
  const told = fields(parseJson(header, what), what, ["update", "steps", "signals", "readings", "told"]);
  const steps = whole(told.steps, `${what}, steps`, 1, limits.steps);
  const known = record(told.signals, `${what}, signals`, limits.items, (one) => one);
  return {
    update: whole(told.update, `${what}, update`, 0, last),
    trace: { steps, signals: tensors.map((tensor) => readSignal(tensor, known, steps)) },
    readings: list(told.readings, `${what}, readings`, limits.steps, readReading),
    told: told.told === null ? null : text(told.told, `${what}, told`, limits.told),
  };
}

const optional = ["labels", "isState", "formula", "uses", "relates", "turns", "counted"] as const;

function readSignal({ name, shape, data }: Tensor, known: Readonly<Record<string, unknown>>, steps: number): Signal {
  if (!Object.hasOwn(known, name)) throw new Problem("weights.tensor", { name: name.slice(0, 60), why: "no axes" });
  const what = `${entryNames.picture}, ${name.slice(0, 60)}`;
  const told = fields(known[name], what, ["axes", "meaning", ...optional]);
  const axes = list(told.axes, `${what}, axes`, 16, word);
  if (axes[0] !== "time" || axes.length !== shape.length || shape[0] !== steps)
    throw unfit(`${what}, axes`, `time × … of ${steps} steps`, shape.join(" × "));
  const read = {
    labels: readLabels,
    isState: flag,
    formula: readFormula,
    uses: words,
    relates: readRelates,
    turns: words,
    counted: words,
  };
  const extra = optional.filter((key) => told[key] !== undefined).map((key) => [key, read[key](told[key], `${what}, ${key}`)]); // prettier-ignore
  const meaning = oneOf(told.meaning, `${what}, meaning`, meanings);
  return { name, axes, sizes: shape, meaning, ...Object.fromEntries(extra), data };
}

const word = (value: unknown, what: string): string => text(value, what, limits.word);
const words = (value: unknown, what: string): readonly string[] => list(value, what, limits.items, word);

function readLabels(value: unknown, what: string): Signal["labels"] {
  return record(value, what, 16, words);
}

function readRelates(value: unknown, what: string): Signal["relates"] {
  const [axis, alias, ...more] = words(value, what);
  if (axis === undefined || alias === undefined || more.length > 0) throw unfit(what, "an axis and its alias", value);
  return [axis, alias];
}

function readFormula(value: unknown, what: string): readonly FormulaPart[] {
  return list(value, what, limits.items, (part, of) => {
    if (typeof part === "string") return word(part, of);
    const { signal, isBefore, at } = fields(part, of, ["signal", "isBefore", "at"]);
    const place = at === undefined ? {} : { at: record(at, of, 16, finite) };
    return { signal: word(signal, of), isBefore: flag(isBefore, of), ...place };
  });
}

function readReading(value: unknown, what: string): Reading {
  const { key, parameters, symbol } = fields(value, what, ["key", "parameters", "symbol"]);
  const either = (one: unknown, of: string): string | number => (typeof one === "number" ? one : word(one, of));
  return { key: word(key, what), parameters: record(parameters, what, 16, either), symbol: word(symbol, what) };
}
