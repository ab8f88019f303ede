/**
 * A report: what a network comes to on many held-out episodes, each metric with an interval. Its batches follow on those
 * that `Run.evaluate` looks at while training, so that nothing was chosen by them; of one seed they are the same in every report.
 */
import { aboutTask } from "../tasks/about.ts";
import { isShare, metricAbout } from "../tasks/metric.ts";
import type { Metrics } from "../tasks/task.ts";
import { addAnswers, answersOf, type Answers } from "./answers.ts";
import { averagesOf, type Averages } from "./averages.ts";
import { defaultBatches } from "./batches.ts";
import { estimate, estimateShare, type Estimate } from "./interval.ts";
import { heldOutBatches, type Run } from "./run.ts";

/** A metric over the batches of a report; the interval is of 95 % (see `estimate`). */
export interface MeasuredMetric extends Estimate {
  readonly name: string;
}

export interface Report {
  readonly update: number;
  readonly batches: number;
  /** In all batches. */
  readonly episodes: number;
  /** The task's own, in its order, and what follows from them. */
  readonly metrics: readonly MeasuredMetric[];
  /** Right and wrong answers by class, over all episodes, and what follows from them; absent where answers are no classes. */
  readonly answers?: Answers & { readonly averages: Averages };
}

export interface ReportOptions {
  readonly batches?: number;
  /** Awaited after every batch: lets others do something meanwhile. */
  readonly breathe?: () => Promise<void>;
  /** Told how many batches are done. */
  readonly tell?: (done: number) => void;
  /** Asked after every batch: a report of the batches so far is wanted now. There are always two. */
  readonly isStopped?: () => boolean;
}

/** Training is not touched by it. @throws Problem that the engine throws. */
export async function report(run: Run, options: ReportOptions = {}): Promise<Report> {
  const { batches = defaultBatches, breathe, tell, isStopped = () => false } = options;
  const metrics: Metrics[] = [];
  let answers: Answers | null = null;
  let episodes = 0;
  for (let index = heldOutBatches; index < heldOutBatches + batches; index++) {
    const batch = await run.heldOut(index);
    metrics.push(batch.metrics);
    episodes += batch.episodes.size;
    const more = answersOf(run.task, batch.episodes, batch.output);
    answers = answers && more ? addAnswers(answers, more) : more;
    tell?.(metrics.length);
    await breathe?.();
    if (metrics.length >= 2 && isStopped()) break;
  }
  return {
    update: run.update,
    batches: metrics.length,
    episodes,
    metrics: withPerplexity(measured(metrics, run.experiment.task.id)),
    ...(answers && { answers: { ...answers, averages: averagesOf(answers.counts) } }),
  };
}

/** Each metric over the batches; a batch in which it could not be measured is left out. */
function measured(batches: readonly Metrics[], task: string): readonly MeasuredMetric[] {
  const about = aboutTask(task);
  const names = [...new Set(batches.flatMap((metrics) => Object.keys(metrics)))];
  return names.map((name) => {
    const over = isShare(metricAbout(about, name)) ? estimateShare : estimate;
    return { name, ...over(batches.map((metrics) => metrics[name] ?? NaN)) };
  });
}

/** Cross-entropies in bits of one symbol. */
const bitsOfSymbol = ["bitsPerCharacter", "bitsPerSymbol"];

/** Behind the bits of a symbol, 2 to their power: among how many equally likely ones the next could as well be. */
function withPerplexity(metrics: readonly MeasuredMetric[]): readonly MeasuredMetric[] {
  return metrics.flatMap((metric) => {
    if (!bitsOfSymbol.includes(metric.name) || metrics.some(({ name }) => name === "perplexity")) return [metric];
    const { mean, low, high } = metric;
    return [metric, { name: "perplexity", mean: 2 ** mean, low: 2 ** low, high: 2 ** high }];
  });
}
