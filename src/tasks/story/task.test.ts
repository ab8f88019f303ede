import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import type { OpenTask } from "../task.ts";
import { kinds, type StoryKindId } from "./kinds.ts";
import { languages, vocabularyOf, type Language, type SentenceKind } from "./language.ts";
import type { SupportedEpisodes } from "../support.ts";
import { story } from "./task.ts";

const ids = Object.keys(kinds) as StoryKindId[];
const tongues = Object.keys(languages) as (keyof typeof languages)[];
const everything = ids.flatMap((kind) =>
  tongues.flatMap((language) => [4, 10, 23, 64].map((n) => [kind, language, n] as const)),
);

/** The story that is episode 0, as text, and its answer. */
function told(open: OpenTask, episodes: SupportedEpisodes) {
  const readings = open.read(episodes, null);
  const lines = readings.map(({ parameters }) => String(parameters.sentence));
  return {
    lines: lines.slice(0, -1),
    question: lines.at(-1) ?? "",
    answer: String(readings.at(-1)?.parameters.wanted),
  };
}

/** A pattern for each kind of sentence: its template with its slots as alternatives. */
function patterns(language: Language) {
  const gap = language === languages.en ? " " : "";
  const pattern = (kind: SentenceKind): RegExp =>
    new RegExp(
      `^${language.templates[kind]
        .split(" ")
        .join(gap)
        .replace(/\{(\w+)\}/g, (_, slot: keyof Language["lists"]) => {
          const texts = language.lists[slot].map((text) => text.split(" ").join(gap));
          return `(?<${slot}>${texts.join("|")})`;
        })}$`,
    );
  return (text: string, kind: SentenceKind): Record<string, string> | null => pattern(kind).exec(text)?.groups ?? null;
}

/** Answers by keeping books, as a reader would, from the text alone: who is where, who holds what, who is what. */
function solve(language: Language, lines: readonly string[], question: string): string {
  const match = patterns(language);
  const at = new Map<string, string>();
  const holder = new Map<string, string>();
  const been = new Map<string, string[]>();
  const facts = new Map<string, string>();
  let last = "";
  const bring = (thing: string, where: string | undefined): void => {
    const list = been.get(thing) ?? [];
    if (where !== undefined && list.at(-1) !== where) been.set(thing, [...list, where]);
  };
  for (const line of lines) {
    const move = match(line, "move") ?? match(line, "then");
    const take = match(line, "take");
    const drop = match(line, "drop");
    const said = match(line, "species") ?? match(line, "colour");
    const fear = match(line, "fear");
    if (move) {
      last = move.who ?? last;
      at.set(last, move.where ?? "");
      for (const [thing, who] of holder) if (who === last) bring(thing, move.where);
    } else if (take) {
      holder.set(take.thing ?? "", take.who ?? "");
      bring(take.thing ?? "", at.get(take.who ?? ""));
    } else if (drop) holder.delete(drop.thing ?? "");
    else if (said?.animal) facts.set(`kin of ${said.who}`, said.animal);
    else if (said?.colour) facts.set(`colour of ${facts.get(`kin of ${said.who}`) ?? said.who}`, said.colour);
    else if (fear) facts.set(`fear of ${fear.animal}`, fear.feared ?? "");
    else throw new Error(`what is “${line}”?`);
  }
  const whether = match(question, "askWhether");
  if (whether) return at.get(whether.who ?? "") === whether.where ? language.yes : language.no;
  const where = match(question, "askWhere");
  if (where) return at.get(where.who ?? "") ?? "";
  const before = match(question, "askBefore");
  if (before) {
    const list = been.get(before.thing ?? "") ?? [];
    return list[list.lastIndexOf(before.where ?? "") - 1] ?? "";
  }
  const thing = match(question, "askThing");
  if (thing) return been.get(thing.thing ?? "")?.at(-1) ?? "";
  const fear = match(question, "askFear");
  if (fear) return facts.get(`fear of ${facts.get(`kin of ${fear.who}`)}`) ?? "";
  const colour = match(question, "askColour");
  if (!colour) throw new Error(`what is “${question}”?`);
  const kin = facts.get(`kin of ${colour.who}`);
  const twins = [...facts].filter(([key, value]) => key.startsWith("kin of") && value === kin);
  const known = twins.map(([key]) => facts.get(`colour of ${key.slice("kin of ".length)}`));
  return facts.get(`colour of ${kin}`) ?? known.find((one) => one !== undefined) ?? "";
}

