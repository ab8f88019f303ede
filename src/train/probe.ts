/** Which episode is looked at, and what was done to it: plain data, the same in page, worker, link and run file. */
import type { Noise } from "../engine/extend.ts";
import type { Flip } from "../tasks/task.ts";
import { isWeightChange, type NetworkChange } from "./changed.ts";
import type { Experiment } from "./experiment.ts";

/** What staves show: the values, or how the loss depends on them. */
export const lenses = ["values", "gradient"] as const;
export type Lens = (typeof lenses)[number];

export interface Probe {
  /** Number of the drawn episode: with the seed of the run it decides the episode. */
  readonly episode: number;
  /** The episode that a person wrote, in place of the drawn one; null: the drawn one. */
  readonly given: string | null;
  /** Bits of the input that were turned over, in the order in which that was done. */
  readonly edits: readonly Flip[];
  /** Noise chosen by hand, one entry per channel; empty: as it is drawn. */
  readonly noise: Noise;
  /** Settings of the task that this episode has others than the run: its length, say. Live ones that are numbers, by their key. */
  readonly settings: Readonly<Record<string, number>>;
  /** What is done to the network while it looks at this episode, one after another; training knows nothing of it. */
  readonly changes: readonly NetworkChange[];
  /** Absent: the values. */
  readonly lens?: Lens | undefined;
}

/** The first drawn episode, as it is. */
export const firstProbe: Probe = { episode: 0, given: null, edits: [], noise: [], settings: {}, changes: [] };

/** The same episode, seen through `lens`. */
export function seenThrough(probe: Probe, lens: Lens = "values"): Probe {
  return { ...probe, lens: lens === "values" ? undefined : lens };
}

/** Whether both show the same episode, with the same done to it. */
export function isSameProbe(a: Probe, b: Probe): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** `probe` of a network of `before` in one of `after`: what is done to a network is not done to another model. */
export function probeIn(probe: Probe, before: Experiment, after: Experiment): Probe {
  const isSame = JSON.stringify(before.model) === JSON.stringify(after.model);
  return isSame || probe.changes.length === 0 ? probe : { ...probe, changes: [] };
}

/** `probe` where its episode is another one now: the drawn one, and of the changes those that know no step of it. */
export function redrawn(probe: Probe): Probe {
  const ofAll = (change: NetworkChange): boolean =>
    isWeightChange(change) || (change.from === 0 && change.to === null && change.op !== "take");
  return { ...probe, given: null, changes: probe.changes.filter(ofAll) };
}

/** Whether a Problem says that what is done to a network can not be done to it. */
export function isOfChanges(key: string): boolean {
  return key.startsWith("intervene.");
}
