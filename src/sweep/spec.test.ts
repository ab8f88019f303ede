import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { jobsOf, pointsOf, shardOf } from "./jobs.ts";
import { checkSweep, readSweep } from "./spec.ts";
import { smallBase, smallSpec } from "./testing/small.ts";

const told = async (change: Readonly<Record<string, unknown>>): Promise<string> => {
  const error: unknown = await checkSweep({ ...smallSpec, ...change }).catch((thrown: unknown) => thrown);
  return error instanceof Problem ? error.message : "nothing";
};

describe("a sweep", () => {
  it("is every value of every knob with every seed", async () => {
    const sweep = await checkSweep(smallSpec);
    const jobs = jobsOf(sweep);
    expect(pointsOf(sweep)).toEqual([
      [0.001, 2],
      [0.001, 4],
      [0.001, 8],
      [0.01, 2],
      [0.01, 4],
      [0.01, 8],
    ]);
    expect(jobs.map(({ experiment }) => experiment.seed)).toEqual([...Array(6).fill(1), ...Array(6).fill(2)]);
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(12);
    const [job] = jobs;
    expect(job?.experiment.model.settings["unit"]).toBe(2);
    expect(job?.experiment.training.learningRate).toBe(0.001);
    expect(job?.experiment.engine).toBe("wasm");
  });

  it("names its jobs by what they are: more values and seeds leave the others' ids alone", async () => {
    const ids = async (change: object): Promise<readonly string[]> =>
      jobsOf(await checkSweep({ ...smallSpec, ...change })).map(({ id }) => id);
    const few = await ids({});
    expect(await ids({ seeds: [3, 2, 1] })).toEqual(expect.arrayContaining([...few]));
    expect(await ids({ knobs: smallSpec.knobs.toReversed() })).toEqual(expect.arrayContaining([...few]));
    expect((await ids({ updates: 61 })).filter((id) => few.includes(id))).toEqual([]);
    expect((await ids({ goal: { metric: "loss", below: 0.5 } })).filter((id) => few.includes(id))).toEqual([]);
  });

  it("draws points at random, each knob on its own, within its range", async () => {
    const search = { kind: "random", count: 30, seed: 3 };
    const rate = { key: "learningRate", from: 0.0001, to: 0.1, scale: "log" };
    const draw = async (...knobs: readonly object[]): Promise<readonly (readonly unknown[])[]> =>
      pointsOf(await checkSweep({ ...smallSpec, search, knobs }));
    const one = await draw(rate);
    const two = await draw(rate, { key: "unit", values: [2, 4] });
    expect(two.map(([value]) => value)).toEqual(expect.arrayContaining(one.flat()));
    const rates = one.flat().map(Number);
    expect(rates.every((value) => value >= 0.0001 && value <= 0.1)).toBe(true);
    expect(rates.filter((value) => value < 0.00316).length).toBeGreaterThan(7);
    expect(await draw(rate)).toEqual(one);
  });

  it("takes its goal from the preset of model and task where it has none", async () => {
    const { goal } = await checkSweep({ ...smallSpec, goal: undefined });
    expect(goal).toEqual({ metric: "wrongBits", below: 0.1 });
  });

  it("takes links as they come, and the run that is shown", async () => {
    const { base } = await checkSweep({
      ...smallSpec,
      base: `https://example.org/${smallBase}&seed=7&engine=reference`,
    });
    expect([base.seed, base.engine]).toEqual([1, "reference"]);
  });
});

