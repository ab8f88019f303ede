import fc from "fast-check";
import { expect, test } from "vitest";
import { Rate } from "./rate.ts";

test("a steady pace is told as it is, however often it is asked for", () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 50 }), (between, perMs) => {
      const rate = new Rate();
      rate.start(0, 0);
      let time = 0;
      for (const gap of between) {
        time += gap;
        expect(rate.at(time * perMs, time)).toBeCloseTo(1000 * perMs, 6);
      }
    }),
  );
});

test("what was more than five seconds ago is forgotten, a moment's hurry is not all", () => {
  const rate = new Rate();
  rate.start(0, 0);
  for (let time = 100; time <= 10_000; time += 100) rate.at(time / 10, time);
  for (let time = 10_100; time <= 12_500; time += 100) rate.at(1000 + (time - 10_000), time);
  expect(rate.at(1000 + 2600, 12_600)).toBeCloseTo((2600 + 240) / 5, 6);
  for (let time = 12_700; time <= 18_000; time += 100) rate.at(1000 + (time - 10_000), time);
  expect(rate.at(9100, 18_100)).toBeCloseTo(1000, 6);
});

test("nothing is told before time has passed, and a new start forgets what was", () => {
  const rate = new Rate();
  rate.start(7, 100);
  expect(rate.at(7, 100)).toBe(0);
  expect(rate.at(17, 1100)).toBe(10);
  rate.start(17, 9000);
  expect(rate.at(18, 10_000)).toBe(1);
});
