/**
 * An analysis says why a network does what it does: from one network at one update and one episode to grids with named
 * axes. It runs in pieces, so that it can be cancelled between them and what it has so far can be shown. One folder and one
 * line in `all.ts` make one.
 */
import type { Program } from "../cell/program.ts";
import type { Problem } from "../core/problem.ts";
import type { Setting, SettingValue, SettingValues } from "../core/setting.ts";
import type { Batch, Engine, Session } from "../engine/engine.ts";
import type { Episodes, OpenTask } from "../tasks/task.ts";
import type { Frame, Look, Skip } from "../train/archive/archive.ts";
import type { Curve } from "../train/archive/curve.ts";
import type { Experiment } from "../train/experiment.ts";
import type { Probe } from "../train/probe.ts";

/** How the run went, up to where it stands. */
export interface RunHistory {
  readonly curve: Curve;
  readonly looks: readonly Look[];
  readonly skips: readonly Skip[];
}

/** What is looked at. Nothing in it may be changed. */
export interface Subject {
  readonly experiment: Experiment;
  /** After which the weights are so. */
  readonly update: number;
  readonly program: Program;
  /** As it is at `update`. */
  readonly task: OpenTask;
  /** Flat, as `program.parameters` lie. */
  readonly weights: Float32Array;
  /** Holds `program` at `weights`; whoever trains it, or restores other weights, opens a session of its own by `engine`. */
  readonly session: Session;
  /** wasm, on this thread. */
  readonly engine: Engine;
  /** The episode that is looked at. */
  readonly probe: Probe;
  /** With the settings that the probe has of its own: what `episodes` are of. */
  readonly probeTask: OpenTask;
  readonly episodes: Episodes;
  /** The same as the program reads it: one episode. */
  readonly batch: Batch;
  /** Any episodes of this task as the program reads them. */
  readonly extend: (episodes: Episodes) => Batch;
  /** The weights of the run at the updates of which they are kept, in their order; empty unless the analysis needs them. */
  readonly film: readonly Frame[];
  /** Null unless the analysis needs it. */
  readonly history: RunHistory | null;
}

/** What the numbers of a grid are, hence their colours: of one sign, of both, or a share from 0 to 1. */
export type Scale = "amount" | "signed" | "share" | "logarithmic";

/** A table of numbers with named axes. One that is not known yet is NaN: it is drawn as empty. */
export interface FindingGrid {
  /** Its word is `analysis.<id of the analysis>.grid.<name>`; a signal's name goes to `of`. */
  readonly name: string;
  readonly of?: string;
  /** Rows first, columns last, in the field's words: `time`, `length`, `slot`; their word is `axis.<name>`. */
  readonly axes: readonly [rows: string, columns: string];
  readonly sizes: readonly [rows: number, columns: number];
  readonly scale: Scale;
  /** What the indices of an axis stand for, where it is not the index itself: lengths, names of signals. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  /** Row-major over `sizes`. */
  readonly data: Float32Array;
  /** What its numbers stand for, from 0, where they are names and no amounts. */
  readonly values?: readonly string[];
  /** A range of indices of an axis that is marked by a bracket: what was trained on, say. */
  readonly brackets?: Readonly<Record<string, readonly [from: number, to: number]>>;
  /** What a click on a cell opens: an episode in place of the one that is looked at. By the index of the cell in `data`. */
  readonly opens?: Readonly<Record<number, Probe>>;
  /** The row of the network that is looked at, where the columns are amounts: such rows of several runs go into one picture. */
  readonly line?: number;
}

/** A sentence with its numbers: `key` under `analysis.<id>.`, and what it lights when it is pointed at. */
export interface FindingSentence {
  readonly key: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly lights?: { readonly signal?: string; readonly at: Readonly<Record<string, number>> };
  /** The analysis that says it, by its id, where it is another than the one that was asked. */
  readonly from?: string;
  /** An episode that shows it. */
  readonly opens?: Probe;
}

/** States and what leads from one to another. Its word is `analysis.<id>.graph`. */
export interface FindingGraph {
  readonly nodes: readonly FindingNode[];
  readonly edges: readonly FindingEdge[];
  /** Where it begins, by the place in `nodes`. */
  readonly start: number;
}

export interface FindingNode {
  /** By what it is known: the shortest word that leads there. */
  readonly label: string;
  /** What is said there; "" for nothing. */
  readonly output: string;
}

/** Nodes by their place. */
export interface FindingEdge {
  readonly from: number;
  readonly to: number;
  /** Each of them leads there. */
  readonly letters: readonly string[];
}

/** A setting by its key, and another value of it: a training setting, `model.<key>`, `task.<key>`, or `seed`. */
export interface Change {
  readonly key: string;
  readonly value: SettingValue;
}

/** What may help, tried as a fork beside the run, never in the run itself. */
export interface FindingAct {
  /** Why; which settings, the page says itself. */
  readonly sentence: FindingSentence;
  readonly changes: readonly Change[];
  /** The fork begins here, or anew where a setting does not change while a run goes on; absent: where the run is. */
  readonly since?: number;
}

/** States as points of a plane. Its word is `analysis.<id>.plane`. */
export interface FindingPlane {
  /** [point × 2]: across, up. */
  readonly points: Float32Array;
  /** Which of `colours` each point has; −1: none. [point] */
  readonly colourOf: Int16Array;
  /** What they stand for, in their order. */
  readonly colours: readonly string[];
  /** The episode that is looked at, step by step. [time × 2] */
  readonly path: Float32Array;
  /** Where the states stay, while the input stays the same. */
  readonly fixed: readonly FindingFixedPoint[];
}

export interface FindingFixedPoint {
  readonly at: readonly [across: number, up: number];
  /** Whether what is a little off comes back. */
  readonly isStable: boolean;
  /** The input that stays. */
  readonly input: string;
}

export interface Findings {
  readonly grids: readonly FindingGrid[];
  readonly sentences: readonly FindingSentence[];
  readonly acts?: readonly FindingAct[];
  readonly graph?: FindingGraph;
  readonly plane?: FindingPlane;
}

export interface Piece {
  /** How much is done, 0 … 1. */
  readonly share: number;
  readonly findings: Findings;
}

/** `film`: its weights at many updates. `history`: what every update came to. */
export type Need = "film" | "history";

export interface Analysis {
  readonly id: string;
  /** What a person may choose. */
  readonly settings: readonly Setting[];
  /** Of the run, besides the weights that are looked at. */
  readonly needs?: readonly Need[];
  /**
   * There where a grid of it has a `line`, so that it is asked of runs beside each other, too. Of those beside the one that is
   * shown the line is all that is wanted: these settings of theirs leave out the rest.
   */
  readonly beside?: SettingValues;
  /** Why it says nothing of this network and task; null where it does. Cheap: it is asked before anything runs. */
  readonly refuses: (program: Program, task: OpenTask, experiment: Experiment) => Problem | null;
  /** In pieces of at most some 10 ms, each with all that is known by then; the last one is the result. @throws Problem. */
  readonly run: (subject: Subject, settings: SettingValues) => AsyncGenerator<Piece, void>;
}
