/** The run store: what the worker has told about the present run, as one value. */
import { createStore } from "zustand/vanilla";
import type { Scene } from "../core/scene.ts";
import type { Trace } from "../core/signal.ts";
import type { Noise, NoiseChannel } from "../engine/extend.ts";
import type { Report } from "../train/report.ts";
import type { StageReport } from "../train/stages.ts";
import type { ClientReport, Opened } from "../worker/client.ts";
import type { Checkpoint, Race } from "../worker/protocol.ts";
import type { Fact, Metrics, Reading } from "../tasks/task.ts";
import { cutCurve, emptyCurve, extendCurve, type Curve } from "./curve.ts";

/** One episode as the network saw it after `step` updates. */
export interface Picture {
  readonly step: number;
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
  /** Its training loss on the way: step, loss, step, loss, … */
  readonly points: readonly number[];
}

export interface RunState {
  /** `opening`: no run yet, or another is being prepared. */
  readonly phase: "opening" | "ready" | "training";
  readonly step: number;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly skipped: number;
  readonly stepsPerSecond: number;
  readonly parameterCount: number | null;
  readonly metrics: Metrics | null;
  readonly race: Race | null;
  /** Of the weights at the step where training last stopped. */
  readonly fingerprint: { readonly step: number; readonly value: string } | null;
  /** Whether experiment and step alone determine the weights: wasm from the start, from the seed's own weights. */
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
  /** Each metric over the run: step, value, step, value, … */
  readonly metricPoints: Readonly<Record<string, readonly number[]>>;
  /** The last report that was asked for; its step says of when it is. */
  readonly report: Report | null;
  readonly isReporting: boolean;
  /** Of a task whose parts are learnt one after another: what was known of each before training and after each part. */
  readonly stages: readonly StageReport[];
  readonly saved: Checkpoint | null;
}

export const emptyRun: RunState = {
  phase: "opening",
  step: 0,
  loss: NaN,
  gradientNorm: NaN,
  skipped: 0,
  stepsPerSecond: 0,
  parameterCount: null,
  metrics: null,
  race: null,
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
  const { race, parameterCount, noise: channels, facts } = answer;
  const isReproducible = isSeeded && race.engine === "wasm";
  const { remembered, earlierPoints } = state;
  const known = { race, parameterCount, channels, facts, isReproducible, remembered, earlierPoints };
  return { ...emptyRun, phase: "ready", ...known };
}

/** A run that was left has been opened again where it stood. */
export function resumed(left: RunState, { race }: Opened): RunState {
  const times = { ...left.race?.times, ...race.times };
  const isReproducible = left.isReproducible && race.engine === "wasm";
  return {
    ...left,
    phase: "ready",
    noise: [],
    given: null,
    race: { ...race, times },
    isReproducible,
    stepsPerSecond: 0,
  };
}

/** The state after one report. */
export function reported(state: RunState, report: ClientReport): RunState {
  switch (report.type) {
    case "progress": {
      const { losses, ...progress } = report.progress;
      // A run that was opened again has no loss of its own until it is trained: the one known at that step holds.
      const isKnown = Number.isNaN(progress.loss) && progress.step === state.step;
      const { loss, gradientNorm } = isKnown ? state : progress;
      return { ...state, ...progress, loss, gradientNorm, curve: extendCurve(state.curve, losses) };
    }
    case "metrics":
      return withMetrics(state, report.step, report.metrics);
    case "trace":
      return withPicture(state, report);
    case "stage":
      return withStage(state, report.stage);
    case "saved":
      return { ...state, saved: report.checkpoint };
    case "fellBack":
      return { ...backTo(state, report.step), race: report.race, isReproducible: false };
    case "restarted":
      return {
        ...backTo(state, report.step),
        noise: [],
        given: null,
        race: state.race && { ...state.race, engine: "wasm" },
      };
    case "gaveUp":
      return { ...backTo(state, report.step), noise: [], given: null, phase: "ready" };
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

function withMetrics(state: RunState, step: number, metrics: Metrics): RunState {
  const longer = Object.entries(metrics).map(([name, value]) => {
    const known = state.metricPoints[name] ?? [];
    return [name, known.at(-2) === step || !Number.isFinite(value) ? known : extendPoints(known, step, value)] as const;
  });
  return { ...state, metrics, metricPoints: Object.fromEntries(longer) };
}

function extendPoints(known: readonly number[], step: number, value: number): readonly number[] {
  const points = [...known, step, value];
  return points.length > 2 * mostMetricPoints ? points.filter((_, i) => i % 4 < 2) : points;
}

function withPicture(state: RunState, { step, trace, readings, scene, told = null }: Picture): RunState {
  const live = { step, trace, readings, told, ...(scene && { scene }) };
  if (!isFilmStep(step)) return { ...state, live };
  return { ...state, live, film: [...state.film.filter((picture) => picture.step < step), live] };
}

/** 0, 1, 3, 10, 30, 100, …: the worker sends a picture of each of these. */
export function isFilmStep(step: number): boolean {
  return step === 0 || /^[13]0*$/.test(String(step));
}

function backTo(state: RunState, step: number): RunState {
  const film = state.film.filter((picture) => picture.step <= step);
  const cut = (points: readonly number[]): readonly number[] =>
    points.filter((_, i) => (points[i - (i % 2)] ?? 0) <= step);
  const metricPoints = Object.fromEntries(
    Object.entries(state.metricPoints).map(([name, points]) => [name, cut(points)]),
  );
  const stages = state.stages.filter((stage) => stage.step <= step);
  return { ...state, step, film, metricPoints, stages, curve: cutCurve(state.curve, step) };
}
