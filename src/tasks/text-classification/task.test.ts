import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { joined, tokensOf } from "../tokens.ts";
import { anyString } from "../testing/any-string.ts";
import { drawSentence, longestOf, readerOf, vocabularyOf } from "./grammar.ts";
import { grammars, type Language, type Question } from "./language.ts";
import { textClassification } from "./task.ts";
import { isHeldOut } from "./texts.ts";

const questions: readonly Question[] = ["sentiment", "topic"];
const everything = questions.flatMap((question) =>
  (["en", "zh"] as const).map((language) => [question, language] as const),
);

function bytes({ input, target, mask }: Episodes): string {
  return [input, target, mask].map((array) => array.join("")).join();
}

/** Text and class of the first drawn episode. */
function textOf(open: OpenTask, kind: "draw" | "heldOut", seed: number): readonly [string, string] {
  const { parameters } = open.read(open[kind](randomStream(seed, kind), 1), null).at(-1)!;
  return [String(parameters.text), String(parameters.wanted)];
}

describe.each(everything)("%s in %s", (question: Question, language: Language) => {
  const grammar = grammars[question][language];
  const open = textClassification.open({ label: question, language });

  it("says one thing by every sentence: whoever knows the grammar finds the class that was meant", () => {
    const read = readerOf(grammar);
    for (let seed = 0; seed < 500; seed++) {
      const { tokens, label } = drawSentence(randomStream(seed, "sentence"), grammar);
      if (read(tokens) !== label) expect([joined(tokens), label]).toEqual([joined(tokens), read(tokens)]);
    }
  });

  it("has no token and no length that was not told", () => {
    const known = new Set(vocabularyOf(grammar));
    const lengths = upTo(500).map((seed) => {
      const { tokens } = drawSentence(randomStream(seed, "sentence"), grammar);
      expect(tokens.filter((token) => !known.has(token))).toEqual([]);
      return tokens.length;
    });
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longestOf(grammar));
  });

  it("asks for each class about equally often, and never trains on a held-out sentence", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 600; seed++) {
      const [text, wanted] = textOf(open, "draw", seed);
      expect(isHeldOut(tokensOf(text))).toBe(false);
      counts.set(wanted, (counts.get(wanted) ?? 0) + 1);
    }
    for (const name of grammar.classes)
      expect((counts.get(name) ?? 0) / 600).toBeCloseTo(1 / grammar.classes.length, 1);
    for (let seed = 0; seed < 60; seed++) expect(isHeldOut(tokensOf(textOf(open, "heldOut", seed)[0]))).toBe(true);
  });

  it("is not decided by its words alone: naive Bayes stays far from the top, and above chance in topics", () => {
    const episodes = open.heldOut(randomStream(1, "held-out"), 1000);
    const { bagOfWords = NaN, chance = NaN } = open.score(
      episodes,
      new Float32Array(1000 * episodes.steps * open.output),
    );
    expect(bagOfWords).toBeLessThan(0.85);
    expect(bagOfWords).toBeGreaterThan(chance - 0.05);
  });

  it("composes what it writes to the same episode", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const episodes = open.probe(randomStream(seed, "probe"));
      const text = open.composing!.write(episodes);
      expect(text).not.toContain("\n");
      expect(bytes(open.composing!.compose(text))).toBe(bytes(episodes));
    }
  });

  it("makes an episode or a Problem of any text", () => {
    const words = fc.array(fc.constantFrom(...vocabularyOf(grammar), "\n", "zebra")).map((all) => all.join(" "));
    fc.assert(
      fc.property(fc.oneof(fc.string(), words), (text) => {
        try {
          const episodes = open.composing!.compose(text);
          return open.read(episodes, new Float32Array(episodes.steps * open.output)).length === episodes.steps;
        } catch (error) {
          return error instanceof Problem;
        }
      }),
    );
  });
});

describe("sentiment", () => {
  const open = textClassification.open({});
  const classOf = (text: string): string | undefined =>
    String(open.read(open.composing!.compose(text), null).at(-1)?.parameters.wanted);

  it("is turned over by “not”, “hardly”, “anything but”, and back by two of them", () => {
    expect(classOf("the film was bad")).toBe("negative");
    expect(classOf("the film was not bad at all")).toBe("positive");
    expect(classOf("hardly a great room")).toBe("negative");
    expect(classOf("the show was anything but dull")).toBe("positive");
    expect(classOf("nobody said that the meal was not lovely")).toBe("positive");
    expect(classOf("although the price was not good the hotel was never weak")).toBe("positive");
  });

  it("is not known of a sentence that no template makes, unless a person says it", () => {
    const strange = open.composing!.compose("not not good");
    const output = new Float32Array(strange.steps * open.output);
    expect(open.read(strange, null).at(-1)).toMatchObject({ key: "reading.text-classification.asked" });
    expect(open.read(strange, output).at(-1)).toMatchObject({ key: "reading.text-classification.unknown" });
    expect(classOf("not not good\npositive")).toBe("positive");
  });

  it("says which word is not known, where it stands, and which are", () => {
    expect(() => open.composing!.compose("the zebra was good")).toThrow(/line 1: “zebra”.*beginning/);
    try {
      open.composing!.compose("the zebra was good");
    } catch (error) {
      expect((error as Problem).place).toEqual({ line: 1, column: 5 });
    }
    expect(() => open.composing!.compose("the film was good\nfine")).toThrow(/line 2: “fine”.*negative/);
    expect(() => open.composing!.compose("the ".repeat(40))).toThrow(/at most/);
    expect(() => open.composing!.compose(" ")).toThrow(/no text/);
  });

  it("shows the words, and a verdict on the class", () => {
    const episodes = open.composing!.compose("the film was bad");
    const output = new Float32Array(episodes.steps * 2);
    const scene = open.scene!(episodes, output);
    expect(scene.kind === "words" && scene.words.slice(-5)).toEqual(["the", "film", "was", "bad", "?"]);
    expect(scene.kind === "words" && scene.verdicts.at(-1)).toEqual({ wanted: "negative", got: "positive" });
  });
});

