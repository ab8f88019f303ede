/** Labelled texts as they are passed on. */
import { describe, expect, it } from "vitest";
import { lines, outcomeOf, upTo } from "../testing/brought.ts";
const rowsOf = (count: number, row: (i: number) => string, head = "", below = ""): string =>
  lines(head, count, row, below);
const nouns = ["cat", "dog", "bird", "fish", "horse"];
const good = (i: number): string => `the ${nouns[i % 5] ?? ""} number ${i} is ${i % 2 ? "good" : "bad"}`;
const labelOf = (i: number): string => (i % 2 ? "pos" : "neg");

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["csv", rowsOf(30, (i) => `"${good(i)}",${labelOf(i)}`, "text,label"), /text:1.*label:2.*labels=neg¦pos.*30 texts/],
  ["label-first", rowsOf(30, (i) => `${labelOf(i)},"${good(i)}"`), /labels=neg¦pos/],
  ["label-first-names", rowsOf(30, (i) => `${labelOf(i)},"${good(i)}"`, "v1,v2"), /labels=neg¦pos .*30 texts/],
  ["fasttext", rowsOf(30, (i) => `__label__${labelOf(i)} ${good(i)}`), /PROBLEM data\.form: .*(__label__|fastText)/],
  ["sst-tree", rowsOf(30, (i) => `(${i % 5} (2 It) (4 (2 's) (3 good)))`), /PROBLEM table\.tooFew/],
  ["jsonl", rowsOf(30, (i) => JSON.stringify({ text: good(i), label: labelOf(i) })), /labels=neg¦pos/],
  ["json-num-label", JSON.stringify(upTo(30).map((i) => ({ sentence: good(i), label: i % 2 }))), /labels=0¦1/],
  [
    "jsonl-nested",
    rowsOf(30, (i) => JSON.stringify({ id: i, data: { text: good(i), meta: { lang: "en" } }, label: labelOf(i) })),
    /labels=neg¦pos/,
  ],
  ["index", rowsOf(30, (i) => `${i},"${good(i)}",${labelOf(i)}`, ",text,label"), /text:2.*label:3.*labels=neg¦pos/],
  ["sts", rowsOf(30, (i) => `${i}\t${good(i)}\t${i % 2}`, "index\tsentence\tlabel"), /text:2.*labels=0¦1/],
  ["cola", rowsOf(30, (i) => `gj04\t${i % 2}\t${i % 4 ? "" : "*"}\t${good(i)}`), /labels=0¦1/],
  [
    "mixed-case-labels",
    rowsOf(30, (i) => `"${good(i)}",${["Pos", "pos", "neg", "Neg "][i % 4]}`, "text,label"),
    /labels=Neg¦Pos¦neg¦pos/,
  ],
  ["emoji", rowsOf(30, (i) => `${["😀", "😡"][i % 2]} ${good(i)},${labelOf(i)}`, "text,label"), /labels=neg¦pos/],
  [
    "zh",
    rowsOf(
      30,
      (i) => `这个${["猫", "狗", "鸟"][i % 3]}${i}很${i % 2 ? "好" : "差"}，我喜欢,${i % 2 ? "好评" : "差评"}`,
      "评论,标签",
    ),
    /labels=好评¦差评/,
  ],
  [
    "zh-tsv",
    rowsOf(
      30,
      (i) => `这个${["猫", "狗", "鸟"][i % 3]}第${i}只很${i % 2 ? "好" : "差"}，我喜欢\t${i % 2}`,
      "text_a\tlabel",
    ),
    /labels=0¦1/,
  ],
  [
    "zh-label-first-comma",
    rowsOf(30, (i) => `${i % 2},这个${["猫", "狗", "鸟"][i % 3]}第${i}只很${i % 2 ? "好" : "差"}`, "label,review"),
    /labels=0¦1/,
  ],
  [
    "comma-in-text-unquoted",
    rowsOf(30, (i) => `${good(i)}, really, ${labelOf(i)}`, "text,label"),
    /PROBLEM table\.ragged: .*/,
  ],
  ["arabic", rowsOf(30, (i) => `هذا ${i} ${i % 2 ? "جيد" : "سيء"},${labelOf(i)}`, "text,label"), /labels=neg¦pos/],
  ["newline-in-quotes", rowsOf(30, (i) => `"${good(i)}\nsecond line",${labelOf(i)}`, "text,label"), /30 texts/],
  ["html-br", rowsOf(30, (i) => `"${good(i)}<br /><br />ok &amp; fine",${labelOf(i)}`, "review,sentiment"), /30 texts/],
  ["ratings", rowsOf(30, (i) => `"${good(i)}",${(i % 5) + 1}.0`, "text,stars"), /labels=1\.0¦2\.0/],
  [
    "agnews",
    rowsOf(
      40,
      (i) =>
        `"${(i % 4) + 1}","${nouns[i % 5]} headline ${i}","Some longer description of ${good(i)} and more words here"`,
    ),
    /labels=1¦2¦3¦4/,
  ],
  ["one-label", rowsOf(30, (i) => `"${good(i)}",pos`, "text,label"), /PROBLEM task\.text-classification\.labels/],
  ["no-label", rowsOf(30, good), /PROBLEM table\.tooFew/],
  [
    "multi-label",
    rowsOf(30, (i) => `"${good(i)}",${i % 2},${i % 3 ? 0 : 1}`, "comment_text,toxic,insult"),
    /text:1.*label:2/,
  ],
  ["libsvm", rowsOf(30, (i) => `${i % 2 ? "+1" : "-1"} 1:0.5 3:0.25 7:${i}`), /PROBLEM task\.text-classification\.few/],
  ["folders", rowsOf(30, (i) => `${labelOf(i)}/${i}.txt`), /PROBLEM table\.tooFew/],
  [
    "python-repr",
    "[" +
      upTo(30)
        .map((i) => `('${good(i)}', '${labelOf(i)}')`)
        .join(", ") +
      "]",
    /PROBLEM task\.text-classification\.labels/,
  ],
];

describe("a table of labels that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("text-classification", given)).toMatch(outcome);
  });
});
