/**
 * The probe worker's side: pictures of any network at any update, answered while another update is replayed in slices
 * between them. Looking never waits for training, and training never for looking.
 */
import { Problem } from "../core/problem.ts";
import { Recent } from "../core/recent.ts";
import { unmoved, type Engine, type Session } from "../engine/engine.ts";
import { settingsAt } from "../train/changes.ts";
import { ChangedNetwork } from "../train/changed.ts";
import type { Experiment } from "../train/experiment.ts";
import { prepare, type Prepared } from "../train/prepare.ts";
import { openRun, Run, type ProbeReport } from "../train/run.ts";
import { startWeights } from "../train/start.ts";
import { buffersOf } from "./buffers.ts";
import { compileEffort, longestEffort } from "./effort.ts";
import type { Analyst } from "./analyst.ts";
import { lend } from "./lend.ts";
import { Pace } from "./pace.ts";
import type { FromProber, ToProber } from "./probe-protocol.ts";
import { messageOf, problemOf } from "./problem-of.ts";

export interface ProberOptions {
  readonly post: (message: FromProber, transfer?: readonly Transferable[]) => void;
  /** The wasm engine, on this thread alone. */
  readonly engine: () => Promise<Engine>;
  /** Lets waiting messages in. */
  readonly breathe: () => Promise<void>;
  readonly now: () => number;
}

type Picture = Extract<ToProber, { readonly type: "picture" }>;
type Wanted = Extract<ToProber, { readonly type: "offers" }>;
/** `runKey`: what has the same one is the same run, and can go on from where that stands. */
type Replay = Extract<ToProber, { readonly type: "replay" }> & { readonly runKey: string };

/** What pictures are made with. */
interface Opened extends Prepared {
  readonly session: Promise<Session>;
  readonly changed: ChangedNetwork;
}

/** A run that was replayed, to go on with when a later update of the same is wanted. */
interface Replaying {
  readonly key: string;
  readonly run: Run;
}

/** Networks whose sessions are kept open. */
const mostOpened = 4;
/** A replay goes on for so many ms before messages are looked at. */
const sliceLength = 8;
/** Between two reports of how far a replay has come, in ms. */
const tellingInterval = 100;

export class Prober {
  readonly #options: ProberOptions;
  readonly #opened = new Recent<string, Opened>(mostOpened, close);
  /** Fetched when something is first asked of it. */
  #analyst: Analyst | undefined;
  #fetching: Promise<Analyst> | undefined;
  #pictures: readonly Picture[] = [];
  #replay: Replay | undefined;
  #replaying: Replaying | undefined;
  readonly #telling: Pace;
  #isBusy = false;
  /** Told last, in ms. */
  #effort = 0;

  constructor(options: ProberOptions) {
    this.#options = options;
    this.#telling = new Pace({ interval: tellingInterval, share: 1, now: options.now });
  }

  receive(message: ToProber): void {
    switch (message.type) {
      case "ping":
        return this.#options.post({ type: "ready", id: message.id });
      case "cancel":
        if (this.#replay?.tag === message.tag) this.#giveUp(this.#replay);
        return void this.#fetching?.then((analyst) => analyst.cancel(message.tag));
      case "offers":
        return void this.#offer(message);
      case "analyse":
        return void this.#analyse(message);
      case "replay":
        if (this.#replay) this.#giveUp(this.#replay);
        this.#replay = { ...message, runKey: JSON.stringify({ ...message.experiment, engine: "wasm" }) };
        break;
      case "picture":
        this.#queue(message);
    }
    void this.#drive();
  }

  /** In its turn, or in the turn of the one that it makes needless. */
  #queue(message: Picture): void {
    const { key } = message;
    const older = key === undefined ? undefined : this.#pictures.find((waiting) => waiting.key === key);
    if (older) this.#refuse(older.id, new Problem("page.cancelled"));
    this.#pictures = [...this.#pictures.filter((waiting) => waiting !== older), message];
  }

  async #drive(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (;;) {
      const [picture, ...others] = this.#pictures;
      this.#pictures = others;
      if (picture) await this.#answer(picture);
      else if (this.#replay || this.#analyst?.isBusy) {
        if (this.#replay) await this.#slice(this.#replay);
        await this.#analyst?.slice(sliceLength);
      } else break;
      await this.#options.breathe();
    }
    this.#isBusy = false;
  }

