import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { characterOf, features, levels } from "./eye.ts";
import { convolve, halved, patchOf } from "./kernels.ts";
import { kernels, seeCharacter } from "./omniglot-eye.ts";
import { omniglotWeights } from "./omniglot-weights.ts";
import { drawingsOf, heldOutClasses, trainingClasses } from "./pool.ts";
import { knownAgain } from "./testing/known-again.ts";

describe("kernels", () => {
  it.each([7, 14])(
    "see at every other place of a side of %i what lies around it, and paper beyond the edge",
    (side) => {
      const random = randomStream(3, "kernels", side);
      const [channels, outputs] = [2, 3];
      const inputs = patchOf(channels);
      const weights = Float64Array.from({ length: (inputs + 1) * outputs }, () => random.normal());
      const maps = Float64Array.from({ length: side * side * channels }, () => Math.max(0, random.normal()));
      const at = (row: number, column: number, channel: number): number =>
        row < 0 || column < 0 || row >= side || column >= side ? 0 : maps[(row * side + column) * channels + channel];
      const half = halved(side);
      const got = convolve({ inputs, outputs, weights }, maps, side);
      expect(got.length).toBe(half * half * outputs);
      for (let position = 0; position < got.length; position++) {
        const [place, output] = [Math.floor(position / outputs), position % outputs];
        const [row, column] = [2 * Math.floor(place / half), 2 * (place % half)];
        const products = upTo(inputs).map((input) => {
          const [down, right] = [Math.floor(input / (3 * channels)) - 1, (Math.floor(input / channels) % 3) - 1];
          return weights[input * outputs + output] * at(row + down, column + right, input % channels);
        });
        const sum = products.reduce((total, product) => total + product, weights[inputs * outputs + output]);
        expect(got[position]).toBeCloseTo(Math.max(sum, 0), 10);
      }
    },
  );
});

describe("the eye trained on Omniglot", () => {
  it("has weights of one character each, as many as its layers have", () => {
    const written = new Set(upTo(levels).map(characterOf));
    const { first, second, third } = omniglotWeights;
    expect([...(first.text + second.text + third.text)].every((one) => written.has(one))).toBe(true);
    expect([first.text.length, second.text.length, third.text.length]).toEqual([
      kernels[0] * (patchOf(1) + 1),
      kernels[1] * (patchOf(kernels[0]) + 1),
      features * (4 * 4 * kernels[1] + 1),
    ]);
  });

  it("sees the very same bits everywhere", () => {
    const [drawing = new Uint8Array()] = drawingsOf(0);
    const bytes = new Uint8Array(seeCharacter(drawing).slice(0, 3).buffer);
    expect([...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")).toMatchInlineSnapshot(
      `"30f3fdbdda78133f64d58e3f"`,
    );
  });

  it("knows made-up glyphs again, of which it has seen none, better than pixels do", () => {
    const heldOut = upTo(heldOutClasses).map((index) => drawingsOf(trainingClasses + index));
    expect(1 - knownAgain("omniglot", heldOut)).toBeLessThan((1 - knownAgain("raw", heldOut)) / 2);
  });
});
