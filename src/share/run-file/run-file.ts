/**
 * A run as a file (`.mnemoscope`): a zip of experiment.json, run.json, bookmark.txt, metrics.jsonl, weights as safetensors and,
 * where there is one, a recorded episode. The page and the command line read and write the same.
 */
import { Problem } from "../../core/problem.ts";
import type { Trace } from "../../core/signal.ts";
import type { EngineName } from "../../engine/engine.ts";
import type { Reading } from "../../tasks/task.ts";
import { emptyArchive, type Archive } from "../../train/archive/archive.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { Layout } from "../../train/weights.ts";
import { sharedRun, bookmarkOf, type Bookmark } from "../bookmark.ts";

/** How the name of such a file ends. */
export const runFileEnding = ".mnemoscope";
/** Of what is written; another number is another form. */
export const format = 1;
/** Most bytes of a file, and of all that is in it once it is unpacked. */
export const runFileLimit = 500_000_000;
/** Most weights, checkpoints and other entries. */
export const entryLimit = 1000;

/** Why there is the run: a fork's or a lucky seed's own origin is another record, which the file lacks. */
export const originKinds = ["fresh", "link", "file", "shipped", "race", "fork", "luck"] as const;

/** The names of the entries besides weights. */
export const entryNames = {
  run: "run.json",
  experiment: "experiment.json",
  bookmark: "bookmark.txt",
  metrics: "metrics.jsonl",
  picture: "picture.safetensors",
} as const;

/** The bookmark's episode as the network saw it after `update` updates. */
export interface Picture {
  readonly update: number;
  readonly trace: Trace;
  readonly readings: readonly Reading[];
  /** As a person could write it; null where the task can not be written. */
  readonly told: string | null;
}

export interface RunFile {
  /** What the person called it, "" for nothing. */
  readonly name: string;
  readonly origin: (typeof originKinds)[number];
  readonly experiment: Experiment;
  /** Updates tried, and seconds of training that they took. */
  readonly update: number;
  readonly seconds: number;
  /** The engine that trained it last. */
  readonly engine: EngineName | null;
  /** Whether experiment and update alone determine the weights. */
  readonly isReproducible: boolean;
  /** Of the weights after one update. */
  readonly fingerprint: { readonly update: number; readonly fingerprint: string } | null;
  /** Name of the file that the person's text came from, "" for none. */
  readonly textName: string;
  /** Update that the command line was on its way to; absent where nobody said one. */
  readonly until?: number;
  readonly archive: Archive;
  /**
   * Of which parameters the weights are; null only where there are none. A file says it itself: `expectLayout` compares it
   * with the program where that is compiled anyway.
   */
  readonly layout: Layout | null;
  /** How the page stood. Its first run is this one. */
  readonly bookmark: Bookmark | null;
  /** A recorded episode: the page can draw it before anything is compiled. */
  readonly picture?: Picture;
}

/** The file of a run that has not begun. */
export function newRunFile(experiment: Experiment): RunFile {
  return {
    name: "",
    origin: "fresh",
    experiment,
    update: 0,
    seconds: 0,
    engine: null,
    isReproducible: true,
    fingerprint: null,
    textName: "",
    archive: emptyArchive,
    layout: null,
    bookmark: null,
  };
}

/** Whether a file of this name is read as a run file. */
export function isRunFile(name: string): boolean {
  return name.toLowerCase().endsWith(runFileEnding);
}

/** To be asked before a file is read. @throws Problem when it has too many bytes. */
export function refuseLargeRunFile(size: number): void {
  const limit = runFileLimit / 1e6;
  if (size > runFileLimit) throw new Problem("file.large", { got: Math.ceil(size / 1e6), limit });
}

/** The run alone as the file has it, with its episode and view: what a link to it carries. */
export function bookmarkOfFile(file: Omit<RunFile, "layout">): Bookmark {
  const { experiment, name, update, fingerprint, textName, bookmark } = file;
  const known = {
    name,
    update,
    textName,
    fingerprint: fingerprint?.update === update ? fingerprint.fingerprint : null,
  };
  const { look, probe, view } = bookmark ?? bookmarkOf(experiment);
  return { ...bookmarkOf(experiment), runs: [{ ...sharedRun(experiment), ...known }], look, probe, view };
}
