/**
 * Which axes of a signal make its picture, and which number copies of it (heads, hops, layers). A copy is a facet: a
 * lane of the stave, and one choice of the inspectors. The choice is one per axis, shared by every view.
 */
import { useSyncExternalStore } from "react";
import type { Focus } from "../core/focus.ts";
import type { Signal } from "../core/signal.ts";

/** Indices of axes: those that are silent are 0. */
export type Indices = Readonly<Record<string, number>>;

/** Axes that number copies of one thing, whatever model they come from. */
const copyAxes = new Set(["head", "hop", "layer", "stage", "turn", "iteration", "block"]);
const taskNames = new Set(["input", "target", "output"]);
const weightMeanings = new Set(["attention", "read", "write"]);

/** What a signal is at one time, besides its facets. */
export interface Shape {
  /** One number, a row of them, or rows × columns of them. */
  readonly kind: "level" | "row" | "matrix";
  readonly facets: readonly string[];
  /** "" for a level. */
  readonly row: string;
  /** "" but for a matrix. */
  readonly column: string;
}

/** The axes of `signal` by what they are for. */
export function shapeOf(signal: Signal): Shape {
  const axes = signal.axes.slice(1);
  const own = axes.filter((axis) => !copyAxes.has(axis) && !signal.turns?.includes(axis));
  const isMatrix = own.length > 1 && (signal.relates !== undefined || !isRowOnly(signal));
  const [row = "", column = ""] = isMatrix ? own.slice(-2) : own.slice(-1);
  const facets = axes.filter((axis) => axis !== row && axis !== column);
  return { kind: isMatrix ? "matrix" : row ? "row" : "level", facets, row, column };
}

/** Weights, bits and what the task gives are rows over their last axis, however many axes they have. */
function isRowOnly({ name, meaning }: Signal): boolean {
  return meaning === "bit" || weightMeanings.has(meaning) || taskNames.has(name);
}

/** Attention, read and write weights. */
export function isWeights({ meaning }: Signal): boolean {
  return weightMeanings.has(meaning);
}

/** The axis that a signal relates to itself, and its second name; a trace without a program tells it by the name `from`. */
export function relationOf(signal: Signal): readonly [axis: string, alias: string] | undefined {
  if (signal.relates) return signal.relates;
  const { row, column } = shapeOf(signal);
  const isSquare = column !== "" && sizeOf(signal, row) === sizeOf(signal, column);
  if (isSquare && column === "from") return [row, column];
  return isSquare && row === "from" ? [column, row] : undefined;
}

/** How many indices `axis` has in `signal`. */
export function sizeOf({ axes, sizes }: Signal, axis: string): number {
  const i = axes.indexOf(axis);
  return i < 0 ? 1 : sizes[i];
}

/** Every combination of indices of the facets of `signal`, the last fastest. */
export function copiesOf(signal: Signal, facets: readonly string[]): readonly Indices[] {
  let copies: readonly Indices[] = [{}];
  for (const axis of facets) {
    const indices = Array.from({ length: sizeOf(signal, axis) }, (_, index) => index);
    copies = copies.flatMap((copy) => indices.map((index) => ({ ...copy, [axis]: index })));
  }
  return copies;
}

/** The copy looked at: the focused one, else the chosen one, else the first. */
export function copyAt(signal: Signal, facets: readonly string[], focus: Focus | null, chosen: Indices): Indices {
  return sameIndices(
    facets.map((axis) => {
      const index = focus?.at[axis] ?? chosen[axis] ?? 0;
      return [axis, Math.min(index, sizeOf(signal, axis) - 1)];
    }),
  );
}

const known = new Map<string, Indices>();

/** Equal indices are the same object, so that what is drawn of them is drawn once. */
export function sameIndices(entries: readonly (readonly [axis: string, index: number])[]): Indices {
  const key = entries.flat().join(" ");
  const indices = known.get(key) ?? Object.fromEntries(entries);
  known.set(key, indices);
  return indices;
}

let chosen: Indices = {};
/** What is looked at where nobody has chosen. */
let offered: Indices = {};
let looked: Indices = {};
const listeners = new Set<() => void>();

function tell(): void {
  looked = { ...offered, ...chosen };
  for (const listener of listeners) listener();
}

/** Looks at the copy `index` of `axis` in every view. */
export function chooseFacet(axis: string, index: number): void {
  chosen = { ...chosen, [axis]: index };
  tell();
}

/** Looks at these copies in every view. */
export function setCopies(to: Indices): void {
  chosen = to;
  tell();
}

/** Looks at these copies where nobody chooses others. */
export function offerCopies(to: Indices): void {
  const axes = new Set([...Object.keys(offered), ...Object.keys(to)]);
  if ([...axes].every((axis) => offered[axis] === to[axis])) return;
  offered = to;
  tell();
}

/** The copies that have been chosen, by axis. */
export function chosenCopies(): Indices {
  return chosen;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The copies to look at, by axis: the chosen ones, else those that were offered. */
export function copiesLookedAt(): Indices {
  return looked;
}

/** The copies to look at, by axis. */
export function useChosen(): Indices {
  return useSyncExternalStore(subscribe, copiesLookedAt, copiesLookedAt);
}
