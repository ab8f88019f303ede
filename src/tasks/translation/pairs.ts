/** What is translated: pairs of texts by rules, dates and numbers, in both directions. */
import type { Random } from "../../core/random.ts";
import { pick } from "../choose.ts";
import type { Fact, TableFound } from "../task.ts";
import { alphabetOf, daysIn, iso, readDay, readIso, writers, years, type Day, type Language } from "./dates.ts";
import { drawNumber, inWords, lettersOf, longestInWords, mostNumbers, readWords } from "./numbers.ts";

export interface Pair {
  readonly source: string;
  readonly target: string;
}

export interface Side {
  /** Characters that may occur; index = symbol, or class. */
  readonly symbols: readonly string[];
  /** Characters of the longest text. */
  readonly longest: number;
}

/** Where pairs come from. */
export interface Pairs {
  readonly source: Side;
  readonly target: Side;
  /** Whether answers differ in length, so that their end has to be told. */
  readonly hasEnd: boolean;
  /** A pair of the held-out ones, or of the others. */
  readonly draw: (random: Random, ofHeldOut: boolean) => Pair;
  /** What `source` is in the other form; null where it is not known. */
  readonly translate: (source: string) => string | null;
  readonly facts?: readonly Fact[];
  readonly table?: TableFound;
}

export interface PairOptions {
  readonly language: Language;
  /** Most digits of a number. */
  readonly digits: number;
  /** Most characters on either side: pairs with more are left out. */
  readonly characters: number;
}

export const generated = {
  "dates-iso": datesToIso,
  "iso-dates": isoToDates,
  "words-digits": wordsToDigits,
  "digits-words": digitsToWords,
} as const satisfies Readonly<Record<string, (options: PairOptions) => Pairs>>;

const isoSide: Side = { symbols: Array.from("0123456789-"), longest: 10 };

/** Days that training never sees: about one in ten. */
export function isHeldOutDay({ year, month, day }: Day): boolean {
  return (3 * year + month + 7 * day) % 10 === 7;
}

function drawDay(random: Random, ofHeldOut: boolean): Day {
  for (;;) {
    const [year, month] = [random.between(years.from, years.to), random.between(1, 12)];
    const day = { year, month, day: random.between(1, daysIn({ year, month })) };
    if (isHeldOutDay(day) === ofHeldOut) return day;
  }
}

/** Draws until neither side is too long. Every kind has short pairs, in training and held out. */
function within(characters: number, draw: () => Pair): Pair {
  for (;;) {
    const pair = draw();
    if (Math.max(lengthOf(pair.source), lengthOf(pair.target)) <= characters) return pair;
  }
}

export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function sideOfDates({ language, characters }: PairOptions): Side {
  const { symbols, longest } = alphabetOf(language);
  return { symbols, longest: Math.min(longest, characters) };
}

function datesToIso(options: PairOptions): Pairs {
  const { language, characters } = options;
  return {
    source: sideOfDates(options),
    target: isoSide,
    hasEnd: false,
    draw: (random, ofHeldOut) =>
      within(characters, () => {
        const day = drawDay(random, ofHeldOut);
        return { source: pick(random, writers[language])(day), target: iso(day) };
      }),
    translate: (source) => {
      const day = readDay(language, source);
      return day && iso(day);
    },
  };
}

/** Of the ways of writing, this direction has one: "9 march 2021", 二〇二一年三月九日. */
function isoToDates(options: PairOptions): Pairs {
  const { language, characters } = options;
  const write = writers[language][language === "en" ? 0 : 2] ?? iso;
  return {
    source: isoSide,
    target: sideOfDates(options),
    hasEnd: true,
    draw: (random, ofHeldOut) =>
      within(characters, () => {
        const day = drawDay(random, ofHeldOut);
        return { source: iso(day), target: write(day) };
      }),
    translate: (source) => {
      const day = readIso(source);
      return day && write(day);
    },
  };
}

function sidesOfNumbers({ language, digits, characters }: PairOptions): {
  readonly words: Side;
  readonly digits: Side;
} {
  return {
    words: { symbols: lettersOf(language, digits), longest: Math.min(longestInWords(language, digits), characters) },
    digits: { symbols: Array.from("0123456789"), longest: digits },
  };
}

function drawNumbers({ language, digits, characters }: PairOptions, wordsFirst: boolean): Pairs["draw"] {
  return (random, ofHeldOut) =>
    within(characters, () => {
      const value = drawNumber(random, digits, ofHeldOut);
      const [words, figures] = [inWords(language, value), String(value)];
      return wordsFirst ? { source: words, target: figures } : { source: figures, target: words };
    });
}

function wordsToDigits(options: PairOptions): Pairs {
  const sides = sidesOfNumbers(options);
  return {
    source: sides.words,
    target: sides.digits,
    hasEnd: true,
    draw: drawNumbers(options, true),
    translate: (source) => {
      const value = readWords(options.language, source);
      return value === null ? null : String(value);
    },
  };
}

function digitsToWords(options: PairOptions): Pairs {
  const sides = sidesOfNumbers(options);
  return {
    source: sides.digits,
    target: sides.words,
    hasEnd: true,
    draw: drawNumbers(options, false),
    translate: (source) => {
      const value = Number(source);
      return String(value) === source && value < mostNumbers ? inWords(options.language, value) : null;
    },
  };
}
