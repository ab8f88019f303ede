/**
 * The world of the stories: who goes where with what, and the seven kinds of questions (kinds 1, 2, 3, 6, 11, 15 and 16
 * of Weston et al. 2015, "Towards AI-Complete Question Answering"), in sentences of our own. Every maker gives a story
 * of the wanted number of sentences, whose question those sentences answer, with the sentences that one needs for it.
 */
import type { Random } from "../../core/random.ts";
import { pick, sample, shuffled, upTo } from "../choose.ts";
import { languages, sizes, type Sentence, type SentenceKind } from "./language.ts";
import { Reader, type Answer, type Conclusion } from "./reader.ts";

/** Its `support` holds indices into its sentences. */
export interface Story extends Conclusion {
  readonly sentences: readonly Sentence[];
  readonly question: Sentence;
}

export interface StoryKind {
  /** Kinds of sentences that its stories and questions are made of. */
  readonly uses: readonly SentenceKind[];
  /** What its answers name. */
  readonly answers: Answer["list"];
  /** Lengths that its stories may have, out of 1 … `most` sentences; never empty for `most` ≥ 4. */
  readonly lengths: (most: number) => readonly number[];
  readonly make: (random: Random, length: number) => Story;
}

const people = upTo(sizes.who);
const places = upTo(sizes.where);
const things = upTo(sizes.thing);
const animals = upTo(sizes.animal);
const colours = upTo(sizes.colour);

const between = (from: number, to: number): readonly number[] => upTo(to + 1).slice(from);
const verb = (random: Random, slot: "goes" | "takes" | "drops"): number => random.between(0, sizes[slot] - 1);

export const kinds = {
  "one-fact": {
    uses: ["move", "askWhere"],
    answers: "where",
    lengths: (most) => between(2, most),
    make: (random, length) => whereIs(random, moves(random, length)),
  },
  "two-facts": {
    uses: ["move", "take", "drop", "askThing"],
    answers: "where",
    lengths: (most) => between(3, most),
    make: (random, length) => untilAsked(random, length, whereIsThing),
  },
  "three-facts": {
    uses: ["move", "take", "drop", "askBefore"],
    answers: "where",
    lengths: (most) => between(Math.min(6, most), most),
    make: (random, length) => untilAsked(random, length, whereWasBefore),
  },
  "yes-no": {
    uses: ["move", "askWhether"],
    answers: "whether",
    lengths: (most) => between(2, most),
    make: (random, length) => isThere(random, moves(random, length)),
  },
  pronoun: {
    uses: ["move", "then", "askWhere"],
    answers: "where",
    lengths: (most) => between(2, most).filter((length) => length % 2 === 0),
    make: (random, length) => whereIs(random, movesInPairs(random, length)),
  },
  deduction: {
    uses: ["species", "fear", "askFear"],
    answers: "animal",
    lengths: (most) => [2 * Math.min(Math.floor(most / 2), people.length)],
    make: (random, length) => fears(random, length / 2),
  },
  induction: {
    uses: ["species", "colour", "askColour"],
    answers: "colour",
    lengths: (most) => [2 * Math.min(Math.floor((most + 1) / 2), people.length) - 1],
    make: (random, length) => sameColour(random, (length + 1) / 2),
  },
} as const satisfies Readonly<Record<string, StoryKind>>;

export type StoryKindId = keyof typeof kinds;

/** What is told, and what a reader knows by then. */
interface Telling {
  readonly sentences: readonly Sentence[];
  readonly reader: Reader;
}

/** People and pronouns are the same in all languages. */
const newReader = (): Reader => new Reader(languages.en.pronounOf);

/** Kinds 1 and 6: people go from place to place, never to where they are. */
function moves(random: Random, length: number): Telling {
  const reader = newReader();
  const sentences = upTo(length).map((): Sentence => {
    const who = pick(random, people);
    const where = elsewhere(random, reader.seen.get(who)?.index);
    const sentence: Sentence = { kind: "move", slots: { who, goes: verb(random, "goes"), where } };
    reader.hear(sentence);
    return sentence;
  });
  return { sentences, reader };
}

/** Kind 11: a person goes somewhere, then "she" or "he" goes on somewhere else. */
function movesInPairs(random: Random, length: number): Telling {
  const reader = newReader();
  const sentences = upTo(length / 2).flatMap((): Sentence[] => {
    const who = pick(random, people);
    const first = elsewhere(random, reader.seen.get(who)?.index);
    const where = elsewhere(random, first);
    const pronoun = languages.en.pronounOf[who];
    const pair: Sentence[] = [
      { kind: "move", slots: { who, goes: verb(random, "goes"), where: first } },
      { kind: "then", slots: { pronoun, goes: verb(random, "goes"), where } },
    ];
    for (const sentence of pair) reader.hear(sentence);
    return pair;
  });
  return { sentences, reader };
}

function elsewhere(random: Random, here: number | undefined): number {
  return pick(
    random,
    places.filter((place) => place !== here),
  );
}

function whereIs(random: Random, told: Telling): Story {
  const [who] = pick(random, [...told.reader.seen]);
  return asked(told, { kind: "askWhere", slots: { who } });
}

/** Yes in half of the cases; else the question names another place. */
function isThere(random: Random, told: Telling): Story {
  const [who, { index }] = pick(random, [...told.reader.seen]);
  const where = random.between(0, 1) ? index : elsewhere(random, index);
  return asked(told, { kind: "askWhether", slots: { who, where } });
}

