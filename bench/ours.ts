/** Our side: an engine of ours that trains a work. */
import type { Engine } from "../src/engine/engine.ts";
import { repeat, type Runner } from "./alternate.ts";
import { adam, type Trainable } from "./work.ts";

export interface Side {
  /** Of the starting weights. */
  readonly loss: number;
  readonly run: Runner;
  readonly close: () => void;
}

/** `finish`: waits until the last update is done, where updates only queue. */
export async function openOurs(engine: Engine, work: Trainable, finish?: () => Promise<unknown>): Promise<Side> {
  const session = await engine.open(work.program, { loss: work.loss, weights: work.weights });
  const { loss } = await session.evaluate(work.batch);
  return { loss, run: repeat(() => session.update(work.batch, adam), finish), close: session.dispose };
}
