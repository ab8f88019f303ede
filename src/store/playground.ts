/**
 * The playground: everything that can be done to runs, as methods over the stores and the workers. The page and
 * `window.mnemoscope` both drive it; it knows nothing of either.
 */
import type { SettingValue } from "../core/setting.ts";
import type { EngineName } from "../engine/engine.ts";
import { settled } from "../train/changes.ts";
import type { Experiment, LiveChange } from "../train/experiment.ts";
import { firstProbe, probeIn, redrawn } from "../train/probe.ts";
import type { Client, Done } from "../worker/client.ts";
import type { WorkerPort } from "../worker/connection.ts";
import type { TrainRequest } from "../worker/protocol.ts";
import { Pool } from "../worker/pool.ts";
import { Analyses, type Analyser } from "./analyses.ts";
import { Episode } from "./episode.ts";
import { draftBeside, draftNow, valueNow } from "./experiment.ts";
import { Files, memoryStorage } from "./files.ts";
import { forked, Forks } from "./fork.ts";
import { History, type Deed } from "./history.ts";
import { Luck, noLuckKeeping, type LuckKeeping } from "./luck.ts";
import { Looker, type Prober } from "./looker.ts";
import { noKeeping, type Keeping } from "./keeping.ts";
import { createLookingStore } from "./looking.ts";
import { complain, createNoticeStore, notify, notifyOfEngine } from "./notice.ts";
import { Opener, type OpenerParts } from "./opener.ts";
import { Race } from "./race.ts";
import { Replayer } from "./replay.ts";
import { withReport, type RunState } from "./run.ts";
import {
  blankRun,
  createRunsStore,
  isBlank,
  isSameTask,
  onScreen,
  patched,
  shownOf,
  shownRun,
  withAll,
  withRun,
} from "./runs.ts";
import type { NewRun, RunsStore } from "./runs.ts";
import { Shelf, shelvedWithout, withOver, type Arrangement } from "./shelf.ts";
import { vouch } from "./vouch.ts";

export interface PlaygroundOptions {
  readonly experiment: Experiment;
  readonly start: () => WorkerPort;
  readonly prober: Prober & Analyser;
  readonly files?: Files;
  /** Makes what keeps the runs. */
  readonly keep?: (runs: RunsStore) => Keeping;
  /** Keeps what luck came to last. */
  readonly keepLuck?: LuckKeeping;
  /** Cores of the machine. */
  readonly cores?: number;
}

/** How a run is to be opened, besides its experiment. */
export interface OpenRun extends NewRun {
  /** A safetensors file to start from. */
  readonly weights?: ArrayBuffer;
  readonly deed?: Deed;
  /** Whether it comes to stand beside what is on screen, in place of it. */
  readonly isBeside?: boolean;
}

/** What is to be on screen. */
export interface Wish extends Omit<Arrangement, "order"> {
  readonly runs: readonly RunState[];
  readonly look: number | null;
}

/** A live setting and its value. */
export type Change = Pick<LiveChange, "key" | "value">;

export class Playground {
  readonly runs;
  /** The run that is shown. */
  readonly run;
  readonly looking = createLookingStore();
  readonly notices = createNoticeStore();
  readonly history = new History();
  readonly files: Files;
  readonly shelf: Shelf;
  readonly looker: Looker;
  readonly episode: Episode;
  readonly race: Race;
  readonly analyses: Analyses;
  readonly luck: Luck;
  readonly replayer: Replayer;
  readonly #opener: Opener;
  readonly #keeping: Keeping;
  readonly #forks: Forks;
  #drafts: Promise<void> = Promise.resolve();

