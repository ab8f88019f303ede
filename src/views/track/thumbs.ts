/** Which thumbnails hang on the axis: those that fit side by side, the roundest updates first. */
import type { Box } from "../../draw/room.ts";
import type { Plot, Range } from "./frame.ts";
import type { TrackThumbnail } from "./props.ts";

export interface ThumbPlace {
  /** Among those that were offered. */
  readonly index: number;
  readonly left: number;
}

export interface ThumbRoom {
  /** Where a thumbnail may begin and end. */
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly gap: number;
  /** [from, to] of what stands in the same row already. */
  readonly taken: readonly (readonly [number, number])[];
}

/**
 * Places for thumbnails of ascending `updates` that would be centred at `centres`; NaN: out of sight. The first and the last have
 * theirs before the others, then powers of ten, then what lies between those evenly on a logarithmic axis: while a run goes
 * on, a thumbnail only leaves to make room for a rounder one.
 */
export function placeThumbs(
  updates: readonly number[],
  centres: readonly number[],
  room: ThumbRoom,
): readonly ThumbPlace[] {
  const taken = [...room.taken];
  const places: ThumbPlace[] = [];
  for (const index of byRank(updates, centres)) {
    const centre = centres[index] ?? NaN;
    const left = Math.max(room.left, Math.min(room.right - room.width, centre - room.width / 2));
    const [from, to] = [left - room.gap, left + room.width + room.gap];
    if (taken.some(([start, end]) => from < end && start < to)) continue;
    taken.push([left, left + room.width]);
    places.push({ index, left });
  }
  return places.toSorted((a, b) => a.left - b.left);
}

function byRank(updates: readonly number[], centres: readonly number[]): readonly number[] {
  const seen = updates.map((_, i) => i).filter((i) => Number.isFinite(centres[i] ?? NaN));
  const [first, last] = [seen[0], seen.at(-1)];
  const rank = (i: number): number => (i === first ? 99 : i === last ? 98 : roundness(updates[i]));
  const ranks = new Map(seen.map((i) => [i, rank(i)]));
  return seen.toSorted((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || a - b);
}

/** 24 for a power of ten, 12 for one half way to the next, … 1 for the twenty-fourths, on a logarithmic axis. */
function roundness(update: number): number {
  const place = Math.round(24 * Math.log10(Math.max(1, update)));
  const parts = [24, 12, 8, 6, 4, 3, 2];
  return parts.find((part) => place % part === 0) ?? 1;
}

/** A thumbnail where it hangs. */
export interface HungThumb extends Box {
  readonly thumbnail: TrackThumbnail;
}

/** Between two thumbnails, and to what stands beside them, in CSS pixels. */
const gap = 3;

/** The thumbnails that hang on the axis of a scene. */
export function thumbsOn(
  plot: Plot,
  taken: readonly Range[],
  thumbnails: readonly TrackThumbnail[],
): readonly HungThumb[] {
  const { thumb, thumbTop } = plot.bands;
  const clock = plot.lines[0]?.clock;
  if (!thumb || !clock) return [];
  const centres = thumbnails.map(({ update }) => {
    const at = plot.x.at(clock.at(update));
    return at >= plot.left - 1 && at <= plot.right + 1 ? at : NaN;
  });
  // The newest one stands before what is written at the end of the lines, or behind it.
  const behind = taken.filter(([, end]) => end >= plot.right - gap);
  const right = Math.min(plot.right + 4, ...behind.map(([start]) => start - gap));
  const room = { left: plot.left, right, width: thumb.width, gap, taken };
  const places = placeThumbs(
    thumbnails.map(({ update }) => update),
    centres,
    room,
  );
  return places.flatMap(({ index, left }) => {
    const thumbnail = thumbnails[index];
    const box = { x: left, y: thumbTop, width: thumb.width, height: thumb.height };
    return thumbnail ? [{ ...box, thumbnail }] : [];
  });
}
