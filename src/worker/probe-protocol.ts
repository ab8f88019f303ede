/**
 * The messages between page and probe worker, in the manner of `protocol.ts`. The probe worker looks at any network at any
 * update without the run that trained it: with weights at hand by one pass forward, without them by training up to there
 * again. All that it computes runs on wasm.
 */
import type { Findings, Need, RunHistory } from "../analysis/analysis.ts";
import type { Setting, SettingValues } from "../core/setting.ts";
import type { Frame } from "../train/archive/archive.ts";
import type { Experiment } from "../train/experiment.ts";
import type { Probe } from "../train/probe.ts";
import type { Checkpoint, ProbeReport } from "../train/run.ts";
import type { Effort, SentFile, WorkerProblem } from "./protocol.ts";

/** One episode, as a network with these weights sees it. */
export interface PictureRequest {
  readonly experiment: Experiment;
  /** After which the weights were so. */
  readonly update: number;
  /** Null: those that the seed begins with. */
  readonly weights: Float32Array | null;
  readonly probe: Probe;
  /** A newer request with the same key takes the place of an older one that still waits. */
  readonly key?: string;
}

/** The network as it was after update `until`, to the bit. */
export interface ReplayRequest {
  readonly experiment: Experiment;
  /** Where to begin; null: at the seed's own weights. */
  readonly from: Checkpoint | null;
  readonly until: number;
  readonly probe: Probe;
  /** Whether the answer is to hold the checkpoint: to go on from there. */
  readonly needsCheckpoint: boolean;
}

export interface Replayed {
  readonly report: ProbeReport;
  readonly fingerprint: string;
  readonly checkpoint: Checkpoint | null;
}

/** What an analysis is to look at: see `Subject`. */
export interface AnalysisRequest {
  /** Its id. */
  readonly analysis: string;
  readonly settings: SettingValues;
  readonly experiment: Experiment;
  readonly update: number;
  /** Null: those that the seed begins with. */
  readonly weights: Float32Array | null;
  readonly probe: Probe;
  readonly film: readonly Frame[];
  readonly history: RunHistory | null;
}

/** For which network, and for the task as it is at which update. */
export interface OffersRequest {
  readonly experiment: Experiment;
  readonly update: number;
}

/** An analysis, as the page offers it. */
export interface Offer {
  readonly id: string;
  readonly settings: readonly Setting[];
  readonly needs: readonly Need[];
  /** In force where it is asked of runs beside the one that is shown; null: it is asked of that one alone. */
  readonly beside: SettingValues | null;
  /** Why it says nothing of this network; null where it does. */
  readonly problem: WorkerProblem | null;
}

interface WithFiles {
  readonly id: number;
  /** Those that the experiment names, unless they were sent lately: without them the answer is the Problem `data.needed`. */
  readonly files?: readonly SentFile[];
}

export type ToProber =
  /** Answered in order, also while a replay goes on. */
  | ({ readonly type: "picture" } & WithFiles & PictureRequest)
  /** One at a time: a newer one ends the older. `tag`: the page's own name for it. */
  | ({ readonly type: "replay"; readonly tag: number } & WithFiles & ReplayRequest)
  /** Which analyses there are. */
  | ({ readonly type: "offers" } & WithFiles & OffersRequest)
  /** Goes on beside pictures and replays; a newer one of the same analysis ends the older. */
  | ({ readonly type: "analyse"; readonly tag: number } & WithFiles & AnalysisRequest)
  /** Are you there? */
  | { readonly type: "ping"; readonly id: number }
  /** Ends the replay or the analysis `tag`, if it still goes on: it is answered with `page.cancelled`. */
  | { readonly type: "cancel"; readonly tag: number };

export type FromProber =
  | Effort
  | { readonly type: "pictured"; readonly id: number; readonly report: ProbeReport }
  | ({ readonly type: "replayed"; readonly id: number } & Replayed)
  /** Answers `ping`. */
  | { readonly type: "ready"; readonly id: number }
  /** What was given up for something newer, or on request, is answered with `page.cancelled`. */
  | { readonly type: "problem"; readonly id: number; readonly problem: WorkerProblem }
  | { readonly type: "offered"; readonly id: number; readonly offers: readonly Offer[] }
  | { readonly type: "analysed"; readonly id: number; readonly findings: Findings }
  /** What the analysis `tag` has so far, and how much of it is done, 0 … 1; about ten times a second. */
  | { readonly type: "analysing"; readonly tag: number; readonly share: number; readonly findings: Findings }
  /** How far the replay `tag` has come; about ten times a second. */
  | { readonly type: "replaying"; readonly tag: number; readonly update: number };
