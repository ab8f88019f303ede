/** A sweep as plain data: from one experiment, what else is to be tried. Everything that is run follows from it. */
import { Problem } from "../core/problem.ts";
import { expectComplete } from "../share/text.ts";
import { decodeLink } from "../share/decode.ts";
import { aboutTask } from "../tasks/about.ts";
import { updateLimit } from "../train/changes.ts";
import type { Experiment } from "../train/experiment.ts";
import { presetIds, presetsOfTask } from "../train/presets.ts";
import { show } from "../train/shape.ts";
import { readKnobs, type Knob } from "./knobs.ts";
import { list, located, number, record, whole } from "./located.ts";

export const specFormat = "mnemoscope.sweep/1";

/** Most characters of a file that is read. */
const textLimit = 1_000_000;
/** Most seeds, and most rungs. */
const mostSeeds = 10_000;
const mostRungs = 20;
/** Most runs where the spec is silent, and at all. */
const usualRuns = 10_000;
export const mostRuns = 100_000;

/** A metric of the task over held-out episodes, or `loss`, below or above a number at two looks running. */
export interface SweepGoal {
  readonly metric: string;
  readonly above?: number;
  readonly below?: number;
}

/** Points drawn at random, each knob on its own. */
export interface Draw {
  readonly count: number;
  readonly seed: number;
}

export type Search =
  | { readonly kind: "grid" }
  | ({ readonly kind: "random" } & Draw)
  /** Successive halving: all points up to the first rung, then the best share of them up to the next. */
  | {
      readonly kind: "halving";
      /** Updates at which it is decided who goes on; `updates` is the last. */
      readonly rungs: readonly number[];
      readonly keep: number;
      /** Null: the points are the grid. */
      readonly draw: Draw | null;
    };

export interface Sweep {
  readonly base: Experiment;
  readonly knobs: readonly Knob[];
  readonly seeds: readonly number[];
  readonly search: Search;
  readonly updates: number;
  /** Null: nobody knows when a run has learnt it; each trains to `updates`. */
  readonly goal: SweepGoal | null;
  readonly limits: { readonly runs: number };
}

/** A `*.sweep.json`. @throws Problem that says where what is wrong. */
export async function readSweep(text: string): Promise<Sweep> {
  if (text.length > textLimit) throw located("file", `at most ${textLimit} characters`, String(text.length));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem("sweep.json", { why: error instanceof Error ? error.message.slice(0, 100) : "" });
  }
  return checkSweep(value);
}

/** @throws Problem that says where what is wrong. */
export async function checkSweep(value: unknown): Promise<Sweep> {
  const { format } = record(value, "", null);
  if (format !== specFormat) throw new Problem("sweep.format", { wanted: specFormat, got: show(format) });
  const given = record(value, "", ["format", "base", "knobs", "seeds", "search", "updates", "goal", "limits"]);
  const base = await readBase(given.base);
  const updates = whole(given.updates, "updates", 1, updateLimit);
  const search = readSearch(given.search ?? { kind: "grid" }, updates);
  const knobs = readKnobs(given.knobs, base, isDrawn(search));
  const goal = given.goal === undefined ? usualGoal(base) : readGoal(given.goal, base);
  if (search.kind === "halving" && !goal) throw new Problem("sweep.goal.none");
  const limits = record(given.limits ?? {}, "limits", ["runs"]);
  const runs = limits.runs === undefined ? usualRuns : whole(limits.runs, "limits.runs", 1, mostRuns);
  const sweep = { base, knobs, seeds: readSeeds(given.seeds), search, updates, goal, limits: { runs } };
  const got = countRuns(sweep);
  if (got > runs) throw new Problem("sweep.many", { got, limit: runs, most: mostRuns });
  return sweep;
}

/** Points before any is left out. */
export function countPoints({ knobs, search }: Pick<Sweep, "knobs" | "search">): number {
  const drawn = drawOf(search);
  return drawn ? drawn.count : knobs.reduce((product, { values }) => product * values.length, 1);
}

/** Runs that may become necessary, those of every rung for themselves. */
export function countRuns(sweep: Pick<Sweep, "knobs" | "search" | "seeds">): number {
  return countPoints(sweep) * sweep.seeds.length * rungsOf(sweep.search, 0).length;
}

/** Where the runs of each rung end. */
export function rungsOf(search: Search, updates: number): readonly number[] {
  return search.kind === "halving" ? [...search.rungs, updates] : [updates];
}

