/** Where the numbers of a report lie on a line: those of one unit on one scale. */
import { roundUp } from "../../draw/scale.ts";
import { metricAbout } from "../../tasks/metric.ts";
import type { TaskAbout } from "../../tasks/task.ts";
import type { MeasuredMetric } from "../../train/report.ts";

export interface Reach {
  readonly from: number;
  readonly to: number;
  /** A share of 1: all of these are drawn on the same scale. */
  readonly isShare: boolean;
}

/** Metrics are named by what they are: these are shares, from 0 to 1. */
const shareNames =
  /accuracy|recall|precision|success|f1$|^chance$|rank|^sight\d|^part\d|^whole|^right|^within|^counted$/i;
/** Accuracies of those who know little, named by what they go by. */
const baselines: readonly string[] = ["commonest", "bagOfWords", "bandPower", "wordOverlap"];

export function isShare({ name, mean }: Pick<MeasuredMetric, "name" | "mean">): boolean {
  return (shareNames.test(name) || baselines.includes(name)) && !(mean < 0 || mean > 1);
}

/** Holds the means, their intervals and 0, of all that `metric` has its unit with: what is reached without a network is in that of the metric. */
export function reachOf(metric: MeasuredMetric, all: readonly MeasuredMetric[], task: TaskAbout): Reach {
  if (isShare(metric)) return { from: 0, to: 1, isShare: true };
  const among = [metric, ...all.filter(({ name }) => haveOneUnit(task, name, metric.name))];
  const known = among.flatMap(({ mean, low, high }) => [mean, low, high]).filter((value) => Number.isFinite(value));
  const from = -roundUp(-Math.min(0, ...known));
  const to = roundUp(Math.max(0, ...known));
  return { from: from === 0 ? 0 : from, to: to === from ? 1 : to, isShare: false };
}

/** A metric and its baseline, or two baselines of one metric. */
function haveOneUnit(task: TaskAbout, a: string, b: string): boolean {
  const ofWhat = (name: string): readonly string[] => metricAbout(task, name).of ?? [name];
  return ofWhat(a).some((name) => ofWhat(b).includes(name));
}

/** Where `value` lies, 0 … 1 from the left; what is beyond an end lies at it. */
export function placeOf({ from, to }: Pick<Reach, "from" | "to">, value: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The metrics `sight1`, `sight2`, …: accuracy by how often what is asked has been shown before. */
export function sightsOf(metrics: readonly MeasuredMetric[]): readonly (MeasuredMetric & { readonly sight: number })[] {
  return metrics.flatMap((metric) => {
    const sight = /^sight(\d+)$/.exec(metric.name)?.[1];
    return sight === undefined || !Number.isFinite(metric.mean) ? [] : [{ ...metric, sight: Number(sight) }];
  });
}
