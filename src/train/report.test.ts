import { describe, expect, it } from "vitest";
import { aboutTask } from "../tasks/about.ts";
import { tasks } from "../tasks/all.ts";
import { isShare, metricAbout } from "../tasks/metric.ts";
import { fakeEngine } from "./fake.ts";
import type { Experiment } from "./experiment.ts";
import { presetById } from "./presets.ts";
import { report, type Report } from "./report.ts";
import { openRun, type Run } from "./run.ts";

const start = (experiment: Experiment): Promise<Run> => openRun({ experiment, engine: fakeEngine });
const onTask = (id: string, settings: Experiment["task"]["settings"] = {}): Experiment => ({
  ...presetById("lstm-copy"),
  task: { id, settings },
});
const named = ({ metrics }: Report, name: string): Report["metrics"][number] => {
  const found = metrics.find((metric) => metric.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

describe.each(tasks.map(({ id }) => id))("the report on %s", (id) => {
  it("has its metrics, each within its interval, and counts that agree with each other", async () => {
    const run = await start(onTask(id));
    const told = await report(run, { batches: 2 });
    expect(told.episodes).toBe(2 * (run.task.heldOutSize ?? 16));
    expect(told.metrics.length).toBeGreaterThan(0);
    for (const { low, mean, high } of told.metrics)
      if (!Number.isNaN(low)) expect(low <= mean && mean <= high).toBe(true);
    const about = aboutTask(id);
    for (const { name, low, high } of told.metrics)
      if (isShare(metricAbout(about, name))) expect(low < 0 || high > 1).toBe(false);
    if (!told.answers) return;
    for (const { labels, wanted, given, right } of [
      told.answers.counts,
      told.answers.confused ?? told.answers.counts,
    ]) {
      expect([wanted.length, given.length, right.length]).toEqual([labels.length, labels.length, labels.length]);
      expect(right.every((count, i) => count <= Math.min(wanted[i] ?? 0, given[i] ?? 0))).toBe(true);
    }
    const { precision, recall, f1, support } = told.answers.averages.micro;
    expect(support).toBeGreaterThan(0);
    for (const share of [precision, recall, f1]) expect(share >= 0 && share <= 1).toBe(true);
  });
});

describe("a report", () => {
  it("tells every metric of the task over as many batches as are asked for, with an interval around the mean", async () => {
    const run = await start(presetById("lstm-copy"));
    for (let i = 0; i < 3; i++) await run.advance();
    const told = await report(run, { batches: 7 });
    expect([told.update, told.batches, told.episodes]).toEqual([3, 7, 112]);
    expect(told.metrics.map(({ name }) => name)).toEqual(Object.keys((await run.evaluate()).metrics));
    for (const { mean, low, high } of told.metrics) {
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
    }
    const wrong = named(told, "wrongBits");
    expect(wrong.low).toBeLessThan(wrong.mean);
  });

  it("is the same again, touches no weight, and looks at other episodes than training does", async () => {
    const run = await start(presetById("lstm-copy"));
    const before = await run.fingerprint();
    const one = await report(run, { batches: 4 });
    expect(await report(run, { batches: 4 })).toEqual(one);
    expect(await run.fingerprint()).toBe(before);
    expect(named(one, "wrongBits").mean).not.toBe((await run.evaluate()).metrics["wrongBits"]);
    const seen = [...(await run.heldOut(3)).episodes.target];
    expect([...(await run.heldOut(4)).episodes.target]).not.toEqual(seen);
  });

  it("ends early where it is stopped, with two batches at least, and lets others in after each", async () => {
    const run = await start(presetById("lstm-copy"));
    let breaths = 0;
    const breathe = async (): Promise<void> => void breaths++;
    expect((await report(run, { batches: 9, breathe, isStopped: () => true })).batches).toBe(2);
    expect(breaths).toBe(2);
  });

  it("counts every answer of a task whose answers are classes", async () => {
    const run = await start(onTask("glyphs"));
    const { answers, metrics } = await report(run, { batches: 3 });
    if (!answers?.counts.confusion) throw new Error("nothing was counted");
    const { labels, confusion, wanted, given, right } = answers.counts;
    const classes = labels.length;
    const total = (of: Float64Array): number => of.reduce((sum, value) => sum + value, 0);
    let asked = 0;
    for (let i = 4; i < 7; i++) asked += (await run.heldOut(i)).episodes.mask.reduce((sum, value) => sum + value, 0);
    expect([classes, total(confusion), total(wanted), total(given)]).toEqual([run.task.output, asked, asked, asked]);
    for (let i = 0; i < classes; i++) {
      expect(total(confusion.subarray(i * classes, (i + 1) * classes))).toBe(wanted[i]);
      expect(confusion[i * classes + i]).toBe(right[i]);
      expect(total(confusion.filter((_, at) => at % classes === i))).toBe(given[i]);
    }
    expect(answers.averages.micro.recall).toBeCloseTo(total(right) / asked, 12);
    expect(metrics.length).toBeGreaterThan(1);
  });

  it("counts whole entities of a tagger, and shows the confusion of its single tags", async () => {
    const run = await start(onTask("entities"));
    const { answers } = await report(run, { batches: 3 });
    const total = (of: Float64Array = new Float64Array(0)): number => of.reduce((sum, value) => sum + value, 0);
    expect(answers?.counts.confusion).toBeUndefined();
    expect(answers?.confused?.labels.length).toBe(run.task.output);
    expect(total(answers?.confused?.confusion)).toBeGreaterThan(total(answers?.counts.wanted));
    expect(answers?.averages.micro.support).toBe(total(answers?.counts.wanted));
  });

  it("counts no answers where they are bits, values or actions", async () => {
    for (const id of ["copy", "adding", "t-maze"])
      expect((await report(await start(onTask(id)), { batches: 2 })).answers).toBeUndefined();
  });

  it("gives the perplexity behind the bits of a character: 2 to their power, at both ends too", async () => {
    const told = await report(await start(onTask("text", { window: 8 })), { batches: 4 });
    const [bits, perplexity] = [named(told, "bitsPerCharacter"), named(told, "perplexity")];
    expect(perplexity.mean).toBeCloseTo(2 ** bits.mean, 12);
    expect([perplexity.low, perplexity.high]).toEqual([2 ** bits.low, 2 ** bits.high]);
  });
});
