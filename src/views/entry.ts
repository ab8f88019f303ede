/** Which step the entries of a memory came at, where every step puts one into it. */
import type { Signal, Trace } from "../core/signal.ts";
import { isWeights } from "./facet.ts";
import { fillingOf } from "./filling.ts";

/** What is carried along over the places of `axis`. */
export function memoryOf(trace: Trace, axis: string): Signal | undefined {
  return trace.signals.find((signal) => isMemory(signal, axis));
}

/** What is read before the step writes does not hold the entry of now: 1, else 0. */
export function lateness(trace: Trace, signal: Signal, memory: Signal): 0 | 1 {
  return signal === memory || isUsed(trace, signal, memory.name) ? 0 : 1;
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
function isUsed(trace: Trace, signal: Signal, name: string, seen: ReadonlySet<string> = new Set()): boolean {
  if (seen.has(signal.name)) return false;
  const further = new Set([...seen, signal.name]);
  return (signal.uses ?? []).some((used) => {
    if (used === name) return true;
    const next = trace.signals.find((other) => other.name === used);
    return next !== undefined && isUsed(trace, next, name, further);
  });
}
