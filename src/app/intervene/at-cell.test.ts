import { expect, test } from "vitest";
import { placeBeside } from "./at-cell.ts";

const window = { width: 1000, height: 600 };
const panel = { width: 300, height: 200 };
const cell = (left: number, top: number) => ({ left, top, width: 20, height: 20 });

test("beside the cell, at its right where there is room, else at its left", () => {
  expect(placeBeside(cell(100, 300), panel, window)).toEqual({ left: 132, top: 210 });
  expect(placeBeside(cell(800, 300), panel, window)).toEqual({ left: 488, top: 210 });
});

test("within the window above and below", () => {
  expect(placeBeside(cell(100, 0), panel, window)?.top).toBe(12);
  expect(placeBeside(cell(100, 590), panel, window)?.top).toBe(388);
});

test("nowhere in a window with no room at either side", () => {
  expect(placeBeside(cell(150, 300), panel, { width: 360, height: 800 })).toBeNull();
});
