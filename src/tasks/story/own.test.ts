import { describe, expect, it } from "vitest";
import type { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { valueOfFile } from "../../core/shelf.ts";
import { problemOf as refusal } from "../../core/testing/problem.ts";
import { upTo } from "../choose.ts";
import type { OpenTask } from "../task.ts";
import type { StoryEpisodes } from "./script.ts";
import { story } from "./task.ts";
import { storyFile } from "./testing/file.ts";

function opened(text: string, settings = {}): OpenTask {
  const file = valueOfFile("qa1.txt", new TextEncoder().encode(text), false);
  return story.open({ source: "own", file, ...settings });
}

const problemOf = (text: string): Problem => refusal(() => opened(text));

const facts = (open: OpenTask): object =>
  Object.fromEntries((open.facts ?? []).map(({ key, parameters }) => [key.replace("fact.story.", ""), parameters]));

describe.each([
  ["one-fact", "en"],
  ["two-facts", "en"],
  ["yes-no", "zh"],
  ["induction", "zh"],
] as const)("a file of stories of kind %s in %s", (kind, tongue) => {
  const open = opened(storyFile(kind, tongue, 60));
  const own = open.composing ?? { write: () => "", compose: () => open.probe(randomStream(1, "")) };
  const world = story.open({ kind, language: tongue }).composing ?? own;

  it("says what is told, what follows from it and from which sentences, as the world itself does", () => {
    for (const i of upTo(25)) {
      const episodes = open.draw(randomStream(i, "data"), 1) as StoryEpisodes;
      const text = own.write(episodes);
      const truth = world.compose(text) as StoryEpisodes;
      const known = story.open({ kind, language: tongue });
      expect(open.scene?.(episodes, null)).toEqual({
        ...known.scene?.(truth, null),
        verdict: { got: null, wanted: expect.stringMatching(new RegExp(`^${wantedOf(known, truth)}$`, "i")) },
        sentences: truthLines(known, truth).map((line) => line.toLowerCase()),
      });
    }
  });

  it("can be edited: a story of the file has its answer, another one has none that is known", () => {
    for (const i of upTo(20)) {
      const episodes = open.heldOut(randomStream(i, "held-out"), 1);
      expect(own.compose(own.write(episodes))).toEqual(episodes);
    }
    const lines = own.write(open.heldOut(randomStream(1, "held-out"), 1)).split("\n");
    const turned = [...lines.slice(0, -1).toReversed(), lines.at(-1)].join("\n");
    expect(own.compose(turned)).toMatchObject({ isKnown: turned === lines.join("\n") });
  });

  it("never trains on what it is tested on", () => {
    const drawn = (make: OpenTask["draw"], name: string): Set<string> =>
      new Set(upTo(150).map((i) => own.write(make(randomStream(i, name), 1))));
    const training = drawn(open.draw, "data");
    expect(training.size).toBeGreaterThan(30);
    expect([...drawn(open.heldOut, "held-out")].filter((text) => training.has(text))).toEqual([]);
  });
});

function wantedOf(open: OpenTask, episodes: StoryEpisodes): string {
  return open.labels?.output?.[episodes.target.at(-1) ?? 0] ?? "";
}

function truthLines(open: OpenTask, episodes: StoryEpisodes): readonly string[] {
  const scene = open.scene?.(episodes, null);
  return scene?.kind === "sentences" ? scene.sentences : [];
}

describe("stories of one's own", () => {
  const text = `1 Ann went home.
2 The old grey cat slept.
3 Where is Ann?\thome\t1
4 Ann took the milk and the bread.
5 What is Ann carrying?\tmilk,bread\t4
1 Bob went out.
2 Where is Bob?\tout\t1
`;

  it("are told with what was found in them", () => {
    const open = opened(text);
    expect(facts(open)).toEqual({
      stories: { stories: 2, questions: 3, heldOut: 1 },
      words: { words: 19, answers: 3, longest: 7 },
    });
    expect(open.labels?.output).toContain("milk,bread");
    expect(open.longest).toBe(4);
    expect(open.input).toBe(7 * 19);
    expect(open.score(open.heldOut(randomStream(1, ""), 3), new Float32Array(3 * 2 * 19))).toMatchObject({
      chance: 1 / 3,
    });
  });

  it("of different lengths go together: a shorter one begins later", () => {
    const open = opened(text);
    const episodes = open.draw(randomStream(2, "data"), 40) as StoryEpisodes;
    expect(episodes.steps).toBe(4);
    const starts = upTo(40).map((i) =>
      episodes.input.subarray(i * 4 * open.input, (i * 4 + 1) * open.input).some(Boolean),
    );
    expect(new Set(starts)).toEqual(new Set([true, false]));
    expect([...episodes.mask]).toEqual(upTo(160).map((i) => Number(i % 4 === 3)));
  });

  it("keep their last sentences where they are too long, and say what that loses", () => {
    const moves = upTo(9).map((i) => `${i + 1} Ann went ${i === 0 ? "home" : "out"}.`);
    const long = `${moves.join("\n")}\n10 Where was Ann first?\thome\t1\n${text}`;
    expect(facts(opened(long, { sentences: 4 }))).toMatchObject({
      short: { count: 1, most: 4 },
      unsupported: { count: 1, most: 4 },
    });
    expect(opened(long, { sentences: 4 }).longest).toBe(5);
    expect(facts(opened(long))).not.toHaveProperty("short");
  });

  it("are refused where all answers are one, and where nothing is told before the questions", () => {
    const story = (answer: string): string => `1 Ann went home.\n2 Bob went away.\n3 Where is Ann?\t${answer}\t1\n`;
    expect(refusal(() => opened(story("home").repeat(4)))).toMatchObject({ key: "story.oneAnswer" });
    expect(() => opened(story("home").repeat(3) + story("away"))).not.toThrow();
    const said = upTo(4).map((i) => `1 hello ${i}\tgood morning\n2 <SILENCE>\tok ${i}\n`);
    expect(refusal(() => opened(said.join("")))).toMatchObject({ key: "story.untold", place: { line: 1 } });
  });

  it("have the same width however many sentences are kept", () => {
    const wide = `1 A very very very long sentence it is.\n${upTo(8)
      .map((i) => `${i + 2} Ann went home.`)
      .join("\n")}`;
    const long = `${wide}\n10 Where is Ann?\thome\t1\n1 Ann went away.\n2 Where is Ann?\taway\t1\n`;
    const widths = [4, 10].map((sentences) => opened(long, { sentences }).input);
    expect(widths[0]).toBe(widths[1]);
  });

  it("cut long sentences, longer ones the smaller the vocabulary is", () => {
    const long = upTo(40)
      .map(() => "very")
      .join(" ");
    expect(facts(opened(`1 Ann ${long} went home.\n2 Where is Ann?\thome\t1\n${text}`))).toMatchObject({
      cut: { count: 1, most: 24 },
    });
    const many = upTo(450).map((i) => `${i + 1} word${i} it is.`);
    const wide = opened(`${many.join("\n")}\n451 ${long}?\tvery\n${text}`);
    expect(facts(wide)).toMatchObject({ cut: { count: 1, most: 13 } });
    expect(wide.input).toBe(13 * wide.output);
  });

  it("are refused where there are too many words, or nothing to hold out", () => {
    const many = upTo(600).map((i) => `${i + 1} word${i}.`);
    expect(problemOf(`${many.join("\n")}\n601 Where?\tword1\n${text}`)).toMatchObject({ key: "story.words" });
    expect(problemOf("1 Ann went home.\n2 Where is Ann?\thome\t1\n")).toMatchObject({
      key: "story.few",
      parameters: { got: 1 },
    });
  });
});
