/** The program under construction: values, parameters, states and sizes, with the limits that keep a text finite. */
import { Problem, type Place } from "../core/problem.ts";
import type { Extra, Initial, LossTerm, NamedValue, Parameter, State, Value, ValueId } from "./program.ts";

const mostValues = 4000;
/** Lines that are read while cells, loops and used models are written out: what makes no value costs time too. */
const mostLines = 20_000;
/** Matrices, biases and bare parameters: each argument of a linear has one. */
const mostParameters = 4000;
/** Largest axis, however it is declared. */
const largestAxis = 1_000_000;
/** Largest single value or parameter, in elements. */
const largest = 1 << 24;

/** Which way time runs for a value: `forward` or `reversed` once it depends on an input or a state. */
export type Direction = "none" | "forward" | "reversed";

/** Name of the second axis that `rank` and `allocation` compare `axis` with. */
export function shadowOf(axis: string): string {
  return `${axis}~`;
}

export class Builder {
  readonly values: Value[] = [];
  readonly parameters: Parameter[] = [];
  readonly states: State[] = [];
  readonly named: NamedValue[] = [];
  readonly sizes: Record<string, number> = Object.create(null);
  /** Axis → the axis whose size it shares. */
  readonly aliases = new Map<string, string>();
  readonly extras: Extra[] = [];
  readonly terms: LossTerm[] = [];
  readonly directions: Direction[] = [];
  parameterCount = 0;
  /** Elements of the input buffer per timestep, so far. */
  inputWidth = 0;
  /** Whether the items at hand stand in `repeat`, where no state can be. */
  isInRepeat = false;
  /** Whether the items at hand are a later turn of `repeat`, which shares the weights of the first. */
  isRepeating = false;
  /** Whether the items at hand run backwards in time. */
  isReversed = false;
  readonly #parameterByName = new Map<string, number>();
  readonly #once = new Map<string, ValueId>();
  readonly #constants = new Map<number, ValueId>();
  readonly #extraValues = new Map<string, ValueId>();
  #step: ValueId | undefined;
  #lines = 0;

  /** Counts one line of the text where it is read, in each use and in each turn; and each turn. @throws Problem. */
  countLine(place: Place): void {
    if (++this.#lines > mostLines) throw new Problem("cell.tooManyLines", { limit: mostLines }, place);
  }

  /**
   * The program's axis of `size` places for one that the text calls `name`; `shared`: the axis that it is another name of.
   * Another use of the same line gets the same axis; one that only happens to have the name gets another.
   */
  addAxis(name: string, size: number, shared: string | undefined): string {
    const isTaken = (axis: string): boolean =>
      this.sizes[axis] !== undefined && (this.sizes[axis] !== size || this.aliases.get(axis) !== shared);
    let axis = name;
    for (let count = 2; isTaken(axis); count++) axis = `${name}.${count}`;
    this.sizes[axis] = size;
    if (shared !== undefined) this.aliases.set(axis, shared);
    return axis;
  }

  /** @throws Problem where an axis called `axis` can not have `size` places. */
  checkAxis(axis: string, size: number, place: Place): void {
    if (size < 1) throw new Problem("cell.sizeNone", { axis, size }, place);
    if (size > largestAxis) throw new Problem("cell.sizeMost", { axis, size, limit: largestAxis }, place);
  }

  add(value: Value, place: Place): ValueId {
    if (this.values.length >= mostValues) throw new Problem("cell.tooMany", { limit: mostValues }, place);
    this.checkSize("this value", value.axes, place);
    this.directions.push(this.#direction(value, place));
    this.values.push(value);
    return this.values.length - 1;
  }

  /** As `add`; the same value is added once. */
  addOnce(value: Value, place: Place): ValueId {
    const key = JSON.stringify(value);
    const id = this.#once.get(key) ?? this.add(value, place);
    this.#once.set(key, id);
    return id;
  }

  #direction(value: Value, place: Place): Direction {
    if (value.op === "input") return "forward";
    if (value.op === "state") return this.isReversed ? "reversed" : "forward";
    if (value.op === "extra") return this.extras[value.extra].kind === "reversed" ? "reversed" : "none";
    if (!("args" in value)) return "none";
    const directions = new Set(value.args.map((arg) => this.directions[arg]));
    if (directions.has("forward") && directions.has("reversed")) throw new Problem("cell.reversedMixed", {}, place);
    return directions.has("reversed") ? "reversed" : directions.has("forward") ? "forward" : "none";
  }

  /** A number as a value; the same number is the same value. */
  constant(value: number, place: Place): ValueId {
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    const id = this.add({ op: "constant", value, axes: [] }, place);
    this.#constants.set(value, id);
    return id;
  }

  /** The same value with its axes in another order: a sum with nothing, since an order is free where a value is made. */
  reorder(id: ValueId, axes: readonly string[], place: Place): ValueId {
    return this.add({ op: "map", name: "add", args: [id, this.constant(0, place)], axes }, place);
  }

  /** Something that the host appends to the input. `update`, `training` and the reversal of one part are one value each. */
  extra(kind: Extra["kind"], axes: readonly string[], source: number, place: Place): ValueId {
    const key = kind === "noise" || kind === "uniform" ? "" : `${kind} ${source}`;
    const known = this.#extraValues.get(key);
    if (known !== undefined) return known;
    this.extras.push({ kind, axes, source, offset: this.inputWidth });
    this.inputWidth += this.count(axes);
    const id = this.add({ op: "extra", extra: this.extras.length - 1, axes }, place);
    if (key) this.#extraValues.set(key, id);
    return id;
  }

  /** The timestep: a state that counts. */
  step(place: Place): ValueId {
    if (this.#step !== undefined) return this.#step;
    const id = this.values.length;
    this.values.push({ op: "state", state: this.states.length, axes: [] });
    this.directions.push("none");
    const next = this.add({ op: "map", name: "add", args: [id, this.constant(1, place)], axes: [] }, place);
    this.states.push({ name: "step", axes: [], initial: { kind: "constant", value: 0 }, next });
    this.#step = id;
    return id;
  }

  /** A second axis of the same size, over which the places of `axis` are compared with each other. */
  addShadow(axis: string): void {
    this.sizes[shadowOf(axis)] = this.sizes[axis];
  }

  axesOf(id: ValueId): readonly string[] {
    return this.values[id].axes;
  }

  /** Number of elements over `axes`. */
  count(axes: readonly string[]): number {
    return axes.reduce((product, axis) => product * this.sizes[axis], 1);
  }

  addParameter(name: string, axes: readonly string[], initial: Initial, place: Place): number {
    const known = this.#parameterByName.get(name);
    if (known !== undefined && this.isRepeating) return known;
    if (known !== undefined) throw new Problem("cell.linearSame", { name }, place);
    if (this.parameters.length >= mostParameters)
      throw new Problem("cell.tooManyWeights", { limit: mostParameters }, place);
    this.checkSize(name, axes, place);
    const sizes = axes.map((axis) => this.sizes[axis]);
    this.parameters.push({ name, axes, sizes, initial, offset: this.parameterCount });
    this.#parameterByName.set(name, this.parameters.length - 1);
    this.parameterCount += this.count(axes);
    this.checkCount("the parameters together", this.parameterCount, "the sizes", place);
    return this.parameters.length - 1;
  }

  private checkSize(name: string, axes: readonly string[], place: Place): void {
    this.checkCount(name, this.count(axes), axes.join(", "), place);
  }

  private checkCount(name: string, got: number, axes: string, place: Place): void {
    if (got > largest) throw new Problem("cell.tooLarge", { name, got, limit: largest, axes }, place);
  }
}
