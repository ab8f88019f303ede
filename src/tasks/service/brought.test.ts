/** Questions and answers as they are passed on. */
import { describe, expect, it } from "vitest";
import { lines, outcomeOf, upTo } from "../testing/brought.ts";
const rowsOf = (count: number, row: (i: number) => string, head = "", below = ""): string =>
  lines(head, count, row, below);
const nouns = ["cat", "dog", "bird", "fish", "horse"];

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    "csv",
    rowsOf(20, (i) => `how do I ${nouns[i % 5]} ${i}?,answer ${Math.floor(i / 4)}`, "question,answer"),
    /5 (answers|different)/,
  ],
  [
    "faq-json",
    JSON.stringify(upTo(20).map((i) => ({ question: `how ${nouns[i % 5]} ${i}`, answer: `a ${Math.floor(i / 4)}` }))),
    /5 /,
  ],
  ["rasa-nlu", "## intent:greet\n- hi\n- hello\n\n## intent:bye\n- bye\n", /PROBLEM table\.tooFew/],
  [
    "id",
    rowsOf(20, (i) => `${i + 1},how do I ${nouns[i % 5]} ${i}?,answer ${Math.floor(i / 4)}`, "id,question,answer"),
    /question:2.*answer:3/,
  ],
  ["zh", rowsOf(20, (i) => `怎么${nouns[i % 5]}第${i}个？\t答案${Math.floor(i / 4)}`, "问题\t答案"), /question:1/],
  ["qa-lines", rowsOf(10, (i) => `Q: how ${i}?\nA: so ${i}.\n`), /PROBLEM table\.tooFew/],
];

describe("a table of answers that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("service", given)).toMatch(outcome);
  });
});
