/** The syntax tree of a cell text. Every node keeps its place, for errors that point. */
import type { Place } from "../core/problem.ts";
import type { Meaning } from "../core/signal.ts";

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
      readonly args: readonly Syntax[];
      /** `bias: 1` */
      readonly options: Readonly<Record<string, number>>;
      readonly place: Place;
    }
  /** `left operator right`; operators are names of maps. */
  | {
      readonly kind: "binary";
      readonly operator: "add" | "subtract" | "multiply" | "divide" | "less";
      readonly left: Syntax;
      readonly right: Syntax;
      readonly place: Place;
    }
  | { readonly kind: "negate"; readonly arg: Syntax; readonly place: Place }
  /** `w@from` */
  | { readonly kind: "rename"; readonly arg: Syntax; readonly to: string; readonly place: Place };

export interface Formal {
  readonly name: string;
  /** `undefined`: taken from the caller. */
  readonly axes: readonly string[] | undefined;
}

export type StateInitial =
  { readonly kind: "constant"; readonly value: number } | { readonly kind: "learned"; readonly isSoftmax: boolean };

export type Item =
  | {
      readonly kind: "size";
      readonly axis: string;
      /** A number, or the axis whose size this one shares (an alias for relating an axis to itself). */
      readonly size: number | string;
      readonly range: { readonly min: number; readonly max: number } | undefined;
      readonly place: Place;
    }
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
      readonly initial: number;
      readonly place: Place;
    }
  | { readonly kind: "assign"; readonly target: Name; readonly meaning: Meaning | undefined; readonly value: Syntax }
  | {
      readonly kind: "use";
      readonly model: string;
      readonly args: readonly Syntax[];
      readonly as: string;
      readonly axes: readonly string[];
      readonly place: Place;
    }
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
