/** Results of a sweep: one line of JSON for each run that has ended, whole in itself. */
import { Problem } from "../core/problem.ts";
import type { SettingValue } from "../core/setting.ts";
import type { Job } from "./jobs.ts";
import type { SweepGoal } from "./spec.ts";

export const resultFormat = "mnemoscope.result/1";
/** Engines whose bits are the same on every machine. */
export const exactEngines: readonly string[] = ["wasm", "reference"];
/** Most points of a curve. */
const mostLooks = 64;
const outcomes = ["goal", "end", "diverged", "refused"] as const;

/** `goal`: it came to it; `end`: it did not, up to the last update; `refused`: it can not be run, `why` says why. */
export type Outcome = (typeof outcomes)[number];
/** What held-out episodes came to; the metric is that of the goal, else the loss again. Null: no finite number. */
export type Look = readonly [update: number, loss: number | null, metric: number | null];

export interface Result {
  readonly format: typeof resultFormat;
  readonly job: string;
  /** The experiment. */
  readonly link: string;
  readonly values: Readonly<Record<string, SettingValue>>;
  readonly seed: number;
  readonly until: number;
  readonly rung: number;
  readonly goal: SweepGoal | null;
  readonly outcome: Outcome;
  /** The first of the looks running at which the goal was met. */
  readonly goalAt: number | null;
  /** Where it ended. */
  readonly update: number;
  /** Of the weights there. */
  readonly fingerprint: string;
  readonly curve: readonly Look[];
  /** Of training alone. */
  readonly seconds: number;
  readonly engine: string;
  readonly version: string;
  readonly machine: string;
  readonly why?: string;
}

/** What a file of results holds, under its name. */
export interface ResultText {
  readonly file: string;
  readonly text: string;
}

export interface ReadResults {
  /** By job; the first of those that agree. */
  readonly byJob: ReadonlyMap<string, Result>;
  /** What was left out, and why. */
  readonly notes: readonly Problem[];
  /** Whether two lines contradict each other. */
  readonly isContradictory: boolean;
}

interface Line {
  readonly result: Result;
  readonly at: string;
}

/**
 * All files together. Whatever they hold, what can be used is kept, and a note says what can not.
 * `version`: whose bits count. `jobs`: those that may be meant; silent: any.
 */
export function readResults(
  texts: readonly ResultText[],
  { version, jobs }: { readonly version: string; readonly jobs?: readonly Job[] },
): ReadResults {
  const notes: Problem[] = [];
  const ids = jobs && new Set(jobs.map(({ id }) => id));
  const lines: Line[] = [];
  for (const { file, text } of texts) {
    const counted = new Counted(file, notes);
    for (const line of linesOf(file, text, notes)) {
      const { result } = line;
      if (result.version !== version) counted.add("sweep.line.version", { got: result.version, wanted: version });
      else if (!exactEngines.includes(result.engine)) counted.add("sweep.line.engine", { got: result.engine });
      else if (ids && !ids.has(result.job)) counted.add("sweep.line.stranger", {});
      else lines.push(line);
    }
    counted.tell();
  }
  return { ...joined(lines, notes), notes };
}

/** One for each job; two fingerprints of one job cancel each other. */
function joined(lines: readonly Line[], notes: Problem[]): Omit<ReadResults, "notes"> {
  const first = new Map<string, Line>();
  const refused = new Set<string>();
  const doubles = new Map<string, number>();
  for (const line of lines) {
    const { job } = line.result;
    const before = first.get(job);
    if (!before) first.set(job, line);
    else if (isSame(before.result, line.result)) {
      const [file = ""] = line.at.split(/:\d+$/);
      doubles.set(file, (doubles.get(file) ?? 0) + 1);
    } else if (!refused.has(job)) {
      refused.add(job);
      notes.push(contradiction(before, line));
    }
  }
  for (const [file, count] of doubles) notes.push(new Problem("sweep.line.double", { file, count }));
  const kept = [...first].filter(([job]) => !refused.has(job));
  return { byJob: new Map(kept.map(([job, { result }]) => [job, result])), isContradictory: refused.size > 0 };
}

