/** What the benchmark reports: one row per comparison, the same shape for times, counts and sizes. */

export interface Row {
  /** What is done, with the unit of `ours` and `theirs`: always something of which less is better. */
  readonly work: string;
  readonly against: string;
  readonly ours: number | null;
  /** `null`: the peer is not there to be measured. */
  readonly theirs: number | null;
  /** theirs / ours: how many times faster, or smaller, we are. */
  readonly ratio: number | null;
  /** The goal is met when `ratio` is no less. */
  readonly atLeast: number;
}

/** Both sides of a row; a side that could not be measured is `null`. */
export interface Pair {
  readonly ours: number | null;
  readonly theirs: number | null;
  /** Why a side is missing, or what else a person should know. */
  readonly note?: string;
}

export interface Job {
  readonly work: string;
  readonly against: string;
  readonly atLeast: number;
  readonly measure: () => Promise<Pair>;
}

export function makeRow({ work, against, atLeast }: Job, { ours, theirs }: Pair): Row {
  return {
    work,
    against,
    ours: rounded(ours),
    theirs: rounded(theirs),
    ratio: rounded(ratioOf(ours, theirs)),
    atLeast,
  };
}

/** Nothing against nothing is a draw: a count that stays 0. */
function ratioOf(ours: number | null, theirs: number | null): number | null {
  if (ours === null || theirs === null) return null;
  if (ours === 0) return theirs === 0 ? 1 : null;
  return theirs / ours;
}

/** Four significant digits. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}

/** Two lines for people. */
export function printRow({ work, against, ours, theirs, ratio, atLeast }: Row, note?: string): string {
  const verdict = ratio === null ? "no ratio" : ratio >= atLeast ? "met" : "MISSED";
  const figures = `${ours ?? "–"} : ${theirs ?? "–"} = ${ratio ?? "–"}`;
  return `${work}\n    against ${against}: ${figures}, at least ${atLeast}: ${verdict}${note ? ` (${note})` : ""}`;
}
