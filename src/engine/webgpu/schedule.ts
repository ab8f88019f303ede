/** The steps of a section in order, and which of them need a barrier before they start. */
import type { Nest, PlanStep } from "../../cell/plan.ts";
import { hasConflict, touchesOfNest, touchesOfProduct, type Touch } from "./dependence.ts";
import { teamSize } from "./nest.ts";
import type { Packing, Product } from "./product.ts";

export type Scheduled = { readonly needsBarrier: boolean } & (
  | { readonly op: "nest"; readonly nest: Nest; readonly team: number }
  | { readonly op: "product"; readonly product: Product }
);

/** A barrier stands only where a step needs what another thread did since the one before. */
export function schedule(steps: readonly PlanStep[], packing: Packing, threads: number): Scheduled[] {
  let open: readonly Touch[] = [];
  /** `after`: what is still open behind a step with barriers of its own; null = it has none. */
  const enter = (touches: readonly Touch[], after: readonly Touch[] | null): boolean => {
    const needsBarrier = hasConflict(open, touches);
    open = after ?? [...(needsBarrier ? [] : open), ...touches];
    return needsBarrier;
  };
  return steps.map((step): Scheduled => {
    if (step.op === "nest") {
      const team = teamSize(step, threads);
      const touches = touchesOfNest(step, team === 1 ? 0 : threads);
      return { op: "nest", nest: step, team, needsBarrier: enter(touches, team === 1 ? null : touches) };
    }
    const product = productOf(step, packing);
    const { before, after } = touchesOfProduct(product, threads);
    return { op: "product", product, needsBarrier: before ? enter(before, after) : enter(after, null) };
  });
}

function productOf(step: Exclude<PlanStep, Nest>, packing: Packing): Product {
  const found = step.op === "product" ? packing.forward[step.group] : packing.backward[step.group]?.[step.argument];
  if (!found) throw new Error(`${step.op} ${step.group}: no such product in the plan`);
  return found;
}
