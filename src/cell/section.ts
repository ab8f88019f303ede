/** Units of one section → steps of a plan: greedy fusion of units over the same axes into nests, products in between. */
import { NestWriter } from "./nest.ts";
import type { Nest, PlanStep } from "./plan.ts";
import type { Node, NodeId } from "./graph.ts";
import { findUnits, isMove, spaceKey, type Section, type Unit } from "./units.ts";

interface Dependence {
  readonly unit: Unit;
  /** Read at the very index at which it was computed, so that one nest can hold both. */
  readonly isSameIndex: boolean;
}

export function lowerSection(section: Section): PlanStep[] {
  const units = findUnits(section);
  const byNode = new Map(units.filter((unit) => unit.kind !== "copy").map((unit) => [unit.node, unit]));
  const dependences = new Map(units.map((unit) => [unit, findDependences(unit, units, byNode, section)]));
  const blocks = fuse(units, dependences, section);
  const writers = blocks.map((block) => (isProduct(block[0]) ? undefined : new NestWriter(block, section, byNode)));
  for (const writer of writers) writer?.write();
  return blocks.map((block, i) => writers[i]?.finish() ?? section.productStep(block[0].node));
}

/** A section without products. */
export function lowerNests(section: Section): Nest[] {
  return lowerSection(section).filter((step): step is Nest => step.op === "nest");
}

function isProduct(unit: Unit): boolean {
  return unit.kind === "product" || unit.kind === "productBack";
}

/** Lists of units that run together, in order; a product stands alone, and goes first where it can. */
function fuse(
  units: readonly Unit[],
  dependences: ReadonlyMap<Unit, readonly Dependence[]>,
  section: Section,
): Unit[][] {
  const left = new Left(units, dependences, section);
  const blocks: Unit[][] = [];
  for (let first = left.first(); first; first = left.first()) {
    const block = isProduct(first) ? [first] : left.grow(first);
    left.take(block);
    blocks.push(block);
  }
  if (blocks.reduce((sum, block) => sum + block.length, 0) < units.length) throw new Error("a section has a cycle");
  return blocks;
}

/** The units that no block has yet. What they wait for is counted down, so that each is looked at when something changed. */
class Left {
  readonly #dependences: ReadonlyMap<Unit, readonly Dependence[]>;
  readonly #keys: ReadonlyMap<Unit, string>;
  readonly #dependents = new Map<Unit, Unit[]>();
  /** Number of units that each still waits for. */
  readonly #missing = new Map<Unit, number>();
  readonly #ready = new Set<Unit>();

  constructor(
    units: readonly Unit[],
    dependences: ReadonlyMap<Unit, readonly Dependence[]>,
    { graph }: Pick<Section, "graph">,
  ) {
    this.#dependences = dependences;
    this.#keys = new Map(units.map((unit) => [unit, spaceKey(graph, unit.axes)]));
    for (const unit of units) {
      const needed = dependences.get(unit) ?? [];
      this.#missing.set(unit, needed.length);
      if (needed.length === 0) this.#ready.add(unit);
      for (const other of needed) pushTo(this.#dependents, other.unit, unit);
    }
  }

  /** The first product that could run now, else the first unit. */
  first(): Unit | undefined {
    let best: Unit | undefined;
    for (const unit of this.#ready) {
      const isBetter = !best || (isProduct(unit) === isProduct(best) ? unit.order < best.order : isProduct(unit));
      if (isBetter) best = unit;
    }
    return best;
  }

  /** What one nest can hold together with `first`, in order: what a unit needs stands in front of it. */
  grow(first: Unit): Unit[] {
    const key = this.#keys.get(first);
    const isNear = (unit: Unit): boolean => !isProduct(unit) && this.#keys.get(unit) === key;
    const next = [...this.#ready].filter(isNear).sort((a, b) => b.order - a.order);
    const block: Unit[] = [];
    const joined = new Map<Unit, number>();
    for (let unit = next.pop(); unit; unit = next.pop()) {
      block.push(unit);
      for (const dependent of this.#dependents.get(unit) ?? []) {
        if (!isNear(dependent) || !this.#isSameIndex(dependent, unit)) continue;
        const count = (joined.get(dependent) ?? 0) + 1;
        joined.set(dependent, count);
        if (count === this.#missing.get(dependent)) insert(next, dependent);
      }
    }
    return block;
  }

  #isSameIndex(unit: Unit, needed: Unit): boolean {
    return (this.#dependences.get(unit) ?? []).some((other) => other.unit === needed && other.isSameIndex);
  }

  take(block: readonly Unit[]): void {
    for (const unit of block) {
      this.#missing.delete(unit);
      this.#ready.delete(unit);
    }
    for (const unit of block)
      for (const dependent of this.#dependents.get(unit) ?? []) {
        const missing = this.#missing.get(dependent);
        if (missing === undefined) continue;
        this.#missing.set(dependent, missing - 1);
        if (missing === 1) this.#ready.add(dependent);
      }
  }
}

/** Into a list whose last has the lowest order. */
function insert(list: Unit[], unit: Unit): void {
  let at = list.length;
  while (at > 0 && list[at - 1].order < unit.order) at--;
  list.splice(at, 0, unit);
}

function pushTo<Key>(lists: Map<Key, Unit[]>, key: Key, unit: Unit): void {
  const list = lists.get(key);
  if (list) list.push(unit);
  else lists.set(key, [unit]);
}

function movedAxis(node: Node): string | undefined {
  return "axis" in node ? node.axis : undefined;
}

function findDependences(
  unit: Unit,
  units: readonly Unit[],
  byNode: ReadonlyMap<NodeId, Unit>,
  section: Section,
): Dependence[] {
  if (isProduct(unit)) return section.productNeeds(unit, units).map((other) => ({ unit: other, isSameIndex: false }));
  const { graph } = section;
  const found = new Map<Unit, boolean>();
  const key = spaceKey(graph, unit.axes);
  const visit = (id: NodeId, rebound: ReadonlySet<string>): void => {
    if (section.external(id)) return;
    const other = byNode.get(section.productOf(id));
    if (other && other !== unit) {
      const isMoved = other.axes.some((axis) => rebound.has(axis) && graph.sizes[axis] > 1);
      const isSame = !isMoved && !isProduct(other) && spaceKey(graph, other.axes) === key;
      found.set(other, (found.get(other) ?? true) && isSame);
      return;
    }
    const node = graph.nodes[id];
    if (!("args" in node)) return;
    const axis = node.op === "rename" ? node.from : isMove(node) || node.op === "except" ? movedAxis(node) : undefined;
    const inner = axis === undefined ? rebound : new Set([...rebound, axis]);
    for (const arg of node.args) visit(arg, inner);
  };
  visit(unit.node, new Set());
  return [...found].map(([other, isSameIndex]) => ({ unit: other, isSameIndex }));
}
