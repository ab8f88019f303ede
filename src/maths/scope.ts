/** What the names of a text stand for while its equations are written: symbols, axes, and the signals behind them. */
import type { Item, Syntax } from "../cell/syntax.ts";
import type { MathNode } from "./node.ts";

export type CellItem = Extract<Item, { kind: "cell" }>;

/** The axes of a value, or undefined where the text alone does not tell. */
export type Axes = readonly string[] | undefined;

export interface Known {
  readonly axes: Axes;
  /** How a name is indexed by time: a state before and after the step, a value at it, a cell's argument by its own. */
  readonly timing: "state" | "value" | "argument" | "none";
  readonly signals: readonly string[];
  readonly weights?: readonly string[];
  /** Either 1 or 0. */
  readonly isIndicator?: boolean;
  /** A `number` of the text. */
  readonly isSetting?: boolean;
  /** What is written for it, where that is not the name. */
  readonly written?: string;
  /** Superscript within a loop: that of the name, and that of the primed name. */
  readonly turn?: MathNode | undefined;
  readonly nextTurn?: MathNode | undefined;
  /** The values that a used model's `x` stands for. */
  readonly bundle?: readonly Bundled[];
}

export interface Bundled {
  readonly name: string;
  readonly isPrimed: boolean;
  /** Where the name is known. */
  readonly scope: Scope;
}

/** One use of a cell. */
export interface CellUse {
  readonly paths: Paths;
  readonly args: readonly Syntax[];
  /** Where the arguments are known. */
  readonly scope: Scope;
  /** Signals that are the cell's result as it is. */
  readonly result: readonly string[];
}

/** What stands before the names of signals, and of weights: several where a part is used several times. */
export interface Paths {
  readonly signals: readonly string[];
  readonly weights: readonly string[];
}

export interface ScopeOptions {
  readonly paths: Paths;
  readonly parent?: Scope;
  /** Backwards in time: the step before t is t + 1. */
  readonly isReversed: boolean;
  /** Indices of the turns of all loops around, and of those whose weights are their own. */
  readonly turns?: readonly MathNode[];
  readonly stacked?: readonly MathNode[];
  /** A cell that cannot be used here, since this is its own body. */
  readonly hidden?: string;
}

/** A model, a used model, a cell, or the body of a loop. */
export class Scope {
  readonly paths: Paths;
  readonly parent: Scope | undefined;
  readonly isReversed: boolean;
  readonly turns: readonly MathNode[];
  readonly stacked: readonly MathNode[];
  readonly hidden: string | undefined;
  /** What the model gives to one that uses it. */
  given: Known | undefined;
  readonly names = new Map<string, Known>();
  /** Axis → what it is called in the model that is shown. */
  readonly axes = new Map<string, string>();
  readonly aliases = new Map<string, string>();
  readonly sizes = new Map<string, number>();
  readonly options = new Map<string, string>();
  readonly cells = new Map<string, CellItem>();
  readonly uses = new Map<string, CellUse[]>();
  /** Further signals of a name: those that a cell's result becomes. */
  readonly results = new Map<string, readonly string[]>();

  constructor({ paths, parent, isReversed, turns, stacked, hidden }: ScopeOptions) {
    this.paths = paths;
    this.parent = parent;
    this.isReversed = isReversed;
    this.turns = turns ?? parent?.turns ?? [];
    this.stacked = stacked ?? parent?.stacked ?? [];
    this.hidden = hidden;
  }

  known(name: string): Known | undefined {
    return this.names.get(name) ?? this.parent?.known(name);
  }

  axis(name: string): string {
    return this.axes.get(name) ?? this.parent?.axis(name) ?? name;
  }

  /** The axis of which this one is a second name. */
  alias(axis: string): string | undefined {
    return this.aliases.get(axis) ?? this.parent?.alias(axis);
  }

  size(axis: string): number | undefined {
    return this.sizes.get(axis) ?? this.parent?.size(axis);
  }

  option(name: string): string | undefined {
    return this.options.get(name) ?? this.parent?.option(name);
  }

  cell(name: string): CellItem | undefined {
    if (name === this.hidden) return undefined;
    return this.cells.get(name) ?? this.parent?.cell(name);
  }

  /** Notes a use of the cell where the cell is defined. */
  useCell(name: string, use: CellUse): void {
    if (this.cells.has(name)) this.uses.set(name, [...(this.uses.get(name) ?? []), use]);
    else this.parent?.useCell(name, use);
  }

  signals(name: string): readonly string[] {
    return this.paths.signals.map((path) => path + name);
  }

  weights(name: string): readonly string[] {
    return this.paths.weights.map((path) => path + name);
  }

  /** The paths of a part called `name`. */
  pathsOf(name: string): Paths {
    const add = (paths: readonly string[]): string[] => paths.map((path) => `${path}${name}.`);
    return { signals: add(this.paths.signals), weights: add(this.paths.weights) };
  }
}
