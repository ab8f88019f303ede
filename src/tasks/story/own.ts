/** Stories that a person brings, in the form of the bAbI tasks (data/babi.ts): every question with what is told before it. */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { madeOnce, textOf } from "../../core/shelf.ts";
import {
  readBabi,
  wordsOf,
  type BabiFile,
  type BabiQuestion,
  type BabiSentence,
  type BabiStory,
} from "../../data/babi.ts";
import { atLine, shortened } from "../../data/lines.ts";
import { pick, upTo } from "../choose.ts";
import type { Fact, Progress } from "../task.ts";
import { encode, type Line, type Lines, type Script, type Solved } from "./script.ts";
import { joined, segment, vocabularyFrom, type Vocabulary } from "./segment.ts";
import type { Source } from "./world.ts";

const mostWords = 512;

/** Words in a sentence that the width of the input, places times words, allows: 12, or more of a small vocabulary. */
function placesFor(words: number): number {
  return Math.max(12, Math.min(24, Math.floor((12 * mostWords) / words)));
}

/** A question with the sentences before it, and its answer. */
interface Asked extends Lines {
  readonly solved: Solved;
}

/** `sentences`: the most before a question; of a longer story, the last ones. @throws Problem. */
export function ownStories(value: string, sentences: number, progress?: Progress): Source {
  const file = madeOnce(`story ${value}`, () => readBabi(textOf(value), progress));
  return madeOnce(`story ${sentences} ${value}`, () => sourceOf(file, sentences));
}

function sourceOf(file: BabiFile, most: number): Source {
  const stories = file.stories.filter(({ questions }) => questions.length > 0);
  if (stories.length < 2) throw new Problem("story.few", { got: stories.length });
  const asked = stories.flatMap(({ questions }) => questions);
  const untold = asked.find(({ after }) => after === 0);
  if (untold && 2 * asked.filter(({ after }) => after === 0).length > asked.length)
    throw new Problem("story.untold", { got: shortened(untold.text) }, atLine(untold.line));
  const answers = new Set(asked.map(({ answer }) => answer));
  const [only = ""] = answers;
  if (answers.size === 1) throw new Problem("story.oneAnswer", { got: shortened(only), count: asked.length });
  const texts = textsOf(file);
  const asking = new Asking(texts, most);
  const firstHeldOut = stories.length - Math.max(1, Math.floor(stories.length / 10));
  const [training, heldOut] = [stories.slice(0, firstHeldOut), stories.slice(firstHeldOut)].map((part) =>
    part.flatMap((story) => story.questions.map((question) => asking.asked(story, question))),
  ) as [Asked[], Asked[]];
  const all = [...training, ...heldOut];
  const script: Script = {
    vocabulary: texts.vocabulary,
    places: texts.places,
    most: all.reduce((longest, one) => Math.max(longest, one.sentences.length), 1),
    solve: solverOf(all),
  };
  const from = (asked: readonly Asked[]) => (random: Random, size: number) =>
    encode(
      upTo(size).map(() => pick(random, asked)),
      script,
    );
  return {
    script,
    draw: from(training),
    heldOut: from(heldOut),
    chance: mostFrequent(all),
    facts: factsOf(file, { training, heldOut, texts, asking, most }),
  };
}

/**
 * The words of every text, by text: of text without gaps an answer that stands there is one, else every character. The answer
 * is then the very word that was told.
 */
function wordsByText({ stories, answers }: BabiFile): ReadonlyMap<string, readonly string[]> {
  const texts = new Set(
    stories.flatMap(({ sentences, questions }) => [...sentences, ...questions].map(({ text }) => text)),
  );
  const split = new Map(Array.from(texts, (text) => [text, wordsOf(text)]));
  const all = vocabularyFrom([...new Set([...answers, ...[...split.values()].flat()])]);
  for (const [text, words] of split)
    split.set(
      text,
      segment(joined(words), all).flatMap(({ code }) => (code === null ? [] : (all.words[code] ?? []))),
    );
  return split;
}

/** Every word, and every answer, which may have several words. */
function vocabularyIn({ answers }: BabiFile, texts: ReadonlyMap<string, readonly string[]>): Vocabulary {
  const words = new Set([...answers, ...[...texts.values()].flat()]);
  if (words.size > mostWords) throw new Problem("story.words", { got: words.size, most: mostWords });
  return vocabularyFrom([...words].toSorted());
}

