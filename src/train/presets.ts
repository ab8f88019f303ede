/** Named experiments that are known to work; a person starts from one of them. */
import { Problem } from "../core/problem.ts";
import { checkExperiment } from "./check.ts";
import type { Experiment } from "./experiment.ts";
import { applications } from "./presets/applications.ts";
import { benchmarks } from "./presets/benchmarks.ts";
import { memories } from "./presets/memories.ts";
import { ownTasks } from "./presets/own.ts";
import { realPictures } from "./presets/pictures-real.ts";
import type { Preset } from "./presets/preset.ts";
import { realSeries } from "./presets/series-real.ts";
import { realTexts } from "./presets/text-real.ts";

export type { Preset };

/** All that docs/results.md measures. */
export const presets: readonly Preset[] = [
  ...benchmarks,
  ...memories,
  ...applications,
  ...realPictures,
  ...realTexts,
  ...realSeries,
  ...ownTasks,
];

/** Those that the page and the command line offer. */
export const presetIds: readonly string[] = presets.filter(({ isOffered = true }) => isOffered).map(({ id }) => id);

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
