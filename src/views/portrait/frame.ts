/** Where numbers of a plane lie in a picture: as far across as up, so that nothing is stretched. */

export interface Frame {
  /** Along both sides, in CSS pixels. */
  readonly side: number;
  readonly x: (across: number) => number;
  readonly y: (up: number) => number;
}

const margin = 8;

/** That holds all points, [point × 2] each. */
export function frameOf(side: number, ...some: readonly Float32Array[]): Frame {
  const [left, right] = rangeOf(some, 0);
  const [bottom, top] = rangeOf(some, 1);
  const span = Math.max(right - left, top - bottom) || 1;
  const scale = (side - 2 * margin) / span;
  return {
    side,
    x: (across) => side / 2 + (across - (left + right) / 2) * scale,
    y: (up) => side / 2 - (up - (bottom + top) / 2) * scale,
  };
}

/** Numbers that are none are left out. */
function rangeOf(some: readonly Float32Array[], along: 0 | 1): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const points of some)
    for (let i = along; i < points.length; i += 2) {
      if (!Number.isFinite(points[i])) continue;
      least = Math.min(least, points[i]);
      most = Math.max(most, points[i]);
    }
  return least > most ? [0, 0] : [least, most];
}

/** The points of one kind as one path: a dot each. `colourOf`: the kind of each point. */
export function dotsOf(points: Float32Array, colourOf: Int16Array, colour: number, { x, y }: Frame): string {
  let path = "";
  for (const [point, own] of colourOf.entries())
    if (own === colour) path += `M${tenth(x(points[2 * point]))} ${tenth(y(points[2 * point + 1]))}h0`;
  return path;
}

export function lineOf(path: Float32Array, { x, y }: Frame): string {
  return Array.from({ length: path.length / 2 }, (_, time) => {
    const place = `${tenth(x(path[2 * time]))} ${tenth(y(path[2 * time + 1]))}`;
    return `${time === 0 ? "M" : "L"}${place}`;
  }).join("");
}

/** Of a pixel: no more is seen. */
function tenth(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}
