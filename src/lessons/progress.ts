/** How far somebody is in a lesson: what was predicted, what came, what was seen. Pure functions from state to state. */
import type { Lesson, LessonStep } from "./lesson.ts";
import { untested, type TestProgress } from "./questions.ts";

/** The place of an option, a number, a place on an axis; or the heights of a drawn curve at evenly spaced updates. */
export type Answer = number | readonly number[];

/** Of a run, that it was trained to there. */
export interface Proof {
  readonly update: number;
  readonly fingerprint: string;
}

/** What came of a step. */
export interface Result {
  /** Right options of the prediction, by their place. */
  readonly right: readonly number[];
  /** The number or the place that was asked for; null where it could not be measured. */
  readonly value: number | null;
  /** The curve that was asked for: updates, and what the run had come to at each. */
  readonly curve: readonly (readonly [update: number, value: number])[];
  /** Right options of "what did you see?". */
  readonly seen: readonly number[];
  /** Of the weights of the step's runs, in their order, as far as they are known. */
  readonly proofs: readonly Proof[];
}

export interface StepProgress {
  readonly predicted: Answer | null;
  /** The page's runs of the step's link, in its order, by their ids. */
  readonly runs: readonly string[];
  readonly result: Result | null;
  /** The option that was chosen. */
  readonly seen: number | null;
  /** The goal was met once. */
  readonly isMet: boolean;
  /** By what, as a link's fragment; null before that is known. */
  readonly link: string | null;
}

export interface Progress {
  readonly lesson: Lesson;
  /** Place of the step that is on screen. */
  readonly at: number;
  readonly steps: Readonly<Record<string, StepProgress>>;
  /** Of the questions before it and after it. */
  readonly test: TestProgress;
}

/** What a step waits for. */
export type Phase = "predict" | "train" | "see" | "done";

export const untouched: StepProgress = {
  predicted: null,
  runs: [],
  result: null,
  seen: null,
  isMet: false,
  link: null,
};

export function begun(lesson: Lesson): Progress {
  return { lesson, at: 0, steps: {}, test: untested };
}

/** @throws Error where there is no such step. */
export function stepOf({ lesson, at }: Progress): LessonStep {
  const step = lesson.steps[at];
  if (!step) throw new Error(`no step ${at}`);
  return step;
}

export function progressOf({ lesson, at, steps }: Progress): StepProgress {
  return steps[lesson.steps[at]?.id ?? ""] ?? untouched;
}

export function phaseOf(progress: Progress): Phase {
  const step = stepOf(progress);
  const { predicted, result, seen } = progressOf(progress);
  if (step.predict && predicted === null) return "predict";
  if (step.updates !== undefined && result === null) return "train";
  if (step.see && seen === null) return "see";
  return "done";
}

/** The step on screen, with other things known of it. */
export function withStep(progress: Progress, change: Partial<StepProgress>): Progress {
  const { id } = stepOf(progress);
  return { ...progress, steps: { ...progress.steps, [id]: { ...progressOf(progress), ...change } } };
}

/** Nothing was predicted or trained: what is answered now is answered before it. */
export function isUnbegun({ steps }: Progress): boolean {
  return Object.values(steps).every(({ predicted, result }) => predicted === null && result === null);
}

/** Steps that have been gone through, whether their predictions were right or not. */
export function stepsDone(progress: Progress): number {
  return progress.lesson.steps.filter((_, at) => phaseOf({ ...progress, at }) === "done").length;
}
