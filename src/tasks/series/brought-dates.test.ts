/** How people write the dates of a series. */
import { describe, expect, it } from "vitest";
import { american, dayAt, french, isoDay, lines, outcomeOf, two, valueAt } from "../testing/brought.ts";

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    "dmy-slash",
    lines("date,value", 60, (i) => `${french(dayAt(i))},${valueAt(i)}`),
    /n=60 .*from=2021-01-01 to 2021-03-01/,
  ],
  [
    "mdy-slash",
    lines("date,value", 60, (i) => `${american(dayAt(i))},${valueAt(i)}`),
    /n=60 .*from=2021-01-01 to 2021-03-01/,
  ],
  ["ambiguous", lines("date,value", 8, (i) => `0${i + 1}/0${i + 1}/2021,${valueAt(i)}`), /PROBLEM time\.ambiguous/],
  [
    "ymd-dot",
    lines("date,value", 60, (i) => `${isoDay(i).replaceAll("-", ".")},${valueAt(i)}`),
    /n=60 .*from=2021-01-01/,
  ],
  [
    "ydm",
    lines("date,value", 60, (i) => {
      const d = dayAt(i);
      return `${d.getUTCFullYear()}-${two(d.getUTCDate())}-${two(d.getUTCMonth() + 1)},${valueAt(i)}`;
    }),
    /PROBLEM time\./,
  ],
  [
    "long-en",
    lines(
      "date,value",
      60,
      (i) =>
        `"${dayAt(i).toLocaleDateString("en-US", { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" })}",${valueAt(i)}`,
    ),
    /n=60 .*from=2021-01-01/,
  ],
  [
    "long-en-wd",
    lines(
      "date,value",
      60,
      (i) =>
        `"${dayAt(i).toLocaleDateString("en-US", { weekday: "long", month: "long", day: "numeric", year: "numeric", timeZone: "UTC" })}",${valueAt(i)}`,
    ),
    /n=60 .*from=2021-01-01/,
  ],
  [
    "long-de",
    lines(
      "Datum;Wert",
      60,
      (i) =>
        `${dayAt(i).toLocaleDateString("de-DE", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })};${i}`,
    ),
    /n=60 .*from=2021-01-01/,
  ],
  [
    "long-fr",
    lines(
      "Date;Valeur",
      60,
      (i) =>
        `${dayAt(i).toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })};${i}`,
    ),
    /n=60 .*from=2021-01-01/,
  ],
  [
    "long-es",
    lines(
      "Fecha;Valor",
      60,
      (i) =>
        `${dayAt(i).toLocaleDateString("es-ES", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })};${i}`,
    ),
    /n=60 .*from=2021-01-01/,
  ],
  [
    "long-ru",
    lines(
      "Дата;Значение",
      60,
      (i) =>
        `${dayAt(i).toLocaleDateString("ru-RU", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })};${i}`,
    ),
    /n=60 .*from=2021-01-01/,
  ],
  [
    "long-nl",
    lines(
      "Datum;Waarde",
      60,
      (i) =>
        `${dayAt(i).toLocaleDateString("nl-NL", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })};${i}`,
    ),
    /n=60 .*from=2021-01-01/,
  ],
  [
    "long-it",
    lines(
      "Data;Valore",
      60,
      (i) =>
        `${dayAt(i).toLocaleDateString("it-IT", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })};${i}`,
    ),
    /n=60 .*from=2021-01-01/,
  ],
  [
    "long-pl",
    lines(
      "Data;Wartość",
      60,
      (i) =>
        `${dayAt(i).toLocaleDateString("pl-PL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })};${i}`,
    ),
    /n=60 .*from=2021-01-01/,
  ],
  ["rfc2822", lines("date,value", 60, (i) => `"${dayAt(i).toUTCString()}",${valueAt(i)}`), /n=60 .*from=2021-01-01/],
  [
    "apache",
    lines("date,value", 60, (i) => `01/Jan/2021:00:${two(i)}:00 +0000,${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  [
    "iso-t-z",
    lines("ts,value", 60, (i) => `2021-01-01T00:${two(i)}:00Z,${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  [
    "iso-ms-offset",
    lines("ts,value", 60, (i) => `2021-01-01T00:${two(i)}:00.000+01:00,${valueAt(i)}`),
    /n=60 .*from=2020-12-31 23:00/,
  ],
  [
    "iso-ns",
    lines("ts,value", 60, (i) => `2021-01-01T00:${two(i)}:00.000000000,${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  [
    "ms-steps",
    lines("ts,value", 60, (i) => `2021-01-01 00:00:00.${String(i * 10).padStart(3, "0")},${valueAt(i)}`),
    /n=60 .*even/,
  ],
  ["compact", lines("ts,value", 60, (i) => `20210101T00${two(i)}00,${valueAt(i)}`), /n=60 .*from=2021-01-01 00:00/],
  ["compact14", lines("ts,value", 60, (i) => `2021010100${two(i)}00,${valueAt(i)}`), /n=60 .*from=2021-01-01 00:00/],
  ["compact12", lines("ts,value", 60, (i) => `2021010100${two(i)},${valueAt(i)}`), /n=60 .*from=2021-01-01 00:00/],
  ["compact-hour", lines("ts,value", 24, (i) => `20210101${two(i)},${valueAt(i)}`), /n=24 .*from=2021-01-01 00:00/],
  [
    "compact-colon",
    lines("ts,value", 60, (i) => `20210101:${two(Math.floor(i / 24))}${two(i % 24)},${valueAt(i)}`),
    /n=132 .*from=2021-01-01 00:00 to 2021-01-01 02:11/,
  ],
  [
    "pvgis",
    lines("time,P", 48, (i) => `${isoDay(Math.floor(i / 24)).replaceAll("-", "")}:${two(i % 24)}10,${valueAt(i)}`),
    /n=48 .*from=2021-01-01 00:10/,
  ],
  [
    "unix-s",
    lines("timestamp,value", 60, (i) => `${1609459200 + 3600 * i},${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  [
    "unix-ms",
    lines("timestamp,value", 60, (i) => `${(1609459200 + 3600 * i) * 1000},${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  [
    "unix-us",
    lines("timestamp,value", 60, (i) => `${1609459200 + 3600 * i}000000,${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  [
    "unix-ns",
    lines("timestamp,value", 60, (i) => `${1609459200 + 3600 * i}000000000,${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  [
    "unix-s-frac",
    lines("timestamp,value", 60, (i) => `${1609459200 + 60 * i}.500000,${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  [
    "unix-float",
    lines("timestamp,value", 60, (i) => `${(1609459200 + 3600 * i) / 1e9}E9,${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  [
    "unix-first-noname",
    lines("x,y", 60, (i) => `${1609459200 + 3600 * i},${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  ["excel-serial", lines("Date,value", 60, (i) => `${44197 + i},${valueAt(i)}`), /n=60 .*from=2021-01-01/],
  [
    "excel-serial-frac",
    lines("Date,value", 60, (i) => `${(44197 + i / 24).toFixed(6)},${valueAt(i)}`),
    /n=60 .*from=2021-01-01 00:00/,
  ],
  ["matlab-datenum", lines("datenum,value", 60, (i) => `${738157 + i},${valueAt(i)}`), /n=60 .*\[10 17/],
  ["julian", lines("JD,mag", 60, (i) => `${2459215.5 + i},${valueAt(i)}`), /n=60 \[10 17/],
];

describe("a series that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("series", given)).toMatch(outcome);
  });
});
