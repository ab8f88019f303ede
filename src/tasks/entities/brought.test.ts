/** Tagged sentences as they are passed on. */
import { describe, expect, it } from "vitest";
import { outcomeOf, upTo } from "../testing/brought.ts";
const sent = (sep: string, f = (w: string, g: string, _i: number): string => w + sep + g): string =>
  upTo(20)
    .map((s) =>
      [
        ["Ann", "B-PER"],
        ["Lee", "I-PER"],
        ["left", "O"],
        [["Oslo", "Riga"][s % 2]!, "B-LOC"],
        [".", "O"],
      ]
        .map(([w, g], i) => f(w!, g!, i))
        .join("\n"),
    )
    .join("\n\n") + "\n";

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["conll", sent(" "), /18 sentences.*2 types/],
  ["tab", sent("\t"), /18 sentences.*2 types/],
  ["csv", sent(","), /18 sentences.*2 types/],
  ["csv-header", "word,tag\n" + sent(","), /18 sentences.*2 types/],
  ["tab-header", "word\ttag\n" + sent("\t"), /18 sentences.*2 types/],
  [
    "pandas-ner",
    "Sentence #,Word,POS,Tag\n" +
      upTo(20)
        .map((s) =>
          [
            ["Ann", "B-per"],
            ["left", "O"],
            ["Oslo", "B-geo"],
            [".", "O"],
          ]
            .map(([w, g], i) => `${i ? "" : "Sentence: " + (s + 1)},${w},NN,${g}`)
            .join("\n"),
        )
        .join("\n"),
    /18 sentences.*2 types/,
  ],
  ["no-prefix", sent(" ", (w, g) => `${w} ${g.replace(/^[BI]-/, "")}`), /PROBLEM conll\.tag/],
  [
    "bilou",
    sent(" ", (w, g) => `${w} ${g.replace("B-LOC", "U-LOC").replace("I-PER", "L-PER")}`),
    /18 sentences.*2 types/,
  ],
  ["underscore", sent(" ", (w, g) => `${w} ${g.replace("-", "_")}`), /18 sentences.*2 types/],
  ["suffix", sent(" ", (w, g) => `${w} ${g === "O" ? g : g.slice(2) + "-" + g[0]}`), /PROBLEM conll\.tag/],
  ["lower-o", sent(" ", (w, g) => `${w} ${g === "O" ? "o" : g}`), /PROBLEM conll\.tag/],
  ["zero", sent(" ", (w, g) => `${w} ${g === "O" ? "0" : g}`), /PROBLEM conll\.tag: .*0/],
  [
    "inline-slash",
    upTo(20)
      .map(() => "Ann/B-PER Lee/I-PER left/O Oslo/B-LOC ./O")
      .join("\n"),
    /PROBLEM conll\.tag/,
  ],
  [
    "jsonl",
    upTo(20)
      .map(() => JSON.stringify({ tokens: ["Ann", "left", "Oslo"], ner_tags: ["B-PER", "O", "B-LOC"] }))
      .join("\n"),
    /PROBLEM data\.form: .*JSON/,
  ],
  [
    "zh-chars",
    upTo(20)
      .map((s) => "小 B-PER\n明 I-PER\n去 O\n" + ["北", "南"][s % 2] + " B-LOC\n京 I-LOC\n。 O")
      .join("\n\n"),
    /18 sentences/,
  ],
  ["crlf", sent(" ").replaceAll("\n", "\r\n"), /18 sentences/],
  ["spaces-blank-line", sent(" ").replaceAll("\n\n", "\n  \n"), /18 sentences/],
  ["double-space", sent("  "), /18 sentences/],
  ["no-blank-lines", sent(" ").replaceAll("\n\n", "\n"), /PROBLEM entities\.few/],
  ["brat", "T1\tPER 0 3\tAnn\nT2\tLOC 9 13\tOslo\n", /PROBLEM conll\.tag/],
];

describe("a text of tags that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("entities", given)).toMatch(outcome);
  });
});
