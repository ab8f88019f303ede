/**
 * Looking: the probe's episode, by the runs on screen, at the update looked at. A picture of the nearest kept weights comes at
 * once; the exact update is run again behind it, until something else is wished.
 */
import { Problem } from "../core/problem.ts";
import { checkpointAt, frameAt } from "../train/archive/archive.ts";
import { isOfChanges, probeIn, type Probe } from "../train/probe.ts";
import type { WithFiles } from "../worker/probe-client.ts";
import type { PictureRequest, Replayed, ReplayRequest } from "../worker/probe-protocol.ts";
import type { Files } from "./files.ts";
import type { Exactness, LookingStore } from "./looking.ts";
import { onScreen, patched, shownOf, type RunsStore } from "./runs.ts";
import type { Picture, RunState } from "./run.ts";
import type { Workers } from "./workers.ts";

/** The worker that looks, so that looking never waits for training. */
export interface Prober {
  readonly picture: (request: WithFiles<PictureRequest>) => Promise<Picture>;
  readonly replay: (
    request: WithFiles<ReplayRequest>,
    onProgress: (update: number) => void,
    signal?: AbortSignal,
  ) => Promise<Replayed>;
}

export interface LookerParts {
  readonly runs: RunsStore;
  readonly looking: LookingStore;
  readonly workers: Workers;
  readonly prober: Prober;
  readonly files: Files;
  readonly complain: (error: unknown) => void;
}

/** How long the wish must stand still before the exact update is run again, in ms. */
const patience = 120;

export class Looker {
  readonly #parts: LookerParts;
  #replay = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Replays that go on and that something is done with: what is only looked at waits for them. */
  #acts = 0;

  constructor(parts: LookerParts) {
    this.#parts = parts;
  }

  /** Looks at `update`; null: as far as each run has come. `isPassing`: the next wish comes at once, nothing is run again. */
  async look(update: number | null, isPassing = false): Promise<void> {
    const { looking } = this.#parts;
    this.#stop();
    const sights = update === null ? {} : looking.getState().sights;
    looking.setState({ update, sights, progress: null });
    await this.refresh(isPassing);
  }

