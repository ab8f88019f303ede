/** Ticks of the two kinds of axis that a score has: whole numbers of time or step, and a logarithmic loss. */
import { scaleLinear, scaleLog } from "d3";

/** Whole-number ticks over 0 … `last`, at most one per `spacing` pixels of `width`. */
export function countTicks(last: number, width: number, spacing = 44): readonly number[] {
  const wanted = Math.max(1, Math.min(last, Math.floor(width / spacing)));
  return scaleLinear([0, Math.max(1, last)], [0, width])
    .ticks(wanted)
    .filter((tick) => Number.isInteger(tick) && tick <= last);
}

/** A logarithmic range that holds both ends, at least one decade wide. */
export function logDomain(smallest: number, largest: number): readonly [number, number] {
  const low = Number.isFinite(smallest) && smallest > 0 ? smallest : 0.1;
  const high = Number.isFinite(largest) && largest >= low ? largest : low;
  const widen = Math.max(0, 1 - Math.log10(high / low)) / 2;
  return [low / 10 ** widen, high * 10 ** widen];
}

/** Powers of ten inside `domain`, with 2 and 5 where there are fewer than three of them. */
export function logTicks(domain: readonly [number, number]): readonly number[] {
  const isInside = (tick: number): boolean => tick >= domain[0] * (1 - 1e-9) && tick <= domain[1] * (1 + 1e-9);
  const all = scaleLog(domain, [0, 1]).ticks(20);
  const powers = all.filter((tick) => isInside(tick) && leadingDigit(tick) === 1);
  if (powers.length >= 3) return powers;
  return all.filter((tick) => isInside(tick) && [1, 2, 5].includes(leadingDigit(tick)));
}

function leadingDigit(value: number): number {
  return Math.round(value / 10 ** Math.floor(Math.log10(value) + 1e-9));
}
