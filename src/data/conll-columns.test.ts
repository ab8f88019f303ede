/** Which column of tagged sentences is the word, and which its tag. */
import { describe, expect, it } from "vitest";
import { parseColumns } from "../core/columns.ts";
import { readConll } from "./conll.ts";
import { peekTable } from "./peek.ts";
import { entityRoles } from "./roles.ts";
import { faultOf } from "./testing/fault.ts";

const words = ["Ann", "Lee", "left", "Oslo"];
const tags = ["B-PER", "I-PER", "O", "B-LOC"];
/** Two sentences, each line of `row`. */
function written(row: (word: string, tag: string, i: number) => string): string {
  const sentence = words.map((word, i) => row(word, tags[i] ?? "", i)).join("\n");
  return `${sentence}\n\n${sentence}\n`;
}

describe("tagged sentences", () => {
  it.each([
    ["a word and its tag", (word: string, tag: string) => `${word} ${tag}`],
    ["a tag and its word", (word: string, tag: string) => `${tag}\t${word}`],
    ["a number before the word", (word: string, tag: string, i: number) => `${i + 1}\t${word}\tx\t${tag}`],
    ["numbers from nought", (word: string, tag: string, i: number) => `${i}\t${word}\t${tag}`],
    ["tags of phrases before those of entities", (word: string, tag: string) => `${word} NN B-NP ${tag}`],
    [
      "a last column of entities within others, of which there are none",
      (word: string, tag: string) => `${word}\t${tag}\tO`,
    ],
    ["some within others", (word: string, tag: string, i: number) => `${word}\t${tag}\t${i === 1 ? "B-PER" : "O"}`],
    ["blanks within words between tabs", (word: string, tag: string) => `${word}\t${tag}`],
  ])("with %s are read", (_, row) => {
    const { sentences, kinds } = readConll(written(row));
    expect(sentences.map((sentence) => [sentence.words, sentence.tags])).toEqual([
      [words, tags],
      [words, tags],
    ]);
    expect(kinds).toEqual(["PER", "LOC"]);
  });

  it("say which columns were taken, and leave out comments and words that were parted", () => {
    const text = `# text = x\n1-2\tdel\t_\tO\n${written((word, tag, i) => `${i + 1}\t${word}\t_\t${tag}`)}`;
    const { sentences, table } = readConll(text);
    expect(sentences[0]?.words).toEqual(words);
    expect(table).toMatchObject({
      columns: 4,
      taken: [
        { role: "word", columns: [1], by: "contents" },
        { role: "tag", columns: [3], by: "contents" },
      ],
    });
  });

  it("are read by the columns that a person chooses", () => {
    const text = written((word, tag) => `${word}\t${word.toLowerCase()}\t${tag}\t${tag === "O" ? "B-X" : "O"}`);
    const { sentences, kinds, table } = readConll(text, parseColumns("word:2,tag:4") ?? new Map());
    expect([sentences[0]?.words, kinds]).toEqual([["ann", "lee", "left", "oslo"], ["X"]]);
    expect(table.taken.map(({ columns, by }) => [columns, by])).toEqual([
      [[1], "chosen"],
      [[3], "chosen"],
    ]);
    const choosing = (columns: string) => () => readConll(text, parseColumns(columns) ?? new Map());
    expect(faultOf(choosing("word:9"))).toEqual(["columns.beyond", 1]);
    expect(faultOf(choosing("word:3,tag:3"))?.[0]).toBe("columns.twice");
  });

  it.each([
    ["commas", written((word, tag) => `${word},${tag}`), null],
    ["commas, in quotes", written((word, tag) => `"${word}",${tag}`), null],
    ["names above", `word\ttag\n${written((word, tag) => `${word}\t${tag}`)}`, "word · tag"],
    ["underscores", written((word, tag) => `${word} ${tag.replace("-", "_")}`), null],
    [
      "a column of sentences",
      `Sentence #,Word,POS,Tag\n${[1, 2].map((no) => words.map((word, i) => `${i > 0 ? "" : `Sentence: ${no}`},${word},NN,${tags[i] ?? ""}`).join("\n")).join("\n")}\n`,
      "Sentence # · Word · POS · Tag",
    ],
  ])("with %s are read", (_, text, names) => {
    const { sentences, kinds, notes } = readConll(text);
    expect(sentences.map((sentence) => sentence.words)).toEqual([words, words]);
    expect(kinds).toEqual(["PER", "LOC"]);
    expect(notes.map(({ parameters }) => parameters["got"])).toEqual(names === null ? [] : [names]);
  });

  it("are looked at before they are read", () => {
    const peek = peekTable(`1\tAnn\tB-PER\n2\tleft\tO\n\n`, Object.values(entityRoles));
    expect(peek?.columns.map(({ name, kind, example }) => [name, kind, example])).toEqual([
      ["1", "numbers", "1"],
      ["2", "words", "Ann"],
      ["3", "words", "B-PER"],
    ]);
    expect(peekTable('{"tokens": []}\n', Object.values(entityRoles))).toBeNull();
  });

  it("have scores and decimals for words where words are not numbered", () => {
    const text = `won VBD B-VP O\n2-1 CD B-NP O\nby IN B-PP O\n1.5 CD B-NP O\n\n${written((word, tag) => `${word} NN B-NP ${tag}`)}`;
    expect(readConll(text).sentences.map((sentence) => sentence.words)).toEqual([
      ["won", "2-1", "by", "1.5"],
      words,
      words,
    ]);
  });

  it("may have blanks within words, between tabs", () => {
    expect(readConll("New York\tB-LOC\nfell\tO\n").sentences[0]?.words).toEqual(["New York", "fell"]);
  });

  it.each([
    ["nothing marked", "a O\nb O\n", "conll.noEntities", undefined],
    ["another column", "a X O\nb B-PER\n", "conll.columns", 2],
    ["a word for a tag", "a B-PER\nb c\n", "conll.tag", 2],
  ])("with %s are refused", (_, text, key, line) => {
    expect(faultOf(() => readConll(text))).toEqual([key, line]);
  });
});
