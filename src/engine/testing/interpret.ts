/**
 * A program read out loud: float64, scalar loops, forward only. Central differences of its loss are a third opinion on
 * every gradient, besides TensorFlow.js's and the compiler's.
 */
import type { AlongName, MapName, Program, Value, ValueId } from "../../cell/program.ts";
import type { Batch, LossName } from "../engine.ts";

/** Numbers over named axes, row-major in the order of `axes`. */
interface Block {
  readonly axes: readonly string[];
  readonly data: Float64Array;
}

/** Output [batch, time, output], the loss with the program's own terms, and what each of those contributes. */
export interface Interpretation {
  readonly output: Float64Array;
  readonly loss: number;
  readonly terms: readonly number[];
}

export function interpret(program: Program, loss: LossName, weights: Float64Array, batch: Batch): Interpretation {
  const width = program.sizes["output"] ?? 1;
  const output = new Float64Array(batch.size * batch.steps * width);
  let total = 0;
  let sums: readonly number[] = program.terms.map(() => 0);
  for (let episode = 0; episode < batch.size; episode++) {
    interpretEpisode(program, weights, batch, episode).forEach(({ logits, terms }, time) => {
      const position = episode * batch.steps + time;
      output.set(logits, position * width);
      const own = positionLoss(loss, logits, targetAt(loss, batch, position, width));
      const weight = batch.mask[position] ?? 0;
      total += weight * terms.reduce((sum, term) => sum + term, own);
      sums = sums.map((sum, i) => sum + weight * get(terms, i));
    });
  }
  const scored = Math.max(
    1,
    batch.mask.reduce((count, weight) => count + weight, 0),
  );
  return { output, loss: total / scored, terms: sums.map((sum) => sum / scored) };
}

/** dL/dw ≈ (L(w + h) − L(w − h)) / 2h for the weights `from` … `end` − 1. */
export function centralDifferences(
  program: Program,
  loss: LossName,
  weights: Float64Array,
  batch: Batch,
  { from, end } = { from: 0, end: weights.length },
  h = 1e-5,
): Float64Array {
  const moved = weights.slice();
  return weights.slice(from, end).map((weight, i) => {
    moved[from + i] = weight + h;
    const above = interpret(program, loss, moved, batch).loss;
    moved[from + i] = weight - h;
    const below = interpret(program, loss, moved, batch).loss;
    moved[from + i] = weight;
    return (above - below) / (2 * h);
  });
}

function targetAt(loss: LossName, batch: Batch, position: number, width: number): ArrayLike<number> {
  if (loss === "class") return [batch.target[position] ?? 0];
  return batch.target.subarray(position * width, (position + 1) * width);
}

function positionLoss(loss: LossName, logits: Float64Array, target: ArrayLike<number>): number {
  if (loss === "class") {
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
    return Math.log(total) - (logits[target[0] ?? 0] ?? NaN);
  }
  const parts = logits.map((z, i) => {
    const y = target[i] ?? NaN;
    return loss === "value" ? (z - y) ** 2 : Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));
  });
  return parts.reduce((sum, part) => sum + part, 0) / logits.length;
}

/** Output and the loss terms per timestep. */
function interpretEpisode(
  program: Program,
  weights: Float64Array,
  batch: Batch,
  episode: number,
): { logits: Float64Array; terms: readonly number[] }[] {
  const outputs: { logits: Float64Array; reversed: Float64Array | undefined; terms: readonly number[] }[] = [];
  const width = program.inputWidth;
  let states = program.states.map((_, index) => initialState(program, weights, index));
  for (let time = 0; time < batch.steps; time++) {
    const start = (episode * batch.steps + time) * width;
    const input = Float64Array.from(batch.input.subarray(start, start + width));
    const values: Block[] = [];
    const machine: Machine = { program, weights, states, input, read: (id) => get(values, id) };
    for (const value of program.values) values.push(compute(value, machine));
    states = program.states.map((state) => arrange(program, get(values, state.next), state.axes));
    const reversed = program.reversedOutput === undefined ? undefined : get(values, program.reversedOutput).data;
    const terms = program.terms.map((term) => get(get(values, term.value).data, 0));
    outputs.push({ logits: get(values, program.output).data, reversed, terms });
  }
  return outputs.map(({ logits, terms }, time) => {
    const back = outputs[batch.steps - 1 - time]?.reversed;
    return { logits: back ? logits.map((logit, i) => logit + get(back, i)) : logits, terms };
  });
}

