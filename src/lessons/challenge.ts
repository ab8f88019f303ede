/** A goal with limits is a challenge: who reaches it with the fewest parameters? What an entry breaks of its rules. */
import { Problem } from "../core/problem.ts";
import { decodeLink } from "../share/decode.ts";
import type { SharedRun } from "../share/bookmark.ts";
import { prepare } from "../train/prepare.ts";
import type { Goal, Lesson, LessonStep } from "./lesson.ts";
import type { Used } from "./measure.ts";

export interface Entry extends Used {
  readonly experiment: SharedRun["experiment"];
  readonly broken: readonly Broken[];
}

/** `rule`: a limit, or the setting that was to stay as it is. */
export interface Broken {
  readonly rule: string;
  readonly got: string | number;
  readonly wanted: string | number;
}

/** What a link enters for a step of a lesson. @throws Problem where it opens no run that was trained. */
export async function entryOf(link: string, lesson: Lesson, step: LessonStep): Promise<Entry> {
  const { runs, shown } = await decodeLink(link);
  const run = runs[shown];
  if (!run || run.update === 0) throw new Problem("lesson.entry");
  const upTo = lesson.steps.slice(0, lesson.steps.indexOf(step) + 1);
  const open = upTo.findLast((one) => one.open !== undefined)?.open;
  const set = open === undefined ? undefined : (await decodeLink(open)).runs[0];
  const used = { parameters: prepare(run.experiment).program.parameterCount, updates: run.update };
  const fixed = set ? changedSettings(set, run, step.touch) : [];
  return { ...used, experiment: run.experiment, broken: [...overLimits(step.goal, used), ...fixed] };
}

function overLimits(goal: Goal | undefined, used: Used): readonly Broken[] {
  return (["parameters", "updates"] as const).flatMap((rule) => {
    const wanted = goal?.[rule] ?? Infinity;
    return used[rule] > wanted ? [{ rule, got: used[rule], wanted }] : [];
  });
}

/** The task stays as it was set. Where the step names what may be touched, all else does too; the model is free where `model` is named. */
function changedSettings(set: SharedRun, entered: SharedRun, touch: readonly string[] | undefined): readonly Broken[] {
  const [wanted, got] = [settingsOf(set.experiment), settingsOf(entered.experiment)];
  const isFree = (key: string): boolean => {
    if (touch?.includes(key)) return true;
    if (key.startsWith("task")) return false;
    return touch === undefined || (key.startsWith("model") && touch.includes("model"));
  };
  const isTouched = (key: string): boolean => touch?.includes(key.replace(/^model\./, "")) === true;
  const keys = [...new Set([...Object.keys(wanted), ...Object.keys(got)])];
  const all = [...keys.map((key) => [key, got[key]] as const), ...entered.experiment.changes.map(({ key, value }) => [key, value] as const)]; // prettier-ignore
  return all
    .filter(([key, value]) => wanted[key] !== value && !isFree(key) && !isTouched(key))
    .map(([key, value]) => ({ rule: key, got: value ?? "–", wanted: wanted[key] ?? "–" }));
}

/** By key as `touch` names it, a model's with `model.` before. */
function settingsOf({
  model,
  task,
  training,
  seed,
}: SharedRun["experiment"]): Readonly<Record<string, string | number>> {
  const named = (name: string, values: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}.${key}`, value]));
  return {
    model: model.id,
    ...(model.text !== undefined && { "model.text": model.text }),
    ...named("model", model.settings),
    task: task.id,
    ...named("task", task.settings),
    ...training,
    seed,
  };
}
