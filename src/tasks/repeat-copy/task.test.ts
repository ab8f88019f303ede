import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { repeatCopy } from "./task.ts";

const rowOf = (values: Float32Array, position: number, width: number): number[] => [
  ...values.subarray(position * width, (position + 1) * width),
];

describe.each([
  { bits: 4, from: 3, to: 3, repeats: 3 },
  { bits: 1, from: 1, to: 1, repeats: 1 },
  { bits: 16, from: 20, to: 20, repeats: 20 },
])("repeat copy of $to vectors of $bits bits, $repeats times", (settings) => {
  const { bits, to: length, repeats } = settings;
  const task = repeatCopy.open(settings);
  const episodes = task.heldOut(randomStream(1, "held-out"), 3);
  const { steps, input, target, mask } = episodes;

  it("shows start, vectors and count, wants the vectors that many times, then the end", () => {
    expect(steps).toBe(length * (repeats + 1) + 3);
    const silence = new Array<number>(bits).fill(0);
    for (let episode = 0; episode < 3; episode++) {
      const shown = Array.from({ length: steps }, (_, t) => rowOf(input, episode * steps + t, bits + 2));
      const wanted = Array.from({ length: steps }, (_, t) => rowOf(target, episode * steps + t, bits + 1));
      const vectors = shown.slice(1, length + 1).map((row) => row.slice(0, bits));
      expect(shown[0]).toEqual([...silence, 1, 0]);
      expect(shown[length + 1]?.slice(0, bits + 1)).toEqual([...silence, 0]);
      expect(shown[length + 1]?.[bits + 1]).toBeCloseTo(repeats / 10, 6);
      expect(
        shown
          .slice(length + 2)
          .flat()
          .every((value) => value === 0),
      ).toBe(true);
      const all = Array.from({ length: repeats }, () => vectors).flat();
      expect(wanted.slice(length + 2)).toEqual([...all.map((row) => [...row, 0]), [...silence, 1]]);
    }
    const once = Array.from({ length: steps }, (_, time) => (time >= length + 2 ? 1 : 0));
    expect([...mask]).toEqual([...once, ...once, ...once]);
  });

  it("turns a bit over at every turn, and leaves everything else alone", () => {
    const probe = task.probe(randomStream(2, "probe"));
    const place = { time: length, channel: bits - 1 };
    const flipped = task.flip?.(probe, place);
    if (!flipped) throw new Error("nothing flipped");
    const changed = [...flipped.target.keys()].filter((i) => flipped.target[i] !== probe.target[i]);
    expect(changed.length).toBe(repeats);
    for (const i of changed) expect(flipped.target[i]).toBe(flipped.input[length * (bits + 2) + bits - 1]);
    expect(changed.map((i) => Math.floor(i / (bits + 1)))).toEqual(
      Array.from({ length: repeats }, (_, turn) => length + 2 + turn * length + length - 1),
    );
    expect(task.flip?.(flipped, place)).toEqual(probe);
    for (const nowhere of [
      { time: 0, channel: bits },
      { time: length + 1, channel: 0 },
      { time: 1, channel: bits },
      { time: steps - 1, channel: 0 },
    ])
      expect(task.flip?.(probe, nowhere)).toBe(probe);
  });

  it("gives a silent output one bit of cross-entropy per bit, end mark included", () => {
    const metrics = task.score(episodes, new Float32Array(target.length));
    expect(metrics.bitsPerSequence).toBeCloseTo((length * repeats + 1) * (bits + 1), 6);
    expect(metrics.coinBits).toBe((length * repeats + 1) * (bits + 1));
    expect(metrics.counted).toBe(0);
  });
});

describe("repeat copy", () => {
  const task = repeatCopy.open({ bits: 2, from: 1, to: 3, repeats: 2 });

  it("draws every length with every number of repeats", () => {
    const drawn = Array.from({ length: 200 }, (_, i) => task.draw(randomStream(1, "data", i), 1));
    const kinds = drawn.map(({ steps, mask }) => `${steps} ${mask.reduce((sum, value) => sum + value, 0)}`);
    const expected = [1, 2, 3].flatMap((length) => [1, 2].map((n) => `${length * (n + 1) + 3} ${length * n + 1}`));
    expect(new Set(kinds)).toEqual(new Set(expected));
  });

  it("counts an end that comes too early, or not at all, as not counted", () => {
    const episodes = task.heldOut(randomStream(3, "held-out"), 4);
    const output = episodes.target.map((bit) => (bit ? 9 : -9));
    expect(task.score(episodes, output)).toMatchObject({ wrongBits: 0, counted: 1 });
    const { steps } = episodes;
    output[(steps - 1) * 3 + 2] = -9;
    output[(steps + steps - 3) * 3 + 2] = 9;
    expect(task.score(episodes, output)).toMatchObject({ wrongBits: 0.5, counted: 0.5 });
  });

  it("says which vector of which turn, and whether the end was said", () => {
    const episodes = task.probe(randomStream(4, "probe"));
    const output = episodes.target.map((bit) => (bit ? 9 : -9));
    output[7 * 3 + 2] = 9;
    const readings = task.read(episodes, output);
    expect(readings.map(({ key }) => key.split(".")[2])).toEqual(
      "start bits bits bits count right right early right right right ended".split(" "),
    );
    expect(readings[9]?.parameters).toMatchObject({ turn: 2, position: 2, wrong: 0 });
    expect(task.read(episodes, output.fill(-9)).at(-1)?.key).toBe("reading.repeat-copy.unended");
  });
});
