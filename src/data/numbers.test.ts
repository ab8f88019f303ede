import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNumeric, notesOn, numbersOf } from "./column-numbers.ts";
import { readTable } from "./table.ts";
import { faultOf } from "./testing/fault.ts";

/** The numbers of a column with these cells, beside another that says nothing. */
function read(cells: readonly string[], delimiter = "\t"): readonly number[] {
  return [...numbersOf(readTable(["x", ...cells].map((cell) => `${cell}${delimiter}a`).join("\n")), 0)];
}

/** As programs write it: `group` between thousands, `mark` before `places` decimals. */
function written(value: number, group: string, mark: string, places: number): string {
  const [whole = "", part = ""] = Math.abs(value).toFixed(places).split(".");
  const grouped = whole.replace(/(?=(?:\d{3})+$)(?!^)/g, group);
  return `${value < 0 ? "-" : ""}${grouped}${places > 0 ? mark + part : ""}`;
}

/** What may stand for no value. */
const isNines = (value: number): boolean => /^-?9+(?:\.9+)?$/.test(String(value));

describe("a column of numbers", () => {
  it.each([
    [".", ",", ";"],
    [",", ".", "\t"],
    [" ", ",", ";"],
    ["\u00a0", ",", "\t"],
    ["\u202f", ".", "\t"],
    ["’", ".", "\t"],
    ["'", ".", ";"],
  ])("with %j between thousands and %j before decimals is read as it was meant", (group, mark, delimiter) => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 2, maxLength: 20 }),
        (wholes) => {
          // One with two decimals says which mark is which.
          const values = [...wholes.map((whole) => whole / 100), 1234.25];
          fc.pre(!values.some(isNines));
          expect(
            read(
              values.map((value) => written(value, group, mark, 2)),
              delimiter,
            ),
          ).toEqual(values);
        },
      ),
    );
  });

  it("of decimals with a point is what it always was, however many there are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), { minLength: 1, maxLength: 20 }),
        (values) => {
          fc.pre(!values.some(isNines));
          expect(read(values.map(String))).toEqual(values.map((value) => Number(String(value))));
        },
      ),
    );
  });

  it.each([
    [
      "a point that stands between thousands, by its neighbours",
      ["980", "999", "1.000", "1.020"],
      [980, 999, 1000, 1020],
    ],
    ["a point before decimals, by its neighbours", ["1", "2", "2.125", "3.375"], [1, 2, 2.125, 3.375]],
    ["millions", ["1.250.000", "999.000"], [1_250_000, 999_000]],
    ["India", ["12,34,567.5", "1,000"], [1_234_567.5, 1000]],
    ["currencies", ["$1,234.50", "-$2.25", "($3.00)", "$ 4.5"], [1234.5, -2.25, -3, 4.5]],
    ["a currency behind", ["1.234,50 €", "2 €"], [1234.5, 2]],
    ["shares", ["1.5%", "0", "−2.25 %"], [1.5, 0, -2.25]],
    ["factors", ["98.9K", "1.2M", "3 bn", "4万", "950"], [98_900, 1_200_000, 3e9, 40_000, 950]],
    ["full-width figures", ["１２．５", "－３", "１，２３４．５"], [12.5, -3, 1234.5]],
    ["other signs for a minus", ["−1.5", "–2", "3-", "﹣4"], [-1.5, -2, -3, -4]],
    ["invisible spaces", ["\u200b1.5", "2\u00a0", "\ufeff3"], [1.5, 2, 3]],
    ["an exponent", ["1,5e3", "2E-2", "1,5D+02"], [1500, 0.02, 150]],
  ])("may have %s", (_, cells, values) => {
    expect(read(cells)).toEqual(values);
  });

  it.each(["", "NA", "n/a", "NaN", "null", "None", "-", "—", "?", ".", "..", "#N/A", "缺失"])(
    "has none in %j",
    (cell) => {
      expect(read(["1.5", cell, "2.5"])).toEqual([1.5, NaN, 2.5]);
    },
  );

  it("goes by the rest of the table where it could be either", () => {
    const rows = ["1.500\t0,25", "2.250\t1,75"];
    expect([...numbersOf(readTable(rows.join("\n")), 0)]).toEqual([1500, 2250]);
    expect([...numbersOf(readTable(rows.join("\n").replaceAll(",", ".")), 0)]).toEqual([1.5, 2.25]);
  });

  it.each([
    [["1.5", "2,5"], "table.mixed", 3],
    [["1,250", "2,500"], "table.either", 2],
    [["5%", "7"], "table.mixed", 3],
    [["$5", "€7"], "table.mixed", 3],
    [["1.5", "1.2.3"], "table.number", 3],
    [["1", "12,34,5"], "table.comma", 3],
    [["1", "2 apples"], "table.number", 3],
  ])("of %j is refused with both readings or the reason", (cells, key, line) => {
    expect(faultOf(() => read(cells))).toEqual([key, line]);
  });

  it("has decimals as people type them between commas, where that brings the numbers together", () => {
    expect(read(["2", "3", "1.500", "4"], ",")).toEqual([2, 3, 1.5, 4]);
    expect(read(["980", "999", "1.000"], ",")).toEqual([980, 999, 1000]);
  });

  it("tells how it is read where that does not go without saying", () => {
    const noteOn = (cells: readonly string[], delimiter: string) =>
      notesOn(readTable(["x", ...cells].map((cell) => `${cell}${delimiter}a`).join("\n")), 0);
    expect(noteOn(["950,5", "1.000"], ";")).toEqual([
      { key: "fact.table.read", parameters: { column: "x", got: "1.000", value: 1000 } },
    ]);
    expect(noteOn(["7", "950,5"], "\t")).toEqual([
      { key: "fact.table.read", parameters: { column: "x", got: "950,5", value: 950.5 } },
    ]);
    expect(noteOn(["950,5", "7"], ";")).toEqual([]);
    expect(noteOn(["950.5", "7"], "\t")).toEqual([]);
  });
});

