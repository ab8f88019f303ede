import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coarse, fanOf, quantile } from "./fan.ts";
import { wilson } from "../../train/interval.ts";
import { medianUpdate, solvedBy, solvedSteps, type Tried } from "./solved.ts";

const solved = (at: number): Tried => ({ update: at + 50, solvedAt: at });
const failed = (update: number): Tried => ({ update, solvedAt: null });

describe("the share solved by update", () => {
  it("is solved / all at every step when all seeds are through", () => {
    const seeds = [solved(500), solved(700), solved(700), failed(1500)];
    const steps = solvedSteps(seeds, 1500);
    expect(steps.map(({ update, share }) => [update, Math.round(share * 1e6) / 1e6])).toEqual([
      [0, 0],
      [500, 0.25],
      [700, 0.75],
      [1500, 0.75],
    ]);
    expect(steps.every(({ known }) => known === 4)).toBe(true);
  });

  it("never falls, is a share, and lies within its interval", () => {
    const seed = fc.oneof(fc.nat(1500).map(solved), fc.nat(1500).map(failed));
    fc.assert(
      fc.property(fc.array(seed, { minLength: 1, maxLength: 32 }), (seeds) => {
        const steps = solvedSteps(seeds, 1500);
        for (const [i, step] of steps.entries()) {
          expect(step.share).toBeGreaterThanOrEqual(steps[i - 1]?.share ?? 0);
          expect(step.low <= step.share + 1e-9 && step.share <= step.high + 1e-9).toBe(true);
          expect(step.low >= 0 && step.high <= 1 && step.known <= seeds.length).toBe(true);
        }
      }),
    );
  });

  it("with all seeds through, counts as people count", () => {
    const seed = fc.oneof(fc.integer({ min: 1, max: 1500 }).map(solved), fc.constant(failed(1500)));
    fc.assert(
      fc.property(fc.array(seed, { minLength: 1, maxLength: 32 }), fc.nat(1500), (seeds, update) => {
        const count = seeds.filter(({ solvedAt }) => solvedAt !== null && solvedAt <= update).length;
        expect(solvedBy(solvedSteps(seeds, 1500), update)?.share).toBeCloseTo(count / seeds.length, 9);
      }),
    );
  });

  it("is not raised by seeds that have not begun, nor by those that are on their way", () => {
    // One of two was solved; of the third nothing is known beyond update 100.
    const steps = solvedSteps([solved(500), failed(1500), failed(100), failed(0)], 1500);
    expect(solvedBy(steps, 1500)).toMatchObject({ share: 0.5, known: 2 });
  });

  it("ends where the farthest seed is as long as one is on its way, and holds to the end when all are through", () => {
    expect(solvedSteps([solved(500), failed(700)], 1500).at(-1)).toMatchObject({ update: 700, share: 0.5 });
    expect(solvedSteps([solved(500), solved(700)], 1500).at(-1)).toMatchObject({ update: 1500, share: 1, known: 2 });
  });

  it("has a median where half of the seeds came to the goal, and none where fewer did", () => {
    expect(medianUpdate(solvedSteps([solved(500), solved(640), failed(1500)], 1500))).toBe(640);
    expect(medianUpdate(solvedSteps([solved(500), failed(1500)], 1500))).toBe(500);
    expect(medianUpdate(solvedSteps([solved(500), failed(1500), failed(1500)], 1500))).toBeNull();
  });
});

describe("Wilson's interval", () => {
  it("is that of the tables", () => {
    const [low, high] = wilson(11 / 16, 16);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(["0.444", "0.858"]);
    expect(wilson(0, 10)[1].toFixed(3)).toBe("0.278");
    expect(wilson(1, 10)[0].toFixed(3)).toBe("0.722");
  });

  it("knows nothing of no seeds", () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});

describe("the fan", () => {
  const strand = (update: readonly number[], value: readonly number[], isDone = true) => ({ update, value, isDone });

  it("is the middle half of the strands, with their median", () => {
    const strands = [1, 2, 3, 4, 5].map((value) => strand([10, 20], [value, value]));
    expect(fanOf(strands, [10])).toEqual([{ update: 10, count: 5, low: 2, median: 3, high: 4 }]);
  });

  it("goes on with the last value of strands that have ended, and without those that are on their way", () => {
    const ended = [1, 2, 3].map((value) => strand([10], [value]));
    const running = strand([10], [100], false);
    expect(fanOf([...ended, running], [10, 20]).map(({ count, median }) => [count, median])).toEqual([
      [4, 2.5],
      [3, 2],
    ]);
  });

  it("is nothing where fewer than three have come", () => {
    expect(fanOf([strand([10], [1]), strand([10], [2])], [10])).toEqual([]);
    expect(
      fanOf(
        [1, 2, 3].map((value) => strand([10], [value])),
        [5],
      ),
    ).toEqual([]);
  });

  it("takes quantiles between the values", () => {
    expect([quantile([1, 2], 0.5), quantile([1, 2, 3, 4], 0.25), quantile([7], 0.75)]).toEqual([1.5, 1.75, 7]);
  });
});

describe("a coarse curve", () => {
  it("is the geometric mean of each column, at its end", () => {
    const { update, value } = coarse([1, 2, 3, 4], [1, 100, 4, 4], 4, 2);
    expect(update).toEqual([2, 4]);
    expect(value[0]).toBeCloseTo(10, 9);
    expect(value[1]).toBeCloseTo(4, 9);
  });

  it("ends where the curve ends, ascends, and stays between the least and the greatest loss", () => {
    const losses = fc.array(fc.double({ min: 1e-6, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(losses, fc.integer({ min: 1, max: 50 }), (values, columns) => {
        const updates = values.map((_, i) => i + 1);
        const { update, value } = coarse(updates, values, 300, columns);
        expect(update.at(-1)).toBe(values.length);
        expect(update.length).toBeLessThanOrEqual(columns + 1);
        for (const [i, at] of update.entries()) expect(at).toBeGreaterThan(update[i - 1] ?? 0);
        for (const one of value) {
          expect(one).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-9));
          expect(one).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-9));
        }
      }),
    );
  });
});
