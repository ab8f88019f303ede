import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { pixels } from "../strokes.ts";
import { eyeWeights } from "./eye-weights.ts";
import { characterOf, features, hidden, levelOf, levels } from "./eye.ts";
import { knownBy } from "./eyes.ts";
import { drawingsOf, heldOutClasses, trainingClasses } from "./pool.ts";
import { glyphs } from "./task.ts";
import { knownAgain } from "./testing/known-again.ts";

const featuresOf = (index: number, drawing: number): Float32Array =>
  knownBy("trained", drawingsOf(index)[drawing] ?? new Uint8Array(pixels));

describe("glyphs seen by the trained eye", () => {
  it("have features of mean 0 and mean square 1 over those trained on, and the very same bits everywhere", () => {
    const all = upTo(trainingClasses).flatMap((index) => [...featuresOf(index, 7)]);
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(all.reduce((sum, one) => sum + one * one, 0) / all.length - 1)).toBeLessThan(0.1);
    const bytes = new Uint8Array(featuresOf(0, 0).slice(0, 3).buffer);
    expect([...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")).toMatchInlineSnapshot(
      `"dc9e01405992503f121f99bf"`,
    );
  });

  it("are known again, though they were never trained on, by the nearest of five, with half the mistakes of pixels", () => {
    const heldOut = upTo(heldOutClasses).map((index) => drawingsOf(trainingClasses + index));
    const [pixelsRight, eyeRight] = [knownAgain("raw", heldOut), knownAgain("trained", heldOut)];
    expect(eyeRight).toBeGreaterThan(0.93);
    expect(1 - eyeRight).toBeLessThan((1 - pixelsRight) / 2);
  });

  it("by weights that are written one character each, none of which a string must escape", () => {
    const written = upTo(levels).map(characterOf);
    expect(written.map((character) => levelOf(character.charCodeAt(0)))).toEqual(upTo(levels));
    expect(JSON.stringify(written.join(""))).toBe(`"${written.join("")}"`);
    expect(eyeWeights.first.text.length).toBe(hidden * (pixels + 1));
    expect(eyeWeights.second.text.length).toBe(features * (hidden + 1));
    expect([...(eyeWeights.first.text + eyeWeights.second.text)].every((one) => written.includes(one))).toBe(true);
  });

  it.each(["trained", "omniglot"] as const)(
    "come in with the label of the picture before, as pixels do (%s)",
    (eye) => {
      const [raw, open] = (["raw", eye] as const).map((one) => glyphs.open({ eye: one }));
      const episodes = open?.draw(randomStream(4, "data"), 4);
      const asPixels = raw?.draw(randomStream(4, "data"), 4);
      expect(open?.input).toBe(32 + 5);
      expect(episodes?.target).toEqual(asPixels?.target);
      for (let position = 1; position < 100; position++) {
        if (position % 25 === 0) continue;
        const label = episodes?.input.subarray(position * 37 + 32, (position + 1) * 37);
        expect(label?.indexOf(1)).toBe(episodes?.target[position - 1]);
      }
    },
  );
});
