/** Numbers of settings: where they stand on a slider, what the arrows make of them, and which fit. */
import type { NumberSetting } from "../../core/setting.ts";

/** Slider positions of a setting: enough for the eye, few enough for the keyboard. */
export const positions = 200;

/** The value at a slider position, rounded to what a person would type. */
export function valueAt(setting: NumberSetting, position: number): number {
  const { min, max } = setting;
  const share = position / positions;
  const isRatio = setting.logarithmic === true && min > 0;
  const value = isRatio ? min * (max / min) ** share : min + (max - min) * share * (min === 0 ? share : 1);
  if (setting.integer) return Math.round(value);
  return Math.min(max, Math.max(min, Number(value.toPrecision(2))));
}

export function positionOf(setting: NumberSetting, value: number): number {
  const { min, max } = setting;
  if (!(value > min)) return 0;
  const isRatio = setting.logarithmic === true && min > 0;
  const linear = (value - min) / (max - min);
  const share = isRatio ? Math.log(value / min) / Math.log(max / min) : min === 0 ? Math.sqrt(linear) : linear;
  return Math.round(Math.min(1, share) * positions);
}

/** Whether the setting takes what was typed. */
export function isFit({ min, max, integer }: NumberSetting, typed: string): boolean {
  const value = Number(typed);
  return typed.trim() !== "" && value >= min && value <= max && (!integer || Number.isInteger(value));
}

/** What an arrow makes of `value`: the next whole number, else the next on the slider; null: the key does nothing to it. */
export function stepped(setting: NumberSetting, value: number, key: string): number | null {
  const way = key === "ArrowUp" ? 1 : key === "ArrowDown" ? -1 : 0;
  if (way === 0 || Number.isNaN(value)) return null;
  const { min, max, integer } = setting;
  if (integer) return Math.min(max, Math.max(min, Math.round(value) + way));
  const from = positionOf(setting, value);
  for (let position = from + way; position >= 0 && position <= positions; position += way) {
    const next = valueAt(setting, position);
    // A value between two positions may stand beyond the nearest of them.
    if (way * (next - value) > 0) return next;
  }
  return way > 0 ? max : min;
}
