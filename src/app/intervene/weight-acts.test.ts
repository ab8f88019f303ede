import { expect, test } from "vitest";
import type { Parameter } from "../../cell/program.ts";
import type { NetworkChange, WeightChange } from "../../train/changed.ts";
import { focusAt, markOf } from "../../views/pointing.ts";
import { indexAt, markedAt, numberAt, pictureOf, placeOf, reachOf, withWeightChange } from "./weight-acts.ts";

const parameterOf = (...sizes: readonly number[]): Parameter => ({
  name: "w",
  axes: sizes.map(() => "unit"),
  sizes,
  initial: { kind: "constant", value: 0 } as unknown as Parameter["initial"],
  offset: 1,
});
const weights = Float32Array.from({ length: 20 }, (_, i) => i);
const set: WeightChange = { op: "weight.set", weight: "w", index: [1, 2], value: 0.5 };

test("a weight is a picture of its last two axes, though both are called the same", () => {
  const square = parameterOf(3, 3);
  const picture = pictureOf(square, weights);
  expect([...picture.data]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(new Set(picture.axes).size).toBe(2);
  expect(numberAt(square, picture, [1, 2])).toBe(6);
  const place = placeOf(square, [1, 2]);
  expect(markOf(place, { at: markedAt(square, [1, 2]) }, 0)).toEqual({ column: 2, columns: 1, row: 1, rows: 1 });
  expect(indexAt(square, focusAt(place, 0.9, 0.5).at)).toEqual([1, 2]);
});

test("one with more axes shows the layer of the chosen number; one number alone is its own picture", () => {
  const cube = parameterOf(2, 3, 2);
  const place = placeOf(cube, [1, 2, 0]);
  expect(indexAt(cube, focusAt(place, 0, 0.99).at)).toEqual([1, 2, 0]);
  expect(numberAt(cube, pictureOf(cube, weights), [1, 2, 0])).toBe(1 + 6 + 4);
  const single = parameterOf();
  expect(numberAt(single, pictureOf(single, weights), [])).toBe(1);
  expect(indexAt(single, focusAt(placeOf(single, []), 0.5, 0.5).at)).toEqual([]);
});

test("a slider reaches twice as far as the weight, and a number that is not finite does not count", () => {
  expect(reachOf(pictureOf(parameterOf(4), weights))).toEqual([-8, 8]);
  expect(reachOf({ ...pictureOf(parameterOf(2), weights), data: Float32Array.of(NaN, 0.1) })).toEqual([-1, 1]);
});

test("what is set is that, whatever was done there before; other places and other changes stay", () => {
  const scale: WeightChange = { ...set, op: "weight.scale", value: 2 };
  const elsewhere: WeightChange = { ...set, index: [0, 0] };
  const held: NetworkChange = { op: "hold", signal: "w", from: 0, to: null, at: {} };
  expect(withWeightChange([elsewhere, held, set], scale)).toEqual([elsewhere, held, set, scale]);
  expect(withWeightChange([set, scale], { ...scale, value: 3 })).toEqual([set, { ...scale, value: 3 }]);
  expect(withWeightChange([set, elsewhere, scale, held], { ...set, value: 0 })).toEqual([elsewhere, held, { ...set, value: 0 }]); // prettier-ignore
});
