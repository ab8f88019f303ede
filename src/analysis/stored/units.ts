/**
 * Which number of the task a unit goes with: Pearson's correlation over the steps of many episodes. The variable is chosen on one
 * half of the episodes, and what is told of it is measured on the other, so that the best of many is not told as more than it is.
 */
import { pastAxis, type Signal, type Trace } from "../../core/signal.ts";
import { asCounted, type Seen } from "./seen.ts";
import type { Variable, VariableKind } from "./variables.ts";

/** One number of a signal that is recorded at every step. */
export interface Unit {
  readonly signal: string;
  readonly at: Readonly<Record<string, number>>;
  /** The same as the page counts. */
  readonly shown: Readonly<Record<string, number>>;
  /** Of the numbers of its signal at one step. */
  readonly offset: number;
}

export interface Match {
  readonly unit: Unit;
  readonly variable: Variable;
  /** On episodes that had no part in the choice. */
  readonly r: number;
  readonly episodes: number;
}

/** Correlations on the episodes held back, units × variables. */
export interface Correlations {
  readonly units: readonly Unit[];
  readonly variables: readonly Variable[];
  /** [unit, variable]; NaN where one of the two never changes. */
  readonly r: Float32Array;
  readonly matches: readonly Match[];
}

/** What is told goes with it at least so closely, on both halves. */
const least = 0.8;
/** A variable further down the list must do better by this to be told instead. */
const simpler = 0.01;
/** Units that are looked at. */
const mostUnits = 512;
/** Of fewer steps nothing is told. */
const fewest = 40;

/** How much there is to say of a unit that goes with such a number: memory first, what is shown just now last. */
const weight: Readonly<Record<VariableKind, number>> = {
  balance: 1,
  odd: 1,
  count: 0.98,
  before: 0.95,
  since: 0.9,
  step: 0.85,
  wanted: 0.8,
  now: 0.7,
};

/** Single numbers and rows of them: states, gates, and whatever else is shown; no memory, and nothing that addresses one. */
export function unitsOf(trace: Trace): readonly Unit[] {
  return trace.signals.filter(isRow).flatMap(unitsIn).slice(0, mostUnits);
}

const given = ["input", "target", "output", "mask"];

function isRow({ name, meaning, axes, turns = [] }: Signal): boolean {
  if (given.includes(name) || ["plain", "attention", "read", "write"].includes(meaning)) return false;
  const own = axes.slice(1).filter((axis) => !turns.includes(axis));
  return own.length <= 1 && !own.includes(pastAxis);
}

function unitsIn({ name, axes, sizes, turns = [] }: Signal): Unit[] {
  const own = sizes.slice(1);
  const count = own.reduce((product, size) => product * size, 1);
  return Array.from({ length: count }, (_, offset) => {
    let left = offset;
    const indices = own.map((size, i): [string, number] => {
      const stride = own.slice(i + 1).reduce((product, one) => product * one, 1);
      const index = Math.floor(left / stride) % size;
      left -= index * stride;
      return [axes[i + 1], index];
    });
    const at = Object.fromEntries(indices);
    return { signal: name, at, shown: asCounted(at, turns), offset };
  });
}

/** Yields after every variable how much is done, 0 … 1, and returns what was found. */
export function* correlate(
  seen: readonly Seen[],
  units: readonly Unit[],
  variables: readonly Variable[],
): Generator<number, Correlations> {
  const [chosenOn, toldOn] = [0, 1].map((half) => seen.filter((_, i) => i % 2 === half));
  const [ours, theirs] = [chosenOn, toldOn].map((part) => units.map((unit) => valuesOf(unit, part)));
  const choice = new Float32Array(units.length * variables.length);
  const r = new Float32Array(units.length * variables.length);
  for (const [v, variable] of variables.entries()) {
    const [withA, withB] = [chosenOn, toldOn].map((part) =>
      correlationWith(joined(part.map(({ episodes }) => variable.read(episodes)))),
    );
    for (const u of units.keys()) {
      choice[u * variables.length + v] = withA(ours[u]);
      r[u * variables.length + v] = withB(theirs[u]);
    }
    yield (v + 1) / variables.length;
  }
  const matches = units.flatMap((unit, u): Match[] => {
    const row = choice.subarray(u * variables.length, (u + 1) * variables.length);
    const best = chosen(row);
    const told = best === undefined ? NaN : r[u * variables.length + best];
    if (best === undefined || !(Math.abs(row[best]) >= least && Math.abs(told) >= least)) return [];
    return [{ unit, variable: variables[best], r: told, episodes: toldOn.length }];
  });
  return { units, variables, r, matches: ranked(matches) };
}

/** Of a row the index of the largest magnitude; of nearly equal ones the first. */
function chosen(row: Float32Array): number | undefined {
  let best: number | undefined;
  row.forEach((value, i) => {
    const before = best === undefined ? 0 : Math.abs(row[best]);
    if (Math.abs(value) > before + simpler) best = i;
  });
  return best;
}

function ranked(matches: readonly Match[]): readonly Match[] {
  const worth = ({ r, variable }: Match): number => Math.abs(r) * weight[variable.kind];
  return matches.toSorted((a, b) => worth(b) - worth(a));
}

function valuesOf({ signal, offset }: Unit, seen: readonly Seen[]): Float64Array {
  const parts = seen.map(({ trace }) => {
    const found = trace.signals.find(({ name }) => name === signal);
    const width = (found?.data.length ?? 0) / trace.steps;
    return Float64Array.from({ length: trace.steps }, (_, time) => found?.data[time * width + offset] ?? NaN);
  });
  return joined(parts);
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Pearson's r of others with `y`, over the places where `y` is a number; NaN where these are too few, or one of the two is the
 * same throughout.
 */
export function correlationWith(y: Float64Array): (x: Float64Array) => number {
  const places = [...y.keys()].filter((i) => !Number.isNaN(y[i]));
  const n = places.length;
  const meanY = places.reduce((sum, i) => sum + y[i], 0) / n;
  const yy = places.reduce((sum, i) => sum + (y[i] - meanY) ** 2, 0);
  // What is the same but for rounding goes with nothing.
  const isStill = (squares: number): boolean => squares < 1e-9 * n;
  return (x) => {
    if (n < fewest || isStill(yy)) return NaN;
    // Sums of what is left of a value near the mean keep their digits.
    const about = x[places[0]];
    let [sum, xx, xy] = [0, 0, 0];
    for (const i of places) {
      const dx = x[i] - about;
      sum += dx;
      xx += dx * dx;
      xy += dx * (y[i] - meanY);
    }
    const squares = xx - (sum * sum) / n;
    return isStill(squares) ? NaN : xy / Math.sqrt(squares * yy);
  };
}
