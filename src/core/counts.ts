/** Right and wrong answers by class, as counts: they add up over batches, and every share in a report comes from them. */

export interface Counts {
  /** The classes, in order. */
  readonly labels: readonly string[];
  /** Answers by what was wanted and what was given, where each answer is one of the classes. [wanted, given] */
  readonly confusion?: Float64Array;
  /** How often each class was wanted (its support). [class] */
  readonly wanted: Float64Array;
  /** How often it was given. [class] */
  readonly given: Float64Array;
  /** How often it was given where it was wanted. [class] */
  readonly right: Float64Array;
  /**
   * Classes that stand for "nothing here" (`O` of a tagger): in the confusion, but not in the averages.
   */
  readonly outside?: readonly number[];
}