describe("a sweep that is wrong is answered with the place", () => {
  const rate = { key: "learningRate", from: 0.001, to: 0.1, count: 3, scale: "log" };
  it.each([
    [{ format: "mnemoscope.sweep/2" }, /format: this program reads mnemoscope.sweep\/1, got mnemoscope.sweep\/2/],
    [{ base: 7 }, /base: expected a link/],
    [{ base: "#v1&model=lstn&task=copy" }, /base: .*lstn/],
    [{ knobs: [] }, /knobs: expected 1 to 6 items, got 0/],
    [{ knobs: {} }, /knobs: expected a list/],
    [{ knobs: [{ key: "slot", values: [1] }] }, /knobs\[0\]\.key: slot is no setting of model lstm, task copy/],
    [{ knobs: [rate, { key: "unit", values: [4, 8, 0] }] }, /unit \(knobs\[1\]\.values\[2\]\): expected .* got 0/],
    [{ knobs: [{ key: "optimiser", values: ["adam", "adom"] }] }, /optimiser \(knobs\[0\]\.values\[1\]\).*adom/],
    [{ knobs: [{ key: "optimiser", from: 1, to: 2, count: 2 }] }, /knobs\[0\]: optimiser has options.*rmsprop/],
    [{ knobs: [{ key: "unit", values: [4, 4] }] }, /knobs\[0\]\.values\[1\]: 4 is there twice/],
    [{ knobs: [rate, rate] }, /knobs\[1\]\.key: learningRate is a knob already/],
    [{ knobs: [{ ...rate, to: 0.0001 }] }, /knobs\[0\]\.to: expected more than from \(0.001\), got 0.0001/],
    [{ knobs: [{ ...rate, to: 11 }] }, /learningRate \(knobs\[0\]\.to\): expected .* got 11/],
    [{ knobs: [{ ...rate, scale: "cubic" }] }, /knobs\[0\]\.scale: expected linear, log, got cubic/],
    [{ knobs: [{ ...rate, count: 1001 }] }, /knobs\[0\]\.count: expected a whole number from 2 to 1000, got 1001/],
    [{ knobs: [{ ...rate, values: [0.1] }] }, /knobs\[0\]: expected only the fields key, values/],
    [{ knobs: [{ key: "clipNorm", from: 0, to: 1, count: 2, scale: "log" }] }, /knobs\[0\]\.from: .* above 0, got 0/],
    [{ knobs: [{ key: "unit", from: 2, to: 4, count: 9 }] }, /knobs\[0\]\.count: 9 values fall together, only 3/],
    [{ base: `${smallBase}&changes=9:learningRate:0.1` }, /knobs\[0\]\.key: base changes learningRate/],
    [{ seeds: [1, 2, 1] }, /seeds\[2\]: 1 is there twice/],
    [{ seeds: [1, 0] }, /seeds\[1\]: expected a whole number from 1/],
    [{ seeds: { from: 1, count: 1e9 } }, /seeds\.count: .* to 10000, got 1000000000/],
    [{ updates: 0 }, /updates: expected a whole number/],
    [{ goal: { metric: "loss" } }, /goal: say above or below/],
    [
      { goal: { metric: "accuracy", above: 0.9 } },
      /goal\.metric: task copy has no metric accuracy; known are loss, wrongBits/,
    ],
    [{ search: { kind: "bayes" } }, /search\.kind: expected grid, random, halving, got bayes/],
    [
      { search: { kind: "halving", rungs: [20, 60], keep: 0.5 } },
      /search\.rungs\[1\]: .* before updates \(60\); got 60/,
    ],
    [{ search: { kind: "halving", rungs: [20, 10], keep: 0.5 } }, /search\.rungs\[1\]: rungs rise/],
    [{ search: { kind: "halving", rungs: [20], keep: 1 } }, /search\.keep: expected a number from 0.01 to 0.99, got 1/],
    [{ limits: { runs: 11 } }, /has 12 runs, at most 11 are allowed/],
    [{ extra: 1 }, /the whole: expected only the fields .*, got extra/],
  ])("%j", async (change, message) => {
    expect(await told(change)).toMatch(message);
  });

  it("with its number where it has a thousand million runs", async () => {
    const knobs = ["learningRate", "clipNorm", "clipValue"].map((key) => ({ key, from: 0.001, to: 1, count: 1000 }));
    expect(await told({ knobs, seeds: [1] })).toMatch(/has 1000000000 runs, at most 10000 are allowed/);
  });

  it("whatever is read is a sweep or a Problem", async () => {
    const places = ["format", "base", "knobs", "seeds", "search", "updates", "goal", "limits"];
    const spoilt = fc.record({ place: fc.constantFrom(...places), value: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ place, value }) => {
        const text = JSON.stringify({ ...smallSpec, [place]: value });
        const read = await readSweep(text).catch((error: unknown) => error);
        expect(read instanceof Problem || (read as { updates: number }).updates > 0).toBe(true);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await readSweep(text).catch((error: unknown) => error)).toBeInstanceOf(Problem);
      }),
    );
  });
});

describe("shards", () => {
  it("have every job exactly once", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.integer({ min: 1, max: 40 }), (jobs, of) => {
        const shards = Array.from({ length: of }, (_, index) => shardOf(jobs, index, of));
        expect(shards.flat().toSorted((a, b) => a - b)).toEqual(jobs.toSorted((a, b) => a - b));
        const sizes = shards.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
