/** Knobs: settings of model, task or training with the values that a sweep gives them. */
import { Problem } from "../core/problem.ts";
import { checkValue, type NumberSetting, type Setting, type SettingValue } from "../core/setting.ts";
import { isReserved } from "../share/form.ts";
import { aboutTask } from "../tasks/about.ts";
import { settingsOfModel } from "../train/check.ts";
import { trainingSettings, type Experiment } from "../train/experiment.ts";
import { show } from "../train/shape.ts";
import { list, located, record, whole } from "./located.ts";

export const mostKnobs = 6;
/** Most values of one knob. */
const mostValues = 1000;
/** Digits of a value that is worked out, so that it is the same number everywhere and can be read. */
const digits = 4;

const scales = ["linear", "log"] as const;

export interface Range {
  readonly from: number;
  readonly to: number;
  readonly scale: (typeof scales)[number];
}

export interface Knob {
  /** As in a link. */
  readonly key: string;
  readonly group: "model" | "task" | "training";
  readonly setting: Setting;
  /** Those of a grid; of a range that is only drawn from, none. */
  readonly values: readonly SettingValue[];
  /** What random points are drawn from, where it is not `values`. */
  readonly range: Range | null;
}

/** @throws Problem that says where what is wrong. */
export function readKnobs(value: unknown, base: Experiment, isDrawn: boolean): readonly Knob[] {
  const known = settingsByKey(base);
  const knobs: Knob[] = [];
  for (const [i, given] of list(value, "knobs", mostKnobs).entries()) {
    const place = `knobs[${i}]`;
    const found = findKnob(given, place, known, base);
    if (knobs.some(({ key }) => key === found.key))
      throw new Problem("sweep.key.twice", { place: `${place}.key`, got: found.key });
    knobs.push({ ...found, ...readValues(given, place, found.setting, isDrawn) });
  }
  return knobs;
}

/** `base` with the values of the knobs. */
export function withValues(base: Experiment, knobs: readonly Knob[], values: readonly SettingValue[]): Experiment {
  const of = (group: Knob["group"]): Record<string, SettingValue> =>
    Object.fromEntries(
      knobs.flatMap((knob, i) => (knob.group === group ? [[knob.setting.key, values[i] ?? ""] as const] : [])),
    );
  return {
    ...base,
    model: { ...base.model, settings: { ...base.model.settings, ...of("model") } },
    task: { ...base.task, settings: { ...base.task.settings, ...of("task") } },
    training: { ...base.training, ...of("training") },
  };
}

type Found = Pick<Knob, "key" | "group" | "setting">;

function settingsByKey({ model, task }: Experiment): ReadonlyMap<string, Found> {
  const found = [
    ...settingsOfModel(model).map((setting): Found => {
      const key = isReserved(setting.key) ? `model.${setting.key}` : setting.key;
      return { key, group: "model", setting };
    }),
    ...aboutTask(task.id).settings.map((setting): Found => ({ key: `task.${setting.key}`, group: "task", setting })),
    ...trainingSettings.map((setting): Found => ({ key: setting.key, group: "training", setting })),
  ];
  return new Map(found.map((one) => [one.key, one]));
}

function findKnob(given: unknown, at: string, known: ReadonlyMap<string, Found>, base: Experiment): Found {
  const { key } = record(given, at, ["key", "values", "from", "to", "count", "scale"]);
  const place = `${at}.key`;
  const got = show(key);
  const found = typeof key === "string" ? known.get(key) : undefined;
  if (!found) {
    const { model, task } = base;
    throw new Problem("sweep.key", { place, got, model: model.id, task: task.id, known: [...known.keys()].join(", ") });
  }
  if (found.setting.kind !== "number" && found.setting.kind !== "choice")
    throw new Problem("sweep.key.text", { place, got });
  if (base.changes.some((change) => change.key === found.key)) throw new Problem("sweep.key.changes", { place, got });
  return found;
}

function readValues(given: unknown, place: string, setting: Setting, isDrawn: boolean): Pick<Knob, "values" | "range"> {
  const { values, from, to, count, scale = "linear" } = record(given, place, null);
  if (values !== undefined) {
    record(given, place, ["key", "values"]);
    return { values: readList(values, `${place}.values`, setting), range: null };
  }
  if (setting.kind !== "number") {
    const options = setting.kind === "choice" ? setting.options.join(", ") : "";
    throw new Problem("sweep.range", { place, got: setting.key, options });
  }
  const range = readRange({ from, to, scale }, place, setting);
  if (isDrawn && count === undefined) return { values: [], range };
  return { values: spread(range, whole(count, `${place}.count`, 2, mostValues), `${place}.count`, setting), range };
}

function readList(value: unknown, place: string, setting: Setting): readonly SettingValue[] {
  const values = list(value, place, mostValues).map((one, i) => valueAt(setting, one, `${place}[${i}]`));
  const twice = values.findIndex((one, i) => values.indexOf(one) < i);
  if (twice >= 0) throw new Problem("sweep.twice", { place: `${place}[${twice}]`, got: String(values[twice]) });
  return values;
}

function readRange(
  { from, to, scale }: Readonly<Record<"from" | "to" | "scale", unknown>>,
  place: string,
  setting: NumberSetting,
): Range {
  const chosen = scales.find((one) => one === scale);
  if (!chosen) throw located(`${place}.scale`, scales.join(", "), show(scale));
  const [low, high] = [Number(valueAt(setting, from, `${place}.from`)), Number(valueAt(setting, to, `${place}.to`))];
  if (high <= low) throw new Problem("sweep.order", { place: `${place}.to`, from: low, got: high });
  if (chosen === "log" && low <= 0) throw new Problem("sweep.log", { place: `${place}.from`, got: low });
  return { from: low, to: high, scale: chosen };
}

/** The setting's own words for what is wrong, with the place in front of its name. @throws Problem. */
function valueAt(setting: Setting, value: unknown, place: string): SettingValue {
  try {
    return checkValue(setting, value);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.key, { ...error.parameters, key: `${setting.key} (${place})`, got: show(value) });
  }
}

function spread(range: Range, count: number, place: string, setting: NumberSetting): readonly number[] {
  const values = Array.from({ length: count }, (_, i) => valueWithin(range, i / (count - 1), setting));
  const distinct = new Set(values).size;
  if (distinct < count) throw new Problem("sweep.count", { place, got: count, distinct });
  return values;
}

/** The value at `share` of the way; both ends are exact. */
export function valueWithin({ from, to, scale }: Range, share: number, setting: Setting): number {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const exact = scale === "log" ? from * (to / from) ** share : from + (to - from) * share;
  const isWhole = setting.kind === "number" && setting.integer;
  const rounded = isWhole ? Math.round(exact) : Number(exact.toPrecision(digits));
  return Math.min(to, Math.max(from, rounded));
}
