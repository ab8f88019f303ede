/** Sentences that a person brings, tagged in columns as in the CoNLL tasks (data/conll.ts). */
import { columnsIn } from "../../core/columns.ts";
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { madeOnce, textOf } from "../../core/shelf.ts";
import { readConll, type ConllFile } from "../../data/conll.ts";
import { pick } from "../choose.ts";
import type { Fact, Progress, TableFound } from "../task.ts";
import { unknownWord } from "./corpus.ts";
import type { Reader, Sentence } from "./sentences.ts";
import { tagsOf } from "./spans.ts";

/** Words of the vocabulary, the unknown one among them: each is a channel of the input. */
const mostWords = 512;
const mostTypes = 16;
/** Words of a sentence that are read; each is a time. */
const mostTimes = 64;

/** Where the sentences of a task come from. */
export interface Source {
  readonly reader: Reader;
  readonly training: (random: Random) => Sentence;
  readonly heldOut: (random: Random) => Sentence;
  readonly facts?: readonly Fact[];
  readonly table?: TableFound;
}

/** @throws Problem. */
export function ownSentences(value: string, columns: string, progress?: Progress): Source {
  return madeOnce(`entities ${columns} ${value}`, () =>
    sourceOf(readConll(textOf(value), columnsIn(columns), progress)),
  );
}

/** The last tenth of the sentences is held out; what is known is known from the others alone. */
function sourceOf({ sentences: tagged, kinds, table, notes }: ConllFile): Source {
  if (tagged.length < 2) throw new Problem("entities.few", { got: tagged.length });
  if (kinds.length > mostTypes) throw new Problem("entities.types", { got: kinds.length, most: mostTypes });
  const codes = new Map(tagsOf(kinds).map((name, code) => [name, code]));
  const sentences = tagged.map(({ words, tags }) => ({
    tokens: words.slice(0, mostTimes),
    tags: tags.slice(0, mostTimes).map((tag) => codes.get(tag) ?? 0),
  }));
  const firstHeldOut = sentences.length - Math.max(1, Math.floor(sentences.length / 10));
  const [training, heldOut] = [sentences.slice(0, firstHeldOut), sentences.slice(firstHeldOut)];
  const reader = readerOf(
    training,
    kinds,
    sentences.reduce((longest, { tokens }) => Math.max(longest, tokens.length), 1),
  );
  return {
    reader,
    training: (random) => pick(random, training),
    heldOut: (random) => pick(random, heldOut),
    facts: [
      ...factsOf({ training, heldOut, reader, cut: tagged.filter(({ words }) => words.length > mostTimes).length }),
      ...notes,
    ],
    table,
  };
}

function readerOf(training: readonly Sentence[], types: readonly string[], longest: number): Reader {
  const words = [unknownWord, ...frequentWords(training)];
  const tokens = training.flatMap((sentence) => sentence.tokens);
  const chinese = tokens.filter((token) => /\p{Script=Han}/u.test(token));
  return {
    words,
    codes: new Map(words.map((word, code) => [word, code])),
    hasCapitals: tokens.some((token) => /^\p{Lu}/u.test(token)),
    // Tagged by characters rather than by words.
    hasGaps: chinese.filter((token) => Array.from(token).length === 1).length <= 0.9 * chinese.length,
    types,
    longest,
    isPadded: false,
  };
}

/** The most frequent first. Those that come only once are left out, so that training meets unknown words, too. */
function frequentWords(training: readonly Sentence[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { tokens } of training) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts]
    .filter(([word, count]) => count > 1 && word !== unknownWord)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostWords - 1)
    .map(([word]) => word);
}

interface Found {
  readonly training: readonly Sentence[];
  readonly heldOut: readonly Sentence[];
  readonly reader: Reader;
  /** Sentences that were cut. */
  readonly cut: number;
}

function factsOf({ training, heldOut, reader, cut }: Found): readonly Fact[] {
  const tokens = heldOut.flatMap((sentence) => sentence.tokens);
  const unknown = tokens.filter((token) => !reader.codes.has(token)).length;
  return [
    { key: "fact.entities.sentences", parameters: { training: training.length, heldOut: heldOut.length } },
    { key: "fact.entities.types", parameters: { count: reader.types.length, types: reader.types.join(", ") } },
    {
      key: "fact.entities.words",
      parameters: { count: reader.words.length - 1, unknown: Math.round((100 * unknown) / Math.max(tokens.length, 1)) },
    },
    ...(cut > 0 ? [{ key: "fact.entities.cut", parameters: { count: cut, most: mostTimes } }] : []),
  ];
}

export const example = `Nadia B-PER
lives O
in O
Oslo B-LOC
. O

Omar B-PER
Reed I-PER
left O
Acme B-ORG
Bank I-ORG
. O

Acme B-ORG
Bank I-ORG
is O
in O
Oslo B-LOC
. O

Omar B-PER
lives O
in O
Riga B-LOC
. O
`;
