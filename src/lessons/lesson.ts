/**
 * A lesson is data: what is said, what is opened, what is asked before anything runs, what the run itself then answers. A built-in
 * one and one that a teacher wrote have the same shape (docs/teaching.md); `read.ts` checks it.
 */

/** By language; what a language lacks is said in English. */
export type Said = Readonly<Record<string, string>>;

/** More of them is too much at once (Chamberlain et al. 2014). */
export const mostSteps = 6;
/** Of a lesson, in minutes. */
export const mostMinutes = 7;
export const mostOptions = 4;
/** Of the questions before and after; six are usual. */
export const mostQuestions = 12;

export interface Lesson {
  readonly version: 1;
  readonly id: string;
  readonly title: Said;
  /** What one knows after it. */
  readonly what: Said;
  readonly minutes: number;
  /** At most `mostSteps`. */
  readonly steps: readonly LessonStep[];
  /** Asked before the lesson and after it, where a class wants to measure: six, as a rule. */
  readonly test?: readonly TestItem[];
}

/**
 * In this order, as far as it has them: it opens its link, says, asks for a prediction, trains, shows the prediction beside what came, asks
 * what was seen, says why.
 */
export interface LessonStep {
  readonly id: string;
  readonly say: Said;
  /** The fragment of a link: runs, probe, step, panel, pin, lens. Absent: what is on screen stays. */
  readonly open?: string;
  /** Nothing trains before it is made. */
  readonly predict?: Prediction;
  /** Updates to which every run of the link is trained. */
  readonly updates?: number;
  /** What is asked once it has trained. */
  readonly see?: Choice;
  readonly why?: Said;
  /** What the run is to come to; it checks that itself, while the person changes what they like. */
  readonly goal?: Goal;
  /** Settings that may be touched in this step, by their key as in a link; absent: none in a step that predicts, all in one that does not. */
  readonly touch?: readonly string[];
}

/** With a limit it is a challenge: no more parameters, no more updates. */
export interface Goal {
  readonly say: Said;
  readonly check: Check;
  readonly parameters?: number;
  readonly updates?: number;
}

export type Prediction = Choice | DrawnCurve | Guess | Pointed;

/** One of two to four. Right is what holds of the runs once they have trained; where no option has a check, the ones with `isRight`. */
export interface Choice {
  readonly kind: "choice";
  readonly ask: Said;
  readonly options: readonly Option[];
}

export interface Option {
  readonly say: Said;
  readonly holds?: readonly Check[];
  readonly isRight?: boolean;
  /** What is said to one who chose it. */
  readonly reply?: Said;
}

/** A curve over updates 0 … `updates`, drawn by hand; beside it comes that of the run. */
export interface DrawnCurve {
  readonly kind: "curve";
  readonly ask: Said;
  /** `loss`, or a metric of the task. */
  readonly metric: string;
  readonly from: number;
  readonly to: number;
  /** Place in the link of the run that is meant, from 0. */
  readonly run?: number;
}

export interface Guess {
  readonly kind: "number";
  readonly ask: Said;
  readonly of: Measure;
  readonly from: number;
  readonly to: number;
}

/** A place on an axis of a signal, pointed at in the score: a slot, a step. */
export interface Pointed {
  readonly kind: "place";
  readonly ask: Said;
  readonly of: Largest;
}

/** A number of a run of the link (`run`: its place, from 0), as it has come out. */
export type Measure = { readonly run?: number; readonly metric: string } | Largest | Total;

/** Where along `axis` the signal is largest, in the episode on screen, at the given places of its other axes. */
export interface Largest {
  readonly run?: number;
  readonly signal: string;
  readonly axis: string;
  readonly at: Readonly<Record<string, number>>;
}

/** The sum of the signal along the axis `sum`, in the episode on screen, at the given places of its other axes. */
export interface Total {
  readonly run?: number;
  readonly signal: string;
  readonly sum: string;
  readonly at: Readonly<Record<string, number>>;
}

/** Holds where the measure is above or below a number, or what another measure comes to, times `times`. */
export interface Check {
  readonly of: Measure;
  readonly above?: number | Beside;
  readonly below?: number | Beside;
}

export interface Beside {
  readonly of: Measure;
  readonly times?: number;
}

export interface TestItem {
  readonly ask: Said;
  readonly options: readonly Said[];
  /** Place of the right one, from 0. */
  readonly right: number;
}
