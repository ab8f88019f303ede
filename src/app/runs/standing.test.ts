import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Look } from "../../train/archive/archive.ts";
import { headlineName, headlineOf, lookOfGoal, onTrack, sequencesAt } from "./standing.ts";
import { presetById } from "../../train/presets.ts";
import { sparkPath } from "./spark.ts";

const goal = { metric: "wrongBits", below: 0.1, within: 1000 };
const looks = (...values: readonly number[]): readonly Look[] =>
  values.map((value, i) => ({ update: (i + 1) * 50, seconds: i, loss: value, metrics: { wrongBits: value } }));

describe("the goal", () => {
  it("is met at the first of two looks running, never by one alone", () => {
    expect(lookOfGoal(looks(3, 0.05, 2, 0.09, 0.01, 5), goal)?.update).toBe(200);
    expect(lookOfGoal(looks(3, 0.05, 2, 0.09), goal)).toBeNull();
    expect(lookOfGoal(looks(0, 0), undefined)).toBeNull();
  });
});

describe("the headline metric", () => {
  it("is the first of the last look, with the direction that its task gives it", () => {
    expect(headlineOf(presetById("lstm-copy"), { wrongBits: 2, bitAccuracy: 0.9 })).toMatchObject({
      value: 2,
      about: { name: "wrongBits", best: "low" },
    });
    expect(headlineOf(presetById("lstm-copy"), null)).toBeNull();
  });

  it("is that of the goal, wherever it stands", () => {
    const anbn = presetById("lstm-anbn");
    expect(headlineName(anbn, { accuracy: 0.9, wholeAnswers: 0.8 })).toBe("wholeAnswers");
    expect(headlineName(anbn, { accuracy: 0.9 })).toBe("accuracy");
  });
});

describe("sequences seen", () => {
  it("are batches times updates, each batch size from its own update on", () => {
    expect(sequencesAt(16, [], 100)).toBe(1600);
    const changes = [
      { update: 50, key: "batch", value: 32 },
      { update: 10, key: "learningRate", value: 1 },
      { update: 80, key: "batch", value: 8 },
    ];
    expect(sequencesAt(16, changes, 100)).toBe(50 * 16 + 30 * 32 + 20 * 8);
    expect(sequencesAt(16, changes, 40)).toBe(40 * 16);
  });

  it("grow by the batch in force with every update", () => {
    const change = fc.record({
      update: fc.nat(200),
      key: fc.constant("batch"),
      value: fc.integer({ min: 1, max: 64 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.nat(250), (changes, update) => {
        const ordered = changes.toSorted((a, b) => a.update - b.update);
        const inForce = ordered.findLast((one) => one.update <= update)?.value ?? 16;
        expect(sequencesAt(16, changes, update + 1) - sequencesAt(16, changes, update)).toBe(inForce);
      }),
    );
  });
});

describe("curves on the track", () => {
  it("begin with the run that is shown, and hold each once", () => {
    expect(onTrack({ shown: "a", beside: [], overlaid: ["b", "a"] })).toEqual(["a", "b"]);
    expect(onTrack({ shown: "b", beside: ["a", "b", "c"], overlaid: ["d"] })).toEqual(["b", "a", "c", "d"]);
  });
});

describe("a sparkline", () => {
  it("falls from its upper left to its lower right where the loss falls", () => {
    const path = sparkPath([1, 2, 3, 4], [8, 4, 2, 1], 8, 20);
    const numbers = path
      .slice(1)
      .split("L")
      .map((point) => point.split(" ").map(Number));
    expect(numbers.at(0)).toEqual([1, 1]);
    expect(numbers.at(-1)).toEqual([7, 19]);
  });

  it("stays in its box, whatever the loss, and is nothing where there is no curve", () => {
    expect(sparkPath([], [], 60, 20)).toBe("");
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 90 }), (losses) => {
        const path = sparkPath(
          losses.map((_, i) => i),
          losses,
          60,
          20,
        );
        for (const [, x, y] of path.matchAll(/([\d.]+) ([\d.]+)/g))
          expect(Number(x) >= 0 && Number(x) <= 60 && Number(y) >= 0 && Number(y) <= 20).toBe(true);
        expect(path).not.toContain("NaN");
      }),
    );
  });
});
