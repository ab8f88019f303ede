/**
 * Analyses: why the network on screen does what it does, computed beside training. What is asked is of the update and the
 * episode that are looked at; the answer says of which, and stays until another is asked for.
 */
import { createStore } from "zustand/vanilla";
import type { Findings } from "../analysis/analysis.ts";
import type { SettingValues } from "../core/setting.ts";
import { isSameProbe, probeIn, type Probe } from "../train/probe.ts";
import type { OnPiece, WithFiles } from "../worker/probe-client.ts";
import type { AnalysisRequest, Offer, OffersRequest } from "../worker/probe-protocol.ts";
import type { Files } from "./files.ts";
import type { Looker } from "./looker.ts";
import type { LookingStore } from "./looking.ts";
import type { RunState } from "./run.ts";
import { shownOf, type RunsStore } from "./runs.ts";
import { weightsAt, type WeightsAt } from "./weights-at.ts";
import type { Workers } from "./workers.ts";

/** The worker that analyses, which is the one that looks. */
export interface Analyser {
  readonly offers: (request: WithFiles<OffersRequest>) => Promise<readonly Offer[]>;
  readonly analyse: (request: WithFiles<AnalysisRequest>, onPiece: OnPiece, signal?: AbortSignal) => Promise<Findings>;
}

/** What an answer is of. */
export interface Asked {
  readonly run: string;
  readonly update: number;
  readonly probe: Probe;
  readonly settings: SettingValues;
}

export interface Answer {
  readonly of: Asked;
  /** How much is done, 0 … 1; null: all of it. */
  readonly share: number | null;
  readonly findings: Findings;
  /** What went wrong; null where nothing did. */
  readonly error: unknown;
  /** It was ended before all was found. */
  readonly isStopped: boolean;
}

export interface AnalysesState {
  /** For the run that is shown; null before they are known. */
  readonly offers: readonly Offer[] | null;
  /** The one that is open, by its id; null: none yet. */
  readonly chosen: string | null;
  /** What a person set, by the id of the analysis. */
  readonly settings: Readonly<Record<string, SettingValues>>;
  /** By the id of the analysis. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Of runs that stand beside the one that is shown: by the id of the analysis, then by that of the run. */
  readonly beside: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
}

export interface AnalysesParts {
  readonly runs: RunsStore;
  readonly looking: LookingStore;
  readonly looker: Pick<Looker, "exact">;
  readonly workers: Pick<Workers, "clientOf">;
  readonly analyser: Analyser;
  readonly files: Files;
}

export const nothing: Findings = { grids: [], sentences: [] };

/** How one run is asked. */
interface Way {
  readonly id: string;
  readonly settings: SettingValues;
  readonly signal: AbortSignal;
  readonly before: Answer | undefined;
  readonly tell: (answer: Answer) => void;
}

export class Analyses {
  readonly state = createStore<AnalysesState>(() => ({
    offers: null,
    chosen: null,
    settings: {},
    answers: {},
    beside: {},
  }));
  readonly #parts: AnalysesParts;
  readonly #aborts = new Map<string, AbortController>();
  #offering = 0;

  constructor(parts: AnalysesParts) {
    this.#parts = parts;
  }

