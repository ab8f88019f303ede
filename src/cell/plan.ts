/**
 * A Plan is a program made ready to run: loop nests over strided buffers, and matrix products, per timestep. It is what
 * the wasm and webgpu engines print. One sequence is described; batch is added by the engine (lanes, or workgroups).
 *
 * Time. Buffers marked "per step" hold one slot per timestep. Slot 0 of the tape holds the state before the episode
 * (written by `init`); step t (from 0) writes slot t + 1 and reads slot t as `before`.
 *
 *   init:         tape slot 0 ← initial states                           (once; here `tape` is slot 0)
 *   forward(t):   tape slot t+1 ← everything the gradient needs, the new states, the output    (t = 0 … T−1)
 *   — loss: outputGradient[t] ← dL/d output —
 *   backward(t):  carryOut, delta slot t ← carryIn, outputGradient[t], tape   (t = T−1 … 0; carry is zero at T−1;
 *                 after each step carryOut becomes carryIn)
 *   initBackward: laneGradient ← carryIn                                  (once; here `tape` is slot 0)
 *   weights:      for each product group: dW += Σ_t delta · argᵀ; then laneGradient is summed over the batch
 */
import type { MapName, Program } from "./program.ts";

/**
 * parameter       [parameterCount]        the flat weights; the same for every sequence
 * input           [input] per step        x
 * tape            [tapeSize] per step     slot t + 1 at step t
 * before          the tape's slot t at step t
 * scratch         [scratchSize]           values that live within one step (forward and backward use the same space)
 * outputGradient  [lossWidth] per step    the output, its reversed part, the loss terms
 * delta           [deltaSize] per step    gradients of the results of products, kept for the weight gradients; then `flows`
 * carryIn/Out     [carrySize]             gradients of the states, from step t + 1 and for step t − 1
 * laneGradient    [parameterCount]        gradients of bare parameters, per sequence: accumulated by stores with `add`
 */
export type BufferName =
  | "parameter"
  | "input"
  | "tape"
  | "before"
  | "scratch"
  | "outputGradient"
  | "delta"
  | "carryIn"
  | "carryOut"
  | "laneGradient";

export interface Loop {
  /** Unique within its nest. */
  readonly id: number;
  readonly size: number;
}

/** Element `offset + Σ stride · index(loop)` of a buffer. */
export interface Access {
  readonly buffer: BufferName;
  readonly offset: number;
  readonly terms: readonly Term[];
}

/**
 * `stride · index`, where the index is a loop's counter, or, with `shift`, rotated: (counter + sign · (counter of
 * `shift.by` − shift.half)) mod size; without a loop `by` its counter is 0.
 */
export interface Term {
  readonly loop: number;
  readonly stride: number;
  readonly shift?: {
    readonly by: number | undefined;
    readonly half: number;
    readonly sign: 1 | -1;
    readonly size: number;
  };
}

export type Expression =
  | { readonly op: "constant"; readonly value: number }
  | { readonly op: "load"; readonly at: Access }
  /** The counter of a loop, as a number. */
  | { readonly op: "index"; readonly loop: number }
  /** A value bound earlier in the nest by `let` or `reduce`. */
  | { readonly op: "local"; readonly id: number }
  | { readonly op: "map"; readonly name: PrimitiveName; readonly args: readonly Expression[] };

/** Elementwise primitives of a plan: the language's, and the pieces of their gradients. */
export type PrimitiveName =
  | MapName
  /** x > 0 ? 1 : 0 */
  | "positive"
  | "sign"
  /** derivative of gelu at x */
  | "geluSlope"
  /** x / y, 0 where y = 0: the gradient of a norm at 0 */
  | "safeDivide"
  /** x = y ? 1 : 0 */
  | "equal";

export type Statement =
  | { readonly op: "let"; readonly id: number; readonly value: Expression }
  | { readonly op: "store"; readonly at: Access; readonly value: Expression; readonly isAdded: boolean }
  /** Nested loops around a body; each `accumulate` folds one value into a local that starts at the fold's identity. */
  | {
      readonly op: "reduce";
      readonly loops: readonly Loop[];
      readonly folds: readonly Fold[];
    };

