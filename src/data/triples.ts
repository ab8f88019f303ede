/**
 * Facts of a knowledge graph: subject, relation and object in three columns, a tab (or a comma, a semicolon) between them; or
 * N-Triples, as the web writes graphs.
 *
 *   const { facts, entities, relations } = readTriples(text, progress);
 *   facts[0]                                             // { subject: 0, relation: 0, object: 1, line: 1 }
 */
import type { Columns } from "../core/columns.ts";
import { Problem } from "../core/problem.ts";
import { atLine, type Progress } from "./lines.ts";
import type { Note } from "./note.ts";
import { tripleRoles } from "./roles.ts";
import { filledCells, readTable } from "./table.ts";
import { columnOf, foundIn, takeColumns, type TableFound } from "./taken.ts";

export interface Triple {
  /** Index into `entities`. */
  readonly subject: number;
  /** Index into `relations`. */
  readonly relation: number;
  /** Index into `entities`. */
  readonly object: number;
  readonly line: number;
}

export interface TriplesFile {
  /** Each once. */
  readonly facts: readonly Triple[];
  /** In the order in which they first come. */
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  /** Rows that say what a row before has said. */
  readonly repeated: number;
  readonly table: TableFound;
  /** What to tell of how the table was read. */
  readonly notes: readonly Note[];
}

const roles = Object.values(tripleRoles);

/** @throws Problem, with its line. */
export function readTriples(text: string, chosen: Columns = new Map(), progress?: Progress): TriplesFile {
  const table = readTable(asTable(text), { names: roles.map(({ names }) => names), ...(progress && { progress }) });
  if (chosen.size === 0 && table.columns !== roles.length)
    throw new Problem("triples.columns", { got: table.columns }, atLine(1));
  const taken = takeColumns(table, roles, chosen);
  const columns = roles.map((role) => filledCells(table, columnOf(taken, role) ?? 0));
  const [entities, relations] = [new Map<string, number>(), new Map<string, number>()];
  const told = new Set<string>();
  const facts: Triple[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const [subject = "", relation = "", object = ""] = columns.map((cells) => cells[row]);
    const fact = {
      subject: indexOf(entities, subject),
      relation: indexOf(relations, relation),
      object: indexOf(entities, object),
      line: table.lineOf(row),
    };
    const said = `${fact.subject} ${fact.relation} ${fact.object}`;
    if (!told.has(said)) facts.push(fact);
    told.add(said);
  }
  const repeated = table.rows.length - facts.length;
  const found = foundIn(table, taken);
  return {
    facts,
    entities: [...entities.keys()],
    relations: [...relations.keys()],
    repeated,
    table: found,
    notes: table.notes,
  };
}

/** Characters of a line that is looked at. */
const longestStatement = 4000;
const node = String.raw`(<[^<>\s]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^<>\s]*>)?)`;
const statement = new RegExp(
  String.raw`^\s*(<[^<>\s]*>|_:\S+)\s+(<[^<>\s]*>)\s+${node}(?:\s+<[^<>\s]*>)?\s*\.\s*(?:#.*)?$`,
  "u",
);

/** N-Triples as a table, with the last part of every address for its name; any other text as it is. Lines keep their numbers. */
function asTable(text: string): string {
  const isSaid = (line: string): boolean => line.trim() !== "" && !line.trimStart().startsWith("#");
  const first = text.slice(0, 65_536).split("\n", 200).find(isSaid) ?? ""; // prettier-ignore
  if (first.length > longestStatement || !statement.test(first.trim())) return inBrackets(text) ?? inThreeWords(text);
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const [, ...nodes] = (line.length > longestStatement ? null : statement.exec(line)) ?? [];
      return nodes.length === 3 ? nodes.map((one) => nameOf(one ?? "")).join("\t") : line.replace(/^\s*#.*$/, "");
    })
    .join("\n");
}

/** `(a, b, c)` on every line. */
function inBrackets(text: string): string | null {
  const form = /^\s*[([](.*)[)\]][.,;]?\s*$/;
  const lines = text.split(/\r\n|\r|\n/);
  const said = lines.filter((line) => line.trim() !== "");
  if (said.length < 2 || !said.every((line) => line.length <= longestStatement && form.test(line))) return null;
  return lines.map((line) => line.replace(form, "$1")).join("\n");
}

/** Three words on every line; a number alone above says how many lines there are. */
function inThreeWords(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const isCount = /^\s*\d+\s*$/.test(lines[first] ?? "");
  const below = lines.map((line, i) => (isCount && i === first ? "" : line));
  const said = below.filter((line) => line.trim() !== "");
  const isThree = (line: string): boolean => /^[^\s,;]+ +[^\s,;]+ +[^\s,;]+\s*$/.test(line.slice(0, longestStatement));
  if (said.length > 0 && said.every(isThree)) return below.map((line) => line.trim().replace(/ +/g, "\t")).join("\n"); // prettier-ignore
  return isCount ? below.join("\n") : text;
}

function nameOf(written: string): string {
  const literal = /^"((?:[^"\\]|\\.)*)"/u.exec(written)?.[1];
  if (literal !== undefined) return literal.replace(/\\[tnr]/g, " ").replace(/\\(.)/gu, "$1");
  const address = written.replace(/^<|>$/g, "");
  const last = /[^/#]+(?=[/#]?$)/u.exec(address)?.[0] ?? address;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function indexOf(known: Map<string, number>, name: string): number {
  const index = known.get(name) ?? known.size;
  known.set(name, index);
  return index;
}
