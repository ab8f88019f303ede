import { describe, expect, it } from "vitest";
import { readBabi, wordsOf } from "./babi.ts";
import { readConll } from "./conll.ts";
import { faultOf } from "./testing/fault.ts";
import { readTriples } from "./triples.ts";

describe("stories in the form of bAbI", () => {
  const file = [
    "1 Mary moved to the bathroom.",
    "2 John went to the hallway.",
    "3 Where is Mary? \tbathroom\t1",
    "4 Daniel took the milk.",
    "5 What is Daniel carrying?\tMilk,football\t4 2",
    "1 Bernhard is a rhino.",
    "2 What color is Bernhard?\tgray\t1",
  ].join("\n");

  it("are split where the number is 1 again; questions know what came before, their answer and its support", () => {
    const { stories, answers } = readBabi(file);
    expect(stories.map(({ sentences }) => sentences.map(({ number }) => number))).toEqual([[1, 2, 4], [1]]);
    const [first, second] = stories[0]?.questions ?? [];
    expect(first).toEqual({ number: 3, text: "Where is Mary?", line: 3, answer: "bathroom", support: [1], after: 2 });
    expect(second).toMatchObject({ answer: "milk,football", support: [4, 2], after: 3 });
    expect(answers).toEqual(["bathroom", "milk,football", "gray"]);
  });

  it("have words in small letters, without marks, and Chinese ones by their characters", () => {
    expect(wordsOf("Mary's home-town, is it the Bathroom?")).toEqual([
      "mary's",
      "home-town",
      "is",
      "it",
      "the",
      "bathroom",
    ]);
    expect(wordsOf("小明去了A3。")).toEqual(["小", "明", "去", "了", "a3"]);
  });

  it.each([
    ["", "data.empty", undefined],
    ["Mary moved.", "babi.number", 1],
    ["2 Mary moved.", "babi.order", 1],
    ["1 Mary moved.\n3 Where?\thome", "babi.order", 2],
    ["1 Mary moved.\n2  ", "babi.blank", 2],
    ["1 Mary moved.\n2", "babi.blank", 2],
    ["1 Mary moved.\n2 Where is Mary?", "babi.noAnswer", 2],
    ["1 Mary moved.\n2 Where is Mary?\t\t1", "babi.noAnswer", 2],
    ["1 Mary moved.\n2 Where?\thome\t2", "babi.support", 2],
    ["1 Mary moved.\n2 Where?\thome\tone", "babi.support", 2],
    ["1 Mary moved.\n2 Where?\thome\t1\n1 X.\n2 Where?\thome\t3", "babi.support", 4],
    ["1 Mary moved.", "babi.noQuestions", undefined],
    [`1 ${"x".repeat(30_000)}`, "text.line", 1],
  ])("are refused with the line where they are none", (text, key, line) => {
    expect(faultOf(() => readBabi(text))).toEqual([key, line]);
  });
});

describe("tagged sentences in columns", () => {
  it("end with a blank line, have the word first and the tag last, and documents are no sentences", () => {
    const { sentences, kinds } = readConll(
      "-DOCSTART- -X- -X- O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\n\n\nPeter NNP B-NP B-PER\nBlackburn NNP I-NP I-PER",
    );
    expect(sentences).toEqual([
      { words: ["EU", "rejects"], tags: ["B-ORG", "O"], line: 3 },
      { words: ["Peter", "Blackburn"], tags: ["B-PER", "I-PER"], line: 7 },
    ]);
    expect(kinds).toEqual(["ORG", "PER"]);
  });

  it.each([
    ["IOB1", "I-PER I-PER B-PER O I-LOC I-PER"],
    ["IOB2", "B-PER I-PER B-PER O B-LOC B-PER"],
    ["IOBES", "B-PER E-PER S-PER O S-LOC S-PER"],
    ["BILOU", "B-PER L-PER U-PER O U-LOC U-PER"],
  ])("in %s say the same", (_, tags) => {
    const text = tags
      .split(" ")
      .map((tag, i) => `w${i}\t${tag}`)
      .join("\n");
    expect(readConll(text).sentences[0]?.tags.join(" ")).toBe("B-PER I-PER B-PER O B-LOC B-PER");
  });

  it("may have a word # and comments that begin with it", () => {
    const { sentences } = readConll("# sent_id = 1\n# O\nAda B-PER\n");
    expect(sentences[0]?.words).toEqual(["#", "Ada"]);
  });

  it.each([
    ["", "data.empty", undefined],
    ["Ada B-PER\nis\n", "conll.columns", 2],
    ["Ada\n", "conll.columns", 1],
    ["Ada B-PER\nis XX\n", "conll.tag", 2],
    ["Ada B-PER\nis B-\n", "conll.tag", 2],
    ["Ada O\nis O", "conll.noEntities", undefined],
    ["Ada B-PER\n".repeat(1001), "conll.long", 1],
    [Array.from({ length: 101 }, (_, i) => `Ada B-P${i}`).join("\n"), "conll.types", 101],
  ])("are refused with the line where they are none", (text, key, line) => {
    expect(faultOf(() => readConll(text))).toEqual([key, line]);
  });
});

describe("facts in three columns", () => {
  it("number entities and relations as they come, each fact once", () => {
    const read = readTriples("Ada\tknows\tBob\nBob\tlikes\tAda\nAda\tknows\tBob\n\nBob\tknows\tAda's cat");
    expect(read.entities).toEqual(["Ada", "Bob", "Ada's cat"]);
    expect(read.relations).toEqual(["knows", "likes"]);
    expect(read.facts).toEqual([
      { subject: 0, relation: 0, object: 1, line: 1 },
      { subject: 1, relation: 1, object: 0, line: 2 },
      { subject: 1, relation: 0, object: 2, line: 5 },
    ]);
    expect(read.repeated).toBe(1);
  });

  it("may have a header, in another order", () => {
    const { facts, entities, relations } = readTriples("relation,subject,object\nborn in,Ada,London");
    expect([facts.length, entities, relations]).toEqual([1, ["Ada", "London"], ["born in"]]);
  });

  it.each([
    ["", "data.empty", undefined],
    ["Ada\tknows", "triples.columns", 1],
    ["Ada\tknows\tBob\tx", "triples.columns", 1],
    ["Ada\tknows\tBob\nAda\tknows", "table.ragged", 2],
    ["Ada\tknows\tBob\nAda\t\tBob", "table.blank", 2],
    ["subject\trelation\tobject\n", "table.rows", 1],
  ])("are refused with the line where they are none", (text, key, line) => {
    expect(faultOf(() => readTriples(text))).toEqual([key, line]);
  });
});
