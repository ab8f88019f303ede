/** Which column of tagged sentences is the word, and which its tag. */
import { describe, expect, it } from "vitest";
import { readConll } from "./conll.ts";
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
    const { sentences, columns } = readConll(text);
    expect([sentences[0]?.words, columns]).toEqual([words, { word: 1, tag: 3, count: 4 }]);
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
