/** Units of one section → steps of a plan: greedy fusion of units over the same axes into nests, products in between. */
import { NestWriter } from "./nest.ts";
import type { Nest, PlanStep } from "./plan.ts";
import type { Node, NodeId } from "./graph.ts";
import { findUnits, isMove, spaceKey, type Location, type SectionInput, type Unit } from "./units.ts";

export interface Section extends SectionInput {
  /** Where a unit's value is to be stored when another nest reads it. */
  readonly place: (node: NodeId) => Location;
  /** Other units that must have run before a product: they store what it reads. */
  readonly productNeeds: (unit: Unit, units: readonly Unit[]) => readonly Unit[];
  readonly productStep: (node: NodeId) => PlanStep;
}

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

/** Lists of units that run together, in order; a product stands alone. */
function fuse(
  units: readonly Unit[],
  dependences: ReadonlyMap<Unit, readonly Dependence[]>,
  section: Section,
): Unit[][] {
  const done = new Set<Unit>();
  const blocks: Unit[][] = [];
  const isReady = (unit: Unit): boolean =>
    !done.has(unit) && (dependences.get(unit) ?? []).every((dependence) => done.has(dependence.unit));
  while (done.size < units.length) {
    const product = units.find((unit) => isProduct(unit) && isReady(unit));
    const first = product ?? units.find(isReady);
    if (!first) throw new Error("a section has a cycle");
    const block = product ? [product] : growBlock(first, units, done, dependences, section);
    for (const unit of block) done.add(unit);
    blocks.push(block);
  }
  return blocks;
}

function growBlock(
  first: Unit,
  units: readonly Unit[],
  done: ReadonlySet<Unit>,
  dependences: ReadonlyMap<Unit, readonly Dependence[]>,
  { graph }: Section,
): Unit[] {
  const key = spaceKey(graph, first.axes);
  const block = new Set<Unit>();
  for (let before = -1; before < block.size;) {
    before = block.size;
    for (const unit of units) {
      if (done.has(unit) || block.has(unit) || isProduct(unit) || spaceKey(graph, unit.axes) !== key) continue;
      const fits = (dependences.get(unit) ?? []).every(
        (dependence) => done.has(dependence.unit) || (dependence.isSameIndex && block.has(dependence.unit)),
      );
      if (fits) block.add(unit);
    }
  }
  return [...block];
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
