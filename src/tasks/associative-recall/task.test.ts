import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import type { Episodes } from "../task.ts";
import { associativeRecall } from "./task.ts";

describe.each([
  { bits: 6, from: 4, to: 4, itemLength: 1 },
  { bits: 4, from: 2, to: 2, itemLength: 3 },
  { bits: 4, from: 12, to: 12, itemLength: 1 },
  { bits: 16, from: 12, to: 12, itemLength: 8 },
])("associative recall of $to items of $itemLength vectors of $bits bits", (settings) => {
  const { bits, to: items, itemLength } = settings;
  const task = associativeRecall.open(settings);

  /** Vectors read from the marks alone: items, query, and the times at which an answer is due. */
  function parse(
    episodes: Episodes,
    episode: number,
  ): { items: string[]; query: string; answer: string; due: number[] } {
    const { steps, input, target, mask } = episodes;
    const blocks: string[] = [];
    const due: number[] = [];
    for (let time = 0; time < steps; time++) {
      const position = episode * steps + time;
      const row = [...input.subarray(position * (bits + 2), (position + 1) * (bits + 2))];
      if (row[bits] || row[bits + 1]) blocks.push("");
      else blocks.push((blocks.pop() ?? "") + row.slice(0, bits).join(""));
      if (mask[position]) due.push(time);
    }
    const answer = due.map((t) =>
      target.subarray((episode * steps + t) * bits, (episode * steps + t + 1) * bits).join(""),
    );
    return { items: blocks.slice(0, -2), query: blocks.at(-2) ?? "", answer: answer.join(""), due };
  }

  it("wants, at the end, the item after the one that is asked", () => {
    const episodes = task.draw(randomStream(1, "data"), 10);
    for (let episode = 0; episode < 10; episode++) {
      const { items: shown, query, answer, due } = parse(episodes, episode);
      expect(new Set(shown).size).toBe(items);
      expect(answer).toBe(shown[shown.indexOf(query) + 1]);
      expect(due).toEqual(Array.from({ length: itemLength }, (_, i) => episodes.steps - itemLength + i));
    }
  });

  it("keeps question and answer true to each other when any bit is turned over", () => {
    const probe = task.probe(randomStream(2, "probe"));
    for (let time = 0; time < probe.steps; time += 1 + (probe.steps >> 5)) {
      const flipped = task.flip?.(probe, { time, channel: 1 });
      if (!flipped) throw new Error("nothing flipped");
      const { items: shown, query, answer } = parse(flipped, 0);
      expect(answer).toBe(shown[parse(probe, 0).items.indexOf(parse(probe, 0).query) + 1]);
      expect(shown).toContain(query);
      const isData = time % (itemLength + 1) !== 0 && time < (items + 1) * (itemLength + 1);
      if (!isData) expect(flipped).toBe(probe);
      else expect(flipped.input).not.toEqual(probe.input);
    }
    expect(task.flip?.(probe, { time: 1, channel: bits })).toBe(probe);
    expect(task.flip?.(probe, { time: -1, channel: 0 })).toBe(probe);
  });

  it("says at every time which item it is about", () => {
    const probe = task.probe(randomStream(3, "probe"));
    const { items: shown, query } = parse(probe, 0);
    const asked = shown.indexOf(query) + 1;
    const readings = task.read(probe, null);
    expect(readings[items * (itemLength + 1) + 1]?.parameters.item).toBe(asked);
    expect(readings.at(-1)?.parameters.item).toBe(asked + 1);
    expect(readings.filter(({ symbol }) => symbol === "|").length).toBe(items);
  });
});

describe("associative recall", () => {
  const task = associativeRecall.open({ from: 2, to: 5 });

  it("draws every number of items and holds out the most", () => {
    const steps = Array.from({ length: 200 }, (_, i) => task.draw(randomStream(1, "data", i), 1).steps);
    expect(new Set(steps)).toEqual(new Set([8, 10, 12, 14]));
    expect(task.heldOut(randomStream(1, "held-out"), 1).steps).toBe(14);
  });

  it("asks for every item but the first, about equally often", () => {
    const { input, target, steps } = task.heldOut(randomStream(2, "held-out"), 1200);
    const counts = [0, 0, 0, 0, 0];
    for (let episode = 0; episode < 1200; episode++) {
      const wanted = target.subarray((episode * steps + steps - 1) * 6, (episode * steps + steps) * 6).join();
      for (let item = 0; item < 5; item++) {
        const position = episode * steps + 2 * item + 1;
        if (input.subarray(position * 8, position * 8 + 6).join() === wanted) counts[item] = (counts[item] ?? 0) + 1;
      }
    }
    expect(counts[0]).toBe(0);
    for (const count of counts.slice(1)) expect(Math.abs(count - 300)).toBeLessThan(60);
  });

  it("tells wrong bits from wrong answers", () => {
    const episodes = task.heldOut(randomStream(3, "held-out"), 4);
    const output = episodes.target.map((bit) => (bit ? 9 : -9));
    for (const bit of [0, 1]) {
      const place = (episodes.steps - 1) * 6 + bit;
      output[place] = -(output[place] ?? 0);
    }
    expect(task.score(episodes, output)).toMatchObject({ wrongBits: 0.5, wholeAnswers: 0.75 });
    expect(task.read(episodes, output).at(-1)?.parameters.wrong).toBe(2);
  });
});
