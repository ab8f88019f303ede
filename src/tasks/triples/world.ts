/** Small graphs with a question: made at random here, taken from a graph that a person brings in `graph.ts`. */
import type { Random } from "../../core/random.ts";
import { sample, shuffled, upTo } from "../choose.ts";

export interface Layout {
  readonly entities: number;
  readonly relations: number;
  readonly facts: number;
  readonly hops: number;
}

export interface Triple {
  readonly subject: number;
  readonly relation: number;
  readonly object: number;
}

export interface World {
  readonly facts: readonly Triple[];
  readonly start: number;
  /** The relation of each hop. */
  readonly path: readonly number[];
  /** Index into `facts` of the fact of each hop. */
  readonly support: readonly number[];
  readonly answer: number;
}

/**
 * A graph in which a subject has at most one object by each relation. The path of the question comes first, so that there
 * always is one; the other facts are random.
 */
export function worldOf(random: Random, { entities, relations, facts, hops }: Layout): World {
  const objects = new Map<number, number>();
  const name = (subject: number, relation: number): number => subject * relations + relation;
  const start = random.between(0, entities - 1);
  const path = upTo(hops).map(() => random.between(0, relations - 1));
  let here = start;
  const walked = path.map((relation) => {
    const pair = name(here, relation);
    const object = objects.get(pair) ?? random.between(0, entities - 1);
    objects.set(pair, object);
    here = object;
    return pair;
  });
  const others = upTo(entities * relations).filter((pair) => !objects.has(pair));
  for (const pair of sample(random, others, facts - objects.size)) objects.set(pair, random.between(0, entities - 1));
  const told = shuffled(random, [...objects]);
  return {
    facts: told.map(([pair, object]) => ({
      subject: Math.floor(pair / relations),
      relation: pair % relations,
      object,
    })),
    start,
    path,
    support: walked.map((pair) => told.findIndex(([other]) => other === pair)),
    answer: here,
  };
}
