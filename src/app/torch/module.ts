/** A run of a module of PyTorch's, with its weights. */
import { notify } from "../../store/notice.ts";
import { settled } from "../../train/changes.ts";
import type { TaskChoice } from "../../train/experiment.ts";
import type { Nonlinearity } from "../../train/state-dict/cells.ts";
import { weightsOf } from "../../train/state-dict/convert.ts";
import { withModule } from "../../train/state-dict/fit.ts";
import type { StateDict } from "../../train/state-dict/read.ts";
import { experimentFor } from "../choosing/choose.ts";
import type { Page } from "../context.tsx";

/** A file of PyTorch's. */
export interface Received {
  readonly name: string;
  readonly dict: StateDict;
}

/** A run of the module on `task`; where none is given, on the present one. @throws Problem; the run stays then. */
export async function openModule(
  { playground }: Page,
  { name, dict }: Received,
  nonlinearity: Nonlinearity,
  task?: TaskChoice,
): Promise<void> {
  const { experiment } = playground.run.getState();
  const base = task ? experimentFor(experiment, { model: dict.id, task: task.id }) : experiment;
  const fitted = withModule({ ...settled(base), ...(task && { task }) }, dict, nonlinearity);
  await playground.restore(name, weightsOf(dict).buffer, fitted);
  if (dict.converted.length > 0)
    notify(playground.notices, "notice.converted", { name, types: dict.converted.join(", ") });
}
