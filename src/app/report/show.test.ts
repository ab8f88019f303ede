import { describe, expect, it } from "vitest";
import { wordsOf } from "../../i18n/translate.ts";
import { hasInterval, showEstimate, showInterval, showMean } from "./show.ts";

const words = wordsOf("en");
const around = (mean: number, reach: number) => ({ mean, low: mean - reach, high: mean + reach });

describe("a mean and its interval", () => {
  it.each([
    [0.2, 0.0083, "0.2000", "0.1917 to 0.2083"],
    [0.913, 0.042, "0.913", "0.871 to 0.955"],
    [0.5, 0.31, "0.50", "0.19 to 0.81"],
    [23.456, 3.3, "23.5", "20.2 to 26.8"],
    [1234.5, 42, "1,235", "1,193 to 1,277"],
    [-0.04, 0.05, "−0.040", "−0.090 to 0.010"],
  ])("of %f ± %f are told with the digits that the interval lets one trust", (mean, reach, shown, interval) => {
    expect(showMean(words, around(mean, reach))).toBe(shown);
    expect(showInterval(words, around(mean, reach))).toBe(interval);
  });

  it("are one number where every batch gave the same, or where there is one batch", () => {
    expect(showInterval(words, { mean: 0.2, low: 0.2 - 1e-17, high: 0.2 + 1e-17 })).toBe("–");
    expect(showEstimate(words, { mean: 0.2, low: 0.2, high: 0.2 })).toBe("0.2");
    expect(showInterval(words, { mean: 0.25, low: NaN, high: NaN })).toBe("");
    expect(showEstimate(words, { mean: 0.25, low: NaN, high: NaN })).toBe("0.25");
    expect(showMean(words, { mean: NaN, low: NaN, high: NaN })).toBe("–");
  });
});

it("an interval is spoken of where there is one: not of one batch, nor where all gave the same", () => {
  expect(hasInterval({ mean: 0.5, low: 0.4, high: 0.6 })).toBe(true);
  expect(hasInterval({ mean: 0.5, low: NaN, high: NaN })).toBe(false);
  expect(hasInterval({ mean: 0, low: 0, high: 0 })).toBe(false);
});
