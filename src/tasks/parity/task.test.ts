import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import type { Episodes } from "../task.ts";
import { parity } from "./task.ts";

const bits = ({ input, steps }: Episodes, episode: number): number[] =>
  Array.from({ length: steps }, (_, time) => input[(episode * steps + time) * 2 + 1] ?? NaN);

/** Counted anew for every time, from the start. */
const onesUntil = (row: readonly number[], time: number): number =>
  row.slice(0, time + 1).filter((bit) => bit === 1).length;

describe.each([
  { from: 1, to: 10, scored: "every", beyond: 4 },
  { from: 5, to: 5, scored: "end", beyond: 1 },
  { from: 1, to: 1, scored: "end", beyond: 8 },
  { from: 200, to: 200, scored: "every", beyond: 8 },
])("parity from $from to $to, scored at $scored, beyond $beyond", (settings) => {
  const task = parity.open(settings);

  it.each(["draw", "heldOut"] as const)("of %s: the target is the number of ones so far, modulo 2", (kind) => {
    const episodes = task[kind](randomStream(1, kind), 6);
    for (let episode = 0; episode < 6; episode++) {
      const row = bits(episodes, episode);
      for (let time = 0; time < episodes.steps; time++)
        expect(episodes.target[episode * episodes.steps + time]).toBe(onesUntil(row, time) % 2);
    }
  });

  it("shows each bit on a channel of its own", () => {
    const { input } = task.draw(randomStream(2, "data"), 6);
    for (let i = 0; i < input.length; i += 2) expect((input[i] ?? 0) + (input[i + 1] ?? 0)).toBe(1);
  });

  it("scores within the trained length only, at every time or at the end", () => {
    const times = (episodes: Episodes): number[] => [...episodes.mask.subarray(0, episodes.steps)];
    const drawn = times(task.draw(randomStream(3, "data"), 2));
    const heldOut = times(task.heldOut(randomStream(3, "held-out"), 2));
    const isAtEnd = settings.scored === "end";
    expect(drawn).toEqual(drawn.map((_, time) => (isAtEnd && time < drawn.length - 1 ? 0 : 1)));
    expect(heldOut.length).toBe(settings.to * settings.beyond);
    const within = (time: number): boolean => (isAtEnd ? time === settings.to - 1 : time < settings.to);
    expect(heldOut).toEqual(heldOut.map((_, time) => (within(time) ? 1 : 0)));
  });
});

describe("parity", () => {
  const task = parity.open({ from: 2, to: 5, beyond: 3 });

  it("draws every length from the shortest to the longest", () => {
    const lengths = Array.from({ length: 100 }, (_, i) => task.draw(randomStream(1, "data", i), 1).steps);
    expect(new Set(lengths)).toEqual(new Set([2, 3, 4, 5]));
  });

  it("tells accuracy within the trained length from accuracy past it", () => {
    const episodes = task.heldOut(randomStream(4, "held-out"), 10);
    const output = new Float32Array(episodes.mask.length * 2);
    for (let position = 0; position < episodes.mask.length; position++) {
      const target = episodes.target[position] ?? 0;
      const isRight = position % 15 < 5 || position % 15 === 14;
      output[position * 2 + (isRight ? target : 1 - target)] = 9;
    }
    expect(task.score(episodes, output)).toMatchObject({ accuracy: 1, accuracyBeyond: 0.1 });
    const atEnd = parity.open({ from: 2, to: 5, beyond: 3, scored: "end" });
    expect(atEnd.score(episodes, output).accuracyBeyond).toBe(1);
  });

  it("has nothing beyond to score when it stays at the trained length", () => {
    const plain = parity.open({ to: 5, beyond: 1 });
    const episodes = plain.heldOut(randomStream(5, "held-out"), 2);
    expect(Object.keys(plain.score(episodes, new Float32Array(20)))).toEqual(["accuracy", "bitsPerSymbol", "chance"]);
  });

  it("turns a bit over, and with it every parity from there on", () => {
    const episodes = task.probe(randomStream(6, "probe"));
    const flipped = task.flip?.(episodes, { time: 2, channel: 0 });
    if (!flipped) throw new Error("nothing flipped");
    const row = bits(flipped, 0);
    expect(row.map((bit, time) => bit !== bits(episodes, 0)[time])).toEqual([false, false, true, false, false]);
    expect([...flipped.target]).toEqual(row.map((_, time) => onesUntil(row, time) % 2));
    expect(task.flip?.(flipped, { time: 2, channel: 1 })).toEqual(episodes);
    for (const nowhere of [
      { time: 5, channel: 0 },
      { time: 0, channel: 2 },
      { time: -1, channel: 0 },
    ])
      expect(task.flip?.(episodes, nowhere)).toBe(episodes);
  });

  it("refuses a shortest length above the longest", () => {
    expect(() => parity.open({ from: 9, to: 3 })).toThrow("shortest length 9 is longer than the longest length 3");
  });
});
