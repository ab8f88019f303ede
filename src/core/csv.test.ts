import Papa from "papaparse";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText } from "./csv.ts";

/** As a spreadsheet reads it. */
const read = (text: string): string[][] => Papa.parse<string[]>(text, { skipEmptyLines: "greedy" }).data;
const isFormula = (cell: string): boolean => /^\s*[=+\-@＝＋－＠]/.test(cell);

describe("a table", () => {
  it.each([
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    '=HYPERLINK("https://elsewhere.example","see")',
    "=cmd|' /C calc'!A0",
    '","=1+1',
    '"\r\n=1+1',
  ])("has no formula for %j", (cell) => {
    const rows = read(
      csvText([
        ["head", "other"],
        [cell, "x"],
      ]),
    );
    expect(rows.length).toBe(2);
    expect(rows.flat().filter(isFormula)).toEqual([]);
    expect(rows[1][0].replace(/^'/, "")).toBe(cell);
  });

  it("keeps words and negative numbers as they are", () => {
    expect(read(csvText([["a b", "it's", "'tis", -1.5, 2e-9, undefined, NaN, "x"]]))).toEqual([
      ["a b", "it's", "'tis", "-1.5", "2e-9", "", "", "x"],
    ]);
  });

  it("comes back whatever its cells are, and none is a formula", () => {
    const sign = fc.constantFrom("=", "+", "-", "@", "'", '"', ",", "\n", "\r", "\t", " ", "a", "1", "＝", ";");
    const cell = fc.string({ unit: sign, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const back = Papa.parse<string[]>(csvText(rows.map((row) => ["row", ...row])), {
          newline: "\r\n",
          delimiter: ",",
        }).data.slice(0, -1);
        expect(back.map(([, ...row]) => row.map((text) => text.replace(/^'/, "")))).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^'/, ""))),
        );
        expect(back.flat().filter(isFormula)).toEqual([]);
      }),
      { numRuns: 2000, seed: 9 },
    );
  });
});
