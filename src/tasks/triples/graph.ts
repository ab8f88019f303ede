/**
 * Worlds from a graph that a person brings. Questions are the paths that there are in it; a fifth of them, by start and
 * relations, is held out. An episode tells the facts of its path and those around it, as many as fit.
 */
import { columnsIn } from "../../core/columns.ts";
import { Problem } from "../../core/problem.ts";
import { randomStream, type Random } from "../../core/random.ts";
import { madeOnce, textOf } from "../../core/shelf.ts";
import { readTriples, type TriplesFile } from "../../data/triples.ts";
import { pick, shuffled, upTo } from "../choose.ts";
import type { Fact, Progress, TableFound } from "../task.ts";
import type { Triple, World } from "./world.ts";

/** Facts of a path, as indices into those of the graph. [hop] */
type Path = readonly number[];

export interface Graph {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly facts: readonly Triple[];
  /** How often a fact was said again. */
  readonly repeated: number;
  /** Facts that are left out for their rare names, and how many names of both sorts there were. */
  readonly left: { readonly facts: number; readonly entities: number; readonly relations: number };
  readonly table: TableFound;
  /** What to tell of how the table was read. */
  readonly notes: readonly Fact[];
  /** Facts that begin at an entity, and those that touch it, as indices. [entity][…] */
  readonly from: readonly (readonly number[])[];
  readonly about: readonly (readonly number[])[];
  /** Different pairs of subject and relation: more facts are never told at once. */
  readonly pairs: number;
}

export interface Questions {
  readonly training: readonly Path[];
  readonly heldOut: readonly Path[];
  /** Whether there are more paths than are asked for. */
  readonly isSample: boolean;
}

export const mostSymbols = 512;

/** @throws Problem where `value` is no graph. */
export function graphOf(value: string, columns: string, progress?: Progress): Graph {
  return madeOnce(`triples ${columns} ${value}`, () =>
    indexed(readTriples(textOf(value), columnsIn(columns), progress)),
  );
}

function indexed(file: TriplesFile): Graph {
  const { facts, entities, relations } = mostFrequent(file);
  const { repeated, table } = file;
  const left = {
    facts: file.facts.length - facts.length,
    entities: file.entities.length,
    relations: file.relations.length,
  };
  const [from, about] = [entities.map((): number[] => []), entities.map((): number[] => [])];
  for (const [index, { subject, object }] of facts.entries()) {
    from[subject]?.push(index);
    about[subject]?.push(index);
    if (object !== subject) about[object]?.push(index);
  }
  const pairs = new Set(facts.map(({ subject, relation }) => pairOf(subject, relation))).size;
  return { entities, relations, facts, repeated, left, table, notes: file.notes, from, about, pairs };
}

/** Most relations that are kept where there are too many names. */
const mostRelations = 128;

/** Where there are more names than symbols, the facts between the most frequent ones, in their order. */
function mostFrequent(file: TriplesFile): Pick<TriplesFile, "facts" | "entities" | "relations"> {
  const { facts, entities, relations } = file;
  if (entities.length + relations.length <= mostSymbols) return file;
  const byRelation = keptOf(facts.map(({ relation }) => relation), mostRelations); // prettier-ignore
  const among = facts.filter(({ relation }) => byRelation.has(relation));
  const ends = among.flatMap(({ subject, object }) => [subject, object]);
  const byEntity = keptOf(ends, mostSymbols - byRelation.size);
  const kept = among.filter(({ subject, object }) => byEntity.has(subject) && byEntity.has(object));
  // Names of which no fact is left are none.
  const [known, used] = [new Map<number, number>(), new Map<number, number>()];
  const codeOf = (codes: Map<number, number>, name: number): number => {
    const code = codes.get(name) ?? codes.size;
    codes.set(name, code);
    return code;
  };
  const coded = kept.map(({ subject, relation, object, line }) => ({
    subject: codeOf(known, subject),
    relation: codeOf(used, relation),
    object: codeOf(known, object),
    line,
  }));
  return {
    facts: coded,
    entities: [...known.keys()].map((entity) => entities[entity] ?? ""),
    relations: [...used.keys()].map((relation) => relations[relation] ?? ""),
  };
}

