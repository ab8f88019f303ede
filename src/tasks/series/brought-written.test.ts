/** Series as the programs of many countries write them. */
import { describe, expect, it } from "vitest";
import { american, dayAt, french, german, isoDay, lines, monthAt, outcomeOf, two } from "../testing/brought.ts";

/** `1.234,50` and on, thousands marked by `mark`. */
const amountWith = (mark: string, i: number): string =>
  (1234.5 + i)
    .toFixed(2)
    .replace(".", ",")
    .replace(/^(\d)(\d{3})/, `$1${mark}$2`);

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    "de-excel",
    lines("Datum;Umsatz in €", 40, (i) => `${german(dayAt(i))};${amountWith(".", i)} €`),
    /n=40 \[1234\.5 1235\.5.*from=2021-01-01 .*time:1.*value:2/,
  ],
  [
    "fr-excel",
    lines("Date;Montant", 40, (i) => `${french(dayAt(i))};${amountWith("\u202f", i)}`),
    /n=40 \[1234\.5 .*from=2021-01-01/,
  ],
  [
    "fr-nbsp",
    lines("Date;Montant", 40, (i) => `${french(dayAt(i))};${amountWith("\u00a0", i)}\u00a0€`),
    /n=40 \[1234\.5 .*from=2021-01-01/,
  ],
  [
    "ch-apostrophe",
    lines(
      "Datum;Betrag CHF",
      40,
      (i) => `${german(dayAt(i))};${(1234.5 + i).toFixed(2).replace(/^(\d)(\d{3})/, "$1'$2")}`,
    ),
    /n=40 \[1234\.5 .*from=2021-01-01/,
  ],
  [
    "ch-curly",
    lines(
      "Datum;Betrag CHF",
      40,
      (i) => `${german(dayAt(i))};CHF ${(1234.5 + i).toFixed(2).replace(/^(\d)(\d{3})/, "$1’$2")}`,
    ),
    /n=40 \[1234\.5 .*from=2021-01-01/,
  ],
  [
    "zh-excel",
    lines("日期,销售额（元）", 40, (i) => {
      const d = dayAt(i);
      return `${d.getUTCFullYear()}年${d.getUTCMonth() + 1}月${d.getUTCDate()}日,"¥${(1234 + i).toString().replace(/^(\d)(\d{3})/, "$1,$2")}.00"`;
    }),
    /n=40 \[1234 1235.*from=2021-01-01/,
  ],
  [
    "zh-wan",
    lines("年月,产量", 40, (i) => {
      const [y, m] = monthAt(i);
      return `${y}年${m}月,${(12.5 + i).toFixed(1)}万`;
    }),
    /n=40 \[125000 .*from=2015-01/,
  ],
  [
    "in-lakh",
    lines("Date,Amount (INR)", 40, (i) => `${french(dayAt(i)).replaceAll("/", "-")},"₹ 12,34,${567 + i}.50"`),
    /n=40 \[1234567\.5 .*from=2021-01-01/,
  ],
  ["in-lakh-rs", lines("Date,Amount", 40, (i) => `${isoDay(i)},"Rs. 1,23,${two(i)}6.00"`), /n=40 \[123006/],
  [
    "us-excel",
    lines(
      "Date,Revenue",
      60,
      (i) => `${american(dayAt(i))},"$${(1234.5 + i).toFixed(2).replace(/^(\d)(\d{3})/, "$1,$2")}"`,
    ),
    /n=60 \[1234\.5 .*from=2021-01-01/,
  ],
  [
    "us-neg-brackets",
    lines("Date,Profit", 60, (i) => `${american(dayAt(i))},${i % 3 ? `"$${1200 + i}.00"` : `"($${1200 + i}.00)"`}`),
    /n=60 \[-1200 1201/,
  ],
  ["pl-zl", lines("Data;Kwota", 40, (i) => `${isoDay(i)};${1 + i} 234,50 zł`), /n=40 \[1234\.5 2234\.5/],
  ["se-kr", lines("Datum;Belopp", 40, (i) => `${isoDay(i)};${1 + i} 234,50 kr`), /n=40 \[1234\.5 2234\.5/],
  ["br-real", lines("Data;Valor", 40, (i) => `${french(dayAt(i))};R$ ${1 + i}.234,50`), /n=40 \[1234\.5 2234\.5/],
  ["jp-yen", lines("日付,金額", 40, (i) => `${isoDay(i).replaceAll("-", "/")},"￥${1 + i},234"`), /n=40 \[1234 2234/],
  ["ru-rub", lines("Дата;Сумма", 40, (i) => `${german(dayAt(i))};${1 + i}\u00a0234,50 руб.`), /n=40 \[1234\.5 2234\.5/],
  [
    "ar-digits",
    lines("date,value", 40, (i) => `${isoDay(i)},${String(120 + i).replace(/\d/g, (c) => "٠١٢٣٤٥٦٧٨٩"[+c]!)}`),
    /n=40 \[120 121/,
  ],
  [
    "fullwidth",
    lines(
      "日期，数值",
      40,
      (i) => `${isoDay(i)}，${String(120 + i).replace(/\d/g, (c) => "０１２３４５６７８９"[+c]!)}`,
    ),
    /n=40 \[120 121/,
  ],
];

describe("a series that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("series", given)).toMatch(outcome);
  });
});
