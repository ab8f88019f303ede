/** What stands around the rows of a table, and between its cells. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersOf } from "./column-numbers.ts";
import { readTable, textColumns } from "./table.ts";
import { faultOf } from "./testing/fault.ts";

const rows = ["2001-01,1.5", "2001-02,2.5", "2001-03,0.5"];
const keysOf = (text: string): readonly string[] => readTable(text).notes.map(({ key }) => key);

describe("around the rows of a table", () => {
  it.each([
    ["a caption after a blank line", ["month,x", ...rows, "", "Passengers, in thousands, by month"], 6],
    ["a caption in one cell", ["month,x", ...rows, "Source: the harbour office"], 5],
    ["a comment below", ["month,x", ...rows, "# by hand"], 5],
    ["a title", ["Passengers by month", "", "month,x", ...rows], 1],
    ["titles without a blank line", ["Harbour office", "Passengers", "month,x", ...rows], 1],
  ])("%s is left out, and told", (_, lines, line) => {
    const table = readTable(lines.join("\n"));
    expect(table.header).toEqual(["month", "x"]);
    expect([...numbersOf(table, 1)]).toEqual([1.5, 2.5, 0.5]);
    expect(table.notes).toMatchObject([{ key: "fact.table.leftOut", parameters: { line } }]);
    expect(lines[table.lineOf(0) - 1]).toBe(rows[0]);
  });

  it.each([
    ["a comma behind every row", ["month,x", ...rows.map((row) => `${row},`)]],
    ["a comma behind every line", ["month,x,", ...rows.map((row) => `${row},`)]],
    ["commas behind some", ["month,x", ...rows.map((row, i) => (i % 2 ? row : `${row},,`))]],
    ["a line for spreadsheets", ["sep=,", "month,x", ...rows]],
    ["a mark before the first cell", ["\ufeffmonth,x", ...rows]],
  ])("%s says nothing", (_, lines) => {
    const table = readTable(lines.join("\n"));
    expect([table.header, table.columns, table.notes]).toEqual([["month", "x"], 2, []]);
    expect([...numbersOf(table, 1)]).toEqual([1.5, 2.5, 0.5]);
  });

  it.each([
    ["a row that is cut off", [...rows, "2001"], 4],
    ["a row that is too short, within", [...rows, "2001-04", ...rows], 4],
    ["a row that is too long", [...rows, "2001-04,1,2"], 4],
    ["a row that begins with # among others that do", ["#fine,pos", "old,neg", "#so, so,neg", "new,pos"], 3],
    ["a last row of a table of words that has no label", ["good film,pos", "bad film,neg", "no film"], 3],
  ])("%s is refused with its line", (_, lines, line) => {
    expect(faultOf(() => readTable(lines.join("\n")))).toEqual(["table.ragged", line]);
  });

  it("names over all columns but that of the rows are shifted, as R writes them", () => {
    const table = readTable(
      `"day" "x"\n${Array.from({ length: 20 }, (_, i) => `"${i + 1}" "2001-01-${i + 10}" ${i}`).join("\n")}`,
    );
    expect([table.header, table.rows[1]]).toEqual([
      ["", "day", "x"],
      ["2", "2001-01-11", "1"],
    ]);
  });
});

describe("between the cells of a table", () => {
  it.each(["，", "；", "|", " | ", "::", "  ", "   "])("%j is found out", (sign) => {
    const table = readTable(["month,x", ...rows].map((row) => row.replaceAll(",", sign)).join("\n"));
    expect([table.header, table.columns]).toEqual([["month", "x"], 2]);
    expect([...numbersOf(table, 1)]).toEqual([1.5, 2.5, 0.5]);
  });

  it("a sign that a spreadsheet is told goes before any other", () => {
    expect(readTable("sep=;\nmonth;x\n2001-01;1,5\n2001-02;2,5").columns).toBe(2);
    expect(readTable("sep=|\na|x\nb,c|1\nd,e|2").rows).toEqual([
      ["b,c", "1"],
      ["d,e", "2"],
    ]);
  });

  it("blanks within words are none", () => {
    expect(readTable("the film was good\nthe play was bad\nthe book was old").columns).toBe(1);
  });
});

describe("a quote between tabs", () => {
  it.each([
    ["that never closes", '"good,\tpos', '"good,'],
    ["that closes within the cell", '"good" they said\tpos', '"good" they said'],
    ["that closes in another line", '"good\tpos\nfine"\tpos', '"good'],
    ["within a name", 'Ann "X" Lee\tpos', 'Ann "X" Lee'],
  ])("%s is a character", (_, line, text) => {
    const [texts = []] = textColumns(readTable(`text\tlabel\nbad\tneg\n${line}\nold\tneg`, { names: [["text"]] }), 2);
    expect(texts[1]).toBe(text);
  });

  it("that closes before a tab or a line end encloses the cell", () => {
    const table = readTable('"a ""b"" c"\t"d"\n"e\nf"\tg');
    expect([table.rows, table.notes]).toEqual([
      [
        ['a "b" c', "d"],
        ["e\nf", "g"],
      ],
      [],
    ]);
  });

  it("is told with the first line of one that is a character", () => {
    expect(keysOf('a\tb\n"c\td')).toEqual(["fact.table.quotes"]);
    expect(readTable('a\tb\n"c\td').notes[0]?.parameters).toEqual({ count: 1, line: 2 });
  });

  it("loses no cell, whatever stands where", () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", '"', " ", "é"), minLength: 1, maxLength: 6 })
      .map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 8 }), (pairs) => {
        expect(readTable(pairs.map((pair) => pair.join("\t")).join("\n")).rows).toEqual(pairs);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 8 }), (pairs) => {
        const quoted = pairs.map((pair) => pair.map((text) => `"${text}`).join("\t"));
        const table = readTable(quoted.join("\n"));
        expect(table.rows.length).toBe(pairs.length);
      }),
    );
  });
});
