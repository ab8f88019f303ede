/** `--cell FILE`: equations of one's own in place of the model's. */
import { modelSettings } from "../cell/settings.ts";
import { Problem } from "../core/problem.ts";
import { checkExperiment } from "../train/check.ts";
import type { Experiment } from "../train/experiment.ts";
import { readText } from "./read.ts";

/** `make` of the cell text in `file`. @throws Problem that names the file and the line. */
export async function fromCell<T>(file: string, make: (text: string) => T | Promise<T>): Promise<T> {
  const text = await readText(file);
  try {
    return await make(text);
  } catch (error) {
    const isOfCell = error instanceof Problem && error.key.startsWith("cell.");
    throw isOfCell ? new Problem("cli.cell", { file, why: error.message }) : error;
  }
}

/** `experiment` with `text` in place of its model's; what it sets of the model stays where the text declares it. @throws Problem. */
export function withCell(experiment: Experiment, text: string): Experiment {
  const declared = modelSettings(text).map(({ key }) => key);
  const kept = Object.entries(experiment.model.settings).filter(([key]) => declared.includes(key));
  return checkExperiment({
    ...experiment,
    model: { id: experiment.model.id, settings: Object.fromEntries(kept), text },
  });
}
