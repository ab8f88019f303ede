/**
 * The playground: everything that can be done to a run, as methods over the stores and the worker's client. The page
 * and `window.mnemoscope` both drive it; it knows nothing of either.
 */
import { Problem } from "../core/problem.ts";
import type { SettingValue } from "../core/setting.ts";
import type { EngineName } from "../engine/engine.ts";
import type { Flip } from "../tasks/task.ts";
import type { Experiment } from "../train/experiment.ts";
import { Client, type ClientReport, type Done, type OpenOptions } from "../worker/client.ts";
import type { WorkerPort } from "../worker/connection.ts";
import type { EngineChoice } from "../worker/protocol.ts";
import { createComparisonStore, isComparable, type ComparisonStore, type KeptRun } from "./comparison.ts";
import { curveOf } from "./curve.ts";
import { createExperimentStore, settled, type ExperimentState, type ExperimentStore } from "./experiment.ts";
import { Files, memoryStorage } from "./files.ts";
import { createNoticeStore, complain, notify, type NoticeStore } from "./notice.ts";
import { createRunStore, opened, reported, resumed, type Remembered, type RunState, type RunStore } from "./run.ts";

export class Playground {
  readonly experiment: ExperimentStore;
  readonly run: RunStore = createRunStore();
  readonly notices: NoticeStore = createNoticeStore();
  readonly comparison: ComparisonStore = createComparisonStore();
  readonly files: Files;
  readonly #client: Client;
  /** Where the remembered run ended, for those who want to go on from there. */
  #pretrained: (() => Promise<ArrayBuffer>) | null = null;
  #opening: Promise<void> = Promise.resolve();
  /** Bits of the shown episode's input that were turned over. */
  #flips: readonly Flip[] = [];
  /** Noise: whether a picture is being made, and whether other noise has been chosen since. */
  #isShowing = false;
  #isOutdated = false;

  constructor(experiment: Experiment, start: () => WorkerPort, files: Files = new Files(memoryStorage())) {
    this.files = files;
    this.experiment = createExperimentStore(experiment);
    this.#client = new Client({ start, report: (report) => this.#hear(report) });
  }

  /** Shows a run that ended earlier, until training starts. */
  remember(remembered: Remembered): void {
    this.run.setState({ remembered, earlierPoints: remembered.points });
  }

  /** Opens a run of `experiment` at update 0; the run there was stays when that fails. @throws Problem. */
  async open(experiment: Experiment, expected: ExperimentState["expected"] = null): Promise<void> {
    const mark = expected ? { mark: expected.update } : {};
    const before = this.experiment.getState().experiment;
    await this.#open(experiment, mark, expected);
    const isOther = before.model.id !== experiment.model.id || before.task.id !== experiment.task.id;
    if (isOther) this.run.setState({ earlierPoints: [] });
    this.run.setState({ remembered: null });
    const { kept } = this.comparison.getState();
    if (kept && !isComparable(kept.experiment, experiment)) this.forget();
  }

  /**
   * Opens a run of `experiment` at update 0 beside the present one, which is kept as it stands. Resolves with the update at
   * which that one stopped. When it fails, the present run goes on. @throws Problem.
   */
  async compare(experiment: Experiment): Promise<number> {
    const present = await this.#leave((kept) => this.#open(experiment, {}, null).then(() => kept));
    const before = this.comparison.getState().kept;
    const isBlank = present.run.update === 0 && before !== null;
    const kept = isBlank ? before : present;
    this.comparison.setState({ kept: isComparable(kept.experiment, experiment) && kept.run.update > 0 ? kept : null });
    this.run.setState({ remembered: null, earlierPoints: [] });
    return this.comparison.getState().kept?.run.update ?? 0;
  }

  /** The kept run stands again where it stopped; the present one is kept in its place. @throws Problem. */
  async swap(): Promise<void> {
    const { kept } = this.comparison.getState();
    if (!kept) return;
    const { experiment, run, checkpoint } = kept;
    const engine = run.choice ? { engine: run.choice.engine } : {};
    const options = { resume: checkpoint, episode: run.episode, ...engine };
    const present = await this.#leave((left) => this.#open(experiment, options, null, run).then(() => left));
    this.comparison.setState({ kept: present });
  }

  /** Ends the comparison: the present run stands alone. */
  forget(): void {
    this.comparison.setState({ kept: null });
  }

  /** Opens the first run behind the picture of one that ended earlier. @throws Problem. */
  async openRemembered(experiment: Experiment, checkpoint: () => Promise<ArrayBuffer>): Promise<void> {
    this.#pretrained = checkpoint;
    await this.#open(experiment, {}, null);
  }

  /** Trains until paused, or for `updates` updates. Resolves when training stops. @throws Problem. */
  async train(updates?: number): Promise<Done> {
    await this.#opening;
    this.run.setState({ phase: "training", remembered: null, fingerprint: null });
    try {
      const done = await this.#client.train(updates);
      this.#stopped(done);
      return done;
    } finally {
      this.run.setState({ phase: "ready" });
    }
  }

