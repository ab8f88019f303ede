/**
 * JSON as a table: a list of records, of rows or of numbers; columns by name; what pandas writes; one of these within an
 * object; a record on every line. Nested records become columns of their own.
 */
import { Problem } from "../core/problem.ts";
import { atLine, shortened } from "./lines.ts";
import type { Note } from "./note.ts";
import type { Row } from "./sieve.ts";

export interface JsonTable {
  readonly rows: readonly Row[];
  /** Whether the first row has the names. */
  readonly isNamed: boolean;
  readonly notes: readonly Note[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonRecord = { readonly [key: string]: Json };

/** Null where the text does not begin as JSON does. @throws Problem where it does, and is no table or broken. */
export function jsonTable(text: string): JsonTable | null {
  if (!/^\s*(?:\{\s*["}]|\[\s*[[{"\]\d-])/.test(text.slice(0, 4096))) return null;
  const whole = parsed(text);
  const lines = whole === undefined ? linesOf(text) : null;
  if (whole === undefined && !lines) return brokenOrNone(text);
  const table = lines ? fromRows(lines.values, lines.numbers) : fromValue(whole ?? null);
  if (!table) throw new Problem("json.table", {}, atLine(1));
  const key = lines ? "fact.table.jsonLines" : "fact.table.json";
  const count = table.rows.length - Number(table.isNamed);
  return { ...table, notes: [{ key, parameters: { count } }] };
}

/** `[a], b` is a row of a table. */
function brokenOrNone(text: string): null {
  if (!/^\s*(?:\{\s*"|\[\s*[[{"])/.test(text)) return null;
  const [line = ""] = text.trimStart().split("\n", 1);
  throw new Problem("json.broken", { got: shortened(line) }, atLine(1));
}

/** The beginning of a long text as a whole one, where it is a list: its records that are all there. */
export function wholeJson(text: string): string {
  if (!/^\s*\[/.test(text)) return text;
  const end = Math.max(text.lastIndexOf("},"), text.lastIndexOf("],"));
  return end > 0 ? `${text.slice(0, end + 1)}]` : text;
}

/** Undefined where it is no JSON. Names that programs write for no number are null, and a last comma is none. */
function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b|,(?=\s*[\]}])/g;
    const plain = text.replace(tokens, (token) => (token.startsWith('"') ? token : token === "," ? "" : "null"));
    if (plain === text) return undefined;
    try {
      return JSON.parse(plain) as Json;
    } catch {
      return undefined;
    }
  }
}

/** A value on every line; null where the first is none. @throws Problem for a line that is none where others are. */
function linesOf(text: string): { readonly values: readonly Json[]; readonly numbers: readonly number[] } | null {
  const [values, numbers]: [Json[], number[]] = [[], []];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const value = parsed(line.trim().replace(/,$/, ""));
    if (value === undefined && values.length === 0) return null;
    if (value === undefined) throw new Problem("json.broken", { got: shortened(line) }, atLine(i + 1));
    values.push(value);
    numbers.push(i + 1);
  }
  return { values, numbers };
}

function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

type Plain = Omit<JsonTable, "notes">;

function fromValue(value: Json): Plain | null {
  if (isList(value)) return fromRows(value);
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  const [columns, data] = [value["columns"], value["data"]];
  if (isList(columns) && isList(data) && data.every(isList)) return fromRows([columns, ...data]);
  const lists = entries.filter(([, one]) => isList(one)) as [string, readonly Json[]][];
  const sizes = new Set(lists.map(([, list]) => list.length));
  if (lists.length > 1 && lists.length === entries.length && sizes.size === 1) return fromColumns(lists);
  const [longest] = lists.toSorted(([, a], [, b]) => b.length - a.length);
  if (longest && longest[1].length > 1) return fromRows(longest[1]);
  if (entries.length > 0 && entries.every(([, one]) => isRecord(one)))
    return fromIndex(entries as [string, JsonRecord][]);
  const inner = entries.find(([, one]) => isRecord(one))?.[1];
  if (entries.every(([, one]) => !isRecord(one) && !isList(one))) return fromRows(entries);
  return inner === undefined ? null : fromValue(inner);
}

function fromColumns(columns: readonly (readonly [string, readonly Json[]])[]): Plain | null {
  const [[, first = []] = []] = columns;
  return fromRows(
    [columns.map(([name]) => name), ...first.map((_, i) => columns.map(([, list]) => list[i] ?? null))],
    [],
    true,
  );
}

/** As pandas writes frames: columns of rows, or rows of columns where the outer names count or are dates. */
function fromIndex(entries: readonly (readonly [string, JsonRecord])[]): Plain | null {
  const counts = (name: string): boolean => /^[\d:T./-]+Z?$/.test(name);
  const inner = Object.keys(entries[0]?.[1] ?? {});
  if (entries.every(([name]) => counts(name)) && !inner.every(counts))
    return fromRows(entries.map(([name, record]) => ({ index: name, ...record })));
  const isCounted = inner.every((name, i) => name === String(i));
  const head = entries.map(([name]) => name);
  const rows = inner.map((name) => [
    ...(isCounted ? [] : [name]),
    ...entries.map(([, record]) => record[name] ?? null),
  ]);
  return fromRows([isCounted ? head : ["index", ...head], ...rows], [], true);
}

/** Records, rows or single values. `lines`: where each begins; else it is counted. */
function fromRows(values: readonly Json[], lines: readonly number[] = [], isNamed = false): Plain | null {
  if (values.length === 0) return null;
  if (values.every(isRecord)) return fromRecords(values as readonly JsonRecord[], lines);
  const cells = values.every(isList) ? values.map((row) => row.map(cellOf)) : values.map((one) => [cellOf(one)]);
  if (!values.every(isList) && values.some((one) => isRecord(one) || isList(one))) return null;
  return { rows: cells.map((row, i) => rowOf(row, lines[i] ?? i + 1)), isNamed };
}

function fromRecords(records: readonly JsonRecord[], lines: readonly number[]): Plain {
  const flat = records.map((record) => flattened(record, ""));
  const names = [...new Set(flat.flatMap((record) => [...record.keys()]))];
  const head = rowOf(shortNames(names), 0);
  const rows = flat.map((record, i) => rowOf(names.map((name) => record.get(name) ?? ""), lines[i] ?? i + 1)); // prettier-ignore
  return { rows: [head, ...rows], isNamed: true };
}

/** How deep records are taken apart. */
const deepest = 4;

function flattened(record: JsonRecord, before: string, depth = 1): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    const whole = before === "" ? name : `${before}.${name}`;
    if (!isRecord(value) || depth === deepest) cells.set(whole, cellOf(value));
    else for (const [inner, cell] of flattened(value, whole, depth + 1)) cells.set(inner, cell);
  }
  return cells;
}

/** Names without those of what is around them, where they stay different. */
function shortNames(names: readonly string[]): readonly string[] {
  const last = names.map((name) => name.slice(name.lastIndexOf(".") + 1));
  return new Set(last).size === names.length ? last : names;
}

/** A number with a point is never one of thousands. */
function cellOf(value: Json): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "object")
    return isList(value) && value.every((one) => typeof one === "string") ? value.join(" ") : JSON.stringify(value);
  const written = String(value);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(written) ? `${written}0` : written;
}

function rowOf(cells: readonly string[], line: number): Row {
  return { cells: [...cells], line, isAfterBlank: false };
}
