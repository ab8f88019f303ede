import { describe, expect, it } from "vitest";
import { fetchWords } from "../../i18n/translate.ts";
import { experimentFor } from "../choosing/choose.ts";
import type { Archive } from "../../train/archive/archive.ts";
import { emptyCurve, extendCurve } from "../../train/archive/curve.ts";
import { checkExperiment } from "../../train/check.ts";
import { defaultExperiment } from "../../train/presets.ts";
import { byHeartSince, clippedShare, metricsOf, trackMetricOf } from "./told.ts";

const words = await fetchWords("en");
const experiment = experimentFor(defaultExperiment(), { model: "sequence-vae", task: "waves" });
const run = { experiment, metrics: { meanSquaredError: 0.2, zeroError: 0.5, kl: 3 } };

describe("the metric on the track", () => {
  it("is the first, or the one that was asked for where the run has it", () => {
    expect(trackMetricOf(words, run)?.name).toBe("meanSquaredError");
    expect(trackMetricOf(words, run, "kl")?.name).toBe("kl");
    expect(trackMetricOf(words, run, "wrongBits")?.name).toBe("meanSquaredError");
    expect(trackMetricOf(words, run, "toString")?.name).toBe("meanSquaredError");
  });

  it("has its baselines with it, the best first", () => {
    const series = experimentFor(defaultExperiment(), { model: "lstm", task: "series" });
    const metrics = { normalisedError: 1.91, persistence: 0.9, seasonalNaive: 0.73 };
    expect(trackMetricOf(words, { experiment: series, metrics })?.baselines.map(({ of }) => of)).toEqual([
      "seasonalNaive",
      "persistence",
    ]);
  });

  it("is chosen among all but what is reached without a network", () => {
    expect(metricsOf(words, run).map(({ name }) => name)).toEqual(["meanSquaredError", "kl"]);
    expect(metricsOf(words, { experiment, metrics: null })).toEqual([]);
  });
});

describe("learning by heart", () => {
  /** Held-out loss (its running median is least at 350) falls to update 400 and rises again, training loss falls throughout. */
  function archive(): Archive {
    const updates = Array.from({ length: 41 }, (_, i) => i * 50);
    const looks = updates.map((update) => ({ update, loss: 1 + Math.abs(update - 400) / 400 }));
    return { looks, curve: { update: updates, loss: updates.map((update) => 1 / (1 + update / 100)) }, stages: [] } as unknown as Archive; // prettier-ignore
  }
  const series = experimentFor(defaultExperiment(), { model: "lstm", task: "series" });

  it("is said of data that are few, and not of what never comes again", () => {
    const own = { ...series.task, settings: { ...series.task.settings, series: "own", csv: "1\n2\n3" } };
    expect(byHeartSince(archive(), checkExperiment({ ...series, task: own }))).toBe(350);
    expect(byHeartSince(archive(), series)).toBeNull();
    expect(byHeartSince(archive(), defaultExperiment())).toBeNull();
    expect(byHeartSince(archive(), experimentFor(series, { model: "lstm", task: "text" }))).toBe(350);
  });

  it("is not said of a task of rules, and is of sequences that were given", () => {
    const custom = experimentFor(series, { model: "lstm", task: "custom" });
    const given = { ...custom.task, settings: { ...custom.task.settings, given: "sequences" } };
    expect([byHeartSince(archive(), custom), byHeartSince(archive(), { ...custom, task: given })]).toEqual([null, 350]);
  });
});

describe("the share of clipped updates", () => {
  const norms = [0.5, 2, 3, 0.5, 3, 20];
  const curve = extendCurve(emptyCurve, Float64Array.from(norms.flatMap((norm, i) => [i + 1, 1, norm, i])));
  const clippedAt = (clipNorm: number, changes: readonly (readonly [update: number, value: number])[] = []) =>
    clippedShare(curve, {
      ...experiment,
      training: { ...experiment.training, clipNorm },
      changes: changes.map(([update, value]) => ({ update, key: "clipNorm", value })),
    });

  it("counts those whose gradient was longer than was applied, by what held then", () => {
    expect(clippedAt(1)).toBeCloseTo(4 / 6);
    expect(clippedAt(10)).toBeCloseTo(1 / 6);
    // From the fourth update on, which changes the weights a fourth time, nothing up to 10 is clipped.
    expect(clippedAt(1, [[3, 10]])).toBeCloseTo(3 / 6);
    expect(clippedAt(1, [[3, 0]])).toBeCloseTo(2 / 6);
  });

  it("is not told where nothing is clipped by norm, or nothing was trained", () => {
    expect(clippedAt(0)).toBeNull();
    expect(clippedShare(emptyCurve, experiment)).toBeNull();
  });
});
