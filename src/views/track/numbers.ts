/** Numbers, titles and hairlines of the three axes. */
import type { Axis } from "../../draw/axis.ts";
import { formatNumber, formatTick } from "../../draw/format.ts";
import { textWidth } from "../../draw/text-width.ts";
import { factsOf } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Plot, Range, SceneInput } from "./frame.ts";
import type { TrackView } from "./props.ts";
import { filled, line, type Ink, type Shape, type TextShape } from "./shape.ts";

/** Room left and right of the lines, and between a number and its axis. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

const gapOf = (fontSize: number): number => fontSize / 2;

export function tickText(words: Words, axis: Axis, tick: number): string {
  const tag = factsOf(words.language).tag;
  return axis.kind === "log" ? formatTick(tag, tick) : formatNumber(tag, tick);
}

/** What stands along an upright axis: never too many numbers, and both its round ends where there is room for no other two. */
function upright(axis: Axis, fontSize: number): readonly number[] {
  const height = Math.abs(axis.at(axis.high) - axis.at(axis.low));
  const ticks = axis.ticks(Math.max(fontSize * 1.4, height / 8));
  return axis.kind === "log" || ticks.length > 1 || height < fontSize * 1.4 ? ticks : [axis.low, axis.high];
}

/** Share of the width that the title of the metric takes from the lines. */
const mostTitle = 0.08;

/** Wide enough for the numbers of both upright axes; at least as wide as most are, so that the lines stand still. */
export function marginsOf({ words, fontSize, width, metric }: SceneInput, y: Axis, metricY: Axis | null): Margins {
  const widest = (axis: Axis): number =>
    Math.max(0, ...upright(axis, fontSize).map((tick) => textWidth(tickText(words, axis, tick), fontSize)));
  const gap = gapOf(fontSize) + 2;
  // A longer title reaches under the lines, and takes room from the thumbnails.
  const title = Math.min(textWidth(metric?.label ?? "", fontSize) + fontSize * 1.4, width * mostTitle);
  return {
    left: Math.max(fontSize * 3.2, widest(y) + gap),
    right: metricY ? Math.max(fontSize * 2.2, widest(metricY) + gap, title) : 0,
  };
}

/** The numbers of the loss at the left edge, and those of the metric at the right one. */
export function uprightNumbers(plot: Plot, words: Words, margins: Margins): readonly TextShape[] {
  const { fontSize, width, left, y, floor, metricY } = plot;
  const number = (text: string, level: number, x: number, anchor: "start" | "end", ink: Ink): TextShape => ({
    kind: "text",
    text,
    x,
    y: level + fontSize * 0.36,
    anchor,
    ink,
    isBold: false,
  });
  const column = (axis: Axis, x: number, anchor: "start" | "end", ink: Ink): readonly TextShape[] =>
    upright(axis, fontSize).map((tick) => number(tickText(words, axis, tick), axis.at(tick), x, anchor, ink));
  const gap = gapOf(fontSize);
  const ofLoss = column(y, left - gap, "end", "muted");
  const ofMetric = metricY ? column(metricY, width - margins.right + gap, "start", "positive") : [];
  if (floor === null) return [...ofLoss, ...ofMetric];
  const zero = number("0", floor, left - gap, "end", "muted");
  return [zero, ...ofLoss.filter(({ y: base }) => zero.y - base >= fontSize), ...ofMetric];
}

/** Half the width of a thumbnail's picture and more, on both sides of a number in the same row. */
const roomForThumbs = 3.4;

