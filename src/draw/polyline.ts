/** A curve of any number of points as at most four per pixel column: its first, lowest, highest and last there. */

/**
 * Screen points [x, y, x, y, …] of the curve in the first `used` of `points` [step, value, …], steps ascending. Values that `y` cannot place
 * (not finite) break the curve with a NaN pair.
 */
export function thin(
  points: ArrayLike<number>,
  used: number,
  x: (step: number) => number,
  y: (value: number) => number,
): readonly number[] {
  const at = (place: number): number => points[place] ?? NaN;
  return thinPoints(
    0,
    used >> 1,
    (i) => x(at(2 * i)),
    (i) => y(at(2 * i + 1)),
  );
}

/** The same for points `first` … `end` − 1 of a curve that lies in columns: `x` and `y` place the point of an index. */
export function thinPoints(
  first: number,
  end: number,
  x: (index: number) => number,
  y: (index: number) => number,
): readonly number[] {
  const screen: number[] = [];
  let column = NaN;
  let kept: Column | null = null;
  for (let i = first; i < end; i++) {
    const px = x(i);
    const py = y(i);
    if (!Number.isFinite(py) || !Number.isFinite(px)) {
      kept = flush(screen, kept);
      screen.push(NaN, NaN);
    } else if (kept && Math.floor(px) === column) {
      extend(kept, px, py);
    } else {
      flush(screen, kept);
      kept = { x: px, first: py, low: py, high: py, last: py, lastX: px };
      column = Math.floor(px);
    }
  }
  flush(screen, kept);
  return screen;
}

interface Column {
  readonly x: number;
  readonly first: number;
  low: number;
  high: number;
  last: number;
  lastX: number;
}

function extend(column: Column, x: number, y: number): void {
  column.low = Math.min(column.low, y);
  column.high = Math.max(column.high, y);
  column.last = y;
  column.lastX = x;
}

function flush(screen: number[], column: Column | null): null {
  if (!column) return null;
  const { x, first, low, high, last, lastX } = column;
  screen.push(x, first);
  if (lastX === x && last === first) return null;
  const isEnd = (y: number): boolean => y === first || y === last;
  if (!isEnd(low)) screen.push(x, low);
  if (!isEnd(high)) screen.push(x, high);
  screen.push(lastX, last);
  return null;
}