/** The most frequent of `names`, the first of equals. */
function keptOf(names: readonly number[], count: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  return new Set(sorted.slice(0, count).map(([name]) => name));
}

function pairOf(subject: number, relation: number): number {
  return subject * mostSymbols + relation;
}

/** Paths that are listed; of a graph with more, as many are drawn. */
const mostPaths = 20_000;
/** Draws that may fail before a graph counts as one without such paths. */
const mostTries = 10 * mostPaths;
/** Of five paths one is held out. */
const heldOutEvery = 5;
const fewest = 5;
const seed = 2016;

/** @throws Problem where there are too few paths of `hops` facts to hold some of them out. */
export function questionsOf(graph: Graph, hops: number, key: string): Questions {
  return madeOnce(`triples ${hops} ${key}`, () => {
    const random = randomStream(seed, "paths");
    const isSample = countPaths(graph, hops) > mostPaths;
    const paths = isSample ? drawnPaths(random, graph, hops) : allPaths(graph, hops);
    const groups = new Map<string, Path[]>();
    for (const path of paths) {
      const asked = questionOf(graph, path);
      const group = groups.get(asked);
      if (group) group.push(path);
      else groups.set(asked, [path]);
    }
    if (groups.size < fewest) throw new Problem("triples.paths", { got: groups.size, wanted: fewest, hops });
    const order = shuffled(random, [...groups.values()]);
    const held = Math.ceil(order.length / heldOutEvery);
    return { training: order.slice(held).flat(), heldOut: order.slice(0, held).flat(), isSample };
  });
}

/** Where it starts and which relations it follows. */
function questionOf({ facts }: Graph, path: Path): string {
  return [facts[path[0] ?? 0]?.subject, ...path.map((fact) => facts[fact]?.relation)].join(" ");
}

/** All ways of `hops` facts, one after another; those that a question cannot ask for are among them. */
function countPaths({ facts, from }: Graph, hops: number): number {
  let ways = facts.map(() => 1);
  for (let hop = 1; hop < hops; hop++) {
    const before = ways;
    const beyond = from.map((out) => out.reduce((sum, fact) => sum + before[fact], 0));
    ways = facts.map(({ object }) => beyond[object]);
  }
  return ways.reduce((sum, count) => sum + count, 0);
}

function allPaths(graph: Graph, hops: number): readonly Path[] {
  let paths: Path[] = graph.facts.map((_, fact) => [fact]);
  for (let hop = 1; hop < hops; hop++)
    paths = paths.flatMap((path) => nextOf(graph, path).map((fact) => [...path, fact]));
  return paths;
}

/** The facts with which a path goes on. */
function nextOf(graph: Graph, path: Path): readonly number[] {
  return outOf(graph, path).filter((fact) => fits(graph, path, fact));
}

/** The facts that begin where a path ends. */
function outOf({ facts, from }: Graph, path: Path): readonly number[] {
  return from[facts[path.at(-1) ?? 0]?.object ?? 0] ?? [];
}

/**
 * Within an episode a subject has one object by a relation, so a path that comes by again goes on as it did before.
 */
function fits({ facts }: Graph, path: Path, fact: number): boolean {
  return path.every((walked) => walked === fact || !isSamePair(facts[walked], facts[fact]));
}

function isSamePair(a: Triple | undefined, b: Triple | undefined): boolean {
  return a?.subject === b?.subject && a?.relation === b?.relation;
}

function drawnPaths(random: Random, graph: Graph, hops: number): readonly Path[] {
  const found = new Map<string, Path>();
  for (let tries = 0; found.size < mostPaths && tries < mostTries; tries++) {
    const path = [random.between(0, graph.facts.length - 1)];
    while (path.length < hops) {
      const out = outOf(graph, path);
      const next = out.length > 0 ? pick(random, out) : -1;
      if (next < 0 || !fits(graph, path, next)) break;
      path.push(next);
    }
    if (path.length === hops) found.set(path.join(), path);
  }
  return [...found.values()];
}

