/** What a network loses that reads nothing. */
import type { SignalChange } from "../../cell/intervene.ts";
import type { Batch } from "../../engine/engine.ts";
import { ChangedNetwork } from "../../train/changed.ts";
import type { Subject } from "../analysis.ts";
import { widened } from "../widened.ts";

/** Over `batch`, with `signals` at zero at every step, before anything is computed from them. */
export async function lossWithout(
  { engine, program, task, weights }: Pick<Subject, "engine" | "program" | "task" | "weights">,
  batch: Batch,
  signals: readonly string[],
): Promise<number> {
  const changes = signals.map((signal): SignalChange => ({ op: "set", value: 0, signal, from: 0, to: null, at: {} }));
  const network = new ChangedNetwork(engine, program, task.loss);
  try {
    const { program: changed, session, finish } = await network.at(weights, changes, new Map());
    const { loss } = await session.evaluate(finish(widened(batch, program.inputWidth, changed.inputWidth)));
    return loss;
  } finally {
    network.dispose();
  }
}