function initialState(program: Program, weights: Float64Array, index: number): Block {
  const { axes, initial } = get(program.states, index);
  if (initial.kind === "constant") return fillBlock(program, axes, () => initial.value);
  if (initial.kind === "first") return fillBlock(program, axes, (at) => (at[axes.at(-1) ?? ""] === 0 ? 1 : 0));
  const learned = parameterBlock(program, weights, initial.parameter);
  return initial.isSoftmax ? along(program, "softmax", axes.at(-1) ?? "", [learned], axes) : learned;
}

interface Machine {
  readonly program: Program;
  readonly weights: Float64Array;
  readonly states: readonly Block[];
  /** Everything of one timestep: the task's input, then the extras. */
  readonly input: Float64Array;
  readonly read: (id: ValueId) => Block;
}

function compute(value: Value, machine: Machine): Block {
  const { program, weights, states, input, read } = machine;
  const { axes } = value;
  switch (value.op) {
    case "constant":
      return fillBlock(program, axes, () => value.value);
    case "input":
      return { axes, data: part(program, input, value.offset, axes) };
    case "extra":
      return { axes, data: part(program, input, get(program.extras, value.extra).offset, axes) };
    case "index":
      return fillBlock(program, axes, (at) => at[value.axis] ?? NaN);
    case "pick": {
      const source = read(value.args[0]);
      return fillBlock(program, axes, (at) => element(program, source, { ...at, [value.axis]: value.index }));
    }
    case "shift": {
      const source = read(value.args[0]);
      const size = sizeOf(program, value.axis);
      return fillBlock(program, axes, (at) => {
        const from = ((at[value.axis] ?? 0) + size - value.sign) % size;
        return element(program, source, { ...at, [value.axis]: from });
      });
    }
    case "state":
      return get(states, value.state);
    case "parameter":
      return { axes, data: parameterBlock(program, weights, value.parameter).data };
    case "map": {
      const args = value.args.map(read);
      const apply = scalarFunctions[value.name];
      return fillBlock(program, axes, (at) => apply(...args.map((arg) => element(program, arg, at))));
    }
    case "along":
      return along(program, value.name, value.axis, value.args.map(read), axes);
    case "rotate":
      return rotate(program, value, read);
    case "rename": {
      const { axes: old, data } = read(value.args[0]);
      return arrange(program, { axes: old.map((axis) => (axis === value.from ? value.to : axis)), data }, axes);
    }
    case "linear":
      return linear(value, machine);
  }
}

/** One product per index of `each`, which is in front in every argument. */
function linear(value: Extract<Value, { op: "linear" }>, { program, weights, read }: Machine): Block {
  const bias = parameterBlock(program, weights, value.bias).data;
  const times = value.each.reduce((product, axis) => product * sizeOf(program, axis), 1);
  const data = Float64Array.from({ length: times * bias.length }, (_, row) => get(bias, row % bias.length));
  value.args.forEach((id, i) => {
    const arg = read(id).data;
    const size = arg.length / times;
    const weight = parameterBlock(program, weights, get(value.weights, i)).data;
    for (let row = 0; row < data.length; row++) {
      const start = Math.floor(row / bias.length) * size;
      for (let k = 0; k < size; k++)
        data[row] = get(data, row) + get(weight, (row % bias.length) * size + k) * get(arg, start + k);
    }
  });
  return { axes: value.axes, data };
}

/** The elements over `axes` from `offset` on. */
function part(program: Program, data: Float64Array, offset: number, axes: readonly string[]): Float64Array {
  return data.subarray(offset, offset + axes.reduce((product, axis) => product * sizeOf(program, axis), 1));
}

function rotate(program: Program, value: Extract<Value, { op: "rotate" }>, read: Machine["read"]): Block {
  const [weights, move] = value.args.map(read) as [Block, Block];
  const size = sizeOf(program, value.axis);
  const offsets = sizeOf(program, value.offset);
  return fillBlock(program, value.axes, (at) => {
    let sum = 0;
    for (let j = 0; j < offsets; j++) {
      const from = (((at[value.axis] ?? 0) - (j - Math.floor(offsets / 2))) % size + size) % size; // prettier-ignore
      const amount = element(program, move, { ...at, [value.offset]: j });
      sum += amount * element(program, weights, { ...at, [value.axis]: from });
    }
    return sum;
  });
}

type Index = Readonly<Record<string, number>>;

function along(
  program: Program,
  name: AlongName,
  axis: string,
  args: readonly Block[],
  axes: readonly string[],
): Block {
  const size = sizeOf(program, axis);
  return fillBlock(program, axes, (at) => {
    const lines = args.map((arg) =>
      Array.from({ length: size }, (_, i) => element(program, arg, { ...at, [axis]: i })),
    );
    return lineFunctions[name](at[axis] ?? 0, get(lines, 0), lines[1] ?? []);
  });
}

