import fc from "fast-check";
import { expect, test } from "vitest";
import { isOfLists, nextItem } from "./step-among.ts";

const names = ["Copy link", "Export", "  Close"];

test("arrows go round a menu, Home and End to its ends", () => {
  expect([nextItem("ArrowDown", 2, names), nextItem("ArrowUp", 0, names)]).toEqual([0, 2]);
  expect([nextItem("Home", 2, names), nextItem("End", 0, names)]).toEqual([0, 2]);
  expect(nextItem("ArrowUp", -1, names)).toBe(2);
});

test("a letter goes to the next item that begins with it, and to none where there is none", () => {
  expect([nextItem("c", 0, names), nextItem("C", 2, names), nextItem("x", 0, names)]).toEqual([2, 0, -1]);
});

test("letters and arrows are the list's own also where they lead nowhere; Space, Enter, Tab and Escape are not", () => {
  for (const key of ["r", "R", "?", "ArrowLeft", "ArrowRight"]) expect([key, isOfLists(key)]).toEqual([key, true]);
  for (const key of [" ", "Enter", "Tab", "Escape"]) expect([key, isOfLists(key)]).toEqual([key, false]);
});

test("any key from anywhere leads to an item that is there, or nowhere", () => {
  const keys = fc.constantFrom("ArrowDown", "ArrowUp", "Home", "End", "c", "e", " ", "Enter", "Tab");
  fc.assert(
    fc.property(keys, fc.integer({ min: -1, max: 9 }), fc.array(fc.string(), { maxLength: 10 }), (key, at, items) => {
      const next = nextItem(key, Math.min(at, items.length - 1), items);
      expect(next === -1 || (next >= 0 && next < items.length)).toBe(true);
    }),
  );
});
