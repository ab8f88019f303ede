/** Stories as they are passed on. */
import { describe, expect, it } from "vitest";
import { lines, outcomeOf, upTo } from "../testing/brought.ts";
const rowsOf = (count: number, row: (i: number) => string, head = "", below = ""): string =>
  lines(head, count, row, below);
const story = (s: number, sep = "\t", nl = "\n"): string =>
  [
    `1 Mary went to the ${["kitchen", "garden", "office"][s % 3]}.`,
    `2 John went to the ${["office", "kitchen", "garden"][s % 3]}.`,
    `3 Where is Mary?${sep}${["kitchen", "garden", "office"][s % 3]}${sep}1`,
  ].join(nl);

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    "babi",
    upTo(30)
      .map((s) => story(s))
      .join("\n") + "\n",
    /30 (stories|questions)/,
  ],
  [
    "crlf",
    upTo(30)
      .map((s) => story(s, "\t", "\r\n"))
      .join("\r\n"),
    /30 /,
  ],
  [
    "blank-between",
    upTo(30)
      .map((s) => story(s))
      .join("\n\n"),
    /30 /,
  ],
  [
    "no-numbers",
    upTo(30)
      .map((s) => story(s).replace(/^\d /gm, ""))
      .join("\n\n"),
    /PROBLEM babi\.number/,
  ],
  [
    "spaces-for-tabs",
    upTo(30)
      .map((s) => story(s, "    "))
      .join("\n"),
    /30 /,
  ],
  [
    "no-support",
    upTo(30)
      .map((s) => story(s).replace(/\t1$/gm, ""))
      .join("\n"),
    /30 /,
  ],
  [
    "dots",
    upTo(30)
      .map((s) => story(s).replace(/^(\d) /gm, "$1. "))
      .join("\n"),
    /PROBLEM babi\.number/,
  ],
  [
    "capital-answers",
    upTo(30)
      .map((s) => story(s).replace(/\t(\w)(\w+)\t/, (_, a, b) => `\t${a.toUpperCase()}${b}\t`))
      .join("\n"),
    /30 /,
  ],
  [
    "zh",
    upTo(30)
      .map((s) =>
        [
          `1 小明去了${["厨房", "花园", "办公室"][s % 3]}。`,
          `2 小红去了${["办公室", "厨房", "花园"][s % 3]}。`,
          `3 小明在哪里？\t${["厨房", "花园", "办公室"][s % 3]}\t1`,
        ].join("\n"),
      )
      .join("\n"),
    /30 /,
  ],
  [
    "bom",
    "\ufeff" +
      upTo(30)
        .map((s) => story(s))
        .join("\n"),
    /30 /,
  ],
  ["squad", JSON.stringify({ data: [{ title: "x", paragraphs: [] }] }), /PROBLEM data\.form: .*JSON/],
  [
    "jsonl",
    rowsOf(30, () =>
      JSON.stringify({ story: ["Mary went to the kitchen."], question: "Where is Mary?", answer: "kitchen" }),
    ),
    /PROBLEM data\.form: .*JSON/,
  ],
  ["dialog", rowsOf(30, (i) => `${1 + (i % 3)} hi\thello what can I help you with`), /PROBLEM story\.untold/],
  ["prose", "It was a dark night.\nThe rain fell.\n", /PROBLEM babi\.number/],
];

describe("a text of stories that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("story", given)).toMatch(outcome);
  });
});
