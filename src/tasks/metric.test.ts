import { describe, expect, it, test } from "vitest";
import { taskById, tasks } from "./all.ts";
import { baselinesOf, isBaseline, isBetter, knownBaselines, metricAbout } from "./metric.ts";

describe("a metric", () => {
  const better = (task: string, name: string): readonly boolean[] => {
    const about = metricAbout(taskById(task), name);
    return [isBetter(about, 1, 2), isBetter(about, 2, 1), isBetter(about, 1, 1), isBetter(about, NaN, 1)];
  };

  it.each(["wrongBits", "bitsPerSequence", "coinBits"])("of bits is better when it is lower: %s", (name) => {
    expect(better("priority-sort", name)).toEqual([true, false, false, false]);
  });

  it.each(["accuracy", "recallAt3", "chance"])("of what is right is better when it is higher: %s", (name) => {
    expect(better("service", name)).toEqual([false, true, false, false]);
  });

  it("that the task does not have, but the model's loss, is better when it is lower", () => {
    expect(metricAbout(taskById("waves"), "kl")).toEqual({ name: "kl", best: "low" });
    expect(better("waves", "kl")).toEqual([true, false, false, false]);
    expect(isBaseline(taskById("waves"), "kl")).toBe(false);
  });
});

describe("baselines", () => {
  it("are told by their values, the best first, as far as they are known", () => {
    const series = { normalisedError: 1.91, persistence: 0.9, seasonalNaive: 0.73, seasonalDrift: NaN };
    expect(knownBaselines(taskById("series"), "normalisedError", series)).toEqual([
      { name: "seasonalNaive", value: 0.73 },
      { name: "persistence", value: 0.9 },
    ]);
    const signals = { accuracy: 0.9, bandPower: 0.6, chance: 0.5 };
    expect(knownBaselines(taskById("signals"), "accuracy", signals)[0]?.name).toBe("bandPower");
    expect(knownBaselines(taskById("signals"), "accuracy", null)).toEqual([]);
  });

  it("stand beside the metric that they are values of, in the task's order", () => {
    const series = taskById("series");
    expect(baselinesOf(series, "normalisedError")).toEqual(["persistence", "seasonalNaive", "seasonalDrift"]);
    expect(baselinesOf(series, "mase")).toEqual([]);
    expect(series.metrics.map(({ name }) => name).filter((name) => isBaseline(series, name))).toHaveLength(3);
  });

  it("stand beside several where they are the same of them", () => {
    for (const name of ["sight1", "sight2", "sight10"])
      expect(baselinesOf(taskById("glyphs"), name)).toEqual(["chance"]);
  });
});

test.each(tasks.map((task) => [task.id, task] as const))("%s has metrics that are plain data, each once", (_, task) => {
  expect(JSON.parse(JSON.stringify(task.metrics))).toEqual(task.metrics);
  expect(new Set(task.metrics.map(({ name }) => name)).size).toBe(task.metrics.length);
  expect(task.metrics[0]?.isBaseline).toBeUndefined();
});

test.each(tasks.map((task) => [task.id, task] as const))("a baseline of %s has metrics of its own kind", (_, task) => {
  for (const { isBaseline = false, best, perfect, of = [] } of task.metrics) {
    expect(of.length > 0).toBe(isBaseline);
    for (const name of of) {
      expect(task.metrics.find((about) => about.name === name)).toEqual({ name, best, perfect });
    }
  }
});
