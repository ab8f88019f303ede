/** Where labelled texts come from, as the task needs them. */
import type { Random } from "../../core/random.ts";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import type { Fact, TableFound } from "../task.ts";
import { bagOfWords } from "./bag.ts";
import { drawSentence, longestOf, readerOf, vocabularyOf, type Labelled } from "./grammar.ts";
import { grammars, type Language, type Question } from "./language.ts";

export interface Texts {
  /** Names of the classes. */
  readonly classes: readonly string[];
  /** Tokens that have a symbol of their own; index = symbol. */
  readonly vocabulary: readonly string[];
  /** Whether any other token is read as one more symbol; else it is refused. */
  readonly hasUnknown: boolean;
  /** Tokens of the longest text. */
  readonly longest: number;
  readonly draw: (random: Random, ofHeldOut: boolean) => Labelled;
  /** The class of a text; null where it is not known. */
  readonly labelOf: (tokens: readonly string[]) => number | null;
  /** The class by the words alone, learnt from texts that are trained on. */
  readonly bag: (tokens: readonly string[]) => number;
  /** Share of the class that is most frequent. */
  readonly chance: number;
  readonly facts?: readonly Fact[];
  readonly table?: TableFound;
}

/** Sentences that the naive classifier learns from. */
const counted = 2000;

const made = new Map<string, Texts>();

/** Sentences of the built-in grammars, cut after `words` tokens. */
export function generatedTexts(question: Question, language: Language, words: number): Texts {
  const key = `${question} ${language} ${words}`;
  const known = made.get(key) ?? makeTexts(question, language, words);
  made.set(key, known);
  return known;
}

function makeTexts(question: Question, language: Language, words: number): Texts {
  const grammar = grammars[question][language];
  const vocabulary = vocabularyOf(grammar);
  const draw = (random: Random, ofHeldOut: boolean): Labelled => {
    for (;;) {
      const { tokens, label } = drawSentence(random, grammar);
      if (isHeldOut(tokens) === ofHeldOut) return { tokens: tokens.slice(0, words), label };
    }
  };
  const random = randomStream(1, "bag-of-words");
  const examples = upTo(counted).map(() => draw(random, false));
  const classes = grammar.classes.length;
  return {
    classes: grammar.classes,
    vocabulary,
    hasUnknown: false,
    longest: Math.min(longestOf(grammar), words),
    draw,
    labelOf: readerOf(grammar),
    bag: bagOfWords(examples, classes, vocabulary.length),
    chance: 1 / classes,
  };
}

/** Sentences that training never sees: about one in ten. */
export function isHeldOut(tokens: readonly string[]): boolean {
  let hash = 0;
  for (const token of tokens)
    for (let i = 0; i <= token.length; i++) hash = Math.imul(hash ^ (token.charCodeAt(i) || 32), 0x01000193);
  return (hash >>> 12) % 10 === 3;
}
