import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { adding } from "./task.ts";

describe("adding", () => {
  const task = adding.open({ length: 20 });
  const episodes = task.draw(randomStream(1, "data"), 2000);

  it("marks one number in each half and wants their sum at the end", () => {
    for (let episode = 0; episode < 50; episode++) {
      const row = episodes.input.subarray(episode * 40, episode * 40 + 40);
      const marked = Array.from({ length: 20 }, (_, time) => time).filter((time) => row[time * 2 + 1] === 1);
      expect(marked.length).toBe(2);
      expect(marked[0]).toBeLessThan(10);
      expect(marked[1]).toBeGreaterThanOrEqual(10);
      const sum = marked.reduce((total, time) => total + (row[time * 2] ?? 0), 0);
      expect(episodes.target[episode * 20 + 19]).toBeCloseTo(sum, 6);
    }
  });

  it("gives the answer 1 the trivial error of one sixth", () => {
    const metrics = task.score(episodes, new Float32Array(2000 * 20).fill(1));
    expect(Math.abs((metrics.meanSquaredError ?? 0) - 1 / 6)).toBeLessThan(0.015);
    expect(metrics.baseline).toBe(1 / 6);
  });

  it("works at its shortest length", () => {
    expect(adding.open({ length: 2 }).draw(randomStream(1, "data"), 4).mask).toEqual(
      new Float32Array([0, 1, 0, 1, 0, 1, 0, 1]),
    );
  });
});
