/** The run store: what the worker has told about the present run, as one value. */
import { createStore } from "zustand/vanilla";
import type { Scene } from "../core/scene.ts";
import type { Trace } from "../core/signal.ts";
import type { Noise, NoiseChannel } from "../engine/extend.ts";
import type { Report } from "../train/report.ts";
import type { StageReport } from "../train/stages.ts";
import type { ClientReport, Opened } from "../worker/client.ts";
import type { Checkpoint, EngineChoice } from "../worker/protocol.ts";
import type { Fact, Metrics, Reading } from "../tasks/task.ts";
import { cutCurve, emptyCurve, extendCurve, type Curve } from "./curve.ts";

/** One episode as the network saw it after `update` updates. */
export interface Picture {
  readonly update: number;
  readonly trace: Trace;
  readonly readings: readonly Reading[];
  /** Absent where the task has none, and in pictures recorded before there were any. */
  readonly scene?: Scene;
  /** As a person could write it, where the task can be written. */
  readonly told?: string | null;
}

/** The picture of a run that ended earlier, and how it went. */
export interface Remembered extends Picture {
  readonly loss: number;
  readonly metrics: Metrics;
  /** Its training loss on the way: update, loss, update, loss, … */
  readonly points: readonly number[];
}

export interface RunState {
  /** `opening`: no run yet, or another is being prepared. */
  readonly phase: "opening" | "ready" | "training";
  readonly update: number;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly skipped: number;
  readonly updatesPerSecond: number;
  readonly parameterCount: number | null;
  readonly metrics: Metrics | null;
  readonly choice: EngineChoice | null;
  /** Of the weights at the update where training last stopped. */
  readonly fingerprint: { readonly update: number; readonly value: string } | null;
  /** Whether experiment and update alone determine the weights: wasm from the start, from the seed's own weights. */
  readonly isReproducible: boolean;
  readonly episode: number;
  /** What the model draws at every timestep, and what was chosen by hand in place of it for the episode on screen. */
  readonly channels: readonly NoiseChannel[];
  readonly noise: Noise;
  /** The episode that a person wrote, in place of the drawn one. */
  readonly given: string | null;
  /** What was found in the data that a person brought. */
  readonly facts: readonly Fact[];
  /** How much of a file has been read, 0 … 1; null while none is read. */
  readonly reading: number | null;
  readonly live: Picture | null;
  /** A run that ended earlier, shown until training starts. */
  readonly remembered: Remembered | null;
  /** The loss of that run, to be compared with while the same experiment trains. */
  readonly earlierPoints: readonly number[];
  /** Pictures at steps 0, 1, 3, 10, 30, 100, …: how it came to be. */
  readonly film: readonly Picture[];
  readonly curve: Curve;
  /** Each metric over the run: update, value, update, value, … */
  readonly metricPoints: Readonly<Record<string, readonly number[]>>;
  /** The last report that was asked for; its update says of when it is. */
  readonly report: Report | null;
  readonly isReporting: boolean;
  /** Of a task whose parts are learnt one after another: what was known of each before training and after each part. */
  readonly stages: readonly StageReport[];
  readonly saved: Checkpoint | null;
}

export const emptyRun: RunState = {
  phase: "opening",
  update: 0,
  loss: NaN,
  gradientNorm: NaN,
  skipped: 0,
  updatesPerSecond: 0,
  parameterCount: null,
  metrics: null,
  choice: null,
  fingerprint: null,
  isReproducible: true,
  episode: 0,
  channels: [],
  noise: [],
  given: null,
  facts: [],
  reading: null,
  live: null,
  remembered: null,
  earlierPoints: [],
  film: [],
  curve: emptyCurve,
  metricPoints: {},
  report: null,
  isReporting: false,
  stages: [],
  saved: null,
};

export type RunStore = ReturnType<typeof createRunStore>;

export function createRunStore() {
  return createStore<RunState>(() => emptyRun);
}

