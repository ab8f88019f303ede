/** Weights and checkpoints as safetensors files; tensor names are the program's parameter names. */
import type { Parameter } from "../cell/program.ts";
import { Problem } from "../core/problem.ts";
import { beginAt, type Checkpoint } from "./run.ts";
import { readTensors, writeTensors, type Tensor, type TensorFile } from "./safetensors.ts";

/** Of what numbers flat weights are: every parameter with its shape, in the order in which they lie. A Program is one. */
export interface Layout {
  /** Of the model. */
  readonly name: string;
  readonly parameters: readonly Pick<Parameter, "name" | "sizes" | "offset">[];
  readonly parameterCount: number;
}

/** What `program` says of its weights, as plain data. */
export function layoutOf({ name, parameters, parameterCount }: Layout): Layout {
  const told = parameters.map((parameter) => ({
    name: parameter.name,
    sizes: parameter.sizes,
    offset: parameter.offset,
  }));
  return { name, parameters: told, parameterCount };
}

/** @throws Problem naming the first tensor by which weights of the layout `got` are not those of `program`. */
export function expectLayout(program: Layout, got: Layout): void {
  program.parameters.forEach((parameter, i) => {
    const found = got.parameters[i];
    if (found?.name !== parameter.name)
      throw new Problem("weights.missing", { name: parameter.name, model: program.name });
    checkShape(found, parameter);
  });
  const left = got.parameters[program.parameters.length];
  if (left) throw unknownTensor(program, left.name);
}

/** One tensor per parameter, in the program's order. */
export function writeWeights(
  program: Layout,
  weights: Float32Array,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  return writeTensors({ tensors: split(program, weights, ""), metadata: { model: program.name, ...metadata } });
}

/** The flat weights. @throws Problem when the file is damaged, or of another model, or holds a value that is not finite. */
export function readWeights(program: Layout, bytes: Uint8Array): Float32Array {
  return join(program, new Map(readTensors(bytes).tensors.map((tensor) => [tensor.name, tensor])), "");
}

const parts = ["weights", "first", "second", "third"] as const;

/** Weights and moments, with the counters as metadata. */
export function writeCheckpoint(
  program: Layout,
  { update, snapshot }: Checkpoint,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const tensors = parts.flatMap((part) =>
    snapshot[part].length > 0 ? split(program, snapshot[part], `${part}/`) : [],
  );
  const { updates, skipped } = snapshot;
  const counters = { update: String(update), updates: String(updates), skipped: String(skipped) };
  return writeTensors({ tensors, metadata: { ...metadata, model: program.name, ...counters } });
}

/** @throws Problem as `readWeights`. */
export function readCheckpoint(program: Layout, bytes: Uint8Array): Checkpoint {
  const file = readTensors(bytes);
  const tensors = new Map(file.tensors.map((tensor) => [tensor.name, tensor]));
  const part = (name: (typeof parts)[number]): Float32Array => {
    const isAbsent = name !== "weights" && !file.tensors.some((tensor) => tensor.name.startsWith(`${name}/`));
    return isAbsent ? new Float32Array(0) : join(program, tensors, `${name}/`);
  };
  const snapshot = {
    weights: part("weights"),
    first: part("first"),
    second: part("second"),
    third: part("third"),
    updates: counter(file, "updates"),
    skipped: counter(file, "skipped"),
  };
  if (tensors.size > 0) throw unknownTensor(program, [...tensors.keys()][0] ?? "");
  return { update: counter(file, "update"), snapshot };
}

/**
 * Where a run of a file begins: a checkpoint, or weights alone after as many updates as the file says (a value that a model
 * may read), or 0. @throws Problem as `readWeights`.
 */
export function readStart(program: Layout, bytes: Uint8Array): Checkpoint {
  const { metadata } = readTensors(bytes);
  if (Object.hasOwn(metadata, "updates")) return readCheckpoint(program, bytes);
  const update = Number(Object.hasOwn(metadata, "update") ? metadata["update"] : 0);
  return beginAt(readWeights(program, bytes), Number.isSafeInteger(update) && update > 0 ? update : 0);
}

function counter({ metadata }: TensorFile, name: string): number {
  const value = Number(Object.hasOwn(metadata, name) ? metadata[name] : NaN);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Problem("weights.header", { why: `its counter ${name} is missing or no whole number` });
  return value;
}

function countOf({ sizes }: Pick<Parameter, "sizes">): number {
  return sizes.reduce((product, size) => product * size, 1);
}

function split(program: Layout, flat: Float32Array, prefix: string): Tensor[] {
  return program.parameters.map((parameter) => ({
    name: prefix + parameter.name,
    shape: parameter.sizes,
    data: flat.subarray(parameter.offset, parameter.offset + countOf(parameter)),
  }));
}

/** Takes the tensors of `prefix` out of `tensors`. With no prefix, none may be left over. */
function join(program: Layout, tensors: Map<string, Tensor>, prefix: string): Float32Array {
  const flat = new Float32Array(program.parameterCount);
  for (const parameter of program.parameters) {
    const name = prefix + parameter.name;
    const tensor = tensors.get(name);
    if (!tensor) throw new Problem("weights.missing", { name, model: program.name });
    checkTensor(tensor, parameter);
    flat.set(tensor.data, parameter.offset);
    tensors.delete(name);
  }
  const [left] = tensors.keys();
  if (prefix === "" && left !== undefined) throw unknownTensor(program, left);
  return flat;
}

function checkShape(got: Shaped, wanted: Shaped): void {
  const [shape, expected] = [got, wanted].map(({ sizes }) => sizes.join(" × ") || "a single number");
  if (shape !== expected)
    throw new Problem("weights.shape", { name: got.name, wanted: expected ?? "", got: shape ?? "" });
}

type Shaped = Pick<Parameter, "name" | "sizes">;

function checkTensor({ name, shape, data }: Tensor, parameter: Shaped): void {
  checkShape({ name, sizes: shape }, parameter);
  const index = data.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) throw new Problem("weights.finite", { name, index });
}

function unknownTensor(program: Layout, name: string): Problem {
  return new Problem("weights.unknown", { name: name.slice(0, 60), model: program.name });
}
