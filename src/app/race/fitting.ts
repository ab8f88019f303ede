/** Models that can run against the one on screen: those that take what its task gives. */
import { filesOf } from "../../core/shelf.ts";
import { models } from "../../models/all.ts";
import type { Experiment } from "../../train/experiment.ts";
import { presetIds, presets } from "../../train/presets.ts";
import { rivalOf } from "./rival.ts";

const offered = models.filter(({ isPart }) => !isPart).map(({ id }) => id);

/** Those of which a preset shows that they learn the task. */
export function knownModels(task: string): readonly string[] {
  const known = presets.filter((preset) => preset.task === task && presetIds.includes(preset.id));
  return offered.filter((id) => known.some(({ model }) => model === id));
}

interface Found {
  readonly task: string;
  readonly fitting: Promise<readonly string[]>;
}

/** An opening replaces the task by one that says the same. */
let found: Found | null = null;

/** Of the task of `own`, as it is set; found once as long as that stays. */
export function fittingModels(own: Experiment): Promise<readonly string[]> {
  const task = JSON.stringify(own.task);
  if (found?.task === task) return found.fitting;
  const now: Found = { task, fitting: findFitting(own) };
  found = now;
  now.fitting.catch(() => {
    if (found === now) found = null;
  });
  return now.fitting;
}

/** By compiling each of them on the task, one per turn of the event loop. With a file of a person's own: all that there are. */
async function findFitting(own: Experiment): Promise<readonly string[]> {
  if (filesOf(own.task.settings).length > 0) return offered;
  const { prepare } = await import("../../train/prepare.ts");
  const fitting: string[] = [];
  for (const id of offered) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    try {
      prepare(rivalOf(own, id));
      fitting.push(id);
    } catch {
      // It takes another number of inputs, or another loss.
    }
  }
  return fitting;
}
