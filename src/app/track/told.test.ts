import { describe, expect, it } from "vitest";
import { fetchWords } from "../../i18n/translate.ts";
import { experimentFor } from "../choosing/choose.ts";
import { defaultExperiment } from "../../train/presets.ts";
import { metricsOf, trackMetricOf } from "./told.ts";

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
