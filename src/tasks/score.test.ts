import { describe, expect, it } from "vitest";
import { bitCrossEntropy, coinBits, wrongBits } from "./score.ts";
import type { Episodes } from "./task.ts";

/** One episode of two times and two bits. */
const episodes: Episodes = {
  size: 1,
  steps: 2,
  input: new Float32Array(2),
  target: new Float32Array([1, 0, 1, 1]),
  mask: new Float32Array([1, 1]),
};
const logits = new Float32Array([2, -1, 0, 3]);

describe("scores of bits", () => {
  it("are the sum of cross-entropies from logits, in bits", () => {
    expect(bitCrossEntropy(episodes, logits, 2)).toBeCloseTo(1.705156, 6);
  });

  it("leave out what is not scored", () => {
    const first = { ...episodes, mask: new Float32Array([1, 0]) };
    const nats = Math.log1p(Math.exp(-2)) + Math.log1p(Math.exp(-1));
    expect(bitCrossEntropy(first, logits, 2)).toBeCloseTo(nats / Math.LN2, 9);
    expect(coinBits(first, 2)).toBe(2);
  });

  it("count a logit of 0 as a zero", () => {
    expect(wrongBits(episodes, logits, 2)).toBe(1);
    expect(coinBits(episodes, 2)).toBe(4);
  });
});
