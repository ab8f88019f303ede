/** Tensors whose axes have names. The leading axis of every tensor is the batch: its size, or 1 for what it shares. */
import { mul, ones, reshape, transpose, type Tensor } from "@tensorflow/tfjs-core";

export interface Named {
  /** [batch or 1, …axes] */
  readonly tensor: Tensor;
  readonly axes: readonly string[];
}

/** The tensor with its axes in the order of `target`, which holds them all; an axis that it lacks has the size 1. */
export function align({ tensor, axes }: Named, target: readonly string[]): Tensor {
  const order = [0, ...target.filter((axis) => axes.includes(axis)).map((axis) => axes.indexOf(axis) + 1)];
  if (order.length !== tensor.rank) throw new Error(`[${axes.join(", ")}] does not fit into [${target.join(", ")}]`);
  const moved = order.every((from, to) => from === to) ? tensor : transpose(tensor, order);
  if (target.length === axes.length) return moved;
  const sizes = target.map((axis) => (axes.includes(axis) ? (tensor.shape[axes.indexOf(axis) + 1] ?? 1) : 1));
  return reshape(moved, [tensor.shape[0] ?? 1, ...sizes]);
}

/** The tensor repeated along the axis number `axis` if its size there is 1. */
export function spread(tensor: Tensor, axis: number, size: number): Tensor {
  if (tensor.shape[axis] === size) return tensor;
  return mul(tensor, ones(tensor.shape.map((_, i) => (i === axis ? size : 1))));
}
