/** What two tables know without a network: how often each item is looked at, and how often what follows it. */
import type { Metrics } from "../task.ts";
import { rankingOf, rankOf } from "./rank.ts";

export interface Tables {
  /** [item] */
  readonly popularity: Float64Array;
  /** [item, next item] */
  readonly following: Float64Array;
}

export function countTables(sessions: readonly Uint16Array[], items: number): Tables {
  const [popularity, following] = [new Float64Array(items), new Float64Array(items * items)];
  for (const session of sessions)
    for (const [time, item] of session.entries()) {
      popularity[item] += 1;
      if (time > 0) following[session[time - 1] * items + item] += 1;
    }
  return { popularity, following };
}

/** Recall@10 of both tables over everything that follows in `sessions`. */
export function recallOf(sessions: readonly Uint16Array[], { popularity, following }: Tables, items: number): Metrics {
  const ranks = { popularity: [] as number[], following: [] as number[] };
  for (const session of sessions)
    for (let time = 0; time + 1 < session.length; time++) {
      const [item = 0, next = 0] = session.subarray(time, time + 2);
      ranks.popularity.push(rankOf(popularity, 0, items, next));
      ranks.following.push(rankOf(following, item * items, items, next));
    }
  return { markovRecall: rankingOf(ranks.following).recall, popularityRecall: rankingOf(ranks.popularity).recall };
}
