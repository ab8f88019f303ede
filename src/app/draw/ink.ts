/** What a person draws as the task's own picture: in the middle, as large and with the same brush as its own drawings. */
import { inkAt, type Point } from "../../tasks/strokes.ts";

/** Where the pen went while it was down, in sides of the pad: x to the right, y downwards. */
export type Line = readonly Point[];

/** Share of the shorter side that the pen's way fills; the brush makes it three quarters, as data/picture.ts does. */
const filled = 0.67;
/** A dot stays one: what is smaller than this is not blown up to the whole picture. */
const smallest = 0.25;
/** Furthest that the brush moves between two touches, in shorter sides of the picture. */
const step = 0.015;

/** [row, column], 0 paper … 255 ink */
export function inkOf(lines: readonly Line[], rows: number, columns: number): Uint8Array {
  const points = lines.flat();
  if (points.length === 0) return new Uint8Array(rows * columns);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = filled / Math.max(right - left, bottom - top, smallest);
  const shorter = Math.min(rows, columns);
  const place = ([x, y]: Point): Point => [
    columns / shorter / 2 + scale * (x - (left + right) / 2),
    rows / shorter / 2 + scale * (y - (top + bottom) / 2),
  ];
  return inkAt(
    lines.flatMap((line) => touches(line.map(place))),
    rows,
    columns,
  );
}

/** The points of a line so close together that the brush leaves no gaps. */
function touches(line: Line): readonly Point[] {
  return line.flatMap(([x, y], i): readonly Point[] => {
    const [fromX, fromY] = line[i - 1] ?? [x, y];
    const count = Math.max(Math.ceil(Math.hypot(x - fromX, y - fromY) / step), 1);
    return Array.from({ length: count }, (_, k): Point => {
      const share = (k + 1) / count;
      return [fromX + share * (x - fromX), fromY + share * (y - fromY)];
    });
  });
}
