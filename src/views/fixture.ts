/** Made-up traces of known shape for tests and for the gallery: an NTM-like one, an LSTM-like one, several heads. */
import type { Meaning, Signal, Trace } from "../core/signal.ts";
import { randomStream } from "../core/random.ts";
import type { Reading } from "./reading.ts";

type Value = (...indices: number[]) => number;

/** A signal whose value at its indices is `value(...)`. */
export function signalOf(
  name: string,
  meaning: Meaning,
  shape: Readonly<Record<string, number>>,
  value: Value,
): Signal {
  const sizes = Object.values(shape);
  const data = new Float32Array(sizes.reduce((product, size) => product * size, 1));
  for (let i = 0; i < data.length; i++) {
    let rest = i;
    const indices: number[] = [];
    for (const size of sizes.toReversed()) {
      indices.unshift(rest % size);
      rest = Math.floor(rest / size);
    }
    data[i] = value(...indices);
  }
  return { name, meaning, axes: Object.keys(shape), sizes, data };
}

const length = 8;
const bits = 6;
const steps = 20;

interface CopyEpisode {
  readonly pattern: (position: number, bit: number) => number;
  readonly signals: readonly Signal[];
}

function copyEpisode(seed: number): CopyEpisode {
  const random = randomStream(seed, "fixture");
  const drawn = Array.from({ length: length * bits }, () => (random.uniform() > 0.5 ? 1 : 0));
  const pattern = (position: number, bit: number): number => drawn[position * bits + bit];
  const isRecall = (time: number): boolean => time >= length + 2 && time < 2 * length + 2;
  const input: Value = (time = 0, bit = 0) => {
    if (time >= 1 && time <= length && bit < bits) return pattern(time - 1, bit);
    return (time === 0 && bit === bits) || (time === length + 1 && bit === bits + 1) ? 1 : 0;
  };
  const target: Value = (time = 0, bit = 0) => (isRecall(time) ? pattern(time - length - 2, bit) : 0);
  const output: Value = (time = 0, bit = 0) => {
    if (!isRecall(time)) return random.uniform() * 0.6;
    return Math.abs(target(time, bit) - random.uniform() * 0.08);
  };
  return {
    pattern,
    signals: [
      signalOf("input", "bit", { time: steps, input: bits + 2 }, input),
      signalOf("target", "bit", { time: steps, output: bits }, target),
      signalOf("output", "bit", { time: steps, output: bits }, output),
      signalOf("mask", "bit", { time: steps }, (time = 0) => (isRecall(time) ? 1 : 0)),
    ],
  };
}

function bump(x: number, middle: number, width: number): number {
  return Math.exp(-((x - middle) ** 2) / (2 * width * width));
}

/** Weights over slots that sum to 1. */
function share(slots: number, weight: (slot: number) => number): (slot: number) => number {
  let sum = 0;
  for (let slot = 0; slot < slots; slot++) sum += weight(slot);
  return (slot) => weight(slot) / sum;
}

/** The units of a controller that hold still and change at the marks. */
function wave(kind: number): Value {
  return (time = 0, unit = 0) => {
    const phase = (unit * 2.7 + kind * 1.9) % 6.3;
    return 1 / (1 + Math.exp(-3 * Math.sin(phase + time * (0.15 + ((unit * 0.37) % 0.6)))));
  };
}

/** A Neural Turing machine that has learnt to copy. */
export function ntmTrace(heads = 1, slots = 20, units = 20): Trace {
  const { pattern, signals } = copyEpisode(7);
  const width = 12;
  const head = { time: steps, head: heads, slot: slots };
  const knob = { time: steps, head: heads };
  const isWriting = (time: number): boolean => time >= 1 && time <= length;
  const isReading = (time: number): boolean => time >= length + 2 && time < 2 * length + 2;
  const walk = (isOn: (time: number) => boolean, from: number, spread: number): Value => {
    return (time = 0, h = 0, slot = 0) =>
      share(slots, (s) => bump(s, isOn(time) ? time - from + 2 + h * 8 : 12, isOn(time) ? spread : 2.5))(slot);
  };
  const memory: Value = (time = 0, slot = 0, w = 0) => {
    const k = slot - 2;
    if (k < 0 || k >= length || time <= k) return 0.08 * Math.sin(3 * slot + 5 * w);
    return w < bits ? (pattern(k, w) ? 0.92 : -0.81) : 0.3 * Math.sin(slot + w);
  };
  const address = (path: "ww" | "wr", isOn: (time: number) => boolean, from: number): readonly Signal[] => [
    signalOf(`${path}.key`, "plain", { ...knob, width }, (time = 0, _h = 0, w = 0) => Math.sin(time + w)),
    signalOf(`${path}.strength`, "amount", knob, (time = 0) => (isOn(time) ? 0.4 : 3.2)),
    signalOf(`${path}.blend`, "gate", knob, (time = 0) => (isOn(time) ? 0.03 : 0.7)),
    signalOf(`${path}.move`, "plain", { ...knob, offset: 3 }, (time = 0, _h = 0, o = 0) =>
      isOn(time) ? [0.01, 0.03, 0.96][o] : [0.2, 0.6, 0.2][o],
    ),
    signalOf(`${path}.sharp`, "amount", knob, () => 6.4),
    signalOf(
      `${path}.content`,
      "attention",
      head,
      walk(() => false, from, 1),
    ),
    signalOf(`${path}.gated`, "attention", head, walk(isOn, from + 1, 0.45)),
    signalOf(`${path}.shifted`, "attention", head, walk(isOn, from, 0.5)),
    signalOf(path, path === "ww" ? "write" : "read", head, walk(isOn, from, 0.33)),
  ];
  return {
    steps,
    signals: [
      ...signals,
      signalOf("ctrl.f", "gate", { time: steps, unit: units }, wave(0)),
      signalOf("ctrl.i", "gate", { time: steps, unit: units }, wave(1)),
      signalOf("ctrl.g", "signed", { time: steps, unit: units }, (...at) => 2 * wave(2)(...at) - 1),
      ...address("ww", isWriting, 1),
      ...address("wr", isReading, length + 2),
      signalOf("erase", "gate", { time: steps, head: heads, width }, wave(3)),
      signalOf("add", "signed", { time: steps, head: heads, width }, (...at) => 2 * wave(4)(...at) - 1),
      signalOf("memory", "plain", { time: steps, slot: slots, width }, memory),
    ],
  };
}

/** Long short-term memory on the same episode; `c` leaves −1 … 1. */
export function lstmTrace(units = 64): Trace {
  const shape = { time: steps, unit: units };
  return {
    steps,
    signals: [
      ...copyEpisode(11).signals,
      signalOf("i", "gate", shape, wave(0)),
      signalOf("f", "gate", shape, wave(1)),
      signalOf("o", "gate", shape, wave(2)),
      signalOf("g", "signed", shape, (...at) => 2 * wave(3)(...at) - 1),
      signalOf("c", "plain", shape, (...at) => 6 * wave(4)(...at) - 3),
      signalOf("h", "plain", shape, (...at) => 2 * wave(5)(...at) - 1),
    ],
  };
}

/** Readings whose symbols are letters, as a text task gives them. */
export function letterReadings(count = steps): readonly Reading[] {
  return Array.from("the keeper of the bridge")
    .slice(0, count)
    .map((symbol) => ({
      key: "",
      parameters: {},
      symbol,
    }));
}
