import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { distractors } from "./task.ts";

describe.each([
  { symbols: 4, length: 3, distractors: 12 },
  { symbols: 2, length: 1, distractors: 0 },
  { symbols: 26, length: 32, distractors: 500 },
])("recall of $length among $distractors distractors of $symbols symbols", (settings) => {
  const { symbols, length } = settings;
  const task = distractors.open(settings);
  const { input, target, mask, steps } = task.draw(randomStream(1, "data"), 10);
  const stream = length + settings.distractors;
  const row = (episode: number, time: number): number[] => {
    const start = (episode * steps + time) * (symbols + 2);
    return [...input.subarray(start, start + symbols + 2)];
  };

  it("wants the marked symbols, and only them, in their order", () => {
    for (let episode = 0; episode < 10; episode++) {
      const rows = Array.from({ length: steps }, (_, time) => row(episode, time));
      const marked = rows.filter((values) => values[symbols] === 1).map((values) => values.indexOf(1));
      expect([...target.subarray(episode * steps + stream + 1, (episode + 1) * steps)]).toEqual(marked);
      expect(marked.length).toBe(length);
    }
  });

  it("shows one symbol at each time of the stream, then the recall mark, then silence", () => {
    for (let episode = 0; episode < 10; episode++)
      for (let time = 0; time < steps; time++) {
        const values = row(episode, time);
        const shown = values.slice(0, symbols).filter((value) => value === 1).length;
        expect([shown, values[symbols + 1]]).toEqual([time < stream ? 1 : 0, time === stream ? 1 : 0]);
      }
    expect(mask).toEqual(mask.map((_, position) => (position % steps > stream ? 1 : 0)));
  });

  it("gives a silent output log₂ of the number of symbols", () => {
    const episodes = task.heldOut(randomStream(2, "held-out"), 10);
    const metrics = task.score(episodes, new Float32Array(10 * steps * symbols));
    expect(metrics.bitsPerSymbol).toBeCloseTo(Math.log2(symbols), 9);
    expect(metrics.chance).toBe(1 / symbols);
  });
});

describe("recall among distractors", () => {
  const task = distractors.open({ symbols: 3, length: 2, distractors: 3 });

  it("marks every place about equally often", () => {
    const { input } = task.draw(randomStream(3, "data"), 1000);
    const counts = [0, 0, 0, 0, 0];
    input.forEach((value, i) => {
      if (i % 5 === 3 && value) counts[Math.floor(i / 5) % 8] = (counts[Math.floor(i / 5) % 8] ?? 0) + 1;
    });
    for (const count of counts) expect(Math.abs(count - 400)).toBeLessThan(60);
  });

  it("writes marked symbols large, and says which was wanted and which came", () => {
    const episodes = task.probe(randomStream(4, "probe"));
    const output = new Float32Array(8 * 3);
    for (const time of [6, 7]) output[time * 3 + (((episodes.target[time] ?? 0) + time - 6) % 3)] = 5;
    const readings = task.read(episodes, output);
    const marked = readings.slice(0, 5).filter(({ symbol }) => /[A-C]/.test(symbol));
    expect(marked.map(({ parameters }) => parameters.position)).toEqual([1, 2]);
    expect(marked.map(({ symbol }) => symbol)).toEqual(readings.slice(6).map(({ parameters }) => parameters.wanted));
    expect(readings.slice(5).map(({ key }) => key.split(".")[2])).toEqual(["recall", "right", "wrong"]);
  });
});
