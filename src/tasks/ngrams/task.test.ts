import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { ngrams, optimalChance } from "./task.ts";

it("the optimal chance of a one, after three ones and one zero, is 0.7", () => {
  expect(optimalChance(1, 3)).toBeCloseTo(0.7, 12);
  expect(optimalChance(0, 0)).toBe(0.5);
});

describe.each([
  { context: 3, length: 60 },
  { context: 1, length: 10 },
  { context: 8, length: 10 },
  { context: 8, length: 500 },
])("n-grams of $context bits of context, $length long", (settings) => {
  const { context, length } = settings;
  const task = ngrams.open(settings);
  const size = 20;
  const episodes = task.draw(randomStream(1, "data"), size);
  const { input, target, mask } = episodes;

  it("wants the next bit, as soon as a whole context has been seen", () => {
    for (let episode = 0; episode < size; episode++)
      for (let time = 0; time + 1 < length; time++)
        expect(target[episode * length + time]).toBe(input[episode * length + time + 1]);
    expect(mask).toEqual(mask.map((_, position) => (position % length >= context - 1 ? 1 : 0)));
  });

  /** Recounted from the start for every prediction. */
  function counted(episode: number, time: number): { zeros: number; ones: number } {
    const bits = [...input.subarray(episode * length, episode * length + time + 1)].join("");
    const now = bits.slice(-context);
    const after = (next: string): number =>
      Array.from({ length: time + 1 }, (_, i) => bits.slice(i, i + context + 1)).filter((word) => word === now + next)
        .length;
    return { zeros: after("0"), ones: after("1") };
  }

  it("gives who knows the future all of the optimal bits less than the optimum", () => {
    const known = task.score(
      episodes,
      target.map((bit) => 60 * (2 * bit - 1)),
    );
    expect(known.bitsAboveOptimal).toBeCloseTo(-(known.optimalBits ?? NaN), 9);
  });

  it("gives the optimal predictor's own output no bit above the optimum, and every other more", () => {
    const chances = Float64Array.from(mask, (scored, position) => {
      if (!scored) return 0.5;
      const { zeros, ones } = counted(Math.floor(position / length), position % length);
      return (ones + 0.5) / (zeros + ones + 1);
    });
    const logits = Float32Array.from(chances, (chance) => Math.log(chance / (1 - chance)));
    const metrics = task.score(episodes, logits);
    expect(metrics.bitsAboveOptimal).toBeCloseTo(0, 3);
    const bits = chances.reduce((sum, p, i) => sum - (mask[i] ? Math.log2(target[i] ? p : 1 - p) : 0), 0) / size;
    expect(metrics.optimalBits).toBeCloseTo(bits, 6);
    const coin = task.score(episodes, new Float32Array(mask.length));
    expect(coin.bitsPerSequence).toBeCloseTo(length - context + 1, 6);
    expect(coin.coinBits).toBe(length - context + 1);
    expect(coin.bitsAboveOptimal).toBeCloseTo(length - context + 1 - bits, 4);
  });
});

describe("n-grams", () => {
  it("follow a law of their own in every episode, with chances from Beta(½, ½)", () => {
    const length = 500;
    const { input } = ngrams.open({ context: 1, length }).draw(randomStream(2, "data"), 400);
    const shares: number[] = [];
    for (let episode = 0; episode < 400; episode++) {
      const bits = [...input.subarray(episode * length, (episode + 1) * length)].join("");
      const next = [...bits].filter((_, time) => bits[time - 1] === "1");
      if (next.length >= 60) shares.push(next.filter((bit) => bit === "1").length / next.length);
    }
    const below = (limit: number): number => shares.filter((share) => share < limit).length / shares.length;
    const arcsine = (x: number): number => (2 / Math.PI) * Math.asin(Math.sqrt(x));
    // Contexts that lead away from themselves come up less often: only the shape is asked for.
    expect(below(0.9) - below(0.1)).toBeLessThan(arcsine(0.9) - arcsine(0.1) + 0.1);
    expect(below(0.1)).toBeGreaterThan(0.08);
    expect(1 - below(0.9)).toBeGreaterThan(0.15);
  });

  it("turn a bit over here and in the prediction before it", () => {
    const task = ngrams.open({ context: 2, length: 12 });
    const episodes = task.probe(randomStream(3, "probe"));
    const flipped = task.flip?.(episodes, { time: 5, channel: 0 });
    const changed = (of: "input" | "target"): number[] =>
      [...episodes[of].keys()].filter((i) => flipped?.[of][i] !== episodes[of][i]);
    expect([changed("input"), changed("target")]).toEqual([[5], [4]]);
    expect(flipped && task.flip?.(flipped, { time: 5, channel: 0 })).toEqual(episodes);
    expect(task.flip?.(episodes, { time: 0, channel: 0 })?.target).toEqual(episodes.target);
    for (const nowhere of [
      { time: 12, channel: 0 },
      { time: -1, channel: 0 },
      { time: 3, channel: 1 },
    ])
      expect(task.flip?.(episodes, nowhere)).toBe(episodes);
  });

  it("say context, counts, optimal and given chance", () => {
    const task = ngrams.open({ context: 2, length: 10 });
    const episodes = { ...task.probe(randomStream(4, "probe")) };
    episodes.input.set([1, 0, 1, 0, 1, 0, 0, 1, 0, 1]);
    episodes.target.set([0, 1, 0, 1, 0, 0, 1, 0, 1, 1]);
    const readings = task.read(episodes, new Float32Array(10));
    expect(readings[0]?.key).toBe("reading.ngrams.bit");
    expect(readings[5]).toMatchObject({
      key: "reading.ngrams.guess",
      symbol: "0",
      parameters: { context: "10", zeros: 0, ones: 2, optimal: 83, guess: 50, wanted: 0 },
    });
    expect(readings[8]?.parameters).toMatchObject({ zeros: 1, ones: 2, optimal: 63 });
  });
});
