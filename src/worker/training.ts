import type { TrainingEvent } from "../train/loop.ts";

/** The training that goes on. */
export interface Training {
  /** Of the request that is answered when it ends. */
  readonly id: number;
  /** What comes of it from where the run stands; begun again when an engine has failed, and with it what came before. */
  readonly begin: () => AsyncGenerator<TrainingEvent, void, void>;
  events: AsyncGenerator<TrainingEvent, void, void>;
  isSlow: boolean;
  /** Where its goal was met. */
  met: number | null;
}
