/** Made-up traces of memories of every shape: links, hops, heads and layers, past times, fast weights, two memories. */
import type { FormulaPart, Meaning, Signal, Trace } from "../core/signal.ts";
import { signalOf } from "./fixture.ts";

type Value = Parameters<typeof signalOf>[3];

const steps = 20;

/** What a trace of a compiled program tells besides. */
function told(signal: Signal, extra: Partial<Signal>): Signal {
  return { isState: false, uses: [], ...signal, ...extra };
}

const now = (signal: string, at?: Readonly<Record<string, number>>): FormulaPart => ({
  signal,
  isBefore: false,
  ...(at && { at }),
});
const before = (signal: string): FormulaPart => ({ signal, isBefore: true });

/** 1 at `middle`, less beside it; sums to about 1. */
function peak(size: number, middle: number, spread: number): (index: number) => number {
  const weight = (index: number): number => Math.exp(-((index - middle) ** 2) / (2 * spread * spread));
  let sum = 0;
  for (let i = 0; i < size; i++) sum += weight(i);
  return (index) => weight(index) / sum;
}

/** Attention of each [time, …copies] over `size` places: `middle` says where it looks, `spread` how sharply. */
function attention(
  name: string,
  meaning: Meaning,
  shape: Readonly<Record<string, number>>,
  middle: (...at: number[]) => number,
  spread = 0.5,
): Signal {
  const size = Object.values(shape).at(-1) ?? 1;
  return signalOf(name, meaning, shape, (...at) => peak(size, middle(...at.slice(0, -1)), spread)(at.at(-1) ?? 0));
}

function task(): readonly Signal[] {
  const bit: Value = (time = 0, channel = 0) => ((time * 7 + channel * 5 + ((time * channel) % 3)) % 3 === 0 ? 1 : 0);
  return [
    signalOf("input", "bit", { time: steps, input: 8 }, bit),
    signalOf("target", "bit", { time: steps, output: 6 }, (time = 0, c = 0) => (time > 9 ? bit(time - 10, c) : 0)),
    signalOf("output", "bit", { time: steps, output: 6 }, (time = 0, c = 0) =>
      time > 9 ? Math.abs(bit(time - 10, c) - 0.06) : 0.4,
    ),
    signalOf("mask", "bit", { time: steps }, (time = 0) => (time > 9 ? 1 : 0)),
  ];
}

/** Slots written one after the other in an order of their own. */
const writtenAt = [3, 0, 5, 9, 1, 7, 11, 2, 8, 4];

const width = 10;

interface DncSizes {
  readonly heads: number;
  readonly slot: number;
}

/** The slot in use at `time`. */
function placeAt(time: number): number {
  return writtenAt[Math.min(Math.max(0, time - 1), 9)];
}

function isWriting(time: number): boolean {
  return time >= 1 && time <= 10;
}

/** How much of slot `s` is in use: from when it is written until it has been read. */
const usage: Value = (time = 0, s = 0) => {
  const when = writtenAt.indexOf(s) + 1;
  if (when < 1 || time < when) return 0.02;
  return time >= when + 10 ? 0.1 : 0.97;
};

function dncUsage({ heads, slot }: DncSizes): readonly Signal[] {
  return [
    signalOf("free", "gate", { time: steps, head: heads }, (t = 0, h = 0) => (t > 10 && h === 0 ? 0.93 : 0.08)),
    told(signalOf("usage", "amount", { time: steps, slot }, usage), {
      isState: true,
      uses: ["free"],
      formula: ["(", before("usage"), " + ", before("ww"), ") · ", "Π(1 − ", now("free"), " · ", before("wr"), ")"],
    }),
    told(attention("allocation", "attention", { time: steps, slot }, placeAt, 0.4), {
      uses: ["usage"],
      formula: ["allocation(", now("usage"), ")"],
    }),
  ];
}

