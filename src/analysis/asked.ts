/**
 * What a network says of every word up to a length. Words are nodes of a tree, in the order of their lengths and, within one, of
 * their letters, so that the first of some kind is the shortest of it.
 */
import { Problem } from "../core/problem.ts";
import { firstProbe, type Probe } from "../train/probe.ts";
import type { Word, Words } from "../tasks/task.ts";
import { textOf } from "../tasks/word.ts";
import type { Subject } from "./analysis.ts";

/** The number of the answer where the task asks nothing. */
export const unasked = 0;

export interface Asked {
  readonly words: Words;
  /** Of the longest words; all shorter ones are there, too. */
  readonly length: number;
  /** Whether words went missing, since there were too many. */
  readonly isCut: boolean;
  /** Answers by their number. */
  readonly answers: readonly string[];
  /** What stands below is by node; node 0 is the empty word. */
  readonly lengths: readonly number[];
  /** [node × letters]: the word with one letter more; −1 where the task never shows it, or it is longer. */
  readonly children: readonly number[];
  readonly wanted: readonly number[];
  readonly said: readonly number[];
  readonly wordOf: (node: number) => Word;
}

export interface AskingProgress {
  /** 0 … 1. */
  readonly share: number;
  /** Whether all words of one more length have been asked about. */
  readonly isLevel: boolean;
}

/** Steps that a piece computes. */
const pieceSteps = 512;

/** Asks about all words of up to `length` letters, but about no length that makes them more than `most`; yields after each piece. */
export class Asking {
  readonly #subject: Subject;
  readonly #words: Words;
  readonly #answers = new Map([["", unasked]]);
  readonly #parents = [-1];
  readonly #letters = [-1];
  readonly #lengths = [0];
  readonly #children: number[];
  readonly #wanted = [unasked];
  readonly #said = [unasked];
  #length = 0;
  #isCut = false;

  constructor(subject: Subject, words: Words) {
    this.#subject = subject;
    this.#words = words;
    this.#children = words.letters.map(() => -1);
  }

  /** What is known so far is in `asked`. @throws Problem where the network draws random numbers. */
  async *ask(length: number, most: number): AsyncGenerator<AskingProgress, void> {
    await refuseChance(this.#subject, this.#words);
    let last = [0];
    const end = Math.min(length, this.#words.longest);
    for (let at = 1; at <= end; at++) {
      const next = last.flatMap((node) => this.#words.next(this.wordOf(node)).map((letter) => [node, letter] as const));
      if (next.length === 0) return;
      if (next.length + this.#lengths.length > most) {
        this.#isCut = true;
        return;
      }
      last = next.map(([node, letter]) => this.#grow(node, letter));
      for await (const done of this.#say(last, at)) yield { share: ((at - 1 + done) / end) ** 3, isLevel: false };
      this.#length = at;
      yield { share: (at / end) ** 3, isLevel: true };
    }
  }

  /** What is known by now, of whole lengths only. */
  asked(): Asked {
    return {
      words: this.#words,
      length: this.#length,
      isCut: this.#isCut,
      answers: [...this.#answers.keys()],
      lengths: this.#lengths,
      children: this.#children,
      wanted: this.#wanted,
      said: this.#said,
      wordOf: (node) => this.wordOf(node),
    };
  }

  wordOf(node: number): Word {
    const word: number[] = [];
    for (let at = node; at > 0; at = this.#parents[at] ?? 0) word.push(this.#letters[at] ?? 0);
    return word.toReversed();
  }

  #grow(parent: number, letter: number): number {
    const node = this.#lengths.length;
    this.#children[parent * this.#words.letters.length + letter] = node;
    for (const _ of this.#words.letters) this.#children.push(-1);
    this.#parents.push(parent);
    this.#letters.push(letter);
    this.#lengths.push((this.#lengths[parent] ?? 0) + 1);
    const wanted = this.#words.wanted(this.wordOf(node));
    this.#wanted.push(wanted === null ? unasked : this.#number(wanted));
    this.#said.push(unasked);
    return node;
  }

  async *#say(nodes: readonly number[], length: number): AsyncGenerator<number, void> {
    const open = nodes.filter((node) => this.#wanted[node] !== unasked);
    const size = Math.max(8, Math.floor(pieceSteps / length / 8) * 8);
    for (let first = 0; first < open.length; first += size) {
      const some = open.slice(first, first + size);
      const said = await sayAll(
        this.#subject,
        this.#words,
        some.map((node) => this.wordOf(node)),
      );
      for (const [i, node] of some.entries()) this.#said[node] = this.#number(said[i] ?? "");
      yield (first + some.length) / open.length;
    }
  }

  #number(answer: string): number {
    const known = this.#answers.get(answer);
    if (known !== undefined) return known;
    this.#answers.set(answer, this.#answers.size);
    return this.#answers.size - 1;
  }
}

/** Who draws random numbers while it reads may say something else of the same word. */
async function refuseChance({ program, session, extend }: Subject, words: Words): Promise<void> {
  if (!program.extras.some(({ kind }) => kind === "noise" || kind === "uniform")) return;
  let word: Word = [];
  while (word.length < Math.min(4, words.longest)) word = [...word, words.next(word)[0] ?? 0];
  const { output } = await session.evaluate(extend(words.episodes([word, word])));
  const half = output.length / 2;
  const isSame = output.subarray(0, half).every((value, i) => value === output[half + i]);
  if (!isSame) throw new Problem("analysis.chance");
}

/** What the network says of words of one length. */
export async function sayAll(
  { session, extend }: Subject,
  words: Words,
  some: readonly Word[],
): Promise<readonly string[]> {
  const episodes = words.episodes(some);
  const { output } = await session.evaluate(extend(episodes));
  return words.said(episodes, output);
}

/** The first word that the network gets wrong; −1 where there is none. */
export function firstWrong({ wanted, said, lengths }: Asked, length?: number): number {
  return wanted.findIndex(
    (answer, node) => answer !== said[node] && (length === undefined || lengths[node] === length),
  );
}

/** As an episode to look at; none where the task cannot be written. */
export function probeOf({ task, probe }: Subject, words: Words, word: Word): Probe | undefined {
  const text = task.composing?.write(words.episodes([word]));
  return text === undefined ? undefined : { ...firstProbe, given: text, settings: probe.settings };
}

/** As it is read: its letters, with blanks between them where one has several signs. */
export function written(words: Words, word: Word): string {
  if (word.length === 0) return "ε";
  const isLong = words.letters.some((letter) => Array.from(letter).length > 1);
  return isLong ? word.map((letter) => words.letters[letter]).join(" ") : textOf(words, word);
}
