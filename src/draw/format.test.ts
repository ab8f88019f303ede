import { expect, test } from "vitest";
import fc from "fast-check";
import {
  formatAligned,
  formatChange,
  formatDigits,
  formatExact,
  formatNumber,
  formatTick,
  formatValue,
} from "./format.ts";

test("numbers have a true minus sign and few digits", () => {
  expect(formatNumber("en", -0.8123)).toBe("−0.81");
  expect(formatNumber("en", 0)).toBe("0");
  expect(formatNumber("en", -0)).toBe("0");
  expect(formatNumber("en", 0.00213)).toBe("0.0021");
  expect(formatNumber("en", 12480)).toBe("12,480");
  expect(formatNumber("en", 0.0000123)).toBe("1.2 × 10⁻⁵");
});

test("what is not finite is said so", () => {
  expect([NaN, Infinity, -Infinity].map((value) => formatNumber("en", value))).toEqual(["NaN", "∞", "−∞"]);
});

test("numbers follow the language", () => {
  expect(formatNumber("de", 0.81)).toBe("0,81");
});

test("ticks far below one are powers of ten", () => {
  expect([0.001, 0.0001, 0.00005, 20].map((tick) => formatTick("en", tick))).toEqual(["0.001", "10⁻⁴", "5·10⁻⁵", "20"]);
});

test("a weight too small to matter is bounded, a signed value is told exactly", () => {
  expect(formatValue("en", "read", 1e-18)).toBe("< 0.0001");
  expect(formatValue("en", "read", 0)).toBe("0");
  expect(formatValue("en", "signed", -2e-12)).toBe("−2 × 10⁻¹²");
});

test("an exact number keeps its digits, in groups, and no writing has an ASCII minus", () => {
  expect([10_000, 12_345_678, 0.12345, -3, -0, 0.1 + 0.2].map((value) => formatExact("en", value))).toEqual([
    "10,000",
    "12,345,678",
    "0.12345",
    "−3",
    "0",
    "0.3",
  ]);
  const writings = [formatNumber, formatExact, formatAligned, formatTick, formatChange];
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.constantFrom("en", "zh-Hans"), (value, tag) => {
      for (const write of writings) expect(write(tag, value)).not.toMatch(/-|^\D?\d{4}/);
    }),
  );
});

test("digits are as many as are asked for, and a change has its sign", () => {
  expect([formatDigits("en", -0.0001, 2), formatDigits("en", -0.1, 2), formatDigits("en", 1234.5, 1)]).toEqual([
    "0.00",
    "−0.10",
    "1,234.5",
  ]);
  expect([formatChange("en", -0.012), formatChange("en", 0.5)]).toEqual(["−1%", "+50%"]);
});

test("aligned numbers always have two digits, and no negative zero", () => {
  expect([0.9, -0.001, -0.5].map((value) => formatAligned("en", value))).toEqual(["0.90", "0.00", "−0.50"]);
});
