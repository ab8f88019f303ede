/** What stands between the cells of a series. */
import { describe, expect, it } from "vitest";
import { isoDay, lines, monthAt, outcomeOf, upTo, valueAt } from "../testing/brought.ts";

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["tsv", lines("date\tvalue", 40, (i) => `${isoDay(i)}\t${valueAt(i)}`), /n=40 .*daily/],
  [
    "pipe-md",
    lines("| date | value |\n|------|------:|", 40, (i) => `| ${isoDay(i)} | ${valueAt(i)} |`),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "md-noedge",
    lines("date | value\n--- | ---", 40, (i) => `${isoDay(i)} | ${valueAt(i)}`),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "latex",
    lines(
      "\\begin{tabular}{lr}\n\\hline\ndate & value \\\\\n\\hline",
      40,
      (i) => `${isoDay(i)} & ${valueAt(i)} \\\\`,
      "\\hline\n\\end{tabular}",
    ),
    /PROBLEM data\.form: .*LaTeX/,
  ],
  [
    "html",
    "<html><body><table>\n<tr><th>date</th><th>value</th></tr>\n" +
      upTo(40)
        .map((i) => `<tr><td>${isoDay(i)}</td><td>${valueAt(i)}</td></tr>`)
        .join("\n") +
      "\n</table></body></html>",
    /PROBLEM data\.form: .*HTML/,
  ],
  [
    "json-records",
    JSON.stringify(upTo(40).map((i) => ({ date: isoDay(i), value: valueAt(i) }))),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "json-pretty",
    JSON.stringify(
      upTo(40).map((i) => ({ date: isoDay(i), value: valueAt(i) })),
      null,
      2,
    ),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "json-columns",
    JSON.stringify({ date: upTo(40).map((i) => isoDay(i)), value: upTo(40).map(valueAt) }),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "json-split",
    JSON.stringify({ columns: ["date", "value"], index: upTo(40), data: upTo(40).map((i) => [isoDay(i), valueAt(i)]) }),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "json-index",
    JSON.stringify({
      date: Object.fromEntries(upTo(40).map((i) => [i, isoDay(i)])),
      value: Object.fromEntries(upTo(40).map((i) => [i, valueAt(i)])),
    }),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  ["json-array", JSON.stringify(upTo(40).map(valueAt)), /n=40 \[10 17\.1/],
  [
    "json-nested",
    JSON.stringify({ meta: { unit: "C" }, data: upTo(40).map((i) => ({ date: isoDay(i), value: valueAt(i) })) }),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "jsonl",
    upTo(40)
      .map((i) => JSON.stringify({ date: isoDay(i), value: valueAt(i) }))
      .join("\n"),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "json-nan",
    "[" +
      upTo(40)
        .map((i) => `{"date":"${isoDay(i)}","value":${i === 3 ? "NaN" : valueAt(i)}}`)
        .join(",") +
      "]",
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "ndjson-comma",
    upTo(40)
      .map((i) => JSON.stringify({ date: isoDay(i), value: valueAt(i) }) + ",")
      .join("\n"),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  ["python-list", "[" + upTo(40).map(valueAt).join(", ") + "]", /n=40 \[10 17\.1/],
  ["one-line", upTo(40).map(valueAt).join(", "), /n=40 \[10 17\.1/],
  ["one-line-blanks", upTo(40).map(valueAt).join(" "), /n=40 \[10 17\.1/],
  [
    "fixed",
    lines("YEAR  MO    TEMP   RAIN", 40, (i) => {
      const [y, m] = monthAt(i);
      return `${y}  ${String(m).padStart(2)}  ${valueAt(i).toFixed(2).padStart(6)}  ${String(i).padStart(5)}`;
    }),
    /n=40 \[10 17\.1.*from=2015-01/,
  ],
  [
    "fixed-nohead",
    lines("", 40, (i) => {
      const [y, m] = monthAt(i);
      return `${y} ${String(m).padStart(2)} ${valueAt(i).toFixed(2).padStart(6)}`;
    }),
    /n=40 \[10 17\.1.*from=2015-01/,
  ],
  ["mac", lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)}`).replaceAll("\n", "\r"), /n=40 \[10 17\.1/],
  ["crlf", lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)}`).replaceAll("\n", "\r\n"), /n=40 \[10 17\.1/],
  [
    "crcrlf",
    lines("date,value", 40, (i) => `${isoDay(i)},${valueAt(i)}`).replaceAll("\n", "\r\r\n"),
    /n=40 \[10 17\.1/,
  ],
  [
    "backslash-quote",
    lines('date,"note \\"x\\"",value', 40, (i) => `${isoDay(i)},"a \\"b\\" c",${valueAt(i)}`),
    /n=40 \[10 17\.1/,
  ],
  ["single-quotes", lines("'date','value'", 40, (i) => `'${isoDay(i)}','${valueAt(i)}'`), /n=40 \[10 17\.1/],
  [
    "space-after-comma-quote",
    lines('"date", "value"', 40, (i) => `"${isoDay(i)}", "${valueAt(i)}"`),
    /n=40 \[10 17\.1/,
  ],
  [
    "quote-inch",
    lines("date;size;value", 40, (i) => `${isoDay(i)};5" pipe;${valueAt(i).toFixed(1).replace(".", ",")}`),
    /n=40 \[10 17\.1/,
  ],
  ["caret", lines("date^value", 40, (i) => `${isoDay(i)}^${valueAt(i)}`), /PROBLEM series\.column/],
  ["tilde", lines("date~value", 40, (i) => `${isoDay(i)}~${valueAt(i)}`), /PROBLEM series\.column/],
  ["ctrl-a", lines("date\u0001value", 40, (i) => `${isoDay(i)}\u0001${valueAt(i)}`), /PROBLEM series\.column/],
  ["colon", lines("date:value", 40, (i) => `${isoDay(i)}:${valueAt(i)}`), /PROBLEM series\.column/],
];

describe("a series that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("series", given)).toMatch(outcome);
  });
});
