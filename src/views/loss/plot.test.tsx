import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { LossPlot } from "./loss.tsx";
import { linearAxes, logAxes, nearestPoint } from "./plot.ts";

const frame = { left: 40, right: 340, top: 10, bottom: 110 };

test("the loss axis is logarithmic: equal ratios are equal distances", () => {
  const { y } = logAxes([{ label: "loss", points: [0, 1, 100, 0.01] }], frame);
  expect(y(1)).toBeCloseTo(10);
  expect(y(0.1)).toBeCloseTo(60);
  expect(y(0.01)).toBeCloseTo(110);
  expect(y(0)).toBeNaN();
});

test("a loss that is not finite does not stretch the axis", () => {
  const { values } = logAxes([{ label: "loss", points: [0, 1, 1, Infinity, 2, NaN, 3, 0.01] }], frame);
  expect(values).toEqual([0.01, 1]);
});

test("a metric has its own scale from zero", () => {
  const { y } = linearAxes({ label: "wrong bits", points: [0, 24, 50, 0] }, [0, 100], frame);
  expect([y(0), y(12), y(24)]).toEqual([110, 60, 10]);
});

test("a metric tells its own scale, since the axis is not its own", () => {
  const loss = { label: "loss", points: [0, 0.7, 400, 0.02] };
  const markup = renderToString(<LossPlot series={[loss]} metric={{ label: "wrong bits", points: [0, 24, 400, 3] }} />);
  expect(markup).toContain("0–24");
});

test("steps reach over those of the metric", () => {
  const loss = { label: "loss", points: [100, 1, 200, 0.5] };
  expect(logAxes([loss], frame, { label: "wrong bits", points: [0, 24, 250, 0] }).steps).toEqual([0, 250]);
});

test("only the used part of a growing array counts", () => {
  const points = Float32Array.of(0, 1, 10, 0.5, 999, 999);
  expect(logAxes([{ label: "loss", points, used: 4 }], frame).steps).toEqual([0, 10]);
});

test("the nearest step is found", () => {
  const series = { label: "loss", points: [0, 1, 10, 2, 20, 3] };
  expect([-5, 4, 6, 14, 99].map((step) => nearestPoint(series, step))).toEqual([0, 0, 2, 2, 4]);
  expect(nearestPoint({ label: "", points: [] }, 3)).toBe(-1);
});

test("two runs in one plot are both told, each with its name", () => {
  const series = [
    { label: "no forget gate", points: [0, 0.7, 100, 0.5] },
    { label: "original", points: [0, 0.7, 400, 0.02] },
  ];
  const markup = renderToString(<LossPlot series={series} />);
  expect(markup).toContain(
    "no forget gate from 0.7 to 0.5 over 100 updates; original from 0.7 to 0.02 over 400 updates",
  );
  expect(markup.match(/stroke-dasharray="6 3"/g)).toHaveLength(1);
});

test("the plot says what it shows, and what to do while it is empty", () => {
  const markup = renderToString(<LossPlot series={[{ label: "loss", points: [0, 0.7, 400, 0.02] }]} />);
  expect(markup).toContain('aria-label="loss from 0.7 to 0.02 over 400 updates"');
  expect(renderToString(<LossPlot series={[]} />)).toContain("Press Train");
});
