/** Ticks of an axis whose steps have dates: years, months, days or hours, whichever the spacing leaves room for. Pure. */

import { evenWidth } from "./text-width.ts";

export interface DateTick {
  readonly step: number;
  readonly text: string;
}

/** A year, and after it a month, a day, a time of day, as far as they are told. */
const form = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?)?)?$/;

/** Room between two labels, in ems. */
const between = 1;

/** `width`: of all steps, and `em` of the text, in CSS pixels. Names that are no dates are told every so often. */
export function dateTicks(names: readonly string[], width: number, em: number): readonly DateTick[] {
  const column = width / Math.max(1, names.length);
  const roomOf = (text: string): number => Math.max(1, Math.ceil((evenWidth(text, em) + between * em) / column));
  const parts = names.map(
    (name) =>
      form
        .exec(name)
        ?.slice(1)
        .filter((part) => part !== undefined) ?? [],
  );
  const units = Math.min(...parts.map(({ length }) => length));
  for (let unit = units; unit >= 1; unit--) {
    const steps = changesOf(parts, unit);
    const ticks = steps.map((step) => ({ step, text: textOf(parts[step] ?? [], unit) }));
    const isRoomy = ticks.every(({ step, text }, i) => i === 0 || step - (ticks[i - 1]?.step ?? 0) >= roomOf(text));
    if (ticks.length > 1 && isRoomy) return ticks;
  }
  const stride = roomOf(names.reduce((longest, name) => (name.length > longest.length ? name : longest), ""));
  return names.flatMap((text, step) => (step % stride === 0 && text !== "" ? [{ step, text }] : []));
}

/** Where a year, a month, … begins; whether one begins at the first step is not known, but of the finest unit. */
function changesOf(parts: readonly (readonly string[])[], unit: number): readonly number[] {
  const key = (step: number): string => (parts[step] ?? []).slice(0, unit).join(" ");
  const isFinest = (parts[0] ?? []).length === unit;
  return parts.flatMap((_, step) => ((step === 0 ? isFinest : key(step) !== key(step - 1)) ? [step] : []));
}

/** "1959", "1959-08", "1959-08-21", "13:00". */
function textOf(parts: readonly string[], unit: number): string {
  return unit === 4 ? (parts[3] ?? "") : parts.slice(0, unit).join("-");
}