function dncWriting({ slot }: DncSizes): readonly Signal[] {
  const weight: Value = (time = 0, s = 0) => (isWriting(time) ? 0.95 * peak(slot, placeAt(time), 0.3)(s) : 0.01);
  const [toFree, toAlike] = [
    [now("allocate"), " · ", now("allocation")],
    ["(1 − ", now("allocate"), ") · ", now("content")],
  ];
  return [
    signalOf("strength", "amount", { time: steps }, (t = 0) => 1 + (t % 4)),
    told(
      attention("content", "attention", { time: steps, slot }, () => 5, 3),
      {
        uses: ["strength"],
        formula: ["softmax(", now("strength"), " · cosine(", before("memory"), ", ", now("key"), "))"],
      },
    ),
    signalOf("key", "plain", { time: steps, width }, (t = 0, w = 0) => Math.sin(t + w)),
    signalOf("allocate", "gate", { time: steps }, (t = 0) => (isWriting(t) ? 0.97 : 0.5)),
    signalOf("write", "gate", { time: steps }, (t = 0) => (isWriting(t) ? 0.99 : 0.02)),
    told(signalOf("ww", "write", { time: steps, slot }, weight), {
      isState: true,
      uses: ["write", "allocate", "allocation", "content"],
      formula: [now("write"), " · (", ...toFree, " + ", ...toAlike, ")"],
    }),
  ];
}

function dncMemory({ slot }: DncSizes): readonly Signal[] {
  const link: Value = (time = 0, to = 0, from = 0) => {
    const [a, b] = [writtenAt.indexOf(from), writtenAt.indexOf(to)];
    return a >= 0 && b === a + 1 && time > b ? 0.9 - 0.02 * (time - b) : from === to ? 0 : 0.01;
  };
  const memory: Value = (time = 0, s = 0, w = 0) => usage(time, s) * Math.sin(3 * s + 2 * w + 1);
  return [
    told(signalOf("memory", "plain", { time: steps, slot, width }, memory), { isState: true, uses: ["ww"] }),
    told(signalOf("link", "amount", { time: steps, slot, from: slot }, link), {
      isState: true,
      relates: ["slot", "from"],
      uses: ["ww"],
    }),
  ];
}

function dncReading({ heads, slot }: DncSizes): readonly Signal[] {
  const head = { time: steps, head: heads };
  const place = (time = 0, h = 0): number => (time > 9 ? placeAt(time - 9 - h) : 6);
  const mode: Value = (t = 0, h = 0, m = 0) => (t > 9 ? [0.05, 0.1, 0.85] : [0.3, 0.4, 0.3])[(m + h) % 3];
  const ways = ["backward", "search", "forward"] as const;
  const weights = ways.map((name, m) =>
    told(
      attention(name, "attention", { ...head, slot }, (t = 0, h = 0) => place(t, h) + m - 2, 0.5),
      {
        uses: name === "search" ? ["memory"] : ["link"],
        formula:
          name === "search"
            ? ["softmax(cosine(", now("memory"), ", key))"]
            : ["Σ(", now("link"), " · ", before("wr"), ")"],
      },
    ),
  );
  const terms = ways.map((name, m) => [now("modes", { mode: m }), " · ", now(name)]);
  return [
    signalOf("modes", "plain", { ...head, mode: 3 }, mode),
    ...weights,
    told(attention("wr", "read", { ...head, slot }, place, 0.35), {
      isState: true,
      uses: ["modes", ...ways],
      formula: terms.flatMap((term, i) => (i === 0 ? term : [" + ", ...term])),
    }),
  ];
}

/** Differentiable neural computer-like: usage, allocation, links from × to, read modes, free gates. */
export function dncTrace(heads = 2, slot = 12): Trace {
  const sizes = { heads, slot };
  const cell: Value = (t = 0, u = 0) => 1.4 * Math.sin(t / 3 + u);
  return {
    steps,
    signals: [
      ...task(),
      told(signalOf("ctrl.c", "plain", { time: steps, unit: 24 }, cell), { isState: true }),
      ...dncUsage(sizes),
      ...dncWriting(sizes),
      ...dncMemory(sizes),
      ...dncReading(sizes),
    ],
  };
}

