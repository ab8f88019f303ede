/** The looking store: which episode is looked at, at which update, and what is seen there. */
import { createStore } from "zustand/vanilla";
import { firstProbe, type Probe } from "../train/probe.ts";
import type { Picture } from "./run.ts";

/** What a picture is worth. */
export type Exactness =
  /** The weights of this very update, to the bit. */
  | "exact"
  /** Of this very update, run again on another engine than trained it: the same within a tolerance. */
  | "near"
  /** Of the nearest weights that are kept before it. */
  | "frame";

export interface Sight {
  readonly picture: Picture;
  readonly exactness: Exactness;
}

export interface LookingState {
  readonly probe: Probe;
  /** The update looked at; null: as far as each run has come. */
  readonly update: number | null;
  /** What is seen there, by the run's id. */
  readonly sights: Readonly<Record<string, Sight>>;
  /** Of the run that is shown: how far it has been run again towards the update looked at, 0 … 1; null while it is not. */
  readonly progress: number | null;
  readonly isFilming: boolean;
}

export type LookingStore = ReturnType<typeof createLookingStore>;

export function createLookingStore() {
  return createStore<LookingState>(() => ({
    probe: firstProbe,
    update: null,
    sights: {},
    progress: null,
    isFilming: false,
  }));
}
