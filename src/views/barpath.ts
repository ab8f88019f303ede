/** Bars of one row as an SVG path: pure geometry in a box as wide as there are values, and 1 high. */
import type { Scale } from "../draw/scale.ts";

export interface BarPaths {
  /** Up from the zero line. */
  readonly above: string;
  /** Down from it. */
  readonly below: string;
  /** The zero line's distance from the top, 0 … 1. */
  readonly zero: number;
}

/** With more bars than this, gaps between them would be thinner than a pixel. */
const mostApart = 48;

/** Bars about the zero line of `scale`, clamped to the box; values that are not finite have none. */
export function barPaths(values: readonly number[], scale: Pick<Scale, "low" | "high">): BarPaths {
  const span = scale.high - scale.low;
  const zero = scale.high / span;
  const gap = values.length > mostApart ? 0 : 0.1;
  const bar = (value: number, i: number): string => {
    const height = Math.min(scale.high, Math.max(scale.low, value)) / span;
    return `M${i + gap} ${zero}v${-height}h${1 - 2 * gap}v${height}z`;
  };
  const join = (isIn: (value: number) => boolean): string =>
    values.map((value, i) => (Number.isFinite(value) && isIn(value) ? bar(value, i) : "")).join("");
  return { above: join((value) => value > 0), below: join((value) => value < 0), zero };
}

/** Where a single bar begins and how long it is, as shares of the whole, from the zero of `scale`; none of what is not finite. */
export function gaugeOf(value: number, { low, high }: Pick<Scale, "low" | "high">): { from: number; share: number } {
  const shareAt = (at: number): number => (at - Math.min(0, low)) / (high - Math.min(0, low));
  const [zero, end] = [shareAt(0), shareAt(Math.min(high, Math.max(Math.min(0, low), value || 0)))];
  return { from: Math.min(zero, end), share: Math.abs(end - zero) };
}

/** The focused index, or that of the largest magnitude. */
export function toldIndex(values: readonly number[], focused: number | undefined): number {
  if (focused !== undefined && focused < values.length) return focused;
  let told = 0;
  for (const [i, value] of values.entries()) {
    if (Math.abs(value) > Math.abs(values[told])) told = i;
  }
  return told;
}

/** The focused index, or that of the largest value: a score far below 0 says less than one a little above. */
export function peakIndex(values: readonly number[], focused: number | undefined): number {
  if (focused !== undefined && focused < values.length) return focused;
  let peak = 0;
  for (const [i, value] of values.entries()) if (value > (values[peak] ?? -Infinity)) peak = i;
  return peak;
}
