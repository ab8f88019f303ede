/** What can be done to a weight: where its numbers are, and changes of them. */
import type { Parameter } from "../../cell/program.ts";
import type { Signal } from "../../core/signal.ts";
import { isWeightChange, type NetworkChange, type WeightChange } from "../../train/changed.ts";
import type { CellsPlace } from "../../views/pointing.ts";

/** Axes of its picture: their names may be the same, so they are told by their place. */
const [rowName, columnName] = ["weight row", "weight column"];

/** A weight as a picture: its last two axes, at one index of each axis before them. */
export function pictureOf(parameter: Parameter, weights: Float32Array): Signal {
  const { name, sizes, offset } = parameter;
  const count = sizes.reduce((product, size) => product * size, 1);
  const axes = sizes.map((_, i) => axisOf(sizes.length, i));
  return { name, axes, sizes, meaning: "signed", data: weights.subarray(offset, offset + count) };
}

function axisOf(count: number, i: number): string {
  return i === count - 1 ? columnName : i === count - 2 ? rowName : `weight axis ${i}`;
}

/** Where the numbers stand in the picture in which the one at `index` is. */
export function placeOf({ name, sizes }: Parameter, index: readonly number[]): CellsPlace {
  const count = sizes.length;
  const fixed = Object.fromEntries(index.slice(0, -2).map((at, i) => [axisOf(count, i), at]));
  return {
    signal: name,
    x: count > 0 ? columnName : "",
    y: count > 1 ? rowName : "",
    columns: sizes.at(-1) ?? 1,
    rows: sizes.at(-2) ?? 1,
    fixed,
  };
}

/** The index that a picture's indices by axis say; 0 along axes that they are silent of. */
export function indexAt({ sizes }: Parameter, at: Readonly<Record<string, number>>): readonly number[] {
  return sizes.map((_, i) => at[axisOf(sizes.length, i)] ?? 0);
}

/** `index` as what a picture marks. */
export function markedAt({ sizes }: Parameter, index: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(index.map((at, i) => [axisOf(sizes.length, i), at]));
}

export function numberAt({ sizes }: Parameter, { data }: Signal, index: readonly number[]): number {
  return data[index.reduce((sum, at, i) => sum * sizes[i] + at, 0)] ?? NaN;
}

/** How far a slider goes: twice as far as its numbers. */
export function reachOf({ data }: Signal): readonly [low: number, high: number] {
  const most = data.reduce(
    (least, value) => (Math.abs(value) < Infinity ? Math.max(least, Math.abs(value)) : least),
    0.5,
  );
  const high = Math.ceil(2 * most);
  return [-high, high];
}

/** `change` after `changes`: what is set is what it is set to, whatever was done there before; what is scaled was it once. */
export function withWeightChange(changes: readonly NetworkChange[], change: WeightChange): readonly NetworkChange[] {
  const isThere = (other: NetworkChange): other is WeightChange =>
    isWeightChange(other) && other.weight === change.weight && String(other.index) === String(change.index);
  const isOver = (other: NetworkChange): boolean =>
    isThere(other) && (change.op === "weight.set" || other.op === change.op);
  return [...changes.filter((other) => !isOver(other)), change];
}

/** By which name a drag of it is one deed. */
export function weightKey({ op, weight, index }: WeightChange): string {
  return [op, weight, ...index].join(" ");
}
