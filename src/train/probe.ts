/** Which episode is looked at, and what was done to it: plain data, the same in page, worker, link and run file. */
import type { Noise } from "../engine/extend.ts";
import type { Flip } from "../tasks/task.ts";

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
}

/** The first drawn episode, as it is. */
export const firstProbe: Probe = { episode: 0, given: null, edits: [], noise: [], settings: {} };

/** Whether both show the same episode, with the same done to it. */
export function isSameProbe(a: Probe, b: Probe): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
