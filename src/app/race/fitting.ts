/** Models that can run against the one on screen: those that take what its task gives. */
import type { Experiment } from "../../train/experiment.ts";
import { presetsOf } from "../choosing/choose.ts";
import { compileEach, createAnswers, hasFile, wholeModels } from "../choosing/compiling.ts";
import { rivalOf } from "./rival.ts";

/** Those of which a preset shows that they learn the task. */
export function knownModels(task: string): readonly string[] {
  const known = presetsOf({ task });
  return wholeModels.filter((id) => known.some(({ model }) => model === id));
}

const answersAbout = createAnswers();

/** Of the task of `own`, as it is set. With a file of a person's own: all that there are. Rejects where it was aborted. */
export async function fittingModels(own: Experiment, signal: AbortSignal): Promise<readonly string[]> {
  if (hasFile(own)) return wholeModels;
  const answers = answersAbout(own.task);
  await compileEach(new Map(wholeModels.map((id) => [id, () => rivalOf(own, id)])), { answers, signal });
  return wholeModels.filter((id) => answers.get(id) === true);
}
