import { describe, expect, it } from "vitest";
import type { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { valueOfFile } from "../../core/shelf.ts";
import { problemOf as refusal } from "../../core/testing/problem.ts";
import { upTo } from "../choose.ts";
import type { OpenTask } from "../task.ts";
import { corpusOf, sentenceOf } from "./corpus.ts";
import { entityTypes } from "./language.ts";
import type { SentenceEpisodes } from "./sentences.ts";
import { spansOf, tagsOf } from "./spans.ts";
import { entities } from "./task.ts";

const tags = tagsOf(entityTypes);

/** Sentences made here, in columns. */
function written(language: "en" | "zh", count: number): string {
  const corpus = corpusOf(language);
  const random = randomStream(11, "file");
  const sentences = upTo(count).map(() => sentenceOf(random, corpus.language, corpus.training));
  return sentences
    .map((sentence) => sentence.tokens.map((token, i) => `${token} X ${tags[sentence.tags?.[i] ?? 0]}\n`).join(""))
    .join("\n");
}

function opened(text: string, settings = {}): OpenTask {
  const file = valueOfFile("mine.conll", new TextEncoder().encode(text), false);
  return entities.open({ source: "own", file, ...settings });
}

const problemOf = (text: string): Problem => refusal(() => opened(text));

const factsOf = ({ facts = [] }: OpenTask): object =>
  Object.fromEntries(facts.map(({ key, parameters }) => [key.replace("fact.entities.", ""), parameters]));

const compose = (open: OpenTask, text: string): SentenceEpisodes => open.composing?.compose(text) as SentenceEpisodes;
const write = (open: OpenTask, episodes: SentenceEpisodes): string => open.composing?.write(episodes) ?? "";
const namesOf = (open: OpenTask, episodes: SentenceEpisodes): readonly string[] =>
  (episodes.tokens[0] ?? []).map((_, time) => open.labels?.output?.[episodes.target[time] ?? 0] ?? "");

describe.each(["en", "zh"] as const)("a file of tagged sentences in %s", (language) => {
  const open = opened(written(language, 200));

  it("gives the sentences of the file with their tags, and their words as far as they are known", () => {
    const known = corpusOf(language).reader.codes;
    for (const i of upTo(40)) {
      const episodes = open.draw(randomStream(i, "data"), 1) as SentenceEpisodes;
      const [tokens = []] = episodes.tokens;
      expect(tokens.every((token) => known.has(token))).toBe(true);
      expect(episodes.steps).toBe(tokens.length);
      const made = entities.open({ language }).composing?.compose(write(open, episodes)) as SentenceEpisodes;
      expect(made.tokens).toEqual(episodes.tokens);
      const names = namesOf(open, episodes);
      expect(names).toEqual(tokens.map((_, time) => tags[made.target[time] ?? 0]));
    }
  });

  it("can be edited: what is written is read as the same again", () => {
    for (const i of upTo(40)) {
      const episodes = open.heldOut(randomStream(i, "held-out"), 1) as SentenceEpisodes;
      const again = compose(open, write(open, episodes));
      expect([again.tokens, [...again.target], again.isTagged]).toEqual([episodes.tokens, [...episodes.target], true]);
      expect(again.input.join()).toBe(episodes.input.join());
    }
  });

  it("holds out its last tenth", () => {
    expect(factsOf(open)).toMatchObject({ sentences: { training: 180, heldOut: 20 }, types: { count: 4 } });
    const drawn = (make: OpenTask["draw"], size: number): Set<string> =>
      new Set((make(randomStream(1, "all"), size) as SentenceEpisodes).tokens.map((tokens) => tokens.join(" ")));
    expect(drawn(open.heldOut, 200).size).toBeLessThanOrEqual(20);
    expect(drawn(open.draw, 300).size).toBeGreaterThan(50);
  });

  it("hides as many words of names in training as the setting says", () => {
    const hiding = opened(written(language, 200), { hidden: 1 });
    const { input, target, mask } = hiding.draw(randomStream(3, "data"), 50);
    for (const [position, scored] of mask.entries())
      if (scored && target[position]) expect(input[position * hiding.input]).toBe(1);
  });
});

describe("tagged sentences of one's own", () => {
  const text = `Dr. B-PER
Ann I-PER
's O
U.S. B-LOC
trip O
( O
1997 O
) O
cost O
[ O
sic O
] O
much O
. O

Ann B-PER
left O
. O
Bob B-PER

U.S. B-LOC
trip O
. O
`;

  it("are read back even where a word ends in a mark, or is a bracket", () => {
    const open = opened(text);
    for (const i of upTo(20)) {
      const episodes = open.draw(randomStream(i, "data"), 1) as SentenceEpisodes;
      const again = compose(open, write(open, episodes));
      expect([again.tokens, namesOf(open, again)]).toEqual([episodes.tokens, namesOf(open, episodes)]);
    }
  });

  it("know the words that come twice, and say what was found", () => {
    const open = opened(text);
    expect(open.labels?.input).toEqual(["?", "Ann", ".", "Aa"]);
    expect(open.labels?.output).toEqual(["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]);
    expect(factsOf(open)).toEqual({
      sentences: { training: 2, heldOut: 1 },
      types: { count: 2, types: "PER, LOC" },
      words: { count: 2, unknown: 67 },
    });
  });

  it("are as wide as the most frequent words, and as long as the longest that is read", () => {
    const rows = upTo(1200)
      .map((i) => `w${i >> 1} O\n${i % 70 === 69 ? "\n" : ""}`)
      .join("");
    const open = opened(`${rows}\nAnn B-PER\n\nAnn B-PER\n`);
    expect(open.labels?.input).toHaveLength(512);
    expect(open.longest).toBe(64);
    expect(factsOf(open)).toMatchObject({ cut: { count: 17, most: 64 } });
    expect(open.draw(randomStream(1, "data"), 3).steps).toBeLessThanOrEqual(64);
  });

  it("give counts by type of their own", () => {
    const open = opened(text);
    const episodes = compose(open, "[PER Bob] met [PER Ann Bee] in [LOC Oslo]");
    const output = new Float32Array(episodes.steps * open.output);
    const said = [1, 0, 1, 0, 0, 3];
    for (const [time, code] of said.entries()) output[time * open.output + code] = 1;
    const counts = open.count?.(episodes, output);
    expect(counts?.labels).toEqual(["PER", "LOC"]);
    expect([counts?.wanted, counts?.given, counts?.right].map((one) => [...(one ?? [])])).toEqual([
      [2, 1],
      [2, 1],
      [1, 1],
    ]);
    expect(spansOf([...episodes.target]).length).toBe(3);
  });

  it("of words in Chinese can be typed with gaps, or without where the words are known", () => {
    const sentence = "我 O\n住 O\n在 O\n北京 B-LOC\n大学 I-LOC\n。 O\n";
    const open = opened(`${sentence}\n${sentence}\n${sentence}`);
    const tokens = ["我", "住", "在", "北京", "大学", "。"];
    expect(compose(open, "我住在北京大学。").tokens).toEqual([tokens]);
    expect(compose(open, "我 住 在 北京 大学 。").tokens).toEqual([tokens]);
    expect(compose(open, "我住在iPhone上").tokens).toEqual([["我", "住", "在", "iPhone", "上"]]);
    expect(write(open, open.probe(randomStream(1, "p")) as SentenceEpisodes)).toBe("我 住 在 [LOC 北京 大学] 。");
  });

  it("are refused where there is nothing to hold out, or too many types", () => {
    expect(problemOf("Ann B-PER\n")).toMatchObject({ key: "entities.few", parameters: { got: 1 } });
    const rows = upTo(17).map((i) => `w B-T${i}\n\n`);
    expect(problemOf(rows.join(""))).toMatchObject({ key: "entities.types", parameters: { got: 17, most: 16 } });
  });
});
