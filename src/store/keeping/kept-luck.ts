/** What luck came to last, as it is kept from one visit to the next: every seed as a run, with its last weights. */
import { createStore, get, update, type UseStore } from "idb-keyval";
import { Problem } from "../../core/problem.ts";
import type { Goal } from "../../train/goal.ts";
import { recordOfSeed, type LuckKeeping, type LuckySeed, type LuckState } from "../luck.ts";
import { newId } from "../runs.ts";
import { checkHeader, checkWeights } from "./check.ts";
import type { StoredHeader, Weights } from "./storage.ts";
import { compact, headerOf, weightsOf, wholeOf } from "./whole.ts";

const version = 1;

interface StoredSeed extends Pick<LuckySeed, "seed" | "solvedAt" | "isDone"> {
  readonly header: StoredHeader;
  readonly weights: ReadonlyMap<string, Weights>;
}

export interface StoredLuck extends Pick<LuckState, "of" | "goal" | "within" | "seconds"> {
  readonly version: typeof version;
  readonly seeds: readonly StoredSeed[];
}

export function storedLuck(state: LuckState): StoredLuck {
  const { of, goal, within, seconds } = state;
  const seeds = state.seeds.flatMap((one) => storedSeed(state, one) ?? []);
  return { version, of, goal, within, seconds, seeds };
}

function storedSeed(state: LuckState, one: LuckySeed): StoredSeed | null {
  const record = recordOfSeed(state, one);
  if (!record) return null;
  const whole = wholeOf(record, null);
  const weights = [...weightsOf(whole.archive)].map(([key, value]) => [key, compact(value)] as const);
  const { seed, solvedAt, isDone } = one;
  return { seed, solvedAt, isDone, header: headerOf(whole, newId(), Date.now()), weights: new Map(weights) };
}

/** What was kept, if it can be read; null: nothing was, or another version of the page has written it. */
export function luckOf(found: unknown): LuckState | null {
  try {
    return readLuck(found as StoredLuck | undefined);
  } catch {
    return null;
  }
}

function readLuck(found: StoredLuck | undefined): LuckState | null {
  if (found?.version !== version) return null;
  const { of, within, seconds } = found;
  const seeds = found.seeds.map(readSeed);
  const experiment = seeds[0]?.header.experiment ?? null;
  const isWhole = typeof of === "string" && typeof within === "number" && typeof seconds === "number";
  if (!experiment || !isWhole) return null;
  return {
    of,
    experiment,
    goal: readGoal(found.goal),
    within,
    seconds,
    isRunning: false,
    seeds: seeds.map(({ told }) => told),
  };
}

function readSeed({ header: given, weights: values, seed, solvedAt, isDone }: StoredSeed) {
  const header = checkHeader(given.id, given);
  const { frames, checkpoints } = checkWeights(header, values);
  const { update, seconds, fingerprint, history } = header;
  const archive = { ...history, frames, checkpoints };
  const at = typeof solvedAt === "number" ? solvedAt : null;
  const told: LuckySeed = { seed, update, seconds, fingerprint, archive, solvedAt: at, isDone: isDone === true };
  if (seed !== header.experiment.seed) throw new TypeError("a seed of another run");
  return { header, told };
}

function readGoal(found: Goal | null): Goal | null {
  if (found === null) return null;
  const { metric, below, above, within } = found;
  const limits = [below, above].filter((limit) => limit !== undefined);
  const isGoal = typeof metric === "string" && [...limits, within].every((one) => typeof one === "number");
  if (!isGoal || limits.length === 0) throw new TypeError("no goal");
  return found;
}

/** What is to be kept in place of `found`: what a newer version of the page has written stays. */
export function keptLuck(found: unknown, state: LuckState): unknown {
  return isNewer(found) ? found : storedLuck(state);
}

function isNewer(found: unknown): boolean {
  return Number((found as { readonly version?: unknown } | null | undefined)?.version) > version;
}

/** In this browser's IndexedDB. */
export function browserLuck(database = "mnemoscope luck"): LuckKeeping {
  let opened: UseStore | undefined;
  const open = (): UseStore => (opened ??= createStore(database, "luck"));
  return {
    read: async () => {
      const found = await get<unknown>("last", open());
      if (isNewer(found)) throw new Problem("keeping.newerLuck");
      return luckOf(found);
    },
    write: (state) => update("last", (found) => keptLuck(found, state), open()),
  };
}
