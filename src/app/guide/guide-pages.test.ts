import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guideWords, pagesOf, sentencesOf, wordsIn } from "./guide-pages.ts";

const width = (text: string): number => text.length;
const bare = (text: string): string => text.replaceAll(/\s/g, "");

describe("pages of the guide", () => {
  test("a name is not alone on the first page: what follows it is cut", () => {
    expect(pagesOf(["Copy. ", "See a row of bits."], 20, width)).toEqual(["Copy. See a row of", "bits."]);
    expect(pagesOf(["Copy. ", "See it, or a row of bits."], 20, width)).toEqual(["Copy. See it,", "or a row of bits."]);
    expect(pagesOf(["A long sentence. ", "See a row of bits."], 20, width)).toEqual([
      "A long sentence.",
      "See a row of bits.",
    ]);
  });

  test("sentences that fit share a page", () => {
    expect(pagesOf(["One. ", "Two. ", "Three."], 10, width)).toEqual(["One. Two.", "Three."]);
  });

  test("a sentence that is too wide is cut between its clauses, then between its words", () => {
    expect(pagesOf(["Here and there, up and down."], 16, width)).toEqual(["Here and there,", "up and down."]);
    expect(pagesOf(["one two three four"], 9, width)).toEqual(["one two", "three", "four"]);
    expect(pagesOf(["看它怎样填满"], 4, width)).toEqual(["看它怎样", "填满"]);
  });

  test("together say what the sentences say, and none is wider than the room for it", () => {
    const word = fc.stringMatching(/^[a-z，]{1,8}$/);
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(" ")}. `);
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), fc.integer({ min: 10, max: 60 }), (sentences, room) => {
        const pages = pagesOf(sentences, room, width);
        expect(bare(pages.join(""))).toBe(bare(sentences.join("")));
        expect(pages.every((page) => width(page) <= room)).toBe(true);
      }),
    );
  });

  test("sentences are found in both languages", () => {
    expect(sentencesOf("See (A, B …). Then say them.", "en")).toEqual(["See (A, B …). ", "Then say them."]);
    expect(sentencesOf("看一排图案。再说一遍。", "zh")).toEqual(["看一排图案。", "再说一遍。"]);
    expect(sentencesOf("“弹出”接近 1。“强度”变小。", "zh")).toEqual(["“弹出”接近 1。", "“强度”变小。"]);
  });
});

describe("signals in the guide", () => {
  const english = [
    { signal: "ww", name: "Write" },
    { signal: "f", name: "Forget gate" },
    { signal: "key", name: "key" },
  ];
  const named = (text: string): readonly (string | undefined)[] =>
    wordsIn(text, english, "en").flatMap(({ text: part, signal }) => (signal ? [`${part}=${signal}`] : []));

  test("are found by their names, as words of their own", () => {
    expect(named("Once it has learned, Write walks.")).toEqual(["Write=ww"]);
    expect(named("The forget gate is near 1.")).toEqual(["forget gate=f"]);
    expect(named("Writers write a key.")).toEqual([]);
  });

  test("in Chinese stand in quotes, and long ones without", () => {
    const signals = [
      { signal: "ww", name: "写" },
      { signal: "f", name: "遗忘门" },
    ];
    const parts = wordsIn("图案写入时，“写”沿着槽移动，遗忘门接近 1。", signals, "zh");
    expect(parts.filter(({ signal }) => signal).map(({ text }) => text)).toEqual(["写", "遗忘门"]);
  });

  test("leave the text as it is, whatever they are called", () => {
    const any = fc.record({ signal: fc.string(), name: fc.string() });
    const signals = fc.array(any, { maxLength: 4 });
    fc.assert(
      fc.property(fc.string(), signals, fc.constantFrom("en" as const, "zh" as const), (text, others, language) => {
        const parts = wordsIn(text, [...english, ...others], language);
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }),
    );
  });
});

describe("words of the guide", () => {
  const gate = { signal: "f", name: "Forget gate" };

  test("stand out where they first stand, and name no signal there", () => {
    expect(guideWords("Copy. Look: the forget gate. Copy.", ["Copy.", "Look:"], [gate], "en")).toEqual([
      { text: "Copy.", isStrong: true },
      { text: " " },
      { text: "Look:", isStrong: true },
      { text: " the " },
      { text: "forget gate", signal: "f" },
      { text: ". Copy." },
    ]);
    expect(guideWords("Forget gate. Look.", ["Forget gate."], [gate], "en")).toEqual([
      { text: "Forget gate.", isStrong: true },
      { text: " Look." },
    ]);
    expect(guideWords("Nothing of it.", ["Copy."], [gate], "en")).toEqual([{ text: "Nothing of it." }]);
  });
});
