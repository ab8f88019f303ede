/**
 * The beginning of a table, looked at before it is read: what its columns hold, and which of them would be what. A reader goes
 * by names, else by places; where places would mislead, what the columns hold says better.
 *
 *   const { columns, suggested } = peekTable(text, sessionRoles) ?? …
 */
import type { Columns, Holding, Role } from "../core/columns.ts";
import { Problem } from "../core/problem.ts";
import { bytesOf, isShelved, readReference } from "../core/shelf.ts";
import { decodeBeginning } from "../core/utf8.ts";
import { shortened } from "./lines.ts";
import { isNumeric, numbersOf } from "./column-numbers.ts";
import { isGap } from "./gaps.ts";
import { wordLines } from "./conll-lines.ts";
import { wholeJson } from "./json-table.ts";
import { countsOn } from "./running.ts";
import { cellsOf, findColumn, nameOfColumn, readTable, type Table } from "./table.ts";
import { looksDated } from "./time-columns.ts";

export interface SeenColumn {
  /** As the table names it, else its number. */
  readonly name: string;
  readonly kind: "dates" | "numbers" | "words" | "blank";
  /** Its first cell that is not blank. */
  readonly example: string;
}

export interface Peek {
  readonly columns: readonly SeenColumn[];
  /** Which columns are what; empty where the reader's own choice is as good. */
  readonly suggested: Columns;
}

/** Characters that are looked at. */
export const peeked = 65_536;
/** Bytes that hold so many, whatever the letters. */
const looked = 4 * peeked;

