/** Another model on the batches of a run: what two runs must share so that only the model can make the difference. */
import type { LiveChange, Experiment } from "../../train/experiment.ts";
import { checkExperiment } from "../../train/check.ts";
import { experimentFor } from "../choosing/choose.ts";

/** `model` as it suits the task of `own`, with its task, seed, batch and what was changed of those on the way. @throws Problem. */
export function rivalOf(own: Experiment, model: string): Experiment {
  const suited = experimentFor(own, { model, task: own.task.id });
  return checkExperiment({
    ...suited,
    task: own.task,
    seed: own.seed,
    training: { ...suited.training, batch: own.training.batch },
    changes: own.changes.filter(isOfBatches),
  });
}

/** Whether all see the same sequences, update by update. */
export function haveSameBatches(experiments: readonly Experiment[]): boolean {
  const [first, ...others] = experiments.map(({ seed, task, training, changes }) =>
    JSON.stringify([
      seed,
      task.id,
      Object.entries(task.settings).toSorted(),
      training.batch,
      changes.filter(isOfBatches),
    ]),
  );
  return others.every((other) => other === first);
}

function isOfBatches({ key }: LiveChange): boolean {
  return key === "batch" || key.startsWith("task.");
}
