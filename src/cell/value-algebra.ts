/** Primitive operations as values of a program under construction: what an inner gradient is written in. */
import type { Place } from "../core/problem.ts";
import { Algebra } from "./algebra.ts";
import { shadowOf, type Builder } from "./builder.ts";
import type { PrimitiveName } from "./plan.ts";
import type { MapName, Value, ValueId } from "./program.ts";

const geluScale = Math.sqrt(2 / Math.PI);
const geluCubic = 0.044715;

export class ValueAlgebra extends Algebra {
  readonly sizes: Readonly<Record<string, number>>;
  readonly #builder: Builder;
  readonly #place: Place;

  constructor(builder: Builder, place: Place) {
    super();
    this.sizes = builder.sizes;
    this.#builder = builder;
    this.#place = place;
  }

  axes(id: ValueId): readonly string[] {
    return this.#builder.axesOf(id);
  }

  /** The same value is one value, so that two gradients of one value share what they have in common. */
  add(value: Value): ValueId {
    return this.#builder.addOnce(value, this.#place);
  }

  constant(value: number): ValueId {
    return this.#builder.constant(value, this.#place);
  }

  index(axis: string): ValueId {
    return this.sizes[axis] === 1 ? this.constant(0) : this.add({ op: "index", axis, axes: [axis] });
  }

  rename(from: string, to: string, arg: ValueId): ValueId {
    if (!this.axes(arg).includes(from)) return arg;
    const axes = this.axes(arg).map((axis) => (axis === from ? to : axis));
    return this.add({ op: "rename", from, to, args: [arg], axes });
  }

  reduce(kind: "sum" | "product" | "max", axis: string, arg: ValueId): ValueId {
    const axes = this.axes(arg).filter((other) => other !== axis);
    return this.add({ op: "along", name: kind, axis, args: [arg], axes });
  }

  shift(axis: string, sign: 1 | -1, arg: ValueId): ValueId {
    if (!this.axes(arg).includes(axis) || this.sizes[axis] === 1) return arg;
    return this.add({ op: "shift", axis, sign, args: [arg], axes: this.axes(arg) });
  }

  window(axis: string, offset: string, sign: 1 | -1, arg: ValueId): ValueId {
    const half = this.constant(Math.floor(this.sizes[offset] / 2));
    const move = this.map("subtract", this.index(offset), half);
    return this.#moved(axis, arg, this.map(sign === 1 ? "add" : "subtract", this.index(axis), move));
  }

  except(axis: string, arg: ValueId): ValueId {
    if (this.sizes[axis] === 1) return this.constant(1);
    const other = this.#shadow(axis);
    const isOwn = this.map("equal", this.index(axis), this.index(other));
    return this.reduce("product", other, this.map("where", isOwn, this.constant(1), this.rename(axis, other, arg)));
  }

  protected build(name: PrimitiveName, args: readonly ValueId[]): ValueId {
    const [a, b] = args;
    switch (name) {
      case "positive":
        return this.map("less", this.constant(0), a);
      case "sign":
        return this.map("subtract", this.map("positive", a), this.map("positive", this.map("negate", a)));
      case "safeDivide": {
        const isZero = this.map("equal", b, this.constant(0));
        const quotient = this.map("divide", a, this.map("where", isZero, this.constant(1), b));
        return this.map("where", isZero, this.constant(0), quotient);
      }
      case "geluSlope":
        return this.#geluSlope(a);
      default:
        return this.#map(name, args);
    }
  }

  protected numberOf(id: ValueId): number | undefined {
    const value = this.#builder.values[id];
    return value.op === "constant" ? value.value : undefined;
  }

  protected mapOf(id: ValueId): { readonly name: MapName; readonly args: readonly ValueId[] } | undefined {
    const value = this.#builder.values[id];
    return value.op === "map" ? value : undefined;
  }

  #map(name: MapName, args: readonly ValueId[]): ValueId {
    const axes = [...new Set(args.flatMap((arg) => this.axes(arg)))];
    return this.add({ op: "map", name, args, axes });
  }

  #shadow(axis: string): string {
    this.#builder.addShadow(axis);
    return shadowOf(axis);
  }

  /** result[…axis…] = arg[…axis = place mod size…], for a place that is less than a whole turn away. */
  #moved(axis: string, arg: ValueId, place: ValueId): ValueId {
    const other = this.#shadow(axis);
    const size = this.sizes[axis];
    const away = this.map("subtract", place, this.index(other));
    const isThere = [0, ...(size > 1 ? [size, -size] : [])]
      .map((turn) => this.map("equal", away, this.constant(turn)))
      .reduce((sum, next) => this.map("add", sum, next));
    return this.reduce("sum", other, this.map("multiply", this.rename(axis, other, arg), isThere));
  }

  /** ½ (1 + t) + ½ x (1 − t²) √(2/π) (1 + 3 · 0.044715 x²), where t = tanh(√(2/π) (x + 0.044715 x³)). */
  #geluSlope(x: ValueId): ValueId {
    const [half, one, scale] = [0.5, 1, geluScale].map((value) => this.constant(value));
    const square = this.map("square", x);
    const cubic = (times: number): ValueId =>
      this.map("add", one, this.map("multiply", this.constant(times * geluCubic), square));
    const t = this.map("tanh", this.map("multiply", scale, this.map("multiply", x, cubic(1))));
    const steep = this.map("multiply", this.map("multiply", scale, x), cubic(3));
    const falling = this.map("subtract", one, this.map("square", t));
    const sum = this.map("add", this.map("add", one, t), this.map("multiply", falling, steep));
    return this.map("multiply", half, sum);
  }
}
