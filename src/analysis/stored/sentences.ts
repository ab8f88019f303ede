/** What was found, in sentences: each with its numbers, what it lights, and how much it says. */
import type { Episodes } from "../../tasks/task.ts";
import type { FindingSentence } from "../analysis.ts";
import type { Habit, Order } from "./heads.ts";
import { inputAt } from "./seen.ts";
import type { Holding } from "./slots.ts";
import type { Correlations, Match } from "./units.ts";

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

export function ofHoldings(holdings: readonly Holding[], episodes: Episodes): readonly Told[] {
  const [first] = holdings;
  if (!first) return [];
  const each = holdings.slice(0, mostHoldings).map((one, i): Told => {
    const { memory, slot, step, from, to, by, other } = one;
    return {
      worth: 1 - 0.02 * i,
      sentence: {
        key: "holds",
        parameters: {
          signal: memory.signal,
          axis: memory.axis,
          index: slot,
          step,
          from,
          to,
          by: percent(by),
          other: percent(other),
        },
        lights: { signal: memory.signal, at: { time: from, [memory.axis]: slot } },
      },
    };
  });
  const { signal, axis } = first.memory;
  const ofFirst = holdings.filter(({ memory }) => memory.signal === signal);
  const steps = Array.from({ length: episodes.steps }, (_, time) => time);
  const inputs = steps.filter((time) => inputAt(episodes, time).some((value) => value !== 0)).length;
  const count = new Set(ofFirst.map(({ step }) => step)).size;
  const own: Told = {
    worth: 0.99,
    sentence: { key: "own", parameters: { signal, axis, count, inputs }, lights: { signal, at: {} } },
  };
  return count >= 2 ? [...each, own] : each;
}

export function ofHabits(habits: readonly Habit[]): readonly Told[] {
  const told = habits.map(({ moves: { head, phase, steps, episodes }, by, share }): Told => {
    const isBack = head.axis === "past";
    const what = isBack ? (by === 0 ? "itself" : "back") : by === 0 ? "stays" : "moves";
    const [index] = Object.values(head.at);
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
  return orders.slice(0, 1).map(({ read, write, direction, share, steps, episodes }): Told => ({
    worth: 0.98 * share,
    sentence: {
      key: direction === 1 ? "forth" : "reverse",
      parameters: { signal: read.signal, otherSignal: write.signal, share: percent(share), steps, episodes },
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

function ofMatch({ unit: { signal, at }, variable: { kind, parameters }, r, episodes }: Match): FindingSentence {
  const place = Object.entries(at).at(-1);
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
