/** Graphs as they are passed on. */
import { describe, expect, it } from "vitest";
import { lines, outcomeOf, upTo } from "../testing/brought.ts";
const rowsOf = (count: number, row: (i: number) => string, head = "", below = ""): string =>
  lines(head, count, row, below);
const fact = (i: number): readonly [string, string, string] => [`n${i % 17}`, `r${i % 5}`, `n${(i * 7 + 3) % 17}`];

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["tsv", rowsOf(60, (i) => fact(i).join("\t")), /subject:1.*60/],
  ["csv-head", rowsOf(60, (i) => fact(i).join(","), "head,relation,tail"), /subject:1/],
  [
    "nt",
    rowsOf(60, (i) => `<http://x.org/${fact(i)[0]}> <http://x.org/${fact(i)[1]}> <http://x.org/${fact(i)[2]}> .`),
    /17 (entities|names)/,
  ],
  [
    "nt-comments",
    "# a comment\n" +
      rowsOf(60, (i) => `<http://x.org/${fact(i)[0]}> <http://x.org/${fact(i)[1]}> <http://x.org/${fact(i)[2]}> . # c`),
    /17 (entities|names)/,
  ],
  [
    "nquads",
    rowsOf(
      60,
      (i) =>
        `<http://x.org/${fact(i)[0]}> <http://x.org/${fact(i)[1]}> <http://x.org/${fact(i)[2]}> <http://g.org/1> .`,
    ),
    /17 (entities|names)/,
  ],
  [
    "turtle",
    "@prefix ex: <http://x.org/> .\n# comment\n" +
      rowsOf(60, (i) => `ex:${fact(i)[0]} ex:${fact(i)[1]} ex:${fact(i)[2]} .`),
    /PROBLEM data\.form: .*Turtle/,
  ],
  [
    "turtle-semi",
    "@prefix ex: <http://x.org/> .\n" +
      rowsOf(17, (i) => `ex:n${i} ex:r1 ex:n${(i + 1) % 17} ;\n   ex:r2 ex:n${(i + 2) % 17} , ex:n${(i + 3) % 17} .`),
    /PROBLEM data\.form: .*Turtle/,
  ],
  ["blanks", rowsOf(60, (i) => fact(i).join(" ")), /17 (entities|names)/],
  ["arrow", rowsOf(60, (i) => `${fact(i)[0]} -${fact(i)[1]}-> ${fact(i)[2]}`), /17 (entities|names)/],
  ["parens", rowsOf(60, (i) => `(${fact(i).join(", ")})`), /17 (entities|names)/],
  ["prolog", rowsOf(60, (i) => `${fact(i)[1]}(${fact(i)[0]}, ${fact(i)[2]}).`), /PROBLEM triples\.columns/],
  [
    "json",
    JSON.stringify(upTo(60).map((i) => ({ subject: fact(i)[0], predicate: fact(i)[1], object: fact(i)[2] }))),
    /subject:1.*/,
  ],
  ["json-arrays", JSON.stringify(upTo(60).map(fact)), /17 (entities|names)/],
  [
    "jsonl",
    rowsOf(60, (i) => JSON.stringify({ head: fact(i)[0], relation: fact(i)[1], tail: fact(i)[2] })),
    /17 (entities|names)/,
  ],
  ["counts-first", "60\n" + rowsOf(60, (i) => fact(i).join("\t")), /17 (entities|names)/],
  ["four-columns", rowsOf(60, (i) => [...fact(i), "2014-01-0" + (1 + (i % 9))].join("\t")), /PROBLEM triples\.columns/],
  ["wikidata-spaces", rowsOf(60, (i) => `New York ${i % 17}\tcapital of\tPlace ${(i * 3) % 17}`), /facts/],
  ["zh", rowsOf(60, (i) => `城市${i % 17}，属于，省${(i * 3) % 5}`), /facts/],
  ["gml", "graph [\n node [ id 1 ]\n edge [ source 1 target 2 ]\n]\n", /PROBLEM triples\.columns/],
  ["edge-list", rowsOf(60, (i) => `n${i % 17}\tn${(i * 7 + 3) % 17}`), /PROBLEM triples\.columns/],
];

describe("a graph that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("triples", given)).toMatch(outcome);
  });
});
