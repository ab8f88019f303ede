/**
 * One timestep of a program as the statements of a Python function. A value that has a name gets a line of its own, and so
 * does one that is used more than once; everything else is written where it is used, as a person would.
 */
import type { Program, Value, ValueId } from "../cell/program.ts";
import { helperNames, writeAlong, writeMap, type HelperName } from "./functions.ts";
import { countUses, describeValue, labelValues, siluArgument } from "./label.ts";
import type { Modules } from "./modules.ts";
import { variableNames, type Names } from "./names.ts";
import { call, operation, suffixed, text, write, type Python } from "./python.ts";
import { arrange, asNumbers, asTensor, batched, dimension, einsum, spread, type Term } from "./term.ts";

export interface Line {
  /** Path of the cell or used model that it stems from: `ww`, or ``. */
  readonly group: string;
  readonly target: string;
  readonly code: Python;
  readonly axes: readonly string[];
}

export interface StepCode {
  readonly lines: readonly Line[];
  /** Local names of the states before the step, in the program's order. */
  readonly before: readonly string[];
  /** The states after it, batch first. */
  readonly after: readonly Python[];
  /** [batch, output] */
  readonly output: Python;
  readonly reversedOutput: Python | undefined;
  /** [batch] each */
  readonly terms: readonly { readonly name: string; readonly code: Python }[];
  /** Every named value, [batch, …its own axes]. */
  readonly signals: readonly { readonly name: string; readonly code: Python; readonly isReversed: boolean }[];
  readonly helpers: ReadonlySet<HelperName>;
  /** Axes whose indices 0, 1, 2, … the module keeps. */
  readonly indices: ReadonlySet<string>;
}

export interface StepOptions {
  readonly program: Program;
  readonly modules: Modules;
  /** Name of the constant that holds an axis's size. */
  readonly sizeOf: (axis: string) => string;
  /** The module's own buffer of an axis's indices. */
  readonly indexOf: (axis: string) => string;
}

type ValueOf<Op extends Value["op"]> = Extract<Value, { op: Op }>;

export function writeStep(options: StepOptions): StepCode {
  return new StepWriter(options).write();
}

class StepWriter {
  readonly #options: StepOptions;
  readonly #program: Program;
  readonly #names: Names = variableNames(helperNames);
  readonly #uses: readonly number[];
  readonly #labels: ReadonlyMap<ValueId, string>;
  readonly #before: readonly string[];
  readonly #lines: Line[] = [];
  /** Values that have a line of their own. */
  readonly #written = new Map<ValueId, Term>();
  readonly #helpers = new Set<HelperName>();
  readonly #indices = new Set<string>();

  constructor(options: StepOptions) {
    this.#options = options;
    this.#program = options.program;
    this.#uses = countUses(options.program);
    this.#labels = labelValues(options.program);
    this.#names.take("x");
    this.#before = options.program.states.map(({ name }) => this.#names.take(name));
  }

