/** How a signal is laid out in the score by its axes alone: one lane per facet, over one shared time axis. */
import type { Focus } from "../core/focus.ts";
import { pastAxis, type Signal, type Trace } from "../core/signal.ts";
import { finalsOf, isInnerStep } from "./addressing/match.ts";
import { hasGradients, lossReach, throughLens } from "./lens.ts";
import { copiesOf, isWeights, sameIndices, shapeOf, sizeOf, type Indices } from "./facet.ts";
import type { CellsPlace } from "./pointing.ts";
import { asStored, orderAt, type UnitOrders } from "./steady.ts";

/** A [time, slot, width]-like signal: at each time a whole matrix. */
export function isMatrix(signal: Signal): boolean {
  return signal.axes[0] === "time" && shapeOf(signal).kind === "matrix";
}

/** The axis along the rows of each lane; "" when the signal has one number per time. */
export function rowAxis(signal: Signal): string {
  return shapeOf(signal).row;
}

/** More lanes than this are chosen from, not stacked. */
export const mostLanes = 8;

/** The facets that are too many to stack, the outermost first: one index of each is looked at. */
export function chosenFacets(signal: Signal): readonly string[] {
  const { facets } = shapeOf(signal);
  let lanes = facets.reduce((product, axis) => product * sizeOf(signal, axis), 1);
  const result: string[] = [];
  for (const axis of facets) {
    if (lanes <= mostLanes) break;
    lanes /= sizeOf(signal, axis);
    result.push(axis);
  }
  return result;
}

/** The copy that staves with too many lanes show: the one pointed at, else the chosen one. */
export function chosenAt(trace: Trace, focus: Focus | null, chosen: Indices): Indices {
  const crowded = [...new Set(trace.signals.flatMap(chosenFacets))];
  return sameIndices(crowded.map((axis) => [axis, focus?.at[axis] ?? chosen[axis] ?? 0]));
}

/** The lanes of a signal over time, from top to bottom; where they are too many, those of the copy that is `chosen`. */
export function lanesOf(signal: Signal, chosen: Indices = {}, orders: UnitOrders = asStored): readonly CellsPlace[] {
  const { row, facets } = shapeOf(signal);
  const columns = signal.sizes[0] ?? 0;
  const size = row ? sizeOf(signal, row) : 1;
  const rows = row === pastAxis ? Math.min(size, columns) : size;
  const fixed = chosenFacets(signal);
  const at = Object.fromEntries(fixed.map((axis) => [axis, Math.min(chosen[axis] ?? 0, sizeOf(signal, axis) - 1)]));
  const stacked = facets.filter((axis) => !fixed.includes(axis));
  return copiesOf(signal, stacked).map((copy) => {
    const fixed = { ...at, ...copy };
    return { signal: signal.name, x: "time", y: row, columns, rows, fixed, order: orderAt(orders, row, fixed) };
  });
}

/** `task` and `head` are always shown, `state` and `gate` fold, `more` waits to be asked for. */
export type StaveGroup = "task" | "head" | "state" | "gate" | "more";

export interface StavePlan {
  readonly signal: Signal;
  readonly lanes: readonly CellsPlace[];
  readonly group: StaveGroup;
}

const taskNames = ["input", "target", "output"];
const groupOrder: readonly StaveGroup[] = ["task", "head", "state", "gate", "more"];

/**
 * Every signal that can be a stave, in the order of the score; units in theirs. In a picture with gradients: those that have
 * one, in the same places, and above them how far back the loss reaches.
 */
export function planStaves(trace: Trace, chosen: Indices = {}, orders = asStored): readonly StavePlan[] {
  const plans = planValues(trace, chosen, orders);
  if (!hasGradients(trace)) return plans;
  const reach = lossReach(trace);
  const lensed = plans.flatMap((plan) => {
    const signal = throughLens(plan.signal);
    return signal ? [{ ...plan, signal }] : [];
  });
  return [{ signal: reach, lanes: lanesOf(reach), group: "task" }, ...lensed];
}

/** The same of the values, whatever else the picture came with. */
export function planValues(trace: Trace, chosen: Indices = {}, orders = asStored): readonly StavePlan[] {
  const addressed = new Set(finalsOf(trace).map(rowAxis));
  const plans = trace.signals
    .filter((signal) => signal.axes[0] === "time" && signal.name !== "mask" && !isMatrix(signal))
    .map((signal) => ({ signal, lanes: lanesOf(signal, chosen, orders), group: groupOf(trace, signal, addressed) }));
  const rank = (plan: StavePlan): number =>
    groupOrder.indexOf(plan.group) * 10 + (plan.group === "task" ? taskNames.indexOf(plan.signal.name) : 0);
  return plans.toSorted((a, b) => rank(a) - rank(b));
}

/** `addressed`: axes that weights of the model run over. */
function groupOf(trace: Trace, signal: Signal, addressed: ReadonlySet<string>): StaveGroup {
  if (taskNames.includes(signal.name)) return "task";
  if (isWeights(signal)) return isInnerStep(trace, signal) ? "more" : "head";
  const { kind, row, facets } = shapeOf(signal);
  const isOwn = !signal.name.includes(".");
  if (signal.meaning === "amount" && addressed.has(row) && isOwn) return "head";
  // A signed number per head only keeps others in bounds: mLSTM's stabiliser.
  if (kind === "level") return isOwn && isTold(signal) && signal.meaning !== "signed" ? "gate" : "more";
  if (!facets.every((axis) => isLayer(signal, axis))) return "more";
  if (signal.meaning === "gate") return "gate";
  if (signal.meaning === "signed") return "state";
  return signal.meaning === "plain" && isOwn && signal.isState !== false ? "state" : "more";
}

/** Layers are looked at as one layer would be: they are no heads of one. */
export function isLayer({ turns = [] }: Signal, axis: string): boolean {
  return axis === "layer" || turns.includes(axis);
}

/** Its meaning was said. */
function isTold({ meaning }: Signal): boolean {
  return meaning !== "plain";
}

/** The staves in view: inner signals fold away when there are heads to look at, gates always may. */
export function visibleStaves(plans: readonly StavePlan[], areGatesShown: boolean, isMoreShown: boolean): StavePlan[] {
  const hasHeads = plans.some((plan) => plan.group === "head");
  return plans.filter(({ group }) => {
    if (group === "more") return isMoreShown;
    if (group === "gate") return areGatesShown;
    return group !== "state" || areGatesShown || !hasHeads;
  });
}

/** The signal called `name`. */
export function signalNamed(trace: Trace, name: string): Signal | undefined {
  return trace.signals.find((signal) => signal.name === name);
}

/** The value at `at` (silent axes 0), or undefined when an index is outside. */
export function valueAt(signal: Signal, at: Indices): number | undefined {
  let offset = 0;
  for (const [i, axis] of signal.axes.entries()) {
    const index = at[axis] ?? 0;
    const size = signal.sizes[i];
    if (index < 0 || index >= size) return undefined;
    offset = offset * size + index;
  }
  return signal.data[offset];
}
