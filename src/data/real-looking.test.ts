/** Tables as programs write them, in little: what comes of them is what a person would say they hold. */
import { describe, expect, it } from "vitest";
import { numbersOf } from "./column-numbers.ts";
import { readTable } from "./table.ts";
import { findTimes, valueColumns } from "./time-columns.ts";

interface Seen {
  readonly rhythm: string | undefined;
  readonly from: string | undefined;
  /** Names of the columns of values, or their numbers. */
  readonly values: readonly (string | number)[];
  /** The first such column, NaN where a cell is blank. */
  readonly first: readonly number[];
}

function see(text: string): Seen {
  const table = readTable(text);
  const times = findTimes(table);
  const columns = valueColumns(table, times);
  return {
    rhythm: times?.rhythm,
    from: times?.nameOf(0),
    values: columns.map((column) => table.header?.[column] ?? column),
    first: [...numbersOf(table, columns[0] ?? 0)],
  };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("a table written by", () => {
  it("pandas, with its index", () => {
    const text = ",date,sales\n0,2020-01-01,5.0\n1,2020-01-02,\n2,2020-01-03,7.25\n";
    expect(see(text)).toEqual({ rhythm: "daily", from: "2020-01-01", values: ["sales"], first: [5, NaN, 7.25] });
  });

  it("R, with names of rows in quotes", () => {
    const text = '"","time","value"\n"1",1949,112\n"2",1949.08333333333,NA\n"3",1949.16666666667,132\n';
    expect(see(text)).toEqual({ rhythm: "monthly", from: "1949-01", values: ["value"], first: [112, NaN, 132] });
  });

  it("a spreadsheet in Europe, with semicolons, decimal commas and the day first", () => {
    const text = "\ufeffDatum;Wert;Ort\r\n01.02.2021;1,5;Köln\r\n02.02.2021;-0,25;Köln\r\n13.02.2021;3;Köln\r\n";
    expect(see(text)).toEqual({ rhythm: "daily", from: "2021-02-01", values: ["Wert"], first: [1.5, -0.25, 3] });
  });

  it("an exchange, the latest day first, closed at weekends", () => {
    const rows = [
      "2024-03-05,12,100",
      "2024-03-04,11,null",
      "2024-03-01,10,300",
      "2024-02-29,9,400",
      "2024-02-23,8,500",
    ];
    const seen = see(["Date,Close,Volume", ...rows].join("\n"));
    expect(seen).toMatchObject({ rhythm: "weekdays", from: "2024-02-23", values: ["Close", "Volume"] });
  });

  it("an observatory, without names, year and month before the decimal year", () => {
    const rows = upTo(30).map((i) => {
      const [year, month] = [1749 + Math.floor(i / 12), i % 12];
      return `${year};${String(month + 1).padStart(2, "0")};${(year + (month + 0.5) / 12).toFixed(3)};  ${90 + i}.7; -1.0;   -1;1`;
    });
    const seen = see(rows.join("\n"));
    expect(seen).toMatchObject({ rhythm: "monthly", from: "1749-01", values: [3, 4, 5, 6] });
    expect(seen.first.slice(0, 2)).toEqual([90.7, 91.7]);
  });

  it("a laboratory, with comments before the names and a decimal date beside year and month", () => {
    const text =
      "# Atmospheric CO2, monthly means.\n# Use freely, and cite us.\n#\nyear,month,decimal date,average\n1958,3,1958.2027,315.70\n1958,4,1958.2877,317.45\n1958,5,1958.3699,317.51\n";
    expect(see(text)).toEqual({
      rhythm: "monthly",
      from: "1958-03",
      values: ["average"],
      first: [315.7, 317.45, 317.51],
    });
    expect(() => numbersOf(readTable(text.replace("317.51", "high")), 3)).toThrow(/^line 7: .*“high”/);
  });

  it("NumPy, with the names in a comment", () => {
    const text = "# time,voltage\n0.000,1.5\n0.004,1.25\n0.008,2\n";
    expect(see(text)).toEqual({ rhythm: "even", from: "0", values: ["voltage"], first: [1.5, 1.25, 2] });
  });

  it("a meter, every quarter of an hour", () => {
    const rows = upTo(8).map(
      (i) => `"2011-01-01 0${Math.floor(i / 4)}:${["00", "15", "30", "45"][i % 4]}:00";${i},5;0`,
    );
    const text = ['"";"MT_001";"MT_002"', ...rows].join("\n");
    expect(see(text)).toMatchObject({ rhythm: "even", from: "2011-01-01 00:00", values: ["MT_001", "MT_002"] });
    expect(findTimes(readTable(text))?.period).toBe(96);
  });

  it("a logger, with whole dates in figures", () => {
    expect(see("20240228,5\n20240229,6\n20240301,7\n")).toEqual({
      rhythm: "daily",
      from: "2024-02-28",
      values: [1],
      first: [5, 6, 7],
    });
  });

  it("somebody, with tags that begin with # and no comment", () => {
    expect(readTable("#sunny,yes\n#rain,no\nfog,no").rows.length).toBe(3);
  });
});
