/** Where the parts of the track lie, and its axes: pure geometry, in CSS pixels. */
import { axisOf, niceDomain, type Axis } from "../../draw/axis.ts";
import { roundUp } from "../../draw/scale.ts";
import { logDomain } from "../../draw/tick.ts";
import type { Words } from "../../i18n/translate.ts";
import { bandsOf, type Bands } from "./bands.ts";
import type { TrackBaseline, TrackMetric, TrackRun, TrackView } from "./props.ts";
import {
  clockOf,
  emptySeries,
  gradientSeries,
  isSmoothed,
  lastUpTo,
  lookSeries,
  lossSeries,
  rawSeries,
  type Clock,
  type Series,
} from "./series.ts";

/** What is drawn, and into how much room. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly isProjector: boolean;
  readonly hasThumbs: boolean;
}

/** And of what. */
export interface SceneInput extends Canvas {
  readonly runs: readonly TrackRun[];
  readonly metric: TrackMetric | null;
  readonly view: TrackView;
  readonly words: Words;
}

/** The lines of one run in numbers. */
export interface RunLines {
  readonly run: TrackRun;
  readonly clock: Clock;
  readonly loss: Series;
  /** The loss as it came; null where `loss` is just that, and for runs that lie over the first. */
  readonly raw: Series | null;
  readonly heldOut: Series;
  readonly metric: Series;
  readonly gradient: Series;
}

export function linesOf(runs: readonly TrackRun[], metric: TrackMetric | null, view: TrackView): readonly RunLines[] {
  return runs.map((run, i) => ({
    run,
    clock: clockOf(run, view.x),
    loss: lossSeries(run, view),
    raw: i === 0 && isSmoothed(run, view) ? rawSeries(run, view) : null,
    heldOut: lookSeries(run.looks, view.x, ({ loss }) => loss),
    metric: metric ? lookSeries(run.looks, view.x, ({ metrics }) => metrics[metric.name]) : emptySeries,
    gradient: gradientSeries(run, view),
  }));
}

export type Range = readonly [number, number];

/** Where the lines lie, and by what. */
export interface Plot {
  readonly bands: Bands;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Of the lines. */
  readonly left: number;
  readonly right: number;
  /** Of lines, as a multiple of the usual one. */
  readonly thickness: number;
  readonly lines: readonly RunLines[];
  /** What is in sight, on the axis of time. */
  readonly range: Range;
  readonly x: Axis;
  readonly y: Axis;
  /** Where a loss of 0 lies below a logarithmic axis, apart from its other numbers; null where none is 0. */
  readonly floor: number | null;
  readonly metricY: Axis | null;
}

/** Where a value lies; what is not above 0 is on the lower edge of a logarithmic axis. */
export function levelOf(axis: Axis, value: number, { bottom }: Bands): number {
  return axis.kind === "log" && value <= 0 ? bottom : axis.at(value);
}

/** First and last place on the axis of time that are in sight. */
export function rangeOf(lines: readonly RunLines[], view: TrackView): Range {
  const clock = lines[0]?.clock;
  if (view.zoom && clock) {
    const [from, to] = [clock.at(view.zoom[0]), clock.at(view.zoom[1])];
    if (to > from) return [from, to];
  }
  const last = Math.max(0, ...lines.map(({ run, clock: own }) => own.at(run.until)));
  return [0, last > 0 ? last : 1];
}

/** Indices [first, end) of the points in `range`, with one on either side so that lines go on to the edge. */
export function pointsIn({ place }: Series, [from, to]: Range): Range {
  return [Math.max(0, lastUpTo(place, from)), Math.min(place.length, lastUpTo(place, to) + 2)];
}

/** Least, least above zero, and largest finite value of all `series` within `range`. */
export function extentOf(
  all: readonly Series[],
  range: Range,
): { readonly low: number; readonly above: number; readonly high: number } {
  let [low, above, high] = [Infinity, Infinity, -Infinity];
  for (const series of all) {
    const [first, end] = pointsIn(series, range);
    for (let i = first; i < end; i++) {
      const value = series.value[i] ?? NaN;
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
      if (value > 0 && value < above) above = value;
    }
  }
  return { low, above, high };
}

/** The baseline's line over the looks of the first run. */
export function baselineSeries({ of }: TrackBaseline, lines: readonly RunLines[], view: TrackView): Series {
  return lookSeries(lines[0]?.run.looks ?? [], view.x, ({ metrics }) => metrics[of]);
}

/** Between 0 and the least number above it, in sizes of type; and at most this share of the height. */
const floorRoom = 1.3;
const mostFloor = 0.3;

export interface LossAxis {
  readonly y: Axis;
  readonly floor: number | null;
}

/**
 * The axis of the loss: logarithmic but where a loss is below zero; its ends are round, so that it rarely moves. 0 has a place
 * of its own below the others, so that a line that comes to it does not look as if it ended.
 */
export function lossAxis(
  lines: readonly RunLines[],
  view: TrackView,
  range: Range,
  { top, bottom }: Bands,
  fontSize: number,
): LossAxis {
  const series = lines.flatMap(({ loss, raw, heldOut }, i) => [loss, ...(raw ? [raw] : []), ...(i === 0 ? [heldOut] : [])]); // prettier-ignore
  const { low, above, high } = extentOf(series, range);
  const span = { from: bottom, to: top };
  if (view.scale === "linear" || low < 0) {
    const [least, most] = niceDomain(Math.min(0, low), high);
    return { y: axisOf({ kind: "linear", low: least, high: most, ...span }), floor: null };
  }
  const ends = Number.isFinite(above) ? logDomain(1 / roundUp(1 / above), roundUp(high)) : logDomain(0.1, 1);
  const floor = low === 0 ? bottom : null;
  const from = floor === null ? bottom : bottom - Math.min(floorRoom * fontSize, mostFloor * (bottom - top));
  return { y: axisOf({ kind: "log", low: ends[0], high: ends[1], from, to: top }), floor };
}

/** The metric's own axis: from zero, with its goal and its baselines in sight. */
export function metricAxis(series: readonly Series[], metric: TrackMetric, range: Range, { top, bottom }: Bands): Axis {
  const extent = extentOf(series, range);
  const wanted = metric.goal === null ? [] : [metric.goal];
  const high = Math.max(extent.high, ...wanted);
  const [low, most] = niceDomain(Math.min(0, extent.low, ...wanted), metric.best === "high" && high <= 1 ? 1 : high);
  return axisOf({ kind: "linear", low, high: most, from: bottom, to: top });
}

/** The axis of time; 0 has a place on a logarithmic one too. */
export function timeAxis(view: TrackView, [low, high]: Range, left: number, right: number): Axis {
  const unit = view.x === "seconds" ? 0.1 : 1;
  return axisOf({ kind: view.xScale === "log" ? "log1p" : "linear", low, high, from: left, to: right, unit });
}

export function bandsOn({ height, fontSize, hasThumbs, isProjector }: Canvas): Bands {
  return bandsOf(height, fontSize, hasThumbs, isProjector);
}
