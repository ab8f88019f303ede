/** How an experiment is broken on purpose: a preset, and what is changed of it. */
import { randomStream } from "../../../core/random.ts";
import type { SettingValues } from "../../../core/setting.ts";
import { checkExperiment, textOfModel } from "../../../train/check.ts";
import type { Experiment, LiveChange } from "../../../train/experiment.ts";
import { presetById } from "../../../train/presets.ts";
import type { Symptom } from "../rules.ts";

export interface Broken {
  readonly id: string;
  readonly preset: string;
  /** What is broken in it, for the page of docs. */
  readonly what: string;
  /** What the doctor must name first; of two, where one is the other's cause, either. */
  readonly symptoms: readonly Symptom[];
  readonly updates: number;
  readonly looksEvery?: number;
  readonly sizes?: SettingValues;
  readonly task?: SettingValues;
  readonly training?: SettingValues;
  readonly changes?: readonly LiveChange[];
  /** In the model's text; each place is there once. */
  readonly edits?: readonly (readonly [find: string, replace: string])[];
}

/** @throws Error where an edit does not find its place; Problem where a setting does not fit. */
export function brokenExperiment(broken: Broken): Experiment {
  const { model, task, training, ...rest } = presetById(broken.preset);
  const text = broken.edits?.reduce(edited, textOfModel(model));
  return checkExperiment({
    ...rest,
    model: { id: model.id, settings: { ...model.settings, ...broken.sizes }, ...(text !== undefined && { text }) },
    task: { id: task.id, settings: { ...task.settings, ...broken.task } },
    training: { ...training, ...broken.training },
    changes: broken.changes ?? [],
  });
}

function edited(text: string, [find, replace]: readonly [string, string]): string {
  if (text.split(find).length !== 2) throw new Error(`“${find}” is not there once`);
  return text.replace(find, () => replace);
}

/** Characters by chance, the same every time. */
export function drawn(length: number, index: number, characters: string): string {
  const random = randomStream(1, "broken", index);
  return Array.from({ length }, () => characters[random.between(0, characters.length - 1)]).join("");
}

/** Small enough for a network of seconds. */
export const smallCopy: SettingValues = { bits: 4, from: 1, to: 4 };
export const smallNtm: SettingValues = { unit: 32, slot: 10, width: 8 };
