/**
 * Which signals of a trace say how much each sentence was looked at, and which sentence each of their indices is. Told from
 * axes and numbers alone: a past axis is time itself; a memory of slots is one of sentences where every time puts one entry
 * into it, at its own place or before all others.
 */
import { pastAxis, type Signal, type Trace } from "../../core/signal.ts";
import { finalsOf } from "../addressing/match.ts";
import { isWeights, shapeOf, sizeOf } from "../facet.ts";

/** Weights over sentences. */
export interface Looking {
  readonly signal: Signal;
  readonly axis: string;
  /** The index on `axis` of the sentence of time `sentence`, looked at from time `at`; −1 where there is none. */
  readonly indexOf: (sentence: number, at: number) => number;
}

const known = new WeakMap<Trace, readonly Looking[]>();

/** All of them, what reads before what merely attends. */
export function lookingsOf(trace: Trace): readonly Looking[] {
  const before = known.get(trace);
  if (before) return before;
  const found = finalsOf(trace)
    .filter(({ meaning }) => meaning !== "write")
    .flatMap((signal) => lookingOf(trace, signal) ?? [])
    .toSorted((a, b) => rank(a.signal) - rank(b.signal));
  known.set(trace, found);
  return found;
}

function rank({ meaning }: Signal): number {
  return meaning === "read" ? 0 : 1;
}

function lookingOf(trace: Trace, signal: Signal): Looking | null {
  const { row } = shapeOf(signal);
  const size = sizeOf(signal, row);
  const within = (index: number, at: number): number => (index >= 0 && index < size && index <= at ? index : -1);
  if (row === pastAxis || row === "time") return { signal, axis: row, indexOf: (sentence, at) => within(sentence, at) };
  const memory = trace.signals.find((other) => isMemory(other, row));
  const filling = memory && fillingOf(memory, row);
  if (!memory || !filling) return null;
  // What is read before the step writes does not hold the sentence of now.
  const late = isUsed(trace, signal, memory.name) ? 0 : 1;
  const indexOf = (sentence: number, at: number): number => {
    if (sentence > at - late) return -1;
    return within(filling === "put" ? sentence : at - late - sentence, at);
  };
  return { signal, axis: row, indexOf };
}

/** A matrix with one row per place on `axis` that is carried along. */
function isMemory(signal: Signal, axis: string): boolean {
  return signal.isState !== false && signal.axes.length > 2 && signal.axes.includes(axis) && !isWeights(signal);
}

/** Whether `signal` is computed from what `name` is after the step. */
function isUsed(trace: Trace, signal: Signal, name: string, seen: ReadonlySet<string> = new Set()): boolean {
  if (seen.has(signal.name)) return false;
  const further = new Set([...seen, signal.name]);
  return (signal.uses ?? []).some((used) => {
    if (used === name) return true;
    const next = trace.signals.find((other) => other.name === used);
    return next !== undefined && isUsed(trace, next, name, further);
  });
}

/**
 * How the places of a memory fill: `put`, time t at place t and all others untouched; `push`, the newest at place 0 and all
 * others one further. Null when neither holds.
 */
export function fillingOf(memory: Signal, axis: string): "put" | "push" | null {
  const steps = memory.sizes[0] ?? 0;
  const size = sizeOf(memory, axis);
  const row = rowReader(memory, axis);
  if (steps < 2) return null;
  const holds = (moved: number, isFree: (time: number, place: number) => boolean): boolean => {
    for (let time = 1; time < steps; time++)
      for (let place = 0; place < size; place++) {
        if (isFree(time, place)) continue;
        if (!row(time, place, time - 1, place - moved)) return false;
      }
    return true;
  };
  // A memory in which nothing ever changes fits both, and holds nothing.
  const isStill = holds(0, () => false);
  if (isStill) return null;
  if (holds(0, (time, place) => place === time)) return "put";
  return holds(1, (_, place) => place === 0) ? "push" : null;
}

/** Numbers of a row that are compared: equal in these is equal enough. */
const compared = 8;

/** Whether the row at (time, place) equals that at another (time, place), in the first copy of further axes. */
function rowReader(
  memory: Signal,
  axis: string,
): (time: number, place: number, time2: number, place2: number) => boolean {
  const strides = memory.sizes.map((_, i) => memory.sizes.slice(i + 1).reduce((product, size) => product * size, 1));
  const along = strides[memory.axes.indexOf(axis)] ?? 1;
  const perTime = strides[0] ?? 1;
  const width = memory.axes.at(-1) === axis ? 1 : Math.min(compared, memory.sizes.at(-1) ?? 1);
  return (time, place, time2, place2) => {
    const [a, b] = [time * perTime + place * along, time2 * perTime + place2 * along];
    for (let i = 0; i < width; i++) if (memory.data[a + i] !== memory.data[b + i]) return false;
    return true;
  };
}
