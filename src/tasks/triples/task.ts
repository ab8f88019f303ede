/**
 * Questions over a knowledge graph: facts (subject, relation, object) come one per time, in any order; the question, last,
 * names where to start and which relations to follow, one to three of them; the answer is where one ends (the layout of
 * Miller et al. 2016 and of the graph tasks of Graves et al. 2016, small).
 */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { sample, shuffled, upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { accuracy, largest } from "../score.ts";
import { supportAt, type SupportedEpisodes } from "../support.ts";
import type { Episodes, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "entities", kind: "number", default: 16, min: 4, max: 26, integer: true, live: false },
  { key: "relations", kind: "number", default: 4, min: 1, max: 8, integer: true, live: false },
  { key: "facts", kind: "number", default: 24, min: 3, max: 64, integer: true, live: true },
  { key: "hops", kind: "number", default: 2, min: 1, max: 3, integer: true, live: true },
];

export const triples: Task = { id: "triples", settings, open };

/** Subject, relation, object, second relation, third relation; facts have the first three, questions all but the object. */
const roles = 5;
/** Role of the relation of each hop. */
const hopRoles = [1, 3, 4];

interface Layout {
  readonly entities: number;
  readonly relations: number;
  readonly facts: number;
  readonly hops: number;
}

interface Fact {
  readonly subject: number;
  readonly relation: number;
  readonly object: number;
}

interface World {
  readonly facts: readonly Fact[];
  readonly start: number;
  /** The relation of each hop. */
  readonly path: readonly number[];
  /** Index into `facts` of the fact of each hop. */
  readonly support: readonly number[];
  readonly answer: number;
}

function open(values: SettingValues): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const { entities, relations, facts } = layout;
  if (facts > entities * relations)
    throw new Problem("task.triples.facts", { facts, entities, relations, most: entities * relations });
  const symbols = entities + relations;
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, layout);
  return {
    loss: "class",
    parts: [
      {
        name: "fact",
        axes: [
          { axis: "role", size: roles },
          { axis: "symbol", size: symbols },
        ],
      },
    ],
    input: roles * symbols,
    output: entities,
    longest: facts + 1,
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score: (episodes, output) => ({ accuracy: accuracy(episodes, output, entities), chance: 1 / entities }),
    read: (episodes, output) => read(episodes, output, layout),
    labels: {
      input: upTo(roles).flatMap((role) => upTo(symbols).map((symbol) => `${letter(symbol, entities)} ${role + 1}`)),
      output: upTo(entities).map((symbol) => letter(symbol, entities)),
    },
  };
}

/**
 * A graph in which a subject has at most one object by each relation. The path of the question comes first, so that there
 * always is one; the other facts are random.
 */
function worldOf(random: Random, { entities, relations, facts, hops }: Layout): World {
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

/** One-hot [time, role, symbol]: entities are the first symbols, then relations. Scored at the question. */
function episodesOf(random: Random, size: number, layout: Layout): SupportedEpisodes {
  const { entities, relations, facts } = layout;
  const steps = facts + 1;
  const symbols = entities + relations;
  const episodes = blankEpisodes(size, steps, roles * symbols, 0);
  const support = new Uint8Array(size * steps);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    const world = worldOf(random, layout);
    const put = (time: number, role: number, symbol: number): void => {
      episodes.input[((first + time) * roles + role) * symbols + symbol] = 1;
    };
    for (const [time, { subject, relation, object }] of world.facts.entries()) {
      put(time, 0, subject);
      put(time, 1, entities + relation);
      put(time, 2, object);
    }
    put(facts, 0, world.start);
    for (const [hop, relation] of world.path.entries()) put(facts, hopRoles[hop] ?? 0, entities + relation);
    for (const [hop, time] of world.support.entries()) support[first + time] = hop + 1;
    episodes.target[first + facts] = world.answer;
    episodes.mask[first + facts] = 1;
  }
  return { ...episodes, support };
}

/** A letter for an entity, a Greek one for a relation. */
function letter(symbol: number, entities: number): string {
  return symbol < entities ? String.fromCharCode(65 + symbol) : String.fromCharCode(945 + symbol - entities);
}

function read(episodes: Episodes, output: Float32Array | null, layout: Layout): readonly Reading[] {
  const { entities, relations } = layout;
  const symbols = entities + relations;
  const at = (time: number, role: number): string => {
    const start = (time * roles + role) * symbols;
    const symbol = largest(episodes.input, start, symbols);
    return episodes.input[start + symbol] === 1 ? letter(symbol, entities) : "";
  };
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (time === episodes.steps - 1) {
      const question = [at(time, 0), ...hopRoles.map((role) => at(time, role)).filter(Boolean)].join(" → ");
      return readAnswer(episodes, output, entities, question);
    }
    const shared = { subject: at(time, 0), relation: at(time, 1), object: at(time, 2) };
    const hop = supportAt(episodes, time);
    const key = hop > 0 ? "reading.triples.support" : "reading.triples.fact";
    return { key, parameters: hop > 0 ? { ...shared, hop } : shared, symbol: shared.subject };
  });
}

function readAnswer(episodes: Episodes, output: Float32Array | null, entities: number, question: string): Reading {
  const last = episodes.steps - 1;
  const wanted = letter(episodes.target[last] ?? 0, entities);
  if (!output) return { key: "reading.triples.wanted", parameters: { question, wanted }, symbol: "?" };
  const got = letter(largest(output, last * entities, entities), entities);
  const key = got === wanted ? "reading.triples.right" : "reading.triples.wrong";
  return { key, parameters: { question, wanted, got }, symbol: "?" };
}
