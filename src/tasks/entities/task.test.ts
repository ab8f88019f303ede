import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { corpusOf } from "./corpus.ts";
import { entityTypes, languages } from "./language.ts";
import type { SentenceEpisodes } from "./sentences.ts";
import { countEntities, scoresOf, spansOf, tagOf, tagsOf } from "./spans.ts";
import { entities } from "./task.ts";

/** As another implementation counted them: six of eight tags are right, one of three entities. */
const golden = {
  gold: ["B-PER", "I-PER", "O", "B-LOC", "O", "B-ORG", "I-ORG", "I-ORG"],
  goldSpans: [[0, 2, "PER"], [3, 4, "LOC"], [5, 8, "ORG"]], // prettier-ignore
  found: ["B-PER", "I-PER", "O", "B-ORG", "O", "B-ORG", "I-ORG", "O"],
  foundSpans: [[0, 2, "PER"], [3, 4, "ORG"], [5, 7, "ORG"]], // prettier-ignore
};
const tags = tagsOf(entityTypes);
const counted = (wanted: readonly number[], found: readonly number[]) =>
  countEntities([{ wanted, found }], entityTypes);
const sum = (counts: Float64Array): number => counts.reduce((total, one) => total + one, 0);
const plainSpans = (classes: readonly number[]): unknown =>
  spansOf(classes).map(({ from, to, type }) => [from, to, entityTypes[type]]);
const classesOf = (names: readonly string[]): number[] => names.map((name) => tags.indexOf(name));

describe("tags that another implementation counted", () => {
  it("have its spans, precision, recall and F1", () => {
    expect(plainSpans(classesOf(golden.gold))).toEqual(golden.goldSpans);
    expect(plainSpans(classesOf(golden.found))).toEqual(golden.foundSpans);
    const { precision, recall, entityF1 } = scoresOf(counted(classesOf(golden.gold), classesOf(golden.found)));
    expect(precision).toBeCloseTo(1 / 3, 12);
    expect(recall).toBeCloseTo(1 / 3, 12);
    expect(entityF1).toBeCloseTo(1 / 3, 12);
  });
});

describe("spans", () => {
  it.each([
    ["I-PER", [[0, 1, "PER"]]],
    ["O I-PER I-PER O", [[1, 3, "PER"]]],
    [
      "B-PER I-ORG",
      [
        [0, 1, "PER"],
        [1, 2, "ORG"],
      ],
    ],
    [
      "B-LOC B-LOC",
      [
        [0, 1, "LOC"],
        [1, 2, "LOC"],
      ],
    ],
    [
      "B-LOC O I-LOC",
      [
        [0, 1, "LOC"],
        [2, 3, "LOC"],
      ],
    ],
    ["O O", []],
  ])("%s", (text, wanted) => {
    expect(plainSpans(classesOf(text.split(" ")))).toEqual(wanted);
  });

  it("of any tags, written out again as B and I, are the same spans", () => {
    const random = randomStream(1, "tags");
    for (let round = 0; round < 500; round++) {
      const classes = upTo(random.between(0, 12)).map(() => random.between(0, tags.length - 1));
      const spans = spansOf(classes);
      const again = classes.map(() => 0);
      for (const { from, to, type } of spans) for (let at = from; at < to; at++) again[at] = tagOf(type, at === from);
      expect(spansOf(again)).toEqual(spans);
      expect(again.map((tag) => tag === 0)).toEqual(classes.map((tag) => tag === 0));
      const { right, given, wanted } = counted(classes, classes);
      expect([sum(right), sum(given), sum(wanted)]).toEqual([spans.length, spans.length, spans.length]);
    }
  });

  it("score 1 where there is nothing and nothing is said, 0 where something is missed or made up", () => {
    const scores = (wanted: string, found: string): unknown =>
      scoresOf(counted(classesOf(wanted.split(" ")), classesOf(found.split(" "))));
    expect(scores("O O", "O O")).toEqual({ precision: 1, recall: 1, entityF1: 1 });
    expect(scores("B-PER O", "O O")).toEqual({ precision: 0, recall: 0, entityF1: 0 });
    expect(scores("O O", "B-PER B-LOC")).toEqual({ precision: 0, recall: 0, entityF1: 0 });
    expect(scores("B-PER B-LOC O B-ORG B-PER", "B-PER I-PER O B-ORG O")).toEqual({
      precision: 1 / 2,
      recall: 1 / 4,
      entityF1: 1 / 3,
    });
  });

  it("are counted by type: what there is, what was found, and what was found right", () => {
    const wanted = classesOf("B-PER I-PER O B-LOC O B-LOC B-ORG".split(" "));
    const found = classesOf("B-PER I-PER O B-LOC I-LOC B-ORG B-ORG".split(" "));
    const counts = counted(wanted, found);
    expect(counts.labels).toEqual(["PER", "ORG", "LOC", "MISC"]);
    expect([counts.wanted, counts.given, counts.right].map((one) => [...one])).toEqual([
      [1, 1, 2, 0],
      [1, 2, 1, 0],
      [1, 1, 0, 0],
    ]);
    expect(counts.confusion).toBeUndefined();
  });
});

