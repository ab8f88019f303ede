/** The score by keyboard: pure steps through time and through the indices of the focused stave. */
import type { Focus } from "../../core/focus.ts";
import type { Trace } from "../../core/signal.ts";
import type { Indices } from "../facet.ts";
import { planStaves, type StaveGroup, type StavePlan } from "../lane.ts";
import type { CellsPlace } from "../pointing.ts";
import { asStored } from "../steady.ts";

export function stepTime(trace: Trace, time: number, by: number): number {
  return Math.max(0, Math.min(trace.steps - 1, time + by));
}

/** The same place at whatever time the playhead is. */
export function followPlayhead(focus: Focus | null): Focus | null {
  if (!focus) return null;
  const { time: _, ...at } = focus.at;
  return Object.keys(at).length > 0 ? { ...focus, at } : null;
}

/** `by` rows on in the focused stave (the first head's, or the first of all, when none is), through its lanes as they are seen. */
export function stepIndex(trace: Trace, focus: Focus | null, by: number, orders = asStored): Focus | null {
  const plans = planStaves(trace, {}, orders);
  const plan = plans.find(({ signal }) => signal.name === focus?.signal) ?? firstPlan(plans);
  if (!plan) return null;
  const rows = plan.lanes[0]?.rows ?? 1;
  const count = rows * plan.lanes.length;
  const now = focus?.signal === plan.signal.name ? rowOf(plan, focus) : by > 0 ? -1 : count;
  const next = Math.max(0, Math.min(count - 1, now + by));
  const lane = plan.lanes[Math.floor(next / rows)];
  if (!lane) return null;
  return { signal: plan.signal.name, at: rowAt(lane, next % rows) };
}

/** The first row of the stave `by` places on, among those of the `groups` that are on the score. */
export function stepStave(
  trace: Trace,
  focus: Focus | null,
  by: number,
  groups: ReadonlySet<StaveGroup>,
  orders = asStored,
): Focus | null {
  const plans = planStaves(trace, {}, orders).filter(({ group }) => groups.has(group));
  const now = plans.findIndex(({ signal }) => signal.name === focus?.signal);
  const from = now >= 0 ? now : by > 0 ? -1 : plans.length;
  const plan = plans[Math.max(0, Math.min(plans.length - 1, from + by))];
  return plan ? firstRow(plan) : null;
}

/** The first row of the stave `name`. */
export function staveNamed(trace: Trace, name: string): Focus | null {
  const plan = planStaves(trace).find(({ signal }) => signal.name === name);
  return plan ? firstRow(plan) : null;
}

function firstRow({ signal, lanes: [lane] }: StavePlan): Focus {
  return { signal: signal.name, at: lane ? rowAt(lane, 0) : {} };
}

/** The indices of the row that stands at `place` in a lane. */
function rowAt({ y, fixed, order }: CellsPlace, place: number): Indices {
  return y ? { ...fixed, [y]: order?.at[place] ?? place } : fixed;
}

function firstPlan(plans: readonly StavePlan[]): StavePlan | undefined {
  return plans.find((plan) => plan.group === "head") ?? plans[0];
}

function rowOf(plan: StavePlan, focus: Focus): number {
  const isHere = (fixed: Readonly<Record<string, number>>): boolean =>
    Object.entries(fixed).every(([axis, index]) => (focus.at[axis] ?? 0) === index);
  const lane = Math.max(
    0,
    plan.lanes.findIndex(({ fixed }) => isHere(fixed)),
  );
  const { y = "", rows = 1, order } = plan.lanes[lane] ?? {};
  const index = focus.at[y] ?? 0;
  return lane * rows + (order?.placeOf[index] ?? index);
}
