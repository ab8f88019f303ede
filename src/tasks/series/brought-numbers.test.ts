/** How people write the numbers of a series. */
import { describe, expect, it } from "vitest";
import { dayAt, german, isoDay, lines, outcomeOf, two, valueAt } from "../testing/brought.ts";

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["percent", lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)} %`), /n=40 \[10 17\.1/],
  ["minus-en-dash", lines("date,value", 40, (i) => `${isoDay(i)},–${valueAt(i)}`), /n=40 \[-10 -17\.1/],
  ["plus", lines("date,value", 40, (i) => `${isoDay(i)},+${valueAt(i)}`), /n=40 \[10 17\.1/],
  ["trailing-minus", lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)}-`), /n=40 \[-10 -17\.1/],
  [
    "sci",
    lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i).toExponential(3).toUpperCase()}`),
    /n=40 \[10 17\.1/,
  ],
  [
    "sci-comma",
    lines(
      "Datum;Wert",
      40,
      (i) => `${german(dayAt(i))};${valueAt(i).toExponential(3).toUpperCase().replace(".", ",")}`,
    ),
    /n=40 \[10 17\.1/,
  ],
  ["sci-times", lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)}×10^3`), /PROBLEM table\.number/],
  ["fortran", lines("t,value", 40, (i) => `${i},${(valueAt(i) / 10).toFixed(2)}D+01`), /n=40 \[10 17\.1/],
  ["unit-in-cell", lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)} kg`), /PROBLEM table\.number/],
  ["unit-in-cell-C", lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)}°C`), /PROBLEM table\.number/],
  ["fraction", lines("date,value", 40, (i) => `${isoDay(i)},${i} 1/2`), /PROBLEM table\.number/],
  ["ratio", lines("date,value", 40, (i) => `${isoDay(i)},${i}/40`), /PROBLEM table\.number/],
  ["hex", lines("date,value", 40, (i) => `${isoDay(i)},0x${(i + 16).toString(16)}`), /PROBLEM table\.number/],
  ["bool", lines("date,value", 40, (i) => `${isoDay(i)},${i % 3 ? "TRUE" : "FALSE"}`), /PROBLEM table\.number/],
  ["duration", lines("date,value", 40, (i) => `${isoDay(i)},0:${two(i)}:30`), /PROBLEM table\.number/],
  ["leading-zero", lines("date,value", 40, (i) => `${isoDay(i)},00${100 + i}`), /n=40 \[100 101/],
  ["excel-formula", lines("date,value", 40, (i) => `${isoDay(i)},"=""${valueAt(i)}"""`), /PROBLEM table\.number/],
  ["apostrophe-text", lines("date,value", 40, (i) => `${isoDay(i)},'${valueAt(i)}`), /PROBLEM table\.number/],
  [
    "us-thousands-unquoted",
    lines("date,value", 40, (i) => `${isoDay(i)},1,${200 + i}`),
    /PROBLEM table\.split: .*(comma|columns)/,
  ],
  [
    "mixed-locale",
    lines("date;value", 40, (i) => `${isoDay(i)};${i % 2 ? "1.234,5" : "1,234.5"}`),
    /PROBLEM table\.mixed/,
  ],
  ["dot-3", lines("date;value", 40, (i) => `${isoDay(i)};${1 + i}.${100 + i}`), /n=40 .*(read|thousand|decimal)/],
  ["bn", lines("date,market cap", 40, (i) => `${isoDay(i)},$${valueAt(i)}B`), /n=40 \[10000000000/],
  [
    "Mio",
    lines("Datum;Wert", 40, (i) => `${german(dayAt(i))};${valueAt(i).toFixed(1).replace(".", ",")} Mio. €`),
    /n=40 \[10000000 17100000/,
  ],
  ["yi", lines("日期,市值", 40, (i) => `${isoDay(i)},${valueAt(i)}亿元`), /n=40 \[1000000000 1710000000/],
];

describe("a series that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("series", given)).toMatch(outcome);
  });
});
