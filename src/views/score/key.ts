/** The staves that say most of a model where there is room for two: what it answers, and where it remembers. */
import { isWeights } from "../facet.ts";
import type { StaveGroup, StavePlan } from "../lane.ts";

const telling: readonly StaveGroup[] = ["head", "state", "gate"];

/**
 * The first write head, else the first weights, else what belongs to heads; without heads the first state that is carried from
 * step to step, else the first state, else the first gate; undefined where a model has none of these.
 */
export function keyStave(plans: readonly StavePlan[]): StavePlan | undefined {
  const ranked = plans.toSorted((a, b) => rankOf(b) - rankOf(a));
  return telling.map((group) => ranked.find((plan) => plan.group === group)).find((plan) => plan !== undefined);
}

/** How much a signal tells among those of its group; equals stay in the order of the score. */
function rankOf({ group, signal }: StavePlan): number {
  if (group === "head") return signal.meaning === "write" ? 2 : isWeights(signal) ? 1 : 0;
  return group === "state" && signal.isState === true ? 1 : 0;
}

/** The stave of the signal called `name`. */
export function staveOf(plans: readonly StavePlan[], name: string): StavePlan | undefined {
  return plans.find(({ signal }) => signal.name === name);
}
