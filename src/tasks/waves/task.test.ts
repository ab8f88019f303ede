import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { waves } from "./task.ts";

const value = (input: Float32Array, position: number): number => input[position * 2] ?? 0;

describe.each([
  { length: 4, dropout: 0.5 },
  { length: 24, dropout: 0 },
  { length: 24, dropout: 1 },
  { length: 128, dropout: 0.3 },
])("waves of $length, dropout $dropout", ({ length, dropout }) => {
  const open = waves.open({ length, dropout });
  const size = 40;
  const { input, target, mask, steps } = open.draw(randomStream(1, "data"), size);

  it("come in, and are wanted in the same order; only the wanted half is scored and flagged", () => {
    for (let episode = 0; episode < size; episode++)
      for (let time = 0; time < length; time++) {
        const [seen, wanted] = [episode * steps + time, episode * steps + length + time];
        expect(target[wanted]).toBe(value(input, seen));
        expect([mask[seen], mask[wanted]]).toEqual([0, 1]);
        expect([input[seen * 2 + 1], input[wanted * 2 + 1]]).toEqual([0, 1]);
      }
  });

  it("tell the value before, or nothing as often as they should", () => {
    let [told, places] = [0, 0];
    for (let episode = 0; episode < size; episode++) {
      expect(value(input, episode * steps + length)).toBe(0);
      for (let time = 1; time < length; time++) {
        const now = value(input, episode * steps + length + time);
        expect([0, target[episode * steps + length + time - 1]]).toContain(now);
        told += Number(now !== 0);
        places++;
      }
    }
    expect(Math.abs(told / places - (1 - dropout))).toBeLessThan(0.1);
  });

  it("are sines: two values tell the third, up to the noise", () => {
    if (length < 24) return;
    // sin is the solution of x(t+1) + x(t−1) = 2 cos(ω) x(t): the best such ω leaves little.
    for (let episode = 0; episode < size; episode++) {
      const x = upTo(length).map((time) => value(input, episode * steps + time));
      const pairs = upTo(length - 2).map((t) => [x[t + 1] ?? 0, (x[t] ?? 0) + (x[t + 2] ?? 0)] as const);
      const factor = pairs.reduce((sum, [a, b]) => sum + a * b, 0) / pairs.reduce((sum, [a]) => sum + a * a, 0);
      const left = pairs.reduce((sum, [a, b]) => sum + (b - factor * a) ** 2, 0) / pairs.length;
      expect(left).toBeLessThan(0.03);
      expect(Math.max(...x.map(Math.abs))).toBeLessThan(1.2);
    }
  });
});

it("saying 0 has the error it has", () => {
  const open = waves.open({});
  const episodes = open.heldOut(randomStream(1, "held-out"), 400);
  const { meanSquaredError, zeroError } = open.score(episodes, new Float32Array(episodes.target.length));
  expect(meanSquaredError).toBe(zeroError);
  // E[a²] / 2 with a uniform in 0.4 … 1, and the noise
  expect(zeroError).toBeCloseTo(0.26 + 0.0009, 1);
});
