import fc from "fast-check";
import { expect, test } from "vitest";
import type { Grid } from "../../core/grid.ts";
import { dncTrace, fastWeightTrace, twoMemoriesTrace } from "../memory-fixture.ts";
import { lstmTrace, ntmTrace, signalOf } from "../fixture.ts";
import { signalNamed } from "../lane.ts";
import { canErase, changeAt, changeOf, momentOf, totalOf } from "./change.ts";
import { matchMatrices } from "./match.ts";
import { picturesIn } from "./pictures.tsx";
import { givingWay, linesOf, matrixHeight } from "./room.ts";

const rowGrid = (values: readonly number[]): Grid => ({
  columns: values.length,
  rows: 1,
  at: (column) => values[column] ?? NaN,
});

test("what shrank was erased, what grew was added, and what turned its sign was both", () => {
  const { erased, added } = changeOf(rowGrid([0.5, 0.5, 0.5, -0.5]), rowGrid([0.25, 1, -0.25, -0.5]));
  expect([...erased]).toEqual([0.25, 0, 0.5, 0]);
  expect([...added]).toEqual([0, 0.5, -0.25, 0]);
});

test("before − erased + added is now, whatever the numbers", () => {
  const numbers = fc.array(fc.float({ noNaN: true, min: -8, max: 8 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(numbers, numbers, (before, now) => {
      const { erased, added } = changeOf(rowGrid(before), rowGrid(now));
      for (let i = 0; i < 6; i++) {
        expect((before[i] ?? 0) - (erased[i] ?? 0) + (added[i] ?? 0)).toBeCloseTo(now[i] ?? 0, 5);
        expect((erased[i] ?? 0) * (before[i] ?? 0)).toBeGreaterThanOrEqual(0);
        expect((added[i] ?? 0) * (now[i] ?? 0)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("a change is of one copy at one time, and there is none at the first", () => {
  const fast = signalNamed(fastWeightTrace(), "fast");
  if (!fast) throw new Error("no fast weights in the fixture");
  expect(changeAt(fast, { time: 0, head: 1 })).toBeUndefined();
  const change = changeAt(fast, { time: 5, head: 1 });
  expect(change?.added.length).toBe(80);
  const rowsTouched = new Set(
    [...(change?.added ?? [])].flatMap((value, i) => (value === 0 ? [] : [Math.floor(i / 10)])),
  );
  expect([...rowsTouched]).toEqual([(5 * 3 + 1) % 8]);
  expect(momentOf(fast, change?.added ?? new Float32Array())).toMatchObject({ axes: ["key", "value"], sizes: [8, 10] });
  expect(totalOf(Float32Array.of(-1, 0.5))).toBe(1.5);
});

test("a matrix finds the heads over its rows, not the steps of their addressing", () => {
  const [match] = matchMatrices(ntmTrace());
  expect(match?.matrix.name).toBe("memory");
  expect(match?.writes.map((head) => head.name)).toEqual(["ww"]);
  expect(match?.reads.map((head) => head.name)).toEqual(["wr"]);
  expect(matchMatrices(lstmTrace())).toEqual([]);
});

test("an axis by itself is no memory, and how full the slots are stands beside them", () => {
  const matches = matchMatrices(dncTrace());
  expect(matches.map(({ matrix }) => matrix.name)).toEqual(["memory"]);
  expect(matches[0]?.fills.map(({ name }) => name)).toEqual(["usage"]);
});

test("two memories are both found, and values that are no states only where there are none", () => {
  const trace = twoMemoriesTrace();
  expect(matchMatrices(trace).map(({ matrix }) => matrix.name)).toEqual(["keys", "values"]);
  const passing = { ...signalOf("outer", "plain", { time: 20, slot: 10, width: 8 }, () => 1), isState: false };
  expect(matchMatrices({ ...trace, signals: [...trace.signals, passing] }).length).toBe(2);
  expect(matchMatrices({ steps: 20, signals: [passing] }).map(({ matrix }) => matrix.name)).toEqual(["outer"]);
});

test("what writes to both of two memories stands left of them, what reads right of them", () => {
  const names = matchMatrices(twoMemoriesTrace()).map(({ writes, reads }) =>
    [writes, reads].map((heads) => heads.length),
  );
  expect(names).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test("the larger memory comes first", () => {
  const trace = twoMemoriesTrace();
  const small = { ...signalOf("recent", "plain", { time: 20, tap: 4, width: 8 }, () => 1), isState: true };
  const found = matchMatrices({ ...trace, signals: [small, ...trace.signals] }).map(({ matrix }) => matrix.name);
  expect(found).toEqual(["keys", "values", "recent"]);
});

test("where the model names what it erased and added, that is it", () => {
  const trace = fastWeightTrace();
  const shape = { time: 20, head: 2, key: 8, value: 10 };
  const own = ["erased", "added"].map((name) => ({ ...signalOf(name, "signed", shape, () => 0.1), isState: false }));
  const [match, ...others] = matchMatrices({ ...trace, signals: [...trace.signals, ...own] });
  expect(others).toEqual([]);
  expect([match?.erased?.name, match?.added?.name]).toEqual(["erased", "added"]);
  const twin = { ...trace.signals.find(({ name }) => name === "fast")!, name: "surprise" };
  const both = matchMatrices({ ...trace, signals: [...trace.signals, twin, ...own] });
  expect(both.map(({ erased, added }) => [erased, added])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

const shape = { time: 6, slot: 4, width: 2 };
const filled = { ...signalOf("memory", "signed", shape, (time = 0, slot = 0) => (slot <= time ? slot + 1 : 0)) };
const moved = { ...signalOf("memory", "signed", shape, (time = 0, slot = 0) => (slot <= time ? time - slot + 1 : 0)) };
const mixed = { ...signalOf("memory", "signed", shape, (time = 0, slot = 0) => Math.sin(time * 3 + slot)) };

test("what a step erased is asked of memories that can erase: not of those that fill, move on or are added to", () => {
  expect([filled, moved, mixed].map(canErase)).toEqual([false, false, true]);
  const before = { signal: "memory", isBefore: true };
  expect(canErase({ ...mixed, formula: [before, " + ", { signal: "new", isBefore: false }] })).toBe(false);
  expect(canErase({ ...mixed, formula: ["layer1.memory + k · v"] })).toBe(false);
  expect(canErase({ ...mixed, formula: [before, " · (1 − erase) + add"] })).toBe(true);
});

test("the last few inputs are a window beside a memory, and a memory where there is no other", () => {
  const trace = twoMemoriesTrace();
  const recent = { ...moved, name: "recent", isState: true };
  const all = matchMatrices({ ...trace, signals: [...trace.signals, recent] });
  expect(all.map(({ isWindow }) => isWindow)).toEqual([false, false, true]);
  expect(matchMatrices({ steps: 6, signals: [recent] }).map(({ isWindow }) => isWindow)).toEqual([false]);
});

test("of two write heads with the same numbers one stands beside the memory", () => {
  const trace = ntmTrace();
  const twin = { ...signalNamed(trace, "ww")!, name: "place" };
  const [match] = matchMatrices({ ...trace, signals: [twin, ...trace.signals] });
  expect(match?.writes.map(({ name }) => name)).toEqual(["ww"]);
});

test("matrices give way to what else the moment holds, down to a least height", () => {
  const trace = ntmTrace();
  const matches = matchMatrices(trace);
  const alone = { steps: trace.steps, signals: trace.signals.filter(({ name }) => name === "memory") };
  expect(matrixHeight(trace, matches, 768)).toBeLessThan(matrixHeight(alone, matchMatrices(alone), 768));
  expect(matrixHeight(trace, matches, 400)).toBe(60);
  expect(matrixHeight(trace, matches, 1600)).toBe(416);
});

test("lines of matrices give way together by what is too much, as far as each can, and by no more", () => {
  expect(givingWay([160, 80], 0)).toEqual({ heights: [160, 80], given: 0 });
  const some = givingWay([160, 80], 60);
  expect(some.given).toBeGreaterThanOrEqual(60);
  expect(some.given).toBeLessThan(63);
  expect(some.heights[0]).toBeGreaterThan(some.heights[1] ?? NaN);
  expect(givingWay([160, 20], 1000)).toEqual({ heights: [40, 20], given: 120 });
});

test("two memories share a line, and a window has its own", () => {
  const [memory, other] = matchMatrices(twoMemoriesTrace());
  if (!memory || !other) throw new Error("no two memories");
  const window = { ...memory, isWindow: true };
  expect(linesOf([memory, other, window])).toEqual([[memory, other], [window]]);
  expect(linesOf([memory, other, memory])).toEqual([[memory, other], [memory]]);
});

test("rows are pictures where the episode is of pictures and they have as many numbers, or a few more", () => {
  const place = { signal: "memory", x: "input", y: "past", columns: 17, rows: 3, fixed: {} };
  const picture = { width: 4, height: 4, grey: new Uint8Array(16) };
  const scene = { kind: "pictures", pictures: [null, picture], verdicts: [null, null] } as const;
  expect(picturesIn(scene, place)).toBe(picture);
  expect(picturesIn(scene, { ...place, columns: 15 })).toBeNull();
  expect(picturesIn(scene, { ...place, columns: 64 })).toBeNull();
  expect(picturesIn(scene, { ...place, x: "width" })).toBeNull();
  expect(picturesIn(undefined, place)).toBeNull();
});

test("a matrix that the guide speaks of comes first, though it is not carried from step to step", () => {
  const trace = ntmTrace();
  const memory = signalNamed(trace, "memory");
  if (!memory) throw new Error("no memory");
  const computed = { ...memory, name: "found", isState: false };
  const both = { ...trace, signals: [...trace.signals, computed] };
  const names = (keys?: readonly string[]): readonly string[] =>
    matchMatrices(both, keys).map(({ matrix }) => matrix.name);
  expect(names()).toEqual(["memory"]);
  expect(names(["found"])).toEqual(["found", "memory"]);
});
