// Matrix products over eight lanes (sequences). An element of a buffer is 8 floats = 32 bytes.
import { sumLanes, madd, splat } from "./math";

/**
 * Copies weights [rows, size] into panels of four rows: [panel][k][4], k from `k0` of `depth` in all; `row` is the first
 * row within the panels. Rows that fill up the last panel stay 0.
 */
function packPanels(source: usize, rows: i32, size: i32, target: usize, row: i32, k0: i32, depth: i32): void {
  for (let r = 0; r < rows; r++) {
    const at = row + r;
    let to = target + ((<usize>((at >> 2) * depth + k0) << 2) + <usize>(at & 3) << 2);
    let from = source + (<usize>(r * size) << 2);
    for (let k = 0; k < size; k++) {
      store<f32>(to, load<f32>(from));
      from += 4;
      to += 16;
    }
  }
}

/** The same of the transpose: panels of four columns, [panel][row][4], `row0` of `depth` rows in all. */
function packTransposed(source: usize, rows: i32, size: i32, target: usize, row0: i32, depth: i32): void {
  for (let r = 0; r < rows; r++) {
    let from = source + (<usize>(r * size) << 2);
    for (let k = 0; k < size; k++) {
      store<f32>(target + ((<usize>((k >> 2) * depth + row0 + r) << 2) + <usize>(k & 3) << 2), load<f32>(from));
      from += 4;
    }
  }
}

/** target[at + i] = source[i]: biases in the order of the panels' rows. */
export function packBias(source: usize, rows: i32, target: usize, row: i32): void {
  memory.copy(target + (<usize>row << 2), source, <usize>rows << 2);
}

/**
 * out[4 · panels] = panels · (segments…) + bias. `segments` is a table of (address, number of elements): the arguments
 * where they lie. Each panel keeps its 4 rows × 8 lanes in registers.
 */
export function product(panels: usize, count: i32, segments: usize, segmentCount: i32, bias: usize, out: usize): void {
  let w = panels;
  const segmentsEnd = segments + (<usize>segmentCount << 3);
  for (let p = 0; p < count; p++) {
    let a0 = v128.load_splat<f32>(bias),
      b0 = v128.load_splat<f32>(bias, 4),
      c0 = v128.load_splat<f32>(bias, 8),
      d0 = v128.load_splat<f32>(bias, 12);
    let a1 = a0,
      b1 = b0,
      c1 = c0,
      d1 = d0;
    for (let s = segments; s < segmentsEnd; s += 8) {
      let x = <usize>load<u32>(s);
      const end = x + (<usize>load<u32>(s, 4) << 5);
      while (x < end) {
        const x0 = v128.load(x),
          x1 = v128.load(x, 16);
        let t = v128.load_splat<f32>(w);
        a0 = madd(t, x0, a0);
        a1 = madd(t, x1, a1);
        t = v128.load_splat<f32>(w, 4);
        b0 = madd(t, x0, b0);
        b1 = madd(t, x1, b1);
        t = v128.load_splat<f32>(w, 8);
        c0 = madd(t, x0, c0);
        c1 = madd(t, x1, c1);
        t = v128.load_splat<f32>(w, 12);
        d0 = madd(t, x0, d0);
        d1 = madd(t, x1, d1);
        w += 16;
        x += 32;
      }
    }
    v128.store(out, a0);
    v128.store(out, a1, 16);
    v128.store(out, b0, 32);
    v128.store(out, b1, 48);
    v128.store(out, c0, 64);
    v128.store(out, c1, 80);
    v128.store(out, d0, 96);
    v128.store(out, d1, 112);
    out += 128;
    bias += 16;
  }
}

/**
 * Gathers an argument over time into blocks of two elements: [block][time][2][8 lanes]; an odd last element gets a zero
 * partner. `flags[block]` tells whether anything in it is not 0: one-hot inputs leave most blocks empty.
 */