/** The value at `i` (for those that keep the axis) from all numbers along the axis. */
const lineFunctions: Readonly<Record<AlongName, (i: number, a: number[], b: number[]) => number>> = {
  sum: (_, a) => total(a),
  mean: (_, a) => total(a) / a.length,
  max: (_, a) => Math.max(...a),
  product: (_, a) => a.reduce((product, factor) => product * factor, 1),
  norm: (_, a) => Math.hypot(...a),
  softmax: (i, a) => Math.exp(get(a, i)) / total(a.map(Math.exp)),
  normalise: (i, a) => get(a, i) / total(a),
  layernorm: (i, a) => {
    const mean = total(a) / a.length;
    const variance = total(a.map((x) => (x - mean) ** 2)) / a.length;
    return (get(a, i) - mean) / Math.sqrt(variance + 1e-5);
  },
  cosine: (_, a, b) => dot(a, b) / (Math.hypot(...a) * Math.hypot(...b) + 1e-8),
  dot: (_, a, b) => dot(a, b),
  rank: (i, a) => ranked(a).indexOf(i),
  allocation: (i, a) => {
    const order = ranked(a);
    const before = order.slice(0, order.indexOf(i));
    return (1 - get(a, i)) * before.reduce((product, j) => product * get(a, j), 1);
  },
};

/** Indices from the smallest number to the largest; of equal ones the lower index comes first. */
function ranked(a: readonly number[]): number[] {
  return a.map((_, i) => i).sort((i, j) => get(a, i) - get(a, j) || i - j);
}

const scalarFunctions: Readonly<Record<MapName, (...args: number[]) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  negate: (a) => -a,
  sigmoid: (a) => 1 / (1 + Math.exp(-a)),
  tanh: Math.tanh,
  relu: (a) => (a > 0 ? a : 0),
  gelu: (a) => 0.5 * a * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (a + 0.044715 * a ** 3))),
  softplus: (a) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))),
  exp: Math.exp,
  log: Math.log,
  sin: Math.sin,
  cos: Math.cos,
  floor: Math.floor,
  sqrt: Math.sqrt,
  square: (a) => a * a,
  abs: Math.abs,
  power: (a, b) => (a + 1e-8) ** b,
  min: Math.min,
  max: Math.max,
  where: (condition, a, b) => (condition > 0 ? a : b),
  less: (a, b) => (a < b ? 1 : 0),
  equal: (a, b) => (a === b ? 1 : 0),
  stop: (a) => a,
};

function total(a: readonly number[]): number {
  return a.reduce((sum, x) => sum + x, 0);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return total(a.map((x, i) => x * get(b, i)));
}

function parameterBlock(program: Program, weights: Float64Array, index: number): Block {
  const { axes, sizes, offset } = get(program.parameters, index);
  const size = sizes.reduce((product, n) => product * n, 1);
  return { axes, data: weights.slice(offset, offset + size) };
}

function arrange(program: Program, block: Block, axes: readonly string[]): Block {
  return block.axes.join() === axes.join() ? block : fillBlock(program, axes, (at) => element(program, block, at));
}

/** A block whose every element is computed from its index. */
function fillBlock(program: Program, axes: readonly string[], valueAt: (at: Index) => number): Block {
  const sizes = axes.map((axis) => sizeOf(program, axis));
  const data = new Float64Array(sizes.reduce((product, n) => product * n, 1));
  for (let flat = 0; flat < data.length; flat++) {
    const at: Record<string, number> = {};
    let rest = flat;
    for (let i = axes.length - 1; i >= 0; i--) {
      const size = get(sizes, i);
      at[get(axes, i)] = rest % size;
      rest = Math.floor(rest / size);
    }
    data[flat] = valueAt(at);
  }
  return { axes, data };
}

/** The element at `at`; axes that the block lacks do not matter. */
function element(program: Program, { axes, data }: Block, at: Index): number {
  return get(data, axes.reduce((flat, axis) => flat * sizeOf(program, axis) + (at[axis] ?? 0), 0)); // prettier-ignore
}

function sizeOf(program: Program, axis: string): number {
  const size = program.sizes[axis];
  if (size === undefined) throw new Error(`axis ${axis} has no size`);
  return size;
}

function get<Item>(
  items: { readonly [index: number]: Item | undefined; readonly length: number },
  index: number,
): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index} of ${items.length}`);
  return item;
}
