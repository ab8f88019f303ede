/** The whole track as shapes: what the screen, the SVG and the PNG are drawn from. */
import { roomIn, type Box } from "../../draw/room.ts";
import { textWidth } from "../../draw/text-width.ts";
import type { Words } from "../../i18n/translate.ts";
import { columnOf, endsIn, type Column, type LineEnd } from "./ends.ts";
import { bandsOn, baselineSeries, levelOf, linesOf, lossAxis, metricAxis, rangeOf, timeAxis, type SceneInput, type Plot, type Range, type RunLines } from "./frame.ts"; // prettier-ignore
import { flagShapes, forkShapes, skipShapes, textIn, type MarkRoom } from "./marks.ts";
import {
  gridOf,
  marginsOf,
  timeNumbers,
  titleMark,
  titleReach,
  titleRoom,
  titlesOf,
  uprightNumbers,
  type Margins,
} from "./numbers.ts";
import type { TrackMetric, TrackView } from "./props.ts";
import type { Shape } from "./shape.ts";
import { goalText, strokesOf, type Stroke } from "./stroke.ts";

export interface Scene extends Plot {
  /** Hairlines and numbers. */
  readonly axes: readonly Shape[];
  /** The lines; they are cut off at the frame. */
  readonly strokes: readonly Shape[];
  /** Flags, names, labels. */
  readonly marks: readonly Shape[];
  /** [from, to] of the texts in the row of the thumbnails. */
  readonly taken: readonly Range[];
}

export function sceneOf(input: SceneInput): Scene {
  const { metric, view, words, fontSize } = input;
  const { plot, margins, column } = plotOf(input);
  const strokes = strokesOf(plot, { metric, view, words });
  const titles = titlesOf(plot, words, metric?.label ?? null);
  const times = timeNumbers(plot, words, view, titles);
  const numbers = [...uprightNumbers(plot, words, margins), ...titles, ...times];
  const inRow = plot.bands.isOneRow ? [...titles, ...times] : [];
  const ends = column && endsOf(plot, column, strokes, words);
  return {
    ...plot,
    axes: [...gridOf(plot, times), ...numbers, ...titleMark(titles[1], plot)],
    strokes: strokes.flatMap(({ shapes }) => shapes),
    marks: [...marksOf(plot, ends?.left ?? strokes, words), ...(ends?.shapes ?? [])],
    taken: inRow.map((text) => titleReach(text, fontSize)),
  };
}

/** The column of names, and how far down it reaches. */
interface NamesColumn extends Column {
  readonly bottom: number;
}

interface Planned {
  readonly plot: Plot;
  readonly margins: Margins;
  /** Null for one run alone. */
  readonly column: NamesColumn | null;
}

function plotOf(input: SceneInput): Planned {
  const { runs, metric, view, width, height, fontSize } = input;
  const bands = bandsOn(input);
  const lines = linesOf(runs, metric, view);
  const range = rangeOf(lines, view);
  const { y, floor } = lossAxis(lines, view, range, bands, fontSize);
  const metricY = metric ? axisOfMetric(lines, metric, view, range, bands) : null;
  const margins = marginsOf(input, y, metricY);
  const column = runs.length > 1 ? namesColumn(input, bands, metricY ? margins.right : null) : null;
  const right = Math.max(margins.left + 20, width - Math.max(fontSize * 0.7, margins.right + (column?.width ?? 0)));
  const x = timeAxis(view, range, margins.left, right);
  const thickness = input.isProjector ? 1.7 : 1;
  const plot = {
    bands,
    width,
    height,
    fontSize,
    left: margins.left,
    right,
    thickness,
    lines,
    range,
    x,
    y,
    floor,
    metricY,
  };
  return { plot, margins, column };
}

/** `metricRoom`: of the numbers of the metric, right of the names; null where it has no axis. */
function namesColumn(input: SceneInput, bands: Plot["bands"], metricRoom: number | null): NamesColumn {
  const { runs, metric, words, width, height, fontSize } = input;
  // A long title of the metric reaches below the names.
  const isOver = metric !== null && metricRoom !== null && titleRoom(metric.label, fontSize) > metricRoom;
  const bottom = isOver ? bands.bottom + 2 : height;
  const hasGoal = metric !== null && metric.goal !== null && metricRoom !== null;
  const goal = hasGoal ? goalText(words, metric.best, metric.goal) : null;
  const names = runs.map(({ label }) => label);
  return { ...columnOf({ names, goal, more: moreIn(words), fontSize, width, height: bottom }), bottom };
}

function moreIn(words: Words): (count: number) => string {
  return (count) => words.text("track.more", { count });
}

