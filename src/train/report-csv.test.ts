import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { averagesOf } from "./averages.ts";
import { reportCsv } from "./report-csv.ts";
import type { Report } from "./report.ts";
import { transferOf } from "./transfer.ts";

const labels = ["O", '=SUM(A1) "no"', "B-PER,\nI-PER", "-"];
const counts = {
  labels,
  wanted: Float64Array.of(3, 2, 1, 0),
  given: Float64Array.of(4, 1, 1, 0),
  right: Float64Array.of(3, 1, 1, 0),
  confusion: Float64Array.of(3, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0),
};
const report: Report = {
  update: 120,
  batches: 8,
  episodes: 128,
  metrics: [
    { name: "accuracy", mean: 0.75, low: 0.5, high: 1 },
    { name: "sight10", mean: NaN, low: NaN, high: NaN },
    { name: "excess", mean: -0.25, low: -0.5, high: 0 },
  ],
  answers: { counts, confused: counts, averages: averagesOf(counts) },
};

const parsed = (text: string): string[][] => Papa.parse<string[]>(text.replace(/\r\n$/, "")).data;

describe("the report as CSV", () => {
  const text = reportCsv(report);
  const rows = parsed(text);

  it("is a rectangle with a head, its lines ended as RFC 4180 has it", () => {
    expect(rows[0]).toEqual(["table", "row", "column", "value", "low", "high", "update", "batches", "episodes"]);
    expect(rows.every((row) => row.length === 9)).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(rows.length).toBe(1 + 3 + 4 * 4 + 3 * 4 + 16);
  });

  it("has each metric with its interval, negative numbers as numbers, and nothing where there is none", () => {
    expect(rows.slice(1, 4)).toEqual([
      ["metric", "accuracy", "mean", "0.75", "0.5", "1", "120", "8", "128"],
      ["metric", "sight10", "mean", "", "", "", "120", "8", "128"],
      ["metric", "excess", "mean", "-0.25", "-0.5", "0", "120", "8", "128"],
    ]);
  });

  it("keeps labels whole, and no spreadsheet takes one for a formula", () => {
    const classes = [...new Set(rows.filter(([table]) => table === "class").map(([, row]) => row))];
    expect(classes).toEqual(["O", `'=SUM(A1) "no"`, "B-PER,\nI-PER", "'-"]);
    const danger = rows.slice(1).flatMap((row) => row.slice(0, 3).filter((cell) => /^[=+\-@]/.test(cell)));
    expect(danger).toEqual([]);
  });

  it("has the confusion as wanted and given, and the averages as they are", () => {
    const confused = rows.find(
      ([table, row, column]) => table === "confusion" && row?.includes("SUM") && column === "O",
    );
    expect(confused?.[3]).toBe("1");
    const macro = rows.find(([table, row, column]) => table === "average" && row === "macro" && column === "f1");
    expect(Number(macro?.[3])).toBe(averagesOf(counts).macro.f1);
  });

  it("has what was known of each part after each stage, and the figures of transfer", () => {
    const stage = (number: number, ...parts: readonly number[]) => ({
      stage: number,
      update: 10 * number,
      episodes: 4,
      accuracies: [parts, parts],
    });
    const transfer = transferOf([stage(0, 0.5, 0.5), stage(1, 1, 0.25), stage(2, 0.5, 1)]);
    const more = parsed(reportCsv(report, transfer)).slice(rows.length);
    expect(more[0]).toEqual(["part", "0", "1", "0.5", "0.5", "0.5", "0", "2", "4"]);
    expect(more[3]?.slice(0, 4)).toEqual(["part", "1", "2", "0.25"]);
    expect(more.slice(6).map((row) => row.slice(0, 4))).toEqual([
      ["transfer", "2", "accuracy", "0.75"],
      ["transfer", "2", "backwardTransfer", "-0.5"],
      ["transfer", "2", "forwardTransfer", "-0.25"],
      ["transfer", "2", "forgetting", "0.5"],
    ]);
  });
});
