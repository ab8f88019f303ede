/** The matrix products of a program: its linears, and sums along an axis of a parameter times a value. */
import type { Program, Value, ValueId } from "./program.ts";

/** Rows of a product that are one value of the program. */
export interface ProductMember {
  readonly value: ValueId;
  readonly row: number;
  readonly rows: number;
  /** Offset of each argument's weights in the flat parameters. */
  readonly weights: readonly number[];
  /** Offset of the bias, −1 for none. */
  readonly bias: number;
}

/** Products that read exactly the same arguments. */
export interface Group {
  readonly args: readonly ValueId[];
  readonly members: ProductMember[];
  /** How often the product runs, over consecutive blocks of the arguments: 1, or the size of `each`. */
  readonly times: number;
  rows: number;
}

/** A sum of fewer products than this is no matrix product. */
const fewest = 32;

export function findGroups(program: Program): Group[] {
  const groups = new Map<string, Group>();
  program.values.forEach((value, id) => {
    const found = value.op === "linear" ? linearProduct(value, program) : tiedProduct(value, program);
    if (!found) return;
    const { args, times, rows, weights, bias } = found;
    // What runs several times stands alone, so that its results are contiguous.
    const key = times > 1 ? `each ${id}` : args.join();
    const group = groups.get(key) ?? { args, members: [], times, rows: 0 };
    group.members.push({ value: id, row: group.rows, rows, weights, bias });
    group.rows += rows;
    groups.set(key, group);
  });
  return [...groups.values()];
}

interface Product {
  readonly args: readonly ValueId[];
  readonly times: number;
  readonly rows: number;
  readonly weights: readonly number[];
  readonly bias: number;
}

function linearProduct(value: Extract<Value, { op: "linear" }>, program: Program): Product {
  const offsetOf = (parameter: number): number => program.parameters[parameter].offset;
  const times = countOf(program, value.each);
  const rows = countOf(program, value.axes.slice(value.each.length));
  return { args: value.args, times, rows, weights: value.weights.map(offsetOf), bias: offsetOf(value.bias) };
}

/** `sum[axis](weights * value)`: weights whose last axis is `axis`, of a value that has no other: tied weights. */
function tiedProduct(value: Value, program: Program): Product | undefined {
  if (value.op !== "along") return undefined;
  const factors = factorsOf(value, program);
  if (!factors) return undefined;
  for (const [weight, arg] of [factors, [factors[1], factors[0]]]) {
    const part = parameterPart(weight, program);
    const isMatrix = part?.axes.at(-1) === value.axis && program.values[arg].axes.join() === value.axis;
    if (!part || !isMatrix || part.axes.slice(0, -1).join() !== value.axes.join()) continue;
    if (countOf(program, part.axes) < fewest || program.values[arg].op === "parameter") continue;
    return { args: [arg], times: 1, rows: countOf(program, value.axes), weights: [part.offset], bias: -1 };
  }
  return undefined;
}

function factorsOf(value: Extract<Value, { op: "along" }>, program: Program): [ValueId, ValueId] | undefined {
  if (value.name === "dot") return [value.args[0], value.args[1]];
  const inner = program.values[value.args[0]];
  const isProduct = value.name === "sum" && inner.op === "map" && inner.name === "multiply";
  return isProduct ? [inner.args[0], inner.args[1]] : undefined;
}

/** A parameter, or one index of its first axis: contiguous in the flat parameters. */
function parameterPart(id: ValueId, program: Program): { offset: number; axes: readonly string[] } | undefined {
  const value = program.values[id];
  if (value.op === "parameter") return { offset: program.parameters[value.parameter].offset, axes: value.axes };
  if (value.op !== "pick") return undefined;
  const source = program.values[value.args[0]];
  if (source.op !== "parameter" || source.axes[0] !== value.axis) return undefined;
  const { offset } = program.parameters[source.parameter];
  return { offset: offset + value.index * countOf(program, value.axes), axes: value.axes };
}

function countOf(program: Program, axes: readonly string[]): number {
  return axes.reduce((product, axis) => product * program.sizes[axis], 1);
}
