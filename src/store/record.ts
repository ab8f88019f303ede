/** A run as the page knows it, and everything that can be known of where it came from. Plain data: it can be stored as it is. */
import type { Archive } from "../train/archive/archive.ts";
import type { Experiment } from "../train/experiment.ts";
import type { EngineName } from "../engine/engine.ts";

/** Why there is this run. `of`: the id of another record. */
export type Origin =
  | { readonly kind: "fresh" | "link" | "file" | "shipped" | "race" }
  | { readonly kind: "fork"; readonly of: string; readonly update: number }
  | { readonly kind: "luck"; readonly of: string };

/** The weights after an update. */
export interface Proof {
  readonly update: number;
  readonly fingerprint: string;
}

/** What the sender of a link says comes out; no fingerprint where the experiment alone does not determine it. */
export interface Expected {
  readonly update: number;
  readonly fingerprint: string | null;
  /** The update that its sender looked at, where that was not the last. */
  readonly look?: number;
}

export interface RunRecord {
  readonly id: string;
  /** What the person called it, "" for nothing. */
  readonly name: string;
  /** Whether it must stay when room is made for others. */
  readonly isPinned: boolean;
  readonly origin: Origin;
  /** When it was made, in ms since 1970: the order on the shelf. */
  readonly made: number;
  readonly experiment: Experiment;
  /** `experiment` with settings that need a new run, not yet applied; null when there are none. */
  readonly draft: Experiment | null;
  readonly expected: Expected | null;
  /** Name of the file that the person's text came from, "" for none. */
  readonly textName: string;
  /** Updates tried so far, and seconds of training that they took. */
  readonly update: number;
  readonly seconds: number;
  /** The engine that trained it last; null before it was opened. */
  readonly engine: EngineName | null;
  /** Whether experiment and update alone determine the weights: wasm from the start, from the seed's own weights. */
  readonly isReproducible: boolean;
  /** Of the weights at the update where training last stopped. */
  readonly fingerprint: Proof | null;
  readonly parameterCount: number | null;
  readonly archive: Archive;
}

/** What a run is called in a sentence: as the person did, else after its model and task. */
export function spoken(name: string, { model, task }: Experiment): string {
  return name || `${model.id} · ${task.id}`;
}
