import { expect, test } from "vitest";
import { arcShape, arcsOf, drawArcs } from "./arc.ts";

const box = { width: 200, height: 50, columns: 20, from: 12 };

test("weights that cannot be seen have no arc, and the strongest is drawn last", () => {
  expect(arcsOf([0.3, 0.001, 0.6, 0, 0.099])).toEqual([
    { to: 4, weight: 0.099 },
    { to: 0, weight: 0.3 },
    { to: 2, weight: 0.6 },
  ]);
});

test("an arc spans from the middle of its column to the middle of the one looked at", () => {
  const { middle, radiusX } = arcShape({ to: 2, weight: 1 }, box);
  expect([middle - radiusX, middle + radiusX]).toEqual([25, 125]);
});

test("more weight is thicker and stronger, a longer way is higher, and none leaves the box", () => {
  const shapes = [0, 5, 11, 12].map((to) => arcShape({ to, weight: 1 }, box));
  expect(shapes.map(({ radiusY }) => radiusY)).toEqual(shapes.map(({ radiusY }) => radiusY).toSorted((a, b) => b - a));
  for (const { radiusY, thickness } of shapes) expect(radiusY + thickness / 2).toBeLessThanOrEqual(box.height);
  const [thin, thick] = [0.1, 0.9].map((weight) => arcShape({ to: 3, weight }, box));
  expect(thick?.thickness).toBeGreaterThan(thin?.thickness ?? Infinity);
  expect(thick?.opacity).toBeGreaterThan(thin?.opacity ?? Infinity);
});

test("each arc is one stroke, the marked one in the colour of the focus", () => {
  const strokes: unknown[] = [];
  const context = {
    strokeStyle: "",
    clearRect: () => undefined,
    beginPath: () => undefined,
    ellipse: () => undefined,
    stroke: () => strokes.push(context.strokeStyle),
  };
  const colours = { arc: "black", focus: "blue" };
  drawArcs(context as unknown as CanvasRenderingContext2D, arcsOf([0.5, 0.5]), box, colours, 1);
  expect(strokes).toEqual(["black", "blue"]);
});
