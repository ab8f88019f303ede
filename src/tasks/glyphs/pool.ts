/**
 * Made-up characters: each class two or three strokes of a pen, twenty drawings of it by as many hands. They look like
 * the alphabets of Omniglot (Lake et al. 2015) without being any.
 */
import { randomStream, type Random } from "../../core/random.ts";
import { draw, type Point, type Stroke } from "../strokes.ts";

/** Classes to train on are numbered from 0; those held out follow, and are never drawn in training. */
export const trainingClasses = 600;
export const heldOutClasses = 100;
/** Drawings of each class. */
export const drawings = 20;

const shake = { jitter: 0.03, turn: 0.2, scale: 0.1, shift: 0.06 };
/** Of all glyphs, in every run: what a run chooses is which of them to show. */
const seed = 20150;

/** Class → its drawings, once they have been wanted: at most 700 × 20 × 196 bytes. */
const drawn = new Map<number, readonly Uint8Array[]>();

/** The drawings of glyph `index`. [drawing][pixel], 0 … 255. */
export function drawingsOf(index: number): readonly Uint8Array[] {
  const known = drawn.get(index);
  if (known) return known;
  const random = randomStream(seed, "glyph", index);
  const strokes = strokesOf(random);
  const made = Array.from({ length: drawings }, () => draw(random, strokes, shake));
  drawn.set(index, made);
  return made;
}

/** Two or three strokes; each begins where the last one ended in six of ten cases, else anywhere. */
export function strokesOf(random: Random): readonly Stroke[] {
  const strokes: Stroke[] = [];
  for (let left = random.between(2, 3); left > 0; left--) {
    const [start, control, end] = strokeOf(random);
    const last = strokes.at(-1);
    strokes.push([last && random.uniform() < 0.6 ? last[2] : start, control, end]);
  }
  return strokes;
}

/** Control points well within the picture, the ends well apart. */
function strokeOf(random: Random): Stroke {
  const point = (): Point => [0.12 + 0.76 * random.uniform(), 0.12 + 0.76 * random.uniform()];
  for (;;) {
    const [start, control, end] = [point(), point(), point()];
    const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
    if (dx * dx + dy * dy >= 0.35 * 0.35) return [start, control, end];
  }
}
