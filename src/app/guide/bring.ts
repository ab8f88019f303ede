/** Brings a signal to where it can be seen: its stave to the score, or the moment's picture of it. */
import type { Focus } from "../../core/focus.ts";
import type { Trace } from "../../core/signal.ts";
import { isMatrix, signalNamed } from "../../views/lane.ts";
import type { Page } from "../context.tsx";

/** Where in `trace` the signal called `name` is strongest at `time`; what people look for is mostly there. */
export function strongestAt(trace: Trace, name: string, time: number): Focus {
  const signal = signalNamed(trace, name);
  if (!signal) return { signal: name, at: {} };
  const sizes = signal.sizes.slice(1);
  const count = sizes.reduce((product, size) => product * size, 1);
  let best = 0;
  for (let i = 1; i < count; i++) {
    const value = Math.abs(signal.data[time * count + i]);
    if (value > Math.abs(signal.data[time * count + best])) best = i;
  }
  const at: Record<string, number> = {};
  let rest = best;
  for (const [i, size] of [...sizes.entries()].toReversed()) {
    at[signal.axes[i + 1] ?? ""] = rest % size;
    rest = Math.floor(rest / size);
  }
  return { signal: name, at };
}

/** Which part of the page shows the signal. */
export function placeOf(trace: Trace, name: string): "score" | "moment" {
  const signal = signalNamed(trace, name);
  return signal && isMatrix(signal) ? "moment" : "score";
}

export function bring({ view, focus }: Page, trace: Trace, name: string): void {
  if (placeOf(trace, name) === "moment") view.setState({ panel: null });
  focus.setState(({ time }) => ({ focus: strongestAt(trace, name, Math.min(time, trace.steps - 1)), isPinned: true }));
}

/** Points at the signal while nothing is pinned; null: at nothing. */
export function pointAt({ focus }: Page, trace: Trace, name: string | null): void {
  focus.setState(({ time, isPinned, focus: now }) => ({
    focus: isPinned ? now : name === null ? null : strongestAt(trace, name, Math.min(time, trace.steps - 1)),
  }));
}
