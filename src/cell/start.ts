/** How weights start: numbers, places and draws, and what is made of them element by element, apart from the program. */
import { Problem, type Place } from "../core/problem.ts";
import { Builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { elementValue } from "./element.ts";
import type { Initial, StartValue, Value, ValueId } from "./program.ts";
import { Scope, type Binding } from "./scope.ts";
import type { NumberSyntax, StartSyntax, Syntax } from "./syntax.ts";

/** Values of which one element of a start is made. */
const mostValues = 4000;

/** The weights that start. */
interface Weights {
  readonly name: string;
  readonly axes: readonly string[];
  readonly place: Place;
}

/** @throws Problem where the start depends on more than numbers, the weights' own axes and draws. */
export function checkStart(start: StartSyntax, weights: Weights, context: Context): Initial {
  const { builder, scope } = context;
  const { name, axes, place } = weights;
  switch (start.kind) {
    case "spread":
      return start;
    case "identity":
      if (axes.length < 2) throw new Problem("cell.identityAxes", { name }, place);
      return { kind: "identity", deviation: givenNumber(start.deviation, scope, place) };
    case "glorot": {
      const [fanOut, fanIn] = axes.slice(-2).map((axis) => builder.sizes[axis]);
      return { kind: "glorot", fanOut: fanOut ?? 1, fanIn: fanIn ?? 1 };
    }
    case "value":
      return computed(start.value, weights, context);
  }
}

/** The number that `0.5`, or the name of a declared number, stands for. @throws Problem. */
function givenNumber(given: NumberSyntax, scope: Scope, place: Place): number {
  const value = given.kind === "number" ? given.value : scope.number(given.name);
  if (value === undefined) throw new Problem("cell.numberWanted", {}, place);
  return value;
}

/** The number that a start is as it is written: `1`, `-1`, or the name of a declared number. */
export function startNumber(start: StartSyntax, scope: Scope): number | undefined {
  if (start.kind !== "value") return undefined;
  const { value } = start;
  if (value.kind === "number") return value.value;
  if (value.kind === "negate" && value.arg.kind === "number") return -value.arg.value;
  const isNumber = value.kind === "name" && !value.isPrimed && !scope.find(value.name, false, value.place);
  return isNumber ? scope.number(value.name) : undefined;
}

function computed(syntax: Syntax, weights: Weights, context: Context): Initial {
  const { builder, scope } = context;
  const given = startNumber({ kind: "value", value: syntax }, scope);
  if (given !== undefined) return { kind: "constant", value: given };
  const apart = new Apart(builder, scope);
  const refuse = (name: string, _: readonly ValueId[], __: Context, place: Place): never => {
    throw new Problem("cell.start", { got: name }, place);
  };
  const id = context.check(syntax, {
    ...context,
    builder: apart,
    scope: apart.scope,
    draw: apart.draw,
    useCell: refuse,
  });
  const values = new Reading(apart, weights).read(id);
  const only = values.length === 1 ? values[0] : undefined;
  if (only?.op === "constant") return { kind: "constant", value: only.value };
  if (only?.op === "draw" && only.of === "normal") return { kind: "normal", deviation: only.to };
  return { kind: "computed", values };
}

type Draw = Extract<StartValue, { op: "draw" }>;

/** A start's own values: a draw is an input of one number, what has a name outside is copied. */
class Apart extends Builder {
  readonly draws: Draw[] = [];
  readonly scope: Scope;

  constructor(builder: Builder, scope: Scope) {
    super();
    Object.assign(this.sizes, builder.sizes);
    for (const [axis, shared] of builder.aliases) this.aliases.set(axis, shared);
    this.scope = new CopyingScope(scope, builder, this);
  }

  draw = ({ of, bounds, place }: Extract<Syntax, { kind: "draw" }>): ValueId => {
    const [first, second] = bounds.map((bound) => givenNumber(bound, this.scope, place));
    const [from, to] = second === undefined ? [0, first] : [first, second];
    if (from > to) throw new Problem("cell.drawRange", { of, from, to }, place);
    if (of === "loguniform" && from <= 0) throw new Problem("cell.drawLog", { from, to }, place);
    this.draws.push({ op: "draw", of, from, to });
    return this.add({ op: "input", offset: this.draws.length - 1, axes: [] }, place);
  };
}

class CopyingScope extends Scope {
  readonly #from: Builder;
  readonly #to: Builder;
  readonly #copies = new Map<ValueId, ValueId>();

  constructor(scope: Scope, from: Builder, to: Builder) {
    super(scope.path, scope, scope.isForeign, { isLoop: true });
    this.#from = from;
    this.#to = to;
  }

  override find(name: string, isPrimed: boolean, place: Place): Binding | undefined {
    const found = super.find(name, isPrimed, place);
    if (!found) return undefined;
    if (found.kind !== "value") throw new Problem("cell.start", { got: name }, place);
    return { kind: "value", id: this.#copy(found.id, name, place) };
  }

  #copy(id: ValueId, name: string, place: Place): ValueId {
    const known = this.#copies.get(id);
    if (known !== undefined) return known;
    const value = this.#from.values[id];
    const copied = this.#copied(value, name, place);
    const own = this.#to.add(copied, place);
    this.#copies.set(id, own);
    return own;
  }

  #copied(value: Value, name: string, place: Place): Value {
    switch (value.op) {
      case "constant":
      case "index":
        return value;
      case "map":
        return { ...value, args: value.args.map((arg) => this.#copy(arg, name, place)) };
      case "rename":
        return { ...value, args: [this.#copy(value.args[0], name, place)] };
      default:
        throw new Problem("cell.start", { got: name }, place);
    }
  }
}

/** Axes under the names that they have where a value is read. */
type Names = ReadonlyMap<string, string>;

/** The values of one element, in the order in which they are worked out; what is known already is worked out here. */
class Reading {
  readonly #apart: Apart;
  readonly #weights: Weights;
  readonly #values: StartValue[] = [];
  readonly #known = new Map<string, number>();

  constructor(apart: Apart, weights: Weights) {
    this.#apart = apart;
    this.#weights = weights;
  }

  read(id: ValueId): readonly StartValue[] {
    const last = this.#visit(id, new Map());
    return this.#values[last].op === "constant" ? [this.#values[last]] : this.#values;
  }

  #visit(id: ValueId, names: Names): number {
    const key = `${id} ${[...names].join(" ")}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = this.#apart.values[id];
    const at =
      value.op === "rename"
        ? this.#visit(value.args[0], new Map(names).set(value.from, names.get(value.to) ?? value.to))
        : this.#add(this.#element(value, names));
    this.#known.set(key, at);
    return at;
  }

  #add(value: StartValue): number {
    const { place } = this.#weights;
    if (this.#values.length >= mostValues) throw new Problem("cell.tooMany", { limit: mostValues }, place);
    return this.#values.push(value) - 1;
  }

  #element(value: Value, names: Names): StartValue {
    const { name, axes, place } = this.#weights;
    switch (value.op) {
      case "constant":
        return { op: "constant", value: value.value };
      case "input":
        return this.#apart.draws[value.offset];
      case "index": {
        const axis = names.get(value.axis) ?? value.axis;
        const at = axes.indexOf(axis);
        if (at >= 0) return { op: "index", axis: at };
        throw new Problem("cell.startAxis", { name, axis, axes: axes.join(", ") }, place);
      }
      case "map": {
        const args = value.args.map((arg) => this.#visit(arg, names));
        const numbers = args.map((arg) => this.#values[arg]);
        const isKnown = numbers.every((number) => number.op === "constant");
        if (!isKnown) return { op: "map", name: value.name, args };
        return { op: "constant", value: elementValue(value.name, numbers.map((number) => number.value)) }; // prettier-ignore
      }
      default:
        throw new Problem("cell.start", { got: wordOf(value, this.#apart) }, place);
    }
  }
}

/** How the text calls what makes a value. */
function wordOf(value: Value, { extras }: Builder): string {
  if (value.op === "along") return value.name;
  if (value.op === "pick") return "at";
  if (value.op === "state") return "step";
  if (value.op !== "extra") return value.op;
  const { kind } = extras[value.extra];
  return kind === "noise" ? "normal[…]()" : kind === "uniform" ? "uniform[…]()" : kind;
}