/** Null where no look has the metric yet. */
function axisOfMetric(
  lines: readonly RunLines[],
  metric: TrackMetric,
  view: TrackView,
  range: Range,
  bands: Plot["bands"],
): Plot["metricY"] {
  if (lines.every((one) => one.metric.update.length === 0)) return null;
  const baselines = metric.baselines.map((baseline) => baselineSeries(baseline, lines, view));
  return metricAxis([...lines.map((one) => one.metric), ...baselines], metric, range, bands);
}

function marksOf(plot: Plot, strokes: readonly Stroke[], words: Words): readonly Shape[] {
  const { left, right, x, fontSize, bands } = plot;
  const room = roomIn({ x: left, y: bands.top - 3, width: right - left, height: bands.bottom - bands.top + 3 });
  for (const { points, isLevel } of strokes) if (!isLevel) room.addLine(points);
  const byHeart = words.text("track.byHeart.here");
  const space: MarkRoom = { x, left, right, top: bands.top, bottom: bands.bottom, fontSize, room, byHeart };
  const [first] = plot.lines;
  const ofFirst = first ? [...skipShapes(first, space), ...forkShapes(first, space)] : [];
  const flags = flagShapes(plot.lines, space);
  const labels = strokes.flatMap((stroke) => labelAlong(stroke, plot, space) ?? []);
  return [...ofFirst, ...flags, ...labels];
}

/** The label of a line above or below it, or on it where it is level, at its end, its beginning or between: where it covers least. */
function labelAlong(
  { label, points, ink, isLevel }: Stroke,
  { left, right, fontSize }: Plot,
  { room }: MarkRoom,
): Shape | null {
  if (!label || points.length < 2) return null;
  const width = textWidth(label, fontSize);
  const height = fontSize * 1.15;
  const at = (x: number): number => yAt(points, x);
  const [first, last] = [left + 4, right - width - 4];
  const wishes = [1, 0, 0.5, 0.25, 0.75].flatMap((share): Box[] => {
    const x = first + share * (last - first);
    const y = at(x + width / 2);
    return [
      ...(isLevel ? [{ x, y: y - height / 2, width, height }] : []),
      { x, y: y - height - 1, width, height },
      { x, y: y + 1, width, height },
    ];
  });
  return textIn(room.take(wishes), label, fontSize, ink);
}

/** Height of a line near `x`. */
function yAt(points: readonly number[], x: number): number {
  let best = 0;
  for (let i = 0; i + 1 < points.length; i += 2)
    if (Math.abs((points[i] ?? Infinity) - x) <= Math.abs((points[best] ?? Infinity) - x)) best = i;
  const [from = 0, fromY = 0, to = 0, toY = 0] = points;
  // Level lines have two points, far apart.
  if (points.length === 4 && to > from) return fromY + ((toY - fromY) * (x - from)) / (to - from);
  return points[best + 1] ?? NaN;
}

interface NamedEnds {
  readonly shapes: readonly Shape[];
  /** What still has to be named along its line. */
  readonly left: readonly Stroke[];
}

/** The names of the runs, and of the goal and the baselines where they have room too. */
function endsOf(plot: Plot, column: NamesColumn, strokes: readonly Stroke[], words: Words): NamedEnds {
  const { lines, right, fontSize, thickness } = plot;
  const levels = strokes.flatMap((stroke) => {
    const y = stroke.points.at(-1) ?? NaN;
    return stroke.isLevel && stroke.label && Number.isFinite(y) ? [{ stroke, label: stroke.label, y }] : [];
  });
  const ends = endsIn(
    lines.map((one) => endOf(one, plot)),
    levels.map(({ stroke, label, y }) => ({ label, x: right, y, ink: stroke.ink, dash: stroke.dash })),
    {
      column,
      left: right,
      top: 0,
      bottom: column.bottom,
      fontSize,
      thickness,
      more: moreIn(words),
    },
  );
  const named = new Set(levels.filter(({ label }) => !ends.left.some((one) => one.label === label)).map(({ stroke }) => stroke)); // prettier-ignore
  return {
    shapes: ends.shapes,
    left: strokes.map((stroke) => (named.has(stroke) ? { ...stroke, label: null } : stroke)),
  };
}

/** Where the loss of a run leaves the frame, or ends. */
function endOf({ run, loss, clock }: RunLines, { x, y, right, range, bands }: Plot): LineEnd {
  const last = Math.max(0, loss.place.findLastIndex((place) => place <= range[1])); // prettier-ignore
  const value = loss.value[last] ?? NaN;
  const level = levelOf(y, value, bands);
  return { label: run.label, x: Math.min(right, x.at(clock.at(run.until))), y: Number.isFinite(level) ? level : bands.bottom }; // prettier-ignore
}
