/** Curves of many seeds as one picture: each a thin line, the middle half of them as a band, the median as a line. */

/** A curve that ascends by update; from its end on it holds its last value where `isDone`. */
export interface Strand {
  readonly update: readonly number[];
  readonly value: readonly number[];
  /** Whether nothing comes after its last point: its goal was met, or its updates are used up. */
  readonly isDone: boolean;
}

/** What the strands come to at an update. */
export interface FanPoint {
  readonly update: number;
  /** Strands that have come so far. */
  readonly count: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Of fewer strands there is no middle half. */
const fewest = 3;

/** The fan at `updates`; where fewer than three strands have come, there is none. */
export function fanOf(strands: readonly Strand[], updates: readonly number[]): readonly FanPoint[] {
  const places = strands.map(() => 0);
  return updates.flatMap((update) => {
    const values = strands.flatMap((strand, i) => {
      let place = places[i];
      while ((strand.update[place] ?? Infinity) <= update) place++;
      places[i] = place;
      const isPast = update > (strand.update.at(-1) ?? -1);
      const value = strand.value[place - 1];
      return value === undefined || !Number.isFinite(value) || (isPast && !strand.isDone) ? [] : [value];
    });
    if (values.length < fewest) return [];
    const sorted = values.toSorted((a, b) => a - b);
    const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share)) as [number, number, number];
    return [{ update, count: values.length, low, median, high }];
  });
}

/** The value below which `share` of ascending `values` lie, on straight lines between them. */
export function quantile(values: readonly number[], share: number): number {
  const place = (values.length - 1) * share;
  const [low = NaN, high = low] = [values[Math.floor(place)], values[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

/** A curve in at most `columns` points between 0 and `last`, each the geometric mean of those before it: a loss without its noise. */
export function coarse(
  updates: readonly number[],
  values: readonly number[],
  last: number,
  columns: number,
): { readonly update: readonly number[]; readonly value: readonly number[] } {
  const width = last / columns;
  const update: number[] = [];
  const value: number[] = [];
  let [sum, count, column] = [0, 0, 0];
  const close = (at: number): void => {
    if (count > 0) {
      update.push(at);
      value.push(Math.exp(sum / count));
    }
    [sum, count] = [0, 0];
  };
  for (const [i, at] of updates.entries()) {
    const own = Math.ceil(at / width);
    if (own !== column) close(column * width);
    column = own;
    const number = values[i] ?? NaN;
    if (!(number > 0)) continue;
    sum += Math.log(number);
    count++;
  }
  close(updates.at(-1) ?? 0);
  return { update, value };
}
