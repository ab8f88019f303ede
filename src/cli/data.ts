/** Files of a person's own for an experiment: `--data key=path`, as often as the task has such settings. */
import { basename } from "node:path";
import { Problem } from "../core/problem.ts";
import { rolesIn, type SettingValues } from "../core/setting.ts";
import { filesOf, isShelved, readReference, referenceTo, shelve, valueOfFile } from "../core/shelf.ts";
import { aboutTask } from "../tasks/about.ts";
import { columnsLookingRight } from "../tasks/look.ts";
import { settingsByName } from "../tasks/named.ts";
import type { TaskAbout } from "../tasks/task.ts";
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
  const about = aboutTask(task.id);
  const named = about.own ? settingsByName(about.own, given) : {};
  const settings = {
    ...task.settings,
    ...about.own?.use,
    ...named,
    ...given,
    ...columnsFor(about, task.settings, given),
  };
  return checkExperiment({ ...experiment, task: { ...task, settings } });
}

/**
 * Of a table in the place of another the columns that look right: those that were said are the other's. Those that are said
 * where there was no table are meant for this one.
 */
function columnsFor(task: TaskAbout, before: SettingValues, given: Readonly<Record<string, string>>): SettingValues {
  const [key = ""] = task.own?.keys ?? [];
  const [table, known] = [given[key], before[key] ?? ""];
  const isSaid = known === "" && (before["columns"] ?? "") !== "";
  if (table === undefined || table === known || isSaid || rolesIn(task.settings).length === 0) return {};
  return { columns: columnsLookingRight(task, table) };
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
