/** How people write the times of a series. */
import { describe, expect, it } from "vitest";
import {
  american,
  dayAt,
  french,
  german,
  isoDay,
  lines,
  monthAt,
  outcomeOf,
  two,
  valueAt,
} from "../testing/brought.ts";

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["doy", lines("year,doy,value", 60, (i) => `2021,${i + 1},${valueAt(i)}`), /n=60 .*from=2021-01-01/],
  [
    "yyyyddd",
    lines("date,value", 60, (i) => `2021${String(i + 1).padStart(3, "0")},${valueAt(i)}`),
    /n=60 .*from=2021001/,
  ],
  [
    "iso-week",
    lines("week,value", 60, (i) =>
      `2021-W${two((i % 52) + 1)},${valueAt(i)}`.replace("2021", String(2021 + Math.floor(i / 52))),
    ),
    /n=60 .*from=2021-01-04/,
  ],
  ["kw", lines("Woche;Wert", 30, (i) => `KW ${two(i + 1)}/2021;${i}`), /n=30 .*from=2021-01-04/],
  ["year-week-int", lines("yearweek,value", 30, (i) => `2021${two(i + 1)},${valueAt(i)}`), /n=30/],
  [
    "quarter",
    lines("quarter,value", 30, (i) => `Q${(i % 4) + 1} ${2010 + Math.floor(i / 4)},${valueAt(i)}`),
    /n=30 .*from=2010-Q1/,
  ],
  [
    "quarter-roman",
    lines("kwartał;wartość", 30, (i) => `${["I", "II", "III", "IV"][i % 4]} kw. ${2010 + Math.floor(i / 4)};${i}`),
    /n=30 .*from=2010-Q1/,
  ],
  [
    "half",
    lines("period,value", 30, (i) => `${2000 + Math.floor(i / 2)}-H${(i % 2) + 1},${valueAt(i)}`),
    /n=30 .*from=2000/,
  ],
  [
    "month-name-only",
    lines(
      "month,value",
      36,
      (i) =>
        `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][i % 12]},${valueAt(i)}`,
    ),
    /PROBLEM time/,
  ],
  [
    "mon-yyyy",
    lines(
      "month,value",
      36,
      (i) =>
        `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][i % 12]}-${2015 + Math.floor(i / 12)},${valueAt(i)}`,
    ),
    /n=36 .*from=2015-01/,
  ],
  [
    "yyyymm",
    lines("month,value", 36, (i) => {
      const [y, m] = monthAt(i);
      return `${y}${two(m)},${valueAt(i)}`;
    }),
    /n=36 .*from=2015-01/,
  ],
  ["fiscal", lines("FY,value", 20, (i) => `FY${2000 + i},${valueAt(i)}`), /n=20 .*from=2000/],
  [
    "season-year",
    lines("season,value", 20, (i) => `${2000 + i}/${two((1 + i) % 100)},${valueAt(i)}`),
    /n=20 .*from=2000/,
  ],
  ["year-bc", lines("year,value", 40, (i) => `${-20 + i},${valueAt(i)}`), /n=40 .*from=-20/],
  [
    "24:00",
    lines("time,value", 48, (i) => {
      const h = (i % 24) + 1;
      return `${german(dayAt(Math.floor(i / 24)))} ${two(h)}:00,${valueAt(i)}`;
    }),
    /n=48 .*from=2021-01-01 01:00 to 2021-01-03 00:00/,
  ],
  [
    "hour-1-24",
    lines("date,hour,value", 48, (i) => `${isoDay(Math.floor(i / 24))},${(i % 24) + 1},${valueAt(i)}`),
    /n=48 .*from=2021-01-01 01:00/,
  ],
  [
    "hour-ending-HE",
    lines("date,HE,value", 48, (i) => `${isoDay(Math.floor(i / 24))},HE${two((i % 24) + 1)},${valueAt(i)}`),
    /PROBLEM time\.double/,
  ],
  [
    "interval",
    lines(
      "time,value",
      48,
      (i) => `${isoDay(Math.floor(i / 24))} ${two(i % 24)}:00 - ${two((i % 24) + 1)}:00,${valueAt(i)}`,
    ),
    /n=48 .*from=2021-01-01 00:00/,
  ],
  [
    "interval-entsoe",
    lines(
      "MTU (UTC),Load",
      48,
      (i) =>
        `${german(dayAt(Math.floor(i / 24)))} ${two(i % 24)}:00 - ${german(dayAt(Math.floor((i + 1) / 24)))} ${two((i + 1) % 24)}:00,${valueAt(i)}`,
    ),
    /n=48 .*from=2021-01-01 00:00/,
  ],
  [
    "start-end",
    lines("start,end,value", 48, (i) => `${isoDay(i)},${isoDay(i + 1)},${valueAt(i)}`),
    /n=48 .*from=2021-01-01/,
  ],
  [
    "dst-repeat",
    lines("time,value", 30, (i) => {
      const h = i < 3 ? i : i - 1;
      return `${isoDay(Math.floor(h / 24), Date.UTC(2021, 9, 31))} ${two(h % 24)}:00,${valueAt(i)}`;
    }),
    /PROBLEM time\.(double|order): .*/,
  ],
  [
    "dst-offset",
    lines("time,value", 30, (i) => {
      const off = i < 3 ? "+02:00" : "+01:00";
      const h = i < 3 ? i : i - 1;
      return `${isoDay(Math.floor(h / 24), Date.UTC(2021, 9, 31))}T${two(h % 24)}:00:00${off},${valueAt(i)}`;
    }),
    /n=30 .*from=2021-10-30 22:00/,
  ],
  [
    "date-time-cols",
    lines("date,time,value", 48, (i) => `${french(dayAt(Math.floor(i / 24)))},${two(i % 24)}:00:00,${valueAt(i)}`),
    /n=48 .*from=2021-01-01 00:00/,
  ],
  [
    "uci-power",
    lines(
      "Date;Time;Global_active_power;Voltage",
      60,
      (i) => `16/12/2006;17:${two(i)}:00;${valueAt(i).toFixed(3)};234.840`,
    ),
    /n=60 \[10 17\.1.*from=2006-12-16 17:00/,
  ],
  [
    "air-quality",
    lines(
      "Date;Time;CO(GT);T;;",
      48,
      (i) =>
        `${french(dayAt(Math.floor(i / 24)))};${two(i % 24)}.00.00;${i % 9 === 3 ? "-200" : valueAt(i).toFixed(1).replace(".", ",")};13,6;;`,
    ),
    /n=48 \[10 17\.1.*from=2021-01-01 00:00/,
  ],
  ["desc", lines("date,value", 40, (i) => `${isoDay(39 - i)},${valueAt(i)}`), /n=40 .*from=2021-01-01 to 2021-02-09/],
  ["shuffled", lines("date,value", 40, (i) => `${isoDay((i * 7) % 40)},${valueAt(i)}`), /PROBLEM time\.order/],
  [
    "am-pm",
    lines("time,value", 48, (i) => {
      const h = i % 24;
      return `${american(dayAt(Math.floor(i / 24)))} ${((h + 11) % 12) + 1}:00 ${h < 12 ? "AM" : "PM"},${valueAt(i)}`;
    }),
    /n=48 .*from=2021-01-01 00:00/,
  ],
  [
    "am-pm-zh",
    lines("时间,值", 48, (i) => {
      const h = i % 24;
      return `2021/1/${1 + Math.floor(i / 24)} ${h < 12 ? "上午" : "下午"}${((h + 11) % 12) + 1}:00:00,${valueAt(i)}`;
    }),
    /n=48 .*from=2021-01-01 00:00/,
  ],
  ["relative", lines("t,value", 40, (i) => `${(i * 0.004).toFixed(3)},${valueAt(i)}`), /n=40 .*from=0 /],
  ["relative-hms", lines("elapsed,value", 60, (i) => `00:${two(i)}:00,${valueAt(i)}`), /n=60 \[10 17/],
  ["relative-ms", lines("elapsed,value", 60, (i) => `${two(i)}:00.0,${valueAt(i)}`), /n=60 \[10 17/],
  ["era-reiwa", lines("年度,値", 20, (i) => `令和${i + 1}年,${valueAt(i)}`), /n=20/],
  ["buddhist", lines("ปี,ค่า", 20, (i) => `${2550 + i},${valueAt(i)}`), /n=20/],
  ["year-dec", lines("year,value", 60, (i) => `${(1950 + i / 12).toFixed(3)},${valueAt(i)}`), /n=60 .*from=1950-01/],
  [
    "value-named-month",
    lines("month,sales,target", 24, (i) => {
      const [y, m] = monthAt(i);
      return `${y}-${two(m)},${valueAt(i)},${i}`;
    }),
    /n=24 \[10 17\.1/,
  ],
];

describe("a series that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("series", given)).toMatch(outcome);
  });
});