export function packArgument(source: usize, stride: usize, size: i32, steps: i32, target: usize, flags: usize): void {
  let to = target;
  for (let k = 0; k < size; k += 2) {
    let from = source + (<usize>k << 5);
    const hasPair = k + 1 < size;
    let any = splat(0);
    for (let t = 0; t < steps; t++) {
      const x0 = v128.load(from),
        x1 = v128.load(from, 16);
      const y0 = hasPair ? v128.load(from, 32) : splat(0),
        y1 = hasPair ? v128.load(from, 48) : splat(0);
      v128.store(to, x0);
      v128.store(to, x1, 16);
      v128.store(to, y0, 32);
      v128.store(to, y1, 48);
      any = v128.or(any, v128.or(v128.or(x0, x1), v128.or(y0, y1)));
      from += stride;
      to += 64;
    }
    store<u32>(flags + (<usize>(k >> 1) << 2), v128.any_true(any) ? 1 : 0);
  }
}

/** Four rows of the gradient of results over time, together: [time][4][8 lanes]; missing rows are 0. */
function packDelta(source: usize, stride: usize, rows: i32, steps: i32, target: usize): void {
  for (let t = 0; t < steps; t++) {
    for (let r = 0; r < 4; r++) {
      const at = target + (<usize>r << 5);
      if (r < rows) {
        v128.store(at, v128.load(source + (<usize>r << 5)));
        v128.store(at, v128.load(source + (<usize>r << 5), 16), 16);
      } else {
        v128.store(at, splat(0));
        v128.store(at, splat(0), 16);
      }
    }
    source += stride;
    target += 128;
  }
}

/** bias gradient of `rows` (1–4) rows: addresses in `table`, added to. */
function addBias(delta: usize, steps: i32, rows: i32, table: usize): void {
  for (let r = 0; r < rows; r++) {
    let sum = splat(0);
    let d = delta + (<usize>r << 5);
    for (let t = 0; t < steps; t++) {
      sum = f32x4.add(sum, f32x4.add(v128.load(d), v128.load(d, 16)));
      d += 128;
    }
    const at = <usize>load<u32>(table + (<usize>r << 2));
    store<f32>(at, load<f32>(at) + sumLanes(sum));
  }
}

/** Weight gradients of four rows: rows' addresses in `table`, `packed` and `flags` from packArgument. */
function addWeights(delta: usize, packed: usize, flags: usize, size: i32, steps: i32, rows: i32, table: usize): void {
  const bytes = <usize>steps << 6;
  for (let k = 0; k < size; k += 2) {
    if (load<u32>(flags + (<usize>(k >> 1) << 2)) == 0) {
      packed += bytes;
      continue;
    }
    let d = delta;
    let a0 = splat(0),
      a1 = a0,
      b0 = a0,
      b1 = a0,
      c0 = a0,
      c1 = a0,
      e0 = a0,
      e1 = a0;
    const end = packed + bytes;
    while (packed < end) {
      let x = v128.load(packed),
        y = v128.load(packed, 32);
      let t = v128.load(d);
      a0 = madd(t, x, a0);
      a1 = madd(t, y, a1);
      t = v128.load(d, 32);
      b0 = madd(t, x, b0);
      b1 = madd(t, y, b1);
      t = v128.load(d, 64);
      c0 = madd(t, x, c0);
      c1 = madd(t, y, c1);
      t = v128.load(d, 96);
      e0 = madd(t, x, e0);
      e1 = madd(t, y, e1);
      x = v128.load(packed, 16);
      y = v128.load(packed, 48);
      t = v128.load(d, 16);
      a0 = madd(t, x, a0);
      a1 = madd(t, y, a1);
      t = v128.load(d, 48);
      b0 = madd(t, x, b0);
      b1 = madd(t, y, b1);
      t = v128.load(d, 80);
      c0 = madd(t, x, c0);
      c1 = madd(t, y, c1);
      t = v128.load(d, 112);
      e0 = madd(t, x, e0);
      e1 = madd(t, y, e1);
      packed += 64;
      d += 128;
    }
    addRows(table, 0, rows, k, k + 1 < size, sumPairs(a0, a1, b0, b1));
    addRows(table, 2, rows, k, k + 1 < size, sumPairs(c0, c1, e0, e1));
  }
}

