/**
 * Stories with questions in the form of the bAbI tasks (Weston et al. 2015):
 *
 *   1 Mary moved to the bathroom.
 *   2 John went to the hallway.
 *   3 Where is Mary?⇥bathroom⇥1
 *
 * Every line has a number, a question has its answer and the numbers of the sentences that it follows from behind tabs; a
 * line with the number 1 begins another story. An answer of several words (`football,milk`) stays one answer.
 *
 *   const { stories, answers } = readBabi(text, progress);
 *   wordsOf(stories[0].sentences[0].text)                // ["mary", "moved", "to", "the", "bathroom"]
 */
import { Problem } from "../core/problem.ts";
import { atLine, forEachLine, plainText, shortened, type Progress } from "./lines.ts";
import { refuseJson } from "./other-forms.ts";

export interface BabiSentence {
  /** Its number within the story. */
  readonly number: number;
  readonly text: string;
  readonly line: number;
}

export interface BabiQuestion extends BabiSentence {
  readonly answer: string;
  /** Numbers of the sentences that the answer follows from, as they are given; none where they are not. */
  readonly support: readonly number[];
  /** How many sentences of the story come before it. */
  readonly after: number;
}

export interface BabiStory {
  readonly sentences: readonly BabiSentence[];
  readonly questions: readonly BabiQuestion[];
}

export interface BabiFile {
  readonly stories: readonly BabiStory[];
  /** Every answer once, in the order in which they first come. */
  readonly answers: readonly string[];
}

interface OpenStory {
  readonly sentences: BabiSentence[];
  readonly questions: BabiQuestion[];
}

/** @throws Problem, with its line. */
export function readBabi(given: string, progress?: Progress): BabiFile {
  const stories: OpenStory[] = [];
  let last = 0;
  const visit = (written: string, line: number): void => {
    if (!written.trim()) return;
    const { number, rest } = numbered(written, line);
    if (number !== 1 && number !== last + 1)
      throw new Problem("babi.order", { wanted: last + 1, got: number }, atLine(line));
    if (number === 1) stories.push({ sentences: [], questions: [] });
    last = number;
    const story = stories.at(-1);
    if (story) addTo(story, { number, rest, line });
  };
  const text = plainText(given);
  refuseJson(text);
  forEachLine(text, visit, progress);
  const answers = new Set(stories.flatMap(({ questions }) => questions.map(({ answer }) => answer)));
  if (answers.size === 0) throw new Problem("babi.noQuestions");
  return { stories, answers: [...answers] };
}

function numbered(written: string, line: number): { readonly number: number; readonly rest: string } {
  const [, number, rest = ""] = /^\s*(\d{1,7})(?:\s(.*))?$/su.exec(written) ?? [];
  if (number === undefined) throw new Problem("babi.number", { got: shortened(written) }, atLine(line));
  return { number: Number(number), rest };
}

/** Behind tabs, or what editors make of them: several blanks behind a question. */
function partsOf(rest: string): readonly string[] {
  return !rest.includes("\t") && /[?？] {2,}\S/.test(rest) ? rest.split(/ {2,}/) : rest.split("\t");
}

function addTo(
  { sentences, questions }: OpenStory,
  { number, rest, line }: { readonly number: number; readonly rest: string; readonly line: number },
): void {
  const [written = "", answered, supported = ""] = partsOf(rest);
  const text = written.trim();
  if (!text) throw new Problem("babi.blank", {}, atLine(line));
  if (answered === undefined && !/[?？]$/.test(text)) {
    sentences.push({ number, text, line });
    return;
  }
  const answer = (answered ?? "").trim().toLowerCase();
  if (!answer) throw new Problem("babi.noAnswer", { got: shortened(text) }, atLine(line));
  const support = supportOf(supported, sentences, line);
  questions.push({ number, text, line, answer, support, after: sentences.length });
}

function supportOf(written: string, sentences: readonly BabiSentence[], line: number): readonly number[] {
  return written
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((part) => {
      const number = Number(part);
      if (hasNumber(sentences, number)) return number;
      const numbers =
        shortened(
          sentences
            .slice(0, 20)
            .map((sentence) => sentence.number)
            .join(", "),
        ) || "–";
      throw new Problem("babi.support", { got: shortened(part), known: numbers }, atLine(line));
    });
}

/** Stories can be long: `sentences` are in the order of their numbers. */
function hasNumber(sentences: readonly BabiSentence[], number: number): boolean {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.number === number;
}

const word = /\p{Script=Han}|[\p{L}\p{N}_]+(?:['’.,-][\p{L}\p{N}_]+)*/gu;

/** Words in small letters, without marks between them; every Chinese character is one. */
export function wordsOf(text: string): string[] {
  return [...(text.toLowerCase().match(word) ?? [])];
}
