import { expect, test } from "vitest";
import { isSameFocus } from "../core/focus.ts";
import { focusAt, markOf, type CellsPlace } from "./pointing.ts";

const stave: CellsPlace = { signal: "ww", x: "time", y: "slot", columns: 20, rows: 10, fixed: { head: 1 } };
const matrix: CellsPlace = { signal: "memory", x: "width", y: "slot", columns: 12, rows: 10, fixed: { time: 13 } };

test("a place under the pointer names every axis", () => {
  expect(focusAt(stave, 0.66, 0.55)).toEqual({ signal: "ww", at: { head: 1, time: 13, slot: 5 } });
  expect(focusAt(matrix, 0.999, 1)).toEqual({ signal: "memory", at: { time: 13, width: 11, slot: 9 } });
});

test("slot 5 pointed at in the matrix is marked in the stave, at the same time", () => {
  const focus = { signal: "memory", at: { time: 7, slot: 5, width: 2 } };
  expect(markOf(stave, focus, 13)).toEqual({ column: 7, columns: 1, row: 5, rows: 1 });
});

test("a focus without a time follows the playhead", () => {
  expect(markOf(stave, { at: { slot: 5 } }, 13)?.column).toBe(13);
});

test("a slot without a width marks the whole row of the matrix, whatever its time", () => {
  expect(markOf(matrix, { signal: "ww", at: { slot: 5, time: 2 } }, 13)).toEqual({
    column: 0,
    columns: 12,
    row: 5,
    rows: 1,
  });
});

test("the lane of another head is not marked", () => {
  expect(markOf(stave, { at: { slot: 5, head: 0 } }, 13)).toBeNull();
  expect(markOf(stave, { at: { slot: 5, head: 1 } }, 13)).not.toBeNull();
});

test("cells that do not have the axis, or the index, are not marked", () => {
  expect(markOf(stave, { at: { unit: 3 } }, 13)).toBeNull();
  expect(markOf(stave, { at: { slot: 12 } }, 13)).toBeNull();
  expect(markOf(stave, null, 13)).toBeNull();
});

test("a single row is marked only where it was pointed at", () => {
  const row: CellsPlace = { signal: "s", x: "time", y: "", columns: 20, rows: 1, fixed: {} };
  expect(markOf(row, { signal: "s", at: { time: 3 } }, 0)?.column).toBe(3);
  expect(markOf(row, { signal: "ww", at: { time: 3, slot: 1 } }, 0)).toBeNull();
});

test("foci are the same when they point at the same indices", () => {
  expect(isSameFocus({ at: { slot: 1 } }, { at: { slot: 1 } })).toBe(true);
  expect(isSameFocus({ at: { slot: 1 } }, { at: { slot: 1, time: 0 } })).toBe(false);
  expect(isSameFocus({ at: {} }, null)).toBe(false);
});