  /** Finds out which there are for the run that is shown. @throws Problem. */
  async offer(): Promise<readonly Offer[]> {
    const turn = ++this.#offering;
    const { experiment, update } = shownOf(this.#parts.runs.getState());
    const files = await this.#parts.files.gather(experiment.task.settings);
    const offers = await this.#parts.analyser.offers({ experiment, update, files });
    if (turn === this.#offering) this.state.setState({ offers });
    return offers;
  }

  choose(id: string | null): void {
    this.state.setState({ chosen: id });
  }

  set(id: string, settings: SettingValues): void {
    this.state.setState((state) => ({ settings: { ...state.settings, [id]: settings } }));
  }

  /** What is under way of it ends, of all runs; what there is so far stays. */
  stop(id: string): void {
    this.#aborts.get(id)?.abort();
    this.#aborts.get(besideOf(id))?.abort();
  }

  /** Asks of what is looked at now. Resolves with the findings; null when it was stopped. @throws Problem, kept as the answer's error too. */
  async ask(id: string, settings: SettingValues = this.state.getState().settings[id] ?? {}): Promise<Findings | null> {
    // The worker ends what is under way of the same question.
    this.#aborts.get(besideOf(id))?.abort();
    const signal = this.#begin(id);
    const before = this.state.getState().answers[id];
    const tell = (answer: Answer): void => {
      if (this.#aborts.get(id)?.signal === signal)
        this.state.setState(({ answers }) => ({ answers: { ...answers, [id]: answer } }));
    };
    return this.#answer(shownOf(this.#parts.runs.getState()), { id, settings, signal, before, tell });
  }

  /**
   * Asks `runs`, which stand beside the one that is shown, one after another. What goes wrong with one stands in its answer, and
   * the others are asked all the same.
   */
  async askBeside(id: string, runs: readonly string[], settings: SettingValues): Promise<void> {
    const { byId } = this.#parts.runs.getState();
    const signal = this.#begin(besideOf(id));
    const asked = runs
      .flatMap((run) => byId[run] ?? [])
      .map((run) => {
        const before = this.state.getState().beside[id]?.[run.id];
        const tell = (answer: Answer): void => {
          if (this.#aborts.get(besideOf(id))?.signal !== signal) return;
          this.state.setState(({ beside }) => ({ beside: { ...beside, [id]: { ...beside[id], [run.id]: answer } } }));
        };
        const way: Way = { id, settings, signal, before, tell };
        tell(this.#unanswered(run, way));
        return { run, way };
      });
    for (const { run, way } of asked) await this.#answer(run, way).catch(() => undefined);
  }

  /** Ends what is under way there; the worker computes one answer to a question at a time. */
  #begin(key: string): AbortSignal {
    this.#aborts.get(key)?.abort();
    const abort = new AbortController();
    this.#aborts.set(key, abort);
    return abort.signal;
  }

  async #answer(run: RunState, way: Way): Promise<Findings | null> {
    const { signal } = way;
    let answer = this.#unanswered(run, way);
    const { of } = answer;
    const tell = (change: Partial<Answer>): void => {
      answer = { ...answer, ...change };
      way.tell(answer);
    };
    tell({});
    try {
      const request = await this.#request(way.id, run, of, signal);
      tell({ of: { ...of, update: request.update } });
      const findings = await this.#parts.analyser.analyse(
        request,
        (share, found) => tell({ share, findings: found }),
        signal,
      );
      tell({ share: null, findings });
      return findings;
    } catch (error) {
      tell({ share: null, ...(signal.aborted ? { isStopped: true } : { error }) });
      if (signal.aborted) return null;
      throw error;
    }
  }

  /** What was found before stands until there is more, where it is of the same run and episode. */
  #unanswered(run: RunState, { settings, before }: Way): Answer {
    const { runs, looking } = this.#parts;
    const look = looking.getState();
    const probe = probeIn(look.probe, shownOf(runs.getState()).experiment, run.experiment);
    const of: Asked = { run: run.id, update: Math.min(look.update ?? Infinity, run.update), probe, settings };
    const isKept = before !== undefined && before.of.run === of.run && isSameProbe(before.of.probe, probe);
    return { of, share: 0, findings: isKept ? before.findings : nothing, error: null, isStopped: false };
  }

  /** The weights of the run that is shown, at the update that is looked at. @throws Problem. */
  weights(): Promise<WeightsAt> {
    const { runs, looking } = this.#parts;
    const run = shownOf(runs.getState());
    return weightsAt(this.#parts, run, Math.min(looking.getState().update ?? Infinity, run.update));
  }

  async #request(id: string, run: RunState, of: Asked, signal: AbortSignal): Promise<WithFiles<AnalysisRequest>> {
    const offers = this.state.getState().offers ?? (await this.offer());
    const needs = offers.find((offer) => offer.id === id)?.needs ?? [];
    const { experiment, archive } = run;
    const isShown = run.id === this.#parts.runs.getState().shown;
    const files = await this.#parts.files.gather(experiment.task.settings);
    const { update, weights } = await weightsAt(this.#parts, run, of.update, signal);
    const { curve, looks, skips, frames } = archive;
    return {
      analysis: id,
      settings: of.settings,
      experiment,
      update,
      weights,
      probe: of.probe,
      // Of a run beside the one that is shown, the network that is looked at is all that is wanted.
      film: needs.includes("film") && isShown ? frames : [],
      history: needs.includes("history") ? { curve, looks, skips } : null,
      files,
    };
  }
}

/** By what those beside the run that is shown are ended. */
function besideOf(id: string): string {
  return `${id} beside`;
}
