/** Which step the entries of a memory came at, where every step puts one into it. */
import type { Signal, Trace } from "../core/signal.ts";
import { isWeights } from "./facet.ts";
import { fillingOf } from "./filling.ts";

/** What is carried along over the places of `axis`. */
export function memoryOf(trace: Trace, axis: string): Signal | undefined {
  return trace.signals.find((signal) => isMemory(signal, axis));
}

const known = new WeakMap<Signal, Map<Signal, 0 | 1>>();

/** What is read before the step writes does not hold the entry of now: 1, else 0. */
export function lateness(trace: Trace, signal: Signal, memory: Signal): 0 | 1 {
  const byMemory = known.get(signal) ?? new Map<Signal, 0 | 1>();
  known.set(signal, byMemory);
  const late = byMemory.get(memory) ?? (signal === memory || isUsed(trace, signal, memory.name) ? 0 : 1);
  byMemory.set(memory, late);
  return late;
}

/**
 * The step at which the entry came that `signal` speaks of at index `index` of `axis` and at `time`, where entries move on
 * with every step, so that their places say nothing; null of a place that is still empty, undefined elsewhere.
 */
export function entryStep(
  trace: Trace,
  signal: Signal,
  axis: string,
  index: number,
  time: number,
): number | null | undefined {
  if (axis === "time" || !trace.signals.some((other) => isWeights(other) && other.axes.at(-1) === axis))
    return undefined;
  const memory = memoryOf(trace, axis);
  if (!memory || fillingOf(memory, axis) !== "push") return undefined;
  const step = time - lateness(trace, signal, memory) - index;
  return step < 0 ? null : step;
}

/** A matrix with one row per place on `axis` that is carried along. */
function isMemory(signal: Signal, axis: string): boolean {
  return signal.isState !== false && signal.axes.length > 2 && signal.axes.includes(axis) && !isWeights(signal);
}

/** Whether `signal` is computed from what `name` is after the step. */
function isUsed(trace: Trace, signal: Signal, name: string): boolean {
  const byName = new Map(trace.signals.map((other) => [other.name, other]));
  const seen = new Set([signal.name]);
  // A set that grows while it is gone through: everything that is used, once.
  for (const user of seen)
    for (const used of byName.get(user)?.uses ?? []) {
      if (used === name) return true;
      seen.add(used);
    }
  return false;
}
