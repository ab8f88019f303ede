/**
 * Which steps of a plan need a barrier between them. Two steps need none when they touch different elements, only read
 * the same ones, or when each shared element is touched by one and the same thread.
 */
import type { Access, BufferName, Expression, Loop, Nest, Statement } from "../../cell/plan.ts";
import { countSlices, type Product } from "./product.ts";

/** `partial` is the workgroup's memory for sliced products. */
export type Region = BufferName | "partial";

/** Elements `from` … `to` (both included) of a region, read or written by one step. */
export interface Touch {
  readonly region: Region;
  readonly from: number;
  readonly to: number;
  readonly isWrite: boolean;
  /** Accesses with equal keys touch each element by the same thread; null = by any. */
  readonly key: string | null;
}

export function hasConflict(earlier: readonly Touch[], later: readonly Touch[]): boolean {
  return later.some((touch) =>
    earlier.some(
      (other) =>
        other.region === touch.region &&
        (other.isWrite || touch.isWrite) &&
        other.from <= touch.to &&
        touch.from <= other.to &&
        (other.key === null || other.key !== touch.key),
    ),
  );
}

/** `teamThreads`: 0, or the threads of a workgroup that runs the nest in teams (nest.ts). */
export function touchesOfNest(nest: Nest, teamThreads = 0): Touch[] {
  const sizes = new Map<number, number>(nest.loops.map((loop) => [loop.id, loop.size]));
  const touches: Touch[] = [];
  const add = (access: Access, isWrite: boolean): void => {
    touches.push(touchOf(access, isWrite, sizes, nest.loops));
  };
  const visit = (statement: Statement): void => {
    if (statement.op === "reduce") {
      for (const loop of statement.loops) sizes.set(loop.id, loop.size);
      for (const fold of statement.folds) forEachLoad(fold.value, (access) => add(access, false));
      return;
    }
    forEachLoad(statement.value, (access) => add(access, false));
    if (statement.op === "store") add(statement.at, true);
  };
  nest.body.forEach(visit);
  if (teamThreads === 0) return touches;
  return [...touches.map((touch) => ({ ...touch, key: null })), touchRange("partial", 0, teamThreads, true)];
}

function forEachLoad(expression: Expression, visit: (access: Access) => void): void {
  if (expression.op === "load") visit(expression.at);
  if (expression.op === "map") for (const arg of expression.args) forEachLoad(arg, visit);
}

function touchOf(access: Access, isWrite: boolean, sizes: ReadonlyMap<number, number>, outer: readonly Loop[]): Touch {
  let from = access.offset;
  let to = access.offset;
  for (const term of access.terms) {
    const size = term.shift ? term.shift.size : (sizes.get(term.loop) ?? 1);
    const reach = term.stride * (size - 1);
    from += Math.min(0, reach);
    to += Math.max(0, reach);
  }
  return { region: access.buffer, from, to, isWrite, key: keyOf(access, outer) };
}

/**
 * The outer loops' sizes and the access's stride along each of them. An access that a reduction or a rotation moves has
 * none, and neither has one that stands still along a loop: several threads read the same element.
 */
function keyOf(access: Access, outer: readonly Loop[]): string | null {
  const loops = outer.filter((loop) => loop.size > 1);
  if (access.terms.some((term) => term.shift || !outer.some((loop) => loop.id === term.loop))) return null;
  const strides = loops.map((loop) => sumOfStrides(access, loop));
  if (strides.includes(0)) return null;
  return `${access.offset}:${loops.map((loop, i) => `${loop.size}x${strides[i]}`).join(",")}`;
}

function sumOfStrides(access: Access, loop: Loop): number {
  return access.terms.reduce((sum, term) => sum + (term.loop === loop.id ? term.stride : 0), 0);
}

/** Touches before and after the product's own barrier, if it has one; `before` is null without one. */
export function touchesOfProduct(
  product: Product,
  threads: number,
): { readonly before: readonly Touch[] | null; readonly after: readonly Touch[] } {
  const { times, rows, parts, result } = product;
  const write: Touch = touchRange(result.buffer, result.offset, rows * times, true);
  const reads = parts.map(({ buffer, offset, size }) => touchRange(buffer, offset, size * times, false));
  if (countSlices(product, threads) === 1) return { before: null, after: [...reads, write] };
  return {
    before: [...reads, touchRange("partial", 0, threads, true)],
    after: [touchRange("partial", 0, threads, false), write],
  };
}

function touchRange(region: Region, offset: number, size: number, isWrite: boolean): Touch {
  return { region, from: offset, to: offset + size - 1, isWrite, key: null };
}
