/**
 * What every update came to, in bounded memory: when there are too many points, neighbours are merged into their mean and
 * every later point stands for twice as many updates.
 */

/** Columns of equal length, one row per point. A row tells the mean over the `stride` updates that end with it. */
export interface Curve {
  readonly update: readonly number[];
  /** Loss of the training batch before the update. */
  readonly loss: readonly number[];
  /** Norm of the gradient before clipping. */
  readonly norm: readonly number[];
  /** Seconds of training up to there. */
  readonly seconds: readonly number[];
  /** Updates that one point stands for. */
  readonly stride: number;
  /** Sums and number of the updates since the last whole point. */
  readonly rest: { readonly loss: number; readonly norm: number; readonly count: number };
}

/** Numbers of one update, as they lie one behind the other in what a worker sends. */
export const rowWidth = 4;
/** More points than pixels of a wide track; an even number, so that every two of them can become one. */
export const mostPoints = 2048;

const noRest = { loss: 0, norm: 0, count: 0 };
export const emptyCurve: Curve = { update: [], loss: [], norm: [], seconds: [], stride: 1, rest: noRest };

/**
 * `curve` with `rows` behind it: update, loss, norm, seconds, update, …, one row for every update. Rows whose loss is not
 * finite are left out.
 */
export function extendCurve(curve: Curve, rows: Float64Array): Curve {
  if (rows.length < rowWidth) return curve;
  let { stride, rest } = curve;
  let columns = {
    update: [...curve.update],
    loss: [...curve.loss],
    norm: [...curve.norm],
    seconds: [...curve.seconds],
  };
  for (let i = 0; i + rowWidth <= rows.length; i += rowWidth) {
    const lost = rows[i + 1] ?? NaN;
    if (!Number.isFinite(lost)) continue;
    rest = { loss: rest.loss + lost, norm: rest.norm + rows[i + 2], count: rest.count + 1 };
    if (rest.count < stride) continue;
    columns.update.push(rows[i]);
    columns.loss.push(rest.loss / rest.count);
    columns.norm.push(rest.norm / rest.count);
    columns.seconds.push(rows[i + 3]);
    rest = noRest;
    if (columns.update.length < mostPoints) continue;
    // At once, so that the curve does not depend on how many rows come at a time.
    columns = halved(columns);
    stride *= 2;
  }
  return { ...columns, stride, rest };
}

type Columns = Readonly<Record<"update" | "loss" | "norm" | "seconds", number[]>>;

/** Every two points as one: at the place of the second, with the mean of both. */
function halved({ update, loss, norm, seconds }: Columns): Columns {
  const half = update.length / 2;
  const second = (of: readonly number[]): number[] => Array.from({ length: half }, (_, i) => of[2 * i + 1]);
  const mean = (of: readonly number[]): number[] =>
    Array.from({ length: half }, (_, i) => (of[2 * i] + of[2 * i + 1]) / 2);
  return { update: second(update), loss: mean(loss), norm: mean(norm), seconds: second(seconds) };
}

/** `curve` up to and with `update`: what is left when a run goes on from an earlier checkpoint. */
export function cutCurve(curve: Curve, update: number): Curve {
  const first = curve.update.findIndex((at) => at > update);
  if (first < 0) return { ...curve, rest: noRest };
  const cut = (of: readonly number[]): readonly number[] => of.slice(0, first);
  const { loss, norm, seconds, stride } = curve;
  return { update: cut(curve.update), loss: cut(loss), norm: cut(norm), seconds: cut(seconds), stride, rest: noRest };
}
