/**
 * Luck: one setting with many seeds, trained headless over the pool, so that what one run shows is told from what is usual.
 * Of every seed the curve, the looks and the last weights are kept: it opens as a run.
 */
import { createStore } from "zustand/vanilla";
import { Problem } from "../core/problem.ts";
import { cutArchive, emptyArchive, withLook, type Archive } from "../train/archive/archive.ts";
import { extendCurve } from "../train/archive/curve.ts";
import type { Experiment } from "../train/experiment.ts";
import type { Goal } from "../train/goal.ts";
import { Client, type ClientReport } from "../worker/client.ts";
import type { Pool } from "../worker/pool.ts";
import type { Files } from "./files.ts";
import type { History } from "./history.ts";
import type { Proof, RunRecord } from "./record.ts";
import { runOf, secondsAt, type RunState } from "./run.ts";
import { blankRecord } from "./runs.ts";

export interface LuckySeed {
  readonly seed: number;
  readonly update: number;
  readonly seconds: number;
  readonly archive: Archive;
  /** The first of the looks running at which the goal was met. */
  readonly solvedAt: number | null;
  readonly isDone: boolean;
  readonly fingerprint: Proof | null;
}

export interface LuckState {
  /** Id of the run whose setting it is; null before any was tried. */
  readonly of: string | null;
  readonly experiment: Experiment | null;
  readonly goal: Goal | null;
  /** Updates after which a seed is given up. */
  readonly within: number;
  readonly seeds: readonly LuckySeed[];
  readonly isRunning: boolean;
  /** Seconds since it began, or that it took. */
  readonly seconds: number;
}

/** Where what luck came to last is kept from one visit to the next. */
export interface LuckKeeping {
  /** Null: nothing is kept. */
  readonly read: () => Promise<LuckState | null>;
  readonly write: (state: LuckState) => Promise<void>;
}

export const noLuckKeeping: LuckKeeping = {
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
};

export const luckCounts = [8, 16, 32] as const;
export const leastSeeds = 2;
export const mostSeeds = 32;

/** Between two changes of the store while seeds train, in ms: as often as a person can read. */
const tellingInterval = 250;
/** Until what could not be kept is written again, in ms. */
const retry = 30_000;

export interface LuckWish {
  readonly of: string;
  readonly experiment: Experiment;
  readonly goal: Goal | null;
  readonly within: number;
  readonly count: number;
}

export interface LuckParts {
  readonly pool: Pool;
  readonly files: Files;
  readonly history: History;
  readonly keeping: LuckKeeping;
  readonly complain: (error: unknown) => void;
}

export class Luck {
  readonly state = createStore<LuckState>(() => ({
    of: null,
    experiment: null,
    goal: null,
    within: 0,
    seeds: [],
    isRunning: false,
    seconds: 0,
  }));
  readonly #parts: LuckParts;
  #abort = new AbortController();
  #began = 0;
  /** Seeds as they are by now, of which the store tells when the timer is through. */
  readonly #untold = new Map<number, LuckySeed>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #recalled: Promise<void> | undefined;
  /** Whether a write waits for the one that goes on. */
  #isWaiting = false;
  #written: Promise<void> = Promise.resolve();

  constructor(parts: LuckParts) {
    this.#parts = parts;
  }

  /** What it came to at an earlier visit, unless something was tried at this one. */
  recall(): Promise<void> {
    this.#recalled ??= this.#parts.keeping.read().then(
      (found) => {
        if (found && this.state.getState().of === null) this.state.setState(found);
      },
      // A browser that keeps nothing is told of where runs are kept.
      (error: unknown) => (error instanceof Problem ? this.#parts.complain(error) : undefined),
    );
    return this.#recalled;
  }

  /** What it came to before stands again; what is under way ends. */
  put(state: LuckState): void {
    this.stop();
    this.state.setState({ ...state, isRunning: false });
    this.#keep();
  }

