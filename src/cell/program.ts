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
  | { readonly kind: "geometric" }
  /** Normal draws of this standard deviation. */
  | { readonly kind: "normal"; readonly deviation: number }
  /** 1 where the last two axes have the same index, plus normal draws of this standard deviation. */
  | { readonly kind: "identity"; readonly deviation: number }
  /** Evenly spaced along the last axis. */
  | { readonly kind: "spread"; readonly from: number; readonly to: number }
  /** Each element is the last of these values. */
  | { readonly kind: "computed"; readonly values: readonly StartValue[] };

/** A number that a weight's first value is made of. */
export type StartValue =
  | { readonly op: "constant"; readonly value: number }
  /** The element's index along one of the weight's axes. */
  | { readonly op: "index"; readonly axis: number }
  /** Anew for every element; of `normal`, `to` is the standard deviation. */
  | { readonly op: "draw"; readonly of: DrawName; readonly from: number; readonly to: number }
  /** An elementwise function of values further up. */
  | { readonly op: "map"; readonly name: MapName; readonly args: readonly number[] };

export const drawNames = ["uniform", "loguniform", "normal"] as const;
export type DrawName = (typeof drawNames)[number];

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
    /** 1 at index 0 of the last axis, else 0. */
    | { readonly kind: "first" }
    | { readonly kind: "learned"; readonly parameter: number; readonly isSoftmax: boolean };
  /** The value after the step. */
  readonly next: ValueId;
}

/** `axes` of each value are in a canonical order: the order in which they were declared at the point of definition. */
export type Value = { readonly axes: readonly string[] } & (
  | { readonly op: "constant"; readonly value: number }
  /** A part of the task's input: elements from `offset` on. */
  | { readonly op: "input"; readonly offset: number }
  | { readonly op: "state"; readonly state: number }
  /** Its axes are the parameter's in their order; where that has one twice, the first has another name here. */
  | { readonly op: "parameter"; readonly parameter: number }
  /** Something that the host appends to the input of every timestep: see `Extra`. */
  | { readonly op: "extra"; readonly extra: number }
  /** 0, 1, 2, … along `axis`. */
  | { readonly op: "index"; readonly axis: string }
  /** The part of the argument at one index of `axis`, which the result lacks. */
  | { readonly op: "pick"; readonly axis: string; readonly index: number; readonly args: readonly [ValueId] }
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
  /** The argument moved on (`sign` 1) or back along `axis`, in a circle: y_i = arg[(i − sign) mod size]. */
  | { readonly op: "shift"; readonly axis: string; readonly sign: 1 | -1; readonly args: readonly [ValueId] }
  | { readonly op: "rename"; readonly from: string; readonly to: string; readonly args: readonly [ValueId] }
  /**
   * Σ over args of weight[out axes…, arg axes…] · arg + bias[out axes…]. With `each`, the same weights serve every index of
   * those axes: they come first in the result (`axes` = each axes…, out axes…) and in every argument, and the weights lack them.
   */
  | {
      readonly op: "linear";
      readonly args: readonly ValueId[];
      readonly each: readonly string[];
      /** Parameter index per argument. */
      readonly weights: readonly number[];
      readonly bias: number;
    }
);

export const mapNames = [
  "add", "subtract", "multiply", "divide", "negate", "sigmoid", "tanh", "relu", "gelu", "softplus", "exp", "log",
  "sin", "cos", "floor", "sqrt", "square", "abs", "power", "min", "max", "where", "less", "equal", "stop",
] as const; // prettier-ignore
export type MapName = (typeof mapNames)[number];

/**
 * `cosine` and `dot` take two arguments, the others one. `allocation` is the DNC's: (1 − u_i) · Π u_j over the slots j that are
 * used less (ties: the lower index first). `rank`: how many are smaller (ties: the lower index first); no gradient flows.
 */
export const alongNames = [
  "sum", "mean", "max", "product", "norm", "softmax", "normalise", "layernorm", "cosine", "dot", "allocation", "rank",
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
  /** Named within loops: one value per turn, shown as one signal whose first axes are the loops', the outermost first. */
  readonly turns?: { readonly axes: readonly string[]; readonly values: readonly ValueId[] };
  /** The value at step t is about time T − 1 − t: it depends on the reversed input. */
  readonly isReversed: boolean;
}

/**
 * What the host appends to `x` at every timestep, at `offset` of the input buffer: `noise` standard normal draws of the run's
 * seed, `uniform` draws from 0 to below 1; `training` 1 where the weights are about to change, else 0; `update` the number of updates applied so far; `reversed` the part of x from `source` on, at time T − 1 − t; `change`
 * numbers of an intervention (`intervene.ts`), 0 where there is none.
 */
export interface Extra {
  readonly kind: "noise" | "uniform" | "training" | "update" | "reversed" | "change";
  readonly axes: readonly string[];
  readonly source: number;
  readonly offset: number;
}

/** A further term of the loss: a scalar value, averaged over the scored positions as the task's own loss is. */
export interface LossTerm {
  readonly name: string;
  readonly value: ValueId;
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
  readonly extras: readonly Extra[];
  /** Elements of the input buffer per timestep: x, then the extras. */
  readonly inputWidth: number;
  readonly output: ValueId;
  /** Added to the output in reversed time: logits[t] = output[t] + reversedOutput[T − 1 − t]. */
  readonly reversedOutput: ValueId | undefined;
  readonly terms: readonly LossTerm[];
  readonly named: readonly NamedValue[];
}
