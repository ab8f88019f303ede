/** Lines and bands of a forecast, in pixels: pure. */
import type { SeriesScene } from "../../core/scene.ts";

export type Point = readonly [x: number, y: number];

/** 95 % of a normal distribution lie this many standard deviations about its mean. */
const quantile = 1.96;

/**
 * The standard deviation of a forecast's error in the series' unit, as the last evaluation found it on held-out data; null
 * before there was one, or where the task has no such metric.
 */
export function errorOf(metrics: Readonly<Record<string, number>> | null, spread: number): number | null {
  const { normalisedError, meanSquaredError } = metrics ?? {};
  const error = normalisedError !== undefined ? normalisedError * spread : Math.sqrt(meanSquaredError ?? NaN);
  return Number.isFinite(error) ? error : null;
}

/** Half of the 95 % interval; 0 where nothing is known of the error. */
export function reachOf(error: number | null): number {
  return error === null ? 0 : quantile * error;
}

/** What is said at `time`; NaN where nothing is asked. */
export function forecastAt({ wanted }: Pick<SeriesScene, "wanted">, time: number, said: number): number {
  return Number.isFinite(wanted[time]) ? said : NaN;
}

/** Through the finite points; a gap where one is not. */
export function linePath(points: readonly Point[]): string {
  return runsOf(points)
    .filter((run) => run.length > 1)
    .map((run) => `M${run.map(pair).join("L")}`)
    .join("");
}

/** Points between two gaps, which no line shows. */
export function lonePoints(points: readonly Point[]): readonly Point[] {
  return runsOf(points).flatMap((run) => (run.length === 1 ? run : []));
}

/** The area between two lines whose gaps are the same. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  const below = runsOf(lower);
  return runsOf(upper)
    .map((run, i) => `M${[...run, ...(below[i] ?? []).toReversed()].map(pair).join("L")}Z`)
    .join("");
}

function runsOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let isOpen = false;
  for (const point of points) {
    const isThere = Number.isFinite(point[0]) && Number.isFinite(point[1]);
    if (isThere && !isOpen) runs.push([]);
    if (isThere) runs.at(-1)?.push(point);
    isOpen = isThere;
  }
  return runs;
}

function pair([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(pixel: number): number {
  return Math.round(pixel * 10) / 10;
}
