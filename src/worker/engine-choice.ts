/**
 * Which engine: measured, not guessed. A few updates of the experiment's own size on each engine that is here; small
 * models belong on wasm even where a GPU exists.
 */
import type { Program } from "../cell/program.ts";
import { randomStream } from "../core/random.ts";
import { engineNames, type Engine, type EngineName } from "../engine/engine.ts";
import type { OpenTask } from "../tasks/task.ts";
import { refuseCost } from "../train/limit.ts";
import { prepare } from "../train/run.ts";
import type { Experiment } from "../train/experiment.ts";
import { startWeights } from "../train/start.ts";
import type { EngineChoice, EngineNote } from "./protocol.ts";

/** An engine that can run here, or the reason why not. */
export type Candidate =
  | {
      readonly engine: Engine;
      /** A software adapter: runs when asked for, is never chosen. */
      readonly isSoftware: boolean;
      /** Resolves when its device is lost. */
      readonly lost?: Promise<unknown>;
    }
  | { readonly reason: EngineNote["reason"] };

export interface EngineSource {
  readonly load: (name: EngineName) => Promise<Candidate>;
}

/** The reference engine is an oracle, not a competitor: it runs only when asked for. */
const competitors: readonly EngineName[] = engineNames.filter((name) => name !== "reference");
/** Steps per measurement, and measurements: the quickest counts, since code is still being compiled in the first. */
const rounds = 4;
const measurements = 4;
const longEnough = 400;
const raceLimit = 8_000;

export interface ChosenEngine {
  readonly choice: EngineChoice;
  readonly engine: Engine;
  readonly lost: Promise<unknown> | undefined;
}

/** Races the engines of `experiment`, or takes the one it names if that can run. @throws Problem on a bad experiment. */
export async function chooseEngine(
  source: EngineSource,
  experiment: Experiment,
  wanted: EngineName | "auto",
  now: () => number,
): Promise<ChosenEngine> {
  const { program, task } = prepare(experiment);
  refuseCost(program, experiment.training.batch, task.longest);
  const times: Partial<Record<EngineName, number>> = {};
  const notes: EngineNote[] = [];
  const able = new Map<EngineName, Exclude<Candidate, { reason: unknown }>>();
  const names = wanted === "auto" ? competitors : [wanted, "wasm" as const];
  for (const name of names) {
    if (wanted !== "auto" && able.size > 0) break;
    const candidate = await source.load(name);
    if ("reason" in candidate) {
      notes.push({ engine: name, reason: candidate.reason });
      continue;
    }
    if (candidate.isSoftware) notes.push({ engine: name, reason: "software" });
    if (candidate.isSoftware && wanted !== name) continue;
    const time = await within(measure(candidate.engine, program, task, experiment, now), raceLimit);
    if (typeof time === "string") notes.push({ engine: name, reason: time });
    else times[name] = time;
    if (typeof time !== "string") able.set(name, candidate);
  }
  const first = wanted === "auto" ? fastest(times) : able.has(wanted) ? wanted : fastest(times);
  const winner = able.get(first);
  if (!winner) throw new Error("no engine runs here");
  return { choice: { engine: first, times, notes }, engine: winner.engine, lost: winner.lost };
}

function fastest(times: Readonly<Partial<Record<EngineName, number>>>): EngineName {
  const known = competitors.filter((name) => times[name] !== undefined);
  return known.reduce((best, name) => ((times[name] ?? Infinity) < (times[best] ?? Infinity) ? name : best), "wasm");
}

/** Milliseconds per update, reading the weights back at the end so that queued work counts. */
async function measure(
  engine: Engine,
  program: Program,
  task: OpenTask,
  { seed, training }: Experiment,
  now: () => number,
): Promise<number> {
  const session = await engine.open(program, { loss: task.loss, weights: startWeights(program, seed) });
  try {
    const { batch, ...update } = training;
    const episodes = task.draw(randomStream(seed, "race"), batch);
    await session.update(episodes, update);
    await session.snapshot();
    let best = Infinity;
    const began = now();
    for (let i = 0; i < measurements && now() - began < longEnough; i++) {
      const started = now();
      for (let round = 0; round < rounds; round++) await session.update(episodes, update);
      await session.snapshot();
      best = Math.min(best, (now() - started) / rounds);
    }
    return best;
  } finally {
    session.dispose();
  }
}

async function within(work: Promise<number>, limit: number): Promise<number | "slow" | "failed"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"slow">((resolve) => (timer = setTimeout(() => resolve("slow"), limit)));
  const result = await Promise.race([work.catch(() => "failed" as const), late]);
  clearTimeout(timer);
  return result;
}
