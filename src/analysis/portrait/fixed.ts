/**
 * States that a map leaves as they are (Sussillo & Barak 2013): from states that were visited, Newton's steps on F(h) − h, each no
 * longer than what makes it smaller. Derivatives are differences, for a map that is known by its values alone.
 */

export type StepMap = (state: Float64Array) => Promise<Float64Array>;

export interface FixedPoint {
  readonly state: Float64Array;
  /** Whether what is a little off comes back: the largest eigenvalue of the derivative is below 1 in size. */
  readonly isStable: boolean;
  /** Its size. */
  readonly radius: number;
}

/** Root of the mean square of F(h) − h, below which h is left as it is; the maps are of single precision. */
const tolerance = 1e-5;
/** Nearer to each other than this, root of the mean square, are two the same. */
const same = 1e-3;
const turns = 16;
const halvings = 8;
const step = 1e-3;

export interface Progress {
  readonly found: readonly FixedPoint[];
  /** Starts that are done with. */
  readonly done: number;
}

/** All that are found from `starts`, told after each of Newton's steps. Nothing is found where a start has no way. */
export async function* fixedPoints(map: StepMap, starts: readonly Float64Array[]): AsyncGenerator<Progress, void> {
  const found: FixedPoint[] = [];
  for (const [done, start] of starts.entries()) {
    const settling = settle(map, start);
    let turn = await settling.next();
    for (; !turn.done; turn = await settling.next()) yield { found, done };
    const state = turn.value;
    if (state && !found.some((other) => size(minus(other.state, state)) < same)) {
      const radius = spectralRadius(await derivative(map, state));
      found.push({ state, radius, isStable: radius < 1 });
    }
  }
  yield { found, done: starts.length };
}

async function* settle(map: StepMap, start: Float64Array): AsyncGenerator<void, Float64Array | null> {
  let state = start;
  let rest = minus(await map(state), state);
  for (let turn = 0; turn < turns && size(rest) >= tolerance; turn++) {
    const matrix = await derivative(map, state);
    const way = solve(
      matrix.map((row, i) => row.map((value, j) => (i === j ? value - 1 : value))),
      rest.map((value) => -value),
    );
    const next = way && (await shorten(map, state, way, size(rest)));
    if (!next) return null;
    ({ state, rest } = next);
    yield;
  }
  return size(rest) < tolerance ? state : null;
}

/** As far along the way as it makes F(h) − h smaller. */
async function shorten(map: StepMap, state: Float64Array, way: Float64Array, before: number) {
  for (let share = 1, i = 0; i < halvings; i++, share /= 2) {
    const next = state.map((value, at) => value + share * way[at]);
    const rest = minus(await map(next), next);
    if (size(rest) < before) return { state: next, rest };
  }
  return null;
}

/** ∂F/∂h. [to][from] */
async function derivative(map: StepMap, state: Float64Array): Promise<readonly Float64Array[]> {
  const rows = Array.from(state, () => new Float64Array(state.length));
  const here = await map(state);
  for (const from of state.keys()) {
    const moved = await map(state.with(from, state[from] + step));
    for (const to of rows.keys()) rows[to][from] = (moved[to] - here[to]) / step;
  }
  return rows;
}

/** Gauss, with the largest of each column as pivot; null where there is no one solution. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array | null {
  const rows = matrix.map((row, i) => Float64Array.of(...row, right[i]));
  const count = rows.length;
  for (let column = 0; column < count; column++) {
    let pivot = column;
    for (let i = column + 1; i < count; i++) if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) pivot = i;
    if (Math.abs(rows[pivot][column]) < 1e-9) return null;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let i = 0; i < count; i++) {
      const factor = i === column ? 0 : rows[i][column] / rows[column][column];
      for (let j = column; j <= count; j++) rows[i][j] -= factor * rows[column][j];
    }
  }
  return Float64Array.from(rows, (row, i) => row[count] / row[i]);
}

/** The largest eigenvalue in size: the limit of ‖Aᵏ‖^(1/k) (Gelfand 1941), by squaring, for k = 2¹². */
export function spectralRadius(matrix: readonly Float64Array[]): number {
  let power = matrix.map((row) => row.slice());
  let log = 0;
  for (let k = 1; k <= 2 ** 12; k *= 2) {
    const norm = Math.hypot(...power.map((row) => Math.hypot(...row)));
    if (norm === 0) return 0;
    log += Math.log(norm) / k;
    const scaled = power.map((row) => row.map((value) => value / norm));
    power = scaled.map((row) => row.map((_, j) => row.reduce((sum, value, i) => sum + value * scaled[i][j], 0)));
  }
  return Math.exp(log);
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]);
}

/** Root of the mean square. */
function size(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0) / vector.length);
}
