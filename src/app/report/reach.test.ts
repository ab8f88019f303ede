import { describe, expect, it } from "vitest";
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
    expect(reachOf(metric(name, 0.5))).toEqual({ from: 0, to: 1, isShare: true }),
  );

  it.each(["wrongBits", "bitsPerCharacter", "normalisedError", "meanReturn", "kl"])(
    "%s is no share, even where it is small",
    (name) => expect(reachOf(metric(name, 0.5)).isShare).toBe(false),
  );

  it("holds 0 and the whole interval, on round ends", () => {
    expect(reachOf(metric("wrongBits", 12, 3, 17))).toMatchObject({ from: 0, to: 20 });
    expect(reachOf(metric("meanReturn", -0.3, -0.42, 0.1))).toMatchObject({ from: -0.5, to: 0.1 });
    expect(reachOf(metric("wrongBits", 0, NaN, NaN))).toMatchObject({ from: 0, to: 1 });
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
