/** What names mean at one place of a text: a model's own scope, a used model's, or that of one use of a cell. */
import { Problem, type Place } from "../core/problem.ts";
import type { ValueId } from "./program.ts";
import type { Item } from "./syntax.ts";

/** A value, or (for the `x` of a used model) several values with their names. */
export type Binding =
  | { readonly kind: "value"; readonly id: ValueId }
  | { readonly kind: "bundle"; readonly items: readonly { readonly name: string; readonly id: ValueId }[] };

/** Words between conditions. */
export const joiners: readonly string[] = ["and", "or", "not"];
/** Names that a trace gives to the episode itself. */
const reserved: readonly string[] = ["input", "target", "mask", "output"];

export type CellItem = Extract<Item, { kind: "cell" }>;

/** Which turn of which loop a scope is. */
export interface Turn {
  /** The axis of the turns: as the text calls it ("" where a model is used, which does not know), and in the program. */
  readonly axis: string;
  readonly program: string;
  readonly index: number;
}

interface ScopeOptions {
  readonly shown?: string;
  readonly axisPath?: string;
  readonly turns?: readonly Turn[];
  readonly isLoop?: boolean;
}

export class Scope {
  /** In front of every name in weights: `` or `ww.` or `layer1.`. */
  readonly path: string;
  /** In front of every name in signals: as `path`, without the turns of loops. */
  readonly shown: string;
  /** In front of every axis that is declared here: as `path`, but all turns of a loop have the same axes. */
  readonly axisPath: string;
  readonly parent: Scope | undefined;
  /** Used models: their signals do not belong to a line of the text on screen. */
  readonly isForeign: boolean;
  readonly names = new Map<string, Binding>();
  readonly primed = new Map<string, ValueId>();
  readonly states = new Map<string, number>();
  /** Numbers, for the places where a constant is wanted. */
  readonly numbers = new Map<string, number>();
  /** Names that a loop carries on: they get a new value in every turn. */
  readonly carried = new Set<string>();
  readonly cells = new Map<string, CellItem>();
  readonly options = new Map<string, { readonly choices: readonly string[]; readonly chosen: string }>();
  /** Local name of an axis → its name in the program. */
  readonly axes = new Map<string, string>();

  /** The cell whose use this is the scope of. */
  using: string | undefined;
  /** The turns of the loops around, from the outermost. */
  readonly turns: readonly Turn[];
  /** A loop's scope sees the names around it. */
  readonly isLoop: boolean;
  /** Uses of cells around this place. */
  readonly depth: number;

  constructor(path: string, parent: Scope | undefined, isForeign: boolean, options: ScopeOptions = {}) {
    this.path = path;
    this.parent = parent;
    this.isForeign = isForeign;
    this.shown = options.shown ?? path;
    this.axisPath = options.axisPath ?? path;
    this.turns = options.turns ?? parent?.turns ?? [];
    this.isLoop = options.isLoop ?? false;
    this.depth = (parent?.depth ?? -1) + 1;
  }

  axis(name: string, place: Place): string {
    const found = this.findAxis(name);
    if (found === undefined) throw new Problem("cell.unknownAxis", { axis: name }, place);
    return found;
  }

  /** As `axis`; undefined where no axis has that name. */
  findAxis(name: string): string | undefined {
    return this.axes.get(name) ?? this.parent?.findAxis(name);
  }

  /** A cell does not see itself: recursion would never end. */
  cell(name: string): CellItem | undefined {
    if (this.using === name) return undefined;
    return this.cells.get(name) ?? this.parent?.cell(name);
  }

  /** Whether this is within a use of the cell `name`. */
  isWithin(name: string): boolean {
    return this.using === name || (this.parent?.isWithin(name) ?? false);
  }

  option(name: string): { readonly choices: readonly string[]; readonly chosen: string } | undefined {
    return this.options.get(name) ?? this.parent?.option(name);
  }

  define(name: string, binding: Binding, place: Place): void {
    if (this.shown === "" && reserved.includes(name)) throw new Problem("cell.reserved", { name }, place);
    if (joiners.includes(name)) throw new Problem("cell.joiner", { name }, place);
    if (this.names.has(name)) throw new Problem("cell.twice", { name }, place);
    this.names.set(name, binding);
  }

  /** The binding of `name` (with its prime). @throws Problem with the nearest known name. */
  lookUp(name: string, isPrimed: boolean, place: Place): Binding {
    const binding = this.find(name, isPrimed, place);
    if (binding) return binding;
    const shown = isPrimed ? name + "'" : name;
    throw new Problem("cell.unknownName", { name: shown, near: nearest(name, this.#known()) }, place);
  }

  /** As `lookUp`; undefined where nothing has that name. */
  find(name: string, isPrimed: boolean, place: Place): Binding | undefined {
    if (isPrimed) {
      const id = this.primed.get(name);
      if (id !== undefined) return { kind: "value", id };
      if (this.states.has(name) || this.carried.has(name)) throw new Problem("cell.notYet", { name }, place);
    }
    const binding = isPrimed ? undefined : this.names.get(name);
    return binding ?? (this.isLoop ? this.parent?.find(name, isPrimed, place) : undefined);
  }

  /** A number's value, seen from loops and cells alike. */
  number(name: string): number | undefined {
    return this.numbers.get(name) ?? this.parent?.number(name);
  }

  /** The number of the turn of the loop over `axis` that this stands in. */
  turn(axis: string): number | undefined {
    return this.turns.find((turn) => turn.axis === axis)?.index;
  }

  #known(): string[] {
    const own = [...this.names.keys(), ...[...this.primed.keys()].map((key) => key + "'")];
    return this.isLoop && this.parent ? [...own, ...this.parent.#known()] : own;
  }
}

/** The one of `known` that takes the fewest edits from `name`. */
export function nearest(name: string, known: readonly string[]): string {
  let best = known[0] ?? "x";
  let least = Infinity;
  for (const candidate of known) {
    const distance = editDistance(name.slice(0, 40), candidate.slice(0, 40));
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const previous = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substituted, previous[j] + 1, row[j - 1] + 1));
    }
  }
  return row[b.length];
}
