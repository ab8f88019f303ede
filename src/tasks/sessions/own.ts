/**
 * Sessions that a person brings. The later fifth is held out (without times, a fifth by chance); items are the most frequent
 * ones of the rest, since nobody can rank what was never seen.
 */
import { columnsIn } from "../../core/columns.ts";
import { Problem } from "../../core/problem.ts";
import { randomStream, type Random } from "../../core/random.ts";
import { madeOnce, textOf } from "../../core/shelf.ts";
import { readSessions } from "../../data/sessions.ts";
import { pick, shuffled } from "../choose.ts";
import type { Fact, Metrics, Progress, TableFound } from "../task.ts";
import { countTables, recallOf } from "./baselines.ts";

/** Items by number, in the order in which they were looked at. */
export type Session = Uint16Array;

export interface OwnSessions {
  /** Of the items, the most frequent first. */
  readonly names: readonly string[];
  readonly training: readonly Session[];
  readonly heldOut: readonly Session[];
  readonly facts: readonly Fact[];
  readonly table: TableFound;
  readonly baselines: Metrics;
}

export const mostItems = 512;
const fewest = 10;
const heldOutEvery = 5;
const seed = 2016;

/** @throws Problem where `value` is no table of sessions, or one of too few. */
export function ownSessions(value: string, columns: string, progress?: Progress): OwnSessions {
  return madeOnce(`sessions ${columns} ${value}`, () => {
    const { sessions, hasTimes, table, notes } = readSessions(textOf(value), columnsIn(columns), progress);
    const order = hasTimes ? sessions : shuffled(randomStream(seed, "held-out"), sessions);
    const held = Math.ceil(order.length / heldOutEvery);
    const names = mostFrequent(order.slice(0, order.length - held));
    const numbers = new Map(names.map((name, item) => [name, item]));
    const kept = order.map((session) => Uint16Array.from(session.flatMap((name) => numbers.get(name) ?? [])));
    const [training = [], heldOut = []] = [kept.slice(0, -held), kept.slice(-held)].map((part) => part.filter(isLong));
    const got = training.length + heldOut.length;
    if (got < fewest) throw new Problem("sessions.few", { got, wanted: fewest });
    if (heldOut.length === 0) throw new Problem("sessions.strange", { got: held });
    const facts = [...factsOf(sessions, kept, { names, heldOut: heldOut.length, hasTimes }), ...notes];
    return { names, training, heldOut, facts, table, baselines: baselinesOf(training, heldOut, names.length) };
  });
}

/** Something comes next. */
function isLong(session: Session): boolean {
  return session.length > 1;
}

function mostFrequent(sessions: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const session of sessions) for (const name of session) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  return sorted.slice(0, mostItems).map(([name]) => name);
}

interface Found {
  readonly names: readonly string[];
  readonly heldOut: number;
  readonly hasTimes: boolean;
}

function factsOf(
  sessions: readonly (readonly string[])[],
  kept: readonly Session[],
  { names, heldOut, hasTimes }: Found,
): readonly Fact[] {
  const used = kept.filter(isLong);
  const looks = used.reduce((sum, { length }) => sum + length, 0);
  const facts: Fact[] = [
    { key: "fact.sessions", parameters: { sessions: used.length, looks, items: names.length } },
    { key: hasTimes ? "fact.sessionsLast" : "fact.sessionsHeldOut", parameters: { heldOut } },
  ];
  const known = new Set(names);
  const rare = sessions.flat().filter((name) => !known.has(name));
  if (rare.length > 0) {
    const parameters = { looks: rare.length, items: new Set(rare).size, most: mostItems };
    facts.push({ key: "fact.sessionsRare", parameters });
  }
  const short = kept.length - used.length;
  if (short > 0) facts.push({ key: "fact.sessionsShort", parameters: { count: short } });
  return facts;
}

/** Held-out sessions on which the tables are tried. */
const tried = 2000;

/** What tables of the training sessions reach on those that are held out; what was never followed goes by popularity. */
function baselinesOf(training: readonly Session[], heldOut: readonly Session[], items: number): Metrics {
  const { popularity, following } = countTables(training, items);
  const looks = popularity.reduce((sum, count) => sum + count, 1);
  for (let i = 0; i < following.length; i++) following[i] += popularity[i % items] / looks;
  return recallOf(heldOut.slice(0, tried), { popularity, following }, items);
}

/** A session, or as much of it as fits from anywhere within. */
export function partOf(random: Random, sessions: readonly Session[], length: number): Session {
  const session = pick(random, sessions);
  const start = session.length > length ? random.between(0, session.length - length) : 0;
  return session.subarray(start, start + length);
}

/** The longest of all, up to `length` items. */
export function longestOf({ training, heldOut }: OwnSessions, length: number): number {
  return Math.min(
    length,
    [...training, ...heldOut].reduce((most, session) => Math.max(most, session.length), 0),
  );
}

export function cutFacts({ training, heldOut, facts }: OwnSessions, length: number): readonly Fact[] {
  const count = [...training, ...heldOut].filter((session) => session.length > length).length;
  return count > 0 ? [...facts, { key: "fact.sessionsLong", parameters: { count, length } }] : facts;
}
