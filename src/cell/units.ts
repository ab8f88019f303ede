/**
 * Which nodes of a graph section are computed on their own (units), and which are folded into the units that use them.
 * An expression is folded when that repeats no work, or hardly any: so `sum[slot](w * memory)` never stores its product.
 */
import type { Graph, Node, NodeId } from "./graph.ts";
import type { BufferName, PlanStep } from "./plan.ts";

/** A contiguous row-major array over `axes` in one of the plan's buffers. */
export interface Location {
  readonly buffer: BufferName;
  readonly offset: number;
  readonly axes: readonly string[];
}

/** Something that a section must leave in memory; a node that lacks axes of the target is broadcast. */
export interface Root {
  readonly node: NodeId;
  readonly target: Location;
  readonly isAdded: boolean;
}

export interface Store {
  readonly target: Location;
  readonly isAdded: boolean;
}

/** `copy`: stores the value of a node that is not computed here, or over more axes than it has. */
export interface Unit {
  readonly kind: "map" | "reduce" | "except" | "copy" | "product" | "productBack";
  readonly node: NodeId;
  readonly axes: readonly string[];
  /** Place in the order of evaluation. */
  readonly order: number;
  readonly stores: Store[];
}

export interface SectionInput {
  readonly graph: Graph;
  readonly roots: readonly Root[];
  /** Where a node lies in memory before the section starts; `undefined` for what the section computes. */
  readonly external: (node: NodeId) => Location | undefined;
  /** Nodes that must be units of their own because something reads them as contiguous memory. */
  readonly forced: readonly NodeId[];
  /** Member nodes of products → the node that stands for their group. */
  readonly productOf: (node: NodeId) => NodeId;
}

export interface Section extends SectionInput {
  /** Where a unit's value is to be stored when another nest reads it. */
  readonly place: (node: NodeId) => Location;
  /** Other units that must have run before a product: they store what it reads. */
  readonly productNeeds: (unit: Unit, units: readonly Unit[]) => readonly Unit[];
  readonly productStep: (node: NodeId) => PlanStep;
}

const cheapNames: ReadonlySet<string> = new Set(
  "add subtract multiply negate positive less equal min max abs sign relu where".split(" "),
);

export function isCheapMap(node: Node): boolean {
  return node.op === "map" && cheapNames.has(node.name);
}

/** An expression of so many nodes is not written into each of its consumers any more, however cheap each node is. */
const largestFolded = 64;
/** Nor are expressions nested deeper than this. */
const deepestFolded = 200;

/** A map that is smaller in its operands than in its result, or has a constant operand: reading it costs as much as storing. */
export function isFreeMap(graph: Graph, node: Node): boolean {
  if (node.op !== "map" || !isCheapMap(node)) return false;
  const args = node.args.map((arg) => graph.nodes[arg]);
  const size = graph.count(node.axes);
  const isExpansion = args.length > 1 && args.every((arg) => arg.op === "index" || graph.count(arg.axes) < size);
  return isExpansion || (args.length <= 2 && args.some((arg) => arg.op === "constant"));
}

/** Only re-indexes its argument: never stored. */
export function isTransparent(graph: Graph, node: Node): boolean {
  return isMove(node) || node.op === "rename" || (node.op === "reduce" && graph.sizes[node.axis] === 1);
}

/** Reads its argument at another index: the argument must lie in memory. */
export function isMove(node: Node): boolean {
  return node.op === "window" || node.op === "shift" || node.op === "pick";
}

/** The axes that really loop, sorted: equal keys can share a nest. */
export function spaceKey(graph: Graph, axes: readonly string[]): string {
  return axes
    .filter((axis) => graph.sizes[axis] > 1)
    .sort()
    .join();
}

/** The units of a section in the order of evaluation. */
export function findUnits(input: SectionInput): Unit[] {
  const { graph, roots, external, productOf } = input;
  const marks = new Marks(input);
  const units = new Map<NodeId, Unit>();
  for (const id of marks.reachable()) {
    const node = graph.nodes[id];
    if (marks.isInline(id)) continue;
    const owner = productOf(id);
    if (units.has(owner)) continue;
    if (node.op === "constant" || node.op === "leaf") continue;
    const isPlain = node.op === "map" || node.op === "index" || node.op === "rename" || isMove(node);
    const kind = isPlain ? "map" : (node.op as Unit["kind"]);
    const isTrivial = kind === "reduce" && isTransparent(graph, node);
    units.set(owner, { kind: isTrivial ? "map" : kind, node: owner, axes: node.axes, order: owner, stores: [] });
  }
  const copies: Unit[] = [];
  roots.forEach((root, i) => {
    const unit = external(root.node) ? undefined : units.get(root.node);
    const store = { target: root.target, isAdded: root.isAdded };
    const isSame = unit && spaceKey(graph, unit.axes) === spaceKey(graph, root.target.axes);
    if (isSame && unit.kind !== "product" && unit.kind !== "productBack") unit.stores.push(store);
    else {
      const order = root.node + (i + 1) / (roots.length + 1);
      copies.push({ kind: "copy", node: root.node, axes: root.target.axes, order, stores: [store] });
    }
  });
  return [...units.values(), ...copies].sort((a, b) => a.order - b.order);
}

