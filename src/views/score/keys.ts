/** The score by keyboard: pure steps through time and through the indices of the focused stave. */
import type { Focus } from "../../core/focus.ts";
import type { Trace } from "../../core/signal.ts";
import { planStaves, type StaveGroup, type StavePlan } from "../lane.ts";

export function stepTime(trace: Trace, time: number, by: number): number {
  return Math.max(0, Math.min(trace.steps - 1, time + by));
}

/** The same place at whatever time the playhead is. */
export function followPlayhead(focus: Focus | null): Focus | null {
  if (!focus) return null;
  const { time: _, ...at } = focus.at;
  return Object.keys(at).length > 0 ? { ...focus, at } : null;
}

/** `by` rows on in the focused stave (the first head's, or the first of all, when none is), through its lanes. */
export function stepIndex(trace: Trace, focus: Focus | null, by: number): Focus | null {
  const plans = planStaves(trace);
  const plan = plans.find(({ signal }) => signal.name === focus?.signal) ?? firstPlan(plans);
  if (!plan) return null;
  const rows = plan.lanes[0]?.rows ?? 1;
  const count = rows * plan.lanes.length;
  const now = focus?.signal === plan.signal.name ? rowOf(plan, focus) : by > 0 ? -1 : count;
  const next = Math.max(0, Math.min(count - 1, now + by));
  const lane = plan.lanes[Math.floor(next / rows)];
  if (!lane) return null;
  const at = lane.y ? { ...lane.fixed, [lane.y]: next % rows } : lane.fixed;
  return { signal: plan.signal.name, at };
}

/** The first row of the stave `by` places on, among those of the `groups` that are on the score. */
export function stepStave(
  trace: Trace,
  focus: Focus | null,
  by: number,
  groups: ReadonlySet<StaveGroup>,
): Focus | null {
  const plans = planStaves(trace).filter(({ group }) => groups.has(group));
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
  return { signal: signal.name, at: lane?.y ? { ...lane.fixed, [lane.y]: 0 } : (lane?.fixed ?? {}) };
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
  const { y, rows } = plan.lanes[0] ?? { y: "", rows: 1 };
  return lane * rows + (focus.at[y] ?? 0);
}
