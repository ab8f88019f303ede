/** Ticks of the two kinds of axis that a score has: whole numbers of time or step, and a logarithmic loss. */
import { scaleLinear } from "d3";

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

/**
 * Ticks inside `domain`: the powers of ten, or 1, 2, 5 where there are fewer than three of those; never more than fit
 * when the domain is `lines` lines of text high.
 */
export function logTicks(domain: readonly [number, number], lines = Infinity): readonly number[] {
  const [low, high] = domain;
  const apart = Math.log(high / low) / Math.max(1, lines);
  const ofDigits = (digits: readonly number[], everyPower = 1): readonly number[] => {
    const ticks: number[] = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
      if (power % everyPower === 0) ticks.push(...digits.map((digit) => Number(`${digit}e${power}`)));
    }
    return ticks.filter((tick) => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9));
  };
  const fits = (ticks: readonly number[]): boolean =>
    ticks.every((tick, i) => i === 0 || Math.log(tick / (ticks[i - 1] ?? tick)) >= apart);
  const powers = ofDigits([1]);
  const finer = [
    [1, 2, 5],
    [1, 3],
    [1, 5],
  ]
    .map((digits) => ofDigits(digits))
    .find(fits);
  if (powers.length < 3 && finer) return finer;
  const sparser = [1, 2, 3, 5, 10, 20, 50].map((every) => ofDigits([1], every));
  return sparser.find((ticks) => ticks.length > 0 && fits(ticks)) ?? powers.slice(0, 1);
}
