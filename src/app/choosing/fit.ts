/** What does not go together with the pair on screen. */
import { useEffect, useState } from "react";
import { aboutTasks } from "../../tasks/about.ts";
import { settled } from "../../train/changes.ts";
import type { Experiment } from "../../train/experiment.ts";
import { experimentFor } from "./choose.ts";
import { compileEach, createAnswers, hasFile, wholeModels } from "./compiling.ts";

/** Models that do not take what the task gives, and tasks that do not give what the model takes. */
export interface Misfits {
  readonly models: readonly string[];
  readonly tasks: readonly string[];
}

const unknown: Misfits = { models: [], tasks: [] };
const answersAbout = createAnswers();

/** Rejects where it was aborted. */
export async function findMisfits(from: Experiment, signal: AbortSignal): Promise<Misfits> {
  if (hasFile(from)) return unknown;
  const { model, task } = settled(from);
  const answers = answersAbout([model, task]);
  const asModel = (id: string): string => `model ${id}`;
  const asTask = (id: string): string => `task ${id}`;
  const tasks = aboutTasks.map(({ id }) => id);
  const ofModels = wholeModels.map(
    (id) => [asModel(id), () => experimentFor(from, { model: id, task: task.id })] as const,
  );
  const ofTasks = tasks.map((id) => [asTask(id), () => experimentFor(from, { model: model.id, task: id })] as const);
  await compileEach(new Map([...ofModels, ...ofTasks]), { answers, signal });
  return {
    models: wholeModels.filter((id) => answers.get(asModel(id)) === false),
    tasks: tasks.filter((id) => answers.get(asTask(id)) === false),
  };
}

/** None until they are known. */
export function useMisfits(from: Experiment): Misfits {
  const [misfits, setMisfits] = useState(unknown);
  useEffect(() => {
    const asking = new AbortController();
    findMisfits(from, asking.signal).then(
      (found) => asking.signal.aborted || setMisfits(found),
      // Then nothing is marked, and a choice that does not fit says so itself.
      () => undefined,
    );
    return () => asking.abort();
  }, [from]);
  return misfits;
}
