/** Which runs are to be asked a question: those whose answer is of something else than what is looked at. */
import type { SettingValues } from "../../core/setting.ts";
import type { AnalysesState, Answer } from "../../store/analyses.ts";
import type { Playground } from "../../store/playground.ts";
import type { RunState } from "../../store/run.ts";
import { isSameProbe, probeIn } from "../../train/probe.ts";

/** One question to what is on screen. */
export class Due {
  readonly #playground: Playground;
  readonly #id: string;

  constructor(playground: Playground, id: string) {
    this.#playground = playground;
    this.#id = id;
  }

  get settings(): SettingValues {
    return this.#state.settings[this.#id] ?? {};
  }

  /** In force for runs beside the one that is shown; null where the question is not for them. */
  get besideSettings(): SettingValues | null {
    const beside = this.#state.offers?.find(({ id }) => id === this.#id)?.beside ?? null;
    return beside && { ...this.settings, ...beside };
  }

  /** Of the run that is shown. */
  get answer(): Answer | undefined {
    return this.#state.answers[this.#id];
  }

  /** Whether the run that is shown is to be asked. */
  get isFirst(): boolean {
    const { answer } = this;
    return !answer || answer.isStopped || this.isStale(answer);
  }

  /** Ids of those beside it that are to be asked: none before it has answered. */
  get others(): readonly string[] {
    const { answer, besideSettings } = this;
    if (!besideSettings || !answer || answer.share !== null || answer.isStopped) return [];
    return this.#beside
      .filter(({ run, own }) => !own || own.isStopped || !this.#isCurrent(run, own, besideSettings))
      .map(({ run }) => run.id);
  }

  get isAnyStopped(): boolean {
    return this.answer?.isStopped === true || this.#beside.some(({ own }) => own?.isStopped);
  }

  isStale(answer: Answer): boolean {
    return !this.#isCurrent(this.#playground.run.getState(), answer, this.settings);
  }

  get #state(): AnalysesState {
    return this.#playground.analyses.state.getState();
  }

  get #beside(): readonly { readonly run: RunState; readonly own: Answer | undefined }[] {
    const { beside, byId, shown } = this.#playground.runs.getState();
    const runs = beside.filter((id) => id !== shown).flatMap((id) => byId[id] ?? []);
    return runs.map((run) => ({ run, own: this.#state.beside[this.#id]?.[run.id] }));
  }

  /** Whether `run` would be asked the same now. */
  #isCurrent(run: RunState, { of }: Answer, settings: SettingValues): boolean {
    const look = this.#playground.looking.getState();
    const probe = probeIn(look.probe, this.#playground.run.getState().experiment, run.experiment);
    const isSame = of.run === run.id && of.update === Math.min(look.update ?? Infinity, run.update);
    return isSame && isSameProbe(of.probe, probe) && JSON.stringify(of.settings) === JSON.stringify(settings);
  }
}
