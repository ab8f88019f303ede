/** Anything at all → a complete, valid Experiment: the one gate for links, files and messages. */
import { modelSettings } from "../cell/settings.ts";
import { Problem } from "../core/problem.ts";
import { checkValues, type Setting, type SettingValues } from "../core/setting.ts";
import { engineNames } from "../engine/engine.ts";
import { modelById, models } from "../models/all.ts";
import { aboutTask } from "../tasks/about.ts";
import { checkChanges } from "./changes.ts";
import {
  trainingSettings,
  type Experiment,
  type ModelChoice,
  type TaskChoice,
  type TrainingSettings,
} from "./experiment.ts";
import { fields, show } from "./shape.ts";

/** Longest cell text that is read, in UTF-16 units. */
export const cellTextLimit = 100_000;

/**
 * `value` as an experiment with every setting present. Does not compile the model nor open the task's data: that is
 * the run's part. @throws Problem naming what was wrong.
 */
export function checkExperiment(value: unknown): Experiment {
  const given = fields(value, "experiment", ["model", "task", "training", "seed", "engine", "changes"]);
  const { seed, engine } = given;
  if (typeof seed !== "number" || !Number.isInteger(seed) || seed < 1 || seed > 0xffffffff)
    throw new Problem("run.seed", { got: show(seed) });
  const known = ["auto", ...engineNames] as const;
  const chosen = known.find((name) => name === engine);
  if (!chosen) throw new Problem("run.engine", { known: known.join(", "), got: show(engine) });
  const experiment = {
    model: checkModel(given.model),
    task: checkTask(given.task),
    training: checkValues(trainingSettings, values(given.training, "training")) as unknown as TrainingSettings,
    seed,
    engine: chosen,
  };
  return { ...experiment, changes: checkChanges(experiment.task.id, given.changes ?? []) };
}

/** The settings that the chosen model declares. @throws Problem on an unknown model or a broken cell text. */
export function settingsOfModel(model: Pick<ModelChoice, "id" | "text">): readonly Setting[] {
  return modelSettings(textOfModel(model));
}

/** The chosen model's cell text. @throws Problem when there is no such model. */
export function textOfModel({ id, text }: Pick<ModelChoice, "id" | "text">): string {
  const model = modelById(id);
  const known = models.filter((candidate) => !candidate.isPart).map((candidate) => candidate.id);
  if (!model || model.isPart) throw new Problem("run.model", { id, known: known.join(", ") });
  return text ?? model.text;
}

function checkModel(value: unknown): ModelChoice {
  const given = fields(value, "model", ["id", "settings", "text"]);
  const id = string(given.id, "model id", 64);
  const text = given.text === undefined ? {} : { text: string(given.text, "cell text", cellTextLimit) };
  const settings = checkValues(settingsOfModel({ id, ...text }), values(given.settings, "model settings"));
  return { id, settings, ...text };
}

function checkTask(value: unknown): TaskChoice {
  const given = fields(value, "task", ["id", "settings"]);
  const task = aboutTask(string(given.id, "task id", 64));
  return { id: task.id, settings: checkValues(task.settings, values(given.settings, "task settings")) };
}

function values(value: unknown, what: string): SettingValues {
  if (value === undefined) return {};
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Problem("run.shape", { what, wanted: "an object", got: show(value) });
  for (const [key, one] of Object.entries(value))
    if (typeof one !== "number" && typeof one !== "string")
      throw new Problem("run.shape", { what: `${what}, ${show(key)}`, wanted: "a number or a text", got: show(one) });
  return value as SettingValues;
}

function string(value: unknown, what: string, limit: number): string {
  if (typeof value !== "string") throw new Problem("run.shape", { what, wanted: "a text", got: show(value) });
  if (value.length > limit)
    throw new Problem("run.shape", { what, wanted: `at most ${limit} characters`, got: value.length });
  return value;
}
