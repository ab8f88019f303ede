/** Pairs of texts as they are passed on. */
import { describe, expect, it } from "vitest";
import { lines, outcomeOf, upTo } from "../testing/brought.ts";
const rowsOf = (count: number, row: (i: number) => string, head = "", below = ""): string =>
  lines(head, count, row, below);

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["tsv", rowsOf(30, (i) => `go ${i}\tva ${i}`), /30 (pairs|different)/],
  ["anki", rowsOf(30, (i) => `Go ${i}.\tVa ${i} !\tCC-BY 2.0 (France) Attribution: tatoeba.org #${i}`), /30 pairs/],
  ["header", rowsOf(30, (i) => `go ${i}\tgeh ${i}`, "English\tGerman"), /30 pairs/],
  ["csv-quoted", rowsOf(30, (i) => `"go, ${i}","geh, ${i}"`, "en,de"), /30 pairs/],
  ["arrow", rowsOf(30, (i) => `go ${i} -> geh ${i}`), /30 pairs/],
  ["triple-bar", rowsOf(30, (i) => `go ${i} ||| geh ${i}`), /30 pairs/],
  ["equals", rowsOf(30, (i) => `go ${i} = geh ${i}`), /PROBLEM table\.tooFew/],
  ["json-pairs", JSON.stringify(upTo(30).map((i) => [`go ${i}`, `geh ${i}`])), /30 pairs/],
  ["jsonl-hf", rowsOf(30, (i) => JSON.stringify({ translation: { en: `go ${i}`, de: `geh ${i}` } })), /30 pairs/],
  ["json-dict", JSON.stringify(Object.fromEntries(upTo(30).map((i) => [`go ${i}`, `geh ${i}`]))), /30 pairs/],
  [
    "tmx",
    '<?xml version="1.0"?><tmx><body><tu><tuv xml:lang="en"><seg>Hi</seg></tuv></tu></body></tmx>',
    /PROBLEM data\.form: .*XML/,
  ],
  ["po", 'msgid "Open"\nmsgstr "Öffnen"\n\nmsgid "Close"\nmsgstr "Schließen"\n', /PROBLEM table\.tooFew/],
  ["blank-target", rowsOf(30, (i) => `go ${i}\t${i === 4 ? "" : "geh " + i}`), /29 pairs/],
  ["numbers-first", rowsOf(30, (i) => `${i + 1}\tgo ${i}\t${1000 + i}\tgeh ${i}`), /source:2.*target:4/],
  ["quotes-tsv", rowsOf(30, (i) => `He said "go ${i}\tEr sagte „geh ${i}“`), /30 pairs/],
  ["bidi", rowsOf(30, (i) => `go ${i}\tاذهب ${i}`), /30 pairs/],
  ["zh-en", rowsOf(30, (i) => `我去${i}。\tI go ${i}.`), /30 pairs/],
  ["one-column", rowsOf(30, (i) => `go${i}`), /PROBLEM table\.tooFew/],
  [
    "srt",
    "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nBye\n",
    /PROBLEM table\.ragged/,
  ],
];

describe("a table of pairs that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("translation", given)).toMatch(outcome);
  });
});
