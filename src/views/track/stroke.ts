/** The lines of the track on the screen, from the faintest to the fullest, each told apart without a colour. */
import type { Axis } from "../../draw/axis.ts";
import { dashOf, dots } from "../../draw/dash.ts";
import { formatNumber } from "../../draw/format.ts";
import { thinPoints } from "../../draw/polyline.ts";
import { axisOf } from "../../draw/axis.ts";
import { languageTags } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import { baselineSeries, extentOf, pointsIn, type Plot, type RunLines } from "./frame.ts";
import { diamond } from "./numbers.ts";
import type { TrackMetric, TrackView } from "./props.ts";
import type { Series } from "./series.ts";
import { line, type Ink, type Shape } from "./shape.ts";

/** A line, and what is written along it where there is room. */
export interface Stroke {
  readonly shapes: readonly Shape[];
  readonly points: readonly number[];
  readonly label: string | null;
  readonly ink: Ink;
  /** A level that words may cover. */
  readonly isLevel: boolean;
}

export interface StrokeInput {
  readonly metric: TrackMetric | null;
  readonly view: TrackView;
  readonly words: Words;
}

export function strokesOf(plot: Plot, { metric, view, words }: StrokeInput): readonly Stroke[] {
  const [first] = plot.lines;
  if (!first) return [];
  return [
    ...(metric ? goalLines(plot, metric, view, words) : []),
    ...(first.raw ? [stroke(screenPoints(first.raw, plot, plot.y), "faint", 1)] : []),
    ...(view.isGradientShown ? gradientLine(plot, first, words) : []),
    ...plot.lines.map((lines, i) => metricLine(plot, lines, i)),
    heldOutLine(plot, first),
    ...plot.lines.map((lines, i) => lossLine(plot, lines, i)).toReversed(),
  ];
}

/** Points of a series within the frame of time; what has no place on a logarithmic axis lies on its lower edge. */
export function screenPoints({ place, value }: Series, plot: Plot, y: Axis): readonly number[] {
  const [from, end] = pointsIn({ update: place, place, value }, plot.range);
  const up = (number: number): number => (y.kind === "log" && number <= 0 ? plot.bands.bottom : y.at(number));
  return thinPoints(
    from,
    end,
    (i) => plot.x.at(place[i] ?? NaN),
    (i) => up(value[i] ?? NaN),
  );
}

function stroke(points: readonly number[], ink: Ink, width: number, dash: readonly number[] = []): Stroke {
  return { shapes: [line(points, ink, width, dash)], points, label: null, ink, isLevel: false };
}

/** Thicker lines have longer dashes. */
function dashed(index: number, thickness: number): readonly number[] {
  return dashOf(index).map((length) => length * thickness);
}

function lossLine(plot: Plot, { loss }: RunLines, index: number): Stroke {
  return stroke(screenPoints(loss, plot, plot.y), "ink", 1.6 * plot.thickness, dashed(index, plot.thickness));
}

/** Dots; where looks are sparse, each is a point of its own on a dotted line. */
function heldOutLine(plot: Plot, { heldOut }: RunLines): Stroke {
  const points = screenPoints(heldOut, plot, plot.y);
  const dotted = stroke(points, "ink", 1.7 * plot.thickness, dots.map((length) => length * plot.thickness)); // prettier-ignore
  return { ...dotted, shapes: [...dotted.shapes, ...apart(points, 24).map(([x, y]) => ({ kind: "disc" as const, x, y, radius: 2 * plot.thickness, ink: "ink" as const }))] }; // prettier-ignore
}

/** Thin and green, with a mark at its points: what has the axis at the right. */
function metricLine(plot: Plot, { metric }: RunLines, index: number): Stroke {
  if (!plot.metricY) return stroke([], "positive", 1);
  const points = screenPoints(metric, plot, plot.metricY);
  const thin = stroke(points, "positive", 1.2 * plot.thickness, dashed(index, plot.thickness));
  const marks = spaced(points, 40 * plot.thickness).map(([x, y]) => diamond(x, y, 2.6 * plot.thickness));
  return { ...thin, shapes: [...thin.shapes, ...marks] };
}

/** On a scale of its own, which its label tells. */
function gradientLine(plot: Plot, { gradient }: RunLines, words: Words): readonly Stroke[] {
  const { above, high } = extentOf([gradient], plot.range);
  if (!Number.isFinite(above) || !Number.isFinite(high)) return [];
  const { top, bottom } = plot.bands;
  const own = axisOf({ kind: "log", low: above, high: high > above ? high : above * 10, from: bottom, to: top });
  const number = (value: number): string => formatNumber(languageTags[words.language], value);
  const label = words.text("track.gradient.range", { low: number(above), high: number(high) });
  const thin = stroke(screenPoints(gradient, plot, own), "muted", plot.thickness, [14, 2, 1, 2]);
  return [{ ...thin, label }];
}

/** The metric's baselines and its goal, as level lines with their names. */
function goalLines(plot: Plot, metric: TrackMetric, view: TrackView, words: Words): readonly Stroke[] {
  const { metricY, left, right, lines } = plot;
  if (!metricY) return [];
  const baselines = metric.baselines.map((baseline): Stroke => {
    const points = screenPoints(baselineSeries(baseline, lines, view), plot, metricY);
    return { ...stroke(points, "positive", 1, [1, 2]), label: baseline.label, isLevel: true };
  });
  if (metric.goal === null) return baselines;
  const level = metricY.at(metric.goal);
  const goal = stroke([left, level, right, level], "positive", plot.thickness, [3, 4]);
  return [...baselines, { ...goal, label: goalText(words, metric.best, metric.goal), isLevel: true }];
}

function goalText(words: Words, best: TrackMetric["best"], goal: number): string {
  const value = formatNumber(languageTags[words.language], goal);
  return words.text(best === "low" ? "track.goal.below" : "track.goal.above", { value });
}

type Point = readonly [number, number];

/** All points, if they are at least `distance` apart on average; none otherwise. */
function apart(points: readonly number[], distance: number): readonly Point[] {
  const count = points.length / 2;
  const width = (points.at(-2) ?? 0) - (points[0] ?? 0);
  return count > 1 && width / (count - 1) < distance ? [] : spaced(points, 0);
}

/** Points at least `distance` apart, the first among them. */
function spaced(points: readonly number[], distance: number): readonly Point[] {
  const kept: Point[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x = NaN, y = NaN] = [points[i], points[i + 1]];
    if (Number.isFinite(x) && x - (kept.at(-1)?.[0] ?? -Infinity) >= distance) kept.push([x, y]);
  }
  return kept;
}
