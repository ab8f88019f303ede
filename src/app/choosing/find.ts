/** What models, tasks and presets are found by: in either language, whatever the page speaks. */
import type { Words } from "../../i18n/translate.ts";
import { byline } from "../../reproductions/byline.ts";
import type { Reproduction } from "../../reproductions/reproduction.ts";
import type { Preset } from "../../train/presets.ts";
import { detailsOf, goalText } from "./about-preset.ts";
import { ideas } from "./ideas.ts";
import { groupsOfModels, groupsOfTasks } from "./groups.ts";

/** All that a model is known by. */
export function textsOfModel(spoken: readonly Words[], id: string): readonly string[] {
  return [
    id,
    ...said(spoken, [`model.${id}`, `model.${id}.short`, `model.${id}.what`, ...headings(groupsOfModels([id]))]),
  ];
}

/** All that a task is known by. */
export function textsOfTask(spoken: readonly Words[], id: string): readonly string[] {
  const own = Object.keys(ideas).filter((idea) => ideas[idea]?.includes(id));
  const keys = [`task.${id}`, `task.${id}.why`, ...own.flatMap((idea) => [`idea.${idea}`, `idea.${idea}.why`])];
  return [id, ...said(spoken, [...keys, ...headings(groupsOfTasks([id]))])];
}

export function textsOfPreset(spoken: readonly Words[], preset: Preset): readonly string[] {
  const own = spoken.flatMap((words) => [detailsOf(words, preset), goalText(words, preset)]);
  return [preset.id, ...own, ...textsOfModel(spoken, preset.model), ...textsOfTask(spoken, preset.task)];
}

/** A figure of a paper: by its paper and by what is said of it. */
export function textsOfReproduction(spoken: readonly Words[], { id, paper }: Reproduction): readonly string[] {
  const keys = ["", ".figure", ".see", ".published", ".differs"].map((what) => `reproduction.${id}${what}`);
  return [id, byline(paper), paper.title, ...said(spoken, [...keys, "examples.figures"])];
}

function headings(groups: readonly { readonly id: string }[]): readonly string[] {
  return groups.map(({ id }) => `group.${id}`);
}

function said(spoken: readonly Words[], keys: readonly string[]): readonly string[] {
  return spoken.flatMap((words) => keys.map((key) => words.loose(key, "")));
}
