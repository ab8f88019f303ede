/** How many of the seeds have come to the goal by which update, and how sure that is. */
import { wilson } from "../../train/interval.ts";

/** A seed as far as it has been trained. */
export interface Tried {
  readonly update: number;
  /** Where the goal was met; null: not yet, or not at all. */
  readonly solvedAt: number | null;
}

/** What is known at an update; holds until the next one. */
export interface SolvedStep {
  readonly update: number;
  /** Share of the seeds that had come to the goal. */
  readonly share: number;
  /** Seeds of which it is known. */
  readonly known: number;
  /** 95 % interval of the share. */
  readonly low: number;
  readonly high: number;
}

/**
 * The share solved by update, from 0 to the farthest update; to `within`, when every seed is through. A seed that stopped on
 * the way counts as long as it was trained (Kaplan & Meier 1958); when all are through, a step is just solved / all.
 */
export function solvedSteps(seeds: readonly Tried[], within: number): readonly SolvedStep[] {
  const events = [...new Set(seeds.flatMap(({ solvedAt }) => solvedAt ?? []))].toSorted((a, b) => a - b);
  const isThrough = seeds.every(({ update, solvedAt }) => solvedAt !== null || update >= within);
  const last = isThrough ? within : Math.max(0, ...seeds.map(({ update, solvedAt }) => solvedAt ?? update));
  let unsolved = 1;
  const steps = [stepAt(seeds, 0, 0)];
  for (const at of events) {
    const solved = seeds.filter(({ solvedAt }) => solvedAt === at).length;
    const waiting = seeds.filter(({ update, solvedAt }) => (solvedAt ?? update) >= at).length;
    unsolved *= 1 - solved / waiting;
    steps.push(stepAt(seeds, at, 1 - unsolved));
  }
  return last > (events.at(-1) ?? 0) ? [...steps, stepAt(seeds, last, 1 - unsolved)] : steps;
}

function stepAt(seeds: readonly Tried[], update: number, share: number): SolvedStep {
  const known = seeds.filter((seed) => seed.update >= update || (seed.solvedAt ?? Infinity) <= update).length;
  const [low, high] = wilson(share, known);
  return { update, share, known, low, high };
}

/** The step in force at `update`. */
export function solvedBy(steps: readonly SolvedStep[], update: number): SolvedStep | undefined {
  return steps.findLast((step) => step.update <= update);
}

/** The update by which half of the seeds had come to the goal; null where fewer did. */
export function medianUpdate(steps: readonly SolvedStep[]): number | null {
  return steps.find(({ share }) => share >= 0.5 - 1e-9)?.update ?? null;
}