describe("a table of labelled texts", () => {
  const rows = upTo(60).map((i) => `message ${i % 7} of ${i},${i % 3 ? "work" : "home"}`);
  const opened = (texts: string, more = {}): OpenTask => textClassification.open({ label: "own", texts, ...more });

  it("gives its labels as classes, and never trains on a held-out text", () => {
    const open = opened(["text,label", ...rows, ...rows].join("\n"));
    const [training, heldOut] = (["draw", "heldOut"] as const).map((kind) =>
      upTo(400).map((seed) => textOf(open, kind, seed).join()),
    );
    expect(open.labels?.output).toEqual(["home", "work"]);
    expect([...(training ?? []), ...(heldOut ?? [])].filter((pair) => !rows.includes(pair))).toEqual([]);
    expect(training?.filter((pair) => heldOut?.includes(pair))).toEqual([]);
    expect(new Set(heldOut).size).toBe(6);
    expect(open.facts?.[0]).toEqual({ key: "fact.texts", parameters: { count: 120, heldOut: 12 } });
    expect(open.score(open.probe(randomStream(1, "probe")), new Float32Array(open.longest * 2)).chance).toBeCloseTo(
      2 / 3,
    );
  });

  it("finds its columns by name, cuts long texts and says so, and shares one symbol among rare words", () => {
    const long = upTo(600).map((i) => `l${i % 2},w${i} w${i + 1} common end end end`);
    const open = opened(["Label,Text", ...long, "l0,", ",x"].join("\n"), { words: 4 });
    expect(open.facts?.map(({ key, parameters }) => [key, parameters.count ?? parameters.tokens])).toEqual([
      ["fact.texts", 600],
      ["fact.textsFound", 512],
      ["fact.textsEmpty", 2],
      ["fact.textsCut", 600],
    ]);
    expect([open.input, open.longest]).toEqual([514, 5]);
    const texts = upTo(200).map((seed) => textOf(open, "draw", seed)[0]);
    expect(texts.some((text) => text.includes("□"))).toBe(true);
    const strange = open.composing!.compose("never seen before");
    expect(open.read(strange, null).at(-1)?.parameters.text).toBe("□ □ □");
  });

  it("reads Chinese by characters", () => {
    const open = opened("文本,标签\n包裹来了，很好,好\n没有人接电话,差\n盒子坏了,差\n盒子没有坏,好");
    const all = upTo(40).map((seed) => textOf(open, "draw", seed)[0]);
    expect(all).toContain("盒子没有坏");
    expect(open.longest).toBe(8);
  });

  it("says what is wrong with a table that is none", () => {
    expect(() => opened("")).toThrow(/empty/);
    expect(() => opened("text,label\na,x\nb,x\nc,x\nd,x")).toThrow(/1 different label,/);
    expect(() =>
      opened(
        upTo(80)
          .map((i) => `word,${i}x`)
          .join("\n"),
      ),
    ).toThrow(/80 different labels/);
    expect(() => opened("a,x\nb,y")).toThrow(/2 different texts/);
    expect(() => opened("a,x\nb,y,z")).toThrow(/line 2/);
  });

  it("is a task or a Problem, whatever its text", () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), anyString(30));
    const label = fc.constantFrom("x", "y", "好 的", "");
    const lines = fc.array(
      fc.tuple(cell, label).map((cells) => cells.join(",")),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          lines.map((all) => all.join("\n")),
        ),
        (text) => {
          let open: OpenTask;
          try {
            open = opened(text, { words: 5 });
          } catch (error) {
            return error instanceof Problem;
          }
          const episodes = open.heldOut(randomStream(1, "held-out"), 3);
          const one = open.probe(randomStream(2, "probe"));
          expect(bytes(open.composing!.compose(open.composing!.write(one)))).toBe(bytes(one));
          open.score(episodes, new Float32Array(3 * episodes.steps * open.output));
          return episodes.steps === open.longest;
        },
      ),
      { numRuns: 40 },
    );
  });
});
