/** What becomes of a run while it trains: nothing, a folder, or a run file. */
import type { TrainingEvent } from "../train/loop.ts";
import type { StageReport } from "../train/stages.ts";

export interface Keeper {
  /** Whether it keeps weights of many updates. */
  readonly isWhole: boolean;
  /** Of everything that happens, in its order. */
  readonly take: (event: TrainingEvent) => Promise<void>;
  /** After the last event. */
  readonly close: () => Promise<void>;
  /** Of a task whose parts are learnt one after another: all stages so far. */
  readonly stages: () => readonly StageReport[];
}

/** Of a run that is not written anywhere. */
export function keepNothing(): Keeper {
  const stages: StageReport[] = [];
  const take = async (event: TrainingEvent): Promise<void> => {
    if (event.type === "stage") stages.push(event.report);
  };
  return { isWhole: false, take, close: async () => undefined, stages: () => stages };
}
