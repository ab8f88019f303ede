/**
 * What is kept of a run, and what a place to keep it must do. A run lies there in pieces: its header (all but weights and
 * label), its label, and the weights of every frame and checkpoint, so that saving writes only what is new.
 */
import type { Archive } from "../../train/archive/archive.ts";
import type { Checkpoint } from "../../train/run.ts";
import type { RunRecord } from "../record.ts";

/** What a person says of a run. Any tab may write it, also while another one trains the run. */
export interface Label {
  readonly name: string;
  readonly isPinned: boolean;
  /** When it was thrown away, in ms since 1970; null: it was not. */
  readonly trashed: number | null;
  /** Whether it was said that the run can not be read. */
  readonly isToldBroken: boolean;
}

/** The header always stands at the last checkpoint: `update`, curve and lists end there. */
export interface StoredHeader extends Omit<RunRecord, "name" | "isPinned" | "archive"> {
  readonly version: typeof headerVersion;
  /** Another at every save: who writes says over which one. */
  readonly revision: string;
  /** When it was saved, in ms since 1970. */
  readonly saved: number;
  /** Of all that is kept of the run, and of its frames alone. */
  readonly bytes: number;
  readonly frameBytes: number;
  readonly history: Omit<Archive, "frames" | "checkpoints">;
  /** Updates of which there are weights. */
  readonly frames: readonly number[];
  readonly checkpoints: readonly number[];
}

export const headerVersion = 1;

/** Weights of a frame, or weights and moments of a checkpoint. */
export type Weights = Float32Array | Checkpoint["snapshot"];

/** Of one run, as it was found: not to be believed before it is checked. */
export interface FoundRun {
  readonly id: string;
  readonly header: unknown;
  readonly label: unknown;
}

export interface FoundWhole extends FoundRun {
  /** By `frameKey` and `checkpointKey`. */
  readonly weights: ReadonlyMap<string, unknown>;
}

export interface Save {
  readonly header: StoredHeader;
  /** Null: it stays as it is. */
  readonly label: Label | null;
  /** Revisions over which it may be written, undefined where there is none yet; null: over any. */
  readonly over: readonly (string | undefined)[] | null;
  readonly put: ReadonlyMap<string, Weights>;
  /** Weights to be deleted; `rest`: all that are not in `put`. */
  readonly drop: readonly string[] | "rest";
}

/** Each of the calls happens as a whole or not at all. */
export interface RunStorage {
  readonly list: () => Promise<readonly FoundRun[]>;
  readonly find: (id: string) => Promise<FoundRun | undefined>;
  readonly load: (id: string) => Promise<FoundWhole | undefined>;
  /** @throws Overtaken when something else lies there than the save may be written over. */
  readonly save: (save: Save) => Promise<void>;
  /** A label without a header is no run. */
  readonly label: (id: string, label: Label) => Promise<void>;
  readonly remove: (ids: readonly string[]) => Promise<void>;
}

/** Something else lies in the storage than what this tab has read or written. */
export class Overtaken extends Error {
  /** Undefined: nothing lies there any more. */
  readonly found: unknown;

  constructor(found: unknown) {
    super("overtaken");
    this.name = "Overtaken";
    this.found = found;
  }
}

export const frameKey = (update: number): string => `frame ${update}`;
export const checkpointKey = (update: number): string => `checkpoint ${update}`;
