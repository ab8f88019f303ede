/** What is known of files by their names, before they are read. */
import { readReference } from "../core/shelf.ts";
import type { SettingValue, SettingValues } from "../core/setting.ts";
import type { OwnData } from "./task.ts";

/** The settings that the files among `values` are known to need. */
export function settingsByName({ named = [] }: OwnData, values: Readonly<Record<string, SettingValue>>): SettingValues {
  const names = Object.values(values).map((value) => readReference(String(value))?.name.toLowerCase() ?? "");
  const known = named.filter(({ part }) => names.some((name) => name.includes(part)));
  return Object.assign({}, ...known.map(({ use }) => use)) as SettingValues;
}
