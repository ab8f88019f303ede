/** How a signal is laid out by its axes alone: lanes over heads (and layers, hops), a matrix, or single rows. */
import type { Signal, Trace } from "../core/signal.ts";
import type { CellsPlace } from "./pointing.ts";

/** Axes whose product with another is one picture, not a stack of lanes. */
const matrixAxes = new Set(["slot", "from", "width", "unit", "key", "value"]);

/** A [time, slot, width]-like signal: at each time a whole matrix. */
export function isMatrix(signal: Signal): boolean {
  const [time, rows, columns] = signal.axes;
  return time === "time" && signal.axes.length === 3 && matrixAxes.has(rows ?? "") && columns !== undefined;
}

/** Axes between time and the last one: each of their indices is a lane. */
function laneAxes(signal: Signal): readonly string[] {
  return signal.axes.slice(1, -1);
}

/** The axis along the rows of each lane; "" when the signal has one number per time. */
export function rowAxis(signal: Signal): string {
  return signal.axes.length > 1 ? (signal.axes.at(-1) ?? "") : "";
}

/** The lanes of a signal over time, from top to bottom. */
export function lanesOf(signal: Signal): readonly CellsPlace[] {
  const y = rowAxis(signal);
  const rows = y ? (signal.sizes.at(-1) ?? 1) : 1;
  const columns = signal.sizes[0] ?? 0;
  let fixed: Record<string, number>[] = [{}];
  for (const axis of laneAxes(signal)) {
    const size = signal.sizes[signal.axes.indexOf(axis)] ?? 1;
    fixed = fixed.flatMap((lane) => Array.from({ length: size }, (_, index) => ({ ...lane, [axis]: index })));
  }
  return fixed.map((lane) => ({ signal: signal.name, x: "time", y, columns, rows, fixed: lane }));
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

/** Every signal that can be a stave, in the order of the score. */
export function planStaves(trace: Trace): readonly StavePlan[] {
  const plans = trace.signals
    .filter((signal) => signal.axes[0] === "time" && signal.name !== "mask" && !isMatrix(signal))
    .map((signal) => ({ signal, lanes: lanesOf(signal), group: groupOf(signal) }));
  const rank = (plan: StavePlan): number =>
    groupOrder.indexOf(plan.group) * 10 + (plan.group === "task" ? taskNames.indexOf(plan.signal.name) : 0);
  return plans.toSorted((a, b) => rank(a) - rank(b));
}

function groupOf(signal: Signal): StaveGroup {
  if (taskNames.includes(signal.name)) return "task";
  if (signal.meaning === "read" || signal.meaning === "write") return "head";
  const isRow = signal.axes.length === 2 && rowAxis(signal) !== "head";
  if (!isRow) return "more";
  if (signal.meaning === "gate") return "gate";
  if (signal.meaning === "signed") return "state";
  return signal.meaning === "plain" && !signal.name.includes(".") ? "state" : "more";
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
export function valueAt(signal: Signal, at: Readonly<Record<string, number>>): number | undefined {
  let offset = 0;
  for (const [i, axis] of signal.axes.entries()) {
    const index = at[axis] ?? 0;
    const size = signal.sizes[i] ?? 1;
    if (index >= size) return undefined;
    offset = offset * size + index;
  }
  return signal.data[offset];
}
