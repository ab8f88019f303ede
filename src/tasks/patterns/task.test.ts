import { describe, expect, it } from "vitest";
import { exp } from "../../core/numbers.ts";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { pixels } from "../strokes.ts";
import type { SupportedEpisodes } from "../support.ts";
import type { Episodes } from "../task.ts";
import { patterns } from "./task.ts";

const row = (episodes: Episodes, episode: number, time: number): Float32Array => {
  const position = episode * episodes.steps + time;
  return episodes.input.subarray(position * (pixels + 1), (position + 1) * (pixels + 1));
};

describe.each([
  { source: "glyphs", patterns: 6, harm: "flipped", damage: 0.2 },
  { source: "noise", patterns: 64, harm: "covered", damage: 0.5 },
  { source: "glyphs", patterns: 64, harm: "covered", damage: 0 },
  { source: "noise", patterns: 1, harm: "flipped", damage: 0.5 },
])("$patterns patterns of $source, $damage of the pixels $harm", (layout) => {
  const open = patterns.open(layout);
  const size = 20;

  it.each(["draw", "heldOut"] as const)(
    "%s shows different patterns, then one of them damaged as much as it should be",
    (kind) => {
      const episodes = open[kind](randomStream(1, kind), size) as SupportedEpisodes;
      for (let episode = 0; episode < size; episode++) {
        const shown = upTo(layout.patterns).map((time) => row(episodes, episode, time));
        expect(new Set(shown.map((pattern) => pattern.join())).size).toBe(layout.patterns);
        for (const pattern of shown)
          expect(pattern.subarray(0, pixels).every((value) => Math.abs(value) === 1)).toBe(true);
        const last = row(episodes, episode, layout.patterns);
        expect([shown[0]?.at(-1), last.at(-1)]).toEqual([0, 1]);
        const chosen = upTo(layout.patterns).filter((time) => episodes.support[episode * episodes.steps + time] === 1);
        expect(chosen.length).toBe(1);
        const whole = shown[chosen[0] ?? -1] ?? new Float32Array();
        const target = episodes.target
          .subarray((episode * episodes.steps + layout.patterns) * pixels)
          .subarray(0, pixels);
        expect([...target]).toEqual([...whole.subarray(0, pixels)]);
        const changes = upTo(pixels).filter((pixel) => last[pixel] !== whole[pixel]);
        expect(changes.length).toBe(Math.round(layout.damage * pixels));
        for (const pixel of changes) expect(last[pixel]).toBe(layout.harm === "flipped" ? -(whole[pixel] ?? 0) : 0);
      }
    },
  );

  it("counts the damaged pattern itself, given back as it came, as wrong where it is damaged", () => {
    const episodes = open.heldOut(randomStream(2, "held-out"), size);
    const output = new Float32Array(episodes.target.length);
    for (let position = 0; position < size * episodes.steps; position++)
      output.set(episodes.input.subarray(position * (pixels + 1), position * (pixels + 1) + pixels), position * pixels);
    const { wholePatterns, wrongPixels, damagedPixels } = open.score(episodes, output);
    expect(wrongPixels).toBe(Math.round(layout.damage * pixels));
    expect(damagedPixels).toBe(wrongPixels);
    expect(wholePatterns).toBe(layout.damage === 0 ? 1 : 0);
  });
});

describe("retrieval by softmax over likeness, the modern Hopfield update", () => {
  /** ξ ← Xᵀ softmax(β X ξ), Ramsauer et al. 2021, equation 3. */
  function retrieve(episodes: Episodes, beta: number): Float32Array {
    const output = new Float32Array(episodes.target.length);
    for (let episode = 0; episode < episodes.size; episode++) {
      const last = episodes.steps - 1;
      const stored = upTo(last).map((time) => row(episodes, episode, time).subarray(0, pixels));
      const query = row(episodes, episode, last);
      const likeness = stored.map((pattern) =>
        pattern.reduce((sum, value, pixel) => sum + value * (query[pixel] ?? 0), 0),
      );
      const top = Math.max(...likeness);
      const weights = likeness.map((one) => exp(beta * (one - top)));
      for (let pixel = 0; pixel < pixels; pixel++)
        output[(episode * episodes.steps + last) * pixels + pixel] = stored.reduce(
          (sum, pattern, i) => sum + (weights[i] ?? 0) * (pattern[pixel] ?? 0),
          0,
        );
    }
    return output;
  }

  it("brings back every one of 64 random patterns with a fifth of its pixels turned over", () => {
    const open = patterns.open({ source: "noise", patterns: 64 });
    const episodes = open.heldOut(randomStream(1, "held-out"), 30);
    expect(open.score(episodes, retrieve(episodes, 0.5))).toMatchObject({ wholePatterns: 1, wrongPixels: 0 });
    expect(open.read(episodes, retrieve(episodes, 0.5)).at(-1)?.parameters.wrong).toBe(0);
  });

  it("brings back most of 6 glyphs, but mixes them where it is not sharp", () => {
    const open = patterns.open({});
    const episodes = open.heldOut(randomStream(1, "held-out"), 60);
    expect(open.score(episodes, retrieve(episodes, 0.5)).wholePatterns).toBeGreaterThan(0.9);
    expect(open.score(episodes, retrieve(episodes, 0.001)).wholePatterns).toBeLessThan(0.2);
  });
});
