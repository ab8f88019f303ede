/** Another way is tried in a run of its own, beside the one that it is for, which stays as it is. */
import type { Change } from "../analysis/analysis.ts";
import { checkExperiment } from "../train/check.ts";
import { liveSettings, settled } from "../train/changes.ts";
import type { Experiment } from "../train/experiment.ts";
import type { Playground } from "./playground.ts";
import { isSameTask } from "./runs.ts";

export interface Trial {
  /** The id of the run that it is tried beside. */
  readonly run: string;
  readonly changes: readonly Change[];
  /** The update from which on, where all of the settings may change while a run goes on. */
  readonly since: number;
}

/**
 * A fork where that is possible, else a run from the beginning; both stand beside each other where they are of one task. Resolves
 * with the id of the new run. @throws Problem where a change does not fit.
 */
export async function tryBeside(playground: Playground, { run, changes, since }: Trial): Promise<string> {
  await playground.shelf.show(run);
  const { experiment } = playground.run.getState();
  const [first, ...others] = changes;
  let id: string;
  if (areLive(experiment, changes)) {
    id = await playground.fork(since, first);
    for (const { key, value } of others) await playground.change(key, value);
  } else id = await playground.open(changed(experiment, changes));
  if (isSameTask(experiment, playground.run.getState().experiment)) await playground.shelf.stand([run, id]);
  return id;
}

function areLive({ task }: Experiment, changes: readonly Change[]): boolean {
  const live = liveSettings(task.id).map(({ key }) => key);
  return changes.every(({ key }) => live.includes(key));
}

/** `experiment` from its beginning, as it is in force, with `changes`. @throws Problem. */
export function changed(experiment: Experiment, changes: readonly Change[]): Experiment {
  const { model, task, training, seed, ...rest } = settled(experiment);
  const under = (place: string): Record<string, Change["value"]> =>
    Object.fromEntries(
      changes.filter(({ key }) => placeOf(key) === place).map(({ key, value }) => [key.slice(place.length + 1), value]),
    );
  const plain = Object.fromEntries(
    changes.filter(({ key }) => placeOf(key) === "").map(({ key, value }) => [key, value]),
  );
  const { seed: other = seed, ...trained } = plain;
  return checkExperiment({
    ...rest,
    seed: other,
    model: { ...model, settings: { ...model.settings, ...under("model") } },
    task: { ...task, settings: { ...task.settings, ...under("task") } },
    training: { ...training, ...trained },
  });
}

function placeOf(key: string): string {
  return key.includes(".") ? key.slice(0, key.indexOf(".")) : "";
}
