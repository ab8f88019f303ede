/** A program run over a batch, timestep by timestep, every value one or a few operations of TensorFlow.js. */
import {
  add, fill, matMul, mul, range, reshape, slice, softmax, sum, tensor, transpose, type Tensor,
} from "@tensorflow/tfjs-core"; // prettier-ignore
import type { Program, State, Value, ValueId } from "../../cell/program.ts";
import { alongFunctions, mapFunctions, roll, rotate } from "./functions.ts";
import { align, spread, type Named } from "./named.ts";

/** Everything of one timestep: [batch or 1, …axes] per value. */
export interface Moment {
  readonly values: readonly Named[];
  /** [batch, output] */
  readonly output: Tensor;
  /** [batch, output], where the program has one: about time T − 1 − t. */
  readonly reversed: Tensor | undefined;
}

/**
 * Runs `program` over `inputs`, one tensor [batch, input] per timestep, calling `visit` after each.
 * `parameters` are in the program's order, each in its own shape.
 */
export function runProgram(
  program: Program,
  parameters: readonly Tensor[],
  inputs: readonly Tensor[],
  visit: (moment: Moment) => void,
): void {
  let states = program.states.map((state) => initialState(program, state, parameters));
  for (const input of inputs) {
    const values: Named[] = [];
    const read = (id: ValueId): Named => known(values[id], `value ${id}`);
    for (const value of program.values) {
      values.push({ axes: value.axes, tensor: evaluate(value, { program, parameters, states, input, read }) });
    }
    states = program.states.map((state) => ({ axes: state.axes, tensor: align(read(state.next), state.axes) }));
    const width = program.sizes["output"] ?? 1;
    const outputOf = (id: ValueId): Tensor => spread(reshape(read(id).tensor, [-1, width]), 0, input.shape[0] ?? 1);
    const { output, reversedOutput } = program;
    const reversed = reversedOutput === undefined ? undefined : outputOf(reversedOutput);
    visit({ values, output: outputOf(output), reversed });
  }
}

interface Context {
  readonly program: Program;
  readonly parameters: readonly Tensor[];
  /** Before the step. */
  readonly states: readonly Named[];
  /** [batch, input] */
  readonly input: Tensor;
  readonly read: (id: ValueId) => Named;
}

function initialState({ sizes }: Program, { axes, initial }: State, parameters: readonly Tensor[]): Named {
  const shape = [1, ...axes.map((axis) => sizes[axis] ?? 1)];
  if (initial.kind === "constant") return { axes, tensor: fill(shape, initial.value) };
  if (initial.kind === "first") {
    const size = shape[shape.length - 1] ?? 1;
    return { axes, tensor: add(fill(shape, 0), onehot(size, 0)) };
  }
  const learned = reshape(known(parameters[initial.parameter], `parameter ${initial.parameter}`), shape);
  return { axes, tensor: initial.isSoftmax ? softmax(learned, -1) : learned };
}

/** [batch or 1, …value.axes] */
function evaluate(value: Value, context: Context): Tensor {
  const { program, parameters, states, input, read } = context;
  switch (value.op) {
    case "constant":
      return tensor([value.value], [1]);
    case "input":
      return inputPart(input, value.offset, value.axes, program);
    case "extra":
      return inputPart(input, known(program.extras[value.extra], "extra").offset, value.axes, program);
    case "index":
      return reshape(range(0, program.sizes[value.axis] ?? 1, 1), [1, -1]);
    case "pick":
      return evaluatePick(value, context);
    case "shift": {
      const rest = value.axes.filter((axis) => axis !== value.axis);
      const moved = roll(align(read(value.args[0]), [...rest, value.axis]), value.sign);
      return align({ axes: [...rest, value.axis], tensor: moved }, value.axes);
    }
    case "state":
      return align(known(states[value.state], `state ${value.state}`), value.axes);
    case "parameter": {
      const { sizes } = known(program.parameters[value.parameter], `parameter ${value.parameter}`);
      return reshape(known(parameters[value.parameter], `parameter ${value.parameter}`), [1, ...sizes]);
    }
    case "map":
      return mapFunctions[value.name](...value.args.map((id) => align(read(id), value.axes)));
    case "along":
      return evaluateAlong(value, context);
    case "rotate": {
      const rest = value.axes.filter((axis) => axis !== value.axis);
      const [weights, move] = value.args;
      const rotated = rotate(align(read(weights), [...rest, value.axis]), align(read(move), [...rest, value.offset]));
      return align({ axes: [...rest, value.axis], tensor: rotated }, value.axes);
    }
    case "rename": {
      const source = read(value.args[0]);
      const axes = source.axes.map((axis) => (axis === value.from ? value.to : axis));
      return align({ axes, tensor: source.tensor }, value.axes);
    }
    case "linear":
      return evaluateLinear(value, context);
  }
}