/** A new run has been opened; `remembered` stays, since the page opened with it. */
export function opened(state: RunState, answer: Opened, isSeeded: boolean): RunState {
  const { choice, parameterCount, noise: channels, facts } = answer;
  const isReproducible = isSeeded && choice.engine === "wasm";
  const { remembered, earlierPoints } = state;
  const known = { choice, parameterCount, channels, facts, isReproducible, remembered, earlierPoints };
  return { ...emptyRun, phase: "ready", ...known };
}

/** A run that was left has been opened again where it stood. */
export function resumed(left: RunState, { choice }: Opened): RunState {
  const times = { ...left.choice?.times, ...choice.times };
  const isReproducible = left.isReproducible && choice.engine === "wasm";
  return {
    ...left,
    phase: "ready",
    noise: [],
    given: null,
    choice: { ...choice, times },
    isReproducible,
    updatesPerSecond: 0,
  };
}

/** The state after one report. */
export function reported(state: RunState, report: ClientReport): RunState {
  switch (report.type) {
    case "progress": {
      const { losses, ...progress } = report.progress;
      // A run that was opened again has no loss of its own until it is trained: the one known at that update holds.
      const isKnown = Number.isNaN(progress.loss) && progress.update === state.update;
      const { loss, gradientNorm } = isKnown ? state : progress;
      return { ...state, ...progress, loss, gradientNorm, curve: extendCurve(state.curve, losses) };
    }
    case "metrics":
      return withMetrics(state, report.update, report.metrics);
    case "trace":
      return withPicture(state, report);
    case "stage":
      return withStage(state, report.stage);
    case "saved":
      return { ...state, saved: report.checkpoint };
    case "fellBack":
      return { ...backTo(state, report.update), choice: report.choice, isReproducible: false };
    case "restarted":
      return {
        ...backTo(state, report.update),
        noise: [],
        given: null,
        choice: state.choice && { ...state.choice, engine: "wasm" },
      };
    case "gaveUp":
      return { ...backTo(state, report.update), noise: [], given: null, phase: "ready" };
    case "reading":
      return { ...state, reading: report.share };
    case "marked":
      return state;
  }
}

/** A stage that comes again stands for itself and the later ones: the run has gone another way. */
function withStage(state: RunState, more: StageReport): RunState {
  return { ...state, stages: [...state.stages.filter(({ stage }) => stage < more.stage), more] };
}

const mostMetricPoints = 1024;

function withMetrics(state: RunState, update: number, metrics: Metrics): RunState {
  const longer = Object.entries(metrics).map(([name, value]) => {
    const known = state.metricPoints[name] ?? [];
    return [
      name,
      known.at(-2) === update || !Number.isFinite(value) ? known : extendPoints(known, update, value),
    ] as const;
  });
  return { ...state, metrics, metricPoints: Object.fromEntries(longer) };
}

function extendPoints(known: readonly number[], update: number, value: number): readonly number[] {
  const points = [...known, update, value];
  return points.length > 2 * mostMetricPoints ? points.filter((_, i) => i % 4 < 2) : points;
}

function withPicture(state: RunState, { update, trace, readings, scene, told = null }: Picture): RunState {
  const live = { update, trace, readings, told, ...(scene && { scene }) };
  if (!isFilmStep(update)) return { ...state, live };
  return { ...state, live, film: [...state.film.filter((picture) => picture.update < update), live] };
}

/** 0, 1, 3, 10, 30, 100, …: the worker sends a picture of each of these. */
export function isFilmStep(update: number): boolean {
  return update === 0 || /^[13]0*$/.test(String(update));
}

function backTo(state: RunState, update: number): RunState {
  const film = state.film.filter((picture) => picture.update <= update);
  const cut = (points: readonly number[]): readonly number[] =>
    points.filter((_, i) => (points[i - (i % 2)] ?? 0) <= update);
  const metricPoints = Object.fromEntries(
    Object.entries(state.metricPoints).map(([name, points]) => [name, cut(points)]),
  );
  const stages = state.stages.filter((stage) => stage.update <= update);
  return { ...state, update, film, metricPoints, stages, curve: cutCurve(state.curve, update) };
}