describe.each(["en", "zh"] as const)("sentences in %s", (id) => {
  const corpus = corpusOf(id);
  const { language, training, heldOut } = corpus;
  const { words, longest } = corpus.reader;
  const open = entities.open({ language: id });
  const width = open.input;
  const joined = (names: readonly (readonly string[])[]): string[] => names.map((name) => name.join(" "));

  it("have names at the test that were never trained on, but for those that several kinds share", () => {
    const known = new Set(Object.values(training).flatMap(joined));
    const shared = joined(training.PER).filter((name) => joined(training.LOC).includes(name));
    expect(shared.length).toBe(12);
    for (const type of entityTypes) {
      const names = joined(heldOut[type]);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => known.has(name))).toEqual(type === "MISC" ? [] : shared);
    }
  });

  it("have the tags of the slots that their names fill", () => {
    for (const kind of ["draw", "heldOut"] as const) {
      const { target, mask, tokens } = open[kind](randomStream(1, kind), 200) as SentenceEpisodes;
      const lexicon = kind === "draw" ? training : heldOut;
      tokens.forEach((sentence, episode) => {
        expect(sentence.length).toBeLessThanOrEqual(longest);
        const classes = sentence.map((_, time) => target[episode * longest + time] ?? 0);
        const spans = spansOf(classes);
        for (const { from, to, type } of spans)
          expect(joined(lexicon[entityTypes[type] ?? "PER"])).toContain(sentence.slice(from, to).join(" "));
        const template = sentence.flatMap((token, at) => {
          const span = spans.find(({ from, to }) => from <= at && at < to);
          return span ? (span.from === at ? [entityTypes[span.type]] : []) : [token];
        });
        expect(language.templates).toContain(template.join(" "));
        const scored = [...mask.subarray(episode * longest, (episode + 1) * longest)];
        expect(scored).toEqual(scored.map((_, time) => Number(time < sentence.length)));
      });
    }
  });

  it("show known words as themselves, others as unknown, capitals where there are any, and nothing after the end", () => {
    const { input, tokens } = open.heldOut(randomStream(2, "held-out"), 60) as SentenceEpisodes;
    tokens.forEach((sentence, episode) => {
      for (let time = 0; time < longest; time++) {
        const row = [...input.subarray((episode * longest + time) * width, (episode * longest + time + 1) * width)];
        const on = row.slice(0, words.length).flatMap((value, code) => (value ? [words[code]] : []));
        const token = sentence[time];
        expect(on).toEqual(token === undefined ? [] : [words.includes(token) ? token : words[0]]);
        if (id === "en") expect(row.at(-1)).toBe(Number(/^[A-Z]/.test(token ?? "")));
      }
    });
  });

  it("hide as many words of names in training as the setting says, and never a word of the template", () => {
    for (const hidden of [0, 0.5, 1]) {
      const { input, target, mask } = entities.open({ language: id, hidden }).draw(randomStream(3, "data"), 300);
      let [names, unknown, template] = [0, 0, 0];
      mask.forEach((scored, position) => {
        const isUnknown = input[position * width] === 1;
        if (!scored) return;
        if (target[position]) [names, unknown] = [names + 1, unknown + Number(isUnknown)];
        else template += Number(isUnknown);
      });
      expect(Math.abs(unknown / names - hidden)).toBeLessThan(0.05);
      expect(template).toBe(0);
    }
  });

  it("cannot be tagged from the word alone: a shared name has several tags", () => {
    const name = training.PER.at(-1)?.[0] ?? "";
    const { tokens, target } = open.draw(randomStream(4, "data"), 3000) as SentenceEpisodes;
    const seen = new Set(
      tokens.flatMap((one, i) => one.flatMap((token, time) => (token === name ? [target[i * longest + time]] : []))),
    );
    expect(seen.size).toBeGreaterThan(1);
  });

  it("read the word itself even where the input does not tell it", () => {
    const episodes = open.probe(randomStream(5, "probe")) as SentenceEpisodes;
    const readings = open.read(episodes, new Float32Array(longest * open.output));
    expect(readings.slice(0, episodes.tokens[0]?.length).map(({ parameters }) => parameters.token)).toEqual(
      episodes.tokens[0],
    );
    expect(Object.keys(languages)).toContain(id);
  });
});
