import { describe, expect, it } from "vitest";
import { beside } from "./beside.ts";

const size = { width: 340, height: 260 };
const desk = { width: 1366, height: 768 };

describe("a box beside what it is about", () => {
  it("stands to its right, else to its left", () => {
    expect(beside({ left: 300, top: 200, width: 10, height: 10 }, size, desk)).toEqual({ left: 318, top: 200 });
    expect(beside({ left: 1300, top: 200, width: 10, height: 10 }, size, desk)).toEqual({ left: 952, top: 200 });
  });

  it("stands below what is as wide as the window, else above it", () => {
    expect(beside({ left: 0, top: 100, width: 1366, height: 20 }, size, desk)).toEqual({ left: 8, top: 128 });
    expect(beside({ left: 0, top: 700, width: 1366, height: 20 }, size, desk)).toEqual({ left: 8, top: 432 });
  });

  it("stays within the window", () => {
    expect(beside({ left: 300, top: 750, width: 10, height: 10 }, size, desk)).toEqual({ left: 318, top: 500 });
    expect(beside({ left: 0, top: 0, width: 320, height: 240 }, size, { width: 320, height: 240 })).toEqual({ left: 8, top: 8 }); // prettier-ignore
  });
});
