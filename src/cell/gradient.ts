/**
 * Reverse mode on a program: from the gradients of the new states and of the output to those of the old states, the
 * parameters and the products, as more nodes of the same graph.
 */
import type { Expanded } from "./expand.ts";
import { alongFunctions, mapFunctions } from "./functions.ts";
import type { Graph, NodeId } from "./graph.ts";
import type { Program, Value, ValueId } from "./program.ts";

export interface Gradient {
  /** Gradient of each state before the step. */
  readonly states: readonly StateFlow[];
  /** Per group and member: gradient of the product's result. */
  readonly deltas: readonly (readonly (NodeId | undefined)[])[];
  /** Gradients of bare parameters, to be added up over time; of one index of the first axis, where only that was read. */
  readonly parameters: readonly ParameterFlow[];
}

/** May lack axes of the state (broadcast); `undefined` = 0. */
export interface StateFlow {
  readonly node: NodeId | undefined;
  /** What comes on top at single indices of the first axis, for those that were read alone. */
  readonly parts: ReadonlyMap<number, NodeId>;
}

export interface ParameterFlow {
  readonly parameter: number;
  readonly index: number | undefined;
  readonly node: NodeId;
}

export function differentiate(expanded: Expanded): Gradient {
  return new Differentiation(expanded).run();
}

class Differentiation {
  readonly #expanded: Expanded;
  readonly #isActive: readonly boolean[];
  /** Gradient of each value, as far as its consumers have been seen; may lack axes of the value (broadcast). */
  readonly #adjoints: (NodeId | undefined)[];
  readonly #deltas: (NodeId | undefined)[][];
  /** Members of each group that are still to come. */
  readonly #pending: number[];
  readonly #parameters: ParameterFlow[] = [];
  /** Per value of a state: gradients of single indices of its first axis. */
  readonly #parts = new Map<ValueId, Map<number, NodeId>>();

  constructor(expanded: Expanded) {
    const { program, groups } = expanded;
    this.#expanded = expanded;
    this.#isActive = activeValues(program);
    this.#adjoints = program.values.map(() => undefined);
    this.#deltas = groups.map((group) => group.members.map(() => undefined));
    this.#pending = groups.map((group) => group.members.length);
  }

