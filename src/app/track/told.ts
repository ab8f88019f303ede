/** Runs as the track wants them: what was changed on the way, who left where, and where the goal was met. */
import type { Words } from "../../i18n/translate.ts";
import type { RunState } from "../../store/run.ts";
import { aboutTask, hasLimitedExamples } from "../../tasks/about.ts";
import { isBaseline, knownBaselines, metricAbout } from "../../tasks/metric.ts";
import { settingsAt, settled } from "../../train/changes.ts";
import type { Curve } from "../../train/archive/curve.ts";
import type { Archive } from "../../train/archive/archive.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { Goal } from "../../train/goal.ts";
import { overfitSince } from "../../train/overfit.ts";
import type { TrackMark, TrackMetric, TrackRun } from "../../views/track/props.ts";
import { goalOf } from "../choosing/choose.ts";
import { headlineName, lookOfGoal } from "../runs/standing.ts";

/** `label`: its name; `forks`: runs that left it. */
export function trackRunOf(words: Words, run: RunState, label: string, forks: readonly RunState[]): TrackRun {
  const { id, update, archive, experiment } = run;
  const goal = lookOfGoal(archive.looks, goalOf(experiment));
  return {
    id,
    label,
    until: update,
    curve: archive.curve,
    looks: archive.looks,
    skips: archive.skips,
    flags: flagsOf(words, experiment, update),
    forks: forks.map((fork) => ({
      id: fork.id,
      update: fork.origin.kind === "fork" ? fork.origin.update : 0,
      label: fork.name || words.text("track.forked"),
    })),
    goal: goal && { update: goal.update, label: words.text("track.goalMet", { update: words.number(goal.update) }) },
    overfitSince: byHeartSince(archive, experiment),
    clipped: clippedShare(archive.curve, experiment),
  };
}

/** Where a run began to learn its examples by heart, by its looks. */
const knownSince = new WeakMap<Archive["looks"], number | null>();

/** Null, too, where examples never come again: of those nothing can be learned by heart. */
export function byHeartSince(archive: Archive, { task, changes }: Experiment): number | null {
  if (!hasLimitedExamples(aboutTask(task.id), task.settings)) return null;
  const known = knownSince.get(archive.looks);
  if (known !== undefined) return known;
  const ofTask = changes.findLast(({ key }) => key.startsWith("task."))?.update ?? 0;
  const since = overfitSince(archive, ofTask);
  knownSince.set(archive.looks, since);
  return since;
}

/**
 * Share of the updates whose gradient was longer than `clipNorm` was by then; null where it was never set. A point of the curve that
 * stands for several updates counts by its mean. What `clipValue` cuts off besides is not told: the curve knows norms only.
 */
export function clippedShare({ update, norm }: Curve, experiment: Experiment): number | null {
  const changes = experiment.changes.filter(({ key }) => key === "clipNorm").map((change) => change.update);
  const limits = [0, ...changes].map((from) => ({ from, limit: settingsAt(experiment, from).training.clipNorm }));
  if (limits.every(({ limit }) => limit === 0) || update.length === 0) return null;
  // The update that a point ends with was made by what held before it.
  const limitAt = (at: number): number => limits.findLast(({ from }) => from < at)?.limit ?? 0;
  const clipped = norm.filter((length, i) => limitAt(update[i]) > 0 && length > limitAt(update[i]));
  return clipped.length / update.length;
}

/** "learning rate 0.01 → 0.005", at the update from which it held. */
export function flagsOf(words: Words, experiment: Experiment, until: number): readonly TrackMark[] {
  const show = (value: unknown): string => (typeof value === "number" ? words.number(value) : String(value));
  return experiment.changes.flatMap(({ update, key, value }, i) => {
    const { training, task } = settled({ ...experiment, changes: experiment.changes.slice(0, i) });
    const values: Readonly<Record<string, unknown>> = { ...training };
    const name = key.startsWith("task.") ? key.slice("task.".length) : key;
    const before = key.startsWith("task.") ? task.settings[name] : values[name];
    const parameters = { setting: words.loose(`setting.${name}`, name), before: show(before), after: show(value) };
    return update > until ? [] : [{ update, label: words.text("track.change", parameters) }];
  });
}

/** Metrics that could stand beside the loss, the headline first: what is reached without a network is no metric of its own. */
export function metricsOf(
  words: Words,
  { experiment, metrics }: Pick<RunState, "experiment" | "metrics">,
): readonly Pick<TrackMetric, "name" | "label">[] {
  const about = aboutTask(experiment.task.id);
  const headline = headlineName(experiment, metrics);
  const others = Object.keys(metrics ?? {}).filter((name) => name !== headline && !isBaseline(about, name));
  return [...(headline === undefined ? [] : [headline]), ...others].map((name) => ({
    name,
    label: words.metric(name),
  }));
}

/** The metric `wanted`, else the headline, with its baselines, as the looks have it; null before there was a look. */
export function trackMetricOf(
  words: Words,
  { experiment, metrics }: Pick<RunState, "experiment" | "metrics">,
  wanted: string | null = null,
): TrackMetric | null {
  const about = aboutTask(experiment.task.id);
  const isThere = wanted !== null && metrics !== null && Object.hasOwn(metrics, wanted);
  const name = isThere ? wanted : headlineName(experiment, metrics);
  if (name === undefined) return null;
  const { best } = metricAbout(about, name);
  const known = knownBaselines(about, name, metrics);
  return {
    name,
    label: words.metric(name),
    best,
    baselines: known.map(({ name: of }) => ({ of, label: words.metric(of) })),
    goal: limitOf(goalOf(experiment), name),
  };
}

function limitOf(goal: Goal | undefined, metric: string): number | null {
  return goal?.metric === metric ? (goal.below ?? goal.above ?? null) : null;
}
