/** What a lane of a race shows, of one picture of its run. */
import type { Trace } from "../../core/signal.ts";
import type { Picture } from "../../store/run.ts";
import type { Indices } from "../../views/facet.ts";
import { planStaves, planValues, signalNamed, type StavePlan } from "../../views/lane.ts";
import { reachName } from "../../views/lens.ts";
import { asStored, type UnitOrders } from "../../views/steady.ts";
import { keyStave, staveOf } from "../../views/score/key.ts";

export interface LanePlan {
  readonly trace: Trace;
  /** The same episode by the network as it is, where it was changed. */
  readonly unchanged: Trace | undefined;
  /** Output (or how far back the loss reaches) and memory; the target before them where the episode is this lane's own. */
  readonly staves: readonly StavePlan[];
  readonly isOwnEpisode: boolean;
}

/** All that stands below each other. */
export interface Plans {
  /** Input and target. */
  readonly top: readonly StavePlan[];
  /** One per run; null where there is no picture yet. */
  readonly lanes: readonly (LanePlan | null)[];
}

interface Known {
  readonly ahead: Trace;
  readonly chosen: Indices;
  readonly orders: UnitOrders;
  readonly plan: LanePlan;
}

const known = new WeakMap<Picture, Known>();

/** As `planLane`; planned again only when something of it is another. */
export function lanePlanOf(picture: Picture, ahead: Trace, chosen: Indices, orders: UnitOrders): LanePlan {
  const found = known.get(picture);
  if (found?.ahead === ahead && found.chosen === chosen && found.orders === orders) return found.plan;
  const plan = planLane(picture, ahead, chosen, orders);
  known.set(picture, { ahead, chosen, orders, plan });
  return plan;
}

/** `ahead`: the picture whose input and target stand above all lanes. */
export function planLane({ trace, unchanged }: Picture, ahead: Trace, chosen: Indices, orders = asStored): LanePlan {
  const plans = planStaves(trace, chosen, orders);
  const isOwnEpisode = trace !== ahead && !isSameEpisode(trace, ahead);
  const target = isOwnEpisode ? staveOf(planValues(trace, chosen, orders), "target") : undefined;
  const wanted = [target, staveOf(plans, reachName) ?? staveOf(plans, "output"), keyStave(plans)];
  return { trace, unchanged, staves: wanted.filter((plan) => plan !== undefined), isOwnEpisode };
}

/** Whether two runs look at the same sequence: another seed draws another one. */
export function isSameEpisode(a: Trace, b: Trace): boolean {
  const [ours, theirs] = [signalNamed(a, "input")?.data, signalNamed(b, "input")?.data];
  if (a.steps !== b.steps || !ours || ours.length !== theirs?.length) return false;
  return ours.every((value, i) => value === theirs[i]);
}

/** Those staves as a trace of their own: what arrow keys walk through. */
export function traceOf(plans: readonly StavePlan[], steps: number): Trace {
  return { steps, signals: plans.map(({ signal }) => signal) };
}
