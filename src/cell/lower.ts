/** Program → plan: what lies where in memory, and the four sections of nests and products. */
import { expand, type Expanded } from "./expand.ts";
import { flowSlots, noFlows } from "./flow-slots.ts";
import { alongFunctions } from "./functions.ts";
import { differentiate, outputValues, type Gradient } from "./gradient.ts";
import type { NodeId } from "./graph.ts";
import { Layout } from "./layout.ts";
import type { Nest, Plan, PlanSignal, PlanStep, ProductGroup } from "./plan.ts";
import type { Program } from "./program.ts";
import { lowerNests, lowerSection } from "./section.ts";
import type { Root, Unit } from "./units.ts";

export interface PlanOptions {
  /** Whether the backward sections are wanted. */
  readonly gradient: boolean;
  /** Whether every named value is to be kept in the tape. */
  readonly record: boolean;
  /** With `gradient`: whether the gradients of named values and of the input are to be kept for every timestep. */
  readonly flows?: boolean;
}

export function makePlan(program: Program, { gradient, record, flows: isTold = false }: PlanOptions): Plan {
  const expanded = expand(program);
  const layout = new Layout(expanded);
  const outputs = outputValues(program);
  const outputAxes = outputs.map((id) => program.values[id].axes);
  const outputNodes = outputs.map((id) => expanded.nodes[id]);
  const output =
    outputs.length === 1
      ? layout.keep(outputNodes[0], ["output"]).offset
      : layout.keepTogether(outputNodes, outputAxes).offset;
  const signals = record ? keepSignals(program, expanded, layout) : [];
  const flows = gradient ? differentiate(expanded, isTold) : undefined;
  const told = flows && isTold ? flowSlots(expanded, layout, flows) : noFlows;
  const backward = flows ? lowerBackward(expanded, layout, flows, told.roots) : [];
  const initBackward = flows ? lowerInitBackward(expanded, layout) : [];
  const forward = lowerForward(expanded, layout);
  const init = lowerInit(expanded, layout);
  // The sizes are read last: every section adds to them.
  const groups = productGroups(expanded, layout);
  return {
    program,
    tapeSize: layout.tapeSize,
    scratchSize: layout.scratchSize,
    deltaSize: layout.deltaSize,
    carrySize: layout.carrySize,
    laneRanges: flows ? laneRanges(program, flows) : [],
    groups,
    init,
    forward,
    backward,
    initBackward,
    output,
    lossWidth: outputAxes.reduce((sum, axes) => sum + expanded.graph.count(axes), 0),
    signals,
    flows: told.flows,
    inputFlows: told.inputFlows,
  };
}

function keepSignals(program: Program, expanded: Expanded, layout: Layout): PlanSignal[] {
  return program.named.map(({ name, value, meaning, turns }) => {
    const { axes: own } = program.values[value];
    const axes = [...(turns?.axes ?? []), ...own];
    const { offset } = turns
      ? layout.keepTogether(
          turns.values.map((id) => expanded.nodes[id]),
          turns.values.map(() => own),
        )
      : layout.keep(expanded.nodes[value], own);
    return { name, axes, sizes: axes.map((axis) => program.sizes[axis]), meaning, offset };
  });
}

function lowerForward(expanded: Expanded, layout: Layout): PlanStep[] {
  const { graph, program, nodes } = expanded;
  const stateRoots: Root[] = program.states.map((state, i) => ({
    node: nodes[state.next],
    target: layout.stateSlots[i],
    isAdded: false,
  }));
  // A value whose home is a state's slot is already among the state roots.
  const kept = layout.keptRoots().filter(({ target }) => !layout.stateSlots.includes(target));
  return lowerSection({
    graph,
    roots: [...stateRoots, ...kept],
    forced: layout.keptProducts(),
    external: (id) => layout.leaf(id),
    place: (id) => layout.forwardPlace(id),
    productOf: (id) => layout.productOwner(id),
    productNeeds: (unit, units) => {
      const group = layout.groupOf(unit.node);
      const targets = new Set(layout.argumentLocations[group]);
      const owners = expanded.groups[group].args.map((arg) => layout.productOwner(nodes[arg]));
      return units.filter(
        (other) =>
          other !== unit &&
          (other.stores.some((store) => targets.has(store.target)) ||
            (other.kind === "product" && owners.includes(other.node))),
      );
    },
    productStep: (id) => ({ op: "product", group: layout.groupOf(id) }),
  });
}

