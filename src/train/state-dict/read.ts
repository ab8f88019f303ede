/** A state_dict of an `nn.RNN`, `nn.LSTM` or `nn.GRU` and the `nn.Linear` of its output, in a safetensors file. */
import { Problem } from "../../core/problem.ts";
import { readTensors, type Tensor } from "../safetensors.ts";
import { gatesOf, layerNames, moduleOf, mostUnits, type CellId, type Nonlinearity } from "./cells.ts";
import { floats } from "./floats.ts";

export interface StateDict {
  readonly id: CellId;
  readonly layers: number;
  /** What an `nn.RNN` was saved with, where the file says it: a state_dict does not. */
  readonly nonlinearity: Nonlinearity | null;
  readonly hidden: number;
  /** Numbers that come in, and go out, at every step. */
  readonly input: number;
  readonly output: number;
  /** Types of numbers that were read as the nearest float32. */
  readonly converted: readonly string[];
  /** The updates that its weights have seen, where the file says so. */
  readonly update: string | undefined;
  /** By PyTorch's names, as `weight_ih_l0`; those of the `nn.Linear` are `weight` and `bias`. Biases may be absent. */
  readonly tensors: ReadonlyMap<string, Tensor>;
}

const pattern = /^(.*?)(weight|bias)_(ih|hh|hr)(?:_l(\d+))?(_reverse)?$/s;

/** Whether the header names tensors as PyTorch's recurrent modules do. */
export function isStateDict(bytes: Uint8Array): boolean {
  if (bytes.length < 8) return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset, 8).getUint32(0, true);
  const header = new TextDecoder().decode(bytes.subarray(8, 8 + Math.min(length, 1_000_000)));
  return /weight_(ih|hh)(_l\d+)?(_reverse)?"/.test(header);
}

/** @throws Problem naming the first thing that is not as wanted. */
export function readStateDict(bytes: Uint8Array): StateDict {
  const { tensors, metadata } = readTensors(bytes, floats);
  tensors.forEach(refuseInfinite);
  const recurrent = recurrentOf(tensors);
  const { id, layers, hidden, input } = shapeOf(recurrent);
  const linear = linearOf(tensors.filter(({ name }) => !pattern.test(name)), hidden); // prettier-ignore
  const said = Object.hasOwn(metadata, "nonlinearity") ? metadata["nonlinearity"] : undefined;
  return {
    id,
    layers,
    nonlinearity: said === "tanh" || said === "relu" ? said : null,
    hidden,
    input,
    output: linear.get("weight")?.shape[0] ?? 0,
    converted: [...new Set(tensors.map(({ dtype = "F32" }) => dtype))].filter((dtype) => dtype !== "F32"),
    update: Object.hasOwn(metadata, "update") ? metadata["update"] : undefined,
    tensors: new Map([...recurrent, ...linear]),
  };
}

function refuseInfinite({ name, data }: Tensor): void {
  const index = data.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) throw new Problem("weights.finite", { name: name.slice(0, 60), index });
}

type Tensors = ReadonlyMap<string, Tensor>;

/** Those of the one recurrent module that there is, by its own names. */
function recurrentOf(tensors: readonly Tensor[]): Tensors {
  const found = new Map<string, Tensor>();
  const modules = new Set<string>();
  for (const tensor of tensors) {
    const [whole, module = "", what, side, layer = "0", reverse] = pattern.exec(tensor.name) ?? [];
    if (whole === undefined) continue;
    if (reverse) throw new Problem("torch.reverse", { name: shown(whole) });
    if (side === "hr") throw new Problem("torch.projection", { name: shown(whole) });
    const own = `${what}_${side}_l${layer}`;
    modules.add(module);
    if (modules.size > 1 || found.has(own)) throw new Problem("torch.modules", { name: shown(whole) });
    if (Number(layer) >= layerNames.length)
      throw new Problem("torch.layers", { name: shown(whole), most: layerNames.length });
    found.set(own, tensor);
  }
  return found;
}

function shapeOf(tensors: Tensors): Pick<StateDict, "id" | "layers" | "hidden" | "input"> {
  const first = expectTensor(tensors, "weight_hh_l0");
  const [rows = 0, hidden = 0] = first.shape;
  const id = (["rnn", "gru", "lstm"] as const).find((one) => rows === gatesOf[one].length * hidden);
  if (first.shape.length !== 2 || !id || hidden === 0)
    throw new Problem("torch.gates", { name: shown(first.name), got: shapeText(first.shape) });
  if (hidden > mostUnits) throw new Problem("torch.hidden", { module: moduleOf[id], most: mostUnits, got: hidden });
  const input = expectTensor(tensors, "weight_ih_l0").shape[1] ?? 0;
  const layers = layerNames.filter((_, layer) => tensors.has(`weight_hh_l${layer}`)).length;
  const hasBias = [...tensors.keys()].some((name) => name.startsWith("bias"));
  const wanted = new Map<string, readonly number[]>();
  for (let layer = 0; layer < layers; layer++) {
    wanted.set(`weight_ih_l${layer}`, [rows, layer === 0 ? input : hidden]);
    wanted.set(`weight_hh_l${layer}`, [rows, hidden]);
    if (hasBias) for (const side of ["ih", "hh"]) wanted.set(`bias_${side}_l${layer}`, [rows]);
  }
  for (const [name, shape] of wanted) expectShape(expectTensor(tensors, name), shape);
  for (const [name, { name: whole }] of tensors)
    if (!wanted.has(name)) throw new Problem("torch.unknown", { name: shown(whole) });
  return { id, layers, hidden, input };
}

/** The weight, and the bias where there is one, of the only other module that there may be. */
function linearOf(others: readonly Tensor[], hidden: number): Tensors {
  const weights = others.filter(({ name }) => /(^|\.)weight$/.test(name));
  const [weight, second] = weights;
  if (!weight || second) {
    const got = weights.map(({ name }) => shown(name)).join(", ");
    throw new Problem(second ? "torch.linears" : "torch.linear", { hidden, got: got.slice(0, 200) });
  }
  expectShape(weight, [weight.shape[0] ?? 0, hidden]);
  const bias = others.find(({ name }) => name === weight.name.replace(/weight$/, "bias"));
  if (bias) expectShape(bias, [weight.shape[0] ?? 0]);
  const left = others.find((tensor) => tensor !== weight && tensor !== bias);
  if (left) throw new Problem("torch.unknown", { name: shown(left.name) });
  return new Map([["weight", weight], ...(bias ? [["bias", bias] as const] : [])]);
}

function expectTensor(tensors: Tensors, name: string): Tensor {
  const tensor = tensors.get(name);
  if (!tensor) throw new Problem("torch.missing", { name });
  return tensor;
}

function expectShape({ name, shape }: Tensor, wanted: readonly number[]): void {
  const isEmpty = wanted.includes(0);
  if (isEmpty || shapeText(shape) !== shapeText(wanted))
    throw new Problem("torch.shape", { name: shown(name), wanted: shapeText(wanted.map((size) => size || 1)), got: shapeText(shape) }); // prettier-ignore
}

function shapeText(shape: readonly number[]): string {
  return shape.join(" × ") || "a single number";
}

function shown(name: string): string {
  return name.slice(0, 60);
}