/** Every text of a file as symbols. However many sentences are kept, the width is that of all of them. */
interface Texts {
  readonly lines: ReadonlyMap<string, Line>;
  readonly vocabulary: Vocabulary;
  /** Words of the longest sentence, and how many of them are kept. */
  readonly longest: number;
  readonly places: number;
  /** Different sentences that were cut. */
  readonly cut: number;
}

function textsOf(file: BabiFile): Texts {
  const words = wordsByText(file);
  const vocabulary = vocabularyIn(file, words);
  const places = placesFor(vocabulary.words.length);
  const lines = new Map<string, Line>();
  let [longest, cut] = [1, 0];
  for (const [text, own] of words) {
    longest = Math.max(longest, own.length);
    if (own.length > places) cut++;
    const codes = own.slice(0, places).map((word) => vocabulary.codes.get(word) ?? 0);
    lines.set(text, codes);
  }
  return { lines, vocabulary, longest, places: Math.min(places, longest), cut };
}

/** Questions with what is kept of their stories; what is not kept is counted. */
class Asking {
  /** Questions before which more is told than is kept. */
  shortened = 0;
  /** Questions of which a supporting sentence is not kept. */
  unsupported = 0;
  readonly #texts: Texts;
  readonly #most: number;

  constructor(texts: Texts, most: number) {
    this.#texts = texts;
    this.#most = most;
  }

  asked(story: BabiStory, question: BabiQuestion): Asked {
    const told: BabiSentence[] = [];
    for (let at = question.after - 1; at >= 0 && told.length < this.#most; at--) {
      const sentence = story.sentences[at];
      if (sentence && this.#line(sentence).length > 0) told.unshift(sentence);
    }
    const support = question.support.map((number) => told.findIndex((sentence) => sentence.number === number));
    if (question.after > this.#most) this.shortened++;
    if (support.includes(-1)) this.unsupported++;
    return {
      sentences: told.map((sentence) => this.#line(sentence)),
      question: this.#line(question),
      solved: {
        answer: this.#texts.vocabulary.codes.get(question.answer) ?? 0,
        support: support.filter((at) => at >= 0),
      },
    };
  }

  #line({ text }: BabiSentence): Line {
    return this.#texts.lines.get(text) ?? [];
  }
}

/** Knows the answers of the file, to its own stories only; made when it is first asked. */
function solverOf(all: readonly Asked[]): Script["solve"] {
  const nameOf = ({ sentences, question }: Lines): string =>
    [...sentences, question].map((line) => line.join()).join(";");
  let known: ReadonlyMap<string, Solved> | null = null;
  return (lines) => {
    known ??= new Map(all.map((asked) => [nameOf(asked), asked.solved]));
    return known.get(nameOf(lines)) ?? null;
  };
}

/** The share of the answer that is right most often: the best blind guess. */
function mostFrequent(all: readonly Asked[]): number {
  const counts = new Map<number, number>();
  for (const { solved } of all) counts.set(solved.answer, (counts.get(solved.answer) ?? 0) + 1);
  return Math.max(...counts.values()) / all.length;
}

interface Found {
  readonly training: readonly Asked[];
  readonly heldOut: readonly Asked[];
  readonly texts: Texts;
  readonly asking: Asking;
  readonly most: number;
}

function factsOf({ stories, answers }: BabiFile, { training, heldOut, texts, asking, most }: Found): readonly Fact[] {
  const questions = training.length + heldOut.length;
  const words = texts.vocabulary.words.length;
  const losses = [
    { name: "short", count: asking.shortened, most },
    { name: "unsupported", count: asking.unsupported, most },
    { name: "cut", count: texts.cut, most: texts.places },
  ];
  return [
    { key: "fact.story.stories", parameters: { stories: stories.length, questions, heldOut: heldOut.length } },
    { key: "fact.story.words", parameters: { words, answers: answers.length, longest: texts.longest } },
    ...losses
      .filter(({ count }) => count > 0)
      .map(({ name, count, most: kept }) => ({ key: `fact.story.${name}`, parameters: { count, most: kept } })),
  ];
}

/** Four stories. */
export const example = [
  ["Nadia went to the kitchen.", "Omar went to the office.", "Where is Nadia?\tkitchen\t1"],
  ["Omar went to the garden.", "Nadia went to the office.", "Where is Omar?\tgarden\t1"],
  ["Ruth went to the office.", "Omar went to the kitchen.", "Where is Ruth?\toffice\t1"],
  ["Ruth went to the garden.", "Ruth went to the kitchen.", "Where is Ruth?\tkitchen\t2"],
]
  .flatMap((story) => story.map((line, i) => `${i + 1} ${line}\n`))
  .join("");
