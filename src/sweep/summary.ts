/** What a sweep has found: for each point how many seeds came to the goal, and when; for each knob how much it matters. */
import type { SettingValue } from "../core/setting.ts";
import { wilson } from "../train/interval.ts";
import type { Result } from "./results.ts";
import type { SweepGoal } from "./spec.ts";

/** All seeds of one point. */
export interface Cell {
  readonly values: Readonly<Record<string, SettingValue>>;
  /** The farthest result of each seed. */
  readonly results: readonly Result[];
  /** Seeds that came to the goal, that diverged, that could not be run. */
  readonly reached: number;
  readonly diverged: number;
  readonly refused: number;
  /** Of those that came to the goal among all, with its 95 % interval (Wilson). */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** By which half of all seeds had come to the goal; null where fewer did. */
  readonly median: number | null;
  /** Mean of the metric (without a goal: of the loss) at the last look; null where one has none. */
  readonly metric: number | null;
  /** The update at which halving stopped it; null: it did not. */
  readonly stoppedAt: number | null;
}

export interface Summary {
  /** Keys, in the order of the spec. */
  readonly knobs: readonly string[];
  readonly goal: SweepGoal | null;
  readonly cells: readonly Cell[];
  readonly runs: number;
  readonly seconds: number;
  readonly machines: readonly string[];
}

/** Of results of one sweep. */
export function summaryOf(results: Iterable<Result>): Summary {
  const farthest = farthestOf(results);
  const points = new Map<string, Result[]>();
  for (const result of farthest) {
    const name = JSON.stringify(result.values);
    points.set(name, [...(points.get(name) ?? []), result]);
  }
  const rungs = Math.max(0, ...farthest.map(({ rung }) => rung));
  const cells = [...points.values()].map((of) => cellOf(of, rungs));
  const [first] = farthest;
  const knobs = Object.keys(first?.values ?? {});
  return {
    knobs,
    goal: first?.goal ?? null,
    cells: cells.toSorted((one, other) => compare(one, other, knobs)),
    runs: farthest.length,
    seconds: farthest.reduce((sum, { seconds }) => sum + seconds, 0),
    machines: [...new Set(farthest.map(({ machine }) => machine))].toSorted(),
  };
}

/** Of every point and seed the result that went farthest: with halving there is one for each rung. */
function farthestOf(results: Iterable<Result>): readonly Result[] {
  const found = new Map<string, Result>();
  for (const result of results) {
    const name = JSON.stringify([result.values, result.seed]);
    const before = found.get(name);
    if (!before || before.rung < result.rung) found.set(name, result);
  }
  return [...found.values()].toSorted((one, other) => one.seed - other.seed);
}

function cellOf(results: readonly Result[], rungs: number): Cell {
  const count = (wanted: Result["outcome"]): number => results.filter(({ outcome }) => outcome === wanted).length;
  const reached = count("goal");
  const share = reached / results.length;
  const [low, high] = wilson(share, results.length);
  const ends = results.map(({ curve }) => curve.at(-1)?.[2] ?? null);
  const known = ends.filter((value) => value !== null);
  const isStopped = results.some(({ rung, outcome }) => rung < rungs && outcome === "end");
  return {
    values: results[0]?.values ?? {},
    results,
    reached,
    diverged: count("diverged"),
    refused: count("refused"),
    share,
    low,
    high,
    median: medianOf(results),
    metric: known.length === ends.length ? known.reduce((sum, value) => sum + value, 0) / known.length : null,
    stoppedAt: isStopped ? Math.max(...results.map(({ until }) => until)) : null,
  };
}

function medianOf(results: readonly Result[]): number | null {
  const at = results.map(({ goalAt }) => goalAt ?? Infinity).toSorted((a, b) => a - b);
  const middle = at[Math.ceil(at.length / 2) - 1] ?? Infinity;
  return Number.isFinite(middle) ? middle : null;
}

function compare(one: Cell, other: Cell, knobs: readonly string[]): number {
  for (const key of knobs) {
    const order = compareValues(one.values[key] ?? "", other.values[key] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

export function compareValues(one: SettingValue, other: SettingValue): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one) < String(other) ? -1 : Number(String(one) > String(other));
}

/** A variance below this is of the last bits alone. */
const rounding = 1e-9;

/** How much of the differences between runs one knob explains. */
export interface Importance {
  readonly key: string;
  /** Variance between the means of its values, of all variance: 0 … 1; NaN where all runs are alike. */
  readonly explained: number;
}

/**
 * The main effect of each knob (η²) on log₂ of the update at which a run came to its goal; one that did not counts as twice its last
 * update. Without a goal, on the last metric. Exact for a full grid; where points were left out, knobs share what they explain together.
 */
export function importanceOf({ knobs, cells }: Summary): readonly Importance[] {
  const runs = cells.flatMap(({ values, results }) =>
    results.flatMap((result) => {
      const value = worthOf(result);
      return value === null ? [] : [{ values, value }];
    }),
  );
  const total = spreadOf(runs.map(({ value }) => value));
  return knobs
    .map((key) => {
      const groups = new Map<SettingValue, number[]>();
      for (const { values, value } of runs) {
        const level = values[key] ?? "";
        groups.set(level, [...(groups.get(level) ?? []), value]);
      }
      const within = [...groups.values()].reduce((sum, group) => sum + spreadOf(group), 0);
      return { key, explained: total > rounding ? Math.max(0, 1 - within / total) : NaN };
    })
    .toSorted((one, other) => other.explained - one.explained);
}

function worthOf({ goal, goalAt, until, outcome, curve }: Result): number | null {
  if (outcome === "refused") return null;
  if (goal) return Math.log2(goalAt ?? 2 * until);
  return curve.at(-1)?.[2] ?? null;
}

/** Sum of squares around the mean. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