/** The path's facts and those nearest to it, as many as are wanted, in random order. */
export function worldAround(random: Random, graph: Graph, path: Path, wanted: number): World {
  const told = new Map<number, number>();
  const tell = (fact: number): void => {
    const { subject = 0, relation = 0 } = graph.facts[fact] ?? {};
    const pair = pairOf(subject, relation);
    if (told.size < wanted && !told.has(pair)) told.set(pair, fact);
  };
  for (const fact of path) tell(fact);
  for (const fact of around(random, graph, path)) {
    if (told.size >= wanted) break;
    tell(fact);
  }
  const order = shuffled(random, [...told.values()]);
  const walked = path.flatMap((fact) => graph.facts[fact] ?? []);
  return {
    facts: order.flatMap((fact) => graph.facts[fact] ?? []),
    start: walked[0]?.subject ?? 0,
    path: walked.map(({ relation }) => relation),
    support: path.map((fact) => order.indexOf(fact)),
    answer: walked.at(-1)?.object ?? 0,
  };
}

/**
 * The same world with its entities' names dealt anew (Hermann et al. 2015 do so with news): a graph that stays the same could
 * be learnt by heart, this one has to be read.
 */
export function dealt(random: Random, { entities }: Graph, world: World): World {
  const names = shuffled(random, upTo(entities.length));
  const name = (entity: number): number => names[entity] ?? entity;
  const facts = world.facts.map(({ subject, relation, object }) => ({
    subject: name(subject),
    relation,
    object: name(object),
  }));
  return { ...world, facts, start: name(world.start), answer: name(world.answer) };
}

/** Facts about the entities of a path, then about their neighbours and so on; last those that no way leads to. */
function* around(random: Random, { facts, about }: Graph, path: Path): Generator<number> {
  const seen = new Set<number>();
  let ring = path.flatMap((fact) => [facts[fact]?.subject ?? 0, facts[fact]?.object ?? 0]);
  while (ring.length > 0) {
    for (const entity of ring) seen.add(entity);
    const touching = shuffled(random, [...new Set(ring.flatMap((entity) => about[entity] ?? []))]);
    yield* touching;
    const ends = touching.flatMap((fact) => [facts[fact]?.subject ?? 0, facts[fact]?.object ?? 0]);
    ring = [...new Set(ends)].filter((entity) => !seen.has(entity));
  }
  yield* shuffled(
    random,
    upTo(facts.length).filter((fact) => !seen.has(facts[fact]?.subject ?? 0)),
  );
}

/** How often the most frequent answer to the held-out questions is right. */
export function commonest({ facts }: Graph, { heldOut }: Questions): number {
  const counts = new Map<number, number>();
  for (const path of heldOut) {
    const answer = facts[path.at(-1) ?? 0]?.object ?? 0;
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return Math.max(...counts.values()) / heldOut.length;
}

/** What was found, for the page; `told` facts fit into an episode. */
export function factsOf(graph: Graph, { training, heldOut, isSample }: Questions, told: number, hops: number): Fact[] {
  const { facts, entities, relations, repeated, left, notes } = graph;
  const sizes = { facts: facts.length, entities: entities.length, relations: relations.length };
  const found: Fact[] = [{ key: "fact.triples", parameters: sizes }];
  if (repeated > 0) found.push({ key: "fact.triplesRepeated", parameters: { count: repeated } });
  if (left.facts > 0) found.push({ key: "fact.triplesRare", parameters: { ...left, most: mostSymbols } });
  const key = isSample ? "fact.triplesDrawn" : "fact.triplesPaths";
  found.push({ key, parameters: { hops, training: training.length, heldOut: heldOut.length } });
  if (told < facts.length) found.push({ key: "fact.triplesTold", parameters: { told, facts: facts.length } });
  found.push({ key: "fact.triplesDealt", parameters: {} }, ...notes);
  return found;
}
