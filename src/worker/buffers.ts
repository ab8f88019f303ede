import type { ProbeReport } from "../train/run.ts";

/** The numbers of a report, which are handed over instead of copied; each once. */
export function buffersOf({ trace, unchanged }: ProbeReport): readonly ArrayBuffer[] {
  const signals = [...trace.signals, ...(unchanged?.signals ?? [])];
  const all = signals.flatMap(({ data, gradient }) => (gradient ? [data, gradient] : [data]));
  return [...new Set(all.map(({ buffer }) => buffer as ArrayBuffer))];
}
