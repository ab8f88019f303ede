import { expect, it } from "vitest";
import { plainSigns, signsLike } from "./look-alikes.ts";

it("reads signs of input methods and word processors as the plain ones, place for place", () => {
  const typed = "ｈ’＝　ｆ × h − （1 – i）·g，“a”：［１２．５］\ufeff";
  const plain = plainSigns(typed);
  expect(plain).toBe('ｈ\'= ｆ * h - (1 - i)*g,"a":[12.5] ');
  expect(plain).toHaveLength(typed.length);
});

it("leaves letters and plain signs alone", () => {
  const text = "h' = σ(记忆 * 2) # ≥ ≤ ≠ é";
  expect(plainSigns(text)).toBe(text);
});

it("names the signs that are read as one", () => {
  for (const sign of signsLike("-")) expect(plainSigns(sign)).toBe("-");
  expect(signsLike("-")).toContain("−");
});