/** `axes` of the input of one timestep, from `offset` on. */
function inputPart(input: Tensor, offset: number, axes: readonly string[], { sizes }: Program): Tensor {
  const shape = axes.map((axis) => sizes[axis] ?? 1);
  const size = shape.reduce((product, n) => product * n, 1);
  return reshape(slice(input, [0, offset], [-1, size]), [-1, ...shape]);
}

function evaluatePick(value: Extract<Value, { op: "pick" }>, { program, read }: Context): Tensor {
  const aligned = align(read(value.args[0]), [...value.axes, value.axis]);
  const column = mul(aligned, onehot(program.sizes[value.axis] ?? 1, value.index));
  return sum(column, -1);
}

function onehot(size: number, index: number): Tensor {
  return tensor(Array.from({ length: size }, (_, i) => (i === index ? 1 : 0)));
}

function evaluateAlong(value: Extract<Value, { op: "along" }>, { program, read }: Context): Tensor {
  const rest = value.axes.filter((axis) => axis !== value.axis);
  const size = program.sizes[value.axis] ?? 1;
  // The axis counts in full even for an argument that is the same all along it.
  const args = value.args.map((id) => spread(align(read(id), [...rest, value.axis]), rest.length + 1, size));
  const result = alongFunctions[value.name](...args);
  return align({ axes: result.rank > rest.length + 1 ? [...rest, value.axis] : rest, tensor: result }, value.axes);
}

/** One matrix product per argument: Σ weight[axes…, arg axes…] · arg + bias[axes…]; every index of `each` is a row of it. */
function evaluateLinear(value: Extract<Value, { op: "linear" }>, { program, parameters, read }: Context): Tensor {
  const sizeOf = (axes: readonly string[]): number =>
    axes.reduce((product, axis) => product * (program.sizes[axis] ?? 1), 1);
  const sizes = value.axes.map((axis) => program.sizes[axis] ?? 1);
  const rows = sizeOf(value.axes.slice(value.each.length));
  const times = sizeOf(value.each);
  let total = reshape(known(parameters[value.bias], "bias"), [1, rows]);
  value.args.forEach((id, i) => {
    const index = value.weights[i] ?? -1;
    const own = known(program.parameters[index], "weight").axes.slice(value.axes.length - value.each.length);
    const argument = spreadAll(align(read(id), [...value.each, ...own]), [...value.each, ...own], program);
    const flat = reshape(argument, [(argument.shape[0] ?? 1) * times, sizeOf(own)]);
    const weight = reshape(known(parameters[index], "weight"), [rows, -1]);
    total = add(total, matMul(flat, transpose(weight)));
  });
  return reshape(total, [(total.shape[0] ?? 1) / times, ...sizes]);
}

/** Every axis, besides the batch, at its full size. */
function spreadAll(tensor: Tensor, axes: readonly string[], { sizes }: Program): Tensor {
  return axes.reduce((full, axis, i) => spread(full, i + 1, sizes[axis] ?? 1), tensor);
}

function known<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new Error(`this program refers to a ${what} that it does not have`);
  return thing;
}
