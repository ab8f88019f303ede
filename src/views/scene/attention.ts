/**
 * Which signals of a trace say how much each sentence was looked at, and which sentence each of their indices is. Told from
 * axes and numbers alone: a past axis is time itself; a memory of slots is one of sentences where every time puts one entry
 * into it, at its own place or before all others.
 */
import { pastAxis, type Signal, type Trace } from "../../core/signal.ts";
import { finalsOf } from "../addressing/match.ts";
import { shapeOf, sizeOf } from "../facet.ts";
import { lateness, memoryOf } from "../entry.ts";
import { fillingOf } from "../filling.ts";

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
  const memory = memoryOf(trace, row);
  const filling = memory && fillingOf(memory, row);
  if (!memory || !filling) return null;
  const late = lateness(trace, signal, memory);
  const indexOf = (sentence: number, at: number): number => {
    if (sentence > at - late) return -1;
    return within(filling === "put" ? sentence : at - late - sentence, at);
  };
  return { signal, axis: row, indexOf };
}
