/**
 * Precision, recall and F1 of each class and averaged over classes, from counts. As scikit-learn defines them
 * (`precision_recall_fscore_support`): a quotient with nothing below the line is 0.
 */
import type { Counts } from "../core/counts.ts";

export interface ClassScore {
  /** Of what was given as this class, the share that was wanted. */
  readonly precision: number;
  /** Of what was wanted as this class, the share that was given. */
  readonly recall: number;
  /** Harmonic mean of the two. */
  readonly f1: number;
  /** How often it was wanted. */
  readonly support: number;
}

export interface Averages {
  /** [class] */
  readonly classes: readonly ClassScore[];
  /** All answers together. */
  readonly micro: ClassScore;
  /** Mean of the classes. */
  readonly macro: ClassScore;
  /** Mean of the classes by their support. */
  readonly weighted: ClassScore;
}

/**
 * The averages leave out the classes that are `outside`, and, as scikit-learn does where no labels are named, those that
 * were neither wanted nor given.
 */
export function averagesOf({ wanted, given, right, outside = [] }: Counts): Averages {
  const classes = Array.from(wanted, (support, i) => scoreOf(right[i], given[i], support));
  const counted = classes.flatMap((_, i) => (!outside.includes(i) && (wanted[i] > 0 || given[i] > 0) ? [i] : []));
  const total = (of: Float64Array): number => counted.reduce((sum, i) => sum + of[i], 0);
  const support = total(wanted);
  const mean = (weightOf: (one: ClassScore) => number): ClassScore => {
    const scores = counted.map((i) => classes[i] ?? nothing);
    const weight = scores.reduce((sum, score) => sum + weightOf(score), 0);
    const over = (of: (score: ClassScore) => number): number =>
      quotient(
        scores.reduce((sum, score) => sum + weightOf(score) * of(score), 0),
        weight,
      );
    return {
      precision: over((one) => one.precision),
      recall: over((one) => one.recall),
      f1: over((one) => one.f1),
      support,
    };
  };
  return {
    classes,
    micro: scoreOf(total(right), total(given), support),
    macro: mean(() => 1),
    weighted: mean((one) => one.support),
  };
}

const nothing: ClassScore = { precision: 0, recall: 0, f1: 0, support: 0 };

function scoreOf(right: number, given: number, wanted: number): ClassScore {
  return {
    precision: quotient(right, given),
    recall: quotient(right, wanted),
    f1: quotient(2 * right, given + wanted),
    support: wanted,
  };
}

function quotient(above: number, below: number): number {
  return below === 0 ? 0 : above / below;
}
