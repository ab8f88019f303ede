/** Saved weights: of the model's own, or a state_dict of PyTorch's, whose module then takes the model's place. */
import { prepare } from "../../train/prepare.ts";
import { isStateDict, readStateDict } from "../../train/state-dict/read.ts";
import type { Widths } from "../../train/state-dict/tasks.ts";
import type { Page } from "../context.tsx";
import { openModule } from "./module.ts";

/** Opens at once what leaves no question; of the rest the person is asked. @throws Problem; the run stays then. */
export async function openWeights(page: Page, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (!isStateDict(bytes)) return page.playground.restore(name, bytes.buffer);
  const dict = readStateDict(bytes);
  const now = await widthsNow(page);
  const nonlinearity = dict.id === "rnn" ? dict.nonlinearity : "tanh";
  if (nonlinearity && now.input === dict.input && now.output === dict.output)
    return openModule(page, { name, dict }, nonlinearity);
  const { askAbout } = await import("./form.tsx");
  await askAbout(page, { name, dict }, now);
}

/** Of the present task, with the person's own data where it has any. @throws Problem where a file of theirs is gone. */
async function widthsNow({ playground }: Page): Promise<Widths> {
  const { experiment, update } = playground.run.getState();
  await playground.files.gather(experiment.task.settings);
  const { input, output } = prepare(experiment, update).task;
  return { input, output };
}