/** `question` must be one that the reader can answer. */
function asked({ sentences, reader }: Telling, question: Sentence): Story {
  const conclusion = reader.answer(question);
  if (!conclusion) throw new RangeError(`nothing follows for ${question.kind}`);
  return { sentences, question, ...conclusion };
}

/** Kinds 2 and 3: people go, take what lies where they are, and drop what they hold. */
class World implements Telling {
  readonly sentences: Sentence[] = [];
  readonly reader = newReader();
  readonly #random: Random;
  readonly #personAt: number[];
  readonly #thingAt: number[];
  /** Thing → who holds it. */
  readonly #held = new Map<number, number>();

  constructor(random: Random) {
    this.#random = random;
    this.#personAt = people.map(() => pick(random, places));
    this.#thingAt = things.map(() => pick(random, places));
  }

  /** One sentence more: half of the time somebody goes, else somebody takes or drops where that can be. */
  tell(): void {
    const chosen = pick(this.#random, ["go", "go", "take", "drop"]);
    const takings = chosen === "take" ? this.#takings() : [];
    if (takings.length > 0) this.#take(pick(this.#random, takings));
    else if (chosen === "drop" && this.#held.size > 0) this.#drop(pick(this.#random, [...this.#held.keys()]));
    else this.#go(pick(this.#random, people));
  }

  /** Who can take what: people beside things that nobody holds. */
  #takings(): { readonly who: number; readonly thing: number }[] {
    const free = things.filter((thing) => !this.#held.has(thing));
    return free.flatMap((thing) =>
      people.filter((who) => this.#thingAt[thing] === this.#personAt[who]).map((who) => ({ who, thing })),
    );
  }

  #go(who: number): void {
    const where = elsewhere(this.#random, this.#personAt[who]);
    this.#personAt[who] = where;
    this.#say({ kind: "move", slots: { who, goes: verb(this.#random, "goes"), where } });
  }

  #take({ who, thing }: { readonly who: number; readonly thing: number }): void {
    this.#held.set(thing, who);
    this.#say({ kind: "take", slots: { who, takes: verb(this.#random, "takes"), thing } });
  }

  #drop(thing: number): void {
    const who = this.#held.get(thing) ?? 0;
    this.#held.delete(thing);
    this.#thingAt[thing] = this.#personAt[who];
    this.#say({ kind: "drop", slots: { who, drops: verb(this.#random, "drops"), thing } });
  }

  #say(sentence: Sentence): void {
    this.sentences.push(sentence);
    this.reader.hear(sentence);
  }
}

/** Tells worlds of `length` sentences until one lets `ask` ask. */
function untilAsked(random: Random, length: number, ask: (random: Random, told: Telling) => Sentence | null): Story {
  for (;;) {
    const world = new World(random);
    for (let i = 0; i < length; i++) world.tell();
    const question = ask(random, world);
    if (question) return asked(world, question);
  }
}

function whereIsThing(random: Random, { reader: { journeys } }: Telling): Sentence | null {
  const known = things.filter((thing) => (journeys[thing]?.length ?? 0) > 0);
  return known.length === 0 ? null : { kind: "askThing", slots: { thing: pick(random, known) } };
}

function whereWasBefore(random: Random, { reader: { journeys } }: Telling): Sentence | null {
  const known = things.filter((thing) => (journeys[thing]?.length ?? 0) > 1);
  if (known.length === 0) return null;
  const thing = pick(random, known);
  return { kind: "askBefore", slots: { thing, where: journeys[thing]?.at(-1)?.index ?? 0 } };
}

/** Kind 15: every person is another animal, every animal fears another one; what does this person fear? */
function fears(random: Random, count: number): Story {
  const kin = sample(random, animals, count);
  const who = sample(random, people, count);
  const feared = kin.map((animal) =>
    pick(
      random,
      kin.filter((other) => other !== animal),
    ),
  );
  const facts = upTo(count).flatMap((i): Sentence[] => [
    { kind: "species", slots: { who: who[i], animal: kin[i] } },
    { kind: "fear", slots: { animal: kin[i], feared: feared[i] } },
  ]);
  const told = tellingOf(shuffled(random, facts));
  return asked(told, { kind: "askFear", slots: { who: who[random.between(0, count - 1)] } });
}

/** Kind 16: animals of one kind have one colour; the colour of the last person follows from those of its kind. */
function sameColour(random: Random, count: number): Story {
  const who = sample(random, people, count);
  const kin = who.map(() => pick(random, animals));
  const one = random.between(0, count - 1);
  const twin = pick(
    random,
    upTo(count).filter((i) => i !== one),
  );
  kin[one] = kin[twin];
  const colourOf = shuffled(random, colours);
  const facts = upTo(count).flatMap((i): Sentence[] => {
    const animal = kin[i];
    const species: Sentence = { kind: "species", slots: { who: who[i], animal } };
    const colour: Sentence = { kind: "colour", slots: { who: who[i], colour: colourOf[animal] } };
    return i === one ? [species] : [species, colour];
  });
  return asked(tellingOf(shuffled(random, facts)), { kind: "askColour", slots: { who: who[one] } });
}

function tellingOf(sentences: readonly Sentence[]): Telling {
  const reader = newReader();
  for (const sentence of sentences) reader.hear(sentence);
  return { sentences, reader };
}
