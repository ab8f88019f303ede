/** What is said of a preset. */
import type { SettingValue } from "../../core/setting.ts";
import type { Words } from "../../i18n/translate.ts";
import { aboutTask } from "../../tasks/about.ts";
import { metricAbout } from "../../tasks/metric.ts";
import type { Preset } from "../../train/presets.ts";
import { limitText } from "../header/goal.ts";
import { offered } from "./ideas.ts";

/** What it has of its own: its name, else the settings in which it differs from others of the same pair. */
export function detailsOf(words: Words, preset: Preset): string {
  const siblings = offered.filter(({ model, task }) => model === preset.model && task === preset.task);
  const own = settingsOf(preset);
  const keys = [...new Set(siblings.flatMap((sibling) => Object.keys(settingsOf(sibling))))];
  const differing = keys.filter((key) => siblings.some((sibling) => settingsOf(sibling)[key] !== own[key]));
  const told = differing.filter((key) => own[key] !== undefined).map((key) => settingText(words, key, own[key] ?? ""));
  return words.loose(`preset.${preset.id}`, [...new Set(told)].join(" · "));
}

function settingsOf({ sizes, settings }: Preset): Readonly<Record<string, SettingValue>> {
  return { ...sizes, ...settings };
}

function settingText(words: Words, key: string, value: SettingValue): string {
  const shown = typeof value === "number" ? words.number(value) : words.loose(`option.${value}`, value);
  return `${words.loose(`setting.${key}`, key)} ${shown}`;
}

/** Of several sentences the first. */
export function firstSentence(text: string): string {
  return /^.*?(?:\.(?= )|。|$)/s.exec(text)?.[0] ?? text;
}

/** Whether it is there to show what does not come out: its goal is on the worse side. */
export function isMeantToFail({ task, goal }: Preset): boolean {
  const { best } = metricAbout(aboutTask(task), goal.metric);
  return (best === "high" ? goal.below : goal.above) !== undefined;
}

/** "accuracy > 0.99" */
export function goalText(words: Words, { goal }: Preset): string {
  return `${words.metric(goal.metric)} ${limitText(words, goal)}`;
}