  async #answer(message: Picture): Promise<void> {
    try {
      const report = await this.#picture(message);
      this.#options.post({ type: "pictured", id: message.id, report }, buffersOf(report));
    } catch (error) {
      this.#refuse(message.id, error);
    }
  }

  async #analyse(message: Extract<ToProber, { readonly type: "analyse" }>): Promise<void> {
    try {
      (await this.#fetched()).ask(message);
      await this.#drive();
    } catch (error) {
      this.#refuse(message.id, error);
    }
  }

  #fetched(): Promise<Analyst> {
    this.#fetching ??= this.#fetch().catch((error: unknown) => {
      this.#fetching = undefined;
      throw error;
    });
    return this.#fetching;
  }

  async #fetch(): Promise<Analyst> {
    const { Analyst: Fetched } = await fetchAnalyst();
    const { post, engine, now } = this.#options;
    const pace = new Pace({ interval: tellingInterval, share: 1, now });
    this.#analyst = new Fetched({
      engine,
      now,
      done: (id, findings) => post({ type: "analysed", id, findings }),
      refuse: (id, problem) => this.#refuse(id, problem),
      tell: (tag, share, findings) => {
        if (pace.isDue) void pace.spend(() => post({ type: "analysing", tag, share, findings }));
      },
    });
    return this.#analyst;
  }

  async #offer(message: Wanted): Promise<void> {
    try {
      this.#tell(compileEffort(message.experiment));
      const { offersOf } = await fetchAnalyst();
      this.#options.post({ type: "offered", id: message.id, offers: await offersOf(message) });
    } catch (error) {
      this.#refuse(message.id, error);
    }
  }

  async #picture({ experiment, update, weights, probe, files }: Picture): Promise<ProbeReport> {
    const engine = await this.#options.engine();
    const { model, task: choice } = experiment;
    const key = JSON.stringify([model, choice.id, settingsAt(experiment, update).task]);
    const open = (): Opened => {
      const { program, task } = this.#prepared(experiment, update);
      const start = { loss: task.loss, weights: new Float32Array(program.parameterCount) };
      const changed = new ChangedNetwork(engine, program, task.loss);
      return { program, task, session: engine.open(program, start), changed };
    };
    const { program, task, session: opening, changed } = await lend(files, () => this.#opened.get(key, open));
    const used = weights ?? startWeights(program, experiment.seed);
    if (used.length !== program.parameterCount)
      throw new Problem("run.weights.size", { got: used.length, wanted: program.parameterCount });
    const session = await opening;
    session.restore(unmoved(used));
    return new Run({ experiment, program, task, session, changed, update }).probe(probe);
  }

  async #slice(replay: Replay): Promise<void> {
    const { now, post } = this.#options;
    const { tag, until } = replay;
    try {
      const run = await this.#begun(replay);
      const started = now();
      while (this.#replay === replay && run.update < until && now() - started < sliceLength) await run.advance();
      if (this.#replay !== replay) return;
      if (run.update >= until) await this.#end(replay, run);
      else if (this.#telling.isDue)
        await this.#telling.spend(() => post({ type: "replaying", tag, update: run.update }));
    } catch (error) {
      this.#forget();
      if (this.#replay !== replay) return;
      this.#replay = undefined;
      this.#refuse(replay.id, error);
    }
  }

  /** The page has to have patience for what takes longest of all that was asked for so far. @throws Problem. */
  #prepared(experiment: Experiment, update: number): Prepared {
    this.#tell(compileEffort(experiment));
    const prepared = prepare(experiment, update);
    this.#tell(longestEffort(experiment, prepared, "wasm"));
    return prepared;
  }

  #tell(milliseconds: number): void {
    if (milliseconds <= this.#effort) return;
    this.#effort = milliseconds;
    this.#options.post({ type: "effort", milliseconds });
  }

  /** The run that a replay goes on with: the last one where it is on the way, else another from the checkpoint. */
  async #begun({ experiment, from, until, files, runKey: key }: Replay): Promise<Run> {
    const { key: known, run: last } = this.#replaying ?? {};
    const start = from?.update ?? 0;
    if (start > until) throw new Error(`a replay to update ${until} cannot begin at update ${start}`);
    if (last && key === known && last.update <= until && last.update >= start) return last;
    this.#forget();
    const engine = await this.#options.engine();
    const open = (): Promise<Run> => {
      this.#prepared(experiment, start);
      return openRun({ experiment, engine, ...(from && { resume: from }) });
    };
    const run = await lend(files, open);
    this.#replaying = { key, run };
    return run;
  }

  async #end(replay: Replay, run: Run): Promise<void> {
    const { id, probe, needsCheckpoint } = replay;
    const report = await run.probe(probe);
    const checkpoint = needsCheckpoint ? await run.checkpoint() : null;
    const replayed = { report, checkpoint, fingerprint: await run.fingerprint() };
    if (this.#replay !== replay) return;
    this.#replay = undefined;
    this.#options.post({ type: "replayed", id, ...replayed }, buffersOf(report));
  }

  #forget(): void {
    this.#replaying?.run.dispose();
    this.#replaying = undefined;
  }

  #giveUp({ id }: Replay): void {
    this.#replay = undefined;
    this.#refuse(id, new Problem("page.cancelled"));
  }

  #refuse(id: number, error: unknown): void {
    this.#options.post({ type: "problem", id, problem: problemOf(error, "wasm") });
  }
}

/** @throws Problem where there is no network. The next wish tries it anew. */
const fetchAnalyst = () =>
  import("./analyst.ts").catch((error: unknown): never => {
    throw new Problem("page.unfetched", { why: messageOf(error) });
  });

function close({ session, changed }: Opened): void {
  changed.dispose();
  void session.then(({ dispose }) => dispose());
}
