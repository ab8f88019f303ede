/**
 * Small grey pictures of pen strokes: quadratic Bézier curves, shaken a little so that no two pictures of one shape are
 * the same, drawn with a round soft brush. The same bits on every machine.
 */
import { cos, exp, sin } from "../core/numbers.ts";
import type { Random } from "../core/random.ts";
import type { GreyPicture } from "../core/scene.ts";

/** Pixels of a side. */
export const side = 14;
export const pixels = side * side;

/** x to the right, y downwards, both in [0, 1]. */
export type Point = readonly [x: number, y: number];
/** Start, control point, end. */
export type Stroke = readonly [Point, Point, Point];

/** How far a drawing may stray from its shape; lengths in sides of the picture. */
export interface Shake {
  /** Standard deviation of every control point. */
  readonly jitter: number;
  /** Most radians. */
  readonly turn: number;
  /** Most that either direction is stretched or shrunk by. */
  readonly scale: number;
  readonly shift: number;
}

/** Standard deviation of the brush. */
const brush = 0.045;
/** Ink further from the pen than this rounds to none. */
const reach = 4 * brush;
/** Points at which the brush touches along one stroke. */
const touches = 16;

/** One drawing of `strokes`, [row, column], 0 paper … 255 ink. */
export function draw(random: Random, strokes: readonly Stroke[], shake: Shake): Uint8Array {
  const move = placement(random, shake);
  const points: Point[] = [];
  for (const stroke of strokes) {
    const shaken = stroke.map(([x, y]) =>
      move(x + shake.jitter * random.normal(), y + shake.jitter * random.normal()),
    ) as unknown as Stroke;
    for (let i = 0; i < touches; i++) points.push(pointAt(shaken, i / (touches - 1)));
  }
  return inkAt(points, side, side);
}

/** What the brush leaves where it touches `points`, lengths in shorter sides of the picture. [row, column], 0 … 255 */
export function inkAt(points: readonly Point[], rows: number, columns: number): Uint8Array {
  const nearest = new Float64Array(rows * columns).fill(Infinity);
  for (const point of points) touch(nearest, point, rows, columns);
  return Uint8Array.from(nearest, (square) => Math.round(255 * ink(square)));
}

function ink(squaredDistance: number): number {
  return squaredDistance > reach * reach ? 0 : exp(-squaredDistance / (2 * brush * brush));
}

/** Turned, stretched and shifted about the centre of the picture. */
function placement(random: Random, { turn, scale, shift }: Shake): (x: number, y: number) => Point {
  const within = (most: number): number => most * (2 * random.uniform() - 1);
  const angle = within(turn);
  const [c, s] = [cos(angle), sin(angle)];
  const [wide, high] = [1 + within(scale), 1 + within(scale)];
  const [right, down] = [0.5 + within(shift), 0.5 + within(shift)];
  return (x, y) => {
    const [u, v] = [wide * (x - 0.5), high * (y - 0.5)];
    return [c * u - s * v + right, s * u + c * v + down];
  };
}

/** Point of the quadratic Bézier curve, from t = 0 to t = 1. */
function pointAt([[ax, ay], [bx, by], [cx, cy]]: Stroke, t: number): Point {
  const [start, control, end] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return [start * ax + control * bx + end * cx, start * ay + control * by + end * cy];
}

/** Lowers the squared distance to the pen of every pixel within its reach. */
function touch(nearest: Float64Array, [x, y]: Point, rows: number, columns: number): void {
  const shorter = Math.min(rows, columns);
  const first = (at: number): number => Math.max(Math.ceil((at - reach) * shorter - 0.5), 0);
  const last = (at: number, count: number): number => Math.min(Math.floor((at + reach) * shorter - 0.5), count - 1);
  for (let row = first(y); row <= last(y, rows); row++) {
    const dy = (row + 0.5) / shorter - y;
    for (let column = first(x); column <= last(x, columns); column++) {
      const dx = (column + 0.5) / shorter - x;
      const square = dx * dx + dy * dy;
      const pixel = row * columns + column;
      if (square < nearest[pixel]) nearest[pixel] = square;
    }
  }
}

/** A picture of `side` by `side` pixels from shares of ink, 0 … 1. */
export function greyOf(ink: (pixel: number) => number): GreyPicture {
  const grey = Uint8Array.from({ length: pixels }, (_, i) => Math.round(255 * Math.min(1, Math.max(0, ink(i)))));
  return { width: side, height: side, grey };
}