function isSame(one: Result, other: Result): boolean {
  return one.fingerprint === other.fingerprint && one.update === other.update && one.outcome === other.outcome;
}

function contradiction(one: Line, other: Line): Problem {
  const ends = ({ result: { fingerprint, update, outcome } }: Line): string => `${fingerprint || outcome} at ${update}`;
  return new Problem("sweep.line.contradiction", {
    job: one.result.job,
    one: ends(one),
    oneAt: one.at,
    other: ends(other),
    otherAt: other.at,
  });
}

/** Counts what is left out for the same reason. */
class Counted {
  readonly #file: string;
  readonly #notes: Problem[];
  readonly #counts = new Map<
    string,
    { readonly key: Problem["key"]; readonly of: Problem["parameters"]; count: number }
  >();

  constructor(file: string, notes: Problem[]) {
    this.#file = file;
    this.#notes = notes;
  }

  add(key: Problem["key"], of: Problem["parameters"]): void {
    const name = JSON.stringify([key, of]);
    const known = this.#counts.get(name) ?? { key, of, count: 0 };
    known.count += 1;
    this.#counts.set(name, known);
  }

  tell(): void {
    for (const { key, of, count } of this.#counts.values())
      this.#notes.push(new Problem(key, { file: this.#file, count, ...of }));
  }
}

function linesOf(file: string, text: string, notes: Problem[]): readonly Line[] {
  const found: Line[] = [];
  const lines = text.split("\n");
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const read = readLine(line);
    if (typeof read !== "string") found.push({ result: read, at: `${file}:${i + 1}` });
    else if (i === lines.length - 1) notes.push(new Problem("sweep.line.cut", { file, line: i + 1 }));
    else notes.push(new Problem("sweep.line.bad", { file, line: i + 1, why: read }));
  }
  return found;
}

/** The result, or what is wrong. */
export function readLine(line: string): Result | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "no JSON";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "no object";
  const given = value as Readonly<Record<string, unknown>>;
  if (given.format !== resultFormat) return `format: wanted ${resultFormat}`;
  const wrong = Object.entries(shape).find(([key, fits]) => !fits(given[key]));
  return wrong ? `${wrong[0]} is missing or of the wrong kind` : (value as Result);
}

const isText = (value: unknown): boolean => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isCount = (value: unknown): boolean => isNumber(value) && Number.isSafeInteger(value) && value >= 0;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shape: Readonly<Record<Exclude<keyof Result, "format">, (value: unknown) => boolean>> = {
  job: (value) => typeof value === "string" && /^[0-9a-z]{12}$/.test(value),
  link: isText,
  values: (value) => isRecord(value) && Object.values(value).every((one) => isText(one) || isNumber(one)),
  seed: isCount,
  until: isCount,
  rung: isCount,
  goal: (value) => value === null || isGoal(value),
  outcome: (value) => outcomes.some((one) => one === value),
  goalAt: (value) => value === null || isCount(value),
  update: isCount,
  fingerprint: (value) => typeof value === "string" && /^([0-9a-z]{12})?$/.test(value),
  curve: (value) => Array.isArray(value) && value.every(isLook),
  seconds: isNumber,
  engine: isText,
  version: isText,
  machine: isText,
  why: (value) => value === undefined || isText(value),
};

function isGoal(value: unknown): boolean {
  const isBound = (one: unknown): boolean => one === undefined || isNumber(one);
  return isRecord(value) && isText(value["metric"]) && isBound(value["above"]) && isBound(value["below"]);
}

function isLook(value: unknown): boolean {
  return Array.isArray(value) && value.length === 3 && value.every((one) => one === null || isNumber(one));
}

/** Evenly spaced looks, the last one always. */
export function thinned(looks: readonly Look[]): readonly Look[] {
  const stride = Math.ceil(looks.length / mostLooks);
  return looks.filter((_, i) => (looks.length - 1 - i) % stride === 0);
}

export function lineOf(result: Result): string {
  return `${JSON.stringify(result)}\n`;
}
