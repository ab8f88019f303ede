/** A changed network beside the one as it is: by how much each value is another. */
import type { Signal, Trace } from "../core/signal.ts";

/** Before the name of what is drawn as a difference. */
export const differenceSign = "Δ";

/** What the task gives is the same for both. */
const given: readonly string[] = ["input", "target", "mask"];

const differences = new WeakMap<Signal, { readonly of: Trace; readonly signal: Signal | undefined }>();

/** `signal` less what it was in `unchanged`; undefined where the two can not be compared. Its name is its own, so that its colours are. */
export function differenceOf(signal: Signal, unchanged: Trace): Signal | undefined {
  const known = differences.get(signal);
  if (known?.of === unchanged) return known.signal;
  const before = unchanged.signals.find(({ name }) => name === signal.name);
  const isComparable = before?.data.length === signal.data.length && !given.includes(signal.name);
  const difference: Signal | undefined =
    before && isComparable
      ? {
          ...signal,
          name: `${differenceSign} ${signal.name}`,
          meaning: "signed",
          data: signal.data.map((value, i) => value - before.data[i]),
        }
      : undefined;
  differences.set(signal, { of: unchanged, signal: difference });
  return difference;
}