  write(): StepCode {
    const { values, states, named, output, reversedOutput, terms } = this.#program;
    values.forEach((_, id) => this.#visit(id));
    const tensor = (id: ValueId, axes: readonly string[]): Python => batched(this.#term(id, axes), axes);
    return {
      lines: this.#lines,
      before: this.#before,
      after: states.map(({ next, axes }) => tensor(next, axes)),
      output: tensor(output, ["output"]),
      reversedOutput: reversedOutput === undefined ? undefined : tensor(reversedOutput, ["output"]),
      terms: terms.map(({ name, value }) => ({ name, code: tensor(value, []) })),
      signals: named.map(({ name, value, turns, isReversed }) => {
        const { axes } = values[value];
        const all = turns?.values.map((id) => tensor(id, axes));
        const stacked = all && call("torch.stack", call("", ...all), "dim=1");
        const loops = turns && turns.axes.length > 1 ? turns.axes.map(this.#options.sizeOf).join(", ") : "";
        const code = suffixed(stacked ?? tensor(value, axes), loops && `.unflatten(1, (${loops}))`);
        return { name, code, isReversed };
      }),
      helpers: this.#helpers,
      indices: this.#indices,
    };
  }

  #need = (helper: HelperName): void => void this.#helpers.add(helper);

  /** Writes the line of a value that gets one. */
  #visit(id: ValueId): void {
    const label = this.#labels.get(id);
    const isShared = this.#uses[id] > 1;
    if ((label === undefined && !isShared) || this.#isPlain(id)) return;
    const term = this.#write(id, this.#program.values[id].axes);
    const target = this.#target(id, label);
    const kept = label === undefined ? term : asNumbers(term);
    const group = label?.includes(".")
      ? label.replace(/\.[^.]*$/, "")
      : label === undefined
        ? (this.#lines.at(-1)?.group ?? "")
        : "";
    this.#lines.push({ group, target, code: kept.code, axes: kept.axes });
    this.#written.set(id, { ...kept, code: text(target) });
  }

  /** The variable of a value: its label, or what it is. The input as a whole stays `x`, whatever axes it gets. */
  #target(id: ValueId, label: string | undefined): string {
    const value = this.#program.values[id];
    if (value.op === "input" && countOf(this.#program, value.axes) === inputWidth(this.#program)) return "x";
    return label === undefined ? this.#names.takeNumbered(describeValue(this.#program, id)) : this.#names.take(label);
  }

  /** Whether a value is as short as a name would be. */
  #isPlain(id: ValueId): boolean {
    const value = this.#program.values[id];
    if (value.op === "input" || value.op === "extra") return this.#term(id).code.kind === "text";
    if (value.op === "rename" || value.op === "pick") {
      const [arg] = value.args;
      return !this.#labels.has(id) && (this.#written.has(arg) || this.#isPlain(arg));
    }
    return ["constant", "state", "parameter", "index"].includes(value.op);
  }

  /** The value as it is written where it is used; `wanted`: the order of axes that would suit there. */
  #term(id: ValueId, wanted?: readonly string[]): Term {
    return this.#written.get(id) ?? this.#write(id, wanted ?? this.#program.values[id].axes);
  }

  #write(id: ValueId, wanted: readonly string[]): Term {
    const value = this.#program.values[id];
    const { axes } = value;
    switch (value.op) {
      case "constant":
        return { code: text(value.value), axes, isBatched: false, isNumber: true };
      case "input":
        return this.#part("x", value.offset, axes);
      case "state":
        return { code: text(this.#before[value.state]), axes, isBatched: true };
      case "parameter":
        return { code: text(this.#options.modules.paths[value.parameter]), axes, isBatched: false };
      case "extra":
        return this.#extra(value);
      case "index":
        this.#indices.add(value.axis);
        return { code: text(this.#options.indexOf(value.axis)), axes, isBatched: false };
      case "pick":
        return this.#pick(value);
      case "shift": {
        const term = asNumbers(this.#term(value.args[0], wanted));
        return { ...term, code: suffixed(term.code, `.roll(${value.sign}, ${dimension(term, value.axis)})`) };
      }
      case "map":
        return this.#map(id, value, wanted);
      case "along":
        return this.#along(value, wanted);
      case "rotate":
        return this.#rotate(value);
      case "rename": {
        const term = this.#term(value.args[0]);
        return { ...term, axes: term.axes.map((axis) => (axis === value.from ? value.to : axis)) };
      }
      case "linear":
        return this.#linear(value);
    }
  }

  /** Elements of a tensor [batch, …] from `offset` on, over `axes`. */
  #part(whole: string, offset: number, axes: readonly string[]): Term {
    const count = countOf(this.#program, axes);
    const all = whole === "noise" || whole === "uniform" ? drawsWidth(this.#program, whole) : inputWidth(this.#program);
    const isWhole = offset === 0 && count === all && axes.length === 1;
    const slice = count === all ? "" : `[:, ${offset}:${offset + count}]`;
    const shape = axes.map(this.#options.sizeOf).join(", ");
    const suffix =
      axes.length === 1 ? slice : axes.length === 0 ? `[:, ${offset}]` : `${slice}.unflatten(1, (${shape}))`;
    return { code: suffixed(text(whole), isWhole ? "" : suffix), axes, isBatched: true };
  }

  #extra({ extra, axes }: ValueOf<"extra">): Term {
    const { kind, source } = this.#program.extras[extra];
    if (kind === "update" || kind === "training") return { code: text(kind), axes, isBatched: false };
    if (kind === "reversed") return this.#part("x_reversed", source, axes);
    if (kind === "change") throw new Error("what is exported is the network itself, without interventions");
    return this.#part(kind, drawsBefore(this.#program, extra, kind), axes);
  }

  #pick({ axis, index, args }: ValueOf<"pick">): Term {
    const term = asNumbers(this.#term(args[0]));
    const before = term.axes.indexOf(axis) + (term.isBatched ? 1 : 0);
    const places = [...Array.from({ length: before }, () => ":"), String(index)];
    return {
      ...term,
      axes: term.axes.filter((other) => other !== axis),
      code: suffixed(term.code, `[${places.join(", ")}]`),
    };
  }

  #map(id: ValueId, { name, args, axes }: ValueOf<"map">, wanted: readonly string[]): Term {
    const order = isSame(wanted, axes) ? wanted : axes;
    const gated = siluArgument(this.#program, id);
    if (gated !== undefined) {
      const term = this.#operand(gated, order);
      return { ...term, code: call("F.silu", term.code) };
    }
    const terms = args.map((id) => {
      const own = this.#program.values[id].axes;
      return this.#term(id, order.filter((axis) => own.includes(axis))); // prettier-ignore
    });
    // A sum with nothing is how a program gives a value another order, or a place of its own.
    const isNothing = (term: Term | undefined): boolean => term?.isNumber === true && write(term.code) === "0";
    if (name === "add" && isNothing(terms[1]) && isSame(terms[0].axes, axes))
      return arrange(asNumbers(terms[0]), order);
    return writeMap(name, terms, order, this.#need);
  }

  #along(value: ValueOf<"along">, wanted: readonly string[]): Term {
    const { name, axis, args } = value;
    if (name === "dot") return this.#weightedSum(args, [axis], value.axes, wanted);
    if (name === "cosine") {
      this.#need("cosine");
      return einsum("cosine", args.map((id) => this.#operand(id)), wanted); // prettier-ignore
    }
    if (name === "sum") {
      const { axes, inner } = this.#sums(value);
      const factors = this.#factors(inner);
      if (factors.length > 1) return this.#weightedSum(factors, axes, value.axes, wanted);
    }
    const own = this.#program.values[args[0]].axes;
    const order = wanted.includes(axis) ? wanted : wanted.toSpliced(own.indexOf(axis), 0, axis);
    return writeAlong(name, axis, asTensor(this.#term(args[0], order)), this.#need);
  }

  #operand(id: ValueId, wanted?: readonly string[]): Term {
    return asNumbers(asTensor(this.#term(id, wanted)));
  }

  /** Sums of sums, which one equation can hold: all their axes, and what is summed. */
  #sums(value: ValueOf<"along">): { readonly axes: readonly string[]; readonly inner: ValueId } {
    const axes = [value.axis];
    let [inner] = value.args;
    for (;;) {
      const next = this.#program.values[inner];
      if (next.op !== "along" || next.name !== "sum" || !this.#isFolded(inner)) return { axes, inner };
      axes.push(next.axis);
      inner = next.args[0];
    }
  }

  /** Whether a value is written where it is used. */
  #isFolded(id: ValueId): boolean {
    return !this.#written.has(id) && this.#uses[id] <= 1;
  }

  /** The factors of a product of products. */
  #factors(id: ValueId): readonly ValueId[] {
    const value = this.#program.values[id];
    if (value.op !== "map" || value.name !== "multiply" || !this.#isFolded(id)) return [id];
    return value.args.flatMap((arg) => this.#factors(arg));
  }

  /** Σ over `axes` of a product: an equation, or, where all factors have the same axes, what it says. */
  #weightedSum(
    factors: readonly ValueId[],
    axes: readonly string[],
    result: readonly string[],
    wanted: readonly string[],
  ): Term {
    const all = factors.map((id) => asNumbers(this.#term(id)));
    const tensors = all.filter((term) => !term.isNumber);
    const numbers = all.filter((term) => term.isNumber).map((term) => term.code);
    const scaled = (term: Term): Term => ({ ...term, code: numbers.reduce((product, number) => operation("*", number, product), term.code) }); // prettier-ignore
    const [first] = tensors;
    const isPlain = axes.length === 1 && tensors.every((term) => isSame(term.axes, first.axes));
    if (!isPlain) return scaled(einsum("torch.einsum", tensors, isSame(wanted, result) ? wanted : result));
    const product = { ...first, isBatched: tensors.some((term) => term.isBatched), code: tensors.map((term) => spread(term, first.axes)).reduce((a, b) => operation("*", a, b)) }; // prettier-ignore
    return scaled(writeAlong("sum", axes[0], product, this.#need));
  }

  #rotate({ axis, offset, axes, args }: ValueOf<"rotate">): Term {
    this.#need("rotate");
    const weights = asTensor(this.#term(args[0], axes));
    const move = asTensor(this.#term(args[1]));
    const isBatched = weights.isBatched || move.isBatched;
    const at = `dim=${dimension(weights, axis) === -1 ? -1 : dimension(weights, axis)}`;
    const code = call("rotate", weights.code, spread(move, [...weights.axes, offset]), at);
    return { code, axes: weights.axes, isBatched };
  }

  #linear({ args, each, bias, axes }: ValueOf<"linear">): Term {
    const module = this.#options.modules.linears.get(bias);
    if (!module) throw new Error(`no module holds the linear with bias ${bias}`);
    const inputs = args.map((id, i) => {
      const own = [...each, ...module.weights[i].axes];
      return batched(asNumbers(this.#term(id, own)), own);
    });
    return { code: call(module.path, ...inputs), axes, isBatched: true };
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((axis) => b.includes(axis));
}

function countOf({ sizes }: Program, axes: readonly string[]): number {
  return axes.reduce((product, axis) => product * sizes[axis], 1);
}

/** Elements of `x` per timestep, without what the host appends. */
export function inputWidth(program: Program): number {
  return program.inputWidth - program.extras.reduce((sum, { axes }) => sum + countOf(program, axes), 0);
}

/** Draws of a kind per timestep. */
export function drawsWidth(program: Program, kind: "noise" | "uniform"): number {
  return drawsBefore(program, program.extras.length, kind);
}

/** Draws of a kind before those of extra number `extra`. */
function drawsBefore(program: Program, extra: number, kind: "noise" | "uniform"): number {
  const before = program.extras.slice(0, extra).filter((one) => one.kind === kind);
  return before.reduce((sum, { axes }) => sum + countOf(program, axes), 0);
}
