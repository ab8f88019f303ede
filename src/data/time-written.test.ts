/** Times as programs and people write them, in one column and in several. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDate } from "./calendar.ts";
import { readTable } from "./table.ts";
import { faultOf } from "./testing/fault.ts";
import { findTimes, valueColumns } from "./time-columns.ts";
import type { Times } from "./time.ts";

function timesOf(cells: readonly string[]): Times {
  const times = findTimes(readTable(["time\tx", ...cells.map((cell, i) => `${cell}\t${i % 7}`)].join("\n")));
  if (!times) throw new Error("no times");
  return times;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const two = (value: number): string => String(value).padStart(2, "0");
const name = (month: number): string =>
  "January February March April May June July August September October November December".split(" ")[month - 1] ?? "";

describe("a column of times", () => {
  it.each([
    ["Jan-98", (year: number, month: number) => `${name(month).slice(0, 3)}-${two(year % 100)}`],
    ["98-Jan", (year: number, month: number) => `${two(year % 100)}-${name(month).slice(0, 3)}`],
    ["January 1998", (year: number, month: number) => `${name(month)} ${year}`],
    ["Jan.1998", (year: number, month: number) => `${name(month).slice(0, 3)}.${year}`],
    ["1998 Jan", (year: number, month: number) => `${year} ${name(month).slice(0, 3)}`],
    ["1/98 of days", (year: number, month: number) => `1/${month}/${two(year % 100)}`],
    ["1 Jan 1998", (year: number, month: number) => `1 ${name(month)} ${year}`],
    ["1-Jan-98", (year: number, month: number) => `1-${name(month).slice(0, 3)}-${two(year % 100)}`],
    ["Jan 1, 1998", (year: number, month: number) => `${name(month)} 1, ${year}`],
    ["Thu, 1 Jan 1998", (year: number, month: number) => `Thu, 1 ${name(month)} ${year}`],
    ["1. 1. 1998", (year: number, month: number) => `1. ${month}. ${year}`],
    ["1998.01", (year: number, month: number) => `${year}.${two(month)}`],
    ["01/1998", (year: number, month: number) => `${two(month)}/${year}`],
    [
      "１９９８年１月",
      (year: number, month: number) =>
        `${year}年${month}月`.normalize("NFKC").replace(/\d/g, (d) => "０１２３４５６７８９"[Number(d)] ?? ""),
    ],
  ])("written as %s is monthly, over the turn of a century", (_, write) => {
    const cells = upTo(40).map((i) => write(1998 + Math.floor(i / 12), (i % 12) + 1));
    const times = timesOf(cells);
    expect([times.rhythm, times.length, times.nameOf(0), times.nameOf(39)]).toEqual([
      "monthly",
      40,
      "1998-01",
      "2001-04",
    ]);
  });

  it("of one figure, a point and four decimals is a number, and no month", () => {
    const times = timesOf(upTo(40).map((i) => (1 + i / 10).toFixed(4)));
    expect([times.rhythm, times.length, times.nameOf(10)]).toEqual(["even", 40, "2"]);
  });

  it("knows months in the languages of tables", () => {
    const cells = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
    expect(timesOf(cells.map((month) => `${month} 2020`)).rhythm).toBe("monthly");
    expect(
      timesOf("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez".split(" ").map((month) => `${month}-20`)).rhythm,
    ).toBe("monthly");
    expect(
      timesOf("ene feb mar abr may jun jul ago sep oct nov dic".split(" ").map((month) => `${month}-20`)).rhythm,
    ).toBe("monthly");
  });

  it("of two figures for the year begins between 1930 and 2029, and runs on from there", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1930, max: 2029 }), fc.integer({ min: 14, max: 300 }), (start, count) => {
        const cells = upTo(count).map(
          (i) => `${name((i % 12) + 1).slice(0, 3)}-${two((start + Math.floor(i / 12)) % 100)}`,
        );
        const times = timesOf(cells);
        expect([times.rhythm, times.nameOf(0), times.missing]).toEqual(["monthly", `${start}-01`, 0]);
        expect(times.notes).toMatchObject([{ key: "fact.table.century", parameters: { got: cells[0], year: start } }]);
      }),
      { numRuns: 30 },
    );
  });

  it("of two figures stands first where the dates run on so", () => {
    const days = (from: number, count: number): string[] => upTo(count).map((i) => writeDate(from + i).slice(2));
    const january = 19_358;
    for (const cells of [days(january, 20), days(january, 90), days(january, 90).map((day) => `${day} 13:00`)]) {
      const times = timesOf(cells);
      expect([times.rhythm, times.nameOf(0).slice(0, 10), times.missing]).toEqual(["daily", "2023-01-01", 0]);
    }
    const months = timesOf(upTo(12).map((i) => `20-${two(i + 1)}-01`));
    expect([months.rhythm, months.nameOf(0)]).toEqual(["monthly", "2020-01"]);
  });

  it("of two figures stands last in rows that are sorted as texts", () => {
    const cells = ["01/15/20", "01/15/21", "02/15/20", "02/15/21", "03/15/20", "03/15/21"];
    expect(faultOf(() => timesOf(cells))?.[0]).toBe("time.order");
  });

  it.each([
    ["the day", 20, (i: number) => `${two(i + 1)}-01-23`, "daily", "2023-01-01"],
    ["the month", 20, (i: number) => `01/${two(i + 1)}/23`, "daily", "2023-01-01"],
    ["the day of years", 20, (i: number) => `31-12-${two(i + 1)}`, "yearly", "2001"],
    ["the day of months", 12, (i: number) => `15-${two(i + 1)}-23`, "monthly", "2023-01"],
  ])("of two figures stands last behind %s", (_, count, write, rhythm, first) => {
    const times = timesOf(upTo(count).map(write));
    expect([times.rhythm, times.nameOf(0)]).toEqual([rhythm, first]);
  });

  it.each([
    ["12/31/2020 1:00:00 PM", (hour: number) => `12/31/2020 ${hour % 12 || 12}:00:00 ${hour < 12 ? "AM" : "PM"}`],
    ["2020-01-02 1:00 p.m.", (hour: number) => `2020-01-02 ${hour % 12 || 12}:00 ${hour < 12 ? "a.m." : "p.m."}`],
    ["2020/1/2 下午1:00", (hour: number) => `2020/1/2 ${hour < 12 ? "上午" : "下午"}${hour % 12 || 12}:00`],
    ["2020年1月2日 13时00分", (hour: number) => `2020年1月2日 ${hour}时00分`],
    ["2020-01-02T13", (hour: number) => `2020-01-02T${two(hour)}`],
    ["2020-01-02 13:00 UTC", (hour: number) => `2020-01-02 ${hour}:00 UTC`],
    ["2020-01-02T13:00+00", (hour: number) => `2020-01-02T${two(hour)}:00+00`],
  ])("with a time of day as in %s is hourly", (_, write) => {
    const times = timesOf(upTo(24).map(write));
    expect([times.rhythm, times.length, times.missing]).toEqual(["hourly", 24, 0]);
    expect(times.nameOf(13).slice(10)).toBe(" 13:00");
  });

  it("with a zone is even over the change of clocks, and told", () => {
    const times = timesOf([
      "2020-10-25T01:00+02:00",
      "2020-10-25T02:00+02:00",
      "2020-10-25T02:00+01:00",
      "2020-10-25T03:00+01:00",
    ]);
    expect([times.rhythm, times.missing]).toEqual(["hourly", 0]);
    expect(times.notes.map(({ key }) => key)).toEqual(["fact.table.zone"]);
    expect(timesOf(["2020-10-25 01:00 CEST", "2020-10-25 02:00 CEST", "2020-10-25 02:00 CET"]).missing).toBe(0);
  });

  it.each([
    ["2018-W01", (year: number, week: number) => `${year}-W${two(week)}`],
    ["2018W01", (year: number, week: number) => `${year}W${two(week)}`],
    ["W1 2018", (year: number, week: number) => `W${week} ${year}`],
    ["2018年第1周", (year: number, week: number) => `${year}年第${week}周`],
  ])("of weeks as %s is weekly, also over a year of 53", (_, write) => {
    const weeks = [2018, 2019, 2020, 2021].flatMap((year) =>
      upTo(year === 2020 ? 53 : 52).map((i) => write(year, i + 1)),
    );
    const times = timesOf(weeks);
    expect([times.rhythm, times.period, times.missing, times.nameOf(0)]).toEqual(["weekly", 52, 0, "2018-01-01"]);
    expect(faultOf(() => timesOf(["2019-W52", "2019-W53"]))).toEqual(["time.row", 3]);
  });

  it("of years that are written as two is yearly", () => {
    expect(timesOf(["1998/99", "1999/00", "2000/01", "2001/02"]).rhythm).toBe("yearly");
    expect(timesOf(["2001/02", "2001/03", "2001/04", "2001/05"]).rhythm).toBe("monthly");
  });
});

describe("times in several columns", () => {
  it.each([
    ["hours", "year,month,day,hour,x", (i: number) => `2020,1,${1 + Math.floor(i / 24)},${i % 24},5`],
    [
      "hours after a number of the row",
      "No,year,month,day,hour,x",
      (i: number) => `${i + 1},2020,1,${1 + Math.floor(i / 24)},${i % 24},5`,
    ],
    [
      "hours and minutes in one",
      "date,hour,x",
      (i: number) => `2020-01-0${1 + Math.floor(i / 24)},${100 * (i % 24)},5`,
    ],
    [
      "hours and minutes",
      "year,month,day,hour,minute,x",
      (i: number) => `2020,1,${1 + Math.floor(i / 24)},${i % 24},0,5`,
    ],
    ["a date and a time of day", "Date,Time,x", (i: number) => `2020-01-0${1 + Math.floor(i / 24)},${i % 24}:00,5`],
    [
      "a date and half a day",
      "Date;Time;x",
      (i: number) => `0${1 + Math.floor(i / 24)}.01.2020;${i % 12 || 12}:00 ${i % 24 < 12 ? "AM" : "PM"};5`,
    ],
    ["no names", "", (i: number) => `2020,1,${1 + Math.floor(i / 24)},${i % 24},${i % 5}.5`],
  ])("of %s in columns of their own is hourly", (_, header, write) => {
    const table = readTable([...(header ? [header] : []), ...upTo(60).map(write)].join("\n"));
    const times = findTimes(table);
    expect([times?.rhythm, times?.length, times?.missing]).toEqual(["hourly", 60, 0]);
    expect(times?.nameOf(25)).toBe("2020-01-02 01:00");
    expect(valueColumns(table, times).at(0)).toBe(table.columns - 1);
  });

  it("of a year beside the week, the quarter or the day of the year is one time", () => {
    const rhythm = (text: string): unknown => findTimes(readTable(text))?.rhythm;
    expect(rhythm("year,week,x\n2020,52,5\n2020,53,6\n2021,1,4")).toBe("weekly");
    expect(rhythm("year,quarter,x\n2020,3,5\n2020,4,6\n2021,1,4")).toBe("quarterly");
    expect(rhythm("year,quarter,x\n2020,Q3,5\n2020,Q4,6\n2021,Q1,4")).toBe("quarterly");
    expect(rhythm("year,doy,x\n2020,365,5\n2020,366,6\n2021,1,4")).toBe("daily");
  });

  it("of three columns without names is daily, beside the year with decimals", () => {
    const days = upTo(40).map((i) => {
      const [year = "", month = "", day = ""] = writeDate(10_000 + i).split("-");
      return `${year};${month};${day};${(Number(year) + 0.4 + i / 365).toFixed(3)};  ${(i * i) % 11};1`;
    });
    const table = readTable(days.join("\n"));
    const times = findTimes(table);
    expect([times?.columns, times?.rhythm]).toEqual([[0, 1, 2], "daily"]);
    expect(valueColumns(table, times)[0]).toBe(4);
  });
});

describe("columns that say when in another way", () => {
  it.each(["Unnamed: 0", "", "index", "No.", "序号", "counter"])(
    "leaves out a column %j that numbers the rows",
    (header) => {
      const table = readTable(
        `${header},date,temp,shop\n${upTo(20)
          .map((i) => `${i + 7},${writeDate(i)},${i % 3}.5,4`)
          .join("\n")}`,
      );
      expect(valueColumns(table, findTimes(table))).toEqual([2, 3]);
    },
  );

  it.each([
    ["min", (i: number) => String(i % 9)],
    ["分", (i: number) => String(60 + (i % 9))],
    ["second", (i: number) => String(i % 9)],
    ["mm", (i: number) => (i % 9 === 0 ? "2.5" : "0")],
  ])("has values under the name %j, which is that of a part of the time elsewhere", (header, write) => {
    const rows = upTo(20).map((i) => `${writeDate(i)},${write(i)}`);
    const table = readTable([`date,${header}`, ...rows].join("\n"));
    expect(valueColumns(table, findTimes(table))).toEqual([1]);
  });

  it("leaves the days of the week and other names for the time, and what never changes for last", () => {
    const table = readTable(
      `shop,day_of_week,date,hour,sales\n${upTo(20)
        .map((i) => `1,${i % 7},${writeDate(i)},0,${(i * i) % 9}`)
        .join("\n")}`,
    );
    expect(valueColumns(table, findTimes(table))).toEqual([4, 0]);
  });
});
