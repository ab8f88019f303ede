import { expect, test } from "vitest";
import { measuredClass, rightCount, testedOf, type Tested } from "./questions.ts";
import { smallLesson } from "./testing/small.ts";

const items = smallLesson.test ?? [];

test("who left a question open has answered none, who said not to know has answered", () => {
  expect(testedOf(items, { before: [1], after: [null, 0] })).toEqual({ before: null, after: [null, 0] });
  expect(testedOf(undefined, { before: [], after: [] })).toEqual({ before: null, after: null });
  expect(rightCount(items, [null, 0])).toBe(1);
});

test("the gain of a class is of those who answered both times, the means of all who answered", () => {
  const pupils: readonly Tested[] = [
    { before: [0, 0], after: [1, 0] },
    { before: [0, 1], after: [1, 1] },
    { before: [1, 0], after: null },
    { before: null, after: [null, null] },
  ];
  const { before, after, gain, items: each } = measuredClass(items, pupils);
  expect([before.n, after.n, gain.n]).toEqual([3, 3, 2]);
  expect(before.mean).toBeCloseTo(3 / 3);
  expect(after.mean).toBeCloseTo(3 / 3);
  // From 1 of 4 to 3 of 4, where 3 were to be gained.
  expect(gain.value).toBeCloseTo(2 / 3);
  expect(each).toEqual([
    { before: 1, after: 2 },
    { before: 2, after: 1 },
  ]);
});

test("where all was known before, or nobody answered twice, there is no gain", () => {
  expect(measuredClass(items, [{ before: [1, 0], after: [1, 0] }]).gain.value).toBeNaN();
  expect(measuredClass(items, [{ before: [1, 0], after: null }]).gain).toEqual({ n: 0, value: NaN });
  expect(measuredClass(items, []).before).toEqual({ n: 0, mean: NaN });
});
