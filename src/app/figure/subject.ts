/** What a figure is of, in words: a line for its title, and all settings for its metadata. */
import type { SettingValues } from "../../core/setting.ts";
import type { Words } from "../../i18n/translate.ts";
import { settled } from "../../train/changes.ts";
import type { Experiment } from "../../train/experiment.ts";
import { modelName } from "../choosing/model-name.ts";
import type { Page } from "../context.tsx";
import { shownPicture } from "../shown.ts";

/** The step at the playhead. */
export function stepOf(page: Page): number {
  const steps = shownPicture(page)?.trace.steps ?? 1;
  return Math.min(page.focus.getState().time, steps - 1);
}

/** "NTM · Copy · update 3,000 · step 11". */
export function subjectOf(page: Page, words: Words, isOfStep: boolean): string {
  const { experiment, update: last } = page.playground.run.getState();
  const update = shownPicture(page)?.update ?? last;
  return subjectAt(words, experiment, update, isOfStep ? stepOf(page) : null);
}

/** `step`: null where it is of all of them. */
export function subjectAt(words: Words, { model, task }: Experiment, update: number, step: number | null): string {
  const parts = [
    modelName(words, model),
    words.loose(`task.${task.id}`, task.id),
    words.text("figure.update", { update: words.number(update) }),
    ...(step === null ? [] : [words.text("figure.step", { step })]),
  ];
  return parts.join(" · ");
}

/** Longer ones are data: the link has them, or says what they are. */
const longestValue = 80;

export function describeExperiment(words: Words, experiment: Experiment): string {
  const { model, task, training, seed, engine, changes } = settled(experiment);
  return [
    `${modelName(words, model)} ${listOf(words, model.settings)}`,
    `${words.loose(`task.${task.id}`, task.id)} ${listOf(words, task.settings)}`,
    `${words.text("figure.training")} ${listOf(words, training as unknown as SettingValues)}`,
    `seed: ${seed}, engine: ${engine}`,
    ...(changes.length > 0 ? [`changes: ${JSON.stringify(changes)}`] : []),
  ].join("; ");
}

function listOf(words: Words, settings: SettingValues): string {
  const parts = Object.entries(settings).flatMap(([key, value]) =>
    String(value).length > longestValue ? [] : [`${words.loose(`setting.${key}`, key)}: ${value}`],
  );
  return parts.length === 0 ? "" : `(${parts.join(", ")})`;
}
