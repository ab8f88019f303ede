/** Between a state_dict of PyTorch's and weights by the names of the cell text. */
import { writeTensors, type Tensor } from "../safetensors.ts";
import type { Layout } from "../weights.ts";
import { gatesOf, layerNames, moduleOf, type Cell } from "./cells.ts";
import type { StateDict } from "./read.ts";

/** The weights of `dict` as a file of the model's own, for any program of that cell and of these widths. */
export function weightsOf(dict: StateDict): Uint8Array<ArrayBuffer> {
  const tensors = [...layerNames.slice(0, dict.layers).flatMap((_, layer) => layerOf(dict, layer)), ...outputOf(dict)];
  return Uint8Array.from(writeTensors({ tensors, metadata: dict.update === undefined ? {} : { update: dict.update } }));
}

function layerOf({ id, hidden, tensors }: StateDict, layer: number): Tensor[] {
  const { path, input: inputName } = layerNames[layer];
  const rowsOf = (name: string, gate: number): Float32Array => {
    const { data, shape } = tensors.get(`${name}_l${layer}`) ?? { data: new Float32Array(0), shape: [] };
    const count = hidden * (shape[1] ?? 1);
    return data.length === 0 ? new Float32Array(hidden) : data.subarray(gate * count, (gate + 1) * count);
  };
  return gatesOf[id].flatMap(({ input, hidden: recurrent }, gate) => {
    const inner = rowsOf("weight_ih", gate);
    const [ours, theirs] = [rowsOf("bias_ih", gate), rowsOf("bias_hh", gate)];
    const isJoined = input === recurrent;
    const bias = isJoined ? ours.map((value, i) => value + theirs[i]) : ours;
    return [
      { name: `${path}${input}.bias`, shape: [hidden], data: bias },
      { name: `${path}${input}.${inputName}`, shape: [hidden, inner.length / hidden], data: inner },
      ...(isJoined ? [] : [{ name: `${path}${recurrent}.bias`, shape: [hidden], data: theirs }]),
      { name: `${path}${recurrent}.h`, shape: [hidden, hidden], data: rowsOf("weight_hh", gate) },
    ];
  });
}

function outputOf({ layers, hidden, output, tensors }: StateDict): Tensor[] {
  const name = layerNames[layers - 1].output;
  return [
    { name: "output.bias", shape: [output], data: tensors.get("bias")?.data ?? new Float32Array(output) },
    { name: `output.${name}`, shape: [output, hidden], data: tensors.get("weight")?.data ?? new Float32Array(0) },
  ];
}

/**
 * The weights of a program of `cell` as `load_state_dict` of a module with `self.rnn` and `self.linear` takes them. Of two biases that
 * PyTorch adds, the second is 0.
 */
export function writeStateDict(
  cell: Cell,
  program: Layout,
  weights: Float32Array,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const named = namedOf(program, weights);
  const layers = layerNames.slice(0, cell.layers).flatMap((_, layer) => moduleTensors(cell, layer, named));
  const output = layerNames[cell.layers - 1].output;
  const linear = [
    { ...named(`output.${output}`), name: "linear.weight" },
    { ...named("output.bias"), name: "linear.bias" },
  ];
  const about = {
    format: "pt",
    module: moduleOf[cell.id],
    ...(cell.id === "rnn" && { nonlinearity: cell.nonlinearity }),
  };
  return Uint8Array.from(writeTensors({ tensors: [...layers, ...linear], metadata: { ...about, ...metadata } }));
}

function namedOf({ parameters }: Layout, weights: Float32Array): (name: string) => Tensor {
  return (name) => {
    const found = parameters.find((parameter) => parameter.name === name);
    if (!found) throw new Error(`no parameter ${name}`);
    const count = found.sizes.reduce((product, size) => product * size, 1);
    return { name, shape: found.sizes, data: weights.subarray(found.offset, found.offset + count) };
  };
}

function moduleTensors({ id }: Cell, layer: number, named: (name: string) => Tensor): Tensor[] {
  const { path, input: inputName } = layerNames[layer];
  const gates = gatesOf[id];
  const one = (name: string, parts: readonly Tensor[]): Tensor => {
    const [rows = 0, ...columns] = parts[0]?.shape ?? [];
    const data = Float32Array.from(parts.flatMap((part) => [...part.data]));
    return { name: `rnn.${name}_l${layer}`, shape: [rows * parts.length, ...columns], data };
  };
  const none = ({ shape, data }: Tensor): Tensor => ({ name: "", shape, data: new Float32Array(data.length) });
  return [
    one("weight_ih", gates.map(({ input }) => named(`${path}${input}.${inputName}`))), // prettier-ignore
    one("weight_hh", gates.map(({ hidden }) => named(`${path}${hidden}.h`))), // prettier-ignore
    one("bias_ih", gates.map(({ input }) => named(`${path}${input}.bias`))), // prettier-ignore
    one("bias_hh", gates.map(({ input, hidden }) => {
      const bias = named(`${path}${hidden}.bias`);
      return input === hidden ? none(bias) : bias;
    })), // prettier-ignore
  ];
}
