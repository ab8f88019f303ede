/** Runs come into workers, and what the workers tell comes into the runs. One is opened at a time. */
import { checkpointAt, withCheckpoint } from "../train/archive/archive.ts";
import type { Client, ClientReport, OpenOptions } from "../worker/client.ts";
import type { WorkerPort } from "../worker/connection.ts";
import { isOfChanges, probeIn, type Probe } from "../train/probe.ts";
import type { Checkpoint } from "../train/run.ts";
import { Problem } from "../core/problem.ts";
import type { EngineName } from "../engine/engine.ts";
import type { EngineChoice } from "../worker/protocol.ts";
import { shareThreads } from "../worker/threads.ts";
import type { Files } from "./files.ts";
import type { LookingStore } from "./looking.ts";
import type { Keeping } from "./keeping.ts";
import { complain, notify, notifyOfEngine, type NoticeStore } from "./notice.ts";
import { spoken } from "./record.ts";
import { backTo, opened, reported, type RunState } from "./run.ts";
import { onScreen, patched, shownOf, type RunsStore } from "./runs.ts";
import { Turns } from "./turns.ts";
import { Workers } from "./workers.ts";

export interface OpenerParts {
  readonly runs: RunsStore;
  readonly looking: LookingStore;
  readonly notices: NoticeStore;
  readonly files: Files;
  readonly start: () => WorkerPort;
  readonly keeping: Keeping;
  /** The checkpoint of a run at its last update, run again. @throws Problem. */
  readonly runAgain: (id: string) => Promise<Checkpoint | null>;
  /** Cores of the machine. */
  readonly cores: number;
}

export class Opener {
  readonly workers: Workers;
  readonly #parts: OpenerParts;
  readonly #turns = new Turns();

  constructor(parts: OpenerParts) {
    this.#parts = parts;
    this.workers = new Workers({
      start: parts.start,
      hear: (id, report) => this.#hear(id, report),
      closed: (id) => this.#patch(id, (run) => ({ ...run, phase: "closed", updatesPerSecond: 0 })),
    });
  }

  /** Resolves when nothing is being opened. */
  get idle(): Promise<unknown> {
    return this.#turns.idle;
  }

