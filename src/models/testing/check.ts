/**
 * A model beside an independent forward: written from the paper's equations, in double precision, with nothing of the compiler or of an
 * engine in it. `checks/<model>.ts` has them, and docs/checked.md is made of what they come to.
 */
import type { InputPart } from "../../core/input.ts";
import type { Random } from "../../core/random.ts";
import { randomStream } from "../../core/random.ts";
import type { SettingValues } from "../../core/setting.ts";
import { library } from "../all.ts";
import { follow } from "./follow.ts";
import { drawInput, drawWeights, type Weights } from "./forward.ts";

/** By the name of a signal, or `output`: time first, row-major. */
export type Compared = Readonly<Record<string, readonly number[]>>;
export type Rows = readonly (readonly number[])[];

export interface Check {
  /** Whose equations these are, for docs/checked.md. */
  readonly against: string;
  readonly settings: SettingValues;
  readonly parts?: readonly InputPart[];
  /** Absent: twelve rows of three numbers between −1 and 1. */
  readonly input?: (random: Random) => Rows;
  /** Weights are drawn between this and its negative; absent: 1. */
  readonly scale?: number;
  readonly output?: number;
  /** Weights that change nothing whatever they are, such as what a softmax adds to all of its scores. */
  readonly blind?: readonly string[];
  readonly forward: (weights: Weights, input: Rows) => Compared;
}

export interface Difference {
  readonly name: string;
  /** The largest absolute difference, and the largest magnitude of what was wanted. */
  readonly difference: number;
  readonly largest: number;
}

export interface Given {
  readonly weights: Weights;
  readonly input: Rows;
}

/** What a check is run with. */
export function given(id: string, { settings, parts, input, scale, output = 2 }: Check): Given {
  const rows = input ? input(randomStream(1, "input")) : drawInput(12, 3);
  const followed = { text: library(id) ?? "", settings, input: rows, output, ...(parts && { parts }) };
  return { input: rows, weights: drawWeights(followed, scale) };
}

/** The wasm engine, float32, against the forward of a check. */
export async function measure(id: string, check: Check): Promise<readonly Difference[]> {
  const { settings, parts, output = 2, forward } = check;
  const { weights, input } = given(id, check);
  const signal = await follow({ text: library(id) ?? "", settings, input, output, weights, ...(parts && { parts }) });
  return Object.entries(forward(weights, input)).map(([name, wanted]) => differenceOf(name, signal(name), wanted));
}

export function differenceOf(name: string, got: readonly number[], wanted: readonly number[]): Difference {
  const gaps = wanted.map((value, i) => Math.abs(value - got[i]));
  const isWhole = got.length === wanted.length && gaps.every(Number.isFinite);
  return { name, difference: isWhole ? Math.max(...gaps) : Infinity, largest: Math.max(...wanted.map(Math.abs)) };
}

/** What a step gives, one time after another. */
export function overTime(input: Rows, step: (x: readonly number[], time: number) => Compared): Compared {
  const steps = input.map(step);
  return Object.fromEntries(Object.keys(steps[0]).map((name) => [name, steps.flatMap((one) => one[name])]));
}
