import { describe, expect, it } from "vitest";
import { aboutTask } from "../../tasks/about.ts";
import { placeOf, reachOf, sightsOf } from "./reach.ts";

const metric = (name: string, mean: number, low = mean, high = mean) => ({ name, mean, low, high });

describe("the reach of a metric", () => {
  it.each([
    "accuracy",
    "sight10",
    "part3",
    "entityF1",
    "recallAt10",
    "reciprocalRankAt10",
    "wholeBeyond",
    "chance",
    "commonest",
  ])("%s is a share, from 0 to 1", (name) =>
    expect(reachOf(metric(name, 0.5), [], aboutTask("glyphs"))).toEqual({ from: 0, to: 1, isShare: true }),
  );

  it.each(["wrongBits", "bitsPerCharacter", "normalisedError", "meanReturn", "kl"])(
    "%s is no share, even where it is small",
    (name) => expect(reachOf(metric(name, 0.5), [], aboutTask("series")).isShare).toBe(false),
  );

  it("holds 0 and the whole interval, on round ends", () => {
    const copy = (of: ReturnType<typeof metric>) => reachOf(of, [of], aboutTask("copy"));
    expect(copy(metric("wrongBits", 12, 3, 17))).toMatchObject({ from: 0, to: 20 });
    expect(copy(metric("meanReturn", -0.3, -0.42, 0.1))).toMatchObject({ from: -0.5, to: 0.1 });
    expect(copy(metric("wrongBits", 0, NaN, NaN))).toMatchObject({ from: 0, to: 1 });
  });

  it("is one for a metric and what is reached in it without a network, so that the larger lies farther to the right", () => {
    const all = [
      metric("normalisedError", 1.91),
      metric("persistence", 0.73),
      metric("seasonalNaive", 0.35),
      metric("mase", 12),
    ];
    const reaches = all.map((one) => reachOf(one, all, aboutTask("series")));
    expect(reaches.slice(0, 3).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
    expect(reaches[3]?.to).toBe(20);
  });

  it("keeps what lies beyond it at its end", () => {
    expect([-1, 0, 0.25, 2].map((value) => placeOf({ from: 0, to: 1 }, value))).toEqual([0, 0, 0.25, 1]);
  });
});

it("finds what is known of each presentation, and leaves out those that never came", () => {
  const found = sightsOf([metric("accuracy", 1), metric("sight1", 0.2), metric("sight10", NaN), metric("sight2", 0.9)]);
  expect(found.map(({ sight, mean }) => [sight, mean])).toEqual([
    [1, 0.2],
    [2, 0.9],
  ]);
});
