/**
 * Reverse mode on a program: from the gradients of the new states and of the output to those of the old states, the
 * parameters and the products, as more nodes of the same graph.
 */
import type { Expanded } from "./expand.ts";
import { alongFunctions, mapFunctions } from "./functions.ts";
import type { Graph, NodeId } from "./graph.ts";
import type { Program, Value, ValueId } from "./program.ts";

export interface Gradient {
  /** Gradient of each state before the step; `undefined` = 0. May lack axes of the state (broadcast). */
  readonly states: readonly (NodeId | undefined)[];
  /** Per group and member: gradient of the product's result. */
  readonly deltas: readonly (readonly (NodeId | undefined)[])[];
  /** Gradients of bare parameters, to be added up over time. */
  readonly parameters: readonly { readonly parameter: number; readonly node: NodeId }[];
}

export function differentiate(expanded: Expanded): Gradient {
  const { program, graph, nodes, groups } = expanded;
  const isActive = activeValues(program);
  const adjoints: (NodeId | undefined)[] = program.values.map(() => undefined);
  const deltas: (NodeId | undefined)[][] = groups.map((group) => group.members.map(() => undefined));
  const parameters: { parameter: number; node: NodeId }[] = [];
  const pending = groups.map((group) => group.members.length);

  const contribute = (id: ValueId, node: NodeId | undefined, full: readonly string[]): void => {
    if (node === undefined || !isActive[id]) return;
    const axes = program.values[id].axes;
    const summed = graph.sumTo(node, full, axes);
    const before = adjoints[id];
    adjoints[id] = before === undefined ? summed : graph.map("add", before, summed);
  };

  program.states.forEach((state, i) => contribute(state.next, graph.leaf("carry", i, state.axes), state.axes));
  contribute(program.output, graph.leaf("outputGradient", 0, ["output"]), ["output"]);

  for (let id = program.values.length - 1; id >= 0; id--) {
    const value = program.values[id];
    const dy = adjoints[id];
    if (value.op === "linear") {
      const group = groups.findIndex((other) => other.members.some((member) => member.value === id));
      deltas[group][groups[group].members.findIndex((member) => member.value === id)] = dy;
      if (--pending[group] === 0) contributeProduct(group, groups[group].args, deltas[group]);
    } else if (dy !== undefined) {
      if (value.op === "parameter") parameters.push({ parameter: value.parameter, node: dy });
      contributeArguments(value, nodes[id], dy);
    }
  }
  const stateNodes = new Map(program.values.flatMap((value, id) => (value.op === "state" ? [[value.state, id]] : [])));
  const states = program.states.map((_, i) => adjoints[stateNodes.get(i) ?? -1]);
  return { states, deltas, parameters };

  function contributeProduct(group: number, args: readonly ValueId[], own: readonly (NodeId | undefined)[]): void {
    const present = own.filter((delta) => delta !== undefined);
    if (present.length === 0) return;
    args.forEach((arg, argument) => {
      if (!isActive[arg]) return;
      const axes = program.values[arg].axes;
      contribute(arg, graph.add({ op: "productBack", group, argument, args: present, axes }), axes);
    });
  }

  function contributeArguments(value: Value, y: NodeId, dy: NodeId): void {
    if (value.op === "map") {
      const args = value.args.map((arg) => nodes[arg]);
      const flows = mapFunctions[value.name].gradient(graph, args, y, dy);
      value.args.forEach((arg, i) => contribute(arg, flows[i], value.axes));
    } else if (value.op === "along") {
      const args = value.args.map((arg) => nodes[arg]);
      const flows = alongFunctions[value.name].gradient(graph, value.axis, args, y, dy);
      // Gradients come over the axes of the result joined with the axis that was worked along; cosine sums its own.
      const full = [...new Set([...value.axes, value.axis])];
      value.args.forEach((arg, i) =>
        contribute(arg, flows[i], value.name === "cosine" ? program.values[arg].axes : full),
      );
    } else if (value.op === "rotate") {
      const [weights, move] = value.args.map((arg) => nodes[arg]);
      contribute(value.args[0], rotateBack(graph, value.axis, value.offset, move, dy, value.axes), value.axes);
      const shifted = graph.window(value.axis, value.offset, -1, weights);
      contribute(value.args[1], graph.map("multiply", dy, shifted), [...value.axes, value.offset]);
    } else if (value.op === "rename") {
      const [arg] = value.args;
      contribute(arg, graph.rename(value.to, value.from, dy), program.values[arg].axes);
    }
  }
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
