import { expect, it } from "vitest";
import { randomStream } from "../core/random.ts";
import { pick, sample, shuffled, upTo } from "./choose.ts";

const random = randomStream(1, "choose");

it("every member is picked about equally often", () => {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 4000; i++) counts[pick(random, upTo(4))]! += 1;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
});

it("a sample has the wanted size and no member twice, and leaves the list alone", () => {
  const list = upTo(9);
  for (let count = 0; count <= 9; count++) {
    const drawn = sample(random, list, count);
    expect(new Set(drawn).size).toBe(count);
    expect(drawn.every((item) => list.includes(item))).toBe(true);
  }
  expect(list).toEqual(upTo(9));
});

it("all six orders of three come about equally often", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = shuffled(random, upTo(3)).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
});

it("what is not there cannot be picked", () => {
  expect(() => pick(random, [])).toThrow(RangeError);
  expect(() => sample(random, [1], 2)).toThrow(RangeError);
});
