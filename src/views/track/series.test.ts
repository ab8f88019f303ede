import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Look } from "../../train/archive/archive.ts";
import { extendCurve, emptyCurve } from "../../train/archive/curve.ts";
import { clockOf, gradientSeries, isSmoothed, lastUpTo, lookSeries, lossSeries, meanOver, rawSeries } from "./series.ts"; // prettier-ignore
import { defaultTrackView, type TrackRun } from "./props.ts";
import { runOf } from "./fixture.ts";

const rows = (count: number, loss: (i: number) => number): Float64Array =>
  Float64Array.from({ length: count * 4 }, (_, k) => {
    const i = Math.floor(k / 4) + 1;
    return [i, loss(i), 1 / i, i / 100][k % 4] ?? 0;
  });
const run = (count: number, loss: (i: number) => number): TrackRun => ({
  ...runOf("a", count),
  curve: extendCurve(emptyCurve, rows(count, loss)),
});

describe("the mean of the loss", () => {
  test("lies between the least and the largest of what it is over", () => {
    const losses = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(losses, fc.integer({ min: 2, max: 50 }), (values, span) => {
        const updates = values.map((_, i) => i + 1);
        for (const [i, mean] of meanOver(updates, values, span).entries()) {
          const near = values.filter((_, j) => Math.abs(j - i) <= span / 2);
          expect(mean).toBeGreaterThanOrEqual(Math.min(...near) - 1e-9);
          expect(mean).toBeLessThanOrEqual(Math.max(...near) + 1e-9);
        }
      }),
    );
  });

  test("of a straight line is the line, but for its end", () => {
    const updates = Array.from({ length: 100 }, (_, i) => i + 1);
    expect([...meanOver(updates, updates, 20)].slice(0, 80)).toEqual(updates.slice(0, 80));
  });

  test("forgets a huge loss as soon as it is out of reach", () => {
    const values = Array.from({ length: 200 }, (_, i) => (i === 50 ? 1e30 : 0.001));
    const means = meanOver(values.map((_, i) => i + 1), values, 10); // prettier-ignore
    expect(means[120]).toBeCloseTo(0.001, 12);
    expect(means[50]).toBeGreaterThan(1e28);
  });

  test("is the loss itself without smoothing, and where a point stands for as many updates already", () => {
    const one = run(10, (i) => i);
    expect(lossSeries(one, { ...defaultTrackView, smoothing: 1 }).value).toBe(one.curve.loss);
    const long = run(5000, (i) => i);
    expect(long.curve.stride).toBeGreaterThan(1);
    expect(isSmoothed(long, { ...defaultTrackView, smoothing: long.curve.stride })).toBe(false);
    expect(isSmoothed(long, defaultTrackView)).toBe(true);
  });

  test("is not worked out again while the curve is the same", () => {
    const one = run(100, (i) => 1 / i);
    expect(lossSeries(one, defaultTrackView).value).toBe(lossSeries({ ...one }, defaultTrackView).value);
    expect(lossSeries(one, { ...defaultTrackView, smoothing: 5 }).value).not.toBe(lossSeries(one, defaultTrackView).value); // prettier-ignore
  });
});

test("the point at or before an update is found, by a search that a plain one agrees with", () => {
  const ascending = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 40 });
  fc.assert(
    fc.property(ascending, fc.integer({ min: -5, max: 110 }), (some, limit) => {
      const values = some.toSorted((a, b) => a - b);
      expect(lastUpTo(values, limit)).toBe(values.findLastIndex((value) => value <= limit));
    }),
  );
});

test("the raw loss and the norm of the gradient are as the curve has them", () => {
  const one = run(10, (i) => i);
  expect([rawSeries(one, defaultTrackView).value[3], gradientSeries(one, defaultTrackView).value[3]]).toEqual([
    4, 0.25,
  ]);
});

test("seconds and updates lead back to each other, from nought to the last", () => {
  const clock = clockOf(run(300, (i) => i), "seconds"); // prettier-ignore
  fc.assert(
    fc.property(fc.double({ min: 0, max: 300, noNaN: true }), (update) => {
      expect(clock.updateAt(clock.at(update))).toBeCloseTo(update, 6);
    }),
  );
  expect([clock.at(0), clock.at(150), clock.at(300), clock.at(400)]).toEqual([0, 1.5, 3, 3]);
});

test("seconds that stand still do not divide by nothing", () => {
  const curve = extendCurve(emptyCurve, Float64Array.of(1, 1, 1, 0, 2, 1, 1, 0, 3, 1, 1, 0));
  const clock = clockOf({ ...runOf("a", 3), curve }, "seconds");
  expect([clock.at(1), clock.at(2.5), clock.updateAt(0), clock.updateAt(5)]).toEqual([0, 0, 3, 3]);
});

test("a look that lacks a metric has no point in its line", () => {
  const looks: readonly Look[] = [
    { update: 0, seconds: 0, loss: 1, metrics: {} },
    { update: 10, seconds: 2, loss: 0.5, metrics: { wrong: 3 } },
    { update: 20, seconds: 4, loss: NaN, metrics: { wrong: 2 } },
  ];
  expect(lookSeries(looks, "seconds", ({ metrics }) => metrics["wrong"])).toEqual({ update: [10, 20], place: [2, 4], value: [3, 2] }); // prettier-ignore
  expect(lookSeries(looks, "updates", ({ loss }) => loss).place).toEqual([0, 10]);
});