describe.each(everything)("a story of kind %s in %s, at most %i sentences", (kind, tongue, sentences) => {
  const language = languages[tongue];
  const open = story.open({ kind, language: tongue, sentences });
  const stories = upTo(60).map((i) => {
    const episodes = open.draw(randomStream(i + 1, "data"), 1) as SupportedEpisodes;
    return { ...told(open, episodes), episodes };
  });

  it("has the answer that a reader who keeps books finds", () => {
    for (const { lines, question, answer } of stories)
      expect({ lines, question, answer: solve(language, lines, question) }).toEqual({ lines, question, answer });
  });

  it("has it from its supporting sentences alone", () => {
    for (const { lines, question, answer, episodes } of stories) {
      const support = upTo(lines.length).filter((i) => episodes.support[i] === 1);
      expect(support.length).toBeGreaterThan(0);
      expect(
        solve(
          language,
          lines.filter((_, i) => support.includes(i)),
          question,
        ),
      ).toBe(answer);
    }
  });

  it("fits its bounds: one word or none at a place, no more sentences than asked for", () => {
    const [part] = open.parts ?? [];
    const symbols = part?.axes[1]?.size ?? 0;
    for (const { episodes } of stories) {
      expect(episodes.steps).toBeLessThanOrEqual(Math.min(sentences + 1, open.longest));
      for (let start = 0; start < episodes.input.length; start += symbols) {
        const place = episodes.input.subarray(start, start + symbols);
        expect([0, 1]).toContain(place.reduce((sum, value) => sum + value, 0));
      }
      expect(episodes.mask.lastIndexOf(0)).toBe(episodes.steps - 2);
    }
  });
});

describe("stories", () => {
  it("have as many answers of yes as of no, and every place about as often", () => {
    const count = (kind: StoryKindId): Map<number, number> => {
      const counts = new Map<number, number>();
      const { target, mask } = story.open({ kind }).heldOut(randomStream(1, "count"), 1200);
      target.forEach((code, i) => mask[i] && counts.set(code, (counts.get(code) ?? 0) + 1));
      return counts;
    };
    for (const [kind, answers] of [
      ["yes-no", 2],
      ["one-fact", 6],
      ["two-facts", 6],
      ["three-facts", 6],
      ["deduction", 5],
      ["induction", 5],
    ] as const) {
      const counts = [...count(kind).values()];
      expect(counts.length).toBe(answers);
      for (const one of counts) expect(Math.abs(one / (1200 / answers) - 1)).toBeLessThan(0.3);
    }
  });

  it("come in every length up to the longest, and are held out at the longest", () => {
    const open = story.open({ kind: "one-fact", sentences: 6 });
    const lengths = upTo(200).map((i) => open.draw(randomStream(1, "data", i), 1).steps - 1);
    expect(new Set(lengths)).toEqual(new Set([2, 3, 4, 5, 6]));
    expect(open.heldOut(randomStream(1, "held-out"), 2).steps).toBe(7);
  });

  it("have a small vocabulary, each word once, without a gap inside", () => {
    for (const language of Object.values(languages))
      for (const { uses } of Object.values(kinds)) {
        const words = vocabularyOf(language, uses);
        expect(words.length).toBeLessThan(60);
        expect(new Set(words).size).toBe(words.length);
        expect(words.every((word) => /^\S+$/.test(word))).toBe(true);
      }
  });

  it("are told with as many people, places and things in both languages", () => {
    const sizesOf = ({ lists, pronounOf }: Language): unknown => [
      Object.entries(lists).map(([slot, list]) => [slot, list.length]),
      pronounOf,
    ];
    expect(sizesOf(languages.zh)).toEqual(sizesOf(languages.en));
  });

  it("say what came when it is wrong", () => {
    const open = story.open({ kind: "yes-no", language: "zh" });
    const episodes = open.probe(randomStream(1, "probe"));
    const output = new Float32Array(episodes.steps * open.output);
    const wrong = ((episodes.target.at(-1) ?? 0) + 1) % open.output;
    output[(episodes.steps - 1) * open.output + wrong] = 5;
    expect(open.read(episodes, output).at(-1)?.key).toBe("reading.story.wrong");
    expect(open.score(episodes, output)).toEqual({ accuracy: 0, chance: 0.5 });
  });
});
