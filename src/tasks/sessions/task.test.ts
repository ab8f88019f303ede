import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { sessionOf } from "./generate.ts";
import { rankingOf, rankOf } from "./rank.ts";
import { sessions } from "./task.ts";

const shop = { groups: 10, perGroup: 20, revisit: 0.25 };

describe("a session", () => {
  it("comes back to the item of three times ago as often as it should, else drifts on or changes the group", () => {
    const random = randomStream(1, "sessions");
    let [back, drift, change, times] = [0, 0, 0, 0];
    for (let i = 0; i < 2000; i++) {
      const session = sessionOf(random, { ...shop, revisit: 0.25 }, 12);
      for (let time = 3; time < 12; time++) {
        const [now = 0, before = 0, third = 0] = [session[time], session[time - 1], session[time - 3]];
        const isNear = Math.floor(now / 20) === Math.floor(before / 20) && [1, 2, 5].includes((now - before + 20) % 20);
        if (now === third) back++;
        else if (isNear) drift++;
        else if (Math.floor(now / 20) !== Math.floor(before / 20)) change++;
        times++;
      }
    }
    expect(Math.abs(back / times - 0.25)).toBeLessThan(0.03);
    expect(drift / times).toBeGreaterThan(0.45);
    expect(change / times).toBeGreaterThan(0.04);
    expect((back + drift + change) / times).toBeGreaterThan(0.8);
  });

  it("stays within its shop, however small", () => {
    for (const [groups, perGroup] of [
      [1, 2],
      [20, 20],
      [3, 7],
    ] as const)
      for (const item of sessionOf(randomStream(1, "small"), { groups, perGroup, revisit: 0.5 }, 500))
        expect(item).toBeLessThan(groups * perGroup);
  });
});

describe("ranks", () => {
  it("agree with sorting where no two are equal", () => {
    const random = randomStream(2, "ranks");
    for (let round = 0; round < 50; round++) {
      const scores = upTo(30).map(() => random.uniform());
      const sorted = scores.toSorted((a, b) => b - a);
      scores.forEach((score, item) => expect(rankOf(scores, 0, 30, item)).toBe(sorted.indexOf(score) + 1));
    }
  });

  it("of a blank list are all in its middle", () => {
    expect(upTo(21).map((item) => rankOf(new Float32Array(21), 0, 21, item))).toEqual(upTo(21).map(() => 11));
  });

  it("count up to ten", () => {
    expect(rankingOf([1, 2, 10, 11])).toEqual({ recall: 0.75, reciprocal: (1 + 0.5 + 0.1) / 4 });
    expect(rankingOf([])).toEqual({ recall: 0, reciprocal: 0 });
  });
});

describe("sessions", () => {
  it("want at every time the item that comes next", () => {
    const open = sessions.open({});
    const { input, target, mask, steps } = open.draw(randomStream(1, "data"), 20);
    const itemAt = (position: number): number => input.subarray(position * 200, (position + 1) * 200).indexOf(1);
    expect(steps).toBe(11);
    for (let position = 0; position < 20 * steps; position++) {
      if (position % steps < steps - 1) expect(target[position]).toBe(itemAt(position + 1));
      expect(mask[position]).toBe(1);
    }
  });

  it("are best met by a memory: knowing how they are made beats the table of what follows what", () => {
    const open = sessions.open({});
    const episodes = open.heldOut(randomStream(1, "held-out"), 300);
    const output = new Float32Array(episodes.target.length * 200);
    for (let position = 0; position < episodes.target.length; position++) {
      const itemAt = (at: number): number => episodes.input.subarray(at * 200, (at + 1) * 200).indexOf(1);
      const item = itemAt(position);
      for (const [step, chance] of [
        [1, 0.7],
        [2, 0.2],
        [5, 0.1],
      ] as const)
        output[position * 200 + 20 * Math.floor(item / 20) + ((item + step) % 20)] = chance;
      if (position % 11 >= 2) output[position * 200 + itemAt(position - 2)] = 0.5;
    }
    const metrics = open.score(episodes, output);
    expect(Object.keys(metrics)).toEqual(["recallAt10", "reciprocalRankAt10", "markovRecall", "popularityRecall"]);
    expect(metrics.recallAt10).toBeGreaterThan((metrics.markovRecall ?? 1) + 0.03);
    expect(metrics.markovRecall).toBeGreaterThan(0.7);
    expect(metrics.popularityRecall).toBeLessThan(0.1);
  });

  it("name items by their group and say at which rank the next one was", () => {
    const open = sessions.open({});
    const episodes = open.probe(randomStream(3, "probe"));
    const output = new Float32Array(episodes.target.length * 200);
    output[episodes.target[0] ?? 0] = 1;
    const [reading] = open.read(episodes, output);
    expect(reading?.parameters).toMatchObject({ rank: 1, got: reading?.parameters.wanted });
    expect(String(reading?.parameters.item)).toMatch(/^[A-J]\d+$/);
  });
});
