/** The lines of the track on the screen, from the faintest to the fullest, each told apart without a colour. */
import type { Axis } from "../../draw/axis.ts";
import { dashOf, dots } from "../../draw/dash.ts";
import { formatNumber } from "../../draw/format.ts";
import { thinPoints } from "../../draw/polyline.ts";
import { axisOf } from "../../draw/axis.ts";
import { factsOf } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import { baselineSeries, extentOf, levelOf, pointsIn, type Plot, type RunLines } from "./frame.ts";
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
  readonly dash: readonly number[];
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
  return thinPoints(
    from,
    end,
    (i) => plot.x.at(place[i] ?? NaN),
    (i) => levelOf(y, value[i] ?? NaN, plot.bands),
  );
}

function stroke(points: readonly number[], ink: Ink, width: number, dash: readonly number[] = []): Stroke {
  return { shapes: [line(points, ink, width, dash)], points, label: null, ink, dash, isLevel: false };
}

/** Thicker lines have longer dashes. */
function dashed(index: number, thickness: number): readonly number[] {
  return dashOf(index).map((length) => length * thickness);
}

function lossLine(plot: Plot, { loss }: RunLines, index: number): Stroke {
  return stroke(screenPoints(loss, plot, plot.y), "ink", 1.6 * plot.thickness, dashed(index, plot.thickness));
}

/** Looks that are farther apart than this, in CSS pixels, have no line between them: nobody looked there. */
const farApart = 24;

/** Dots, from look to look where those are near each other; a look that stands alone is a point. */
function heldOutLine(plot: Plot, { heldOut }: RunLines): Stroke {
  const points = screenPoints(heldOut, plot, plot.y);
  const dotted = line(broken(points), "ink", 1.7 * plot.thickness, dots.map((length) => length * plot.thickness)); // prettier-ignore
  const discs = alone(points).map(([x, y]) => ({ kind: "disc" as const, x, y, radius: 2 * plot.thickness, ink: "ink" as const })); // prettier-ignore
  return { ...stroke(points, "ink", 1), points: drawn(points), shapes: [dotted, ...discs] };
}

/** Thin and green, with a mark at its points, and at every look that stands alone: what has the axis at the right. */
function metricLine(plot: Plot, { metric }: RunLines, index: number): Stroke {
  if (!plot.metricY) return stroke([], "positive", 1);
  const points = screenPoints(metric, plot, plot.metricY);
  const thin = line(broken(points), "positive", 1.2 * plot.thickness, dashed(index, plot.thickness));
  const marked = new Map([...spaced(points, 40 * plot.thickness), ...alone(points)].map((point) => [point.join(), point])); // prettier-ignore
  const marks = [...marked.values()].map(([x, y]) => diamond(x, y, 2.6 * plot.thickness));
  return { ...stroke(points, "positive", 1), points: drawn(points), shapes: [thin, ...marks] };
}

/** On a scale of its own, which its label tells, with how often gradients were clipped. */
function gradientLine(plot: Plot, { gradient, run }: RunLines, words: Words): readonly Stroke[] {
  const { above, high } = extentOf([gradient], plot.range);
  if (!Number.isFinite(above) || !Number.isFinite(high)) return [];
  const { top, bottom } = plot.bands;
  const own = axisOf({ kind: "log", low: above, high: high > above ? high : above * 10, from: bottom, to: top });
  const number = (value: number): string => formatNumber(factsOf(words.language).tag, value);
  const range = { low: number(above), high: number(high) };
  const label =
    run.clipped === null
      ? words.text("track.gradient.range", range)
      : words.text("track.gradient.clipped", { ...range, percent: Math.round(100 * run.clipped) });
  const thin = stroke(screenPoints(gradient, plot, own), "muted", plot.thickness, [14, 2, 1, 2]);
  return [{ ...thin, label }];
}

/** Lower than so many times the size of type, there is room for the best baseline only. */
const roomForBaselines = 9;

/** The metric's baselines and its goal, as level lines with their names. */
function goalLines(plot: Plot, metric: TrackMetric, view: TrackView, words: Words): readonly Stroke[] {
  const { metricY, left, right, lines, bands, fontSize } = plot;
  if (!metricY) return [];
  const isAmple = bands.bottom - bands.top >= roomForBaselines * fontSize;
  const baselines = metric.baselines.slice(0, isAmple ? undefined : 1).map((baseline): Stroke => {
    const series = baselineSeries(baseline, lines, view);
    const points = screenPoints(series, plot, metricY);
    const label = `${baseline.label} ${words.number(series.value[series.value.length - 1] ?? NaN)}`;
    return { ...stroke(points, "positive", 1, [1, 2]), label, isLevel: true };
  });
  if (metric.goal === null) return baselines;
  const level = metricY.at(metric.goal);
  const goal = stroke([left, level, right, level], "positive", plot.thickness, [3, 4]);
  return [{ ...goal, label: goalText(words, metric.best, metric.goal), isLevel: true }, ...baselines];
}

export function goalText(words: Words, best: TrackMetric["best"], goal: number): string {
  const value = formatNumber(factsOf(words.language).tag, goal);
  return words.text(best === "low" ? "track.goal.below" : "track.goal.above", { value });
}

type Point = readonly [number, number];

/** Whether there is a look at `i` and it is far from the one before it. */
function isGap(points: readonly number[], i: number): boolean {
  return (points[i] ?? NaN) - (points[i - 2] ?? NaN) > farApart;
}

/** `points` with a break wherever two are far apart. */
function broken(points: readonly number[]): readonly number[] {
  const parts: number[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    if (isGap(points, i)) parts.push(NaN, NaN);
    parts.push(points[i] ?? NaN, points[i + 1] ?? NaN);
  }
  return parts;
}

/** What is seen of looks: their line where it is drawn, and the marks of those that stand alone. */
function drawn(points: readonly number[]): readonly number[] {
  return [...broken(points), ...alone(points).flatMap(([x, y]) => [NaN, NaN, x - 3, y, x + 3, y])];
}

/** The points that have a neighbour near them on neither side, or on one side only. */
function alone(points: readonly number[]): readonly Point[] {
  const found: Point[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x = NaN, y = NaN] = [points[i], points[i + 1]];
    const isEnd = points.length === 2 || isGap(points, i) || isGap(points, i + 2);
    if (isEnd && Number.isFinite(x) && Number.isFinite(y)) found.push([x, y]);
  }
  return found;
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
