import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import type { SeriesScene } from "../../core/scene.ts";
import { upTo } from "../choose.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { seen } from "./change.ts";
import { lorenz, lorenzAfter, mackeyGlass, narma, sines } from "./generate.ts";
import { seriesIds, seriesOf, splitOf } from "./source.ts";
import { series } from "./task.ts";
import type { Windows } from "./window.ts";

/** As another implementation computed them. */
const golden = {
  mackeyGlass: [1.2, 0.652404, 0.550112, 1.060971, 1.013728, 1.186647, 1.15273],
  lorenz: [
    [1.198289, -8.867197, 32.454753],
    [-9.378571, -8.357036, 29.362326],
    [-8.173498, -9.562021, 24.620699],
  ],
  narma: [0.178719, 0.155215, 0.196218, 0.28727],
} as const;

describe("the values of another implementation", () => {
  it("of Mackey and Glass", () => {
    const x = mackeyGlass(301);
    [0, 10, 20, 50, 100, 200, 300].forEach((t, i) => expect(x[t]).toBeCloseTo(golden.mackeyGlass[i] ?? NaN, 5));
  });

  it("of Lorenz", () => {
    [0.5, 1, 2].forEach((t, i) => {
      const state = lorenzAfter([1, 1, 1], t / 0.005);
      state.forEach((value, axis) => expect(value).toBeCloseTo(golden.lorenz[i]?.[axis] ?? NaN, 5));
    });
  });

  it("of NARMA-10", () => {
    const y = narma(Float64Array.from({ length: 40 }, (_, t) => 0.25 * (1 + Math.sin(t + 1))));
    [10, 11, 20, 40].forEach((t, i) => expect(y[t]).toBeCloseTo(golden.narma[i] ?? NaN, 5));
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

const blankFor = ({ target }: Episodes): Float32Array => new Float32Array(target.length);

describe.each(seriesIds)("the series %s", (id) => {
  const { value, driver } = seriesOf(id);
  const { trainTo, validationTo } = splitOf(value.length);

  it.each(["none", "step", "season"] as const)(
    "with the difference %s has mean 0 and variance 1 in training",
    (difference) => {
      const look = { difference, scale: "linear", horizon: 6, season: 25, trainTo } as const;
      const { input, target, first } = seen(seriesOf(id), look);
      for (const part of [input.subarray(first, trainTo), target.subarray(first, trainTo - 6)]) {
        const mean = part.reduce((sum, one) => sum + one, 0) / part.length;
        expect(mean).toBeCloseTo(0, 2);
        expect(part.reduce((sum, one) => sum + one * one, 0) / part.length).toBeCloseTo(1, 1);
      }
    },
  );

  it.each([
    { horizon: 1, length: 16 },
    { horizon: 50, length: 512 },
    { horizon: 6, length: 48 },
  ])("forecasts $horizon ahead in windows of $length, none of training held out", ({ horizon, length }) => {
    const forecastTimes = (kind: "draw" | "heldOut", part = "test"): number[] => {
      const episodes = series.open({ series: id, horizon, length, part })[kind](randomStream(1, kind), 40) as Windows;
      return upTo(40 * length).flatMap((position) => {
        const [episode, time] = [Math.floor(position / length), position % length];
        if (time < 10) expect(episodes.mask[position]).toBe(0);
        return episodes.mask[position] ? [(episodes.start[episode] ?? NaN) + time + horizon] : [];
      });
    };
    const ends = (times: readonly number[]): number[] => [Math.min(...times), Math.max(...times)];
    const [, lastTrained = NaN] = ends(forecastTimes("draw"));
    expect(lastTrained).toBeLessThan(trainTo);
    const [firstTest = NaN, lastTest = NaN] = ends(forecastTimes("heldOut"));
    expect(firstTest).toBeGreaterThanOrEqual(validationTo);
    expect(lastTest).toBeLessThan(value.length);
    const [firstOther = NaN, lastOther = NaN] = ends(forecastTimes("heldOut", "validation"));
    expect(firstOther).toBeGreaterThanOrEqual(trainTo);
    expect(lastOther).toBeLessThan(validationTo);
  });

  it.each(["none", "step", "season"])("with the difference %s says and shows values in its own unit", (difference) => {
    const horizon = 30;
    const open = series.open({ series: id, horizon, difference });
    const episodes = open.probe(randomStream(3, "probe")) as Windows;
    const [start = NaN] = episodes.start;
    const scene = open.scene?.(episodes, episodes.target.slice()) as SeriesScene;
    expect(scene.value.length).toBe(episodes.steps);
    expect(scene.horizon).toBe(horizon);
    for (const time of upTo(episodes.steps)) {
      expect(scene.value[time]).toBe((driver ?? value)[start + time]);
      if (!episodes.mask[time]) expect(scene.wanted[time]).toBeNaN();
      else expect(Math.abs((scene.wanted[time] ?? NaN) - (value[start + time + horizon] ?? NaN))).toBeLessThan(1e-4);
    }
    expect(scene.forecast).toEqual(scene.wanted);
    expect(open.scene?.(episodes, null)).toMatchObject({ kind: "series", forecast: null });
  });

  it("gives the naive forecasts the errors they have, counted out by hand", () => {
    for (const horizon of [1, 6, 40]) {
      const open = series.open({ series: id, horizon });
      const episodes = open.heldOut(randomStream(2, "held-out"), 16) as Windows;
      const metrics = open.score(episodes, blankFor(episodes));
      const { season } = seriesOf(id);
      const part = value.subarray(validationTo);
      const mean = part.reduce((sum, one) => sum + one, 0) / part.length;
      const spread = Math.sqrt(part.reduce((sum, one) => sum + (one - mean) ** 2, 0) / part.length);
      const times = episodes.start.flatMap((start) =>
        upTo(48)
          .slice(10)
          .map((time) => start + time + horizon),
      );
      const errorOf = (back: number): number =>
        Math.sqrt(times.reduce((sum, t) => sum + ((value[t] ?? 0) - (value[t - back] ?? 0)) ** 2, 0) / times.length);
      const back = season * Math.ceil(horizon / season);
      expect(metrics.persistence).toBeCloseTo(errorOf(horizon) / spread, 5);
      expect(metrics.seasonalNaive).toBeCloseTo(errorOf(back) / spread, 5);
      const rises = upTo(trainTo)
        .slice(back)
        .map((t) => (value[t] ?? 0) - (value[t - back] ?? 0));
      const drift = rises.reduce((sum, one) => sum + one, 0) / rises.length;
      const offs = times.map((t) => ((value[t] ?? 0) - (value[t - back] ?? 0) - drift) ** 2);
      const withDrift = Math.sqrt(offs.reduce((sum, one) => sum + one, 0) / offs.length) / spread;
      expect(metrics.seasonalDrift).toBeCloseTo(withDrift, 5);
      expect(metrics.errorRatio).toBeCloseTo((metrics.normalisedError ?? 0) / (metrics.seasonalNaive ?? 1), 9);
    }
  });
});

describe("a forecast", () => {
  const scored = (open: OpenTask, of: (episodes: Windows) => Float32Array) => {
    const episodes = open.heldOut(randomStream(1, "held-out"), 300) as Windows;
    return open.score(episodes, of(episodes));
  };

  it("of the mean has an error of about one standard deviation, and naive ones are worse far ahead", () => {
    const metrics = scored(series.open({ series: "mackey-glass", horizon: 17 }), blankFor);
    expect(Object.keys(metrics)).toEqual([
      "normalisedError",
      "persistence",
      "seasonalNaive",
      "seasonalDrift",
      "errorRatio",
      "mase",
    ]);
    expect(Math.abs((metrics.normalisedError ?? 0) - 1)).toBeLessThan(0.1);
    expect(metrics.persistence).toBeGreaterThan(1.3);
  });

  it("by the season leaves little of the sines: 176 times are nearly seven of one period and sixteen of the other", () => {
    expect(seriesOf("sines").season).toBe(176);
    const { seasonalNaive, persistence } = scored(series.open({ series: "sines", horizon: 5 }), blankFor);
    expect(seasonalNaive).toBeLessThan(0.3);
    expect(persistence).toBeGreaterThan(1);
  });

  it("of no change is the naive one: it stays as it is, or as it was a season before", () => {
    for (const [difference, naive] of [
      ["step", "persistence"],
      ["season", "seasonalNaive"],
    ] as const)
      for (const scale of ["linear", "log"]) {
        const open = series.open({ series: "mackey-glass", horizon: 9, difference, scale });
        const metrics = scored(open, blankFor);
        expect(Math.abs((metrics.normalisedError ?? 0) / (metrics[naive] ?? 1) - 1)).toBeLessThan(0.02);
      }
  });

  it("is counted by another season where one is set", () => {
    const short = scored(series.open({ series: "sines", season: 25, horizon: 5 }), blankFor);
    const found = scored(series.open({ series: "sines", horizon: 5 }), blankFor);
    expect(short.seasonalNaive).not.toBeCloseTo(found.seasonalNaive ?? 0, 2);
    expect(short.normalisedError).toBe(found.normalisedError);
  });

  it("is read in the units of the series", () => {
    const open = series.open({ series: "lorenz", horizon: 3 });
    const episodes = open.probe(randomStream(1, "probe")) as Windows;
    const reading = open.read(episodes, episodes.target.slice())[20];
    expect(reading?.key).toBe("reading.series.answer");
    expect(reading?.parameters.got).toBe(reading?.parameters.wanted);
    const now = seriesOf("lorenz").value[(episodes.start[0] ?? 0) + 20] ?? 0;
    expect(Number(reading?.parameters.value)).toBeCloseTo(now, 2);
  });

  it("has no logarithm where the series goes below 0", () => {
    expect(() => series.open({ series: "lorenz", scale: "log" })).toThrow(/positive/);
  });
});
