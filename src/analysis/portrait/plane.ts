/** The plane in which points in many dimensions are spread most: principal components (Pearson 1901). */

export interface Plane {
  /** [width] */
  readonly mean: Float64Array;
  /** Two directions of length 1, at a right angle: most of the spread, and most of what is left. [2][width] */
  readonly axes: readonly [Float64Array, Float64Array];
  /** What part of the whole spread (sum of variances) lies along each. */
  readonly shares: readonly [number, number];
}

/** Turns after which a direction is taken as it is; two that are spread nearly alike may still be mixed then. */
const turns = 200;
const tolerance = 1e-10;

/** Of `count` points of `width` numbers each, row-major. */
export function planeOf(points: Float32Array, width: number): Plane {
  const count = points.length / width;
  const mean = new Float64Array(width);
  for (let i = 0; i < points.length; i++) mean[i % width] += points[i] / count;
  const centred = Float64Array.from(points, (value, i) => value - mean[i % width]);
  const total = centred.reduce((sum, value) => sum + value * value, 0);
  const first = direction(centred, width, []);
  const second = direction(centred, width, [first]);
  const shareOf = (axis: Float64Array): number => (total === 0 ? 0 : spreadAlong(centred, axis) / total);
  return { mean, axes: [first, second], shares: [shareOf(first), shareOf(second)] };
}

/** Where a point lies in the plane. */
export function project({ mean, axes }: Plane, points: Float32Array, at = 0): readonly [number, number] {
  const along = (axis: Float64Array): number =>
    axis.reduce((sum, share, i) => sum + share * (points[at + i] - mean[i]), 0);
  return [along(axes[0]), along(axes[1])];
}

/** By power iteration, at a right angle to `others`. The largest of its numbers is positive. */
function direction(centred: Float64Array, width: number, others: readonly Float64Array[]): Float64Array {
  let axis = unit(startOf(centred, width), others);
  for (let turn = 0; turn < turns; turn++) {
    const next = unit(turned(centred, axis), others);
    const cosine = Math.abs(dot(axis, next));
    axis = next;
    if (1 - cosine < tolerance) break;
  }
  const largest = axis.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  return largest < 0 ? axis.map((value) => -value) : axis;
}

/** The spread of each number, and a little of everything, so that it is at a right angle to no direction that matters. */
function startOf(centred: Float64Array, width: number): Float64Array {
  const start = new Float64Array(width);
  for (let i = 0; i < centred.length; i++) start[i % width] += centred[i] ** 2;
  return start.map((value, i) => Math.sqrt(value) + 1e-3 / (1 + i));
}

/** Xᵀ X axis, for points X. */
function turned(centred: Float64Array, axis: Float64Array): Float64Array {
  const result = new Float64Array(axis.length);
  for (let row = 0; row < centred.length; row += axis.length) {
    let along = 0;
    for (let i = 0; i < axis.length; i++) along += centred[row + i] * axis[i];
    for (let i = 0; i < axis.length; i++) result[i] += along * centred[row + i];
  }
  return result;
}

function spreadAlong(centred: Float64Array, axis: Float64Array): number {
  return dot(turned(centred, axis), axis);
}

/** Of length 1, without what lies along `others`; 0 where nothing is left. */
function unit(vector: Float64Array, others: readonly Float64Array[]): Float64Array {
  let rest = vector;
  for (const other of others) {
    const along = dot(rest, other);
    rest = rest.map((value, i) => value - along * other[i]);
  }
  const length = Math.sqrt(dot(rest, rest));
  return length < 1e-12 ? rest.fill(0) : rest.map((value) => value / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
