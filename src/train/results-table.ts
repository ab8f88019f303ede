/** The table behind docs/results.md: what stands in docs/results.json, and which runs are still to be made for it. */
import type { Preset } from "../core/preset.ts";
import { fingerprintOfText } from "./fingerprint.ts";
import { looksRunning } from "./goal.ts";
import type { Attempt } from "./solve.ts";

export interface Row {
  /** At so many looks running the goal had to be met. */
  readonly looks: number;
  /** `markOf` the preset as it was when it was measured; absent in rows of the older rule. */
  readonly mark?: string;
  /** Whose seconds these are; absent in rows of the older rule. */
  readonly machine?: string;
  readonly attempts: readonly Attempt[];
}

/** By the preset's id. */
export type Table = Readonly<Record<string, Row>>;

/** So many seeds a preset, and fewer where a run takes long. */
export const seedsWanted = 10;
export const seedsOfSlow = 5;
const slowSeconds = 120;
/** Seeds by which settings and goals were chosen are below: none of them is in the table. */
const firstSeed = 101;
/** Of presets whose settings or goal were changed when the seeds from 101 on had been seen: these are drawn anew, from here on. */
const seenFrom: Readonly<Record<string, number>> = {
  "rnn-continual-replay": 201,
  "memn2n-induction": 301,
  "memn2n-three-facts": 201,
  "memn2n-yes-no": 201,
};

/** The first seed of the table for a preset. */
export const firstSeedOf = (id: string): number => seenFrom[id] ?? firstSeed;

/** Of the runs of a preset that is offered, at least this share reaches the goal. */
export const leastSolved = 0.8;

/** A short name for all that the outcome follows from, the goal and the rule included. */
export function markOf({ model, sizes, task, settings, files, training, changes, goal }: Preset): string {
  return fingerprintOfText(
    JSON.stringify([looksRunning, model, sizes, task, settings, files, training, changes, goal]),
  );
}

/** Whether a row is of the rule and of the preset as they are now. */
export function isCurrent(preset: Preset, row: Row): boolean {
  return row.looks === looksRunning && row.mark === markOf(preset);
}

export function shareSolved({ attempts }: Row): number {
  return attempts.filter(({ solvedAt }) => solvedAt !== null).length / attempts.length;
}

/** The seeds of a preset that are to be run, once some runs of it took `seconds`. */
export function seedsFor(seconds: readonly number[], first: number, wanted = seedsWanted): readonly number[] {
  const count = seconds.some((one) => one > slowSeconds) ? Math.min(wanted, seedsOfSlow) : wanted;
  return Array.from({ length: count }, (_, i) => first + i);
}

/** The presets, those whose runs were shortest first, those never measured last. */
export function cheapestFirst(presets: readonly Preset[], table: Table): readonly Preset[] {
  const cost = ({ id }: Preset): number =>
    Math.max(...(table[id]?.attempts.map(({ seconds }) => seconds) ?? [Infinity]));
  return presets.toSorted((one, other) => Number(cost(one) > cost(other)) - Number(cost(one) < cost(other)));
}
