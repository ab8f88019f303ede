/**
 * `grad[of](value)`: reverse mode within a step, as values of the program itself. Engines, the outer gradient, cost and
 * exports see ordinary values: docs/decisions/2026-11-30-gradient-in-a-step.md.
 */
import type { Place } from "../core/problem.ts";
import { shadowOf, type Builder } from "./builder.ts";
import { argumentFlows } from "./flows.ts";
import type { Value, ValueId } from "./program.ts";
import { ValueAlgebra } from "./value-algebra.ts";

type Linear = Extract<Value, { op: "linear" }>;

/** The gradient of the sum of all numbers of `value`, over the axes of `of`; undefined where nothing flows. */
export function innerGradient(value: ValueId, of: ValueId, builder: Builder, place: Place): ValueId | undefined {
  return new InnerGradient(value, of, builder, place).run();
}

class InnerGradient {
  readonly #value: ValueId;
  readonly #of: ValueId;
  readonly #builder: Builder;
  readonly #place: Place;
  readonly #algebra: ValueAlgebra;
  /** Values that depend on `of`. */
  readonly #isActive: readonly boolean[];
  /** Gradient of each value, as far as its consumers have been seen; may lack axes of the value (broadcast). */
  readonly #adjoints = new Map<ValueId, ValueId>();

  constructor(value: ValueId, of: ValueId, builder: Builder, place: Place) {
    this.#value = value;
    this.#of = of;
    this.#builder = builder;
    this.#place = place;
    this.#algebra = new ValueAlgebra(builder, place);
    this.#isActive = dependents(of, value, builder);
  }

  run(): ValueId | undefined {
    const { values } = this.#builder;
    if (!this.#isActive[this.#value]) return undefined;
    this.#contribute(this.#value, this.#algebra.constant(1), values[this.#value].axes);
    for (let id = this.#value; id > this.#of; id--) {
      const dy = this.#adjoints.get(id);
      if (dy !== undefined) this.#visit(id, dy);
    }
    const found = this.#adjoints.get(this.#of);
    return found === undefined ? undefined : this.#overAxes(found);
  }

  /** Adds `node`, a gradient over the axes `full`, to the gradient of value `id`. */
  #contribute(id: ValueId, node: ValueId, full: readonly string[]): void {
    if (!this.#isActive[id]) return;
    const summed = this.#algebra.sumTo(node, full, this.#builder.axesOf(id));
    const before = this.#adjoints.get(id);
    this.#adjoints.set(id, before === undefined ? summed : this.#algebra.map("add", before, summed));
  }

  #visit(id: ValueId, dy: ValueId): void {
    const { values } = this.#builder;
    const value = values[id];
    if (!("args" in value)) return;
    if (value.op === "linear") return this.#contributeLinear(value, dy);
    const axesOf = (argument: number): readonly string[] => values[value.args[argument]].axes;
    for (const { argument, node, full } of argumentFlows(this.#algebra, value, { args: value.args, y: id, dy, axesOf }))
      this.#contribute(value.args[argument], node, full);
  }

  /** Σ over the axes of the result of weights · dy. An axis that the argument has, too, is read under a second name. */
  #contributeLinear({ args, weights, each, axes }: Linear, dy: ValueId): void {
    const g = this.#algebra;
    const out = axes.slice(each.length);
    args.forEach((arg, i) => {
      if (!this.#isActive[arg]) return;
      const own = this.#builder.axesOf(arg);
      const names = out.map((axis) => (own.includes(axis) ? shadowOf(axis) : axis));
      out.forEach((axis) => own.includes(axis) && this.#builder.addShadow(axis));
      const read = [...names, ...own.slice(each.length)];
      const weight = g.add({ op: "parameter", parameter: weights[i], axes: read });
      const renamed = out.reduce((flow, axis, k) => (axis === names[k] ? flow : g.rename(axis, names[k], flow)), dy);
      this.#contribute(arg, g.map("multiply", weight, renamed), [...each, ...read]);
    });
  }

  /** Over the axes of `of` in their order, also those along which the gradient is the same. */
  #overAxes(gradient: ValueId): ValueId {
    const g = this.#algebra;
    const wanted = this.#builder.axesOf(this.#of);
    const missing = wanted.filter((axis) => !g.axes(gradient).includes(axis));
    const spread = missing.reduce((narrow, axis) => {
      const index = g.add({ op: "index", axis, axes: [axis] });
      const ones = g.add({ op: "map", name: "less", args: [index, g.constant(g.sizes[axis])], axes: [axis] });
      return g.add({ op: "map", name: "multiply", args: [narrow, ones], axes: [...g.axes(narrow), axis] });
    }, gradient);
    return g.axes(spread).join() === wanted.join() ? spread : this.#builder.reorder(spread, wanted, this.#place);
  }
}

function dependents(of: ValueId, last: ValueId, { values }: Builder): boolean[] {
  const active: boolean[] = [];
  for (let id = 0; id <= last; id++) {
    const value = values[id];
    active.push(id === of || (id > of && "args" in value && value.args.some((arg) => active[arg])));
  }
  return active;
}
