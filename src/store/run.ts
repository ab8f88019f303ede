/** A run on the page: its record, and what is known of it only while the page is open. Pure functions from state to state. */
import { cutArchive, withCheckpoint, withFrame, withLook, withSkip, withStage } from "../train/archive/archive.ts";
import { extendCurve } from "../train/archive/curve.ts";
import type { NoiseChannel } from "../engine/extend.ts";
import type { Goal } from "../train/goal.ts";
import type { Report } from "../train/report.ts";
import type { ProbeReport } from "../train/run.ts";
import type { Fact, Metrics, TableFound } from "../tasks/task.ts";
import type { ClientReport, Opened } from "../worker/client.ts";
import type { EngineChoice } from "../worker/protocol.ts";
import type { RunRecord } from "./record.ts";

/** One episode as the network saw it after `update` updates. */
export type Picture = ProbeReport;

/** Where training ends, if it is not paused before. */
export interface Aim {
  /** Null: at no update. */
  readonly until: number | null;
  readonly goal: Goal | null;
}

export interface RunState extends RunRecord {
  /** `closed`: in no worker; `opening`: being prepared in one. */
  readonly phase: "closed" | "opening" | "ready" | "training";
  /** Whether training is to stop, and ends what it is at. */
  readonly isPausing: boolean;
  readonly aim: Aim | null;
  /** Of the last batch; NaN where nothing has been trained since the run was opened and nothing is known of it. */
  readonly loss: number;
  readonly gradientNorm: number;
  readonly skipped: number;
  readonly updatesPerSecond: number;
  /** Of the last look at held-out episodes. */
  readonly metrics: Metrics | null;
  readonly choice: EngineChoice | null;
  /** What the model draws at every step of the sequence. */
  readonly channels: readonly NoiseChannel[];
  /** What was found in the data that a person brought. */
  readonly facts: readonly Fact[];
  /** Where that is a table: which of its columns are taken for what. */
  readonly table: TableFound | null;
  /** How much of a file has been read, 0 … 1; null while none is read. */
  readonly reading: number | null;
  /** What a text that is being continued has come to. */
  readonly written: string;
  /** The probe's episode, as the network saw it when it last told. */
  readonly live: Picture | null;
  /** The last report that was asked for; its update says of when it is. */
  readonly report: Report | null;
  /** The report that is being made: batches done, and those that were asked for. */
  readonly measuring: { readonly done: number; readonly batches: number } | null;
  /** Episodes of every look; null before it was opened. */
  readonly heldOut: number | null;
}

/** What a record does not say. */
type Passing = Omit<RunState, keyof RunRecord>;

const unknown: Passing = {
  phase: "closed",
  isPausing: false,
  aim: null,
  loss: NaN,
  gradientNorm: NaN,
  skipped: 0,
  updatesPerSecond: 0,
  metrics: null,
  choice: null,
  channels: [],
  facts: [],
  table: null,
  reading: null,
  written: "",
  live: null,
  report: null,
  measuring: null,
  heldOut: null,
};

/** The run of a record, closed, with the figures that its history holds. */
export function runOf(record: RunRecord): RunState {
  const { curve, looks, skips } = record.archive;
  return {
    ...unknown,
    ...record,
    loss: curve.loss.at(-1) ?? NaN,
    gradientNorm: curve.norm.at(-1) ?? NaN,
    metrics: looks.at(-1)?.metrics ?? null,
    skipped: skips.at(-1)?.skipped ?? 0,
  };
}

/** The part of a run that is kept when the page is closed. */
export function recordOf(run: RunState): RunRecord {
  const passing = new Set(Object.keys(unknown));
  return Object.fromEntries(Object.entries(run).filter(([key]) => !passing.has(key))) as unknown as RunRecord;
}

/** `run`, now open in a worker. */
export function opened(
  run: RunState,
  { choice, parameterCount, noise: channels, facts, table, heldOut, experiment, update }: Opened,
): RunState {
  const times = { ...run.choice?.times, ...choice.times };
  return {
    ...run,
    phase: "ready",
    update: run.update === 0 ? update : run.update,
    experiment: { ...experiment, engine: run.experiment.engine },
    choice: { ...choice, times },
    engine: choice.engine,
    parameterCount,
    channels,
    facts,
    table,
    heldOut,
    isReproducible: run.isReproducible && choice.engine === "wasm",
    reading: null,
  };
}

/** `run` after one report of its worker. */
export function reported(run: RunState, report: ClientReport): RunState {
  const { archive } = run;
  switch (report.type) {
    case "progress": {
      const { rows, looks, loss, gradientNorm, ...progress } = report.progress;
      // A run that was opened again has no loss of its own until it is trained: the one known at that update holds.
      const figures = Number.isNaN(loss) ? {} : { loss, gradientNorm };
      const { update, skipped } = progress;
      const curve = extendCurve(archive.curve, rows);
      const metrics = looks.at(-1)?.metrics ?? run.metrics;
      const longer = looks.reduce(withLook, { ...archive, curve });
      return { ...run, ...progress, ...figures, metrics, archive: withSkip(longer, { update, skipped }) };
    }
    case "look":
      return { ...run, metrics: report.look.metrics, archive: withLook(archive, report.look) };
    case "frame":
      return { ...run, archive: withFrame(archive, report.frame) };
    case "saved":
      return { ...run, archive: withCheckpoint(archive, report.checkpoint) };
    case "stage":
      return { ...run, archive: withStage(archive, report.stage) };
    case "trace": {
      const { type: _, ...live } = report;
      return { ...run, live };
    }
    case "fellBack":
      return { ...backTo(run, report.update), choice: report.choice, engine: "wasm", isReproducible: false };
    case "restarted":
      return { ...backTo(run, report.update), choice: run.choice && { ...run.choice, engine: "wasm" }, engine: "wasm" };
    case "gaveUp":
    case "putBack":
      return { ...backTo(run, report.update), phase: "closed" };
    case "writing":
      return { ...run, written: report.text };
    case "measuring":
      return { ...run, measuring: run.measuring && { ...run.measuring, done: report.done } };
    case "reading":
      return { ...run, reading: report.share };
    case "marked":
    case "pictureFailed":
      return run;
  }
}

/** With a report of `wanted` batches; one that was ended early takes the place of none of the same update that has more. */
export function withReport(run: RunState, report: Report, wanted: number): RunState {
  const { report: known } = run;
  const isEnded = report.batches < wanted;
  const isLess = known?.update === report.update && known.batches > report.batches;
  return isEnded && isLess ? run : { ...run, report };
}

/** As it was at `update`, from where it goes on. */
export function backTo(run: RunState, update: number): RunState {
  return { ...run, update, archive: cutArchive(run.archive, update) };
}

/** Seconds of training up to `update`, as far as the curve tells. */
export function secondsAt({ archive: { curve }, seconds, update: now }: RunRecord, update: number): number {
  if (update >= now) return seconds;
  const last = curve.update.findLastIndex((at) => at <= update);
  return curve.seconds[last] ?? 0;
}
