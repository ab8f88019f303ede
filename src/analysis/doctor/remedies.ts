/** What may help: for each symptom one change of settings, to be tried as a fork beside the run. */
import type { NumberSetting, Setting, SettingValue, SettingValues } from "../../core/setting.ts";
import { aboutTask } from "../../tasks/about.ts";
import type { TaskLength } from "../../tasks/task.ts";
import { settingsAt } from "../../train/changes.ts";
import { settingsOfModel } from "../../train/check.ts";
import { trainingSettings, type Experiment } from "../../train/experiment.ts";
import type { Change } from "../analysis.ts";
import type { Diagnosis, Symptom } from "./rules.ts";

/** What a remedy is made of: all settings of the experiment as they are in force. */
interface Medicine {
  readonly experiment: Experiment;
  readonly values: SettingValues;
  readonly settings: readonly Setting[];
  readonly diagnosis: Diagnosis;
}

/** A rate that most presets learn with. */
const usualRate = 0.01;
const usualClip = 1;
/** Below the norm that gradients have, so that only the steepest are clipped. */
const aboveNorm = 2;
const usualDecay = 0.1;

/** Keys are those of the training settings, `model.<key>`, `task.<key>`, and `seed`. None where no setting is to blame. */
export function remedyOf(diagnosis: Diagnosis, experiment: Experiment, update: number): readonly Change[] {
  const { training, task } = settingsAt(experiment, update);
  const named = (place: string, values: SettingValues): SettingValues =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`${place}.${key}`, value]));
  const under = (place: string, settings: readonly Setting[]): readonly Setting[] =>
    settings.map((setting) => ({ ...setting, key: `${place}.${setting.key}` }));
  return remedies[diagnosis.symptom]({
    experiment,
    diagnosis,
    values: { ...training, ...named("model", experiment.model.settings), ...named("task", task) },
    settings: [
      ...trainingSettings,
      ...under("model", settingsOfModel(experiment.model)),
      ...under("task", aboutTask(experiment.task.id).settings),
    ],
  });
}

const remedies: Readonly<Record<Symptom, (medicine: Medicine) => readonly Change[]>> = {
  exploding: gentler,
  skipped: gentler,
  collapse: gentler,
  overfit: decaying,
  cut: () => [],
  full: roomier,
  saturated: undone,
  dead: afresh,
  clipped: (medicine) => to(medicine, "clipNorm", aboveNorm * Number(medicine.diagnosis.parameters["norm"])),
  slow: (medicine) => to(medicine, "learningRate", usualRate),
  oneSlot: afresh,
  smeared: (medicine) => times(medicine, "learningRate", 3),
  unread: needed,
  vanishing: nearer,
  plateau: (medicine) => times(medicine, "learningRate", 3),
};

/** A tenth of the rate; where nothing is clipped, that first. */
function gentler(medicine: Medicine): readonly Change[] {
  const { clipNorm, clipValue } = medicine.values;
  const clip = clipNorm === 0 && clipValue === 0 ? to(medicine, "clipNorm", usualClip) : [];
  return [...clip, ...times(medicine, "learningRate", 0.1)];
}

function decaying(medicine: Medicine): readonly Change[] {
  const decay = Math.max(usualDecay, 3 * Number(medicine.values["weightDecay"]));
  return [...to(medicine, "optimiser", "adamw"), ...to(medicine, "weightDecay", decay)];
}

/** Twice the places of the axis that is full. */
function roomier(medicine: Medicine): readonly Change[] {
  return times(medicine, `model.${String(medicine.diagnosis.parameters["axis"])}`, 2);
}

/** A number of the model that is not what it usually is takes that again; else as `afresh`. */
function undone(medicine: Medicine): readonly Change[] {
  const { settings, values } = medicine;
  const unusual = settings.find(
    (one) => isOfModel(one) && !one.integer && values[one.key] !== one.default && values[one.key] !== undefined,
  );
  return unusual ? to(medicine, unusual.key, unusual.default) : afresh(medicine);
}

/** Other first weights, and a third of the rate. */
function afresh(medicine: Medicine): readonly Change[] {
  const { seed } = medicine.experiment;
  return [{ key: "seed", value: seed === 0xffffffff ? 1 : seed + 1 }, ...times(medicine, "learningRate", 1 / 3)];
}

/** A controller that remembers nothing itself, where there is a choice; else one of half the units. */
function needed(medicine: Medicine): readonly Change[] {
  const { settings, values } = medicine;
  const controller = settings.find(
    (one) => one.kind === "choice" && one.key.startsWith("model.") && one.options.includes("feedforward"),
  );
  if (controller && values[controller.key] !== "feedforward") return to(medicine, controller.key, "feedforward");
  return times(medicine, "model.unit", 0.5);
}

/** What was set to let the past go is undone; else the task is made shorter. */
function nearer(medicine: Medicine): readonly Change[] {
  const changed = undone(medicine).filter(({ key }) => key.startsWith("model."));
  if (changed.length > 0) return changed;
  const shorter = (aboutTask(medicine.experiment.task.id).lengths ?? []).map((length) => halved(medicine, length));
  return shorter.find((changes) => changes.length > 0) ?? afresh(medicine);
}

/** The longest episodes half as long, and the shortest no longer than these. */
function halved(medicine: Medicine, { key, least }: TaskLength): readonly Change[] {
  const longest = times(medicine, `task.${key}`, 0.5);
  const [change] = longest;
  if (!change || least === undefined) return longest;
  const shortest = Number(medicine.values[`task.${least}`]);
  return shortest > Number(change.value) ? [...longest, ...to(medicine, `task.${least}`, change.value)] : longest;
}

function isOfModel(setting: Setting): setting is NumberSetting {
  return setting.kind === "number" && setting.key.startsWith("model.");
}

function times(medicine: Medicine, key: string, factor: number): readonly Change[] {
  return to(medicine, key, Number(medicine.values[key]) * factor);
}

/** `value` as the setting allows it; nothing where there is no such setting, or it has that value. */
function to({ settings, values }: Medicine, key: string, value: SettingValue): readonly Change[] {
  const setting = settings.find((one) => one.key === key);
  if (!setting || Number.isNaN(value)) return [];
  const near =
    setting.kind === "number" && typeof value === "number"
      ? Math.min(setting.max, Math.max(setting.min, setting.integer ? Math.round(value) : Number(value.toPrecision(2))))
      : value;
  return near === values[key] ? [] : [{ key, value: near }];
}