/** Heads and layers that look back over the episode, with a cache of keys and one of values. */
export function transformerTrace(heads = 2, layers = 2, longest = 32): Trace {
  const copies = { time: steps, layer: layers, head: heads };
  const back = (time: number, layer: number, head: number): number =>
    Math.max(0, head % 2 === 0 ? time - 1 - layer : time - (time > 9 ? 10 : 0));
  const row = (time: number, layer: number, head: number, past: number, spread: number): number =>
    past > time ? 0 : peak(time + 1, back(time, layer, head), spread)(past);
  const cache: Value = (time = 0, layer = 0, past = 0, w = 0) => (past > time ? 0 : Math.sin(past * 1.3 + w + layer));
  return {
    steps,
    signals: [
      ...task(),
      ...(["key", "value"] as const).map((name) =>
        told(signalOf(name, "plain", { time: steps, layer: layers, past: longest, width: 12 }, cache), {
          isState: true,
          turns: ["layer"],
        }),
      ),
      told(
        signalOf("score", "plain", { ...copies, past: longest }, (t = 0, l = 0, h = 0, p = 0) =>
          p > t ? 0 : 4 - Math.abs(p - back(t, l, h)),
        ),
        { turns: ["layer"], formula: ["Σ(query · ", now("key"), ") / √8"] },
      ),
      told(
        signalOf("attend", "attention", { ...copies, past: longest }, (t = 0, l = 0, h = 0, p = 0) =>
          row(t, l, h, p, l === 0 ? 0.4 : 1.6),
        ),
        { turns: ["layer"], uses: ["score"], formula: ["softmax(", now("score"), ")"] },
      ),
    ],
  };
}

/** Fast weights as a matrix key × value per head, written by a delta rule. */
export function fastWeightTrace(heads = 2): Trace {
  const [key, value] = [8, 10];
  const written = (time: number, head: number, k: number, v: number): number =>
    k === (time * 3 + head) % key ? 0.9 * Math.sin(time * 1.7 + v) : 0;
  const matrix: Value = (time = 0, head = 0, k = 0, v = 0) => {
    for (let t = time; t >= 1; t--) if (written(t, head, k, v) !== 0) return written(t, head, k, v);
    return 0;
  };
  return {
    steps,
    signals: [
      ...task(),
      signalOf("beta", "gate", { time: steps, head: heads }, (t = 0, h = 0) => 0.5 + 0.45 * Math.sin(t + h)),
      signalOf("error", "amount", { time: steps, head: heads }, (t = 0, h = 0) => 2 * Math.exp(-t / 6) + 0.2 * h),
      told(signalOf("fast", "plain", { time: steps, head: heads, key, value }, matrix), { isState: true }),
    ],
  };
}

/** Questions answered in hops over sentences. */
export function hopTrace(hops = 3, slot = 14): Trace {
  const shape = { time: steps, hop: hops, slot };
  const middle = (time = 0, hop = 0): number => (time < 15 ? hop : (hop * 4 + time) % slot);
  return {
    steps,
    signals: [
      ...task(),
      told(
        signalOf("story", "bit", { time: steps, slot, symbol: 16 }, (t = 0, s = 0, y = 0) =>
          t > s && (s * 5 + y) % 6 === 0 ? 1 : 0,
        ),
        {
          isState: true,
        },
      ),
      told(
        signalOf("score", "plain", shape, (t = 0, hop = 0, s = 0) => 3 - Math.abs(s - middle(t, hop))),
        { turns: ["hop"], formula: ["Σ(u · memory)"] },
      ),
      told(attention("attend", "attention", shape, middle, 0.6), {
        turns: ["hop"],
        uses: ["score"],
        formula: ["softmax(", now("score"), ")"],
      }),
    ],
  };
}

/** An external memory of keys and values beside the cell of a long short-term memory. */
export function twoMemoriesTrace(): Trace {
  const slot = 10;
  const matrix: Value = (time = 0, s = 0, w = 0) => (s < time ? Math.sin(s * 2 + w) : 0);
  const state = (name: string, phase: number): Signal =>
    told(
      signalOf(name, "plain", { time: steps, unit: 20 }, (t = 0, u = 0) => Math.sin(t / 4 + u * phase)),
      {
        isState: true,
      },
    );
  return {
    steps,
    signals: [
      ...task(),
      told(signalOf("keys", "plain", { time: steps, slot, width: 8 }, matrix), { isState: true }),
      told(
        signalOf("values", "plain", { time: steps, slot, width: 8 }, (...at) => -matrix(...at)),
        { isState: true },
      ),
      state("inner.c", 0.7),
      state("inner.h", 1.1),
      attention("wr", "read", { time: steps, slot }, (t = 0) => (t * 3) % slot),
      attention("ww", "write", { time: steps, slot }, (t = 0) => t % slot),
    ],
  };
}
