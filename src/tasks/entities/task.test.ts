import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { corpusOf } from "./corpus.ts";
import { entityTypes, languages } from "./language.ts";
import { compare, scoresOf, spansOf, tagOf, tags } from "./spans.ts";
import { entities, type SentenceEpisodes } from "./task.ts";

const goldenFile = new URL("../../../../shared/reference/golden.json", import.meta.url);
const classesOf = (names: readonly string[]): number[] => names.map((name) => tags.indexOf(name));

describe.skipIf(!existsSync(goldenFile))("the reference's tags", () => {
  const golden = existsSync(goldenFile) ? JSON.parse(readFileSync(goldenFile, "utf8")).ner : {};

  it("give its spans, precision, recall and F1", () => {
    const plain = (names: string[]): unknown => spansOf(classesOf(names)).map(({ from, to, type }) => [from, to, type]);
    expect(plain(golden.gold)).toEqual(golden.gold_spans);
    expect(plain(golden.pred)).toEqual(golden.pred_spans);
    const { precision, recall, entityF1 } = scoresOf(compare(classesOf(golden.gold), classesOf(golden.pred)));
    expect(precision).toBeCloseTo(golden.P, 12);
    expect(recall).toBeCloseTo(golden.R, 12);
    expect(entityF1).toBeCloseTo(golden.F1, 12);
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
    expect(spansOf(classesOf(text.split(" "))).map(({ from, to, type }) => [from, to, type])).toEqual(wanted);
  });

  it("of any tags, written out again as B and I, are the same spans", () => {
    const random = randomStream(1, "tags");
    for (let round = 0; round < 500; round++) {
      const classes = upTo(random.between(0, 12)).map(() => random.between(0, tags.length - 1));
      const spans = spansOf(classes);
      const again = classes.map(() => 0);
      for (const { from, to, type } of spans)
        for (let at = from; at < to; at++) again[at] = tagOf(type as (typeof entityTypes)[number], at === from);
      expect(spansOf(again)).toEqual(spans);
      expect(again.map((tag) => tag === 0)).toEqual(classes.map((tag) => tag === 0));
      expect(compare(classes, classes)).toMatchObject({
        right: spans.length,
        found: spans.length,
        wanted: spans.length,
      });
    }
  });

  it("score 1 where there is nothing and nothing is said, 0 where something is missed or made up", () => {
    expect(scoresOf({ right: 0, found: 0, wanted: 0 })).toEqual({ precision: 1, recall: 1, entityF1: 1 });
    expect(scoresOf({ right: 0, found: 0, wanted: 3 })).toEqual({ precision: 0, recall: 0, entityF1: 0 });
    expect(scoresOf({ right: 0, found: 3, wanted: 0 })).toEqual({ precision: 0, recall: 0, entityF1: 0 });
    expect(scoresOf({ right: 1, found: 2, wanted: 4 }).entityF1).toBeCloseTo(1 / 3, 12);
  });
});

describe.each(["en", "zh"] as const)("sentences in %s", (id) => {
  const corpus = corpusOf(id);
  const { language, training, heldOut, words, longest } = corpus;
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
          expect(joined(lexicon[type as (typeof entityTypes)[number]])).toContain(sentence.slice(from, to).join(" "));
        const template = sentence.flatMap((token, at) => {
          const span = spans.find(({ from, to }) => from <= at && at < to);
          return span ? (span.from === at ? [span.type] : []) : [token];
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