  /**
   * Trains `count` seeds, from that of the experiment on; what came of others can be had back. Resolves when all are done, or
   * it is stopped. @throws Problem.
   */
  async run({ of, experiment, goal, within, count }: LuckWish): Promise<void> {
    if (!Number.isInteger(count) || count < leastSeeds || count > mostSeeds)
      throw new Problem("page.seeds", { got: String(count).slice(0, 40), least: leastSeeds, most: mostSeeds });
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.#began = Date.now();
    const seeds = Array.from({ length: count }, (_, i) => blankSeed(((experiment.seed - 1 + i) % 0xffffffff) + 1));
    const before = this.state.getState();
    this.state.setState({ of, experiment, goal, within, seeds, isRunning: true, seconds: 0 });
    if (before.of !== null) this.#remember(before);
    try {
      await Promise.all(seeds.map(({ seed }) => this.#trainSeed(seed, abort.signal)));
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    } finally {
      if (!abort.signal.aborted) this.stop();
      this.#keep();
    }
  }

  /** What has been trained stays. */
  stop(): void {
    this.#abort.abort();
    if (!this.state.getState().isRunning) return;
    this.#tell();
    this.state.setState({ isRunning: false });
  }

  /** The run of one seed, closed, where it stands. */
  runOfSeed(seed: number): RunState | null {
    if (this.#untold.size > 0) this.#tell();
    const state = this.state.getState();
    const found = state.seeds.find((one) => one.seed === seed);
    const record = found && recordOfSeed(state, found);
    return record ? runOf(record) : null;
  }

  async #trainSeed(seed: number, signal: AbortSignal): Promise<void> {
    const { experiment, goal, within } = this.state.getState();
    if (!experiment) return;
    const lease = await this.#parts.pool.acquire(signal);
    const report = (told: ClientReport): void => {
      if (!signal.aborted) this.#patch(seed, (one) => heard(one, told));
    };
    const client = new Client({ start: lease.start, report });
    signal.addEventListener("abort", () => client.dispose(), { once: true });
    try {
      const files = await this.#parts.files.gather(experiment.task.settings);
      const options = { isWatched: false, isKept: false, threads: lease.threads, engine: "wasm" as const, files };
      await client.open({ ...experiment, seed }, options);
      const done = await client.train({ updates: within, ...(goal && { goal }) });
      const { update, seconds, fingerprint, met } = done;
      if (signal.aborted) return;
      const end = { update, seconds, fingerprint: { update, fingerprint }, solvedAt: met, isDone: true };
      this.#patch(seed, (one) => ({ ...one, ...end }));
      this.#tell();
      this.#keep();
    } finally {
      client.dispose();
      lease.release();
    }
  }

  #remember(before: LuckState): void {
    let after = before;
    const undo = (): void => {
      this.stop();
      after = this.state.getState();
      this.put(before);
    };
    this.#parts.history.add({ deed: "luck", undo, redo: () => this.put(after) });
  }

  /** One write at a time, of what is known by then. */
  #keep(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const write = (): Promise<void> => {
      this.#isWaiting = false;
      return this.#parts.keeping.write(this.state.getState()).catch(() => void setTimeout(() => this.#keep(), retry));
    };
    this.#written = this.#written.then(write);
  }

  /** The store tells of it shortly, with what else comes until then. */
  #patch(seed: number, change: (one: LuckySeed) => LuckySeed): void {
    const one = this.#untold.get(seed) ?? this.state.getState().seeds.find((known) => known.seed === seed);
    if (!one) return;
    this.#untold.set(seed, change(one));
    this.#timer ??= setTimeout(() => this.#tell(), tellingInterval);
  }

  /** The store tells how all seeds are now. */
  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const latest = new Map(this.#untold);
    this.#untold.clear();
    this.state.setState(({ seeds }) => ({
      seeds: seeds.map((one) => latest.get(one.seed) ?? one),
      seconds: (Date.now() - this.#began) / 1000,
    }));
  }
}

/** A seed as a run of its own, where it stands; null before anything was tried. */
export function recordOfSeed({ experiment, of }: LuckState, found: LuckySeed): RunRecord | null {
  if (!experiment || of === null) return null;
  const { seed, update, seconds, fingerprint, archive } = found;
  const record = blankRecord({ ...experiment, seed }, { origin: { kind: "luck", of } });
  const whole: RunRecord = { ...record, update, seconds, fingerprint, archive, engine: "wasm" };
  const last = archive.checkpoints.at(-1)?.update ?? 0;
  if (last >= update) return whole;
  // Stopped between two checkpoints: it stands at the first of them, and knows nothing of later updates.
  return { ...whole, update: last, seconds: secondsAt(whole, last), archive: cutArchive(archive, last) };
}

function blankSeed(seed: number): LuckySeed {
  return { seed, update: 0, seconds: 0, archive: emptyArchive, solvedAt: null, isDone: false, fingerprint: null };
}

function heard(one: LuckySeed, report: ClientReport): LuckySeed {
  const { archive } = one;
  if (report.type === "progress") {
    const { update, seconds, rows, looks } = report.progress;
    const curve = extendCurve(archive.curve, rows);
    return { ...one, update, seconds, archive: looks.reduce(withLook, { ...archive, curve }) };
  }
  if (report.type === "look") return { ...one, archive: withLook(archive, report.look) };
  if (report.type === "saved") return { ...one, archive: { ...archive, checkpoints: [report.checkpoint] } };
  return one;
}
