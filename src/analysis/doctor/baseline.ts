/** What a network reaches beside what its task knows to be reached without one. */
import { knownBaselines, metricAbout } from "../../tasks/metric.ts";
import type { Metrics, TaskAbout } from "../../tasks/task.ts";
import type { BaselineEvidence } from "./evidence.ts";

/** The easiest to beat, of the first metric that has any which a network can beat; null where there is none. */
export function baselineOf(task: TaskAbout, metrics: Metrics): BaselineEvidence | null {
  const known = (name: string): ReturnType<typeof knownBaselines> =>
    knownBaselines(task, name, metrics).filter((one) => metricAbout(task, one.name).isBound !== true);
  const metric = Object.keys(metrics).find((name) => known(name).length > 0);
  if (metric === undefined) return null;
  const value = metrics[metric] ?? NaN;
  const { best, perfect } = metricAbout(task, metric);
  const found = known(metric).map(({ name, value: baseline }) => {
    const way = perfect === undefined ? (best === "low" ? -1 : 1) * Math.abs(baseline) : perfect - baseline;
    return { metric, value, name, baseline, gain: (value - baseline) / way };
  });
  const comparable = found.filter(({ gain }) => Number.isFinite(gain));
  return comparable.toSorted((a, b) => b.gain - a.gain)[0] ?? null;
}
