/**
 * Reverse mode on a program: from the gradients of the new states and of the output to those of the old states, the
 * parameters and the products, as more nodes of the same graph.
 */
import type { Expanded } from "./expand.ts";
import { argumentFlows } from "./flows.ts";
import type { NodeId } from "./graph.ts";
import type { Program, Value, ValueId } from "./program.ts";

export interface Gradient {
  /** Gradient of each state before the step. */
  readonly states: readonly StateFlow[];
  /** Per group and member: gradient of the product's result. */
  readonly deltas: readonly (readonly (NodeId | undefined)[])[];
  /** Gradients of bare parameters, to be added up over time; of one index of the first axis, where only that was read. */
  readonly parameters: readonly ParameterFlow[];
  /** Gradient of a value, where there is one; may lack axes of the value (broadcast). Of states: of what was before the step. */
  readonly ofValue: (id: ValueId) => NodeId | undefined;
}

/** May lack axes of the state (broadcast); `undefined` = 0. */
export interface StateFlow {
  readonly node: NodeId | undefined;
  /** What comes on top at single indices of the first axis, for those that were read alone. */
  readonly parts: ReadonlyMap<number, NodeId>;
}

export interface ParameterFlow {
  readonly parameter: number;
  /** Those of the parameter, by the names under which it was read; without the first where one index of it was. */
  readonly axes: readonly string[];
  readonly index: number | undefined;
  readonly node: NodeId;
}

/** `isWhole`: values that depend on the input alone get their gradient, too. */
export function differentiate(expanded: Expanded, isWhole = false): Gradient {
  return new Differentiation(expanded, isWhole).run();
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

  constructor(expanded: Expanded, isWhole: boolean) {
    const { program, groups } = expanded;
    this.#expanded = expanded;
    this.#isActive = isWhole ? program.values.map(() => true) : activeValues(program);
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
    const ofValue = (id: ValueId): NodeId | undefined => this.#whole(id);
    return { states, deltas: this.#deltas, parameters: this.#parameters, ofValue };
  }

  /** The gradient of a value together with what came at single indices of its first axis. */
  #whole(id: ValueId): NodeId | undefined {
    const { program, graph } = this.#expanded;
    const [axis] = program.values[id].axes;
    const parts = [...(this.#parts.get(id) ?? [])].map(([index, part]) =>
      graph.map("multiply", part, graph.onehot(axis, index)),
    );
    const all = [this.#adjoints[id], ...parts].filter((node) => node !== undefined);
    return all.length === 0 ? undefined : all.reduce((sum, node) => graph.map("add", sum, node));
  }

  /** Adds `node`, a gradient over the axes `full`, to the gradient of value `id`. */
  #contribute(id: ValueId, node: NodeId, full: readonly string[]): void {
    if (!this.#isActive[id]) return;
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
      if (value.op === "parameter") this.#parameters.push({ ...value, index: undefined, node: dy });
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

  /** One index of the first axis of a parameter or a state has a gradient of its own; whether this is such a one. */
  #contributePart({ axis, index, args: [arg] }: Extract<Value, { op: "pick" }>, dy: NodeId): boolean {
    const { program, graph } = this.#expanded;
    const source = program.values[arg];
    if (source.op === "parameter" && source.axes[0] === axis) {
      const axes = source.axes.slice(1);
      const before = this.#parameters.findIndex((flow) => flow.parameter === source.parameter && flow.index === index);
      const own = { parameter: source.parameter, axes, index, node: graph.sumTo(dy, axes, axes) };
      if (before < 0) this.#parameters.push(own);
      else this.#parameters[before] = { ...own, node: graph.map("add", this.#parameters[before].node, own.node) };
      return true;
    }
    if (source.op === "state" && source.axes[0] === axis) {
      const parts = this.#parts.get(arg) ?? new Map<number, NodeId>();
      const before = parts.get(index);
      parts.set(index, before === undefined ? dy : graph.map("add", before, dy));
      this.#parts.set(arg, parts);
      return true;
    }
    return false;
  }

  #contributeArguments(value: Value, y: NodeId, dy: NodeId): void {
    const { program, graph, nodes } = this.#expanded;
    if (!("args" in value)) return;
    if (value.op === "pick" && this.#contributePart(value, dy)) return;
    const args = value.args.map((arg) => nodes[arg]);
    const axesOf = (argument: number): readonly string[] => program.values[value.args[argument]].axes;
    for (const { argument, node, full } of argumentFlows(graph, value, { args, y, dy, axesOf }))
      this.#contribute(value.args[argument], node, full);
  }
}

/** What the loss reads, in the order in which it lies in `outputGradient`: the output, its reversed part, the terms. */
export function outputValues({ output, reversedOutput, terms }: Program): ValueId[] {
  return [output, ...(reversedOutput === undefined ? [] : [reversedOutput]), ...terms.map(({ value }) => value)];
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
