/**
 * A Program is a checked cell text: one timestep as a list of typed values in the order of evaluation.
 * Axes are names; batch and time are not visible. Engines run it; `expand.ts` turns it into primitive operations.
 */
import type { Meaning } from "../core/signal.ts";

export type ValueId = number;

/** How a parameter starts; all draws come from the run's seed. */
export type Initial =
  | { readonly kind: "constant"; readonly value: number }
  /** Uniform in ±sqrt(6 / (fanIn + fanOut)) (Glorot & Bengio 2010). */
  | { readonly kind: "glorot"; readonly fanIn: number; readonly fanOut: number }
  /** A square recurrent block: orthogonal. */
  | { readonly kind: "orthogonal"; readonly size: number }
  /** tanh(0.05 · normal): a learned initial state. */
  | { readonly kind: "small" }
  /** n, n − 1, …, 1 along the last axis: logits of head weights that decay geometrically from slot 0. */
  | { readonly kind: "geometric" };

export interface Parameter {
  readonly name: string;
  readonly axes: readonly string[];
  readonly sizes: readonly number[];
  readonly initial: Initial;
  /** First element in the flat parameter buffer. */
  readonly offset: number;
}

export interface State {
  readonly name: string;
  readonly axes: readonly string[];
  readonly initial:
    | { readonly kind: "constant"; readonly value: number }
    | { readonly kind: "learned"; readonly parameter: number; readonly isSoftmax: boolean };
  /** The value after the step. */
  readonly next: ValueId;
}

/** `axes` of each value are in a canonical order: the order in which they were declared at the point of definition. */
export type Value = { readonly axes: readonly string[] } & (
  | { readonly op: "constant"; readonly value: number }
  | { readonly op: "input" }
  | { readonly op: "state"; readonly state: number }
  | { readonly op: "parameter"; readonly parameter: number }
  /** Elementwise function of broadcast arguments: see `functions.ts`. */
  | { readonly op: "map"; readonly name: MapName; readonly args: readonly ValueId[] }
  /** Function along one axis: reductions drop `axis`, softmax/normalise/layernorm keep it. */
  | { readonly op: "along"; readonly name: AlongName; readonly axis: string; readonly args: readonly ValueId[] }
  /** rotate[axis](weights, move): y_i = Σ_j move_j · weights[(i − (j − floor(n/2))) mod size], j over `offset`. */
  | {
      readonly op: "rotate";
      readonly axis: string;
      readonly offset: string;
      readonly args: readonly [ValueId, ValueId];
    }
  | { readonly op: "rename"; readonly from: string; readonly to: string; readonly args: readonly [ValueId] }
  /** Σ over args of weight[axes…, arg axes…] · arg + bias[axes…]. */
  | {
      readonly op: "linear";
      readonly args: readonly ValueId[];
      /** Parameter index per argument. */
      readonly weights: readonly number[];
      readonly bias: number;
    }
);

export const mapNames = [
  "add", "subtract", "multiply", "divide", "negate", "sigmoid", "tanh", "relu", "gelu", "softplus", "exp", "log",
  "sqrt", "square", "abs", "power", "min", "max", "where", "less",
] as const; // prettier-ignore
export type MapName = (typeof mapNames)[number];

/** `cosine` and `dot` take two arguments, the others one. */
export const alongNames = [
  "sum", "mean", "max", "product", "norm", "softmax", "normalise", "layernorm", "cosine", "dot",
] as const; // prettier-ignore
export type AlongName = (typeof alongNames)[number];

/** A value that has a name: what a trace records. A state's signal is its value after the step. */
export interface NamedValue {
  /** With the path of its sub-cell: `ww.content`. States appear under their own name, without a prime. */
  readonly name: string;
  readonly value: ValueId;
  readonly meaning: Meaning;
  /** Line of the model text (0 when it stems from a used model). */
  readonly line: number;
}

export interface Program {
  readonly name: string;
  readonly title: string;
  readonly paper: string;
  /** Size of every axis, `input` and `output` included. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly parameters: readonly Parameter[];
  /** Total number of parameters: length of the flat buffer. */
  readonly parameterCount: number;
  readonly states: readonly State[];
  readonly values: readonly Value[];
  readonly output: ValueId;
  readonly named: readonly NamedValue[];
}
