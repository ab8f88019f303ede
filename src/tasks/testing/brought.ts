/** What becomes of a file that somebody brings: which columns are taken, what is found, or the Problem; one line, for tests. */
import { valueOfFile } from "../../core/shelf.ts";
import type { SettingValues } from "../../core/setting.ts";
import { english } from "../../i18n/en.ts";
import { fillTemplate, Problem } from "../../core/problem.ts";
import { columnsLookingRight } from "../look.ts";
import { ownSeries } from "../series/own.ts";
import { tasks } from "../all.ts";
import type { Fact, TableFound } from "../task.ts";

export function outcomeOf(task: string, given: string | Uint8Array): string {
  const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
  try {
    return task === "series" ? seriesOf(bytes) : openedAs(task, bytes);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `PROBLEM ${error.key}: ${error.message}`;
  }
}

function seriesOf(bytes: Uint8Array): string {
  const about = tasks.find(({ id }) => id === "series");
  const value = valueOfFile("brought.csv", bytes, true);
  const { value: values, nameOf, table, facts } = ownSeries(value, about ? columnsLookingRight(about, value) : "");
  const first = Array.from(values.slice(0, 4), shown).join(" ");
  const span = `${nameOf(0)} to ${nameOf(values.length - 1)}`;
  return `n=${values.length} [${first}] from=${span} ${takenIn(table)} | ${told(facts)}`;
}

function openedAs(id: string, bytes: Uint8Array): string {
  const about = tasks.find((task) => task.id === id);
  const key = about?.own?.keys.at(-1);
  if (!about?.own || key === undefined) throw new Error(`${id} takes no data`);
  const value = valueOfFile("brought.txt", bytes, true);
  const hasColumns = about.settings.some(({ kind }) => kind === "columns");
  const columns: SettingValues = hasColumns ? { columns: columnsLookingRight(about, value) } : {};
  const { table, labels, facts } = about.open({ ...about.own.use, [key]: value, ...columns });
  return `${takenIn(table)} labels=${labels?.output?.slice(0, 8).join("¦") ?? ""} | ${told(facts)}`;
}

function takenIn(table: TableFound | undefined): string {
  return (table?.taken ?? [])
    .map(({ role, columns }) => `${role}:${columns.map((one) => one + 1).join(".")}`)
    .join(",");
}

function told(facts: readonly Fact[] = []): string {
  const words: Readonly<Record<string, string>> = english;
  return facts.map(({ key, parameters }) => fillTemplate(words[key] ?? key, parameters)).join(" / ");
}

function shown(value: number): string {
  return String(Number(value.toPrecision(9)));
}

export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** A head, rows and what stands below, one under another. */
export function lines(head: string, count: number, row: (i: number) => string, below = ""): string {
  return `${[head, ...upTo(count).map(row), below].filter((line) => line !== "").join("\n")}\n`;
}

const newYear = Date.UTC(2021, 0, 1);

/** Day `i` from `start` on. */
export function dayAt(i: number, start = newYear): Date {
  return new Date(start + i * 86_400_000);
}

export function two(value: number): string {
  return String(value).padStart(2, "0");
}

export function isoDay(i: number, start = newYear): string {
  return dayAt(i, start).toISOString().slice(0, 10);
}

export function german(date: Date): string {
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}

export function french(date: Date): string {
  return german(date).replaceAll(".", "/");
}

export function american(date: Date): string {
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

/** Year and month of month `i` from January of `year` on. */
export function monthAt(i: number, year = 2015): readonly [number, number] {
  return [year + Math.floor(i / 12), (i % 12) + 1];
}

/** 10, 17.1, 11.2, 18.3 … */
export function valueAt(i: number): number {
  return Number((10 + ((i * 7) % 13) + i / 10).toFixed(1));
}
