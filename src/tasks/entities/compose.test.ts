import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import type { WordsScene } from "../../core/scene.ts";
import { problemOf as refusal } from "../../core/testing/problem.ts";
import { upTo } from "../choose.ts";
import type { Composing, Episodes, OpenTask } from "../task.ts";
import type { SentenceEpisodes } from "./sentences.ts";
import { entities } from "./task.ts";

const openIn = (language: string) => {
  const open = entities.open({ language });
  return { open, ...(open.composing as Composing) };
};

function sceneOf(open: OpenTask, episodes: Episodes): WordsScene {
  const scene = open.scene?.(episodes, null);
  if (scene?.kind !== "words") throw new Error("sentences are shown by their words");
  return scene;
}

/** All that an episode holds, short: comparing long arrays one by one takes a while. */
function held(episodes: Episodes): unknown {
  const { input, target, mask, tokens, isTagged } = episodes as SentenceEpisodes;
  const on = [...input.keys()].filter((i) => input[i] !== 0);
  return { on, target: target.join(""), mask: mask.join(""), tokens, isTagged };
}

/** Words of episode 0, and what is wanted of each. */
function shown(language: string, text: string): { readonly words: string[]; readonly wanted: string[] } {
  const { open, compose } = openIn(language);
  const { words, verdicts } = sceneOf(open, compose(text));
  const count = words.filter((word) => word !== "").length;
  return { words: words.slice(0, count), wanted: verdicts.slice(0, count).map((verdict) => verdict?.wanted ?? "none") };
}

const problemOf = (text: string): Problem => refusal(() => openIn("en").compose(text));

const strange = "[PER |[ORG|[X |]|[|\t|\n|B-PER|I-LOC\n|,|...|\u{1f600}|Ann|李|\0".split("|");

describe.each(["en", "zh"])("a sentence in %s", (language) => {
  const { open, write, compose } = openIn(language);

  it("that was written down is the same when it is read again, with its tags and its unknown words", () => {
    for (const i of upTo(80)) {
      const episodes = open.probe(randomStream(i, "probe"));
      expect(held(compose(write(episodes)))).toEqual(held(episodes));
    }
  });

  it("can be written in columns, too", () => {
    for (const i of upTo(40)) {
      const episodes = open.probe(randomStream(i, "probe"));
      const { words, verdicts } = sceneOf(open, episodes);
      const rows = words.flatMap((word, time) => (word === "" ? [] : [`${word} X ${verdicts[time]?.wanted}`]));
      expect(held(compose(rows.join("\n")))).toEqual(held(episodes));
    }
  });

  it("that somebody types is an episode, or a problem", () => {
    const word = fc.constantFrom(...(open.labels?.input ?? []), ...strange);
    const text = fc.oneof(
      fc.array(word, { maxLength: 14 }).map((words) => words.join(" ")),
      fc.array(word, { maxLength: 14 }).map((words) => words.join("")),
      fc.string({ maxLength: 100 }),
    );
    const check = (given: string): void => {
      let episodes: Episodes;
      try {
        episodes = compose(given);
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
        return;
      }
      expect(episodes.input.length).toBe(open.longest * open.input);
      expect(Math.max(...episodes.target)).toBeLessThan(open.output);
      expect(open.read(episodes, new Float32Array(open.longest * open.output)).length).toBe(open.longest);
      expect(held(compose(write(episodes)))).toEqual(held(episodes));
    };
    fc.assert(fc.property(text, check), { numRuns: 100 });
  });
});

describe("a sentence that somebody types", () => {
  it("has its marks apart, and words that nobody knows; without tags, none are wanted", () => {
    const { open, compose } = openIn("en");
    const text = "Zork, a lawyer for Kesjo Bank, lives in Xanadu.";
    expect(shown("en", text)).toEqual({
      words: ["Zork", ",", "a", "lawyer", "for", "Kesjo", "Bank", ",", "lives", "in", "Xanadu", "."],
      wanted: upTo(12).map(() => ""),
    });
    const episodes = compose(text);
    const output = new Float32Array(open.longest * open.output);
    output[1] = 1;
    expect(open.read(episodes, null)[0]?.key).toBe("reading.entities.new.untagged");
    expect(open.read(episodes, output).slice(0, 2)).toMatchObject([
      { key: "reading.entities.new.said", parameters: { token: "Zork", got: "B-PER" } },
      { key: "reading.entities.word.said", parameters: { token: ",", got: "O" } },
    ]);
    expect([...episodes.mask].reduce((sum, one) => sum + one, 0)).toBe(12);
  });

  it("has the tags that brackets say", () => {
    expect(shown("en", "[PER Zork Tamvi] left [ORG Kesjo Bank]")).toEqual({
      words: ["Zork", "Tamvi", "left", "Kesjo", "Bank"],
      wanted: ["B-PER", "I-PER", "O", "B-ORG", "I-ORG"],
    });
    expect(shown("zh", "[PER 李安]周一去了[LOC 奥斯陆]")).toEqual({
      words: Array.from("李安周一去了奥斯陆"),
      wanted: ["B-PER", "I-PER", "O", "O", "O", "O", "B-LOC", "I-LOC", "I-LOC"],
    });
    expect(shown("en", "[O they left]").wanted).toEqual(["O", "O"]);
  });

  it("has none in Chinese without brackets", () => {
    expect(shown("zh", "李安 住在奥斯陆。")).toEqual({
      words: Array.from("李安住在奥斯陆。"),
      wanted: upTo(8).map(() => ""),
    });
  });

  it("is refused where it is empty, too long, or its brackets are wrong", () => {
    expect(problemOf(" \n ").key).toBe("entities.empty");
    expect(problemOf("a ".repeat(100))).toMatchObject({ key: "entities.long", parameters: { got: 100 } });
    expect(problemOf("they met\n[PER Ann")).toMatchObject({ key: "entities.open", place: { line: 2, column: 1 } });
    expect(problemOf("[PER Ann [LOC Oslo]]")).toMatchObject({ key: "entities.nested", place: { line: 1, column: 10 } });
    const unknown = problemOf("they met [GPE Oslo]");
    expect(unknown).toMatchObject({ key: "entities.type", place: { line: 1, column: 10 } });
    expect(unknown.message).toMatch(/“GPE”.*known are PER, ORG, LOC, MISC, O/);
  });

  it("is refused at once where it is very long", () => {
    for (const text of [
      "[".repeat(200_000),
      "[a ".repeat(50_000),
      "[O a] ".repeat(50_000),
      "!".repeat(300_000) + "a" + "!".repeat(300_000),
    ])
      expect(problemOf(text)).toBeInstanceOf(Problem);
  });
});