  /** All runs on screen show `probe` from now on. @throws Problem when it can not be shown; all stays as it was then. */
  async show(probe: Probe): Promise<void> {
    const { runs, looking } = this.#parts;
    const ids = onScreen(runs.getState());
    const { update } = looking.getState();
    const before = looking.getState().probe;
    const shown = await Promise.allSettled(ids.map((id) => this.#showIn(id, probe)));
    const refused = shown.find((result) => result.status === "rejected");
    if (refused) {
      const others = ids.filter((_, i) => shown[i]?.status === "fulfilled");
      await Promise.allSettled(others.map((id) => this.#showIn(id, before)));
      throw refused.reason;
    }
    looking.setState({ probe });
    if (update !== null) await this.look(update);
  }

  /** Pictures of what is on screen, where no training worker sends them. */
  async refresh(isPassing = false): Promise<void> {
    const { runs, looking, workers } = this.#parts;
    const state = runs.getState();
    const { update } = looking.getState();
    const closed = onScreen(state).filter((id) => update !== null || !workers.clientOf(id));
    await Promise.all(closed.map((id) => this.#sight(id, update)));
    if (update === null || isPassing || looking.getState().update !== update) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#runAgain(update), patience);
  }

  /** A picture by the nearest weights that are kept at or before `update`; null where there are none. @throws Problem. */
  async thumbnail(id: string, update: number, probe: Probe): Promise<Picture | null> {
    const run = this.#parts.runs.getState().byId[id];
    return (run && (await this.#picture(run, update, probe, `film ${id}`)))?.picture ?? null;
  }

  /** The exact update of one run, run again from the checkpoint before it where its weights are not kept. @throws Problem. */
  async exact(id: string, update: number, needsCheckpoint = false, signal?: AbortSignal): Promise<Replayed> {
    const { runs, looking, prober, files } = this.#parts;
    const run = runs.getState().byId[id];
    if (!run) throw new Error(`no run ${id}`);
    const { experiment, archive } = run;
    const from = checkpointAt(archive, update) ?? null;
    const request: WithFiles<ReplayRequest> = {
      experiment,
      files: await files.gather(experiment.task.settings),
      from,
      until: update,
      probe: this.#probeOf(run, looking.getState().probe),
      needsCheckpoint,
    };
    const first = from?.update ?? 0;
    const isShown = (): boolean => runs.getState().shown === id;
    const tell = (at: number): void => {
      if (isShown()) looking.setState({ progress: update > first ? (at - first) / (update - first) : 1 });
    };
    if (needsCheckpoint) this.#acts += 1;
    try {
      return await prober.replay(request, tell, signal);
    } finally {
      if (needsCheckpoint) this.#acts -= 1;
      if (isShown()) looking.setState({ progress: null });
    }
  }

  /** The exact picture of the run on screen, now. What is being run again for it is given up. @throws Problem. */
  async exactNow(id: string, update: number): Promise<Replayed> {
    this.#stop();
    const exact = await this.exact(id, update);
    const { looking, runs } = this.#parts;
    const exactness: Exactness = runs.getState().byId[id]?.isReproducible ? "exact" : "near";
    if (looking.getState().update === update)
      looking.setState(({ sights }) => ({ sights: { ...sights, [id]: { picture: exact.report, exactness } } }));
    return exact;
  }

  /** `probe` in one run: by its worker, which says when that can not be, or by the prober. */
  async #showIn(id: string, probe: Probe): Promise<void> {
    const { runs, workers } = this.#parts;
    const client = workers.clientOf(id);
    const run = runs.getState().byId[id];
    if (!run) return;
    if (client) return client.probe(this.#probeOf(run, probe));
    const live = await this.#picture(run, run.update, probe);
    if (live) runs.setState((state) => patched(state, id, (now) => ({ ...now, live: live.picture })));
  }

  async #sight(id: string, update: number | null): Promise<void> {
    const { runs, looking, complain } = this.#parts;
    const run = runs.getState().byId[id];
    if (!run) return;
    const { probe } = looking.getState();
    const wanted = Math.min(update ?? Infinity, run.update);
    const isStale = (): boolean => looking.getState().update !== update || looking.getState().probe !== probe;
    try {
      const sight = await this.#picture(run, wanted, probe);
      if (!sight || isStale()) return;
      if (update === null) runs.setState((state) => patched(state, id, (now) => ({ ...now, live: sight.picture })));
      else looking.setState(({ sights }) => ({ sights: { ...sights, [id]: sight } }));
    } catch (error) {
      if (isStale() || isCancelled(error)) return;
      complain(error);
      if (!(error instanceof Problem) || !isOfChanges(error.key)) return;
      // What can not be changed there is no longer changed.
      looking.setState({ probe: { ...probe, changes: [] } });
      await this.#sight(id, update);
    }
  }

  /** From the nearest weights that are kept at or before `update`; null where there are none. */
  async #picture(
    run: RunState,
    update: number,
    wished: Probe,
    key = run.id,
  ): Promise<{ readonly picture: Picture; readonly exactness: Exactness } | null> {
    const { experiment, archive, isReproducible } = run;
    const probe = this.#probeOf(run, wished);
    const frame = frameAt(archive, update) ?? (isReproducible ? { update: 0, weights: null } : undefined);
    if (!frame) return null;
    const files = await this.#parts.files.gather(experiment.task.settings);
    const { weights } = frame;
    const request = { experiment, files, update: frame.update, weights, probe, key };
    const picture = await this.#parts.prober.picture(request);
    return { picture, exactness: frame.update === update ? "exact" : "frame" };
  }

  /** What is done to the network of the run that is shown is not done to other models beside it. */
  #probeOf({ experiment }: RunState, probe: Probe): Probe {
    return probeIn(probe, shownOf(this.#parts.runs.getState()).experiment, experiment);
  }

  /** What is on screen and not exact yet. */
  #runAgain(update: number): void {
    const { runs, looking, complain } = this.#parts;
    if (this.#acts > 0) return void (this.#timer = setTimeout(() => this.#runAgain(update), patience));
    this.#replay.abort();
    this.#replay = new AbortController();
    const { signal } = this.#replay;
    const work = async (): Promise<void> => {
      for (const id of onScreen(runs.getState())) {
        const run = runs.getState().byId[id];
        if (!run || looking.getState().sights[id]?.exactness !== "frame") continue;
        const { report: picture } = await this.exact(id, Math.min(update, run.update), false, signal);
        if (signal.aborted) return;
        const exactness: Exactness = run.isReproducible ? "exact" : "near";
        looking.setState(({ sights }) => ({ sights: { ...sights, [id]: { picture, exactness } } }));
      }
    };
    work().catch((error: unknown) => {
      if (!signal.aborted && !isCancelled(error)) complain(error);
    });
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#replay.abort();
  }
}

function isCancelled(error: unknown): boolean {
  return typeof error === "object" && error !== null && "key" in error && error.key === "page.cancelled";
}
