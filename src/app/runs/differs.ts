/** What tells runs from each other: their settings side by side, as data and in a few words. */
import { isEffective, type Setting, type SettingValue, type SettingValues } from "../../core/setting.ts";
import type { Words } from "../../i18n/translate.ts";
import { aboutTask } from "../../tasks/about.ts";
import { settled } from "../../train/changes.ts";
import { trainingSettings, type Experiment } from "../../train/experiment.ts";
import { shortModel } from "../choosing/model-name.ts";

/** How one run has it; `value` null: it has no such setting. */
export interface Standing {
  readonly value: SettingValue | null;
  /** The update at which it came to that value; null: it had it from the beginning. */
  readonly since: number | null;
}

/** One thing in which some of the runs differ. */
export interface Difference {
  /** `text`: a model's equations, or data of one's own, that are too long to be said. */
  readonly kind: "task" | "model" | "text" | "setting";
  /** Of a setting. */
  readonly key: string;
  /** One per run, in their order. */
  readonly standings: readonly Standing[];
}

/** In what the experiments differ. Settings of different models, or of different tasks, are not compared. */
export function differencesAmong(experiments: readonly Experiment[]): readonly Difference[] {
  const tasks = experiments.map(({ task }) => task.id);
  const models = experiments.map(({ model }) => model.id);
  const found = [
    whole("task", tasks),
    whole("model", models),
    ...(isSame(models) ? ofModels(experiments) : []),
    ...(isSame(tasks) ? ofTasks(experiments) : []),
    ...settingsIn(experiments.map(trainingOf), trainingSettings),
    listed(
      "setting",
      "seed",
      experiments.map(({ seed }) => from(seed)),
    ),
  ];
  return found.filter((difference) => difference !== null);
}

function ofModels(experiments: readonly Experiment[]): readonly (Difference | null)[] {
  const texts = experiments.map(({ model }) => from(model.text ?? null));
  const values = experiments.map(({ model }) => standingsOf(model.settings));
  return [listed("text", "model", texts), ...settingsIn(values, [])];
}

function ofTasks(experiments: readonly Experiment[]): readonly (Difference | null)[] {
  const [first] = experiments;
  if (!first) return [];
  const values = experiments.map((experiment) =>
    standingsOf(settled(experiment).task.settings, experiment, (key) => `task.${key}`),
  );
  return settingsIn(values, aboutTask(first.task.id).settings);
}

/** By the setting's key, which a text may choose: also `constructor`. */
type Standings = ReadonlyMap<string, Standing>;

function trainingOf(experiment: Experiment): Standings {
  const values = settled(experiment).training as unknown as SettingValues;
  return standingsOf(values, experiment, (key) => key);
}

/** The values, each with the update of the last live change that made it so. */
function standingsOf(values: SettingValues, experiment?: Experiment, changeKey?: (key: string) => string): Standings {
  const entries = Object.entries(values).map(([key, value]) => {
    const change = experiment?.changes.findLast((other) => other.key === changeKey?.(key));
    return [key, { value, since: change && change.update > 0 ? change.update : null }] as const;
  });
  return new Map(entries);
}

/** Those settings that have an effect in one run at least, and in which the runs differ. */
function settingsIn(runs: readonly Standings[], known: readonly Setting[]): readonly (Difference | null)[] {
  const keys = [...new Set(runs.flatMap((run) => [...run.keys()]))];
  return keys.map((key) => {
    const setting = known.find((candidate) => candidate.key === key);
    if (setting && !runs.some((run) => isEffective(setting, valuesOf(run)))) return null;
    const isLong = setting?.kind === "text" || setting?.kind === "data";
    return listed(
      isLong ? "text" : "setting",
      key,
      runs.map((run) => run.get(key) ?? from(null)),
    );
  });
}

function valuesOf(standings: Standings): SettingValues {
  const entries = [...standings].flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const]));
  return Object.fromEntries(entries);
}

function whole(kind: "task" | "model", ids: readonly string[]): Difference | null {
  return listed(kind, kind, ids.map(from));
}

function listed(kind: Difference["kind"], key: string, standings: readonly Standing[]): Difference | null {
  return isSame(standings.map(({ value, since }) => `${String(since)} ${typeof value} ${String(value)}`))
    ? null
    : { kind, key, standings };
}

function from(value: SettingValue | null): Standing {
  return { value, since: null };
}

function isSame(values: readonly string[]): boolean {
  return values.every((value) => value === values[0]);
}

/** How run number `index` has it: "learning rate 0.005", "LSTM"; "" where it has nothing of the kind. */
export function partOf(words: Words, { kind, key, standings }: Difference, index: number): string {
  const { value, since } = standings[index] ?? from(null);
  if (kind === "task") return words.loose(`task.${value}`, String(value));
  if (kind === "model") return shortModel(words, String(value));
  if (kind === "text" && key === "model")
    return words.text(value === null ? "runs.differs.builtIn" : "runs.differs.text");
  if (value === null) return "";
  const name = settingName(words, key);
  if (kind === "text") return value === "" ? "" : name;
  const setting = words.text("runs.differs.setting", { name, value: showValue(words, value) });
  return since === null ? setting : words.text("runs.differs.since", { setting, update: showValue(words, since) });
}

/** In what run `index` differs from the others: "learning rate 0.005, seed 3"; "" where in nothing. */
export function partsOf(words: Words, differences: readonly Difference[], index: number): string {
  const parts = differences.map((difference) => partOf(words, difference, index)).filter((part) => part !== "");
  return parts.join(words.text("runs.differs.comma"));
}

/** All of one difference in a row: "learning rate 0.01 / 0.005"; the name alone where values are names or long. */
export function rowOf(words: Words, difference: Difference, between = words.text("runs.differs.slash")): string {
  const { kind, key, standings } = difference;
  if (kind === "task" || kind === "model") return words.text(`runs.differs.${kind}`);
  if (kind === "text") return key === "model" ? words.text("runs.differs.equations") : settingName(words, key);
  const values = standings.map(({ value }) => (value === null ? words.text("run.noValue") : showValue(words, value)));
  const value = values.join(between);
  return words.text("runs.differs.setting", { name: settingName(words, key), value });
}

/** What becomes of `now` where it is to be `then`: "seed 1 → 14". */
export function changesBetween(words: Words, now: Experiment, then: Experiment): readonly string[] {
  return differencesAmong([now, then]).map((difference) => rowOf(words, difference, " → "));
}

/** The setting's name within a sentence. */
function settingName(words: Words, key: string): string {
  return lowered(words.loose(`setting.${key}`, key));
}

/** Without its capital, unless that is of an abbreviation. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function showValue(words: Words, value: SettingValue): string {
  return typeof value === "number" ? words.number(value) : words.loose(`option.${value}`, value.slice(0, 24));
}
