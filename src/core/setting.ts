import { parseColumns, type Role } from "./columns.ts";
import { Problem } from "./problem.ts";

/**
 * A setting is described once, as data; its control, its code in a link, its check and its documentation are derived.
 */
interface SettingBase {
  readonly key: string;
  /** `true`: takes effect on the running training; `false`: needs a new run. */
  readonly live: boolean;
  readonly unit?: string;
  /** It has no effect while another setting has one of these values, and no control then. */
  readonly unless?: Readonly<Record<string, readonly SettingValue[]>>;
}

export interface NumberSetting extends SettingBase {
  readonly kind: "number";
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Control moves in ratios rather than in differences. */
  readonly logarithmic?: boolean;
}

export interface ChoiceSetting extends SettingBase {
  readonly kind: "choice";
  readonly default: string;
  readonly options: readonly string[];
}

/** A long text, such as the user's own data; `limit` in characters. */
export interface TextSetting extends SettingBase {
  readonly kind: "text";
  readonly default: string;
  readonly limit: number;
}

/**
 * Data that a person brings: a short text as it stands, or the name of a file on the shelf (core/shelf.ts). `limit` in bytes
 * of the file.
 */
export interface DataSetting extends SettingBase {
  readonly kind: "data";
  readonly default: "";
  readonly limit: number;
}

/** Which columns of a table are taken for what (core/columns.ts); "" leaves it to the reader. */
export interface ColumnsSetting extends SettingBase {
  readonly kind: "columns";
  readonly default: "";
  readonly roles: readonly Role[];
}

/** Longest text that a data setting holds itself, so that it travels in a link; a longer one is a file. In UTF-16 units. */
export const inlineLimit = 20_000;

export type Setting = NumberSetting | ChoiceSetting | TextSetting | DataSetting | ColumnsSetting;
export type SettingValue = number | string;
export type SettingValues = Readonly<Record<string, SettingValue>>;

/** Whether `setting` has an effect beside `values`. */
export function isEffective({ unless = {} }: Setting, values: SettingValues): boolean {
  return !Object.entries(unless).some(([key, idle]) => idle.includes(values[key] ?? ""));
}

/** What the columns of the table are taken for that one of `settings` is about; none where none is. */
export function rolesIn(settings: readonly Setting[]): readonly Role[] {
  return settings.flatMap((setting) => (setting.kind === "columns" ? setting.roles : []));
}

/** The default value of every setting, by key. */
export function defaultValues(settings: readonly Setting[]): SettingValues {
  return Object.fromEntries(settings.map((setting) => [setting.key, setting.default]));
}

/** Defaults overlaid with `given`. @throws Problem on an unknown key or a value outside its setting. */
export function checkValues(settings: readonly Setting[], given: SettingValues): SettingValues {
  const known = new Map(settings.map((setting) => [setting.key, setting]));
  const values: Record<string, SettingValue> = { ...defaultValues(settings) };
  for (const [key, value] of Object.entries(given)) {
    const setting = known.get(key);
    if (!setting) throw new Problem("setting.unknown", { key, known: [...known.keys()].join(", ") || "none" });
    values[key] = checkValue(setting, value);
  }
  return values;
}

/** `value` if it fits `setting`. @throws Problem otherwise. */
export function checkValue(setting: Setting, value: unknown): SettingValue {
  const got = String(value).slice(0, 40);
  if (setting.kind === "number") {
    const { key, min, max } = setting;
    const isNumber = typeof value === "number" && value >= min && value <= max;
    if (!isNumber) throw new Problem("setting.number", { key, min, max, got });
    if (setting.integer && !Number.isInteger(value)) throw new Problem("setting.integer", { key, min, max, got });
    return value;
  }
  const { key } = setting;
  if (setting.kind === "choice") {
    // JSON may have "layers": 1 for the option "1".
    const chosen = typeof value === "number" ? String(value) : value;
    if (typeof chosen !== "string" || !setting.options.includes(chosen))
      throw new Problem("setting.choice", { key, options: setting.options.join(", "), got });
    return chosen;
  }
  if (setting.kind === "columns") return checkColumns(setting, value);
  const limit = setting.kind === "data" ? inlineLimit : setting.limit;
  if (typeof value !== "string" || value.length > limit)
    throw new Problem("setting.text", { key, limit, got: String(value).length });
  return value;
}

function checkColumns({ key, roles }: ColumnsSetting, value: unknown): string {
  const columns = typeof value === "string" ? parseColumns(value) : null;
  const known = roles.map((role) => role.key);
  const isKnown = columns !== null && [...columns.keys()].every((role) => known.includes(role));
  if (typeof value !== "string" || !isKnown)
    throw new Problem("setting.columns", { key, roles: known.join(", "), got: String(value).slice(0, 40) });
  return value;
}
