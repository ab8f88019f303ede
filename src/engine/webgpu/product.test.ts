import { describe, expect, test } from "vitest";
import type { Plan, ProductGroup } from "../../cell/plan.ts";
import { biasAt, countSlices, nothing, packProducts, printProduct, turnsPerThread, weightAt } from "./product.ts";
import { makeWeightTables } from "./weights.ts";

/** Two linears, of 3 and 2 rows, that read x [2] and h [5]. */
const group: ProductGroup = {
  times: 1,
  rows: 5,
  args: [
    { buffer: "input", offset: 0, size: 2, gradient: null },
    { buffer: "before", offset: 4, size: 5, gradient: { buffer: "scratch", offset: 0 } },
  ],
  members: [
    { row: 0, rows: 3, weights: [0, 6], bias: 21 },
    { row: 3, rows: 2, weights: [24, 28], bias: 38 },
  ],
  result: { buffer: "scratch", offset: 8 },
  delta: 0,
};
const parameterCount = 40;
const plan = { groups: [group], program: { parameterCount } } as unknown as Plan;

describe("the packed weights", () => {
  test("hold column by column what the members hold row by row", () => {
    const { sources, forward } = packProducts(plan, false);
    const base = (forward[0]?.base ?? 0) * 4;
    expect([...sources.subarray(base, base + 8)]).toEqual([0, 2, 4, 24, 26, nothing, nothing, nothing]);
    expect([...sources].filter((source) => source !== nothing).sort((a, b) => a - b)).toEqual(
      Array.from({ length: parameterCount }, (_, i) => i),
    );
  });

  test("hold the transposed weights of each argument that needs a gradient", () => {
    const { sources, backward } = packProducts(plan, true);
    expect(backward[0]?.[0]).toBeNull();
    const back = backward[0]?.[1];
    const base = (back?.base ?? 0) * 4;
    expect(back?.rows).toBe(5);
    expect([...sources.subarray(base, base + 5)]).toEqual([6, 7, 8, 9, 10]);
    expect([...sources.subarray(base + 4 * 8, base + 4 * 8 + 5)]).toEqual([33, 34, 35, 36, 37]);
  });

  test("hold a matrix once, however many groups use it", () => {
    const { sources } = packProducts(plan, true);
    const twice = packProducts({ ...plan, groups: [group, { ...group, times: 4, delta: 5 }] }, true);
    expect([...twice.sources]).toEqual([...sources]);
    expect(twice.forward.map(({ base, times }) => [base, times])).toEqual([[0, 1], [0, 4]]); // prettier-ignore
    expect(twice.backward[1]?.[1]?.base).toBe(twice.backward[0]?.[1]?.base);
  });

  test("say `nothing` for a row without a member", () => {
    const gap = { ...group, members: group.members.slice(1) };
    expect(weightAt(gap, 0, 0, 0)).toBe(nothing);
    expect(biasAt(gap, 0)).toBe(nothing);
    expect(biasAt(group, 4)).toBe(39);
  });
});

describe("the tables of the weights' gradients", () => {
  test("send each weight and bias to its own place, once", () => {
    const { words, tiles, turns, layers } = makeWeightTables(plan, true);
    expect({ tiles, turns, layers }).toEqual({ tiles: 1, turns: 1, layers: 1 });
    const [, rows = 0, , columns = 0, start = 0, stride = 0] = words;
    const places: number[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) places.push(words[start + row * stride + column] ?? -1);
    }
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: parameterCount }, (_, i) => i));
  });

  test("give weights that two different matrices share a layer each", () => {
    const second = { ...group, rows: 2, members: [{ row: 0, rows: 2, weights: [24, 28], bias: 38 }] };
    const { words, layers, tiles } = makeWeightTables({ ...plan, groups: [group, second] }, true);
    expect({ layers, tiles }).toEqual({ layers: 2, tiles: 2 });
    expect(words.filter((word) => word === parameterCount + 39)).toHaveLength(1);
  });

  test("take the turns of a matrix, and further groups of it, as more samples of the same tile", () => {
    const often = { ...group, times: 3 };
    const again = { ...group, delta: 50, args: group.args.map((arg) => ({ ...arg, offset: arg.offset + 30 })) };
    const { words, tiles, turns, layers } = makeWeightTables({ ...plan, groups: [often, again] }, true);
    expect({ tiles, turns, layers }).toEqual({ tiles: 1, turns: 4, layers: 1 });
    const first = words[6] ?? 0;
    const starts = Array.from({ length: turns }, (_, turn) => [
      ...words.subarray(first + 2 * turn, first + 2 * turn + 2),
    ]);
    expect(starts.map(([delta]) => delta)).toEqual([0, 5, 10, 50]);
    const offsets = starts.map(([, column = 0]) => [0, 2].map((i) => (words[column + i] ?? 0) % 2 ** 28));
    expect(offsets).toEqual([[0, 4], [2, 9], [4, 14], [30, 34]]); // prettier-ignore
  });

  test("refuse an argument that is not on the tape", () => {
    const scratch = {
      ...group,
      args: [{ ...group.args[0], buffer: "scratch" as const, offset: 0, size: 2, gradient: null }],
    };
    expect(() => makeWeightTables({ ...plan, groups: [scratch] }, true)).toThrow("needs it on the tape");
  });
});

describe("a product", () => {
  const product = {
    times: 1,
    rows: 8,
    parts: [{ buffer: "input", offset: 0, size: 64 }],
    base: 0,
    hasBias: true,
    result: group.result,
  } as const;

  test("is cut into slices while threads are idle and each slice has eight inputs", () => {
    expect(countSlices(product, 2)).toBe(1);
    expect(countSlices(product, 8)).toBe(4);
    expect(countSlices(product, 256)).toBe(8);
  });

  test("that runs often is cut less, and then shares each weight among turns", () => {
    expect(countSlices({ ...product, times: 16 }, 256)).toBe(8);
    expect(countSlices({ ...product, times: 100 }, 256)).toBe(1);
    expect(turnsPerThread({ ...product, times: 100 }, 256)).toBe(1);
    expect(turnsPerThread({ ...product, times: 256 }, 256)).toBe(2);
    expect(turnsPerThread({ ...product, times: 5000 }, 256)).toBe(4);
  });

  test("guards the rows that fill up the last four", () => {
    const place = { array: "a", base: "" };
    const places = new Proxy({} as Parameters<typeof printProduct>[1], { get: () => place });
    expect(printProduct({ ...product, rows: 8 }, places, 2, "")).not.toContain("if (n * 4u");
    expect(printProduct({ ...product, rows: 6 }, places, 2, "").match(/if \(n \* 4u/g)).toHaveLength(2);
  });
});
