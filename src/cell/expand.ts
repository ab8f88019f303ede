/** Program → graph of one timestep, with its matrix products gathered into groups. */
import { alongFunctions } from "./functions.ts";
import { Graph, type NodeId } from "./graph.ts";
import { findGroups, type Group } from "./groups.ts";
import type { Program, Value, ValueId } from "./program.ts";

export interface Expanded {
  readonly program: Program;
  readonly graph: Graph;
  /** Node of each value. */
  readonly nodes: readonly NodeId[];
  readonly groups: readonly Group[];
  /** Initial value of each state: a node over parameters only. */
  readonly initial: readonly NodeId[];
}

export function expand(program: Program): Expanded {
  const graph = new Graph(program.sizes);
  const groups = findGroups(program);
  const nodes: NodeId[] = [];
  program.values.forEach((value, id) => nodes.push(expandValue(value, id, graph, nodes, groups, program)));
  const initial = program.states.map((state) => {
    if (state.initial.kind === "constant") return graph.constant(state.initial.value);
    if (state.initial.kind === "first") return graph.onehot(state.axes[state.axes.length - 1], 0);
    const logits = graph.leaf("parameter", state.initial.parameter, state.axes);
    const last = state.axes[state.axes.length - 1];
    return state.initial.isSoftmax ? alongFunctions.softmax.value(graph, last, [logits]) : logits;
  });
  return { program, graph, nodes, groups, initial };
}

function expandValue(
  value: Value,
  id: ValueId,
  graph: Graph,
  nodes: readonly NodeId[],
  groups: readonly Group[],
  program: Program,
): NodeId {
  const group = groups.findIndex((other) => other.members.some((member) => member.value === id));
  if (group >= 0) {
    const { members, args } = groups[group];
    const member = members.findIndex((other) => other.value === id);
    return graph.add({ op: "product", group, member, args: args.map((arg) => nodes[arg]), axes: value.axes });
  }
  switch (value.op) {
    case "constant":
      return graph.constant(Math.fround(value.value));
    case "input":
      return graph.leaf("input", value.offset, value.axes);
    case "extra":
      return graph.leaf("input", program.extras[value.extra].offset, value.axes);
    case "index":
      return graph.index(value.axis);
    case "pick":
      return graph.pick(value.axis, value.index, nodes[value.args[0]]);
    case "shift":
      return graph.shift(value.axis, value.sign, nodes[value.args[0]]);
    case "state":
      return graph.leaf("state", value.state, value.axes);
    case "parameter":
      return graph.leaf("parameter", value.parameter, value.axes);
    case "map":
      return graph.map(value.name, ...value.args.map((arg) => nodes[arg]));
    case "along":
      return alongFunctions[value.name].value(
        graph,
        value.axis,
        value.args.map((arg) => nodes[arg]),
      );
    case "rotate": {
      const [weights, move] = value.args.map((arg) => nodes[arg]);
      const shifted = graph.window(value.axis, value.offset, -1, weights);
      return graph.reduce("sum", value.offset, graph.map("multiply", shifted, move));
    }
    case "rename":
      return graph.rename(value.from, value.to, nodes[value.args[0]]);
    case "linear":
      throw new Error("every linear is in a group");
  }
}
