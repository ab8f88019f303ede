/** Sequences as people write them. */
import { describe, expect, it } from "vitest";
import { lines, outcomeOf, upTo } from "../testing/brought.ts";
const rowsOf = (count: number, row: (i: number) => string, head = "", below = ""): string =>
  lines(head, count, row, below);

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["arrow", rowsOf(20, (i) => `a b c${i % 3} -> c${i % 3} b a`), /20 /],
  ["unicode-arrow", rowsOf(20, (i) => `a b c${i % 3} ➡ c${i % 3} b a`), /20 sequences with their answers/],
  ["unicode-arrow-vs", rowsOf(20, (i) => `a b c${i % 3} ➡️ c${i % 3} b a`), /with their answers/],
  ["long-bar-arrow", rowsOf(20, (i) => `a b c${i % 3} ↦ c${i % 3} b a`), /with their answers/],
  ["fat", rowsOf(20, (i) => `a b c${i % 3} ==> c${i % 3} b a`), /with their answers/],
  ["html-arrow", rowsOf(20, (i) => `a b c${i % 3} &rarr; c${i % 3} b a`), /with their answers/],
  ["html-gt", rowsOf(20, (i) => `a b c${i % 3} -&gt; c${i % 3} b a`), /with their answers/],
  ["latex-arrow", rowsOf(20, (i) => `a b c${i % 3} \\to c${i % 3} b a`), /with their answers/],
  ["left-arrow", rowsOf(20, (i) => `c${i % 3} b a <- a b c${i % 3}`), /(<-|←)/],
  ["pipe", rowsOf(20, (i) => `a b c${i % 3} | c${i % 3} b a`), /\|/],
  ["colon", rowsOf(20, (i) => `a b c${i % 3} : c${i % 3} b a`), /:/],
  ["csv2", rowsOf(20, (i) => `abc${i % 3},c${i % 3}ba`), /20/],
  ["digits", rowsOf(20, (i) => `${1000 + i * 37}`), /20/],
  ["dna-fasta", rowsOf(10, (i) => `>seq${i}\nACGTACGTTAGC`), /seq/],
  ["emoji", rowsOf(20, (i) => `😀👍🏽${"👨‍👩‍👧"}${i % 3}`), /20/],
  ["blank-commas", rowsOf(20, (i) => `a, b, c${i % 3}, d`), /20/],
  ["json", JSON.stringify(upTo(20).map((i) => ["a", "b", "c" + (i % 3)])), /PROBLEM data\.form: .*JSON/],
  [
    "jsonl-io",
    rowsOf(20, (i) => JSON.stringify({ input: "a b c" + (i % 3), output: "c b a" })),
    /PROBLEM data\.form: .*JSON/,
  ],
  ["comment", "# palindromes\n" + rowsOf(20, (i) => `a b c${i % 3} -> c${i % 3} b a`), /20 .*with their answers/],
  ["header-io", "input\toutput\n" + rowsOf(20, (i) => `a b c${i % 3}\tc${i % 3} b a`), /20 .*with their answers/],
  ["zh-arrow", rowsOf(20, (i) => `甲乙${"丙丁戊"[i % 3]}→${"丙丁戊"[i % 3]}乙甲`), /with their answers/],
  ["crlf", rowsOf(20, (i) => `a b c${i % 3} -> c${i % 3} b a`).replaceAll("\n", "\r\n"), /with their answers/],
  ["fullwidth-gt", rowsOf(20, (i) => `甲乙${"丙丁戊"[i % 3]}＞${"丙丁戊"[i % 3]}乙甲`), /with their answers/],
];

describe("a text of sequences that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("custom", given)).toMatch(outcome);
  });
});
