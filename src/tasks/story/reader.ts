/** A reader who keeps books: who was last seen where, who holds what since when, who is what. */
import { upTo } from "../choose.ts";
import { sizes, type Sentence, type Slot } from "./language.ts";

/** What the answer names: an index into that list of the language; for `whether`, 0 is no and 1 is yes. */
export interface Answer {
  readonly list: "where" | "animal" | "colour" | "whether";
  readonly index: number;
}

/** An answer, and the indices of the sentences that together give it. */
export interface Conclusion {
  readonly answer: Answer;
  readonly support: readonly number[];
}

/** Something that is known, and the sentences that say so. */
interface Known {
  readonly index: number;
  readonly support: readonly number[];
}

interface Holding {
  readonly who: number;
  /** The sentence since which it is in that person's hands. */
  readonly since: number;
}

export class Reader {
  /** Person → where last; in the order in which they were first seen. */
  readonly seen = new Map<number, Known>();
  /** Thing → the places it is known to have come to, one after another different, oldest first. */
  readonly journeys: readonly Known[][] = upTo(sizes.thing).map(() => []);
  readonly #held = new Map<number, Holding>();
  /** Person → animal, person → colour, animal → animal that it fears. */
  readonly #species = new Map<number, Known>();
  readonly #colour = new Map<number, Known>();
  readonly #fear = new Map<number, Known>();
  /** Pronoun → the person it stands for, and the sentence that names them. */
  readonly #named = new Map<number, { readonly who: number; readonly at: number }>();
  readonly #pronounOf: readonly number[];
  #heard = 0;

  /** `pronounOf`: index of the pronoun for each person. */
  constructor(pronounOf: readonly number[]) {
    this.#pronounOf = pronounOf;
  }

  /** The next sentence of the story. */
  hear({ kind, slots }: Sentence): void {
    const at = this.#heard++;
    const held = (slot: Slot): number => slots[slot] ?? 0;
    if (kind === "move") this.#named.set(this.#pronounOf[held("who")], { who: held("who"), at });
    if (kind === "move") this.#go(held("who"), { index: held("where"), support: [at] });
    else if (kind === "then") this.#goOn(held("pronoun"), held("where"), at);
    else if (kind === "take") this.#take(held("thing"), held("who"), at);
    else if (kind === "drop") this.#held.delete(held("thing"));
    else if (kind === "species") this.#species.set(held("who"), { index: held("animal"), support: [at] });
    else if (kind === "colour") this.#colour.set(held("who"), { index: held("colour"), support: [at] });
    else if (kind === "fear") this.#fear.set(held("animal"), { index: held("feared"), support: [at] });
  }

  /** What follows from all that was heard; null where nothing does. */
  answer({ kind, slots }: Sentence): Conclusion | null {
    const [who, thing, where] = [slots.who ?? 0, slots.thing ?? 0, slots.where ?? 0];
    if (kind === "askWhere") return concluded("where", this.seen.get(who));
    if (kind === "askThing") return concluded("where", this.journeys[thing]?.at(-1));
    if (kind === "askBefore") return this.#before(thing, where);
    if (kind === "askFear") return this.#feared(who);
    if (kind === "askColour") return this.#colourOf(who);
    const seen = this.seen.get(who);
    if (kind !== "askWhether" || !seen) return null;
    return concluded("whether", { index: Number(seen.index === where), support: seen.support });
  }

  /** Things in that person's hands come along. */
  #go(who: number, seen: Known): void {
    this.seen.set(who, seen);
    for (const [thing, holding] of this.#held)
      if (holding.who === who) this.#bring(thing, { index: seen.index, support: [holding.since, ...seen.support] });
  }

  /** A pronoun stands for whoever of that kind was named last; for nobody where nobody was. */
  #goOn(pronoun: number, where: number, at: number): void {
    const named = this.#named.get(pronoun);
    if (named) this.#go(named.who, { index: where, support: [named.at, at] });
  }

  #take(thing: number, who: number, at: number): void {
    this.#held.set(thing, { who, since: at });
    const seen = this.seen.get(who);
    if (seen) this.#bring(thing, { index: seen.index, support: [...seen.support, at] });
  }

  /** Being taken up where it was brought to is no new place. */
  #bring(thing: number, place: Known): void {
    const journey = this.journeys[thing];
    if (journey && journey.at(-1)?.index !== place.index) journey.push(place);
  }

  #before(thing: number, where: number): Conclusion | null {
    const journey = this.journeys[thing] ?? [];
    const at = journey.findLastIndex(({ index }) => index === where);
    const [before, then] = [journey[at - 1], journey[at]];
    return before && then ? concluded("where", before, then) : null;
  }

  /** Kind 15: what one's animal fears. */
  #feared(who: number): Conclusion | null {
    const species = this.#species.get(who);
    const fear = species && this.#fear.get(species.index);
    return fear ? concluded("animal", fear, species) : null;
  }

  /** Kind 16: one's own colour, else that of all others of one's animal, where they agree. */
  #colourOf(who: number): Conclusion | null {
    const own = this.#colour.get(who);
    if (own) return concluded("colour", own);
    const species = this.#species.get(who);
    const kin = [...this.#species].filter(([, { index }]) => index === species?.index);
    const colours = kin.flatMap(([one]) => this.#colour.get(one) ?? []);
    const [first] = colours;
    if (!first || colours.some(({ index }) => index !== first.index)) return null;
    return concluded("colour", first, ...colours, ...kin.map(([, known]) => known));
  }
}

function concluded(list: Answer["list"], known: Known | undefined, ...further: readonly Known[]): Conclusion | null {
  if (!known) return null;
  const support = [known, ...further].flatMap((one) => one.support);
  return { answer: { list, index: known.index }, support: [...new Set(support)].toSorted((a, b) => a - b) };
}
