import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dateOf, dayOf, weekdayOf, writeDate } from "./calendar.ts";
import { readTable } from "./table.ts";
import { faultOf } from "./testing/fault.ts";
import { findTimes, valueColumns } from "./time-columns.ts";
import type { Times } from "./time.ts";

function timesOf(cells: readonly string[], name = "time"): Times {
  const times = findTimes(readTable([`${name}\tx`, ...cells.map((cell, i) => `${cell}\t${i % 7}`)].join("\n")));
  if (!times) throw new Error("no times");
  return times;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("the calendar", () => {
  it("knows every day of a thousand years, one after another, and its weekday", () => {
    const known = new Date(Date.UTC(1599, 11, 31));
    for (let day = dayOf(1600, 1, 1) ?? NaN; day < 240_000; day++) {
      known.setUTCDate(known.getUTCDate() + 1);
      const { year, month, day: ofMonth } = dateOf(day);
      if (writeDate(day) !== known.toISOString().slice(0, 10)) throw new Error(writeDate(day));
      if (dayOf(year, month, ofMonth) !== day) throw new Error(writeDate(day));
      if (weekdayOf(day) !== (known.getUTCDay() + 6) % 7) throw new Error(writeDate(day));
    }
    expect([dayOf(1970, 1, 1), dayOf(2023, 2, 29), dayOf(2024, 2, 29), dayOf(2024, 13, 1)]).toEqual([
      0,
      null,
      19782,
      null,
    ]);
  });
});

describe("a column of times", () => {
  const months = upTo(30).map((i) => [1959 + Math.floor(i / 12), (i % 12) + 1] as const);
  const two = (value: number): string => String(value).padStart(2, "0");

  it.each([
    ["2001-12", months.map(([year, month]) => `${year}-${two(month)}`)],
    ["2001M12", months.map(([year, month]) => `${year}M${two(month)}`)],
    ["200112", months.map(([year, month]) => `${year}${two(month)}`)],
    ["2001年12月", months.map(([year, month]) => `${year}年${month}月`)],
    ["1/12/2001", months.map(([year, month]) => `1/${month}/${year}`)],
    ["12/1/2001", months.map(([year, month]) => `${month}/1/${year}`)],
    ["01.12.2001", months.map(([year, month]) => `01.${two(month)}.${year}`)],
    ["2001-12-01", months.map(([year, month]) => `${year}-${two(month)}-01`)],
    ["20011201", months.map(([year, month]) => `${year}${two(month)}01`)],
    ["2001-12-01T00:00:00Z", months.map(([year, month]) => `${year}-${two(month)}-01T00:00:00Z`)],
    ["2001.91667", months.map(([year, month]) => (year + (month - 1) / 12).toFixed(5))],
    ["2001.958, the middle", months.map(([year, month]) => (year + (month - 0.5) / 12).toFixed(3))],
    ["2001.92", months.map(([year, month]) => (year + (month - 1) / 12).toFixed(2))],
  ])("written as %s is monthly", (_, cells) => {
    const times = timesOf(cells);
    expect([times.rhythm, times.period, times.length, times.missing]).toEqual(["monthly", 12, 30, 0]);
    expect([times.nameOf(0), times.nameOf(13), times.nameOf(29)]).toEqual(["1959-01", "1960-02", "1961-06"]);
  });

  it("of year, month and day in columns of their own is one date", () => {
    const rows = months.map(([year, month]) => `${year},${month},${month * 2}`);
    const table = readTable(["year,month,value", ...rows].join("\n"));
    const times = findTimes(table);
    expect(times?.rhythm).toBe("monthly");
    expect(valueColumns(table, times)).toEqual([2]);
    expect(findTimes(readTable("value,day,month,year\n1,28,2,2023\n1,1,3,2023\n1,2,3,2023"))?.rhythm).toBe("daily");
  });

  it.each([
    ["yearly", null, upTo(9).map((i) => String(1990 + i)), "1991"],
    ["quarterly", 4, upTo(9).map((i) => `${1990 + Math.floor(i / 4)}-Q${(i % 4) + 1}`), "1990-Q2"],
    ["quarterly", 4, upTo(9).map((i) => String(1990 + i / 4)), "1990-Q2"],
    ["daily", 7, upTo(40).map((i) => writeDate(10_000 + i)), writeDate(10_001)],
    ["daily", 7, upTo(400).map((i) => (2001 + (i % 365) / 365 + Math.floor(i / 365)).toFixed(4)), "2001-01-02"],
    ["weekly", 52, upTo(20).map((i) => writeDate(10_000 + 7 * i)), writeDate(10_007)],
    [
      "hourly",
      24,
      upTo(50)
        .map((i) => `2024-02-${28 + Math.floor(i / 24)} ${i % 24}:00`)
        .slice(0, 48),
      "2024-02-28 01:00",
    ],
    ["hourly", 24, upTo(30).map((i) => String(1_700_000_000 + 3600 * i)), "2023-11-14 23:13:20"],
    ["hourly", 24, upTo(30).map((i) => String(1_700_000_000_000 + 3_600_000 * i)), "2023-11-14 23:13:20"],
    ["even", null, upTo(30).map((i) => (0.1 * i).toFixed(1)), "0.1"],
    ["monthly", 12, ["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"], "2024-01"],
  ])("is %s with the period %s", (rhythm, period, cells, second) => {
    const times = timesOf(cells);
    expect([times.rhythm, times.period, times.missing, times.nameOf(1)]).toEqual([rhythm, period, 0, second]);
  });

  it("of working days has no gap at weekends, but where a working day is missing", () => {
    const days = upTo(60)
      .map((i) => 10_000 + i)
      .filter((day) => weekdayOf(day) < 5);
    const times = timesOf(days.map(writeDate));
    expect([times.rhythm, times.period, times.missing]).toEqual(["weekdays", 5, 0]);
    days.forEach((day, place) => expect(times.nameOf(place)).toBe(writeDate(day)));
    const holiday = timesOf(days.filter((_, i) => i !== 9).map(writeDate));
    expect([holiday.missing, holiday.gaps]).toEqual([1, [{ line: 11, missing: 1 }]]);
  });

  it("may lack times, which is told with the line after the gap", () => {
    const times = timesOf(["2001-01", "2001-02", "2001-05", "2001-06", "2001-08"]);
    expect([...times.places]).toEqual([0, 1, 4, 5, 7]);
    expect([times.length, times.missing]).toEqual([8, 3]);
    expect(times.gaps).toEqual([
      { line: 4, missing: 2 },
      { line: 6, missing: 1 },
    ]);
  });

  it("may begin with the latest", () => {
    const times = timesOf(["2001-06", "2001-05", "2001-03", "2001-02"]);
    expect([...times.places]).toEqual([4, 3, 1, 0]);
    expect(times.nameOf(4)).toBe("2001-06");
    expect(times.gaps).toEqual([{ line: 4, missing: 1 }]);
  });

  it("of uneven times is taken as a row of times", () => {
    const times = timesOf(["0", "1", "1.4", "7.3", "8.9"]);
    expect([times.rhythm, times.length, times.missing]).toEqual(["uneven", 5, 0]);
    expect(times.nameOf(2)).toBe("1.4");
  });

  it("is found without a name if it holds dates, years or an index, and not among values", () => {
    const rhythm = (text: string): unknown => findTimes(readTable(text))?.rhythm;
    expect(rhythm("2001-01-01,5\n2001-01-02,3\n2001-01-03,4")).toBe("daily");
    expect(rhythm("1990,5\n1991,3\n1992,3")).toBe("yearly");
    expect(rhythm("1,5\n2,3\n3,3")).toBe("even");
    expect(rhythm("5,5\n2,3\n3,3")).toBeUndefined();
    expect(rhythm("1990,5\n1985,3\n1992,3")).toBeUndefined();
    expect(rhythm("2\n3\n4")).toBeUndefined();
  });

  it("leaves the columns of values, without an index that has no name", () => {
    const table = readTable(',time,name,value\n1,1990,"a",5\n2,1991,"b",NA\n3,1992,"c",6');
    expect(valueColumns(table, findTimes(table))).toEqual([3]);
    const plain = readTable("a,b\n3,4\n1,2");
    expect(valueColumns(plain, findTimes(plain))).toEqual([0, 1]);
  });

  it.each([
    ["time.order", 4, ["2001-01", "2001-03", "2001-02", "2001-04"]],
    ["time.double", 3, ["2001-01", "2001-01", "2001-02"]],
    ["time.row", 4, ["2001-01", "2001-02", "soon", "2001-04"]],
    ["time.form", 2, ["soon", "later", "never"]],
    ["time.blank", 3, ["2001-01", "", "2001-03"]],
    ["time.row", 3, ["2001-01-31", "2001-02-30", "2001-03-01"]],
    ["time.ambiguous", 2, ["01/02/2001", "02/03/2001"]],
    ["time.gap", 4, ["2001-01-01", "2001-01-02", "2011-01-01", "2011-01-02"]],
  ])("is refused as %s at line %i: %j", (key, line, cells) => {
    expect(faultOf(() => timesOf(cells))).toEqual([key, line]);
  });

  it("of many rows is read soon", () => {
    const table = readTable(
      upTo(200_000)
        .map((i) => `${writeDate(i)},${i % 10}`)
        .join("\n"),
    );
    const started = process.cpuUsage();
    expect(findTimes(table)?.length).toBe(200_000);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1500);
  });
});

const folder = new URL("../../../shared/data/series/", import.meta.url);

describe.skipIf(!existsSync(folder))("real series (skipped where ../shared is absent)", () => {
  it.each([
    ["co2.csv", 468, "1959-01", "1997-12"],
    ["sunspots-monthly.csv", 3177, "1749-01", "2013-09"],
    ["air-passengers.csv", 144, "1949-01", "1960-12"],
    ["nottingham-temperature.csv", 240, "1920-01", "1939-12"],
  ])("%s is monthly, without a gap", (name, length, first, last) => {
    const table = readTable(readFileSync(new URL(name, folder), "utf8"));
    const times = findTimes(table);
    expect([times?.rhythm, times?.period, times?.missing]).toEqual(["monthly", 12, 0]);
    expect([times?.length, times?.nameOf(0), times?.nameOf(length - 1)]).toEqual([length, first, last]);
    expect(valueColumns(table, times)).toEqual([1]);
  });
});
