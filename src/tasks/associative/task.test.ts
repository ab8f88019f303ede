import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { associative } from "./task.ts";

describe.each([
  { keys: 16, values: 16, pairs: 4 },
  { keys: 2, values: 2, pairs: 1 },
  { keys: 26, values: 26, pairs: 26 },
])("associative with $keys keys, $values values, $pairs pairs", (settings) => {
  const { keys, values, pairs } = settings;
  const task = associative.open(settings);
  const episodes = task.draw(randomStream(1, "data"), 20);
  const width = keys + values;
  const token = (episode: number, time: number): number => {
    const start = (episode * episodes.steps + time) * width;
    return episodes.input.subarray(start, start + width).indexOf(1);
  };

  it("wants at each query the value that followed that key", () => {
    for (let episode = 0; episode < 20; episode++) {
      const dictionary = new Map<number, number>();
      for (let i = 0; i < pairs; i++) dictionary.set(token(episode, 2 * i), token(episode, 2 * i + 1) - keys);
      expect(dictionary.size).toBe(pairs);
      const asked = new Set<number>();
      for (let time = 2 * pairs; time < 3 * pairs; time++) {
        asked.add(token(episode, time));
        expect(episodes.target[episode * episodes.steps + time]).toBe(dictionary.get(token(episode, time)));
      }
      expect(asked).toEqual(new Set(dictionary.keys()));
    }
  });

  it("shows one token at a time and scores the queries only", () => {
    expect(episodes.input.reduce((sum, value) => sum + value, 0)).toBe(20 * 3 * pairs);
    for (let i = 0; i < episodes.mask.length; i++)
      expect(episodes.mask[i]).toBe(i % episodes.steps >= 2 * pairs ? 1 : 0);
  });

  it("gives a silent output log₂ of the number of values", () => {
    const metrics = task.score(episodes, new Float32Array(episodes.mask.length * values));
    expect(metrics.bitsPerSymbol).toBeCloseTo(Math.log2(values), 9);
    expect(metrics.chance).toBe(1 / values);
  });
});

describe("associative", () => {
  it("asks in many orders and uses every key and value", () => {
    const task = associative.open({ keys: 5, values: 3, pairs: 3 });
    const { input, target } = task.draw(randomStream(2, "data"), 300);
    const counts = new Array<number>(8).fill(0);
    input.forEach((value, i) => (counts[i % 8] = (counts[i % 8] ?? 0) + value));
    for (const count of counts.slice(0, 5)) expect(Math.abs(count - (300 * 6) / 5)).toBeLessThan(80);
    for (const count of counts.slice(5)) expect(Math.abs(count - 300)).toBeLessThan(60);
    expect(new Set(target)).toEqual(new Set([0, 1, 2]));
  });

  it("refuses more pairs than there are keys", () => {
    expect(() => associative.open({ keys: 4, pairs: 5 })).toThrow(
      "5 pairs need as many different keys, but there are 4",
    );
  });

  it("says which value was wanted for which key, and which came", () => {
    const task = associative.open({ pairs: 2 });
    const episodes = task.probe(randomStream(3, "probe"));
    const output = new Float32Array(6 * 16);
    for (const time of [4, 5]) output[time * 16 + (((episodes.target[time] ?? 0) + (time - 4)) % 16)] = 9;
    const readings = task.read(episodes, output);
    expect(readings.map(({ key }) => key.split(".")[2])).toEqual(["key", "value", "key", "value", "right", "wrong"]);
    const pair = readings.findIndex(({ key, symbol }) => key.endsWith(".key") && symbol === readings[4]?.symbol);
    expect(readings[4]?.parameters.got).toBe(readings[pair + 1]?.symbol);
  });
});
