import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { pixels } from "../strokes.ts";
import type { Episodes } from "../task.ts";
import { drawings, drawingsOf, heldOutClasses, strokesOf, trainingClasses } from "./pool.ts";
import { glyphs } from "./task.ts";

const name = (picture: ArrayLike<number>): string => Array.from(picture, (value) => Math.round(255 * value)).join();

/** Picture → the class that it is a drawing of, over classes [from, to). */
function classOf(from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let index = from; index < to; index++)
    for (const drawing of drawingsOf(index)) found.set(name(Array.from(drawing, (value) => value / 255)), index);
  return found;
}

function picturesOf(episodes: Episodes, classes: number): string[] {
  const width = pixels + classes;
  return upTo(episodes.size * episodes.steps).map((position) =>
    name(episodes.input.subarray(position * width, position * width + pixels)),
  );
}

describe("glyphs", () => {
  const training = classOf(0, trainingClasses);
  const heldOut = classOf(trainingClasses, trainingClasses + heldOutClasses);

  it("held out are none of those trained on: no drawing is in both, nor twice in either", () => {
    expect(training.size).toBe(trainingClasses * drawings);
    expect(heldOut.size).toBe(heldOutClasses * drawings);
    for (const picture of heldOut.keys()) expect(training.has(picture)).toBe(false);
  });

  it("of two classes are further apart than two drawings of one", () => {
    const distance = (a: Uint8Array, b: Uint8Array): number =>
      a.reduce((sum, value, pixel) => sum + (value - (b[pixel] ?? 0)) ** 2, 0);
    let nearer = 0;
    for (let index = 0; index < 200; index++) {
      const [first, second] = drawingsOf(index) as [Uint8Array, Uint8Array];
      if (distance(first, second) < distance(first, drawingsOf(index + 200)[0] as Uint8Array)) nearer++;
    }
    expect(nearer).toBeGreaterThan(170);
  });

  it("are of two or three strokes, often joined, whose ends lie within the picture", () => {
    const all = upTo(400).map((seed) => strokesOf(randomStream(seed + 1, "strokes")));
    expect(new Set(all.map((strokes) => strokes.length))).toEqual(new Set([2, 3]));
    const joints = all.flatMap((strokes) => strokes.slice(1).map(([start], i) => start === strokes[i]?.[2]));
    expect(Math.abs(joints.filter(Boolean).length / joints.length - 0.6)).toBeLessThan(0.06);
    for (const [x, y] of all.flat(2)) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0.12);
      expect(Math.max(x, y)).toBeLessThanOrEqual(0.88);
    }
  });

  describe.each([
    { classes: 5, sights: 5 },
    { classes: 2, sights: 2 },
    { classes: 20, sights: 10 },
  ])("of $classes classes at $sights sights", (layout) => {
    const { classes, sights } = layout;
    const open = glyphs.open(layout);
    const width = pixels + classes;

    it.each(["draw", "heldOut"] as const)(
      "%s shows every class equally often, in drawings that are all different",
      (kind) => {
        const episodes = open[kind](randomStream(3, kind), 6);
        const pictures = picturesOf(episodes, classes);
        const known = kind === "draw" ? training : heldOut;
        for (let episode = 0; episode < 6; episode++) {
          const own = pictures.slice(episode * episodes.steps, (episode + 1) * episodes.steps);
          expect(new Set(own).size).toBe(classes * sights);
          const labels = new Map<number, Set<number>>();
          own.forEach((picture, time) => {
            const label = episodes.target[episode * episodes.steps + time] ?? 0;
            labels.set(label, (labels.get(label) ?? new Set()).add(known.get(picture) ?? -1));
          });
          expect(labels.size).toBe(classes);
          expect([...labels.values()].every((set) => set.size === 1 && !set.has(-1))).toBe(true);
          expect(new Set([...labels.values()].map((set) => [...set][0])).size).toBe(classes);
        }
      },
    );

    it("tells a picture's label with the next picture, never with itself", () => {
      const episodes = open.draw(randomStream(4, "data"), 4);
      for (let position = 0; position < 4 * episodes.steps; position++) {
        const label = episodes.input.subarray(position * width + pixels, (position + 1) * width);
        const told = position % episodes.steps === 0 ? [] : [episodes.target[position - 1]];
        expect([...label].flatMap((value, i) => (value === 1 ? [i] : []))).toEqual(told);
      }
    });
  });

  it("deal labels anew: the same class gets every label", () => {
    const open = glyphs.open({ classes: 2, sights: 2 });
    const labels = new Set<string>();
    for (let step = 0; step < 2000; step++) {
      const episodes = open.heldOut(randomStream(1, "labels", step), 1);
      picturesOf(episodes, 2).forEach((picture, time) => {
        if (heldOut.get(picture) === trainingClasses) labels.add(String(episodes.target[time]));
      });
    }
    expect(labels).toEqual(new Set(["0", "1"]));
  });

  it("score a reader that remembers every label, and guesses the first time, as a perfect one-shot learner", () => {
    const open = glyphs.open({});
    const episodes = open.heldOut(randomStream(5, "held-out"), 60);
    const output = new Float32Array(episodes.target.length * 5);
    const pictures = picturesOf(episodes, 5);
    for (let episode = 0; episode < 60; episode++) {
      const known = new Set<number>();
      for (let time = 0; time < 25; time++) {
        const position = episode * 25 + time;
        const index = heldOut.get(pictures[position] ?? "") ?? -1;
        if (known.has(index)) output[position * 5 + (episodes.target[position] ?? 0)] = 1;
        known.add(index);
      }
    }
    const metrics = open.score(episodes, output);
    expect(Object.keys(metrics)).toEqual(["sight2", "sight1", "sight3", "sight4", "sight5", "chance"]);
    expect([metrics.sight2, metrics.sight3, metrics.sight4, metrics.sight5, metrics.chance]).toEqual([1, 1, 1, 1, 0.2]);
    expect(Math.abs((metrics.sight1 ?? 0) - 0.2)).toBeLessThan(0.08);
  });
});