export function drawOf(search: Search): Draw | null {
  if (search.kind === "grid") return null;
  return search.kind === "random" ? search : search.draw;
}

const isDrawn = (search: Search): boolean => drawOf(search) !== null;

/** On the engine whose bits are the same everywhere, unless the link wants the plain one. */
async function readBase(value: unknown): Promise<Experiment> {
  if (typeof value !== "string") throw located("base", "a link, as #v1&model=…", show(value));
  try {
    const bookmark = await decodeLink(value);
    expectComplete(bookmark);
    const run = bookmark.runs[bookmark.shown];
    if (!run) throw located("base", "a run that is shown", "none");
    const { experiment } = run;
    return { ...experiment, seed: 1, engine: experiment.engine === "reference" ? "reference" : "wasm" };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem("sweep.base", { why: error.message });
  }
}

function readSeeds(value: unknown): readonly number[] {
  const most = 0xffffffff;
  if (!Array.isArray(value)) {
    const { from, count } = record(value, "seeds", ["from", "count"]);
    const first = whole(from, "seeds.from", 1, most);
    const many = whole(count, "seeds.count", 1, Math.min(mostSeeds, most - first + 1));
    return Array.from({ length: many }, (_, i) => first + i);
  }
  const seeds = list(value, "seeds", mostSeeds).map((seed, i) => whole(seed, `seeds[${i}]`, 1, most));
  const twice = seeds.findIndex((seed, i) => seeds.indexOf(seed) < i);
  if (twice >= 0) throw new Problem("sweep.twice", { place: `seeds[${twice}]`, got: String(seeds[twice]) });
  return seeds;
}

const kinds = ["grid", "random", "halving"];

function readSearch(value: unknown, updates: number): Search {
  const { kind } = record(value, "search", null);
  if (kind === "grid") {
    record(value, "search", ["kind"]);
    return { kind };
  }
  if (kind === "random") {
    const { count, seed } = record(value, "search", ["kind", "count", "seed"]);
    return { kind, ...readDraw(count, seed) };
  }
  if (kind !== "halving") throw located("search.kind", kinds.join(", "), show(kind));
  const { keep, rungs, count, seed } = record(value, "search", ["kind", "rungs", "keep", "count", "seed"]);
  const draw = count === undefined && seed === undefined ? null : readDraw(count, seed);
  return { kind, rungs: readRungs(rungs, updates), keep: number(keep, "search.keep", 0.01, 0.99), draw };
}

function readDraw(count: unknown, seed: unknown): Draw {
  return {
    count: whole(count, "search.count", 1, mostRuns),
    seed: seed === undefined ? 1 : whole(seed, "search.seed", 1, 0xffffffff),
  };
}

function readRungs(value: unknown, updates: number): readonly number[] {
  const place = (i: number): string => `search.rungs[${i}]`;
  const rungs = list(value, "search.rungs", mostRungs).map((rung, i) => whole(rung, place(i), 1, updateLimit));
  const wrong = rungs.findIndex((rung, i) => rung <= (rungs[i - 1] ?? 0) || rung >= updates);
  if (wrong >= 0) throw new Problem("sweep.rungs", { place: place(wrong), updates, got: String(rungs[wrong]) });
  return rungs;
}

function readGoal(value: unknown, { task }: Experiment): SweepGoal {
  const { metric, above, below } = record(value, "goal", ["metric", "above", "below"]);
  const known = ["loss", ...aboutTask(task.id).metrics.map(({ name }) => name)];
  if (typeof metric !== "string" || !known.includes(metric))
    throw new Problem("sweep.metric", { task: task.id, got: show(metric), known: known.join(", ") });
  if (above === undefined && below === undefined) throw new Problem("sweep.goal.bound", { metric });
  const most = Number.MAX_VALUE;
  return {
    metric,
    ...(above !== undefined && { above: number(above, "goal.above", -most, most) }),
    ...(below !== undefined && { below: number(below, "goal.below", -most, most) }),
  };
}

/** That of the preset of the pair, else of the task's first one. */
function usualGoal({ model, task }: Experiment): SweepGoal | null {
  const ofTask = presetsOfTask(task.id).filter(({ id }) => presetIds.includes(id));
  const found = ofTask.find((preset) => preset.model === model.id) ?? ofTask[0];
  if (!found) return null;
  const { metric, above, below } = found.goal;
  return { metric, ...(above !== undefined && { above }), ...(below !== undefined && { below }) };
}
