/** How much of what was learnt is kept, from the accuracies after every part: Lopez-Paz & Ranzato 2017, Chaudhry et al. 2018. */

export interface Kept {
  /** Mean over the parts of the accuracy at the end: ACC. */
  readonly accuracy: number;
  /** Mean over all parts but the last of (accuracy at the end − accuracy just after it was learnt): BWT. */
  readonly backwardTransfer: number;
  /** Mean over all parts but the first of (accuracy just before it was learnt − accuracy before all training): FWT. */
  readonly forwardTransfer: number;
  /** As BWT against the best accuracy before the last part was learnt, and positive where something was lost: F. */
  readonly forgetting: number;
}

/**
 * `table`: A[t][i], accuracy on part i after part t has been learnt. [part, part] `before`: accuracies of the untrained
 * network, [part]; without them there is no forward transfer. What needs two parts is NaN while there is one.
 */
export function kept(table: readonly (readonly number[])[], before: readonly number[] = []): Kept {
  const last = table.at(-1) ?? [];
  const earlier = table.slice(0, -1);
  const atEnd = (part: number): number => last[part] ?? NaN;
  const untrained = (part: number): number => before[part] ?? NaN;
  return {
    accuracy: mean(last),
    backwardTransfer: mean(earlier.map((row, part) => atEnd(part) - (row[part] ?? NaN))),
    forwardTransfer: mean(earlier.map((row, part) => (row[part + 1] ?? NaN) - untrained(part + 1))),
    forgetting: mean(earlier.map((_, part) => Math.max(...earlier.map((row) => row[part] ?? NaN)) - atEnd(part))),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
