import type { TrainingEvent } from "../train/loop.ts";
import type { FromWorker } from "./protocol.ts";

/** What training came to, besides its end. */
export type Outcome = Pick<Extract<FromWorker, { readonly type: "done" }>, "met" | "diverged">;

export const noOutcome: Outcome = { met: null, diverged: null };

/** The training that goes on. */
export interface Training {
  /** Of the request that is answered when it ends. */
  readonly id: number;
  /** What comes of it from where the run stands; begun again when an engine has failed, and with it what came before. */
  readonly begin: () => AsyncGenerator<TrainingEvent, void, void>;
  events: AsyncGenerator<TrainingEvent, void, void>;
  isSlow: boolean;
  outcome: Outcome;
}

/** What is answered where training ends: its own request, and the one `by` that ends it. */
export function endsOf(ended: Training | undefined, by?: number): readonly (Outcome & { readonly id: number })[] {
  const own = ended ? [{ id: ended.id, ...ended.outcome }] : [];
  return by === undefined ? own : [...own, { id: by, ...noOutcome }];
}
