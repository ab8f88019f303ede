/** The syntax tree of a cell text. Every node keeps its place, for errors that point. */
import type { Place } from "../core/problem.ts";
import type { Meaning } from "../core/signal.ts";
import type { DrawName } from "./program.ts";

/** `h` or `h'`. */
export interface Name {
  readonly name: string;
  readonly isPrimed: boolean;
  readonly place: Place;
}

export type Syntax =
  | { readonly kind: "number"; readonly value: number; readonly place: Place }
  | ({ readonly kind: "name" } & Name)
  | {
      readonly kind: "call";
      readonly name: string;
      /** In square brackets. */
      readonly axes: readonly string[];
      /** Empty brackets: `linear[](…)` is a single number, `linear(…)` the output. */
      readonly isScalar: boolean;
      readonly args: readonly Syntax[];
      /** `bias: 1` */
      readonly options: CallOptions;
      readonly place: Place;
    }
  /** `left operator right`. */
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Syntax;
      readonly right: Syntax;
      readonly place: Place;
    }
  | { readonly kind: "negate"; readonly arg: Syntax; readonly place: Place }
  | { readonly kind: "not"; readonly arg: Syntax; readonly place: Place }
  /** `uniform -1..1`, `loguniform 0.001..0.1`, `normal 0.1`: drawn once for every weight, at the start of a run. */
  | {
      readonly kind: "draw";
      readonly of: DrawName;
      /** From and to; of `normal` the standard deviation. */
      readonly bounds: readonly NumberSyntax[];
      readonly place: Place;
    }
  /** `grad[of](value)` */
  | { readonly kind: "gradient"; readonly of: Name; readonly value: Syntax; readonly place: Place }
  /** `w@from` */
  | { readonly kind: "rename"; readonly arg: Syntax; readonly to: string; readonly place: Place };

/** `a > b` is kept as b less than a, `a >= b` as b at most a. */
export type Operator =
  "add" | "subtract" | "multiply" | "divide" | "less" | "equal" | "atMost" | "unequal" | "and" | "or";

/** A number, or the name of one that is declared. */
export type NumberSyntax =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string; readonly place: Place };

/** How weights start: what stands behind the `=` of a parameter, behind `bias:` and `weights:`. */
export type StartSyntax =
  /** Evenly spaced along the last axis. */
  | { readonly kind: "spread"; readonly from: number; readonly to: number }
  | { readonly kind: "identity"; readonly deviation: NumberSyntax }
  | { readonly kind: "glorot" }
  | { readonly kind: "value"; readonly value: Syntax };

/** Named arguments, all of them linear's. */
export interface CallOptions {
  readonly bias?: StartSyntax;
  readonly weights?: StartSyntax;
  /** An axis. */
  readonly each?: string;
}

export interface Formal {
  readonly name: string;
  /** `undefined`: taken from the caller. */
  readonly axes: readonly string[] | undefined;
}

export type StateInitial =
  | { readonly kind: "constant"; readonly value: number }
  /** 1 at index 0 of the last axis. */
  | { readonly kind: "first" }
  /** A parameter that starts as `start` says, else small. */
  | { readonly kind: "learned"; readonly isSoftmax: boolean; readonly start?: StartSyntax };

export type Item =
  | {
      readonly kind: "size";
      readonly axis: string;
      /** A number, or the axis whose size this one shares (an alias for relating an axis to itself), or follows. */
      readonly size: number | string;
      /** `size` times the first, and the second more; absent: the very same size. */
      readonly follows?: { readonly times: number; readonly more: number };
      readonly range: { readonly min: number; readonly max: number } | undefined;
      readonly place: Place;
    }
  /** A real number that is fixed when the text is compiled. */
  | {
      readonly kind: "number";
      readonly name: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
      readonly place: Place;
    }
  /** Parts of the task's input, in place of the flat `x`. */
  | { readonly kind: "input"; readonly parts: readonly Formal[]; readonly place: Place }
  | { readonly kind: "option"; readonly name: string; readonly choices: readonly string[]; readonly place: Place }
  | {
      readonly kind: "state";
      readonly name: string;
      readonly axes: readonly string[];
      readonly initial: StateInitial;
      readonly place: Place;
    }
  | {
      readonly kind: "param";
      readonly name: string;
      readonly axes: readonly string[];
      readonly initial: StartSyntax;
      readonly place: Place;
    }
  | { readonly kind: "assign"; readonly target: Name; readonly meaning: Meaning | undefined; readonly value: Syntax }
  | {
      readonly kind: "use";
      readonly model: string;
      readonly args: readonly Syntax[];
      readonly isReversed: boolean;
      readonly as: string;
      readonly axes: readonly string[];
      readonly place: Place;
    }
  /** The body once per index of `axis`: with the same weights (`repeat`), or with weights and states of its own (`stack`). */
  | {
      readonly kind: "loop";
      readonly axis: string;
      readonly isStack: boolean;
      readonly carried: readonly { readonly name: Name; readonly value: Syntax }[];
      readonly body: readonly Item[];
      readonly place: Place;
    }
  | { readonly kind: "loss"; readonly name: Name; readonly value: Syntax }
  | {
      readonly kind: "cell";
      readonly name: string;
      readonly formals: readonly Formal[];
      readonly result: Formal;
      readonly body: readonly Item[];
      readonly place: Place;
    }
  | {
      readonly kind: "if";
      readonly option: string;
      readonly choice: string;
      readonly then: readonly Item[];
      readonly otherwise: readonly Item[];
      readonly place: Place;
    }
  | { readonly kind: "output"; readonly value: Syntax; readonly place: Place };

export interface ModelSyntax {
  readonly name: string;
  readonly title: string;
  readonly paper: string;
  readonly items: readonly Item[];
}

const truths: readonly Operator[] = ["less", "equal", "atMost", "unequal", "and", "or"];

/** Whether the value is 1 or 0, by the way it is written. */
export function isTruth(syntax: Syntax): boolean {
  return syntax.kind === "not" || (syntax.kind === "binary" && truths.includes(syntax.operator));
}

/** Of an axis that follows one of `size`. */
export function followedSize({ follows }: Extract<Item, { kind: "size" }>, size: number): number {
  return follows ? size * follows.times + follows.more : size;
}