  async pause(): Promise<void> {
    if (this.run.getState().phase === "training") await this.#client.pause();
  }

  /** Puts the run where the remembered one ended. @throws Problem when that can not be fetched or does not fit. */
  async continueRemembered(): Promise<void> {
    const checkpoint = await this.#pretrained?.();
    if (!checkpoint) return;
    await this.#opening;
    this.#stopped(await this.#client.restore(checkpoint));
    this.run.setState({ remembered: null });
  }

  /** The same experiment from its beginning, with the settings that are in force or wait to be. */
  async reset(): Promise<void> {
    const { experiment, draft } = this.experiment.getState();
    await this.open(draft ?? settled(experiment));
  }

  async newEpisode(): Promise<void> {
    if (this.run.getState().remembered) await this.continueRemembered();
    const episode = this.run.getState().episode + 1;
    this.#flips = [];
    this.run.setState({ episode, noise: [], given: null, remembered: null, film: [] });
    await this.#client.probe({ episode });
  }

  /** "What if this bit were another?": the episode on screen with one bit of its input turned over. */
  async flip(flip: Flip): Promise<void> {
    if (this.run.getState().remembered) await this.continueRemembered();
    this.#flips = [...this.#flips, flip];
    this.run.setState({ film: [], given: null });
    await this.#show();
  }

  /**
   * "What would come of another code?": the episode on screen with `value` in place of the noise that is drawn at channel
   * `channel`; null: as it is drawn. While one picture is made, only the last wish is kept. @throws Problem.
   */
  async chooseNoise(channel: number, value: number | null): Promise<void> {
    this.run.setState(({ channels, noise }) => ({
      noise: channels.map((_, i) => (i === channel ? value : (noise[i] ?? null))),
    }));
    await this.#showNoise();
  }

  /** All noise of the episode on screen is drawn again as it was. @throws Problem. */
  async drawNoise(): Promise<void> {
    this.run.setState({ noise: [] });
    await this.#showNoise();
  }

  /** The episode that a person wrote, in place of the drawn one; null: the drawn one again. @throws Problem; all stays then. */
  async compose(given: string | null): Promise<void> {
    if (this.run.getState().remembered) await this.continueRemembered();
    const { episode, noise } = this.run.getState();
    await this.#client.probe({ episode, noise, given });
    this.#flips = [];
    this.run.setState({ given, film: [] });
  }

  async #showNoise(): Promise<void> {
    this.#isOutdated = true;
    if (this.#isShowing) return;
    this.#isShowing = true;
    try {
      if (this.run.getState().remembered) await this.continueRemembered();
      this.run.setState({ film: [] });
      while (this.#isOutdated) {
        this.#isOutdated = false;
        await this.#show();
      }
    } finally {
      this.#isShowing = false;
    }
  }

