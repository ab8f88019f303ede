/** Files of a person's own for an experiment: `--data key=path`, as often as the task has such settings. */
import { basename } from "node:path";
import { Problem } from "../core/problem.ts";
import { filesOf, isShelved, readReference, referenceTo, shelve, valueOfFile } from "../core/shelf.ts";
import { aboutTask } from "../tasks/about.ts";
import { checkExperiment } from "../train/check.ts";
import type { Experiment } from "../train/experiment.ts";
import type { Options } from "./options.ts";
import { readBytes } from "./read.ts";

/** `experiment` with the files of the options: those that it names, or one's own in place of what is generated. @throws Problem. */
export async function withData(experiment: Experiment, options: Options): Promise<Experiment> {
  const given: Record<string, string> = {};
  for (const option of options.list("data")) {
    const [, key = "", path = ""] = /^([A-Za-z]+)=(.+)$/u.exec(option) ?? [];
    const own = aboutTask(experiment.task.id).own;
    if (!own?.keys.includes(key))
      throw new Problem("cli.data", { got: option.slice(0, 60), task: experiment.task.id, keys: keysOf(experiment) });
    const bytes = new Uint8Array(await readBytes(path));
    const wanted = readReference(String(experiment.task.settings[key] ?? ""));
    if (wanted) expectSame(wanted.mark, basename(path), bytes);
    else given[key] = valueOfFile(basename(path), bytes, own.example !== undefined);
  }
  const whole = Object.keys(given).length > 0 ? withSettings(experiment, given) : experiment;
  const lacking = filesOf(whole.task.settings).find(({ mark }) => !isShelved(mark));
  if (lacking) throw new Problem("data.needed", { ...lacking });
  return whole;
}

function withSettings(experiment: Experiment, given: Readonly<Record<string, string>>): Experiment {
  const { task } = experiment;
  const settings = { ...task.settings, ...aboutTask(task.id).own?.use, ...given };
  return checkExperiment({ ...experiment, task: { ...task, settings } });
}

/** A file that the experiment names goes to the shelf. */
function expectSame(mark: string, name: string, bytes: Uint8Array): void {
  const got = referenceTo(name, bytes).mark;
  if (got !== mark) throw new Problem("data.other", { name, got, wanted: mark });
  shelve(mark, bytes);
}

function keysOf({ task }: Experiment): string {
  return aboutTask(task.id).own?.keys.join(", ") ?? "none";
}
