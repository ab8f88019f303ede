import { expect, test } from "vitest";
import { lightOn } from "./spotlight.tsx";

const window = 800;

test("a point has a circle around it, and what is larger is lit whole", () => {
  expect(lightOn({ left: 40, top: 30, width: 0, height: 0 }, window)).toEqual({ x: 40, y: 30, radius: 136 });
  const wide = lightOn({ left: 100, top: 100, width: 300, height: 40 }, window);
  expect(wide?.x).toBe(250);
  expect(wide?.radius).toBeGreaterThan(Math.hypot(300, 40) / 2);
});

test("what is as large as the window is no place to light", () => {
  expect(lightOn({ left: 0, top: 500, width: 790, height: 90 }, window)).toBeNull();
});