  constructor(options: PlaygroundOptions) {
    const {
      experiment,
      start,
      prober,
      files = new Files(memoryStorage()),
      keep = () => noKeeping,
      keepLuck = noLuckKeeping,
      cores = 2,
    } = options;
    this.files = files;
    const { looking, history, notices } = this;
    const runs = createRunsStore({ ...blankRun(experiment), phase: "opening" });
    this.runs = runs;
    this.run = shownRun(runs);
    const keeping = keep(runs);
    this.#keeping = keeping;
    const runAgain: OpenerParts["runAgain"] = async (id) => {
      const run = runs.getState().byId[id];
      return run ? (await this.looker.exact(id, run.update, true)).checkpoint : null;
    };
    this.#opener = new Opener({ runs, looking, notices, files, start, keeping, runAgain, cores });
    const { workers } = this.#opener;
    this.looker = new Looker({ runs, looking, workers, prober, files, complain: (error) => this.complain(error) });
    this.#forks = new Forks({
      runs,
      looker: this.looker,
      keeping,
      complain: (error) => this.complain(error),
      deed: (work) => this.shelf.deed("fork", work),
    });
    this.shelf = new Shelf({ runs, looking, history, arranged: () => this.#arranged() });
    this.episode = new Episode({
      looking,
      history,
      looker: this.looker,
      channels: () => this.run.getState().channels.length,
      idle: () => this.#opener.idle,
    });
    const pool = new Pool({ start, most: Math.max(1, cores), cores });
    this.replayer = new Replayer({ pool, files });
    this.luck = new Luck({ pool, files, history, keeping: keepLuck, complain: (error) => this.complain(error) });
    this.analyses = new Analyses({ runs, looking, looker: this.looker, workers, analyser: prober, files });
    this.race = new Race({ runs, notices, workers, seat: (id, isAside) => this.#opener.seated(id, isAside) });
  }

  /** The weights of a run come into memory, if they are kept elsewhere. */
  whole(id: string): Promise<void> {
    return this.#keeping.whole(id);
  }

  /** Another state of one run. */
  patch(id: string, change: (run: RunState) => RunState): void {
    this.runs.setState((state) => patched(state, id, change));
  }

  /** Opens a run of `experiment`, on the shelf beside the others, and shows it. @throws Problem; all stays as it was then. */
  async open(experiment: Experiment, options: OpenRun = {}): Promise<string> {
    const { weights, deed = "open", isBeside = false, ...given } = options;
    const run = { ...blankRun(experiment, given), isReproducible: weights === undefined };
    const settle = (): void => {
      const before = shownOf(this.runs.getState());
      if (isBeside) {
        this.looking.setState({ update: null, sights: {} });
        this.runs.setState((state) => ({ ...withRun(state, run), beside: [...onScreen(state), run.id] }));
      } else {
        this.runs.setState((state) => withRun(shelvedWithout(state, before.id), run));
        this.#standAlone(before);
      }
    };
    await this.shelf.deed(deed, () =>
      this.#opener.inTurn(() => {
        const now = this.run.getState().experiment;
        const looked = this.looking.getState().probe;
        const probe = isSameTask(now, experiment) ? probeIn(looked, now, experiment) : firstProbe;
        const others = isBeside ? onScreen(this.runs.getState()) : [];
        return this.#opener.open(run, { probe, ...(weights && { weights }) }, others, settle);
      }),
    );
    await this.#opener.trim();
    return run.id;
  }

  /** Makes the shelf and the screen what a bookmark says; what is not known of it yet is opened. @throws Problem. */
  async arrange({ runs, look, probe, ...screen }: Wish): Promise<void> {
    const { byId } = this.runs.getState();
    const front = runs.find(({ id }) => id === screen.shown);
    const added = runs.filter(({ id }) => !byId[id]);
    const settle = (): void => {
      this.looking.setState({ probe, update: null, sights: {} });
      this.runs.setState((state) => {
        // Of those that are known, more may have become known meanwhile.
        const latest = runs.map((run) => ({ ...(state.byId[run.id] ?? run), origin: run.origin }));
        return { ...withAll(shelvedWithout(state, state.shown), latest), ...screen };
      });
    };
    await this.shelf.deed("open", () =>
      this.#opener.inTurn(async () => {
        if (!front || !added.includes(front) || !isBlank(front)) settle();
        else await this.#opener.open(front, { probe }, [], settle);
      }),
    );
    await this.#arranged();
    if (look !== null) await this.looker.look(look);
  }

  /** Puts runs that are known already on the shelf, the first of them in front, which is shown. */
  async place(placed: readonly RunState[]): Promise<void> {
    const settle = async (): Promise<void> => {
      const before = shownOf(this.runs.getState());
      this.runs.setState((state) => withAll(shelvedWithout(state, before.id), placed));
      this.#standAlone(before);
    };
    await this.shelf.deed("open", () => this.#opener.inTurn(settle));
    await this.#arranged();
  }

  /** Trains what is on screen until paused, or as is wished. Resolves when training stops. @throws Problem. */
  async train(updates?: number, wish: Omit<TrainRequest, "updates"> = {}): Promise<Done> {
    return this.race.train({ ...wish, ...(updates !== undefined && { updates }) }, async () => {
      await this.#opener.idle;
      if (this.looking.getState().update !== null) await this.looker.look(null);
      await this.#forks.claim();
    });
  }

  /** All training ends. */
  pause(): Promise<void> {
    return this.race.pause();
  }

  /** The same experiment from its beginning, with the settings that are in force or wait to be: another run. */
  async reset(): Promise<void> {
    const run = this.run.getState();
    await this.open(draftNow(run) ?? settled(run.experiment), { deed: "reset" });
    this.patch(run.id, (run) => ({ ...run, draft: null }));
  }

  /**
   * Another run that goes on from the one shown where that was after `update` updates, with a setting changed there.
   * @throws Problem; nothing has changed then.
   */
  fork(update?: number, change?: Change): Promise<string> {
    // While it is run again to there, nothing before it is undone.
    return this.history.during(this.#fork(update, change));
  }

  /** A setting that needs a new run: at once while nothing has been learnt, else it waits. @throws Problem. */
  draft(change: (experiment: Experiment) => Experiment): Promise<void> {
    // Each begins with what the one before has left.
    this.#drafts = this.#drafts.catch(() => undefined).then(() => this.#draft(change));
    return this.#drafts;
  }

  async #draft(change: (experiment: Experiment) => Experiment): Promise<void> {
    const run = this.run.getState();
    const next = change(draftNow(run) ?? settled(run.experiment));
    if (isBlank(run)) await this.open(next, { deed: "draft", name: run.name });
    else this.#setDraft(run.id, draftBeside(run.experiment, next));
  }

  discardDraft(): void {
    this.#setDraft(this.run.getState().id, null);
  }

  /**
   * A live setting: in the past of a run, where that is looked at, and in one that came with the page, it makes a fork. @throws Problem when it does not fit;
   * nothing has changed then.
   */
  async change(key: string, value: SettingValue): Promise<void> {
    const { id, experiment, origin, update: now } = this.run.getState();
    const { update } = this.looking.getState();
    if ((update ?? now) < now || origin.kind === "shipped")
      return void (await this.fork(update ?? now, { key, value }));
    const before = valueNow(experiment, key);
    await this.history.during(this.#changeNow(id, { key, value }));
    const again = (to: SettingValue) => (): Promise<void> => this.#changeNow(id, { key, value: to });
    if (before !== undefined)
      this.history.add({ deed: "change", runs: [id], undo: again(before), redo: again(value) }, `${id} ${key}`);
  }

  async setEngine(engine: EngineName | "auto"): Promise<void> {
    await this.#opener.idle;
    const { shown } = this.runs.getState();
    const choice = await (await this.#opener.seated(shown)).engine(engine);
    this.patch(shown, (run) => ({
      ...run,
      experiment: { ...run.experiment, engine },
      choice: { ...choice, times: { ...run.choice?.times, ...choice.times } },
      engine: choice.engine,
      isReproducible: choice.engine === "wasm" && (run.update === 0 || run.isReproducible),
    }));
    const note = choice.engine === engine ? undefined : choice.notes.find((one) => one.engine === engine);
    if (note) notifyOfEngine(this.notices, note, this.run.getState().update);
  }

  async sample(prompt: string, length: number, temperature: number, draw: number): Promise<string> {
    const { shown } = this.runs.getState();
    this.patch(shown, (run) => ({ ...run, written: "" }));
    return (await this.#opener.seated(shown)).sample(prompt, length, temperature, draw);
  }

  /** Another run, that begins with saved weights; of the present experiment unless one is given. @throws Problem when they do not fit. */
  async restore(name: string, weights: ArrayBuffer, experiment = this.run.getState().experiment): Promise<void> {
    await this.open(experiment, { weights, origin: { kind: "file" }, name });
    notify(this.notices, "notice.restored", { name, update: this.run.getState().update });
  }

  /** What the network comes to on so many batches of held-out episodes. @throws Problem. */
  async report(batches: number): Promise<void> {
    await this.#opener.idle;
    const { shown } = this.runs.getState();
    const client = await this.#opener.seated(shown);
    this.patch(shown, (run) => ({ ...run, measuring: { done: 0, batches } }));
    try {
      const report = await client.report(batches);
      this.patch(shown, (run) => withReport(run, report, batches));
    } finally {
      this.patch(shown, (run) => ({ ...run, measuring: null }));
    }
  }

  /** The report that is being made of the run on screen ends with what it has. */
  endReport(): void {
    this.#opener.workers.clientOf(this.runs.getState().shown)?.enough();
  }

  async checkpoint(): ReturnType<Client["checkpoint"]> {
    return (await this.#opener.seated(this.runs.getState().shown)).checkpoint();
  }

  /** Says what the weights of the runs on screen are, also while they train: what a link is proved by. */
  vouch(): Promise<void> {
    return vouch(this.runs, this.#opener.workers);
  }

  /** The page has drawn the last pictures: the workers may send more. */
  seen(): void {
    for (const id of onScreen(this.runs.getState())) this.#opener.workers.clientOf(id)?.seen();
  }

  complain(error: unknown): void {
    complain(this.notices, error);
  }

  async #fork(update?: number, change?: Change): Promise<string> {
    const run = this.run.getState();
    const at = Math.min(update ?? this.looking.getState().update ?? run.update, run.update);
    const fork = await this.#forks.of(run, at);
    await this.shelf.deed("fork", async () => {
      const { order, shown, beside, overlaid } = this.runs.getState();
      const { update: looked, sights } = this.looking.getState();
      this.looking.setState({ update: null, sights: {} });
      this.runs.setState((state) => forked(state, run.id, fork));
      try {
        if (change) await this.#changeNow(fork.id, change);
      } catch (error) {
        // Where the change does not fit, the fork is not there.
        this.runs.setState({ order, shown, beside, overlaid });
        this.looking.setState({ update: looked, sights });
        throw error;
      }
      await this.#arranged();
    });
    return fork.id;
  }

  /** The run that is shown stands alone, in the present, in place of `before`, whose curve lies over its own. */
  #standAlone(before: RunState): void {
    const after = this.run.getState().experiment;
    const isSame = isSameTask(before.experiment, after);
    const probe = isSame ? probeIn(this.looking.getState().probe, before.experiment, after) : firstProbe;
    this.looking.setState({ update: null, sights: {}, probe });
    this.runs.setState((state) => ({
      beside: [],
      overlaid: isSame ? withOver(state, state.shown, before.id) : [],
    }));
  }

  async #changeNow(id: string, { key, value }: Change): Promise<void> {
    const client = await this.#opener.seated(id);
    const { changes } = await client.change(key, value);
    // The task reads others now.
    if (key.startsWith("task.")) this.looking.setState(({ probe }) => ({ probe: redrawn(probe) }));
    this.patch(id, (run) => ({ ...run, experiment: { ...run.experiment, changes }, expected: null }));
  }

  #setDraft(id: string, draft: Experiment | null): void {
    const before = this.runs.getState().byId[id]?.draft ?? null;
    const set = (to: Experiment | null): void => this.patch(id, (run) => ({ ...run, draft: to }));
    set(draft);
    this.history.add({ deed: "draft", runs: [id], undo: () => set(before), redo: () => set(draft) }, `draft ${id}`);
  }

  /** Something else is on screen: what is no longer there stops, and what is there is seen. */
  async #arranged(): Promise<void> {
    const state = this.runs.getState();
    await this.race.pauseAllBut(onScreen(state));
    await Promise.all(onScreen(state).map((id) => this.#keeping.whole(id)));
    await this.#opener.trim();
    await this.looker.refresh();
  }
}
