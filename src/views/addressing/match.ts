/** Which signals tell how a head found its place: one path's steps over the same axes, ending in the path itself. */
import type { Signal, Trace } from "../../core/signal.ts";

export interface AddressingMatch {
  /** The head's weights: `ww`. */
  readonly final: Signal;
  /** Attention on the way, in the order of the equations: `ww.content`, `ww.gated`, `ww.shifted`. */
  readonly steps: readonly Signal[];
  /** One number per head: `ww.strength`, `ww.blend`, `ww.sharp`. */
  readonly knobs: readonly Signal[];
  /** A few numbers per head: `ww.move`. */
  readonly vectors: readonly Signal[];
}

const weightMeanings = new Set(["attention", "read", "write"]);
/** Longer vectors (keys) are staves, not a line of numbers. */
const longestVector = 9;

/** Every weight signal that has steps of attention under its path. */
export function matchAddressing(trace: Trace): readonly AddressingMatch[] {
  return trace.signals
    .filter((signal) => weightMeanings.has(signal.meaning))
    .map((final) => matchOne(trace, final))
    .filter((match) => match.steps.length > 0);
}

function matchOne(trace: Trace, final: Signal): AddressingMatch {
  const parts = trace.signals.filter(
    (signal) => signal.name.startsWith(`${final.name}.`) && !signal.name.slice(final.name.length + 1).includes("."),
  );
  const shared = final.axes.slice(0, -1);
  const beginsAlike = (signal: Signal): boolean => shared.every((axis, i) => signal.axes[i] === axis);
  return {
    final,
    steps: parts.filter((signal) => weightMeanings.has(signal.meaning) && String(signal.axes) === String(final.axes)),
    knobs: parts.filter((signal) => String(signal.axes) === String(shared)),
    vectors: parts.filter(
      (signal) =>
        beginsAlike(signal) &&
        signal.axes.length === final.axes.length &&
        signal.axes.at(-1) !== final.axes.at(-1) &&
        (signal.sizes.at(-1) ?? 0) <= longestVector,
    ),
  };
}
