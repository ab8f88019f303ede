/** What graphs are written with: one-hot symbols in the roles of a fact, one fact per time, the question last. */
import { Problem } from "../../core/problem.ts";
import type { SentencesScene } from "../../core/scene.ts";
import { upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { largest } from "../score.ts";
import { supportAt, type SupportedEpisodes } from "../support.ts";
import type { Composing, Episodes, InputPart, Reading } from "../task.ts";
import type { Triple, World } from "./world.ts";

/** Subject, relation, object, second relation, third relation; facts have the first three, questions all but the object. */
export const roles = 5;
/** Role of the relation of each hop. */
const hopRoles = [1, 3, 4];

export interface Script {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  /** What stands between the names of a line. */
  readonly between: " " | " | " | "\t";
  /** Most facts before the question. */
  readonly most: number;
}

/** Letters for entities, Greek ones for relations. */
export function letters(entities: number, relations: number, most: number): Script {
  const name = (first: number, index: number): string => String.fromCharCode(first + index);
  return {
    entities: upTo(entities).map((entity) => name(65, entity)),
    relations: upTo(relations).map((relation) => name(945, relation)),
    between: " ",
    most,
  };
}

/** Names as a person gave them; those with blanks need a mark between them. */
export function named(entities: readonly string[], relations: readonly string[], most: number): Script {
  const names = [...entities, ...relations];
  const isMarked = names.some((name) => name.includes("|"));
  const between = isMarked ? "\t" : names.some((name) => /\s/.test(name)) ? " | " : " ";
  return { entities, relations, between, most };
}

function symbolsOf({ entities, relations }: Script): number {
  return entities.length + relations.length;
}

export function partsOf(script: Script): readonly InputPart[] {
  const axes = [
    { axis: "role", size: roles },
    { axis: "symbol", size: symbolsOf(script) },
  ];
  return [{ name: "fact", axes }];
}

/** What each channel of the input stands for; a relation that is called like an entity has an arrow. */
export function labelsOf({ entities, relations }: Script): { readonly input: string[]; readonly output: string[] } {
  const taken = new Set(entities);
  const symbols = [...entities, ...relations.map((name) => (taken.has(name) ? `→ ${name}` : name))];
  return {
    input: upTo(roles).flatMap((role) => symbols.map((symbol) => `${symbol} ${role + 1}`)),
    output: [...entities],
  };
}

/** One-hot [time, role, symbol]: entities are the first symbols, then relations. Scored at the question. */
export function encode(worlds: readonly World[], script: Script): SupportedEpisodes {
  const facts = worlds[0]?.facts.length ?? 0;
  const steps = facts + 1;
  const symbols = symbolsOf(script);
  const episodes = blankEpisodes(worlds.length, steps, roles * symbols, 0);
  const support = new Uint8Array(worlds.length * steps);
  for (const [episode, world] of worlds.entries()) {
    const first = episode * steps;
    const put = (time: number, role: number, symbol: number): void => {
      episodes.input[((first + time) * roles + role) * symbols + symbol] = 1;
    };
    for (const [time, { subject, relation, object }] of world.facts.entries()) {
      put(time, 0, subject);
      put(time, 1, script.entities.length + relation);
      put(time, 2, object);
    }
    put(facts, 0, world.start);
    for (const [hop, relation] of world.path.entries()) put(facts, hopRoles[hop], script.entities.length + relation);
    for (const [hop, time] of world.support.entries()) support[first + time] = hop + 1;
    episodes.target[first + facts] = world.answer;
    episodes.mask[first + facts] = 1;
  }
  return { ...episodes, support };
}

/** The name in `role` at `time` of episode 0; "" where there is none. */
function nameAt({ input }: Episodes, time: number, role: number, script: Script): string {
  const symbols = symbolsOf(script);
  const start = (time * roles + role) * symbols;
  const symbol = largest(input, start, symbols);
  if (input[start + symbol] !== 1) return "";
  return script.entities[symbol] ?? script.relations[symbol - script.entities.length] ?? "";
}

function factAt(episodes: Episodes, time: number, script: Script): readonly string[] {
  return [0, 1, 2].map((role) => nameAt(episodes, time, role, script));
}

/** Where it starts and which relations it follows. */
function questionOf(episodes: Episodes, script: Script): readonly string[] {
  const last = episodes.steps - 1;
  return [0, ...hopRoles].map((role) => nameAt(episodes, last, role, script)).filter(Boolean);
}

function verdictOf(episodes: Episodes, output: Float32Array | null, { entities }: Script): SentencesScene["verdict"] {
  const last = episodes.steps - 1;
  return {
    wanted: entities[episodes.target[last]] ?? "",
    got: output && (entities[largest(output, last * entities.length, entities.length)] ?? ""),
  };
}

export function read(episodes: Episodes, output: Float32Array | null, script: Script): readonly Reading[] {
  return upTo(episodes.steps).map((time): Reading => {
    if (time === episodes.steps - 1) {
      const question = questionOf(episodes, script).join(" → ");
      return readAnswer(question, verdictOf(episodes, output, script));
    }
    const [subject = "", relation = "", object = ""] = factAt(episodes, time, script);
    const hop = supportAt(episodes, time);
    const parameters = { subject, relation, object, ...(hop > 0 && { hop }) };
    const key = hop > 0 ? "reading.triples.support" : "reading.triples.fact";
    return { key, parameters, symbol: Array.from(subject)[0] ?? "" };
  });
}

function readAnswer(question: string, { wanted, got }: SentencesScene["verdict"]): Reading {
  if (got === null) return { key: "reading.triples.wanted", parameters: { question, wanted }, symbol: "?" };
  const key = got === wanted ? "reading.triples.right" : "reading.triples.wrong";
  return { key, parameters: { question, wanted, got }, symbol: "?" };
}

export function sceneOf(episodes: Episodes, output: Float32Array | null, script: Script): SentencesScene {
  const facts = upTo(episodes.steps - 1).map((time) => factAt(episodes, time, script).join(script.between));
  const question = [...questionOf(episodes, script), "?"].join(script.between);
  return {
    kind: "sentences",
    sentences: [...facts, question],
    support: upTo(episodes.steps).map((time) => supportAt(episodes, time)),
    verdict: verdictOf(episodes, output, script),
  };
}

/** A fact per line, `A knows B`; last the question, `A knows likes ?`. */
export function composingOf(script: Script): Composing {
  return {
    write: (episodes) => sceneOf(episodes, null, script).sentences.join("\n"),
    compose: (given) => compose(given, script),
  };
}

interface Line {
  readonly names: readonly string[];
  /** Counted from 1. */
  readonly line: number;
}

/** What is read between names, by what is written. */
const gaps = { " ": /\s+/, " | ": /[|\t]/, "\t": /\t/ } as const;

function linesOf(given: string, { between }: Script): readonly Line[] {
  return given.split(/\r?\n/).flatMap((text, i) => {
    const names = text
      .split(gaps[between])
      .map((name) => name.trim())
      .filter(Boolean);
    return names.length > 0 ? [{ names, line: i + 1 }] : [];
  });
}

function compose(given: string, script: Script): SupportedEpisodes {
  const lines = linesOf(given, script);
  const question = lines.at(-1);
  if (!question || lines.length < 2) throw new Problem("triples.short", { got: lines.length });
  const over = lines[script.most];
  if (over && over !== question)
    throw new Problem("triples.long", { got: lines.length - 1, most: script.most }, placeOf(over));
  const facts = lines.slice(0, -1).map((line) => readFact(line, script));
  for (const [i, fact] of facts.entries()) {
    const twin = facts.slice(0, i).findIndex((other) => isSame(other, fact));
    const line = lines[i];
    if (twin >= 0 && line) throw new Problem("triples.twice", { line: lines[twin]?.line ?? 1 }, placeOf(line));
  }
  return encode([follow(facts, question, script)], script);
}

function placeOf({ line }: Line): { readonly line: number; readonly column: number } {
  return { line, column: 1 };
}

function isSame(a: Triple, b: Triple): boolean {
  return a.subject === b.subject && a.relation === b.relation;
}

function readFact(line: Line, { entities, relations, between }: Script): Triple {
  const [subject = "", relation = "", object = ""] = line.names;
  if (line.names.length !== 3)
    throw new Problem(
      "triples.fact",
      { got: line.names.length, form: ["A", "knows", "B"].join(between) },
      placeOf(line),
    );
  return {
    subject: find(subject, entities, "triples.entity", line),
    relation: find(relation, relations, "triples.relation", line),
    object: find(object, entities, "triples.entity", line),
  };
}

/** Names that a message lists. */
const listed = 12;

function find(name: string, known: readonly string[], key: "triples.entity" | "triples.relation", line: Line): number {
  const index = known.indexOf(name);
  if (index >= 0) return index;
  const shown = known.slice(0, listed).join(", ") + (known.length > listed ? " …" : "");
  throw new Problem(key, { got: name.slice(0, 40), known: shown }, placeOf(line));
}

/** Where the question leads by the facts. */
function follow(facts: readonly Triple[], line: Line, script: Script): World {
  const names = line.names.filter((name) => name !== "?" && name !== "？");
  const last = names.pop() ?? "";
  names.push(script.relations.includes(last) ? last : last.replace(/[?？]$/, ""));
  const [subject = "", ...asked] = names;
  const most = hopRoles.length;
  const form = ["A", "knows", "likes", "?"].join(script.between);
  if (asked.length < 1 || asked.length > most)
    throw new Problem("triples.question", { got: asked.length, most, form }, placeOf(line));
  const start = find(subject, script.entities, "triples.entity", line);
  const path = asked.map((name) => find(name, script.relations, "triples.relation", line));
  const support: number[] = [];
  let here = start;
  for (const relation of path) {
    const fact = facts.findIndex((known) => isSame(known, { subject: here, relation, object: here }));
    const { object } = facts[fact] ?? {};
    const parameters = { entity: script.entities[here] ?? "", relation: script.relations[relation] ?? "" };
    if (object === undefined) throw new Problem("triples.nowhere", parameters, placeOf(line));
    support.push(fact);
    here = object;
  }
  return { facts, start, path, support, answer: here };
}
