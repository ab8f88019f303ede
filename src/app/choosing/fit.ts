/** What does not go together with the pair on screen. */
import { useEffect, useState } from "react";
import { filesOf } from "../../core/shelf.ts";
import { models } from "../../models/all.ts";
import { aboutTasks } from "../../tasks/about.ts";
import type { Experiment } from "../../train/experiment.ts";
import { experimentFor, type Pair } from "./choose.ts";

/** Models that do not take what the task gives, and tasks that do not give what the model takes. */
export interface Misfits {
  readonly models: readonly string[];
  readonly tasks: readonly string[];
}

const unknown: Misfits = { models: [], tasks: [] };

/** By compiling each of them, one per turn of the event loop. A file may be large: with one, nothing is known. */
export async function findMisfits(from: Experiment): Promise<Misfits> {
  if (filesOf(from.task.settings).length > 0) return unknown;
  const { prepare } = await import("../../train/prepare.ts");
  const isMisfit = async (pair: Pair): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    try {
      prepare(experimentFor(from, pair));
      return false;
    } catch {
      return true;
    }
  };
  const found: { readonly models: string[]; readonly tasks: string[] } = { models: [], tasks: [] };
  for (const { id } of models.filter(({ isPart }) => !isPart))
    if (await isMisfit({ model: id, task: from.task.id })) found.models.push(id);
  for (const { id } of aboutTasks) if (await isMisfit({ model: from.model.id, task: id })) found.tasks.push(id);
  return found;
}

/** None until they are known. */
export function useMisfits(from: Experiment): Misfits {
  const [misfits, setMisfits] = useState(unknown);
  useEffect(() => {
    let isOver = false;
    findMisfits(from).then(
      (found) => !isOver && setMisfits(found),
      // Then nothing is marked, and a choice that does not fit says so itself.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [from]);
  return misfits;
}