function lowerBackward(expanded: Expanded, layout: Layout, flows: Gradient, told: readonly Root[]): PlanStep[] {
  const { graph, program, groups } = expanded;
  const zero = graph.constant(0);
  const roots: Root[] = program.states.flatMap((state, i) => stateRoots(state, i, expanded, layout, flows));
  groups.forEach((group, g) =>
    group.members.forEach((_, m) =>
      roots.push({ node: flows.deltas[g][m] ?? zero, target: layout.deltaSlots[g][m], isAdded: false }),
    ),
  );
  for (const flow of flows.parameters)
    roots.push({ node: flow.node, target: layout.laneSlot(flow.parameter, flow.axes, flow.index), isAdded: true });
  roots.push(...told);
  const groupOf = (unit: Unit): number => {
    const node = graph.nodes[unit.node];
    return node.op === "productBack" ? node.group : -1;
  };
  return lowerSection({
    graph,
    roots,
    forced: [],
    external: (id) => layout.leaf(id) ?? layout.forwardValue(id),
    place: (id) => layout.backwardPlace(id),
    productOf: (id) => id,
    productNeeds: (unit, units) => {
      const targets = new Set(layout.deltaSlots[groupOf(unit)]);
      return units.filter((other) => other.stores.some((store) => targets.has(store.target)));
    },
    productStep: (id) => {
      const node = graph.nodes[id];
      if (node.op !== "productBack") throw new Error(`${node.op} is no product`);
      layout.backwardPlace(id);
      return { op: "productBack", group: node.group, argument: node.argument };
    },
  });
}

/** The gradient of a state as a whole, or index by index of its first axis where some of them were read alone. */
function stateRoots(
  { axes }: Program["states"][number],
  state: number,
  { graph }: Expanded,
  layout: Layout,
  flows: Gradient,
): Root[] {
  const { node: whole = graph.constant(0), parts } = flows.states[state];
  if (parts.size === 0) return [{ node: whole, target: layout.carrySlots[state], isAdded: false }];
  return Array.from({ length: graph.sizes[axes[0]] }, (_, index) => {
    const rest = graph.pick(axes[0], index, whole);
    const part = parts.get(index);
    const node = part === undefined ? rest : graph.map("add", rest, part);
    return { node, target: layout.carrySlot(state, index), isAdded: false };
  });
}

function lowerInit(expanded: Expanded, layout: Layout): Nest[] {
  const roots = expanded.initial.map((node, i) => ({ node, target: layout.stateSlots[i], isAdded: false }));
  return lowerSimple(expanded, layout, roots, () => undefined);
}

/** From the gradients of the first states to the learned initial ones, through their softmax. */
function lowerInitBackward(expanded: Expanded, layout: Layout): Nest[] {
  const { graph, program, initial } = expanded;
  const roots = program.states.flatMap((state, i): Root[] => {
    if (state.initial.kind !== "learned") return [];
    const dy = graph.leaf("carry", i, state.axes);
    const last = state.axes[state.axes.length - 1];
    const [node = graph.constant(0)] = state.initial.isSoftmax
      ? alongFunctions.softmax.gradient(graph, last, [], initial[i], dy)
      : [dy];
    return [{ node, target: layout.laneSlot(state.initial.parameter, state.axes), isAdded: true }];
  });
  return lowerSimple(expanded, layout, roots, (id) => {
    const state = initial.indexOf(id);
    return state >= 0 && graph.nodes[id].op !== "constant" ? layout.stateSlots[state] : undefined;
  });
}

function lowerSimple(
  { graph }: Expanded,
  layout: Layout,
  roots: readonly Root[],
  known: (id: NodeId) => ReturnType<Layout["leaf"]>,
): Nest[] {
  const places = new Map<NodeId, ReturnType<Layout["scratch"]>>();
  return lowerNests({
    graph,
    roots,
    forced: [],
    external: (id) => layout.leaf(id) ?? known(id),
    place: (id) => {
      const place = places.get(id) ?? layout.scratch(id);
      places.set(id, place);
      return place;
    },
    productOf: (id) => id,
    productNeeds: () => [],
    productStep: () => {
      throw new Error("initial states have no products");
    },
  });
}

function laneRanges(program: Program, flows: Gradient): Plan["laneRanges"] {
  const learned = program.states.flatMap(({ initial }) => (initial.kind === "learned" ? [initial.parameter] : []));
  const indices = new Set([...flows.parameters.map(({ parameter }) => parameter), ...learned]);
  return [...indices]
    .sort((a, b) => a - b)
    .map((index) => {
      const { offset, sizes } = program.parameters[index];
      return { offset, size: sizes.reduce((product, size) => product * size, 1) };
    });
}

function productGroups({ groups }: Expanded, layout: Layout): ProductGroup[] {
  return groups.map((group, g) => ({
    times: group.times,
    rows: group.rows,
    args: group.args.map((_, a) => {
      const { buffer, offset } = layout.argumentLocations[g][a];
      return { buffer, offset, size: layout.argumentSize(g, a), gradient: layout.argumentGradient(g, a) };
    }),
    members: group.members.map(({ row, rows, weights, bias }) => ({ row, rows, weights, bias })),
    result: layout.groupResult(g),
    delta: layout.groupDelta(g),
  }));
}
