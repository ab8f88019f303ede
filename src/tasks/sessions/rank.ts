/** Where the right item stands in a list of scores, and what shops measure by that. */

/** 1 for the highest score; items of equal score count half before and half after, so that a blank list wins nothing. */
export function rankOf(scores: ArrayLike<number>, start: number, count: number, item: number): number {
  const own = scores[start + item];
  let [higher, equal] = [0, 0];
  for (let i = start; i < start + count; i++) {
    const score = scores[i];
    if (score > own) higher++;
    else if (score === own) equal++;
  }
  return 1 + higher + (equal - 1) / 2;
}

/** How many are shown to the customer. */
export const shown = 10;

export interface Ranking {
  /** Share of times at which the next item is among the ten. */
  readonly recall: number;
  /** Mean of 1 / rank, 0 beyond the tenth. */
  readonly reciprocal: number;
}

export function rankingOf(ranks: readonly number[]): Ranking {
  const hits = ranks.filter((rank) => rank <= shown);
  const count = Math.max(ranks.length, 1);
  return { recall: hits.length / count, reciprocal: hits.reduce((sum, rank) => sum + 1 / rank, 0) / count };
}