  async #show(): Promise<void> {
    const { episode, noise, given } = this.run.getState();
    await this.#client.probe({ episode, flips: this.#flips, noise, given });
  }

  /** A setting that needs a new run: at once while nothing has been learnt, else it waits. @throws Problem. */
  async draft(change: (experiment: Experiment) => Experiment): Promise<void> {
    const { experiment, draft } = this.experiment.getState();
    const next = change(draft ?? settled(experiment));
    const { update, phase } = this.run.getState();
    if (update === 0 && phase !== "training") await this.open(next);
    else this.experiment.setState({ draft: next });
  }

  discardDraft(): void {
    this.experiment.setState({ draft: null });
  }

  /** A live setting. @throws Problem when it does not fit; nothing has changed then. */
  async change(key: string, value: SettingValue): Promise<void> {
    const { changes } = await this.#client.change(key, value);
    if (key.startsWith("task.")) this.run.setState({ given: null });
    this.experiment.setState(({ experiment }) => ({ experiment: { ...experiment, changes }, expected: null }));
  }

  async setEngine(engine: EngineName | "auto"): Promise<void> {
    await this.#opening;
    const choice = await this.#client.engine(engine);
    const { update, isReproducible } = this.run.getState();
    const isFresh = update === 0 && choice.engine === "wasm";
    this.experiment.setState(({ experiment }) => ({ experiment: { ...experiment, engine } }));
    this.run.setState({
      choice: this.#withKnownTimes(choice),
      isReproducible: isFresh || (isReproducible && choice.engine === "wasm"),
    });
    if (engine !== "auto" && choice.engine !== engine) this.#tellWhyNot(choice, engine);
  }

  sample(prompt: string, length: number, temperature: number, draw: number): Promise<string> {
    return this.#client.sample(prompt, length, temperature, draw);
  }

  /** Saved weights into the present model. @throws Problem when they belong to another. */
  async restore(name: string, weights: ArrayBuffer): Promise<void> {
    await this.#opening;
    this.#stopped(await this.#client.restore(weights));
    const { update } = this.run.getState();
    this.run.setState({ isReproducible: false, remembered: null });
    notify(this.notices, "notice.restored", { name, update });
  }

  /** What the network comes to on so many batches of held-out episodes. @throws Problem. */
  async report(batches: number): Promise<void> {
    if (this.run.getState().remembered) await this.continueRemembered();
    await this.#opening;
    this.run.setState({ isReporting: true });
    try {
      this.run.setState({ report: await this.#client.report(batches) });
    } finally {
      this.run.setState({ isReporting: false });
    }
  }

  checkpoint(): ReturnType<Client["checkpoint"]> {
    return this.#client.checkpoint();
  }

  /** The page has drawn the last picture: the worker may send another. */
  seen(): void {
    this.#client.seen();
  }

  complain(error: unknown): void {
    complain(this.notices, error);
  }

  /** Stops the present run and does `work` with what is needed to come back to it; where that fails, training goes on. */
  async #leave(work: (present: KeptRun) => Promise<KeptRun>): Promise<KeptRun> {
    await this.#opening;
    const wasTraining = this.run.getState().phase === "training";
    await this.pause();
    try {
      const { remembered } = this.run.getState();
      if (remembered) await this.#enter(remembered);
      const checkpoint = await this.#client.checkpoint();
      const { experiment } = this.experiment.getState();
      return await work({ experiment, run: { ...this.run.getState(), phase: "ready" }, checkpoint });
    } catch (error) {
      if (wasTraining) this.train().catch((problem: unknown) => this.complain(problem));
      throw error;
    }
  }

  /** Makes the remembered run the present one, with its curve; it stays a picture where its weights are not to be had. */
  async #enter({ points, loss, metrics, update }: Remembered): Promise<void> {
    await this.continueRemembered().catch(() => undefined);
    if (this.run.getState().update === update)
      this.run.setState({ curve: curveOf(points), loss, metrics, earlierPoints: [] });
  }

  #open(
    experiment: Experiment,
    options: OpenOptions,
    expected: ExperimentState["expected"],
    left: RunState | null = null,
  ): Promise<void> {
    this.#flips = [];
    const work = this.#opening.then(async () => {
      const before = this.run.getState().phase;
      this.run.setState({ phase: "opening" });
      try {
        const files = await this.files.gather(experiment.task.settings);
        const answer = await this.#client.open(experiment, files.length > 0 ? { ...options, files } : options);
        this.experiment.setState({
          experiment: { ...answer.experiment, engine: experiment.engine },
          draft: null,
          expected,
        });
        const isSeeded = options.weights === undefined;
        this.run.setState((state) => (left ? resumed(left, answer) : opened(state, answer, isSeeded)));
      } catch (error) {
        this.run.setState({ phase: before });
        throw error;
      } finally {
        this.run.setState({ reading: null });
      }
    });
    this.#opening = work.catch(() => undefined);
    return work;
  }

  #stopped({ update, loss, fingerprint }: Done): void {
    this.run.setState({ update, loss, fingerprint: { update, value: fingerprint } });
  }

  #hear(report: ClientReport): void {
    this.run.setState((state) => reported(state, report));
    switch (report.type) {
      case "fellBack": {
        const note = report.choice.notes.at(-1);
        if (note) notify(this.notices, `engine.note.${note.reason}`, { engine: note.engine, update: report.update });
        return;
      }
      case "restarted":
        return notify(this.notices, "engine.crashed", { update: report.update });
      case "gaveUp":
        return notify(this.notices, "engine.crashedTwice");
      case "marked":
        return this.#verify(report);
    }
  }

  /** The update at which the sender's fingerprint was taken has been reached. */
  #verify({ update, fingerprint, engine }: Extract<ClientReport, { type: "marked" }>): void {
    const { expected } = this.experiment.getState();
    if (!expected || expected.update !== update) return;
    const updates = update.toLocaleString("en").replaceAll(",", "\u202f");
    if (engine !== "wasm") notify(this.notices, "share.otherEngine", { engine });
    else if (fingerprint === expected.fingerprint) notify(this.notices, "share.verified", { updates });
    else notify(this.notices, "share.differs", { updates, theirs: expected.fingerprint, ours: fingerprint });
  }

  #withKnownTimes(choice: EngineChoice): EngineChoice {
    return { ...choice, times: { ...this.run.getState().choice?.times, ...choice.times } };
  }

  #tellWhyNot({ notes }: EngineChoice, engine: EngineName): void {
    const note = notes.find((candidate) => candidate.engine === engine);
    if (!note) throw new Problem("page.engine", { engine, why: "it did not start" });
    const { update } = this.run.getState();
    notify(this.notices, `engine.note.${note.reason}`, { engine, update });
  }
}
