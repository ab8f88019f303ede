/** Handwritten digits, made up: ten shapes of pen strokes, drawn by seven thousand shaky hands. */
import { randomStream } from "../../core/random.ts";
import { draw, type Stroke } from "../strokes.ts";

/** Drawings to train on come first; those held out follow. */
export const trainingDrawings = 6000;
export const heldOutDrawings = 1000;

const shake = { jitter: 0.045, turn: 0.3, scale: 0.18, shift: 0.09 };
/** Of all digits, in every run: what a run chooses is which of them to show. */
const seed = 1989;

/** Digit → its strokes: start, control point, end of each, x to the right and y downwards. */
export const shapes: readonly (readonly Stroke[])[] = [
  strokes(".50 .15 .10 .50 .50 .85", ".50 .85 .90 .50 .50 .15"),
  strokes(".35 .30 .45 .22 .55 .15", ".55 .15 .54 .50 .53 .85"),
  strokes(".25 .30 .60 -.05 .72 .35", ".72 .35 .60 .60 .25 .85", ".25 .85 .50 .84 .78 .83"),
  strokes(".28 .20 .95 .15 .45 .48", ".45 .48 1.0 .60 .25 .84"),
  strokes(".60 .15 .40 .35 .22 .60", ".22 .60 .50 .60 .80 .60", ".62 .35 .62 .60 .60 .88"),
  strokes(".72 .16 .50 .16 .32 .17", ".32 .17 .30 .30 .29 .46", ".29 .46 1.05 .50 .28 .85"),
  strokes(".65 .15 .20 .40 .30 .70", ".30 .70 .45 1.0 .70 .70", ".70 .70 .60 .40 .30 .66"),
  strokes(".24 .18 .50 .18 .76 .18", ".76 .18 .55 .50 .42 .86"),
  strokes(".50 .50 .15 .20 .50 .15", ".50 .15 .85 .20 .50 .50", ".50 .50 .10 .80 .50 .85", ".50 .85 .90 .80 .50 .50"),
  strokes(".70 .40 .30 .60 .32 .32", ".32 .32 .50 .00 .70 .35", ".70 .35 .70 .60 .60 .87"),
];

function strokes(...written: readonly string[]): readonly Stroke[] {
  return written.map((text): Stroke => {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = text.split(" ").map(Number);
    return [
      [ax, ay],
      [bx, by],
      [cx, cy],
    ];
  });
}

/** Index → drawing, once it has been wanted: at most 7000 × 196 bytes. */
const drawn = new Map<number, Uint8Array>();

/** Which digit drawing `index` is. */
export function digitOf(index: number): number {
  return index % shapes.length;
}

/** Drawing `index`, [row, column], 0 paper … 255 ink. */
export function drawingOf(index: number): Uint8Array {
  const known = drawn.get(index);
  if (known) return known;
  const made = draw(randomStream(seed, "digit", index), shapes[digitOf(index)] ?? [], shake);
  drawn.set(index, made);
  return made;
}
