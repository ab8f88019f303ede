import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { baselinesOf, heldOutDeviation, seriesIds, seriesOf } from "./data.ts";
import { lorenz, lorenzAfter, mackeyGlass, narma, sines } from "./generate.ts";
import { series } from "./task.ts";

const goldenFile = new URL("../../../../shared/reference/golden.json", import.meta.url);

describe.skipIf(!existsSync(goldenFile))("the values of the reference", () => {
  const golden = existsSync(goldenFile) ? JSON.parse(readFileSync(goldenFile, "utf8")) : {};

  it("of Mackey and Glass", () => {
    const x = mackeyGlass(301);
    [0, 10, 20, 50, 100, 200, 300].forEach((t, i) => expect(x[t]).toBeCloseTo(golden.mackey_glass.x[i], 5));
  });

  it("of Lorenz", () => {
    [0.5, 1, 2].forEach((t, i) => {
      const state = lorenzAfter([1, 1, 1], t / 0.005);
      state.forEach((value, axis) => expect(value).toBeCloseTo(golden.lorenz.x[i][axis], 5));
    });
  });

  it("of NARMA-10", () => {
    const y = narma(Float64Array.from({ length: 40 }, (_, t) => 0.25 * (1 + Math.sin(t + 1))));
    [10, 11, 20, 40].forEach((t, i) => expect(y[t]).toBeCloseTo(golden.narma10.y[i], 5));
  });
});

describe("the generators", () => {
  it("keep to the bounds of what they model", () => {
    expect(mackeyGlass(3000).every((x) => x > 0.1 && x < 1.5)).toBe(true);
    expect(lorenz(3000).every((x) => Math.abs(x) < 22)).toBe(true);
    expect(sines(randomStream(1, "noise"), 3000).every((x) => Math.abs(x) < 2)).toBe(true);
  });

  it("Lorenz's series visits both of its wings, and Mackey and Glass's never quite repeats", () => {
    const x = lorenz(3000);
    expect(Math.min(...x)).toBeLessThan(-10);
    expect(Math.max(...x)).toBeGreaterThan(10);
    const late = mackeyGlass(3000).slice(500);
    const nearest = Math.min(
      ...upTo(2000)
        .slice(20)
        .map((lag) => Math.max(...upTo(50).map((t) => Math.abs((late[t] ?? 0) - (late[t + lag] ?? 0))))),
    );
    expect(nearest).toBeGreaterThan(1e-3);
  });
});

describe.each(seriesIds)("the series %s", (id) => {
  const prepared = seriesOf(id);
  const { value, input, heldOutFrom, season } = prepared;

  it("has mean 0 and variance 1 over what is trained on", () => {
    for (const values of [value, input]) {
      const part = values.subarray(0, heldOutFrom);
      const mean = part.reduce((sum, one) => sum + one, 0) / part.length;
      expect(mean).toBeCloseTo(0, 5);
      expect(part.reduce((sum, one) => sum + one * one, 0) / part.length).toBeCloseTo(1, 5);
    }
  });

  it.each([
    { horizon: 1, length: 16 },
    { horizon: 50, length: 512 },
    { horizon: 6, length: 48 },
  ])("forecasts $horizon ahead in windows of $length, none of training held out", ({ horizon, length }) => {
    const open = series.open({ series: id, horizon, length });
    const starts = (kind: "draw" | "heldOut"): number[] => {
      const episodes = open[kind](randomStream(1, kind), 40);
      return upTo(40).map((episode) => {
        const own = episodes.input.subarray(episode * length, (episode + 1) * length);
        const start = input.findIndex((_, t) => own.every((one, i) => one === input[t + i]));
        for (let time = 0; time < length; time++) {
          const position = episode * length + time;
          expect(episodes.mask[position]).toBe(time < 10 ? 0 : 1);
          expect(episodes.target[position]).toBe(time < 10 ? 0 : value[start + time + horizon]);
        }
        return start;
      });
    };
    expect(Math.max(...starts("draw")) + length + horizon).toBeLessThanOrEqual(heldOutFrom);
    expect(Math.min(...starts("heldOut"))).toBeGreaterThanOrEqual(heldOutFrom);
    expect(Math.max(...starts("heldOut")) + length + horizon).toBeLessThanOrEqual(value.length);
  });

  it("gives the naive forecasts the errors they have, counted out by hand", () => {
    for (const horizon of [1, 6, 40]) {
      const wait = season * Math.ceil(horizon / season);
      const errors = (back: number): number => {
        const times = upTo(value.length).slice(heldOutFrom + horizon);
        const squares = times.map((t) => ((value[t] ?? 0) - (value[t - back] ?? 0)) ** 2);
        return (
          Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length) / heldOutDeviation(value, heldOutFrom)
        );
      };
      const { persistence, seasonalNaive } = baselinesOf(prepared, horizon);
      expect(wait).toBeGreaterThanOrEqual(horizon);
      expect(persistence).toBeCloseTo(errors(horizon), 9);
      expect(seasonalNaive).toBeCloseTo(errors(wait), 9);
    }
  });
});

describe("a forecast", () => {
  it("of the mean has an error of about one standard deviation, and naive ones are worse far ahead", () => {
    const open = series.open({ series: "mackey-glass", horizon: 17 });
    const episodes = open.heldOut(randomStream(1, "held-out"), 300);
    const metrics = open.score(episodes, new Float32Array(episodes.target.length));
    expect(Object.keys(metrics)).toEqual(["normalisedError", "persistence", "seasonalNaive"]);
    expect(Math.abs((metrics.normalisedError ?? 0) - 1)).toBeLessThan(0.1);
    expect(metrics.persistence).toBeGreaterThan(1.3);
  });

  it("by the season leaves little of the sines: 176 times are nearly seven of one period and sixteen of the other", () => {
    expect(seriesOf("sines").season).toBe(176);
    const { persistence, seasonalNaive } = baselinesOf(seriesOf("sines"), 5);
    expect(seasonalNaive).toBeLessThan(0.3);
    expect(persistence).toBeGreaterThan(1);
  });

  it("is read in the units of the series", () => {
    const open = series.open({ series: "lorenz", horizon: 3 });
    const episodes = open.probe(randomStream(1, "probe"));
    const { mean, deviation } = seriesOf("lorenz");
    const reading = open.read(episodes, episodes.target.slice())[20];
    expect(reading?.key).toBe("reading.series.answer");
    expect(reading?.parameters.got).toBe(reading?.parameters.wanted);
    expect(Number(reading?.parameters.value)).toBeCloseTo((episodes.input[20] ?? 0) * deviation + mean, 1);
  });
});