/** The numbers of the axis of time, where they touch neither each other nor a title; the first that has room says what they count. */
export function timeNumbers(
  plot: Plot,
  words: Words,
  view: TrackView,
  titles: readonly TextShape[],
): readonly TextShape[] {
  const { bands, fontSize, width, left, right, x } = plot;
  const text = (tick: number): string => timeText(words, view, tick);
  const widest = textWidth(text(x.high), fontSize) + fontSize;
  const isShared = bands.thumb !== null && bands.isOneRow;
  const spacing = widest + (isShared ? bands.thumb.width * roomForThumbs : fontSize);
  const barred = titles.map((title) => titleReach(title, fontSize));
  const isFree = (tick: number, said: string): boolean => {
    const [from, to] = reach(x.at(tick), said, "middle", fontSize);
    // At both ends is a picture.
    if (isShared && (x.at(tick) < left + bands.thumb.width || to > right - bands.thumb.width - fontSize)) return false;
    return (
      from >= 0 && to <= Math.min(right + fontSize, width) && barred.every(([start, end]) => to < start || end < from)
    );
  };
  const ticks = x.ticks(spacing).filter((tick) => view.x === "seconds" || Number.isInteger(tick));
  const numbers = ticks.filter((tick) => isFree(tick, text(tick)));
  const named = (tick: number): string => words.text("track.update", { update: text(tick) });
  const first = view.x === "updates" ? numbers.find((tick) => isFree(tick, named(tick))) : undefined;
  const reachOf = (tick: number): Range => reach(x.at(tick), tick === first ? named(tick) : text(tick), "middle", fontSize); // prettier-ignore
  const isClear = (tick: number): boolean => {
    if (first === undefined || tick === first) return true;
    const [from, to] = reachOf(tick);
    return to < reachOf(first)[0] || reachOf(first)[1] < from;
  };
  // Its neighbours give way to the word.
  return numbers.filter(isClear).map((tick) => ({
    kind: "text",
    text: tick === first ? named(tick) : text(tick),
    x: x.at(tick),
    y: bands.tickBase,
    anchor: "middle",
    ink: "muted",
    isBold: false,
  }));
}

/** An update as it is, a time with its unit. */
export function timeText(words: Words, { x }: TrackView, value: number): string {
  const number = formatNumber(factsOf(words.language).tag, value);
  return x === "seconds" ? words.text("track.seconds", { count: number }) : number;
}

/** [from, to] that a text takes, with a little air. */
export function reach(x: number, text: string, anchor: TextShape["anchor"], fontSize: number): Range {
  const width = textWidth(text, fontSize);
  const from = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return [from - 3, from + width + 3];
}

/** [from, to] of a title; that of the metric has its mark before it. */
export function titleReach({ x, text, anchor, ink }: TextShape, fontSize: number): Range {
  const [from, to] = reach(x, text, anchor, fontSize);
  return [ink === "positive" ? from - fontSize : from, to];
}

/** Width of the title of the metric, with its mark. */
export function titleRoom(label: string, fontSize: number): number {
  return textWidth(label, fontSize) + 1 + fontSize * 1.2;
}

/** What the upright axes are of, written below them. */
export function titlesOf(plot: Plot, words: Words, metricLabel: string | null): readonly TextShape[] {
  const { bands, fontSize, left, width, metricY } = plot;
  const base = { kind: "text", y: bands.tickBase, isBold: false } as const;
  const loss: TextShape = { ...base, text: words.text("track.loss"), x: left - gapOf(fontSize), anchor: "end", ink: "muted" }; // prettier-ignore
  if (!metricY || !metricLabel) return [loss];
  const x = width - textWidth(metricLabel, fontSize) - 1;
  return [loss, { ...base, text: metricLabel, x, anchor: "start", ink: "positive" }];
}

/** The mark of the metric's points, before the title of its axis. */
export function titleMark(title: TextShape | undefined, { fontSize, thickness }: Plot): readonly Shape[] {
  if (!title) return [];
  return [diamond(title.x - fontSize * 0.6, title.y - fontSize * 0.36, 3 * thickness)];
}

export function diamond(x: number, y: number, radius: number): Shape {
  return filled([x - radius, y, x, y - radius, x + radius, y, x, y + radius], "positive");
}

/** Hairlines at the numbers, and the axis of time. */
export function gridOf(plot: Plot, ticks: readonly TextShape[]): readonly Shape[] {
  const { bands, left, right, y, fontSize } = plot;
  const across = upright(y, fontSize).flatMap((tick) => [left, y.at(tick), right, y.at(tick), NaN, NaN]);
  const up = ticks.flatMap(({ x }) => [x, bands.top, x, bands.bottom + 3, NaN, NaN]);
  return [line([...across, ...up], "hair"), line([left, bands.bottom, right, bands.bottom], "faint")];
}
