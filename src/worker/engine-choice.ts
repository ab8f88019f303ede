/**
 * Which engine: measured, not guessed, where there is a choice. A few updates of the experiment's own size on each engine
 * that is here; small models belong on wasm even where a GPU exists.
 */
import type { Program } from "../cell/program.ts";
import { randomStream } from "../core/random.ts";
import { engineNames, type Engine, type EngineName, type Session } from "../engine/engine.ts";
import type { OpenTask } from "../tasks/task.ts";
import { refuseCost } from "../train/limit.ts";
import type { Experiment } from "../train/experiment.ts";
import { prepare } from "../train/prepare.ts";
import { startWeights } from "../train/start.ts";
import { failure } from "./problem-of.ts";
import type { EngineChoice, EngineNote } from "./protocol.ts";

/** An engine that can run here. */
export interface Able {
  readonly engine: Engine;
  /** A software adapter: runs when asked for, is never chosen. */
  readonly isSoftware: boolean;
  /** Resolves when its device is lost. */
  readonly lost?: Promise<unknown>;
}

/** An engine that can run here, or the reason why not. */
export type Candidate = Able | WhyNot;

type WhyNot = Omit<EngineNote, "engine">;

export interface EngineSource {
  /** `threads`: how many a session of it may use, the calling one included; absent: as many as suit this machine. */
  readonly load: (name: EngineName, threads?: number) => Promise<Candidate>;
}

/** The reference engine is an oracle, not a competitor: it runs only when asked for. */
const competitors: readonly EngineName[] = engineNames.filter((name) => name !== "reference");
/** Updates per measurement, and measurements: the quickest counts, since code is still being compiled in the first. */
const rounds = 4;
const measurements = 4;
const longEnough = 400;
const trialLimit = 8_000;

export interface ChosenEngine {
  readonly choice: EngineChoice;
  readonly engine: Engine;
  readonly lost: Promise<unknown> | undefined;
}

/**
 * The fastest engine for `experiment`, or the one that is wanted if it can run; on `threads` as `EngineSource` says.
 * @throws Problem on a bad experiment.
 */
export async function chooseEngine(
  source: EngineSource,
  experiment: Experiment,
  wanted: EngineName | "auto",
  now: () => number,
  threads?: number,
): Promise<ChosenEngine> {
  const { program, task } = prepare(experiment);
  refuseCost(program, experiment.training.batch, task.longest);
  const subject: Subject = { program, task, experiment };
  const load: Load = (name) => source.load(name, threads);
  return wanted === "auto" ? timed(load, subject, now) : take(load, subject, wanted);
}

type Load = (name: EngineName) => Promise<Candidate>;

/** What is computed on the engines that are tried. */
interface Subject {
  readonly program: Program;
  readonly task: OpenTask;
  readonly experiment: Experiment;
}

/** Who is alone need not be timed. */
async function timed(load: Load, subject: Subject, now: () => number): Promise<ChosenEngine> {
  const loaded = await Promise.all(competitors.map(load));
  const notes: EngineNote[] = [];
  const able = new Map<EngineName, Able>();
  loaded.forEach((candidate, i) => {
    const engine = competitors[i] ?? "wasm";
    if ("reason" in candidate) notes.push({ engine, ...candidate });
    else if (candidate.isSoftware) notes.push({ engine, reason: "software" });
    else able.set(engine, candidate);
  });
  const times: Partial<Record<EngineName, number>> = {};
  for (const [engine, candidate] of able.size > 1 ? able : []) {
    const time = await within((isOver) => measure(candidate.engine, subject, now, isOver), trialLimit);
    if (typeof time === "number") times[engine] = time;
    else notes.push({ engine, ...time });
  }
  if (able.size === 0) return lastResort(load, notes);
  const [first = "wasm"] = able.size > 1 ? [fastest(times)] : able.keys();
  return chosen(first, able.get(first), { times, notes });
}

/** The one that is wanted, unless it is not here, or does not come to the end of an update: then wasm. */
async function take(load: Load, subject: Subject, wanted: EngineName): Promise<ChosenEngine> {
  const candidate = await load(wanted);
  const notes: EngineNote[] = [];
  if ("reason" in candidate) notes.push({ engine: wanted, ...candidate });
  else {
    if (candidate.isSoftware) notes.push({ engine: wanted, reason: "software" });
    const tried = wanted === "wasm" || (await within(() => tryOut(candidate.engine, subject), trialLimit));
    if (tried === true) return chosen(wanted, candidate, { times: {}, notes });
    notes.push({ engine: wanted, ...tried });
  }
  const wasm = wanted === "wasm" ? candidate : await load("wasm");
  if (!("reason" in wasm)) return chosen("wasm", wasm, { times: {}, notes });
  return lastResort(load, wanted === "wasm" ? notes : [...notes, { engine: "wasm", ...wasm }]);
}

/** Where neither WebAssembly nor WebGPU runs: slow, but it runs wherever the page does. */
async function lastResort(load: Load, notes: readonly EngineNote[]): Promise<ChosenEngine> {
  const reference = await load("reference");
  return chosen("reference", "reason" in reference ? undefined : reference, { times: {}, notes });
}

function chosen(engine: EngineName, found: Able | undefined, said: Omit<EngineChoice, "engine">): ChosenEngine {
  if (!found) throw new Error("no engine runs here");
  return { choice: { engine, ...said }, engine: found.engine, lost: found.lost };
}

function fastest(times: Readonly<Partial<Record<EngineName, number>>>): EngineName {
  const known = competitors.filter((name) => times[name] !== undefined);
  return known.reduce((best, name) => ((times[name] ?? Infinity) < (times[best] ?? Infinity) ? name : best), "wasm");
}

/** Milliseconds per update, reading the weights back at the end so that queued work counts. `isOver`: nobody waits any more. */
async function measure(engine: Engine, subject: Subject, now: () => number, isOver: () => boolean): Promise<number> {
  return onSession(engine, subject, async (session, update) => {
    let best = Infinity;
    const began = now();
    for (let i = 0; i < measurements && now() - began < longEnough && !isOver(); i++) {
      const started = now();
      for (let round = 0; round < rounds && !isOver(); round++) await update();
      await session.snapshot();
      best = Math.min(best, (now() - started) / rounds);
    }
    return best;
  });
}

/** One update. */
function tryOut(engine: Engine, subject: Subject): Promise<true> {
  return onSession(engine, subject, async () => true as const);
}

/** What `work` comes to on a session that has made an update. */
async function onSession<Result>(
  engine: Engine,
  { program, task, experiment: { seed, training } }: Subject,
  work: (session: Session, update: () => Promise<unknown>) => Promise<Result>,
): Promise<Result> {
  const session = await engine.open(program, { loss: task.loss, weights: startWeights(program, seed) });
  try {
    const { batch, ...settings } = training;
    const episodes = task.draw(randomStream(seed, "trial"), batch);
    const update = (): Promise<unknown> => session.update(episodes, settings);
    await update();
    await session.snapshot();
    return await work(session, update);
  } finally {
    session.dispose();
  }
}

/** What `work` comes to, unless it fails or takes longer than `limit` milliseconds. */
async function within<Result>(
  work: (isOver: () => boolean) => Promise<Result>,
  limit: number,
): Promise<Result | WhyNot> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const late = new Promise<WhyNot>((resolve) => (timer = setTimeout(() => resolve({ reason: "slow" }), limit)));
  const result = await Promise.race([work(() => isOver).catch(failure), late]);
  isOver = true;
  clearTimeout(timer);
  return result;
}
