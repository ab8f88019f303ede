/**
 * The world of the stories: who goes where with what, and the seven kinds of questions (kinds 1, 2, 3, 6, 11, 15 and 16
 * of Weston et al. 2015, "Towards AI-Complete Question Answering"), in sentences of our own. Every maker gives a story
 * of the wanted number of sentences, whose question those sentences answer, with the sentences that one needs for it.
 */
import type { Random } from "../../core/random.ts";
import { pick, sample, shuffled, upTo } from "../choose.ts";
import { languages, sizes, type Sentence, type SentenceKind } from "./language.ts";

/** What the answer names: an index into that list of the language; for `whether`, 0 is no and 1 is yes. */
export interface Answer {
  readonly list: "where" | "animal" | "colour" | "whether";
  readonly index: number;
}

export interface Story {
  readonly sentences: readonly Sentence[];
  readonly question: Sentence;
  readonly answer: Answer;
  /** Indices into `sentences` of those that together give the answer. */
  readonly support: readonly number[];
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

/** Where somebody was last seen, and in which sentence. */
interface Seen {
  readonly where: number;
  readonly at: number;
}

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

interface Moves {
  readonly sentences: readonly Sentence[];
  /** Person → where last, and the sentences that say so. */
  readonly seen: ReadonlyMap<number, { readonly where: number; readonly support: readonly number[] }>;
}

/** Kinds 1 and 6: people go from place to place, never to where they are. */
function moves(random: Random, length: number): Moves {
  const seen = new Map<number, { where: number; support: readonly number[] }>();
  const sentences = upTo(length).map((at): Sentence => {
    const who = pick(random, people);
    const where = elsewhere(random, seen.get(who)?.where);
    seen.set(who, { where, support: [at] });
    return { kind: "move", slots: { who, goes: verb(random, "goes"), where } };
  });
  return { sentences, seen };
}

/** Kind 11: a person goes somewhere, then "she" or "he" goes on somewhere else. */
function movesInPairs(random: Random, length: number): Moves {
  const seen = new Map<number, { where: number; support: readonly number[] }>();
  const sentences = upTo(length / 2).flatMap((pair): Sentence[] => {
    const who = pick(random, people);
    const first = elsewhere(random, seen.get(who)?.where);
    const where = elsewhere(random, first);
    seen.set(who, { where, support: [2 * pair, 2 * pair + 1] });
    const pronoun = languages.en.pronounOf[who] ?? 0;
    return [
      { kind: "move", slots: { who, goes: verb(random, "goes"), where: first } },
      { kind: "then", slots: { pronoun, goes: verb(random, "goes"), where } },
    ];
  });
  return { sentences, seen };
}

function elsewhere(random: Random, here: number | undefined): number {
  return pick(
    random,
    places.filter((place) => place !== here),
  );
}

function whereIs(random: Random, { sentences, seen }: Moves): Story {
  const [who, { where, support }] = pick(random, [...seen]);
  return {
    sentences,
    question: { kind: "askWhere", slots: { who } },
    answer: { list: "where", index: where },
    support,
  };
}

/** Yes in half of the cases; else the question names another place. */
function isThere(random: Random, { sentences, seen }: Moves): Story {
  const [who, { where, support }] = pick(random, [...seen]);
  const isYes = random.between(0, 1);
  const question: Sentence = { kind: "askWhether", slots: { who, where: isYes ? where : elsewhere(random, where) } };
  return { sentences, question, answer: { list: "whether", index: isYes }, support };
}

/** What the reader can know of a thing: the places it has come to, one after another different, oldest first. */
interface Journey {
  readonly where: number;
  /** The sentence that brought it there, and the one since which it was in that person's hands. */
  readonly support: readonly number[];
}

/** Kinds 2 and 3: people go, take what lies where they are, and drop what they hold. */
class World {
  readonly sentences: Sentence[] = [];
  /** Thing → what the reader knows. */
  readonly journeys: Journey[][] = things.map(() => []);
  readonly #random: Random;
  readonly #personAt: number[];
  readonly #thingAt: number[];
  /** Thing → who holds it, and since which sentence. */
  readonly #held = new Map<number, { readonly who: number; readonly since: number }>();
  readonly #seen = new Map<number, Seen>();

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
    const at = this.sentences.length;
    const where = elsewhere(this.#random, this.#personAt[who]);
    this.#personAt[who] = where;
    this.#seen.set(who, { where, at });
    this.sentences.push({ kind: "move", slots: { who, goes: verb(this.#random, "goes"), where } });
    for (const [thing, holder] of this.#held)
      if (holder.who === who) this.#bring(thing, { where, support: [holder.since, at] });
  }

  #take({ who, thing }: { readonly who: number; readonly thing: number }): void {
    const at = this.sentences.length;
    this.#held.set(thing, { who, since: at });
    this.sentences.push({ kind: "take", slots: { who, takes: verb(this.#random, "takes"), thing } });
    const seen = this.#seen.get(who);
    if (seen) this.#bring(thing, { where: seen.where, support: [seen.at, at] });
  }

  #drop(thing: number): void {
    const who = this.#held.get(thing)?.who ?? 0;
    this.#held.delete(thing);
    this.#thingAt[thing] = this.#personAt[who] ?? 0;
    this.sentences.push({ kind: "drop", slots: { who, drops: verb(this.#random, "drops"), thing } });
  }

  /** Being taken up where it was brought to is no new place. */
  #bring(thing: number, journey: Journey): void {
    const journeys = this.journeys[thing] ?? [];
    if (journeys.at(-1)?.where !== journey.where) journeys.push(journey);
  }
}

/** Tells worlds of `length` sentences until one lets `ask` ask. */
function untilAsked(
  random: Random,
  length: number,
  ask: (random: Random, world: World) => Omit<Story, "sentences"> | null,
): Story {
  for (;;) {
    const world = new World(random);
    for (let i = 0; i < length; i++) world.tell();
    const asked = ask(random, world);
    if (asked) return { sentences: world.sentences, ...asked };
  }
}

function whereIsThing(random: Random, { journeys }: World): Omit<Story, "sentences"> | null {
  const known = things.flatMap((thing) => (journeys[thing] ?? []).slice(-1).map((last) => ({ thing, ...last })));
  if (known.length === 0) return null;
  const { thing, where, support } = pick(random, known);
  return { question: { kind: "askThing", slots: { thing } }, answer: { list: "where", index: where }, support };
}

function whereWasBefore(random: Random, { journeys }: World): Omit<Story, "sentences"> | null {
  const known = things.filter((thing) => (journeys[thing]?.length ?? 0) > 1);
  if (known.length === 0) return null;
  const thing = pick(random, known);
  const [before, now] = (journeys[thing] ?? []).slice(-2) as [Journey, Journey];
  const support = [...new Set([...before.support, ...now.support])].toSorted((a, b) => a - b);
  const question: Sentence = { kind: "askBefore", slots: { thing, where: now.where } };
  return { question, answer: { list: "where", index: before.where }, support };
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
  const facts = upTo(count).flatMap((i) => [
    { about: i, sentence: { kind: "species", slots: { who: who[i] ?? 0, animal: kin[i] ?? 0 } } as const },
    { about: i, sentence: { kind: "fear", slots: { animal: kin[i] ?? 0, feared: feared[i] ?? 0 } } as const },
  ]);
  const told = shuffled(random, facts);
  const asked = random.between(0, count - 1);
  return {
    sentences: told.map(({ sentence }) => sentence),
    question: { kind: "askFear", slots: { who: who[asked] ?? 0 } },
    answer: { list: "animal", index: feared[asked] ?? 0 },
    support: upTo(told.length).filter((i) => told[i]?.about === asked),
  };
}

/** Kind 16: animals of one kind have one colour; the colour of the last person follows from those of its kind. */
function sameColour(random: Random, count: number): Story {
  const who = sample(random, people, count);
  const kin = who.map(() => pick(random, animals));
  const asked = random.between(0, count - 1);
  const twin = pick(
    random,
    upTo(count).filter((i) => i !== asked),
  );
  kin[asked] = kin[twin] ?? 0;
  const colourOf = shuffled(random, colours);
  const facts = upTo(count).flatMap((i) => {
    const animal = kin[i] ?? 0;
    const isKin = animal === kin[asked];
    const species: Sentence = { kind: "species", slots: { who: who[i] ?? 0, animal } };
    const colour: Sentence = { kind: "colour", slots: { who: who[i] ?? 0, colour: colourOf[animal] ?? 0 } };
    return i === asked
      ? [{ isKin, sentence: species }]
      : [
          { isKin, sentence: species },
          { isKin, sentence: colour },
        ];
  });
  const told = shuffled(random, facts);
  return {
    sentences: told.map(({ sentence }) => sentence),
    question: { kind: "askColour", slots: { who: who[asked] ?? 0 } },
    answer: { list: "colour", index: colourOf[kin[asked] ?? 0] ?? 0 },
    support: upTo(told.length).filter((i) => told[i]?.isKin),
  };
}
