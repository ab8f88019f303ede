/** Which experiment a choice of model and task means: a preset where one is known to work, else the nearest to it. */
import { defaultValues } from "../core/setting.ts";
import { settled } from "../store/experiment.ts";
import { taskById } from "../tasks/all.ts";
import { checkExperiment, settingsOfModel } from "../train/check.ts";
import { trainingSettings, type Experiment } from "../train/experiment.ts";
import { presetById, presetIds } from "../train/presets.ts";

/** `from` with another model and task; what stays the same keeps its settings. @throws Problem. */
export function experimentFor(from: Experiment, modelId: string, taskId: string): Experiment {
  const presets = presetIds.map(presetById);
  const exact = presets.find(({ model, task }) => model.id === modelId && task.id === taskId);
  const ofModel = exact ?? presets.find(({ model }) => model.id === modelId);
  const ofTask = exact ?? presets.find(({ task }) => task.id === taskId);
  const now = settled(from);
  const sizes = ofModel?.model.settings ?? defaultValues(settingsOfModel({ id: modelId }));
  const settings = ofTask?.task.settings ?? defaultValues(taskById(taskId).settings);
  return checkExperiment({
    model: modelId === from.model.id ? now.model : { id: modelId, settings: sizes },
    task: taskId === from.task.id ? now.task : { id: taskId, settings },
    training: (exact ?? ofTask)?.training ?? defaultValues(trainingSettings),
    seed: from.seed,
    engine: from.engine,
    changes: [],
  });
}

/** Any of 1 … 2³² − 1, to begin with: afterwards the seed decides everything. */
export function anotherSeed(): number {
  const [drawn = 1] = crypto.getRandomValues(new Uint32Array(1));
  return (drawn % 9999) + 1;
}
