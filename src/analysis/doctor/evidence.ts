/** What the doctor judges by: numbers alone, of the run's history and of the network at hand. */
import type { TrainingSettings } from "../../train/experiment.ts";

/** Some indices of a signal, over all steps of some held-out episodes. */
export interface Counted {
  readonly signal: string;
  /** Share of its indices that this holds for, 0 … 1. */
  readonly share: number;
  readonly of: number;
  /** One of those that it holds for, to be lit. */
  readonly at: Readonly<Record<string, number>>;
}

export interface Saturated extends Counted {
  /** A gate stays at 0 or at 1; what comes of tanh, at −1 or 1. */
  readonly end: "0" | "1" | "±1";
}

export interface Used extends Omit<Counted, "at"> {
  readonly axis: string;
}

export interface HeadEvidence {
  readonly signal: string;
  /** Which of several heads. */
  readonly at: Readonly<Record<string, number>>;
  /** The axis that its weights are shared out over, and its size. */
  readonly axis: string;
  readonly places: number;
  /** The place that gets most, and its share of the weight of all steps. */
  readonly top: number;
  readonly topShare: number;
  /** Entropy of the weights of a step over the largest that it could have, 0 … 1: the mean of all steps. */
  readonly evenness: number;
}

/** What the run has come through. */
export interface PastEvidence {
  /** Updates tried, those among them that were skipped, and the share that were lately. */
  readonly skipped: number;
  readonly skippedLately: number;
  /** Training loss: the middle of the first few, of the last few, and the least of any few. */
  readonly first: number;
  readonly last: number;
  readonly best: number;
  /** By what share the loss of the last quarter of the updates is below that of the third. */
  readonly improvement: number;
  /** Norm of the gradient before clipping, over the last half: the middle, and what one in twenty is above. */
  readonly norm: number;
  readonly largeNorm: number;
  /** Share of the last half whose norm was above the limit; 0 where there is none. */
  readonly clipped: number;
  /** Held-out loss: the least there was, after which update, and the middle of the last three. */
  readonly bestLook: number;
  readonly bestUpdate: number;
  readonly lastLook: number;
  /** Where the held-out loss began to rise while the training loss fell (train/overfit.ts). */
  readonly overfitSince: number | null;
}

/** What the task itself says is reached without a network, or with a simple one, beside what is reached now. */
export interface BaselineEvidence {
  readonly metric: string;
  readonly value: number;
  readonly name: string;
  readonly baseline: number;
  /** How far `value` is from `baseline` on the way to a perfect one; below 0 where it is worse. */
  readonly gain: number;
}

export interface Evidence {
  readonly update: number;
  readonly training: TrainingSettings;
  /** Null where nobody told it. */
  readonly past: PastEvidence | null;
  /** Held-out loss now, and that of the best answer that is always the same; NaN where the network acts. */
  readonly loss: number;
  readonly trivial: number;
  /** The easiest one to beat; null where the task knows none. */
  readonly baseline: BaselineEvidence | null;
  /** How far the weights are from where they began, over how long they were then. */
  readonly moved: number;
  readonly saturated: readonly Saturated[];
  /** Units that never change. */
  readonly still: readonly Counted[];
  readonly heads: readonly HeadEvidence[];
  /** Places in use at the fullest. */
  readonly used: readonly Used[];
  /** Held-out loss with every read at zero; null where nothing reads. */
  readonly unread: { readonly signals: readonly string[]; readonly loss: number } | null;
  /** What the last answer changes by with the input of the first step, `lag` steps before, over the most it does with any. */
  readonly reach: { readonly lag: number; readonly share: number } | null;
}
