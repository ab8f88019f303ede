import { describe, expect, it } from "vitest";
import { Problem } from "./problem.ts";
import { checkValues, defaultValues, type Setting } from "./setting.ts";

const settings: readonly Setting[] = [
  { key: "unit", kind: "number", default: 64, min: 1, max: 512, integer: true, live: false },
  { key: "rate", kind: "number", default: 0.01, min: 0, max: 1, integer: false, live: true },
  { key: "order", kind: "choice", default: "read", options: ["read", "write"], live: false },
  { key: "text", kind: "text", default: "", limit: 5, live: false },
];

describe("settings", () => {
  it("take their defaults where nothing is given, and the given value elsewhere", () => {
    expect(checkValues(settings, {})).toEqual(defaultValues(settings));
    expect(checkValues(settings, { unit: 1, text: "abcde" })).toEqual({
      unit: 1,
      rate: 0.01,
      order: "read",
      text: "abcde",
    });
  });

  it.each([
    [{ unit: 0 }, /unit: expected a number from 1 to 512, got 0/],
    [{ unit: 513 }, /got 513/],
    [{ unit: 1.5 }, /whole number.*got 1.5/],
    [{ unit: NaN }, /got NaN/],
    [{ unit: "64" }, /got 64/],
    [{ rate: Infinity }, /rate.*Infinity/],
    [{ order: "neither" }, /order: expected one of read, write, got neither/],
    [{ order: 1 }, /order/],
    [{ text: "abcdef" }, /at most 5 characters, got 6/],
    [{ units: 3 }, /units does not exist here; known are unit, rate, order, text/],
    [{ toString: 3 }, /toString does not exist/],
    [JSON.parse('{"__proto__": 3}') as Record<string, number>, /__proto__ does not exist/],
  ])("refuse %j by name", (given, message) => {
    expect(() => checkValues(settings, given)).toThrow(Problem);
    expect(() => checkValues(settings, given)).toThrow(message);
  });

  it("say so when nothing is known", () => {
    expect(() => checkValues([], { unit: 1 })).toThrow("known are none");
  });
});
