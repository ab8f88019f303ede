/** What may be asked, with its answers, and which pairs of an entry's question and a customer's are held out. */
import { randomStream, type Random } from "../../core/random.ts";
import { pick, sample, shuffled } from "../choose.ts";
import type { Fact, TableFound } from "../task.ts";
import { commonestOf, tokensOf } from "../tokens.ts";
import { spelledOut } from "./asked.ts";
import { shop, type Language } from "./shop.ts";

export interface Subject {
  /** Short, for tables; each has its own. */
  readonly name: string;
  readonly answer: string;
  /** Questions that want this answer, as tokens; at least one. */
  readonly wordings: readonly (readonly string[])[];
}

/** A customer's question, and how the entry that answers it is worded. */
export interface Ask {
  /** Index into the subjects. */
  readonly subject: number;
  readonly entry: readonly string[];
  readonly customer: readonly string[];
}

export interface Bank {
  readonly subjects: readonly Subject[];
  /** Tokens that have a symbol of their own. */
  readonly vocabulary: readonly string[];
  /** Tokens of the longest question. */
  readonly longest: number;
  readonly training: readonly Ask[];
  readonly heldOut: readonly Ask[];
  /** Question → subject. */
  readonly known: ReadonlyMap<string, number>;
  readonly facts?: readonly Fact[];
  readonly table?: TableFound;
}

/** Of the asks: training never sees them. */
const heldOutShare = 0.2;
/** For each question of a customer, so many wordings of the entry. */
const mostEntries = 6;
/** Most tokens that have a symbol of their own. */
const mostTokens = 512;

const made = new Map<string, Bank>();

/** The built-in questions, cut after `words` tokens. */
export function shopBank(language: Language, words: number): Bank {
  const key = `${language} ${words}`;
  const known = made.get(key) ?? bankOf(subjectsOf(language, words));
  made.set(key, known);
  return known;
}

function subjectsOf(language: Language, words: number): readonly Subject[] {
  return shop[language].map(({ name, answer, questions }) => ({
    name,
    answer,
    wordings: questions.flatMap(spelledOut).map((question) => tokensOf(question).slice(0, words)),
  }));
}

export function bankOf(subjects: readonly Subject[]): Bank {
  const wordings = subjects.flatMap((subject) => subject.wordings);
  const asks = shuffled(randomStream(1, "service"), subjects.flatMap(asksOf));
  const count = Math.max(Math.floor(asks.length * heldOutShare), 1);
  const known = new Map<string, number>();
  for (const [subject, { wordings: own }] of subjects.entries())
    for (const tokens of own) if (!known.has(tokens.join(" "))) known.set(tokens.join(" "), subject);
  return {
    subjects,
    vocabulary: commonestOf(wordings, mostTokens),
    longest: wordings.reduce((most, tokens) => Math.max(most, tokens.length), 0),
    training: asks.slice(count),
    heldOut: asks.slice(0, count),
    known,
  };
}

/** Each wording as the customer's, with others as the entry's; of an only one, the customer leaves out one word or another. */
function asksOf({ wordings }: Subject, subject: number): readonly Ask[] {
  const [only = []] = wordings;
  if (wordings.length > 1)
    return wordings.flatMap((customer, i) =>
      Array.from({ length: Math.min(wordings.length - 1, mostEntries) }, (_, k) => ({
        subject,
        entry: wordings[(i + 1 + k) % wordings.length] ?? customer,
        customer,
      })),
    );
  const shorter = new Map(only.map((_, left) => only.toSpliced(left, 1)).map((tokens) => [tokens.join(" "), tokens]));
  const customers = only.length > 1 ? [...shorter.values()] : [only];
  return customers.map((customer) => ({ subject, entry: only, customer }));
}

/** One entry of a knowledge base as it is shown. */
export interface Entry {
  /** Which answer it stands for, from 0: what the network says. */
  readonly number: number;
  readonly tokens: readonly string[];
}

/** A knowledge base and a question about it. */
export interface Consultation {
  readonly entries: readonly Entry[];
  readonly question: readonly string[];
  /** Number of the entry that answers it; null where that is not known. */
  readonly answer: number | null;
}

export interface Manner {
  readonly entries: number;
  /** Share of customers who use other words than the entry. */
  readonly rewording: number;
  /** Share of the customer's words that can not be read. */
  readonly misspelt: number;
}

/** Entries of different subjects in any order, numbered in any order. `lost` stands for a word that can not be read. */
export function consult(random: Random, bank: Bank, manner: Manner, ofHeldOut: boolean, lost: string): Consultation {
  const ask = pick(random, ofHeldOut ? bank.heldOut : bank.training);
  const others = bank.subjects.map((_, subject) => subject).filter((subject) => subject !== ask.subject);
  const chosen = shuffled(random, [ask.subject, ...sample(random, others, manner.entries - 1)]);
  const numbers = shuffled(
    random,
    chosen.map((_, number) => number),
  );
  const entries = chosen.map((subject, i) => ({
    number: numbers[i],
    tokens: subject === ask.subject ? ask.entry : pick(random, bank.subjects[subject]?.wordings ?? []),
  }));
  const said = random.uniform() < manner.rewording ? ask.customer : ask.entry;
  const kept = random.between(0, said.length - 1);
  const question = said.map((token, i) => (random.uniform() < manner.misspelt && i !== kept ? lost : token));
  return { entries, question, answer: numbers[chosen.indexOf(ask.subject)] };
}