  run(): Gradient {
    const { program, graph } = this.#expanded;
    program.states.forEach((state, i) => this.#contribute(state.next, graph.leaf("carry", i, state.axes), state.axes));
    let offset = 0;
    for (const id of outputValues(program)) {
      const { axes } = program.values[id];
      this.#contribute(id, graph.leaf("outputGradient", offset, axes), axes);
      offset += graph.count(axes);
    }
    for (let id = program.values.length - 1; id >= 0; id--) this.#visit(id);
    const states = program.states.map((_, i) => {
      const id = program.values.findIndex((value) => value.op === "state" && value.state === i);
      return { node: this.#adjoints[id], parts: this.#parts.get(id) ?? new Map<number, NodeId>() };
    });
    return { states, deltas: this.#deltas, parameters: this.#parameters };
  }

  /** Adds `node`, a gradient over the axes `full`, to the gradient of value `id`. */
  #contribute(id: ValueId, node: NodeId | undefined, full: readonly string[]): void {
    if (node === undefined || !this.#isActive[id]) return;
    const { program, graph } = this.#expanded;
    const summed = graph.sumTo(node, full, program.values[id].axes);
    const before = this.#adjoints[id];
    this.#adjoints[id] = before === undefined ? summed : graph.map("add", before, summed);
  }

  /** Called for values in falling order: all consumers of `id` have contributed. */
  #visit(id: ValueId): void {
    const { program, groups, nodes } = this.#expanded;
    const value = program.values[id];
    const dy = this.#adjoints[id];
    const group = groups.findIndex((other) => other.members.some((member) => member.value === id));
    if (group >= 0) {
      this.#deltas[group][groups[group].members.findIndex((member) => member.value === id)] = dy;
      if (--this.#pending[group] === 0) this.#contributeProduct(group);
    } else if (dy !== undefined) {
      if (value.op === "parameter") this.#parameters.push({ parameter: value.parameter, index: undefined, node: dy });
      this.#contributeArguments(value, nodes[id], dy);
    }
  }

  #contributeProduct(group: number): void {
    const { program, graph, groups } = this.#expanded;
    const present = this.#deltas[group].filter((delta) => delta !== undefined);
    if (present.length === 0) return;
    groups[group].args.forEach((arg, argument) => {
      if (!this.#isActive[arg]) return;
      const { axes } = program.values[arg];
      this.#contribute(arg, graph.add({ op: "productBack", group, argument, args: present, axes }), axes);
    });
  }

  /** One index of the first axis of a parameter or a state has a gradient of its own; anything else is 0 elsewhere. */
  #contributePick({ axis, index, args: [arg] }: Extract<Value, { op: "pick" }>, dy: NodeId): void {
    const { program, graph } = this.#expanded;
    const source = program.values[arg];
    if (source.op === "parameter" && source.axes[0] === axis) {
      const full = source.axes.slice(1);
      const before = this.#parameters.findIndex((flow) => flow.parameter === source.parameter && flow.index === index);
      const own = { parameter: source.parameter, index, node: graph.sumTo(dy, full, full) };
      if (before < 0) this.#parameters.push(own);
      else this.#parameters[before] = { ...own, node: graph.map("add", this.#parameters[before].node, own.node) };
      return;
    }
    if (source.op === "state" && source.axes[0] === axis) {
      const parts = this.#parts.get(arg) ?? new Map<number, NodeId>();
      const before = parts.get(index);
      parts.set(index, before === undefined ? dy : graph.map("add", before, dy));
      this.#parts.set(arg, parts);
      return;
    }
    this.#contribute(arg, graph.map("multiply", dy, graph.onehot(axis, index)), source.axes);
  }

  #contributeArguments(value: Value, y: NodeId, dy: NodeId): void {
    const { program, graph, nodes } = this.#expanded;
    if (!("args" in value)) return;
    const args = value.args.map((arg) => nodes[arg]);
    if (value.op === "pick") this.#contributePick(value, dy);
    else if (value.op === "shift") {
      this.#contribute(value.args[0], graph.shift(value.axis, -1, dy), value.axes);
    } else if (value.op === "map") {
      const flows = mapFunctions[value.name].gradient(graph, args, y, dy);
      value.args.forEach((arg, i) => this.#contribute(arg, flows[i], value.axes));
    } else if (value.op === "along") {
      const flows = alongFunctions[value.name].gradient(graph, value.axis, args, y, dy);
      // Gradients come over the axes of the result joined with the axis that was worked along; cosine sums its own.
      const full = (arg: ValueId): readonly string[] =>
        value.name === "cosine" ? program.values[arg].axes : [...new Set([...value.axes, value.axis])];
      value.args.forEach((arg, i) => this.#contribute(arg, flows[i], full(arg)));
    } else if (value.op === "rotate") {
      const [weights, move] = args;
      this.#contribute(value.args[0], rotateBack(graph, value.axis, value.offset, move, dy, value.axes), value.axes);
      const shifted = graph.window(value.axis, value.offset, -1, weights);
      this.#contribute(value.args[1], graph.map("multiply", dy, shifted), [...value.axes, value.offset]);
    } else if (value.op === "rename") {
      const [arg] = value.args;
      this.#contribute(arg, graph.rename(value.to, value.from, dy), program.values[arg].axes);
    }
  }
}

/** What the loss reads, in the order in which it lies in `outputGradient`: the output, its reversed part, the terms. */
export function outputValues({ output, reversedOutput, terms }: Program): ValueId[] {
  return [output, ...(reversedOutput === undefined ? [] : [reversedOutput]), ...terms.map(({ value }) => value)];
}

/** Gradient of rotate for the weights: rotation the other way. A gradient without the axis is the same everywhere. */
function rotateBack(g: Graph, axis: string, offset: string, move: NodeId, dy: NodeId, axes: readonly string[]): NodeId {
  const isPlain = !g.axes(dy).includes(axis);
  const shifted = isPlain ? dy : g.window(axis, offset, 1, dy);
  return g.sumTo(g.map("multiply", shifted, move), [...axes, offset], axes);
}

/** Values that depend on a parameter or a state: the others get no gradient. */
function activeValues(program: Program): boolean[] {
  const active: boolean[] = [];
  for (const value of program.values) {
    const isSource = value.op === "state" || value.op === "parameter" || value.op === "linear";
    active.push(isSource || ("args" in value && value.args.some((arg) => active[arg])));
  }
  return active;
}
