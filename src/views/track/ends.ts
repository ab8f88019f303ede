/** Names of runs at the ends of their lines: in a column at the right, whole, with a thin line to where each line ends. */
import { dashOf, dashSample } from "../../draw/dash.ts";
import { spread } from "../../draw/spread.ts";
import { clausesOf, shortened, textWidth, wrapped } from "../../draw/text-width.ts";
import { line, type Ink, type Shape } from "./shape.ts";

const leader = 10;
const space = 4;
/** From the letters to what stands behind the column. */
const apart = 6;
/** A line of type, and how much wider bold letters are. */
const row = 1.15;
const bold = 1.12;
/** How names are written, the best way first: in so many lines, each at most this share of the width. */
const roomiest = { share: 0.3, most: 3 };
const ways = [{ share: 0.16, most: 1 }, { share: 0.2, most: 2 }, { share: roomiest.share, most: 1 }, roomiest];

/** What the column has to hold. */
export interface Labels {
  /** Of the runs; the first is written bold. */
  readonly names: readonly string[];
  /** Written below them where there is room. */
  readonly goal: string | null;
  /** In place of those that have no room. */
  readonly more: (count: number) => string;
  readonly fontSize: number;
  /** Of the whole track. */
  readonly width: number;
  readonly height: number;
}

/** How names are broken into lines, and how wide that is. */
export interface Column {
  /** With the leaders and samples before the letters. */
  readonly width: number;
  readonly text: number;
  /** The lines of each name; names that have no room are missing at the end. */
  readonly lines: readonly (readonly string[])[];
}

function linesFor({ names, fontSize }: Labels, width: number, most: number): readonly (readonly string[] | null)[] {
  return names.map((name, i) => wrapped(name, i === 0 ? fontSize * bold : fontSize, width, most));
}

function rowsIn(height: number, fontSize: number): number {
  return Math.max(1, Math.floor(height / (row * fontSize)));
}

function rowsOf(lines: readonly (readonly string[])[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}

/** Names without what all of them begin with: of runs of one model, what is their own. */
function ownEnds(names: readonly string[]): readonly string[] {
  const parts = names.map(clausesOf);
  const least = Math.min(...parts.map(({ length }) => length));
  const isShared = (place: number): boolean => parts.every((one) => one[place] === parts[0]?.[place]);
  let shared = 0;
  while (shared < least - 1 && isShared(shared)) shared++;
  return parts.map((one) => one.slice(shared).join(""));
}

/** The first way in which all names are whole and have room; where there is none, those that have room. */
export function columnOf(labels: Labels): Column {
  const places = rowsIn(labels.height, labels.fontSize);
  for (const names of [labels.names, ownEnds(labels.names)])
    for (const { share, most } of ways) {
      const lines = linesFor({ ...labels, names }, share * labels.width, most).flatMap((whole) =>
        whole ? [whole] : [],
      );
      if (lines.length === names.length && rowsOf(lines) <= places) return columnWith(labels, lines);
    }
  // The last row counts what has none, and the first has a name whatever it costs.
  const rows = Math.max(1, places - 1);
  const width = roomiest.share * labels.width;
  const lines = linesFor(labels, width, Math.min(rows, roomiest.most)).map(
    (whole, i) => whole ?? [shortened(labels.names[i] ?? "", labels.fontSize * bold, width)],
  );
  const named = lines.findIndex((_, i) => rowsOf(lines.slice(0, i + 1)) > rows);
  return columnWith(labels, named < 0 ? lines : lines.slice(0, named));
}

function columnWith({ names, goal, more, fontSize, width }: Labels, lines: Column["lines"]): Column {
  const ofGoal = textWidth(goal ?? "", fontSize);
  const unnamed = names.length - lines.length;
  const ofMore = unnamed > 0 ? textWidth(more(unnamed), fontSize) : 0;
  const widths = lines.flatMap((one, i) => one.map((text) => textWidth(text, i === 0 ? fontSize * bold : fontSize)));
  const text = Math.max(ofGoal <= roomiest.share * width ? ofGoal : 0, ofMore, ...widths) + 1;
  return { width: leader + dashSample + space + text + apart, text, lines };
}

export interface LineEnd {
  readonly label: string;
  /** Where the line ends on the screen. */
  readonly x: number;
  readonly y: number;
}

/** A line at one level, such as the goal, which has its name in the column too. */
export interface LevelEnd extends LineEnd {
  readonly ink: Ink;
  readonly dash: readonly number[];
}

export interface EndsRoom {
  readonly column: Column;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly fontSize: number;
  readonly thickness: number;
  readonly more: Labels["more"];
}

interface Entry extends LevelEnd {
  readonly lines: readonly string[];
  readonly isBold: boolean;
}

export interface Ends {
  readonly shapes: readonly Shape[];
  /** Levels whose names found no room here. */
  readonly left: readonly LevelEnd[];
}

/** The shapes of all names that have room; the last place counts the runs that have none. */
export function endsIn(runs: readonly LineEnd[], levels: readonly LevelEnd[], room: EndsRoom): Ends {
  const { column, fontSize, top, bottom } = room;
  const high = row * fontSize;
  const named = runs.slice(0, column.lines.length).map((end, i) => runEntry(end, i, room));
  const unnamed = runs.length - named.length;
  const entries = [...named];
  const left: LevelEnd[] = [];
  const rows = (): number => rowsOf(entries.map(({ lines }) => lines)) + (unnamed > 0 ? 1 : 0);
  for (const level of levels) {
    const lines = wrapped(level.label, fontSize, column.text, 2);
    if (lines && rows() + lines.length <= rowsIn(bottom - top, fontSize))
      entries.push({ ...level, lines, isBold: false }); // prettier-ignore
    else left.push(level);
  }
  const sizes = entries.map(({ lines }) => lines.length * high);
  const wanted = entries.map(({ y }, i) => y - sizes[i] / 2);
  const tops = spread(wanted, sizes, top, bottom - (unnamed > 0 ? high : 0));
  const shapes = entries.flatMap((entry, i) => entryShapes(entry, tops[i], room));
  if (unnamed === 0) return { shapes, left };
  const more = { lines: [room.more(unnamed)], ink: "ink" as const, isBold: false };
  return { shapes: [...shapes, ...textShapes(more, bottom - high, room)], left };
}

function runEntry(end: LineEnd, index: number, { column, thickness }: EndsRoom): Entry {
  const dash = dashOf(index).map((length) => length * Math.min(1, thickness));
  return { ...end, lines: column.lines[index] ?? [], ink: "ink", dash, isBold: index === 0 };
}

function entryShapes(entry: Entry, top: number, room: EndsRoom): readonly Shape[] {
  const { left, fontSize, thickness } = room;
  const from = left + leader;
  const at = top + (row * fontSize * entry.lines.length) / 2;
  return [
    line([entry.x, entry.y, left, entry.y, from, at], "faint"),
    line([from, at, from + dashSample, at], entry.ink, 1.5 * thickness, entry.dash),
    ...textShapes(entry, top, room),
  ];
}

function textShapes(
  { lines, ink, isBold }: Pick<Entry, "lines" | "ink" | "isBold">,
  top: number,
  { left, fontSize }: EndsRoom,
): readonly Shape[] {
  const x = left + leader + dashSample + space;
  const base = top + row * fontSize * 0.5 + fontSize * 0.36;
  return lines.map((text, i) => ({
    kind: "text",
    text,
    x,
    y: base + i * row * fontSize,
    anchor: "start",
    ink,
    isBold,
  }));
}