  /** Does `work` when what is being opened before is open. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#turns.inTurn(work);
  }

  /** Workers that nothing on screen needs end, and those of what is on screen show it. */
  trim(): Promise<void> {
    return this.inTurn(async () => {
      const ids = onScreen(this.#parts.runs.getState());
      await this.workers.trim(ids);
      await Promise.all(ids.map((id) => this.#watch(id)));
    });
  }

  /**
   * Opens `run` in a worker in which none of `others` sits; `settle` puts it on the shelf. @throws Problem; all stays as it
   * was then.
   */
  async open(run: RunState, options: OpenOptions, others: readonly string[], settle: () => void): Promise<Client> {
    const { files, cores } = this.#parts;
    const sent = await files.gather(run.experiment.task.settings);
    const threads = shareThreads(cores, others.length);
    const mark = run.expected?.fingerprint ? { mark: run.expected.update } : {};
    const all = {
      ...options,
      ...mark,
      ...(sent.length > 0 && { files: sent }),
      threads,
    };
    try {
      return await this.workers.open(run, all, others, (answer) => {
        settle();
        this.#patch(run.id, (now) => opened(now, answer));
        this.#tellEngine(run.experiment.engine, answer.choice, options.resume?.update ?? 0);
      });
    } finally {
      this.#readingEnds();
    }
  }

  /** Another engine than the one that was asked for, or the slow one because no other runs here: why. */
  #tellEngine(wanted: EngineName | "auto", { engine, notes }: EngineChoice, update: number): void {
    const missing = wanted === "auto" ? "wasm" : wanted;
    const isOther = wanted === "auto" ? engine === "reference" : engine !== wanted;
    const note = isOther ? notes.find((one) => one.engine === missing) : undefined;
    if (note) notifyOfEngine(this.#parts.notices, note, update);
  }

  /**
   * The client of a run, which is opened where it stands unless it is open. `isAside`: in a worker of its own, in which no run
   * on screen sits; nobody watches it until it comes on screen. @throws Problem.
   */
  async seated(id: string, isAside = false): Promise<Client> {
    return this.workers.clientOf(id) ?? (await this.inTurn(() => this.#reopen(id, isAside)));
  }

  async #reopen(id: string, isAside: boolean): Promise<Client> {
    const known = this.workers.clientOf(id);
    if (known) return known;
    await this.#parts.keeping.whole(id);
    const checkpoint = await this.#standing(id);
    const { runs } = this.#parts;
    const run = runs.getState().byId[id];
    if (!run) throw new Error(`no run ${id}`);
    this.#patch(id, (now) => ({ ...now, phase: "opening" }));
    const options = {
      probe: this.#probeOf(run),
      seconds: run.seconds,
      ...(checkpoint && { resume: checkpoint }),
    };
    try {
      const lanes = onScreen(runs.getState());
      const isWatched = lanes.includes(id);
      const others = isAside || isWatched ? lanes : [];
      return await this.open(run, { ...options, isWatched }, others, () => undefined);
    } catch (error) {
      this.#patch(id, (now) => ({ ...now, phase: "closed" }));
      throw error;
    }
  }

  #probeOf({ experiment }: RunState): Probe {
    const { runs, looking } = this.#parts;
    return probeIn(looking.getState().probe, shownOf(runs.getState()).experiment, experiment);
  }

  /** A run that was opened aside sends pictures from now on. */
  async #watch(id: string): Promise<void> {
    const client = this.workers.clientOf(id);
    if (!client || client.isWatched) return;
    const { runs, notices } = this.#parts;
    const run = runs.getState().byId[id];
    if (run) await client.probe(this.#probeOf(run)).catch((error: unknown) => complain(notices, error));
  }

  /** What is told of reading a file is told of the run that sat where another is opened. */
  #readingEnds(): void {
    for (const { id, reading } of Object.values(this.#parts.runs.getState().byId))
      if (reading !== null) this.#patch(id, (run) => ({ ...run, reading: null }));
  }

  /** Where a run goes on: at its last update, or, of one that was cut off, at the last checkpoint. */
  async #standing(id: string): Promise<Checkpoint | null> {
    const run = this.#parts.runs.getState().byId[id];
    if (!run || run.update === 0) return run?.archive.checkpoints[0] ?? null;
    const last = checkpointAt(run.archive, run.update);
    if (last && last.update < run.update) this.#patch(id, (now) => backTo(now, last.update));
    if (last) return last;
    const checkpoint = await this.#parts.runAgain(id);
    if (checkpoint) this.#patch(id, (now) => ({ ...now, archive: withCheckpoint(now.archive, checkpoint) }));
    return checkpoint;
  }

  #patch(id: string, change: (run: RunState) => RunState): void {
    this.#parts.runs.setState((state) => patched(state, id, change));
  }

  #hear(id: string, report: ClientReport): void {
    const { looking, notices } = this.#parts;
    this.#patch(id, (run) => reported(run, report));
    switch (report.type) {
      case "fellBack": {
        const note = report.choice.notes.at(-1);
        if (note) notifyOfEngine(notices, note, report.update);
        return;
      }
      case "restarted":
        return notify(notices, "engine.crashed", { update: report.update });
      case "gaveUp":
        return notify(notices, "engine.crashedTwice");
      case "pictureFailed": {
        const { key, parameters, place } = report.problem;
        // What can not be changed there is no longer changed.
        if (isOfChanges(key)) looking.setState(({ probe }) => ({ probe: { ...probe, changes: [] } }));
        return complain(notices, new Problem(key, parameters, place));
      }
      case "marked":
        return this.#verify(id, report);
    }
  }

  /** The update at which the sender's fingerprint was taken has been reached. */
  #verify(id: string, { update, fingerprint, engine }: Extract<ClientReport, { type: "marked" }>): void {
    const { runs, notices } = this.#parts;
    const { byId, beside, overlaid } = runs.getState();
    const run = byId[id];
    const expected = run?.expected;
    if (!run || !expected?.fingerprint || expected.update !== update) return;
    if (engine !== "wasm") notify(notices, "share.otherEngine", { engine });
    else if (fingerprint !== expected.fingerprint)
      notify(notices, "share.differs", { updates: update, theirs: expected.fingerprint, ours: fingerprint });
    // Among several it is said which one.
    else if (beside.length > 1 || overlaid.length > 0)
      notify(notices, "share.verified.of", { updates: update, name: spoken(run.name, run.experiment) });
    else notify(notices, "share.verified", { updates: update });
  }
}
