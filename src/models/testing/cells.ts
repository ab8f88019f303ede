/** Parts of papers' equations that several models have, in double precision. Matrices are lists of rows. */
import type { Rows } from "./check.ts";
import { affine, each, sigmoid, type Weights } from "./forward.ts";

export type Vector = readonly number[];

export const zeros = (length: number): number[] => new Array<number>(length).fill(0);
export const zeroRows = (count: number, length: number): number[][] =>
  Array.from({ length: count }, () => zeros(length));
export const plus = (...vectors: Vector[]): number[] =>
  each((...values) => values.reduce((sum, one) => sum + one, 0), ...vectors);
export const times = (...vectors: Vector[]): number[] =>
  each((...values) => values.reduce((all, one) => all * one, 1), ...vectors);
export const scaled = (vector: Vector, by: number): number[] => vector.map((value) => value * by);
export const total = (vector: Vector): number => vector.reduce((sum, value) => sum + value, 0);
export const dot = (a: Vector, b: Vector): number => total(times(a, b));
export const length = (a: Vector): number => Math.sqrt(dot(a, a));
export const silu = (z: number): number => z * sigmoid(z);
export const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

export function softmax(scores: Vector): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  return scaled(raised, 1 / total(raised));
}

/** With what keeps it from 0 / 0, as the language has it: a memory that starts at 1e-6 feels it. */
export function cosine(a: Vector, b: Vector): number {
  return dot(a, b) / (length(a) * length(b) + 1e-8);
}

/** Σ weights · row */
export function mixture(weights: Vector, rows: Rows): number[] {
  return rows.reduce<number[]>((sum, row, i) => plus(sum, scaled(row, weights[i])), zeros(rows[0].length));
}

/** `flat` as rows of `width`. */
export function rowsOf(flat: Vector, width: number): number[][] {
  return Array.from({ length: flat.length / width }, (_, i) => flat.slice(i * width, (i + 1) * width));
}

export interface LstmState {
  readonly h: Vector;
  readonly c: Vector;
}

/** Gers, Schmidhuber & Cummins 2000: c = f ⊙ c + i ⊙ g, h = o ⊙ tanh(c). `at` stands before the names of the weights. */
export function lstm(weights: Weights, at: string, { h, c }: LstmState, heard: Weights): LstmState {
  const gate = (name: string): number[] => affine(weights, `${at}${name}`, { ...heard, h });
  const [i, f, o] = ["i", "f", "o"].map((name) => gate(name).map(sigmoid));
  const next = plus(times(f, c), times(i, gate("g").map(Math.tanh)));
  return { c: next, h: times(o, next.map(Math.tanh)) };
}

export const lstmStart = (unit: number): LstmState => ({ h: zeros(unit), c: zeros(unit) });

/** Cho et al. 2014 with the reset gate after the product, as in cuDNN: n = tanh(W x + r ⊙ (U h)), h = (1 − z) ⊙ n + z ⊙ h. */
export function gru(weights: Weights, at: string, h: Vector, heard: Weights): number[] {
  const [z, r] = ["z", "r"].map((name) => affine(weights, `${at}${name}`, { ...heard, h }).map(sigmoid));
  const recall = affine(weights, `${at}recall`, { h });
  const n = plus(affine(weights, `${at}n`, heard), times(r, recall)).map(Math.tanh);
  return each((open, fresh, old) => (1 - open) * fresh + open * old, z, n, h);
}

/** Elman 1990 */
export function elman(weights: Weights, at: string, h: Vector, heard: Weights): number[] {
  return affine(weights, `${at}h`, { ...heard, h }).map(Math.tanh);
}
