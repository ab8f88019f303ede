import { describe, expect, it } from "vitest";
import { randomStream } from "../core/random.ts";
import type { Batch, Evaluation } from "../engine/engine.ts";
import { drawClass, sampleText } from "./sample.ts";

const alphabet = ["a", "b", "c", "\ufffd"];

/** Is sure that after each letter comes the next of the alphabet, in a ring. */
async function ring({ steps, input }: Batch): Promise<Evaluation> {
  const output = new Float32Array(steps * 4);
  for (let time = 0; time < steps; time++) {
    const code = input.subarray(time * 4, time * 4 + 4).indexOf(1);
    output[time * 4 + ((code + 1) % 3)] = 50;
  }
  return { loss: 0, output, terms: [] };
}

const options = { alphabet, length: 6, temperature: 1, random: randomStream(1, "sample"), evaluate: ring };

describe("sampling", () => {
  it("goes on from the last character of the prompt", async () => {
    expect(await sampleText({ ...options, prompt: "cab" })).toBe("cabcab");
  });

  it("needs no prompt, and takes characters that it does not know", async () => {
    expect(await sampleText({ ...options, prompt: "" })).toBe("bcabca");
    expect((await sampleText({ ...options, prompt: "猫" })).length).toBe(6);
  });

  it("tells what there is after every character", async () => {
    const told: string[] = [];
    await sampleText({ ...options, length: 3, prompt: "a", tell: (written) => told.push(written) });
    expect(told).toEqual(["b", "bc", "bca"]);
  });

  it("goes on past the context that the model is shown", async () => {
    expect(await sampleText({ ...options, prompt: "a", length: 300 })).toBe("bca".repeat(100));
  });

  it.each([NaN, -1, 11])("refuses the temperature %d", async (temperature) => {
    await expect(sampleText({ ...options, prompt: "a", temperature })).rejects.toThrow("temperature");
  });

  it("draws as often as the softmax at that temperature says, and greedily at 0", () => {
    const logits = new Float32Array([0, 1, 2]);
    const random = randomStream(1, "sample");
    const shares = (temperature: number): number[] => {
      const counts = [0, 0, 0];
      for (let i = 0; i < 20_000; i++) {
        const drawn = drawClass(logits, temperature, random);
        counts[drawn] = (counts[drawn] ?? 0) + 1 / 20_000;
      }
      return counts;
    };
    for (const temperature of [0.5, 1, 2]) {
      const weights = [0, 1, 2].map((logit) => Math.exp(logit / temperature));
      const total = weights.reduce((a, b) => a + b, 0);
      shares(temperature).forEach((share, i) =>
        expect(Math.abs(share - (weights[i] ?? 0) / total)).toBeLessThan(0.015),
      );
    }
    expect(shares(0)[2]).toBeCloseTo(1, 9);
  });
});
