/** Modern Hopfield retrieval gives the numbers of its equations, untrained, and no iteration raises its energy. */
import { describe, expect, it } from "vitest";
import { randomStream } from "../core/random.ts";
import { library } from "./all.ts";
import { follow } from "./testing/follow.ts";

const text = library("hopfield") ?? "";
const stored = [
  [1, 1, -1, -1],
  [1, -1, 1, -1],
  [-1, 1, 1, 1],
];
const damaged = [0.9, 0.7, -0.2, -0.6];
const shown = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

/** The golden β stands before the product itself: with four channels, √4 times what the setting says. */
const runs = [
  {
    beta: 0.5,
    look: [0.629226, 0.255824, 0.114949, 0.609979, 0.289056, 0.100965],
    pattern: [0.770101, 0.488351, -0.258453, -0.770101, 0.798071, 0.421888, -0.219959, -0.798071],
    energy: [1.667256, 1.661091],
  },
  {
    beta: 4,
    look: [0.999253, 0.000746, 1e-6, 1, 0, 0],
    pattern: [0.999998, 0.998508, -0.998505, -0.999998, 1, 1, -1, -1],
    energy: [0.274655, 0.274653],
  },
];

describe("hopfield", () => {
  it.each(runs)("gives the golden values at beta $beta", async ({ beta, look, pattern, energy }) => {
    const settings = { beta: 2 * beta, iteration: 3 };
    const signal = await follow({ text, settings, input: [...stored, damaged], output: 4, weights: { shown } });
    const near = (got: readonly number[], wanted: readonly number[]): void =>
      wanted.forEach((value, i) => expect(Math.abs((got[i] ?? NaN) - value)).toBeLessThan(2e-5));
    const lastTime = (name: string, size: number): readonly number[] => signal(name).slice(-size);
    // Attention over four times, of which three are stored.
    const attention = lastTime("look", 12);
    near([...attention.slice(0, 3), ...attention.slice(4, 7)], look);
    expect(attention[3]).toBeLessThan(1e-30);
    near(lastTime("pattern", 12), pattern);
    // log N / β and max ‖x‖² / 2 are the constants that the text leaves out; its energy is that before each iteration.
    const constant = Math.log(3) / beta + 2;
    near(
      lastTime("energy", 3).slice(1),
      energy.map((value) => value - constant),
    );
    near(lastTime("output", 4), lastTime("pattern", 4));
  });

  it("brings back a stored pattern with every sixth sign turned, and never climbs", async () => {
    const random = randomStream(1, "patterns");
    const patterns = Array.from({ length: 5 }, () => Array.from({ length: 36 }, () => 2 * random.between(0, 1) - 1));
    const asked = patterns[3] ?? [];
    const query = asked.map((value, i) => (i % 6 === 0 ? -value : value));
    const settings = { beta: 1, iteration: 6 };
    const signal = await follow({ text, settings, input: [...patterns, query], output: 36 });
    const settled = signal("pattern").slice(-36);
    expect(settled.map(Math.sign)).toEqual(asked);
    const energy = signal("energy").slice(-6);
    for (let i = 1; i < 6; i++) expect(energy[i]).toBeLessThanOrEqual((energy[i - 1] ?? NaN) + 1e-3);
  });

  it("remembers nothing at first", async () => {
    const signal = await follow({ text, input: [damaged], output: 4 });
    expect(new Set([...signal("look"), ...signal("energy"), ...signal("output")])).toEqual(new Set([0]));
  });
});
