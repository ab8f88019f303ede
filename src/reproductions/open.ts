/** What a reproduction opens. */
import { bookmarkOf, silentView, type Bookmark } from "../share/bookmark.ts";
import { checkExperiment } from "../train/check.ts";
import type { Experiment } from "../train/experiment.ts";
import { presetById } from "../train/presets.ts";
import { firstProbe } from "../train/probe.ts";
import { seedsOf, type Reproduction } from "./reproduction.ts";

/** On wasm, where the same seed gives the same bits on every machine. @throws Problem. */
export function experimentOf({ experiment }: Reproduction, seed: number): Experiment {
  if (typeof experiment === "string") return { ...presetById(experiment), seed, engine: "wasm" };
  const { model, sizes, task, settings, training } = experiment;
  return checkExperiment({
    model: { id: model, settings: sizes },
    task: { id: task, settings },
    training,
    seed,
    engine: "wasm",
    changes: [],
  });
}

/** By the first seed that was measured, at the update where training ends. */
export function opened(reproduction: Reproduction): Bookmark {
  const { updates, analysis, view, probe } = reproduction;
  const bookmark = bookmarkOf(experimentOf(reproduction, seedsOf(reproduction)[0]));
  return {
    ...bookmark,
    runs: bookmark.runs.map((run) => ({ ...run, update: updates })),
    probe: { ...firstProbe, ...probe },
    view: { ...silentView, ...(analysis !== null && { panel: "why", question: analysis }), ...view },
  };
}