/** Walks a section from its roots, consumers first, and decides for each node whether it is folded into its consumer. */
class Marks {
  readonly #input: SectionInput;
  readonly #uses = new Map<NodeId, number>();
  /** Key of the space in which the (last seen) consumer evaluates the node. */
  readonly #space = new Map<NodeId, string>();
  readonly #forced: Set<NodeId>;
  readonly #inline = new Set<NodeId>();
  /** How deep the (last seen) consumer is folded into others. */
  readonly #depth = new Map<NodeId, number>();
  /** Nodes of the expression that is written where the node is folded. */
  readonly #weights = new Map<NodeId, number>();
  readonly #order: NodeId[] = [];

  constructor(input: SectionInput) {
    this.#input = input;
    this.#forced = new Set(input.forced);
    const { graph } = input;
    for (const root of input.roots) {
      if (input.external(root.node)) continue;
      this.#use(root.node, spaceKey(graph, root.target.axes), 1);
      // A root is computed where it is stored, unless it is no more than a constant.
      if (graph.nodes[root.node].op !== "constant") this.#forced.add(root.node);
    }
    for (const node of input.forced) this.#use(node, "", 1);
    // Arguments have smaller ids than what they are used in: consumers come first.
    for (let id = graph.nodes.length - 1; id >= 0; id--) if (this.#uses.has(id)) this.#visit(id);
    this.#order.reverse();
  }

  reachable(): readonly NodeId[] {
    return this.#order;
  }

  isInline(id: NodeId): boolean {
    return this.#inline.has(id);
  }

  #use(id: NodeId, space: string, times: number): void {
    if (this.#input.external(id)) return;
    this.#uses.set(id, (this.#uses.get(id) ?? 0) + times);
    this.#space.set(id, space);
  }

  /** Called in falling order of node ids: all consumers of `id` are known. */
  #visit(id: NodeId): void {
    const { graph } = this.#input;
    const node = graph.nodes[id];
    this.#order.push(id);
    const uses = this.#uses.get(id) ?? 0;
    const own = spaceKey(graph, node.axes);
    const consumerSpace = this.#space.get(id) ?? "";
    const isInline = this.#decide(id, node, uses, consumerSpace === own);
    if (isInline) this.#inline.add(id);
    if (!("args" in node)) return;
    const space = node.op === "reduce" ? spaceKey(graph, [...node.axes, node.axis]) : isInline ? consumerSpace : own;
    const depth = isInline ? (this.#depth.get(id) ?? 0) + 1 : 0;
    for (const arg of node.args) {
      this.#depth.set(arg, depth);
      if (isMove(node)) this.#forceMemory(arg);
      this.#use(arg, node.op === "except" ? "?" : space, isInline ? uses : 1);
    }
  }

  #decide(id: NodeId, node: Node, uses: number, isSameSpace: boolean): boolean {
    const { graph } = this.#input;
    if (node.op === "constant" || node.op === "leaf") return true;
    if (this.#forced.has(id)) return false;
    if (isTransparent(graph, node) || node.op === "index") return true;
    if (node.op !== "map") return false;
    if ((this.#depth.get(id) ?? 0) > deepestFolded) return false;
    return (isFreeMap(graph, node) && this.#weight(id) <= largestFolded) || (uses === 1 && isSameSpace);
  }

  /** Of free maps and of what only re-indexes; anything else counts as one, and so does what is too heavy to be folded. */
  #weight(id: NodeId): number {
    const known = this.#weights.get(id);
    if (known !== undefined) return known;
    const { graph } = this.#input;
    const node = graph.nodes[id];
    const isFolded = "args" in node && (isFreeMap(graph, node) || isTransparent(graph, node));
    const above = (arg: NodeId): number => {
      const weight = this.#weight(arg);
      return weight > largestFolded ? 1 : weight;
    };
    const weight = isFolded ? node.args.reduce((sum, arg) => sum + above(arg), 1) : 1;
    this.#weights.set(id, weight);
    return weight;
  }

  /** What a move reads must lie in memory: its element is computed under another index. */
  #forceMemory(id: NodeId): void {
    const { graph, external } = this.#input;
    const node = graph.nodes[id];
    if (external(id) || node.op === "constant" || node.op === "leaf") return;
    if (node.op === "rename") this.#forceMemory(node.args[0]);
    else this.#forced.add(id);
  }
}
