/** What was found, in sentences: each with its numbers, what it lights, and how much it says. */
import type { Episodes } from "../../tasks/task.ts";
import type { FindingSentence } from "../analysis.ts";
import type { Habit, Order } from "./heads.ts";
import { holdingsOf, type Content, type Holding } from "./slots.ts";
import type { Correlations, Match } from "./units.ts";
import { noticed, type Wiped } from "./wipe.ts";

export interface Told {
  readonly sentence: FindingSentence;
  /** 0 … 1: what comes first. */
  readonly worth: number;
}

const most = 8;
/** Of one kind. */
const mostHoldings = 2;
const mostHabits = 3;
const mostMatches = 4;

export function ranked(told: readonly Told[]): readonly FindingSentence[] {
  return told
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ sentence }) => sentence);
}

const percent = (share: number): number => Math.round(100 * share);

export function ofHoldings(contents: readonly Content[], episodes: Episodes, wiped: Wiped): readonly Told[] {
  const holdings = holdingsOf(contents);
  const [first] = holdings;
  if (!first) return [];
  const each = holdings.map((one, i) => ofHolding(one, i, answersLost(one, episodes, wiped)));
  const { signal, axis } = first.memory;
  const ofFirst = holdings.filter(({ memory }) => memory.signal === signal);
  const isAltered = (time: number): boolean => contents.some(({ causes }) => !Number.isNaN(causes[time]));
  const inputs = episodes.mask.reduce((sum, weight, time) => sum + (weight === 0 && isAltered(time) ? 1 : 0), 0);
  const count = new Set(ofFirst.map(({ step }) => step).filter((step) => episodes.mask[step] === 0)).size;
  const own: Told = {
    worth: 0.96,
    sentence: { key: "own", parameters: { signal, axis, count, inputs }, lights: { signal, at: {} } },
  };
  const best = each.toSorted((a, b) => b.worth - a.worth).slice(0, mostHoldings);
  return count >= 2 ? [...best, own] : best;
}

interface Lost {
  /** Step after which the slot is wiped. */
  readonly at: number;
  /** Steps of the answers that become others, of those that are wanted from there on. */
  readonly answers: readonly number[];
  readonly wanted: number;
}

/** Null where the slot did not hold it when it was wiped. */
function answersLost({ memory, slot, from, to }: Holding, { steps, mask }: Episodes, wiped: Wiped): Lost | null {
  const { at, lost } = wiped;
  if (memory.signal !== wiped.memory.signal || at < from || at > to) return null;
  const wanted = Array.from({ length: steps }, (_, time) => time).filter((time) => time > at && mask[time] > 0);
  return { at, answers: wanted.filter((time) => lost[slot * steps + time] > noticed), wanted: wanted.length };
}

function ofHolding({ memory, slot, step, from, to, by, other }: Holding, place: number, lost: Lost | null): Told {
  const { signal, axis } = memory;
  const parameters = { signal, axis, index: slot, step, from, to, by: percent(by), other: percent(other) };
  const lights = { signal, at: { time: from, [axis]: slot } };
  const worth = 1 - 0.002 * place;
  if (!lost || lost.wanted === 0) return { worth: worth - 0.04, sentence: { key: "holds", parameters, lights } };
  const { at, answers, wanted } = lost;
  const [answer] = answers;
  if (answer === undefined)
    return { worth: worth - 0.08, sentence: { key: "holds.unread", parameters: { ...parameters, at }, lights } };
  const all = { ...parameters, at, answers: answers.length, wanted, answer };
  return { worth, sentence: { key: "holds.read", parameters: all, lights } };
}

export function ofHabits(habits: readonly Habit[]): readonly Told[] {
  const told = habits.map(({ moves: { head, phase, steps, episodes }, by, share }): Told => {
    const isBack = head.axis === "past";
    const what = isBack ? (by === 0 ? "itself" : "back") : by === 0 ? "stays" : "moves";
    const [index] = Object.values(head.shown);
    const numbers = { share: percent(share), steps, episodes };
    const far = isBack ? Math.abs(by) : `${by > 0 ? "+" : "−"}${Math.abs(by)}`;
    // Heads that write are of interest while there is something to write, those that read while something is asked for.
    const isAtWork = phase === "all" || (phase === "input") === (head.meaning === "write");
    return {
      worth: share * (by === 0 ? 0.85 : 0.95) * (isAtWork ? 1 : 0.8),
      sentence: {
        key: `${what}.${phase}${index === undefined ? "" : ".one"}`,
        parameters: {
          ...numbers,
          signal: head.signal,
          ...(by !== 0 && { by: far }),
          ...(index !== undefined && { index }),
        },
        lights: { signal: head.signal, at: head.at },
      },
    };
  });
  return told.toSorted((a, b) => b.worth - a.worth).slice(0, mostHabits);
}

export function ofOrders(orders: readonly Order[]): readonly Told[] {
  return orders.slice(0, 1).map(({ read, direction, share, steps, episodes }): Told => ({
    worth: 0.98 * share,
    sentence: {
      key: direction === 1 ? "forth" : "reverse",
      parameters: { signal: read.signal, share: percent(share), steps, episodes },
      lights: { signal: read.signal, at: read.at },
    },
  }));
}

/** The best of every number of the task, each told once. */
export function ofCorrelations({ matches }: Correlations): readonly Told[] {
  const known = new Set<string>();
  const kinds = new Map<string, number>();
  const first = matches.filter(({ variable: { kind, symbol } }) => {
    const ofKind = kinds.get(kind) ?? 0;
    if (known.has(symbol) || ofKind >= 2) return false;
    known.add(symbol);
    kinds.set(kind, ofKind + 1);
    return true;
  });
  return first.slice(0, mostMatches).map((match, i) => ({ worth: 0.88 - 0.06 * i, sentence: ofMatch(match) }));
}

function ofMatch({ unit: { signal, at, shown }, variable: { kind, parameters }, r, episodes }: Match): FindingSentence {
  const place = Object.entries(shown).at(-1);
  return {
    key: `${kind}${place ? "" : ".alone"}`,
    parameters: {
      ...parameters,
      signal,
      ...(place && { axis: place[0], index: place[1] }),
      r: Math.round(100 * r) / 100,
      episodes,
    },
    lights: { signal, at },
  };
}
