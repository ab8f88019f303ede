/** Where in a picture there is room for a text: texts never overlap each other, and cover as few lines as they can. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Room {
  /** Marks the line through screen points [x, y, x, y, …] as something that should not be covered. */
  readonly addLine: (points: readonly number[]) => void;
  /** Keeps texts from a box. */
  readonly bar: (box: Box) => void;
  /** Takes the best of `boxes` that lies inside and on no text, an earlier one if it covers little more; null where there is none. */
  readonly take: (boxes: readonly Box[]) => Box | null;
}

/** Side of the squares in which lines are counted, in pixels. */
const cell = 4;
/** Squares of a line that are covered rather than that a text goes to its next place. */
const patience = 1;

export function roomIn(frame: Box): Room {
  const columns = Math.max(1, Math.ceil(frame.width / cell));
  const rows = Math.max(1, Math.ceil(frame.height / cell));
  const ink = new Uint8Array(columns * rows);
  const taken: Box[] = [];
  const mark = (x: number, y: number): void => {
    const column = Math.floor((x - frame.x) / cell);
    const row = Math.floor((y - frame.y) / cell);
    if (column >= 0 && column < columns && row >= 0 && row < rows) ink[row * columns + column] = 1;
  };
  const covered = (box: Box): number => {
    let count = 0;
    for (let row = Math.floor((box.y - frame.y) / cell); row * cell < box.y - frame.y + box.height; row++)
      for (let column = Math.floor((box.x - frame.x) / cell); column * cell < box.x - frame.x + box.width; column++)
        if (column < columns && row < rows) count += ink[row * columns + column] ?? 0;
    return count;
  };
  return {
    addLine: (points) => {
      for (let i = 2; i + 1 < points.length; i += 2)
        walk(points[i - 2] ?? NaN, points[i - 1] ?? NaN, points[i] ?? NaN, points[i + 1] ?? NaN, mark);
    },
    bar: (box) => void taken.push(box),
    take: (boxes) => {
      const free = boxes.filter((box) => isInside(box, frame) && !taken.some((other) => doOverlap(box, other)));
      const counts = free.map((box) => covered(box) + patience * boxes.indexOf(box));
      const best = free[counts.indexOf(Math.min(...counts))];
      if (best) taken.push(best);
      return best ?? null;
    },
  };
}

/** Calls `mark` along a piece of a line, at least once per square. */
function walk(fromX: number, fromY: number, toX: number, toY: number, mark: (x: number, y: number) => void): void {
  const steps = Math.ceil(Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)) / cell);
  if (!Number.isFinite(steps)) return;
  for (let step = 0; step <= steps; step++) {
    const share = steps === 0 ? 0 : step / steps;
    mark(fromX + (toX - fromX) * share, fromY + (toY - fromY) * share);
  }
}

export function doOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside(box: Box, frame: Box): boolean {
  const slack = 0.5;
  return (
    box.x >= frame.x - slack &&
    box.y >= frame.y - slack &&
    box.x + box.width <= frame.x + frame.width + slack &&
    box.y + box.height <= frame.y + frame.height + slack
  );
}
