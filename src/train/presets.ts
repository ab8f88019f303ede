/** Named experiments that are known to work, from `presets.ts` in the folders of models and tasks; a person starts from one. */
import type { Preset } from "../core/preset.ts";
import { Problem } from "../core/problem.ts";
import { models } from "../models/all.ts";
import { checkExperiment } from "./check.ts";
import type { Experiment } from "./experiment.ts";

export type { Preset };

/** A model's own come first, then what the tasks add. */
const found = [
  ...Object.values(import.meta.glob<readonly Preset[]>("../models/*/presets.ts", { eager: true, import: "presets" })),
  ...Object.values(import.meta.glob<readonly Preset[]>("../tasks/*/presets.ts", { eager: true, import: "presets" })),
].flat();

/** All that docs/results.md measures, in the order of the models. */
export const presets: readonly Preset[] = found.toSorted((one, other) => placeOf(one) - placeOf(other));

function placeOf({ model }: Preset): number {
  return models.findIndex(({ id }) => id === model);
}

/** Those that the page and the command line offer. */
export const presetIds: readonly string[] = presets.filter(({ isOffered = true }) => isOffered).map(({ id }) => id);

/** Those of a task that are offered, the one that stands for it first. */
export function presetsOfTask(task: string): readonly Preset[] {
  const known = presets.filter((preset) => preset.task === task && presetIds.includes(preset.id));
  return known.toSorted((one, other) => Number(other.isTypical ?? false) - Number(one.isTypical ?? false));
}

/** The experiment of a preset, with every setting present. @throws Problem when there is no such preset. */
export function presetById(id: string): Experiment {
  const preset = presets.find((candidate) => candidate.id === id);
  if (!preset) throw new Problem("run.preset", { id, known: presetIds.join(", ") });
  return checkExperiment({
    model: { id: preset.model, settings: preset.sizes },
    task: { id: preset.task, settings: preset.settings },
    training: preset.training,
    seed: 1,
    engine: "auto",
    changes: preset.changes ?? [],
  });
}

/** What the page opens with. */
export function defaultExperiment(): Experiment {
  return presetById("ntm-copy");
}
