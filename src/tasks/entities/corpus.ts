/** A lexicon of names to train on, one of other names to be tested on, and the sentences that both fill. */
import { randomStream, type Random } from "../../core/random.ts";
import { pick } from "../choose.ts";
import { entityTypes, isSlot, languages, piecesOf, type EntityType, type Language, type Name } from "./language.ts";
import type { Reader, Sentence } from "./sentences.ts";
import { tagOf } from "./spans.ts";

/** Names of each type in either lexicon, besides the shared ones. */
const namesPerType = 24;
/** Names that persons, companies and places have in common, in training and test alike. */
const sharedNames = 12;
/** Of all names, in every run. */
const seed = 2003;

export type Lexicon = Readonly<Record<EntityType, readonly Name[]>>;

export interface Corpus {
  readonly language: Language;
  readonly training: Lexicon;
  readonly heldOut: Lexicon;
  readonly reader: Reader;
}

/** Stands for every word that is not known. */
export const unknownWord = "�";

const made = new Map<string, Corpus>();

export function corpusOf(id: keyof typeof languages): Corpus {
  const known = made.get(id) ?? prepare(languages[id], randomStream(seed, id));
  made.set(id, known);
  return known;
}

function prepare(language: Language, random: Random): Corpus {
  const used = new Set<string>(language.templates.flatMap((template) => piecesOf(template)));
  const shared = fresh(used, language, sharedNames, () => language.makeShared(random));
  const training = lexiconOf(language, random, used, shared);
  const heldOut = lexiconOf(language, random, used, shared);
  const known = [...Object.values(training).flat(2), ...language.templates.flatMap((one) => piecesOf(one))];
  const words = [unknownWord, ...new Set(known.filter((word) => !isSlot(word)))];
  const codes = new Map(words.map((word, code) => [word, code]));
  const isWord = language.unit === "word";
  const longest = longestOf(language, [training, heldOut]);
  const shape = { hasCapitals: isWord, hasGaps: isWord, types: entityTypes, isPadded: true };
  return { language, training, heldOut, reader: { words, codes, longest, ...shape } };
}

function lexiconOf(language: Language, random: Random, used: Set<string>, shared: readonly Name[]): Lexicon {
  const names = entityTypes.map((type) => {
    const own = fresh(used, language, namesPerType, () => language.makeName(random, type));
    return [type, type === "MISC" ? own : [...own, ...shared]] as const;
  });
  return Object.fromEntries(names) as unknown as Lexicon;
}

/** `count` names that are in no lexicon yet; of English ones no word is, but for the endings. */
function fresh(used: Set<string>, language: Language, count: number, make: () => Name): readonly Name[] {
  const endings = Object.values(language.endings).flat();
  const names: Name[] = [];
  while (names.length < count) {
    const name = make();
    const own = language.unit === "word" ? name.filter((word) => !endings.includes(word)) : [name.join("")];
    if (own.some((mark) => used.has(mark)) || new Set(own).size < own.length) continue;
    for (const mark of own) used.add(mark);
    names.push(name);
  }
  return names;
}

function longestOf(language: Language, lexicons: readonly Lexicon[]): number {
  const longestName = (type: EntityType): number =>
    Math.max(...lexicons.flatMap((lexicon) => lexicon[type].map((name) => name.length)));
  const lengths = language.templates.map((template) =>
    piecesOf(template).reduce((sum, piece) => sum + (isSlot(piece) ? longestName(piece) : 1), 0),
  );
  return Math.max(...lengths);
}

/** One template, filled. Names fill the slots that they fit, each equally likely. */
export function sentenceOf(random: Random, language: Language, lexicon: Lexicon): Sentence {
  const tokens: string[] = [];
  const tags: number[] = [];
  for (const piece of piecesOf(pick(random, language.templates))) {
    const name = isSlot(piece) ? pick(random, lexicon[piece]) : [piece];
    tokens.push(...name);
    tags.push(...name.map((_, i) => (isSlot(piece) ? tagOf(entityTypes.indexOf(piece), i === 0) : 0)));
  }
  return { tokens, tags };
}