/** `except`: skip iterations in which the inner loop's counter equals the outer loop's (gradient of a product). */
export interface Fold {
  readonly id: number;
  readonly kind: "sum" | "product" | "max";
  readonly value: Expression;
  readonly except?: { readonly inner: number; readonly outer: number };
  /** A sum of products that engines with double precision add up in it. */
  readonly isPrecise?: boolean;
}

/** For every index of `loops` (no order, no interference between indices): run the body. */
export interface Nest {
  readonly op: "nest";
  readonly loops: readonly Loop[];
  readonly body: readonly Statement[];
}

/** One contiguous argument of a matrix product: `size` elements at `offset` of `buffer` (per turn, one turn behind the other). */
export interface ProductArgument {
  readonly buffer: BufferName;
  readonly offset: number;
  readonly size: number;
  /** Where its gradient goes (contiguous, overwritten): scratch; or null when nothing needs it (the input). */
  readonly gradient: { readonly buffer: BufferName; readonly offset: number } | null;
}

/** Rows of a product that belong to one value: `rows` results, weights [rows, argument.size] per argument. */
export interface ProductMember {
  /** First row within the group. */
  readonly row: number;
  readonly rows: number;
  /** Offset of each argument's weight in the flat parameters. */
  readonly weights: readonly number[];
  /** −1: none. */
  readonly bias: number;
}

/**
 * All linears that read the same arguments, run as one matrix product: result = W · (args…) + bias. It runs `times` times
 * with the same weights: turn e reads block e of each argument and writes block e of the results.
 */
export interface ProductGroup {
  readonly times: number;
  readonly rows: number;
  readonly args: readonly ProductArgument[];
  readonly members: readonly ProductMember[];
  /** Where the results go: contiguous rows. */
  readonly result: { readonly buffer: BufferName; readonly offset: number };
  /** Where the gradients of the results lie within `delta`: contiguous rows. */
  readonly delta: number;
}

export type PlanStep =
  | Nest
  | { readonly op: "product"; readonly group: number }
  /** gradient of argument `argument` = Wᵀ · delta (overwrites). */
  | { readonly op: "productBack"; readonly group: number; readonly argument: number };

export interface PlanSignal {
  readonly name: string;
  readonly axes: readonly string[];
  readonly sizes: readonly number[];
  readonly meaning: Program["named"][number]["meaning"];
  /** Offset in the tape. */
  readonly offset: number;
}

/** Offset in `delta` of the gradient of the value called `name`. */
export interface PlanFlow {
  readonly name: string;
  readonly axes: readonly string[];
  readonly sizes: readonly number[];
  readonly offset: number;
}

/** `size` elements of the task's input from `source` on, those at time T − 1 − t where it `isReversed`. */
export interface InputFlow {
  readonly offset: number;
  readonly size: number;
  readonly source: number;
  readonly isReversed: boolean;
}

export interface Plan {
  readonly program: Program;
  readonly tapeSize: number;
  readonly scratchSize: number;
  readonly deltaSize: number;
  readonly carrySize: number;
  /** Whether any store goes to laneGradient; ranges of the flat parameters that do. */
  readonly laneRanges: readonly { readonly offset: number; readonly size: number }[];
  readonly groups: readonly ProductGroup[];
  readonly init: readonly Nest[];
  readonly forward: readonly PlanStep[];
  readonly backward: readonly PlanStep[];
  readonly initBackward: readonly Nest[];
  /** Offset in the tape of what the loss reads, contiguous: the output, its reversed part, the loss terms. */
  readonly output: number;
  /** Elements of that. */
  readonly lossWidth: number;
  /** With `record`: every named value, in the tape. */
  readonly signals: readonly PlanSignal[];
  /** With `flows`: where the gradients of named values lie, and those of what is read of the input, in `delta`. */
  readonly flows: readonly PlanFlow[];
  readonly inputFlows: readonly InputFlow[];
}
