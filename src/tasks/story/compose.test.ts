import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import type { SentencesScene } from "../../core/scene.ts";
import type { SettingValues } from "../../core/setting.ts";
import { problemOf as refusal } from "../../core/testing/problem.ts";
import { upTo } from "../choose.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { kinds } from "./kinds.ts";
import { languages } from "./language.ts";
import { story } from "./task.ts";

const everything = Object.keys(kinds).flatMap((kind) => Object.keys(languages).map((language) => ({ kind, language })));

function composed(values: SettingValues, ...lines: string[]): { open: OpenTask; episodes: Episodes } {
  const open = story.open(values);
  const episodes = open.composing?.compose(lines.join("\n"));
  if (!episodes) throw new Error("stories can be composed");
  return { open, episodes };
}

function scene({ open, episodes }: ReturnType<typeof composed>): SentencesScene {
  return open.scene?.(episodes, null) as SentencesScene;
}

const wanted = (values: SettingValues, ...lines: string[]): string => scene(composed(values, ...lines)).verdict.wanted;

const problemOf = (values: SettingValues, ...lines: string[]): Problem => refusal(() => composed(values, ...lines));

describe.each(everything)("a story of kind $kind in $language", (values) => {
  const open = story.open({ ...values, sentences: 12 });
  const { write, compose } = open.composing ?? { write: () => "", compose: () => open.probe(randomStream(1, "no")) };

  it("that was written down is the same when it is read again, its supporting sentences too", () => {
    for (const i of upTo(40)) {
      const episodes = open.draw(randomStream(i, "data"), 1);
      expect(compose(write(episodes))).toEqual(episodes);
    }
  });

  it("can be written in small letters, without marks, with blank lines", () => {
    const episodes = open.probe(randomStream(3, "probe"));
    const text = write(episodes)
      .replace(/[.?。？]/gu, "")
      .toLowerCase();
    expect(compose(`\n  ${text.split("\n").join("\r\n\n\t")}  \n\n`)).toEqual(episodes);
  });

  it("that somebody types is an episode, or a problem with its place", () => {
    const word = fc.constantFrom(
      ...(open.labels?.output ?? []),
      "?",
      "。",
      "xyz",
      "龘",
      "\u{1f600}",
      ".",
      "\0",
      "a\u0301",
    );
    const line = fc.array(word, { maxLength: 9 }).map((words) => words.join(values.language === "en" ? " " : ""));
    const text = fc.oneof(
      fc.array(line, { maxLength: 15 }).map((lines) => lines.join("\n")),
      fc.string({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, (given) => {
        try {
          const episodes = compose(given);
          expect(episodes.input.length).toBe(episodes.steps * open.input);
          expect(episodes.steps).toBeLessThanOrEqual(open.longest);
          expect([...episodes.mask].reduce((sum, one) => sum + one, 0)).toBe(1);
          expect(open.read(episodes, new Float32Array(episodes.steps * open.output)).length).toBe(episodes.steps);
          expect(compose(write(episodes))).toEqual(episodes);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the answer to a story that somebody types", () => {
  it("follows from it, and flips with it", () => {
    const told = ["Mira went to the attic.", "Bruno ran to the garden.", "Mira hurried to the station."];
    expect(wanted({}, ...told, "Where is Mira?")).toBe("station");
    expect(wanted({}, ...told.slice(0, 2), "Where is Mira?")).toBe("attic");
    expect(wanted({}, ...told, "Where is Bruno?")).toBe("garden");
    expect(wanted({ kind: "yes-no" }, ...told, "is Mira in the attic?")).toBe("no");
    expect(wanted({ kind: "yes-no" }, ...told, "is Mira in the station?")).toBe("yes");
  });

  it("follows in Chinese, written without gaps", () => {
    const zh = (kind: string): SettingValues => ({ kind, language: "zh" });
    expect(wanted(zh("one-fact"), "晓岚去了码头。", "建国走到花园。", "晓岚在哪里？")).toBe("码头");
    expect(wanted(zh("yes-no"), "晓岚去了图书馆。", "晓岚在码头吗？")).toBe("否");
    expect(wanted(zh("two-facts"), "雨薇拿走了苹果", "雨薇跑到阁楼", "雨薇放下苹果", "苹果在哪里")).toBe("阁楼");
    expect(wanted(zh("three-facts"), "阿宁抓起地图", "阿宁去了车站", "阿宁赶到花园", "地图到花园之前在哪里")).toBe(
      "车站",
    );
    expect(wanted(zh("pronoun"), "志远去了码头", "然后他走到阁楼", "志远在哪里")).toBe("阁楼");
    expect(wanted(zh("deduction"), "晓岚是狐狸", "狐狸都怕灰狼", "晓岚怕什么")).toBe("灰狼");
    expect(wanted(zh("induction"), "晓岚是狐狸", "建国是狐狸", "建国是红色的", "晓岚是什么颜色")).toBe("红色");
  });

  it("says from which sentences it follows", () => {
    const told = composed(
      { kind: "two-facts" },
      "Wen took the map",
      "Isla ran to the attic",
      "Wen went to the bakery",
      "where is the map",
    );
    expect(scene(told).support).toEqual([1, 0, 1, 0]);
    const lines = told.open.read(told.episodes, null).map(({ key }) => key.replace("reading.story.", ""));
    expect(lines).toEqual(["support", "sentence", "support", "wanted"]);
  });

  it.each([
    ["nobody has seen them", {}, ["Mira went to the attic", "where is Wen"]],
    ["nobody has seen them", { kind: "yes-no" }, ["Mira went to the attic", "is Wen in the attic"]],
    ["nobody knows where they are", { kind: "two-facts" }, ["Wen took the map", "where is the map"]],
    [
      "it never was elsewhere",
      { kind: "three-facts" },
      ["Wen took the map", "Wen ran to the attic", "where was the map before the attic"],
    ],
    ["she is nobody", { kind: "pronoun" }, ["then she ran to the attic", "where is Mira"]],
    [
      "only he was named",
      { kind: "pronoun" },
      ["Bruno ran to the garden", "then she ran to the attic", "where is Mira"],
    ],
    ["nobody says what it fears", { kind: "deduction" }, ["Mira is a fox", "what does Mira fear"]],
    [
      "two foxes differ",
      { kind: "induction" },
      ["Mira is a fox", "Wen is a fox", "Wen is red", "Isla is a fox", "Isla is blue", "what colour is Mira"],
    ],
    ["it is no sentence of this world", {}, ["attic attic attic", "Mira went to the attic", "where is Mira"]],
    ["it is no question", {}, ["Mira went to the attic", "Mira went to the attic"]],
  ])("is not known where %s", (_why, values, lines) => {
    const { open, episodes } = composed(values as SettingValues, ...lines);
    expect(open.scene?.(episodes, null)).toMatchObject({ verdict: { wanted: "", got: null } });
    expect(episodes.mask.at(-1)).toBe(1);
    expect(open.read(episodes, null).at(-1)?.key).toBe("reading.story.unknown");
    const output = new Float32Array(episodes.steps * open.output);
    output[output.length - 2] = 1;
    const said = open.read(episodes, output).at(-1);
    expect(said?.key).toBe("reading.story.said");
    expect(said?.parameters.got).toBe(open.labels?.output?.at(-2));
  });
});

describe("what a story can not be written with", () => {
  it("is an unknown word: its place, the words that are spelt alike and how much fits", () => {
    const problem = problemOf({}, "Mira went to the attic", "", "  Bruno went to the libary.", "where is Mira");
    expect(problem.key).toBe("story.word");
    expect(problem.place).toEqual({ line: 3, column: 21 });
    expect(problem.message).toMatch(/“libary”.*nearest are library, .*up to 10 sentences/);
  });

  it("is a word that is like none: the places and the people of these stories", () => {
    const problem = problemOf({}, "Mira went to the swimmingpool", "where is Mira");
    expect(problem.key).toBe("story.stranger");
    expect(problem.message).toMatch(/^line 1: “swimmingpool”.*Places it knows here: harbour, .*attic\. People: Mira/);
  });

  it("is an unknown word between known ones without gaps", () => {
    const problem = problemOf({ language: "zh" }, "晓岚去了码头", "建国去了飞机场。", "晓岚在哪里");
    expect(problem.key).toBe("story.stranger");
    expect(problem.parameters.word).toBe("飞机场");
    expect(problem.place).toEqual({ line: 2, column: 5 });
  });

  it("is more sentences than fit, or a sentence of too many words, or no story", () => {
    const moves = upTo(5).map(() => "Mira went to the attic");
    const long = problemOf({ sentences: 4 }, ...moves, "where is Mira");
    expect([long.key, long.parameters, long.place]).toEqual([
      "story.long",
      { got: 5, most: 4 },
      { line: 5, column: 1 },
    ]);
    const wide = problemOf({}, "Mira went to the attic. Mira went", "where is Mira");
    expect([wide.key, wide.parameters.got, wide.place]).toEqual(["story.sentence", 7, { line: 1, column: 25 }]);
    expect(problemOf({}, "where is Mira").key).toBe("story.short");
    expect(problemOf({}, " \n…\n").key).toBe("story.short");
  });

  it("is refused at once even where it is very long", () => {
    for (const text of [
      "!".repeat(300_000) + "a",
      "a".repeat(300_000),
      "龘".repeat(300_000),
      "a" + "!".repeat(300_000),
    ])
      for (const language of ["en", "zh"]) expect(problemOf({ language }, text, "where").key).toMatch(/^story\./);
  });
});
