/** How much of what was learnt is kept, from the accuracies after every part: Lopez-Paz & Ranzato 2017, Chaudhry et al. 2018. */

export interface Kept {
  /** Mean over the parts of the accuracy at the end: ACC. */
  readonly accuracy: number;
  /** Mean over all parts but the last of (accuracy at the end − accuracy just after it was learnt): BWT. */
  readonly backwardTransfer: number;
  /** The same against the best accuracy before the last part was learnt, and positive where something was lost: F. */
  readonly forgetting: number;
}

/** `table`: A[t][i], accuracy on part i after part t has been learnt. [part, part] */
export function kept(table: readonly (readonly number[])[]): Kept {
  const last = table.at(-1) ?? [];
  const before = table.slice(0, -1);
  const atEnd = (part: number): number => last[part] ?? NaN;
  return {
    accuracy: mean(last),
    backwardTransfer: mean(before.map((row, part) => atEnd(part) - (row[part] ?? NaN))),
    forgetting: mean(before.map((_, part) => Math.max(...before.map((row) => row[part] ?? NaN)) - atEnd(part))),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
