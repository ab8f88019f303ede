/** The program under construction: values, parameters, states and sizes, with the limits that keep a text finite. */
import { Problem, type Place } from "../core/problem.ts";
import type { Initial, NamedValue, Parameter, State, Value, ValueId } from "./program.ts";

const mostValues = 4000;
/** Largest single value or parameter, in elements. */
const largest = 1 << 24;

export class Builder {
  readonly values: Value[] = [];
  readonly parameters: Parameter[] = [];
  readonly states: State[] = [];
  readonly named: NamedValue[] = [];
  readonly sizes: Record<string, number> = Object.create(null);
  /** Axis → the axis whose size it shares. */
  readonly aliases = new Map<string, string>();
  parameterCount = 0;

  add(value: Value, place: Place): ValueId {
    if (this.values.length >= mostValues) throw new Problem("cell.tooMany", { limit: mostValues }, place);
    this.checkSize("this value", value.axes, place);
    this.values.push(value);
    return this.values.length - 1;
  }

  axesOf(id: ValueId): readonly string[] {
    return this.values[id].axes;
  }

  /** Number of elements over `axes`. */
  count(axes: readonly string[]): number {
    return axes.reduce((product, axis) => product * this.sizes[axis], 1);
  }

  addParameter(name: string, axes: readonly string[], initial: Initial, place: Place): number {
    if (this.parameters.some((parameter) => parameter.name === name))
      throw new Problem("cell.linearSame", { name }, place);
    this.checkSize(name, axes, place);
    const sizes = axes.map((axis) => this.sizes[axis]);
    this.parameters.push({ name, axes, sizes, initial, offset: this.parameterCount });
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