/** Null where the beginning is no table. */
export function peekTable(text: string, roles: readonly Role[]): Peek | null {
  try {
    if (roles.some(({ holds }) => holds === "tag")) return peekLines(wholeRows(text));
    const table = readTable(wholeRows(text), { names: roles.map(({ names }) => names), isSeries: isSeries(roles) });
    const looks = Array.from({ length: table.columns }, (_, column) => lookAt(table, column));
    return { columns: looks.map(({ seen }) => seen), suggested: suggest(table, looks, roles) };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Of sentences in columns. @throws Problem. */
function peekLines(text: string): Peek {
  const { rows, names } = wordLines(text);
  const width = rows[0]?.parts.length ?? 0;
  const columns = Array.from({ length: width }, (_, column): SeenColumn => {
    const cells = rows.map(({ parts }) => parts[column] ?? "").filter((cell) => cell !== "");
    const kind = cells.length === 0 ? "blank" : cells.every((cell) => /^\d+$/.test(cell)) ? "numbers" : "words";
    const example = cells.find((cell) => cell !== "O" && cell !== "_") ?? cells[0] ?? "";
    return { name: shortened(names?.[column] ?? String(column + 1)), kind, example: shortened(example) };
  });
  return { columns, suggested: new Map() };
}

/** As `peekTable`, of what a setting holds: a table, or the name of its file. Null too where the file is not on the shelf. */
export function peekAtData(value: string, roles: readonly Role[]): Peek | null {
  const file = readReference(value);
  if (!file) return peekTable(value, roles);
  return isShelved(file.mark) ? peekTable(decodeBeginning(bytesOf(value), looked, file.encoding), roles) : null;
}

/** `text` up to the last line end, within `peeked`, that is in no quotes. */
function wholeRows(text: string): string {
  if (text.length <= peeked) return text;
  if (/^\s*\[/.test(text)) return wholeJson(text.slice(0, peeked));
  let end = text.lastIndexOf("\n", peeked);
  while (end > 0 && text.slice(0, end).split('"').length % 2 === 0) end = text.lastIndexOf("\n", end - 1);
  return end > 0 ? text.slice(0, end) : text.slice(0, peeked);
}

/** What is known of one column. */
interface Look {
  readonly seen: SeenColumn;
  readonly rows: number;
  /** Different cells. */
  readonly different: number;
  /** Characters of a cell, on average. */
  readonly length: number;
  /** It counts on by one: the number of a row. */
  readonly isIndex: boolean;
  readonly isWhole: boolean;
  /** Seconds or milliseconds since 1970. */
  readonly isEpoch: boolean;
}

function lookAt(table: Table, column: number): Look {
  const cells = cellsOf(table, column);
  const filled = cells.filter((cell) => !isGap(cell));
  const areNumbers = isNumeric(table, column);
  const values = areNumbers ? [...valuesOf(table, column)] : [];
  const isWhole = areNumbers && values.every(Number.isInteger);
  const kind = filled.length === 0 ? "blank" : areNumbers ? "numbers" : looksDated(table, column) ? "dates" : "words";
  return {
    seen: { name: shortened(nameOfColumn(table, column)), kind, example: shortened(filled[0] ?? "") },
    rows: cells.length,
    different: new Set(filled).size,
    length: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(filled.length, 1),
    isIndex: values.length === cells.length && countsOn(values),
    isWhole,
    isEpoch: isWhole && values.every((value) => value > 1e8 && value < 1e14),
  };
}

/** Of numbers that are no gaps; none where one of them is too large. */
function valuesOf(table: Table, column: number): Float64Array {
  try {
    return numbersOf(table, column).filter((value) => !Number.isNaN(value));
  } catch {
    return new Float64Array(0);
  }
}

/** How well a column does for what a role holds, the larger the better; null where it does not. */
const fitness: Readonly<Record<Holding, (look: Look) => number | null>> = {
  time: ({ seen, isEpoch }) => (seen.kind === "dates" ? 2 : isEpoch ? 1 : null),
  label: ({ seen, different, isIndex, rows }) =>
    seen.kind === "dates" || isIndex || different < 2 || 2 * different > Math.max(rows, 6) ? null : -different,
  group: ({ seen, different, rows, isWhole, isEpoch }) =>
    different > 1 && different < rows && !isEpoch && (seen.kind === "words" || isWhole) ? 0 : null,
  text: ({ seen, length }) => (seen.kind === "words" ? length : null),
  number: ({ seen, isIndex, isEpoch }) => (seen.kind === "numbers" && !isIndex && !isEpoch ? 0 : null),
  tag: () => null,
  any: ({ seen, isIndex }) => (seen.kind === "blank" || isIndex ? null : seen.kind === "words" ? 1 : 0),
};

/** The choosiest first. */
const order: readonly Holding[] = ["time", "label", "group", "text", "any", "number"];

/** A series finds its times and its values by what they hold. */
function isSeries(roles: readonly Role[]): boolean {
  return roles.some(({ isMany, isOptional }) => isMany && isOptional);
}

function suggest(table: Table, looks: readonly Look[], roles: readonly Role[]): Columns {
  const none: Columns = new Map();
  if (isSeries(roles)) return none;
  const named = new Map(roles.flatMap(({ key, names }) => entryOf(key, findColumn(table, names))));
  const needed = roles.filter(({ isOptional, isMany }) => !isOptional && !isMany);
  if (needed.every(({ key }) => named.has(key))) return none;
  const taken = new Map(named);
  for (const holding of order) take(taken, looks, roles, holding);
  if (needed.some(({ key }) => !taken.has(key)) || (named.size === 0 && isByPlace(taken, needed))) return none;
  return new Map(roles.map((role) => [role.key, role.isMany ? rest(taken, looks) : listOf(taken.get(role.key))]));
}

function entryOf(key: string, column: number | null): readonly (readonly [string, number])[] {
  return column === null ? [] : [[key, column]];
}

function listOf(column: number | undefined): readonly number[] {
  return column === undefined ? [] : [column];
}

/** The best columns that are left for all the roles of one holding, in the order in which they stand. */
function take(taken: Map<string, number>, looks: readonly Look[], roles: readonly Role[], holding: Holding): void {
  const wanting = roles.filter(({ key, holds, isMany }) => holds === holding && !isMany && !taken.has(key));
  const used = new Set(taken.values());
  const able = looks.flatMap((look, column) => {
    const fit = used.has(column) ? null : fitness[holding](look);
    return fit === null ? [] : [{ column, fit }];
  });
  const best = able.toSorted((a, b) => b.fit - a.fit || a.column - b.column).slice(0, wanting.length);
  const columns = best.map(({ column }) => column).toSorted((a, b) => a - b);
  for (const [i, { key }] of wanting.entries()) {
    const column = columns[i];
    if (column !== undefined) taken.set(key, column);
  }
}

/** Whether any reader, going by places, takes the same. What may be none has no place that holds for all of them. */
function isByPlace(taken: ReadonlyMap<string, number>, needed: readonly Role[]): boolean {
  return taken.size === needed.length && needed.every(({ key }, i) => taken.get(key) === i);
}

/** Columns of numbers that nothing else was taken for. */
function rest(taken: ReadonlyMap<string, number>, looks: readonly Look[]): readonly number[] {
  const used = new Set(taken.values());
  return looks.flatMap((look, column) => (used.has(column) || fitness.number(look) === null ? [] : [column]));
}
