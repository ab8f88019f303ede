/** What the seeds have come to, in one sentence. */
import { formatNumber } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import type { Words } from "../../i18n/translate.ts";
import type { LuckState } from "../../store/luck.ts";
import { headlineName } from "../runs/standing.ts";
import { quantile } from "./fan.ts";
import { wilson } from "../../train/interval.ts";
import { medianUpdate, solvedSteps } from "./solved.ts";

/** "11 of 16 seeds reached it by update 1,500 (95 %: 44–86 %); the median needed 640." */
export function sayLuck(words: Words, luck: LuckState): string {
  const { seeds, goal, within, isRunning } = luck;
  const done = seeds.filter(({ isDone }) => isDone);
  if (!goal) return sayMetric(words, luck);
  const solved = seeds.filter(({ solvedAt }) => solvedAt !== null).length;
  const failed = done.length - solved;
  const numbers = { solved, failed, within: show(words, within), count: seeds.length };
  if (done.length === 0 && isRunning) return words.text("luck.verdict.begins");
  if (done.length < seeds.length)
    return words.text(isRunning ? "luck.verdict.soFar" : "luck.verdict.stopped", {
      ...numbers,
      left: seeds.length - done.length,
    });
  const [low, high] = wilson(solved / seeds.length, seeds.length);
  const bounds = { low: percents(words, low), high: percents(words, high) };
  if (solved === 0) return words.text("luck.verdict.none", { ...numbers, ...bounds });
  const half = medianUpdate(solvedSteps(seeds, within));
  const median =
    half === null
      ? words.text("luck.verdict.noMedian")
      : words.text("luck.verdict.median", { update: show(words, half) });
  return words.text("luck.verdict", { ...numbers, ...bounds, median });
}

/** Without a goal: where the seeds stand that are through. */
function sayMetric(words: Words, { experiment, seeds, within, isRunning }: LuckState): string {
  const looks = seeds.flatMap(({ isDone, archive }) => (isDone ? (archive.looks.at(-1) ?? []) : []));
  const metric = experiment ? headlineName(experiment, looks[0]?.metrics) : undefined;
  if (metric === undefined) return isRunning ? words.text("luck.verdict.begins") : "";
  const values = looks.map(({ metrics }) => metrics[metric] ?? NaN).toSorted((a, b) => a - b);
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => show(words, quantile(values, share)));
  return words.text("luck.verdict.noGoal", {
    update: show(words, within),
    metric: words.loose(`metric.${metric}`, metric),
    count: values.length,
    median: median ?? "",
    low: low ?? "",
    high: high ?? "",
  });
}

export function show(words: Words, value: number): string {
  return Number.isNaN(value) ? words.text("run.noValue") : formatNumber(factsOf(words.language).tag, value);
}

/** A share as a whole number of per cent. */
export function percents(words: Words, share: number): string {
  return show(words, Math.round(share * 100));
}
