/**
 * What stays of a run's pictures from one to the next while nothing says that it is wrong: how far each scale reaches, and in
 * which order units stand.
 */
import { grid, rowMajorStrides } from "../core/grid.ts";
import { Recent } from "../core/recent.ts";
import type { Signal, Trace } from "../core/signal.ts";
import { peaksOf, steadyOrder, type Order } from "../draw/order.ts";
import { reachOf, steadyRange } from "../draw/range.ts";
import { copiesOf, shapeOf, sizeOf, type Indices } from "./facet.ts";
import { hasGradients, lossReach } from "./lens.ts";

/** The order of the units on an axis, in each copy that has one of its own. */
export interface UnitOrder {
  readonly axis: string;
  /** The axes that number the copies. */
  readonly facets: readonly string[];
  readonly byCopy: ReadonlyMap<string, Order>;
}

/** Axes on which units stand in another order than they are stored in, by name. */
export type UnitOrders = ReadonlyMap<string, UnitOrder>;

/** No axis has another order. */
export const asStored: UnitOrders = new Map();

/** Up to here a row has a name, and stands where it is stored. */
export const mostNamed = 8;

/**
 * Asking changes nothing, so that what is rendered twice, or never put on screen, leaves no trace; `keep` and `keepOrders`, once a
 * picture is on screen, make it the one that the next is compared with.
 */
export class Steady {
  readonly #ranges = new Map<string, number>();
  readonly #signed = new Set<string>();
  readonly #orders = new Map<string, Order>();
  readonly #rangeOf = new WeakMap<Signal, number>();
  readonly #ordersOf = new WeakMap<Trace, UnitOrders>();
  /** As far as the scale of all gradients reaches; 0 before the first. */
  #top = 0;
  readonly #topOf = new WeakMap<Trace | Signal, number>();

  /** How far the scale of `signal` reaches; at first as far as 1, where its values are not far from it. */
  rangeOf(signal: Signal): number {
    const known = this.#rangeOf.get(signal);
    if (known !== undefined) return known;
    const { row } = shapeOf(signal);
    const i = signal.axes.indexOf(row);
    const units = i < 0 ? { count: 1, stride: 1 } : { count: signal.sizes[i], stride: strideOf(signal, i) };
    // What the task gives has no history: it is the same in every run.
    const held = isOfTask(signal) ? undefined : this.#ranges.get(signal.name);
    const range = steadyRange(held ?? 1, reachOf(signal.data, units));
    this.#rangeOf.set(signal, range);
    return range;
  }

  /**
   * The power of ten above every gradient of `trace`, so that staves can be compared; where it is not known, above those of
   * `signal`. It stands while they are no farther than two powers of ten below.
   */
  topOf(trace: Trace | null, signal: Signal): number {
    const of = trace ?? signal;
    const known = this.#topOf.get(of);
    if (known !== undefined) return known;
    const signals = trace && hasGradients(trace) ? [lossReach(trace), ...trace.signals] : [signal];
    const largest = Math.max(0, ...signals.map(largestGradient));
    const isFine = largest <= this.#top && largest > this.#top / 100;
    const top = isFine || largest === 0 ? this.#top || 1 : 10 ** Math.ceil(Math.log10(largest));
    this.#topOf.set(of, top);
    return top;
  }

  /** Whether `signal` has had a value below zero in any picture. */
  isSigned({ name, data }: Signal): boolean {
    return this.#signed.has(name) || data.some((value) => value < 0);
  }

  /** By when they peak: units that the states of `trace` run over and that have no place of their own. */
  ordersOf(trace: Trace): UnitOrders {
    const known = this.#ordersOf.get(trace);
    if (known) return known;
    const orders = new Map(leadsOf(trace).map(([axis, lead]) => [axis, this.#orderOf(axis, lead)]));
    this.#ordersOf.set(trace, orders);
    return orders;
  }

  /** `signal` is on screen, in the scale that was asked for. */
  keep(signal: Signal): void {
    const range = this.#rangeOf.get(signal);
    if (range !== undefined) this.#ranges.set(signal.name, range);
    if (isOfTask(signal) && this.isSigned(signal)) this.#signed.add(signal.name);
  }

  /** The gradients of `trace`, or of `signal`, are on screen. */
  keepTop(trace: Trace | null, signal: Signal): void {
    this.#top = this.topOf(trace, signal);
  }

  /** `trace` is on screen, its units in their orders. */
  keepOrders(trace: Trace): void {
    for (const { axis, byCopy } of this.#ordersOf.get(trace)?.values() ?? [])
      for (const [copy, order] of byCopy) this.#orders.set(`${axis} ${copy}`, order);
  }

  #orderOf(axis: string, lead: Signal): UnitOrder {
    const { facets } = shapeOf(lead);
    const byCopy = new Map<string, Order>();
    for (const copy of copiesOf(lead, facets)) {
      const key = copyKey(facets, copy);
      byCopy.set(key, steadyOrder(this.#orders.get(`${axis} ${key}`), peaksOf(grid(lead, "time", axis, copy))));
    }
    return { axis, facets, byCopy };
  }
}

/** The largest finite magnitude. */
function largestGradient({ gradient, lens, data }: Signal): number {
  let largest = 0;
  for (const value of gradient ?? (lens === undefined ? [] : data)) {
    const magnitude = Math.abs(value);
    if (magnitude > largest && magnitude < Infinity) largest = magnitude;
  }
  return largest;
}

function isOfTask({ name }: Signal): boolean {
  return name === "input" || name === "target";
}

function strideOf(signal: Signal, axis: number): number {
  return rowMajorStrides(signal.sizes)[axis];
}

function copyKey(facets: readonly string[], copy: Indices): string {
  return facets.map((axis) => copy[axis] ?? 0).join(" ");
}

/** The order on `axis` in the copy `fixed`, where it has one. */
export function orderAt(orders: UnitOrders, axis: string, fixed: Indices): Order | undefined {
  const found = orders.get(axis);
  return found?.byCopy.get(copyKey(found.facets, fixed));
}

/** Of each axis of units the state that says when they peak. Places of a matrix, of a task, counted ones, and those with names are no units. */
function leadsOf(trace: Trace): readonly (readonly [axis: string, lead: Signal])[] {
  const placed = new Set(["input", "target", "output", ""]);
  for (const signal of trace.signals) {
    const { kind, row, column } = shapeOf(signal);
    if (kind === "matrix") placed.add(row).add(column);
    if (signal.meaning === "read" || signal.meaning === "write" || signal.meaning === "attention") placed.add(row);
    for (const axis of [...Object.keys(signal.labels ?? {}), ...(signal.counted ?? [])]) placed.add(axis);
  }
  const leads = new Map<string, Signal>();
  for (const signal of trace.signals.toSorted((a, b) => Number(b.isState ?? false) - Number(a.isState ?? false))) {
    const { kind, row } = shapeOf(signal);
    const isUnits = kind === "row" && signal.axes[0] === "time" && signal.meaning === "signed" && !placed.has(row);
    if (isUnits && sizeOf(signal, row) > mostNamed && !leads.has(row)) leads.set(row, signal);
  }
  return [...leads];
}

/** More than are ever on screen at once: who shows a run asks for it whenever it draws. */
const mostRuns = 16;

const byRun = new Recent<string, Steady>(mostRuns);

/** What is kept for the run `id`, among those that were asked for last. */
export function steadyOf(id: string): Steady {
  return byRun.get(id, () => new Steady());
}
