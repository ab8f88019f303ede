/**
 * Whose steps open a row's gate: of a memory with a slot per person, which slot is whose. Read off the gate and the task's own
 * symbols, since the model gives its slots no names. Pure.
 */
import type { Signal, Trace } from "../../core/signal.ts";
import type { Reading } from "../reading.ts";
import { shapeOf, sizeOf } from "../facet.ts";
import { signalNamed, valueAt } from "../lane.ts";

const [isOpen, most] = [0.5, 2];

/**
 * For each row, by how far they open it, the symbols at whose steps up to `time` its gate is open on average; none where most
 * symbols open it, which tells nothing. Steps that are scored ask, and tell nothing new.
 */
export function writersOf(
  trace: Trace,
  gate: Signal,
  readings: readonly Reading[],
  time: number,
): readonly (readonly string[])[] {
  const mask = signalNamed(trace, "mask");
  const steps = new Map<string, number[]>();
  for (const [step, { symbol }] of readings.slice(0, time + 1).entries())
    if (symbol !== "" && (mask?.data[step] ?? 0) === 0) steps.set(symbol, [...(steps.get(symbol) ?? []), step]);
  const { row } = shapeOf(gate);
  return Array.from({ length: sizeOf(gate, row) }, (_, index) => {
    const found = [...steps].map(([symbol, at]) => ({ symbol, share: meanOf(gate, { axis: row, index }, at) }));
    const open = found.filter(({ share }) => share > isOpen).toSorted((a, b) => b.share - a.share);
    return open.length > Math.max(1, steps.size / 2) ? [] : open.slice(0, most).map(({ symbol }) => symbol);
  });
}

function meanOf(
  gate: Signal,
  { axis, index }: { readonly axis: string; readonly index: number },
  steps: readonly number[],
): number {
  const sum = steps.reduce((total, time) => total + (valueAt(gate, { time, [axis]: index }) ?? 0), 0);
  return sum / steps.length;
}
