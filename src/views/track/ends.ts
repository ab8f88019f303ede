/** Names of runs at the ends of their lines: in a column at the right, with a thin line to where each line ends. */
import { dashOf, dashSample } from "../../draw/dash.ts";
import { spread } from "../../draw/spread.ts";
import { shortened, textWidth } from "../../draw/text-width.ts";
import { line, type Shape } from "./shape.ts";

export interface LineEnd {
  readonly label: string;
  /** Where the line ends on the screen. */
  readonly x: number;
  readonly y: number;
}

const leader = 10;
const space = 4;
/** Names take at most this share of the width. */
const mostShare = 0.2;

/** Width of the column of names. */
export function endsWidth(labels: readonly string[], fontSize: number, width: number): number {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, fontSize)));
  return leader + dashSample + space + Math.min(widest + 1, mostShare * width);
}

export interface EndsRoom {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly fontSize: number;
  readonly thickness: number;
  /** For those that have no room. */
  readonly more: (count: number) => string;
}

/** The shapes of all names that have room; the last place counts those that have none. */
export function endShapes(ends: readonly LineEnd[], room: EndsRoom): readonly Shape[] {
  const row = room.fontSize * 1.15;
  const places = Math.max(1, Math.floor((room.bottom - room.top) / row));
  const named = ends.length <= places ? ends : ends.slice(0, places - 1);
  const tops = spread(named.map(({ y }) => y - row / 2), row, room.top, room.bottom - (named.length < ends.length ? row : 0)); // prettier-ignore
  const shapes = named.flatMap((end, i) => endOf(end, i, (tops[i] ?? 0) + row / 2, room));
  if (named.length === ends.length) return shapes;
  return [...shapes, nameAt(room.more(ends.length - named.length), room.bottom - row / 2, room, false)];
}

function endOf({ label, x, y }: LineEnd, index: number, at: number, room: EndsRoom): readonly Shape[] {
  const from = room.left + leader;
  const dash = dashOf(index).map((length) => length * Math.min(1, room.thickness));
  return [
    line([x, y, room.left, y, from, at], "faint"),
    line([from, at, from + dashSample, at], "ink", 1.5 * room.thickness, dash),
    nameAt(label, at, room, index === 0),
  ];
}

function nameAt(label: string, at: number, { left, width, fontSize }: EndsRoom, isBold: boolean): Shape {
  const x = left + leader + dashSample + space;
  const text = shortened(label, fontSize, left + width - x);
  return { kind: "text", text, x, y: at + fontSize * 0.36, anchor: "start", ink: "ink", isBold };
}
