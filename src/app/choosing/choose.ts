/** Which experiment a choice of model and task means: a preset where one is known to work, else the nearest to it. */
import { defaultValues, type SettingValues } from "../../core/setting.ts";
import { aboutTask } from "../../tasks/about.ts";
import { settled } from "../../train/changes.ts";
import { checkExperiment, settingsOfModel } from "../../train/check.ts";
import { trainingSettings, type Experiment, type LiveChange } from "../../train/experiment.ts";
import type { Goal } from "../../train/goal.ts";
import { presetById, presetIds, presets, presetsOfTask, type Preset } from "../../train/presets.ts";

const offered = presets.filter(({ id }) => presetIds.includes(id));

/** A model and a task, by their ids. */
export interface Pair {
  readonly model: string;
  readonly task: string;
}

/**
 * `from` with another model and task. What stays keeps the settings that a person gave it; what was left as it came
 * takes those that suit the new pair. @throws Problem.
 */
export function experimentFor(from: Experiment, pair: Pair): Experiment {
  const now = settled(from);
  const before = suggestionFor({ model: now.model.id, task: now.task.id });
  const next = suggestionFor(pair);
  const isOwnModel = now.model.text !== undefined || !isSame(now.model.settings, before.model);
  const staysModel = pair.model === now.model.id && isOwnModel;
  const staysTask = pair.task === now.task.id && !isSame(now.task.settings, before.task);
  return checkExperiment({
    model: staysModel ? now.model : { id: pair.model, settings: next.model },
    task: staysTask ? now.task : { id: pair.task, settings: next.task },
    training: next.training,
    seed: from.seed,
    engine: from.engine,
    changes: next.changes,
  });
}

/** The offered presets that have this model, or this task, or both. */
export function presetsOf({ model, task }: Partial<Pair>): readonly Preset[] {
  return offered.filter((preset) => (model ?? preset.model) === preset.model && (task ?? preset.task) === preset.task);
}

/** A preset with the person's own seed and engine. @throws Problem when there is no such preset. */
export function experimentOfPreset(from: Experiment, id: string): Experiment {
  return { ...presetById(id), seed: from.seed, engine: from.engine };
}

interface Suggestion {
  readonly model: SettingValues;
  readonly task: SettingValues;
  readonly training: object;
  /** What the preset of the pair plans for later updates. */
  readonly changes: readonly LiveChange[];
}

/** The preset of the pair; else the model as it comes in its first preset, the task and the training as in the task's. */
function suggestionFor({ model, task }: Pair): Suggestion {
  const exact = offered.find((preset) => preset.model === model && preset.task === task);
  const ofModel = exact ?? offered.find((preset) => preset.model === model);
  const ofTask = exact ?? presetsOfTask(task)[0];
  return {
    model: { ...defaultValues(settingsOfModel({ id: model })), ...ofModel?.sizes },
    task: { ...defaultValues(aboutTask(task).settings), ...ofTask?.settings },
    training: { ...defaultValues(trainingSettings), ...(ofTask ?? ofModel)?.training },
    changes: exact?.changes ?? [],
  };
}

function isSame(one: SettingValues, other: SettingValues): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

/** Any of 1 … 2³² − 1, to begin with: afterwards the seed decides everything. */
export function anotherSeed(): number {
  const [drawn = 1] = crypto.getRandomValues(new Uint32Array(1));
  return (drawn % 9999) + 1;
}

/**
 * What a run of this pair is for, as its preset says: the one of the same task settings, else the first; undefined where no
 * preset is known to work.
 */
export function goalOf({ model, task }: Pick<Experiment, "model" | "task">): Goal | undefined {
  const ofPair = presetsOf({ model: model.id, task: task.id });
  return (ofPair.find(({ settings }) => isSame({ ...task.settings, ...settings }, task.settings)) ?? ofPair[0])?.goal;
}
