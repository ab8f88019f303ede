/** How tasks say what their metrics are, and what can be asked of that. */
import type { MetricAbout, Metrics, TaskAbout } from "./task.ts";

/** Errors, distances, bits: nothing of it is best. */
export function cost(name: string): MetricAbout {
  return { name, best: "low", perfect: 0 };
}

/** What part of all that was asked is right, from 0 to 1. */
export function share(name: string): MetricAbout {
  return { name, best: "high", perfect: 1 };
}

/** Whether it is of the kind that `share` makes. */
export function isShare({ best, perfect }: MetricAbout): boolean {
  return best === "high" && perfect === 1;
}

/** `about` as what is reached without a network, beside the metrics `of`. */
export function baseline(about: MetricAbout, ...of: readonly string[]): MetricAbout {
  return { ...about, isBaseline: true, of };
}

/** Metrics that several tasks have. */
export const metric = {
  accuracy: share("accuracy"),
  wholeAnswers: share("wholeAnswers"),
  bitsPerSymbol: cost("bitsPerSymbol"),
  wrongBits: cost("wrongBits"),
  bitsPerSequence: cost("bitsPerSequence"),
  meanSquaredError: cost("meanSquaredError"),
  chance: baseline(share("chance"), "accuracy"),
  coinBits: baseline(cost("coinBits"), "bitsPerSequence"),
} as const;

/** What is no metric of the task is a further term of the model's loss, or follows from its bits: lower is better. */
export function metricAbout(task: TaskAbout, name: string): MetricAbout {
  return task.metrics.find((about) => about.name === name) ?? { name, best: "low" };
}

/** Whether `a` is the better value of the two; never where they are equal or one is NaN. */
export function isBetter({ best }: MetricAbout, a: number, b: number): boolean {
  return best === "low" ? a < b : a > b;
}

export function isBaseline(task: TaskAbout, name: string): boolean {
  return metricAbout(task, name).isBaseline === true;
}

/** What is reached without a network in the metric `name`, the best first; only what is known. */
export function knownBaselines(task: TaskAbout, name: string, metrics: Metrics | null): readonly KnownBaseline[] {
  const about = metricAbout(task, name);
  const known = baselinesOf(task, name).flatMap((of) => {
    const value = metrics?.[of] ?? NaN;
    return Number.isFinite(value) ? [{ name: of, value }] : [];
  });
  return known.toSorted(
    (a, b) => Number(isBetter(about, b.value, a.value)) - Number(isBetter(about, a.value, b.value)),
  );
}

export interface KnownBaseline {
  readonly name: string;
  readonly value: number;
}

/** Names of what is reached without a network in the metric `name`; some only with some settings. */
export function baselinesOf(task: TaskAbout, name: string): readonly string[] {
  return task.metrics.filter(({ of }) => of?.includes(name)).map((about) => about.name);
}
