import { expect, test } from "vitest";
import type { Meaning, Signal, Trace } from "../../core/signal.ts";
import { thumbnailCells, thumbnailOf } from "./shrink.ts";

function signal(name: string, meaning: Meaning, sizes: readonly number[], at: (index: number) => number): Signal {
  const data = Float32Array.from({ length: sizes.reduce((product, size) => product * size, 1) }, (_, i) => at(i));
  return { name, meaning, axes: ["time", "unit"].slice(0, sizes.length), sizes, isState: true, data };
}

function traceOf(...signals: readonly Signal[]): Trace {
  const steps = signals[0]?.sizes[0] ?? 0;
  return { steps, signals: [signal("output", "bit", [steps, 2], () => 0), ...signals] };
}

function rowOf(trace: Trace, row: number): readonly number[] {
  const cells = thumbnailCells(thumbnailOf(trace));
  return Array.from({ length: cells.columns }, (_, column) => cells.at(column, row));
}

test("a small stave comes back cell by cell, as near as its parts are", () => {
  const trace = traceOf(signal("cell", "signed", [3, 2], (i) => [0.5, -1, 0, 2, -2, 0.01][i] ?? 0));
  const thumbnail = thumbnailOf(trace);
  expect(thumbnail).toMatchObject({ signal: "cell", meaning: "signed", columns: 3, rows: 2 });
  for (const [row, wanted] of [
    [0.5, 0, -2],
    [-1, 2, 0.01],
  ].entries())
    // prettier-ignore
    for (const [column, value] of rowOf(trace, row).entries())
      expect(Math.abs(value - (wanted[column] ?? NaN))).toBeLessThanOrEqual(thumbnail.high / 254 + 1e-6);
});

test("of cells that share one the largest magnitude is kept, with its sign", () => {
  const trace = traceOf(signal("cell", "signed", [80, 32], (i) => (i === 32 * 41 + 5 ? -1 : 0.5)));
  const { columns, rows } = thumbnailOf(trace);
  expect([columns, rows]).toEqual([40, 16]);
  const columnAt = (column: number): readonly number[] =>
    Array.from({ length: rows }, (_, y) => rowOf(trace, y)[column]);
  expect(columnAt(20).filter((value) => value === -1)).toHaveLength(1);
  for (const value of columnAt(19)) expect(value).toBeCloseTo(0.5, 2);
});

test("units stand by when they peak, as in the score", () => {
  const trace = traceOf(
    signal("cell", "signed", [12, 12], (i) => (Math.floor(i / 12) === ((i % 12) * 5) % 12 ? 1 : 0)),
  );
  for (let row = 0; row < 12; row++) expect(rowOf(trace, row).indexOf(1)).toBe(row);
});

test("one number per time is told apart from a row of one, and what is no number is drawn as nothing", () => {
  expect(thumbnailOf(traceOf(signal("gate", "gate", [4], () => 1)))).toMatchObject({ columns: 4, rows: 0 });
  expect(rowOf(traceOf(signal("cell", "signed", [2, 1], (i) => (i === 0 ? NaN : 1))), 0)).toEqual([0, 1]);
});
