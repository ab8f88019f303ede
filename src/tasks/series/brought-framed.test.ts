/** What stands around the rows of a series. */
import { describe, expect, it } from "vitest";
import { dayAt, german, isoDay, lines, monthAt, outcomeOf, upTo, valueAt } from "../testing/brought.ts";

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    "units-row",
    lines("date,temp\nyyyy-mm-dd,°C", 40, (i) => `${isoDay(i)},${valueAt(i)}`),
    /n=40 \[10 17\.1.*from=2021-01-01.*(left out|unit|second)/,
  ],
  [
    "two-header",
    lines(",Berlin,Berlin\ndate,temp,rain", 40, (i) => `${isoDay(i)},${valueAt(i)},${i}`),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "pandas-multi",
    lines("Price,Close,High\nTicker,AAPL,AAPL\nDate,,", 40, (i) => `${isoDay(i)},${valueAt(i)},${i}`),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  ["unit-in-header", lines("date,temp [°C]", 40, (i) => `${isoDay(i)},${valueAt(i)}`), /n=40 \[10 17\.1/],
  [
    "comment-head",
    lines("# station 7\n# lat 52\n# source: x, y, z\ndate,value", 40, (i) => `${isoDay(i)},${valueAt(i)}`),
    /n=40 \[10 17\.1/,
  ],
  ["percent-comment", lines("% matlab\n% t x", 40, (i) => `${i} ${valueAt(i)}`), /n=40 \[10 17\.1/],
  [
    "semicolon-comment",
    lines("; comment one\n; comment two\ndate,value", 40, (i) => `${isoDay(i)},${valueAt(i)}`),
    /n=40 \[10 17\.1/,
  ],
  ["totals", lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)}`, "Total,1234"), /n=40 \[10 17\.1 .*left out/],
  [
    "totals-de",
    lines("Datum;Wert", 40, (i) => `${german(dayAt(i))};${valueAt(i).toFixed(1).replace(".", ",")}`, "Summe;1234,5"),
    /n=40 \[10 17\.1 .*left out/,
  ],
  ["totals-zh", lines("日期,值", 40, (i) => `${isoDay(i)},${valueAt(i)}`, "合计,1234"), /n=40 \[10 17\.1 .*left out/],
  [
    "average-row",
    lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)}`, "Average,17.2\nMax,30"),
    /n=40 \[10 17\.1 .*left out/,
  ],
  [
    "footer",
    lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)}`, "\nSource: World Bank, 2022"),
    /n=40 \[10 17\.1 .*left out/,
  ],
  [
    "title",
    lines("Sales of 2021\n\ndate,value", 40, (i) => `${isoDay(i)},${valueAt(i)}`),
    /n=40 \[10 17\.1 .*left out/,
  ],
  ["empty-col", lines("date,,value,", 40, (i) => `${isoDay(i)},,${valueAt(i)},`), /n=40 \[10 17\.1/],
  [
    "blank-rows",
    lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)}${i % 10 === 9 ? "\n,,\n" : ""}`),
    /n=40 \[10 17\.1/,
  ],
  [
    "merged",
    lines("year,month,value", 40, (i) => {
      const [y, m] = monthAt(i);
      return `${m === 1 ? y : ""},${m},${valueAt(i)}`;
    }),
    /n=40 \[10 17\.1.*from=2015-01/,
  ],
  [
    "header-repeat",
    lines("date,value", 40, (i) => `${i === 20 ? "date,value\n" : ""}${isoDay(i)},${valueAt(i)}`),
    /PROBLEM time\.row: line 22/,
  ],
  [
    "wide-years",
    lines(
      "country,2015,2016,2017,2018,2019,2020",
      5,
      (i) =>
        `C${i},${upTo(6)
          .map((j) => valueAt(i + j))
          .join(",")}`,
    ),
    /n=6 \[10 17\.1.*from=2015 to 2020 .*turned/,
  ],
  [
    "wide-months",
    lines(
      "Year,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
      8,
      (i) =>
        `${2010 + i},${upTo(12)
          .map((j) => valueAt(12 * i + j))
          .join(",")}`,
    ),
    /n=96 \[10 17\.1.*from=2010-01/,
  ],
  [
    "long-panel",
    lines("date,country,value", 40, (i) => `${isoDay(Math.floor(i / 2))},${"AB"[i % 2]},${valueAt(i)}`),
    /PROBLEM time\.double: .*/,
  ],
  [
    "long-panel-blocks",
    lines("country,date,value", 40, (i) => `${"AB"[Math.floor(i / 20)]},${isoDay(i % 20)},${valueAt(i)}`),
    /PROBLEM time\.(order|double): /,
  ],
];

describe("a series that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("series", given)).toMatch(outcome);
  });
});
