import { describe, expect, it } from "vitest";
import type { NumberSetting } from "../../core/setting.ts";
import { isFit, positionOf, stepped, valueAt } from "./number.ts";

const ratio: NumberSetting = { key: "r", kind: "number", default: 1, min: 1e-6, max: 10, integer: false, live: true, logarithmic: true }; // prettier-ignore
const plain: NumberSetting = { key: "p", kind: "number", default: 0, min: 0, max: 1000, integer: false, live: true };
const whole: NumberSetting = { key: "w", kind: "number", default: 1, min: 1, max: 512, integer: true, live: false };

describe("a slider", () => {
  it("reaches both ends and comes back to where it was", () => {
    for (const setting of [ratio, plain]) {
      expect([valueAt(setting, 0), valueAt(setting, 200)]).toEqual([setting.min, setting.max]);
      for (const position of [40, 100, 170])
        expect(Math.abs(positionOf(setting, valueAt(setting, position)) - position)).toBeLessThanOrEqual(2);
    }
  });
});

describe("an arrow in a number field", () => {
  it("goes to the next whole number, and by small ratios where the setting moves in ratios", () => {
    expect([stepped(whole, 64, "ArrowUp"), stepped(whole, 64, "ArrowDown")]).toEqual([65, 63]);
    const up = stepped(ratio, 0.01, "ArrowUp") ?? NaN;
    expect(up).toBeGreaterThan(0.01);
    expect(up).toBeLessThan(0.0125);
    expect(stepped(ratio, 0.01, "ArrowDown")).toBeLessThan(0.01);
  });

  it("always moves, whatever was typed, and stops at the ends", () => {
    for (const setting of [ratio, plain])
      for (let value: number = setting.min, i = 0; value < setting.max; i++) {
        const next: number = stepped(setting, value, "ArrowUp") ?? NaN;
        expect(next).toBeGreaterThan(value);
        expect(i).toBeLessThan(400);
        value = next;
      }
    for (const setting of [ratio, plain, whole]) {
      expect(stepped(setting, setting.max, "ArrowUp")).toBe(setting.max);
      expect(stepped(setting, setting.min, "ArrowDown")).toBe(setting.min);
    }
  });

  it("is no other key's, and nothing's where no number is", () => {
    expect(["Enter", "ArrowLeft", "5", "Escape"].map((key) => stepped(whole, 64, key))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(stepped(whole, NaN, "ArrowUp")).toBeNull();
  });
});

describe("what was typed", () => {
  it("fits where the setting takes it", () => {
    expect(["1", "512", " 7 "].map((text) => isFit(whole, text))).toEqual([true, true, true]);
    expect(["0", "513", "1.5", "", " ", "many"].map((text) => isFit(whole, text))).toEqual(Array(6).fill(false));
    expect(["1e-3", "0.5", "-1", "11"].map((text) => isFit(ratio, text))).toEqual([true, true, false, false]);
  });
});
