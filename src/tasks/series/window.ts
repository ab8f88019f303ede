/** Windows: the stretches of a series that are episodes, and which of their forecasts count. */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { blankEpisodes } from "../episodes.ts";
import type { Episodes } from "../task.ts";
import { firstOf, seasonsBack, type Look, type Seen } from "./change.ts";
import { splitOf, type Series, type Split } from "./source.ts";

/** Times at the start of a window that only show the series: nobody can forecast what he has not seen. */
export const silent = 10;

/** Episodes that know where in the series they lie. */
export interface Windows extends Episodes {
  /** Time of the series at which each begins. [batch] */
  readonly start: readonly number[];
}

export type Part = "training" | "validation" | "test";

/** Windows that there are of a part: starts `first` … `last`; forecasts count from the series' time `from` on. */
export interface Range {
  readonly first: number;
  readonly last: number;
  readonly from: number;
}

interface Size {
  readonly length: number;
  readonly horizon: number;
}

/** Times `from` … `to` − 1 of a part. */
export function boundsOf(part: Part, { trainTo, validationTo }: Split, count: number): readonly [number, number] {
  if (part === "training") return [0, trainTo];
  return part === "validation" ? [trainTo, validationTo] : [validationTo, count];
}

/**
 * In training all that is seen and said lies in its part. In the others all that counts does: what was known before may be
 * looked at, as whoever forecasts does, and so no time of a short part is lost. `first`: the first time there is to see.
 */
export function rangeOf(part: Part, split: Split, count: number, first: number, { length, horizon }: Size): Range {
  const [from, to] = boundsOf(part, split, count);
  const last = to - horizon - length;
  if (part === "training") return { first, last, from };
  return { first: Math.min(last, Math.max(first, from - horizon - silent)), last, from };
}

/** One window for each of `starts`. */
export function windowsAt(starts: readonly number[], { from }: Range, { length, horizon }: Size, seen: Seen): Windows {
  const episodes = blankEpisodes(starts.length, length, 1, 1);
  for (const [episode, start] of starts.entries())
    for (let time = 0; time < length; time++) {
      const position = episode * length + time;
      episodes.input[position] = seen.input[start + time];
      if (time < silent || start + time + horizon < from) continue;
      episodes.target[position] = seen.target[start + time];
      episodes.mask[position] = 1;
    }
  return { ...episodes, start: starts };
}

/** Starts anywhere. */
export function anyStarts(random: Random, size: number, { first, last }: Range): number[] {
  return Array.from({ length: size }, () => random.between(first, last));
}

/** Starts spread evenly, each by chance within its share of the range: so few say more of the whole. */
export function spreadStarts(random: Random, size: number, { first, last }: Range): number[] {
  const share = (last - first + 1) / size;
  return Array.from({ length: size }, (_, i) => first + Math.floor((i + random.uniform()) * share));
}

/** @throws Problem, at the last line of the data, when windows of this size do not fit into what is trained on. */
export function refuseShort(series: Series, look: Look, length: number): void {
  const count = series.value.length;
  const { horizon, season } = look;
  const first = firstOf(look);
  const shortest = silent + 6;
  const { trainTo } = splitOf(count);
  const most = trainTo - first - horizon;
  const place = series.lastLine > 0 ? { line: series.lastLine, column: 1 } : undefined;
  const least = Math.max(first + horizon + shortest, seasonsBack(horizon, season));
  const wanted = Math.ceil((least + 1) / 0.7);
  if (trainTo < least) throw new Problem("series.short", { count, horizon, season, wanted }, place);
  if (length > most) throw new Problem("series.window", { count, trained: trainTo, horizon, got: length, most }, place);
}
