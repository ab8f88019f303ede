/** Which of the tasks have the widths of a module: as they come, as in their presets, or with one setting changed. */
import type { NumberSetting, SettingValues } from "../../core/setting.ts";
import { Problem } from "../../core/problem.ts";
import { defaultValues } from "../../core/setting.ts";
import { taskById, tasks } from "../../tasks/all.ts";
import type { TaskChoice } from "../experiment.ts";
import { presetsOfTask } from "../presets.ts";

export interface Widths {
  readonly input: number;
  readonly output: number;
}

/** Task after task: with which settings it fits; null where it does not. */
export function* fittingTasks(wanted: Widths): Generator<TaskChoice | null> {
  for (const { id } of tasks) yield fitOf(id, wanted);
}

function fitOf(id: string, wanted: Widths): TaskChoice | null {
  const { settings, own } = taskById(id);
  const usual = defaultValues(settings);
  const known = [usual, ...presetsOfTask(id).map((preset) => ({ ...usual, ...preset.settings }))];
  const fits = known.find((values) => isSame(widthsOf(id, values), wanted));
  if (fits) return { id, settings: fits };
  // What a person brings decides how wide such a task is.
  if (own) return null;
  const numbers = settings.filter((setting): setting is NumberSetting => setting.kind === "number" && !setting.live);
  for (const setting of numbers) {
    const solved = solve(id, usual, setting, wanted);
    if (solved) return { id, settings: solved };
  }
  return null;
}

/** The widths grow evenly with most settings that they depend on: where they would be the wanted ones is looked at, and no more. */
function solve(
  id: string,
  values: SettingValues,
  { key, min, max }: NumberSetting,
  wanted: Widths,
): SettingValues | null {
  const now = Number(values[key]);
  const next = now < max ? now + 1 : now - 1;
  const [here, there] = [values, { ...values, [key]: next }].map((one) => widthsOf(id, one));
  if (!here || !there) return null;
  const [slope, missing] =
    there.input === here.input
      ? [there.output - here.output, wanted.output - here.output]
      : [there.input - here.input, wanted.input - here.input];
  const solved = now + (missing / slope) * (next - now);
  if (!Number.isInteger(solved) || solved < min || solved > max) return null;
  const found = { ...values, [key]: solved };
  return isSame(widthsOf(id, found), wanted) ? found : null;
}

/** Null where the task needs data that is not there, or does not take these settings together. */
function widthsOf(id: string, values: SettingValues): Widths | null {
  try {
    return taskById(id).open(values);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function isSame(one: Widths | null, other: Widths): boolean {
  return one?.input === other.input && one.output === other.output;
}
