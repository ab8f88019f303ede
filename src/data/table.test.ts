import { describe, expect, it } from "vitest";
import { isNumeric, numbersOf } from "./column-numbers.ts";
import { chooseColumns, findColumn, readTable, textColumns } from "./table.ts";
import { faultOf } from "./testing/fault.ts";

const names = [
  ["time", "时间"],
  ["value", "值"],
];

describe("a table", () => {
  it.each([",", ";", "\t"])("is split at %j, which it finds out itself", (delimiter) => {
    const table = readTable(["time;value", "1;2", "3;4"].join("\n").replaceAll(";", delimiter));
    expect(table.delimiter).toBe(delimiter);
    expect(table.header).toEqual(["time", "value"]);
    expect(table.rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("may have quoted cells with separators, line ends and quotes in them, and knows the line of each row", () => {
    const table = readTable('name,value\n"a ""b"", c\nd",1\n\n"",2\r\nx,3');
    expect(table.rows).toEqual([
      ['a "b", c\nd', "1"],
      ["", "2"],
      ["x", "3"],
    ]);
    expect([0, 1, 2].map(table.lineOf)).toEqual([2, 5, 6]);
  });

  it("has a header where its names are known, or where words stand over numbers, in two languages, whatever their case", () => {
    expect(readTable("a,b\nc,d").header).toBeNull();
    expect(readTable("Time,Other\nc,d", { names }).header).toEqual(["Time", "Other"]);
    expect(readTable("时间,值\n一,二", { names }).header).toEqual(["时间", "值"]);
    expect(readTable("a,b\n1,d").header).toEqual(["a", "b"]);
    expect(readTable("1959-01,3\n1959-02,4").header).toBeNull();
    expect(readTable(",x\n1,3").header).toEqual(["", "x"]);
  });

  it("may have names that look like a number with a unit, as of runs and quantiles", () => {
    expect(readTable("Player,2B,3B\nAnn,17,3\nBo,9,1").header).toEqual(["Player", "2B", "3B"]);
    expect(readTable("day,2.5%,97.5%\n2001-01-01,1,2\n2001-01-02,0,3").header).toEqual(["day", "2.5%", "97.5%"]);
    expect(readTable("Ann,5%\nBo,0\nCy,7%").header).toBeNull();
    expect(readTable("Ann,2M\nBo,3M").header).toBeNull();
  });

  it("reads a byte order mark, and the decimal comma between semicolons", () => {
    const table = readTable("\ufeffa;b\n1,5;-2,25\n3;4");
    expect(table.header).toEqual(["a", "b"]);
    expect([...numbersOf(table, 0), ...numbersOf(table, 1)]).toEqual([1.5, 3, -2.25, 4]);
  });

  it("finds columns by name, else by position", () => {
    const table = readTable("id,Value,time\n1,2,3");
    expect(findColumn(table, ["时间", "TIME"])).toBe(2);
    expect(chooseColumns(table, names)).toEqual([2, 1]);
    expect(chooseColumns(readTable("p,q\n1,2"), names)).toEqual([0, 1]);
    expect(() => chooseColumns(readTable("time,b\n1,2"), names)).toThrow(/value.*the columns here are time, b/);
    expect(() => chooseColumns(readTable("1\n2"), names)).toThrow(/line 1: expected at least 2 columns, got 1/);
  });

  it("gives numbers, with NaN for gaps where they are allowed", () => {
    const table = readTable("v,w\n1,1\nNA,2\n,3\n-2.5e3,4");
    expect([...numbersOf(table, 0)]).toEqual([1, NaN, NaN, -2500]);
    expect(isNumeric(table, 0)).toBe(true);
  });

  it("gives columns of texts", () => {
    expect(textColumns(readTable("hello\t bonjour\nyes\toui "), 2)).toEqual([
      ["hello", "yes"],
      ["bonjour", "oui"],
    ]);
    expect(() => textColumns(readTable("a\tb\nc\t\n"), 2)).toThrow(/line 2: column 2 is blank/);
  });

  it("says how far it is", () => {
    const shares: number[] = [];
    readTable("a,b\n".repeat(20_000), { progress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});

describe("a broken table", () => {
  it.each([
    ["", "data.empty", undefined],
    [" \n\t\n", "data.empty", undefined],
    [",,,\n,,,", "data.empty", undefined],
    ["a,b\n1,2\n3", "table.ragged", 3],
    ["a,b\n1,2\n3,4,5", "table.ragged", 3],
    ['a,b\n1,2\n"3,4\n5,6', "table.quote", 3],
    ['a,b\n"1"x,2', "table.afterQuote", 2],
    ["time,value", "table.rows", 1],
    ["time,Time\n1,2", "table.duplicate", 1],
    ["a,b\n1,2\n3,\0", "text.binary", 3],
    [",".repeat(2000), "table.columns", 1],
  ])("%j is refused with its line", (text, key, line) => {
    expect(faultOf(() => readTable(text, { names }))).toEqual([key, line]);
  });

  it.each([
    ["v\n1\nx", "table.number", 3],
    ["v\n1\nInfinity", "table.finite", 3],
    ["v\n1\n-inf", "table.finite", 3],
    ["v\tw\n1.5\t2\n1,5\t2", "table.mixed", 3],
    ["v\tw\n1,250\t2\n1,500\t2", "table.either", 2],
    ["v\tw\n1\t2\n1,5,\t2", "table.comma", 3],
    ["v\n1\n1e400", "table.huge", 3],
    ["v\n1\n1e99", "table.huge", 3],
  ])("%j has a cell that is no number", (text, key, line) => {
    expect(faultOf(() => numbersOf(readTable(text), 0))).toEqual([key, line]);
  });

  it("of too many cells is refused, soon", () => {
    const started = process.cpuUsage();
    expect(faultOf(() => readTable("1,2,3,4\n".repeat(600_000)))?.[0]).toBe("table.cells");
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1500);
  });
});