describe("a number that stands for none", () => {
  const column = (values: readonly number[]) => readTable(`x\ty\n${values.map((value) => `${value}\ta`).join("\n")}`);
  const plain = Array.from({ length: 30 }, (_, i) => 20 + (i % 7));

  it.each([
    ["-9999, once", [-9999]],
    ["-999.9, again and again", [-999.9, -999.9]],
    ["9999, again and again", [9999, 9999]],
    ["what files are filled with", [-32768, -32768]],
  ])("is %s", (_, values) => {
    const table = column([...plain, ...values]);
    expect([...numbersOf(table, 0)]).toEqual([...plain, ...values.map(() => NaN)]);
    expect(notesOn(table, 0)).toMatchObject([{ key: "fact.table.none", parameters: { count: values.length } }]);
  });

  it.each([
    ["99 among hundreds", plain.map((value) => 4 * value).concat(99, 99)],
    ["a fall below nought", plain.map((value) => value - 23)],
    ["-99 among numbers of that size", plain.map((value) => 10 * (value - 23)).concat(-99)],
  ])("is not %s", (_, values) => {
    expect([...numbersOf(column(values), 0)]).toEqual(values);
  });

  it("is not a price among others that end in nine", () => {
    const prices = plain.map((_, i) => 9.99 + 5 * (i % 3)).concat(99.99, 99.99);
    expect([...numbersOf(column(prices.map((price) => Number(price.toFixed(2)))), 0)]).toContain(99.99);
  });

  it("is told, and stays, where its form does not say so", () => {
    const table = column([...plain, 5000, 5000]);
    expect(numbersOf(table, 0).at(-1)).toBe(5000);
    expect(notesOn(table, 0)).toMatchObject([{ key: "fact.table.strange", parameters: { value: 5000, count: 2 } }]);
    expect(notesOn(column([...plain, -1, -1]), 0)).toMatchObject([{ key: "fact.table.strange" }]);
    expect(notesOn(column(plain), 0)).toEqual([]);
    expect(isNumeric(table, 0)).toBe(true);
  });
});
