/** Where the pictures of an episode lie: each over its column, or, where columns are narrow, those about the playhead side by side. */
import type { PicturesScene } from "../../core/scene.ts";

export interface Thumb {
  readonly time: number;
  /** Middle, in CSS pixels. */
  readonly x: number;
}

export interface ThumbRow {
  /** Over the columns, or a strip of its own. */
  readonly kind: "columns" | "strip";
  /** Of a picture, in CSS pixels. */
  readonly size: number;
  /** Room that one has from side to side. */
  readonly pitch: number;
  readonly thumbs: readonly Thumb[];
}

/** Columns narrower than this, in CSS pixels, show no picture legibly. */
const narrowest = 14;
const largest = 60;
const inStrip = 30;
const gap = 2;

export interface RowOptions {
  readonly width: number;
  readonly time: number;
  readonly zoom: number;
}

export function layThumbs({ pictures }: Pick<PicturesScene, "pictures">, { width, time, zoom }: RowOptions): ThumbRow {
  const column = width / Math.max(1, pictures.length);
  const shown = pictures.flatMap((picture, at) => (picture ? [at] : []));
  if (column >= narrowest * zoom) {
    const thumbs = shown.map((at) => ({ time: at, x: (at + 0.5) * column }));
    return { kind: "columns", size: Math.min(column - gap, largest * zoom), pitch: column, thumbs };
  }
  const size = inStrip * zoom;
  const pitch = size + 2 * gap;
  const room = Math.max(1, Math.floor(width / pitch));
  const thumbs = near(shown, time, room).map((at, i) => ({ time: at, x: (i + 0.5) * pitch }));
  return { kind: "strip", size, pitch, thumbs };
}

/** At most `room` of `times`, with the one at `time`, or the last before it, as near to the middle as can be. */
function near(times: readonly number[], time: number, room: number): readonly number[] {
  const after = times.findIndex((at) => at > time);
  const now = after < 0 ? times.length - 1 : Math.max(0, after - 1);
  const first = Math.max(0, Math.min(times.length - room, now - Math.floor(room / 2)));
  return times.slice(first, first + room);
}

/** Height of the row of pictures, in CSS pixels; it does not depend on the playhead. */
export function thumbHeight(scene: Pick<PicturesScene, "pictures">, width: number, zoom: number): number {
  return layThumbs(scene, { width, time: 0, zoom }).size;
}
