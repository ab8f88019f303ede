/** The rows of a map of lengths: networks at several updates, with several sizes of memory, or another setting of the task. */
import { Problem } from "../../core/problem.ts";
import type { NumberSetting } from "../../core/setting.ts";
import { aboutTask } from "../../tasks/about.ts";
import type { TaskLength } from "../../tasks/task.ts";
import { settingsAt } from "../../train/changes.ts";
import { settingsOfModel } from "../../train/check.ts";
import { prepare } from "../../train/prepare.ts";
import type { Subject } from "../analysis.ts";
import { isResizable } from "./resized.ts";

export interface Row {
  readonly axis: string;
  readonly label: string;
  /** After which the weights are so. */
  readonly update: number;
  readonly weights: Float32Array;
  /** A size of the model that is another than it was trained with. */
  readonly size: Readonly<Record<string, number>>;
  /** Of the task, besides the length; null: its episodes can not be opened in the score, whose network is another. */
  readonly settings: Readonly<Record<string, number>> | null;
}

/** Most networks of a film. */
const mostRows = 12;

/** The network that is looked at, last, and before it those of the film, evenly by the logarithm of their update. */
export function rowsOf({ film, update, weights }: Subject): readonly Row[] {
  const earlier = film.filter((frame) => frame.update < update);
  const step = Math.max(1, earlier.length / (mostRows - 1));
  const chosen = [...new Set(earlier.map((_, i) => Math.floor(i * step)).filter((i) => i < earlier.length))];
  const row = (frame: { readonly update: number; readonly weights: Float32Array }): Row => ({
    axis: "update",
    label: String(frame.update),
    update: frame.update,
    weights: frame.weights,
    size: {},
    settings: {},
  });
  return [...chosen.map((i) => row(earlier[i])), row({ update, weights })];
}

/** @throws Problem where there is no such size or setting. */
export function otherRows(subject: Subject, against: string, axis: TaskLength): readonly Row[] {
  return against === "memory" ? memoryRows(subject) : taskRows(subject, axis);
}

const factors = [0.5, 1, 2, 4];

/** The first size of the model on which nothing that it learned depends but how its states begin: how many slots there are. */
function memoryRows(subject: Subject): readonly Row[] {
  const { experiment, program, update, weights } = subject;
  const size = settingsOfModel(experiment.model).find(
    (setting): setting is NumberSetting => setting.kind === "number" && isFree(subject, setting),
  );
  if (!size) throw new Problem("analysis.length.memory", { model: program.name });
  const now = sizeNow(subject, size);
  const row = (value: number): Row => ({
    axis: size.key,
    label: String(value),
    update,
    weights,
    size: { [size.key]: value },
    settings: value === now ? {} : null,
  });
  // The network as it is stands last, as everywhere.
  return [...valuesAround(now, size).filter((value) => value !== now), now].map(row);
}

function isFree(subject: Subject, setting: NumberSetting): boolean {
  const now = sizeNow(subject, setting);
  const other = valuesAround(now, setting).find((value) => value !== now);
  if (!setting.integer || other === undefined) return false;
  try {
    const { program } = prepare(withSize(subject.experiment, { [setting.key]: other }), subject.update);
    return isResizable(subject.program, program) && isOtherwise(program.sizes, subject.program.sizes);
  } catch (error) {
    // A size that does not fit another one of the text is none to try.
    if (error instanceof Problem) return false;
    throw error;
  }
}

function isOtherwise(a: Subject["program"]["sizes"], b: Subject["program"]["sizes"]): boolean {
  return Object.keys(a).some((axis) => axis !== "time" && a[axis] !== b[axis]);
}

function sizeNow({ experiment }: Subject, { key, default: usual }: NumberSetting): number {
  return Number(experiment.model.settings[key] ?? usual);
}

/** `experiment` with other sizes of its model. */
export function withSize(experiment: Subject["experiment"], size: Row["size"]): Subject["experiment"] {
  return { ...experiment, model: { ...experiment.model, settings: { ...experiment.model.settings, ...size } } };
}

/** Halves and multiples of `now` that the setting allows. */
function valuesAround(now: number, { min, max }: NumberSetting): readonly number[] {
  return [...new Set(factors.map((factor) => Math.round(now * factor)))].filter(
    (value) => value >= min && value <= max,
  );
}

/** The second length of the task: how long it waits, how much there is to keep. */
function taskRows({ experiment, update, weights }: Subject, axis: TaskLength): readonly Row[] {
  const about = aboutTask(experiment.task.id);
  const second = about.lengths?.find(({ key }) => key !== axis.key);
  const setting = about.settings.find((one): one is NumberSetting => one.key === second?.key && one.kind === "number");
  if (!setting) throw new Problem("analysis.length.other", { task: experiment.task.id });
  const now = Number(settingsAt(experiment, update).task[setting.key] ?? setting.default);
  const row = (value: number): Row => ({
    axis: setting.key,
    label: String(value),
    update,
    weights,
    size: {},
    settings: { [setting.key]: value },
  });
  return [...valuesAround(now, setting).filter((value) => value !== now), now].map(row);
}
