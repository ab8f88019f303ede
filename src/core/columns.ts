/**
 * Which columns of a table are taken for what, as a setting holds it: `time:1,channel:4.5`. There columns count from 1, and 0
 * says that there is none; here they are indices.
 */
export type Columns = ReadonlyMap<string, readonly number[]>;

/** What a column can be taken for. */
export interface Role {
  readonly key: string;
  /** What such a column is called, whatever the case. */
  readonly names: readonly string[];
  readonly holds: Holding;
  /** Several columns may be taken for it. */
  readonly isMany?: boolean;
  /** There may be none. */
  readonly isOptional?: boolean;
}

/** What tells a column of one role from those of others, where names say nothing. */
export type Holding = "time" | "number" | "text" | "label" | "group" | "tag" | "any";

const role = /^([a-z]+):(0|[1-9]\d{0,3}(?:\.[1-9]\d{0,3})*)$/;

/** "" is nothing chosen. Null where `text` is not of this form, or names a role twice. */
export function parseColumns(text: string): Columns | null {
  const columns = new Map<string, readonly number[]>();
  for (const part of text === "" ? [] : text.split(",")) {
    const [, name = "", numbers = ""] = role.exec(part) ?? [];
    if (name === "" || columns.has(name)) return null;
    columns.set(name, numbers === "0" ? [] : numbers.split(".").map((number) => Number(number) - 1));
  }
  return columns;
}

/** Of a setting's value, which was checked. */
export function columnsIn(text: string): Columns {
  return parseColumns(text) ?? new Map();
}

export function writeColumns(columns: Columns): string {
  const written = (list: readonly number[]): string =>
    list.length === 0 ? "0" : list.map((column) => column + 1).join(".");
  return [...columns].map(([name, list]) => `${name}:${written(list)}`).join(",");
}
