/** What an answer without looking is worth: at each place of an answer always the same symbol, the commonest there. */

/** What is wanted at each place of one episode's answers, −1 where nothing is. [place] */
export type Wanted = readonly number[];

/** Accuracy on `heldOut` of what is commonest at each place in `known`. */
export function guessing(known: readonly Wanted[], heldOut: readonly Wanted[]): number {
  const counts: Map<number, number>[] = [];
  for (const wanted of known)
    for (const [place, symbol] of wanted.entries()) {
      const here = (counts[place] ??= new Map());
      here.set(symbol, (here.get(symbol) ?? 0) + 1);
    }
  const guesses = counts.map(commonest);
  let [right, asked] = [0, 0];
  for (const wanted of heldOut)
    for (const [place, symbol] of wanted.entries()) {
      if (symbol < 0) continue;
      asked++;
      if (guesses[place] === symbol) right++;
    }
  return right / Math.max(asked, 1);
}

function commonest(counts: ReadonlyMap<number, number>): number {
  let [best, most] = [-1, 0];
  for (const [symbol, count] of counts) if (symbol >= 0 && count > most) [best, most] = [symbol, count];
  return best;
}