/** The sums over the lanes of four vectors, in their order. */
// @ts-ignore: decorator
@inline
function sumPairs(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 1, 4, 5), v128.shuffle<f32>(a, b, 2, 3, 6, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 1, 4, 5), v128.shuffle<f32>(c, d, 2, 3, 6, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 2, 4, 6), v128.shuffle<f32>(ab, cd, 1, 3, 5, 7));
}

/** Adds two sums to row `row` and two to the next, where these exist. */
// @ts-ignore: decorator
@inline
function addRows(table: usize, row: i32, rows: i32, k: i32, hasPair: bool, sums: v128): void {
  if (row < rows) addPair(table, row, k, hasPair, f32x4.extract_lane(sums, 0), f32x4.extract_lane(sums, 1));
  if (row + 1 < rows) addPair(table, row + 1, k, hasPair, f32x4.extract_lane(sums, 2), f32x4.extract_lane(sums, 3));
}

// @ts-ignore: decorator
@inline
function addPair(table: usize, row: i32, k: i32, hasPair: bool, x: f32, y: f32): void {
  const at = <usize>load<u32>(table + (<usize>row << 2)) + (<usize>k << 2);
  store<f32>(at, load<f32>(at) + x);
  if (hasPair) store<f32>(at, load<f32>(at, 4) + y, 4);
}

/**
 * Gradients of all weights and biases of a group. `args` is a table of (packed, flags, size, rows' addresses) per
 * argument; `four` is room for four rows over time.
 */
export function groupGradient(
  delta: usize, stride: usize, rows: i32, steps: i32, four: usize, biases: usize, args: usize, argCount: i32,
): void {
  const end = args + (<usize>argCount << 4);
  for (let row = 0; row < rows; row += 4) {
    const count = min(4, rows - row);
    const at = <usize>row << 2;
    packDelta(delta + (<usize>row << 5), stride, count, steps, four);
    addBias(four, steps, count, biases + at);
    for (let a = args; a < end; a += 16) {
      const packed = <usize>load<u32>(a), flags = <usize>load<u32>(a, 4), table = <usize>load<u32>(a, 12);
      addWeights(four, packed, flags, load<i32>(a, 8), steps, count, table + at);
    }
  }
}

/** Packs all weights: a table of (source, rows, size, panels, row, k0, depth, transposed or 0, rows of the group). */
export function packAll(table: usize, entries: i32): void {
  for (let i = 0; i < entries; i++) {
    const source = <usize>load<u32>(table), rows = load<i32>(table, 4), size = load<i32>(table, 8);
    const panels = <usize>load<u32>(table, 12), row = load<i32>(table, 16), transposed = <usize>load<u32>(table, 28);
    packPanels(source, rows, size, panels, row, load<i32>(table, 20), load<i32>(table, 24));
    if (transposed) packTransposed(source, rows, size, transposed, row, load<i32>(table, 32));
    table += 36;
  }
}

/** target[i] += sum over the lanes of source[i] */
export function addLanes(source: usize, target: usize, count: i32): void {
  for (let i = 0; i < count; i++) {
    const sum = sumLanes(f32x4.add(v128.load(source), v128.load(source, 16)));
    store<f32>(target, load<f32>(target) + sum);
    source += 32;
    target += 4;
  }
}

/** target[i] += source[i]; both are padded to four. */
export function addTo(target: usize, source: usize, count: i32): void {
  for (let i = 0; i < count; i += 4) {
    v128.store(target, f32x4.add(v128.load(target), v128.load(source)));
    target += 16;
    source += 16;
  }
}
