/** What `npm run reproductions` measured of a reproduction. */
import { fingerprintOfText } from "../train/fingerprint.ts";
import { experimentOf } from "./open.ts";
import { seedsOf, type Claim, type Reproduction } from "./reproduction.ts";

/** One seed. */
export interface Attempt {
  readonly id: string;
  /** Of all that the number follows from. */
  readonly mark: string;
  readonly seed: number;
  /** Null where the network does not even say it. */
  readonly value: number | null;
  /** Of a processor, for training alone. */
  readonly seconds: number;
}

/** What the page shows of it. */
export interface Ours {
  readonly values: readonly (number | null)[];
  /** The mean. */
  readonly seconds: number;
}

/** Another one wherever the number could be another. */
export function markOf(reproduction: Reproduction): string {
  const { updates, analysis, probe, ours } = reproduction;
  return fingerprintOfText(
    JSON.stringify([experimentOf(reproduction, seedsOf(reproduction)[0]), updates, analysis, probe ?? null, ours]),
  );
}

export function oursOf(attempts: readonly Attempt[]): Ours {
  return {
    values: attempts.map(({ value }) => value),
    seconds: Math.max(1, Math.round(meanOf(attempts.map(({ seconds }) => seconds)))),
  };
}

/** Over the seeds that say it; NaN where none does. */
export function meanValue({ values }: Ours): number {
  return meanOf(values.filter((value) => value !== null));
}

/** Seeds by which the claim holds. */
export function holding(claim: Claim, { values }: Ours): number {
  return values.filter((value) => value !== null && holds(claim, value)).length;
}

/** By most seeds. */
export function isReproduced(claim: Claim, ours: Ours): boolean {
  return 2 * holding(claim, ours) > ours.values.length;
}

function holds({ atLeast = -Infinity, atMost = Infinity }: Claim, value: number): boolean {
  return value >= atLeast && value <= atMost;
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
