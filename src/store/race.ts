/**
 * Training of what is on screen: one run, or two to four of one task beside each other, which train together, by the same
 * updates (each waits for the slowest) or for the same seconds (each as fast as it can).
 */
import { Problem } from "../core/problem.ts";
import type { RacePace } from "../share/bookmark.ts";
import type { Client, Done } from "../worker/client.ts";
import type { TrainRequest } from "../worker/protocol.ts";
import { tellDivergence } from "./diverged.ts";
import type { NoticeStore } from "./notice.ts";
import type { RunState } from "./run.ts";
import { onScreen, patched, type RunsStore } from "./runs.ts";
import type { Workers } from "./workers.ts";

export interface RaceParts {
  readonly runs: RunsStore;
  readonly notices: NoticeStore;
  readonly workers: Workers;
  /** The client of a run, opened where it stands; aside: where nobody watches. @throws Problem. */
  readonly seat: (id: string, isAside?: boolean) => Promise<Client>;
}

/** How often the ceilings are moved, in ms. */
const interval = 60;
/** How far a run may be ahead of the slowest, as seconds of the slowest's training: less than a person sees. */
const ahead = 0.25;

export class Race {
  readonly #parts: RaceParts;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** The runs that train, each with the request that it was last given. */
  readonly #busy = new Map<string, TrainRequest>();
  /** How often everything was paused: what was to begin before that does not begin. */
  #pauses = 0;

  constructor(parts: RaceParts) {
    this.#parts = parts;
  }

  /**
   * Trains all that is on screen, after `before`. Resolves with what came of the run that is shown. @throws Problem,
   * `page.cancelled` where it was paused, or something else came on screen, before it began.
   */
  async train(request: TrainRequest, before: () => Promise<unknown>): Promise<Done> {
    const { runs, seat } = this.#parts;
    const pauses = this.#pauses;
    const goesOn = (ids: readonly string[]): void => {
      const now = onScreen(runs.getState());
      if (pauses !== this.#pauses || ids.some((id) => !now.includes(id))) throw new Problem("page.cancelled");
    };
    await before();
    goesOn([]);
    const ids = onScreen(runs.getState());
    const clients: Client[] = [];
    for (const id of ids) {
      clients.push(await seat(id));
      goesOn(ids);
    }
    const wishes = this.#wishes(ids, request);
    const all = clients.map((client, i) => this.#trainOne(ids[i] ?? "", client, wishes[i] ?? { ...request }));
    this.#keepStep();
    const results = await Promise.allSettled(all);
    const failed = results.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
    const own = results[Math.max(0, ids.indexOf(runs.getState().shown))];
    return (own as PromiseFulfilledResult<Done>).value;
  }

  /** Trains a run that is not on screen. @throws Problem, as `train`. */
  async aside(id: string, updates: number): Promise<Done> {
    const pauses = this.#pauses;
    const client = await this.#parts.seat(id, true);
    if (pauses !== this.#pauses) throw new Problem("page.cancelled");
    return this.#trainOne(id, client, { updates });
  }

  /** All stop; by the same updates, those beside each other come to where the first of them is. */
  async pause(): Promise<void> {
    const { runs } = this.#parts;
    this.#pauses += 1;
    clearInterval(this.#timer);
    await this.pauseAllBut([]);
    const { beside, pace } = runs.getState();
    // Whoever has gone on meanwhile keeps step anyway.
    if (beside.length > 1 && pace === "updates" && this.#busy.size === 0) await this.#level();
  }

  /** What trains and is not among `ids` stops. */
  async pauseAllBut(ids: readonly string[]): Promise<void> {
    const others = [...this.#busy.keys()].filter((id) => !ids.includes(id));
    for (const id of others) this.#patch(id, (run) => ({ ...run, isPausing: run.phase === "training" }));
    await Promise.all(others.map((id) => this.#parts.workers.clientOf(id)?.pause()));
  }

  setPace(pace: RacePace): void {
    this.#parts.runs.setState({ pace });
    this.#keepStep();
  }

  /** The speed of what trains; it ends where it would have. */
  async setSpeed(speed: NonNullable<TrainRequest["pace"]>): Promise<void> {
    await Promise.all([...this.#busy.keys()].map((id) => this.#parts.workers.clientOf(id)?.setPace(speed)));
  }

  /** A run may be asked again while it trains: then only the last of the requests says that it has stopped. */
  async #trainOne(id: string, client: Client, request: TrainRequest): Promise<Done> {
    this.#busy.set(id, request);
    this.#patch(id, (run) => begun(run, request));
    const isLast = (): boolean => this.#busy.get(id) === request;
    try {
      const done = await client.train(request);
      const { update, loss, seconds, fingerprint, diverged } = done;
      if (isLast()) this.#patch(id, (run) => ({ ...run, update, loss, seconds, fingerprint: { update, fingerprint } }));
      if (diverged) tellDivergence(this.#parts.runs, this.#parts.notices, id, diverged);
      return done;
    } finally {
      if (isLast()) {
        this.#busy.delete(id);
        client.ceiling(null);
        this.#patch(id, ended);
      }
    }
  }

  /** "So many updates" is counted from the one that has come farthest, where they keep step. */
  #wishes(ids: readonly string[], request: TrainRequest): readonly TrainRequest[] {
    const { byId, pace } = this.#parts.runs.getState();
    const { updates } = request;
    if (updates === undefined || pace === "seconds") return ids.map(() => ({ ...request }));
    const farthest = Math.max(...ids.map((id) => byId[id]?.update ?? 0));
    return ids.map((id) => ({ ...request, updates: farthest + updates - (byId[id]?.update ?? 0) }));
  }

  /** The others come to the update of the one that is ahead. */
  async #level(): Promise<void> {
    const { runs, workers } = this.#parts;
    const { beside, byId } = runs.getState();
    const farthest = Math.max(...beside.map((id) => byId[id]?.update ?? 0));
    await Promise.all(
      beside.map(async (id) => {
        const client = workers.clientOf(id);
        const missing = farthest - (byId[id]?.update ?? 0);
        if (client && missing > 0) await this.#trainOne(id, client, { updates: missing });
      }),
    );
  }

  /** From now on each waits before it is too far ahead of the slowest. */
  #keepStep(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#move(), interval);
    this.#move();
  }

  #move(): void {
    const { runs, workers } = this.#parts;
    if (this.#busy.size === 0) return clearInterval(this.#timer);
    const { beside, byId, pace } = runs.getState();
    const lanes = beside.filter((id) => this.#busy.has(id)).flatMap((id) => byId[id] ?? []);
    const slowest = lanes.reduce<RunState | null>((low, run) => (low && low.update <= run.update ? low : run), null);
    const slack = Math.max(2, Math.ceil((slowest?.updatesPerSecond ?? 0) * ahead));
    const ceiling = slowest && lanes.length > 1 && pace === "updates" ? slowest.update + slack : null;
    for (const id of this.#busy.keys()) workers.clientOf(id)?.ceiling(beside.includes(id) ? ceiling : null);
  }

  #patch(id: string, change: (run: RunState) => RunState): void {
    this.#parts.runs.setState((state) => patched(state, id, change));
  }
}

function begun(run: RunState, { updates, until, goal }: TrainRequest): RunState {
  const end = until ?? (updates === undefined ? null : run.update + updates);
  return { ...run, phase: "training", fingerprint: null, isPausing: false, aim: { until: end, goal: goal ?? null } };
}

function ended(run: RunState): RunState {
  return { ...run, phase: run.phase === "training" ? "ready" : run.phase, isPausing: false, aim: null };
}
