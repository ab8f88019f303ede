/**
 * Runs beside each other: two to four of one task train together, by the same updates (each waits for the slowest) or for
 * the same seconds (each as fast as it can).
 */
import type { RacePace } from "../share/bookmark.ts";
import type { Client, Done } from "../worker/client.ts";
import type { TrainRequest } from "../worker/protocol.ts";
import type { RunState } from "./run.ts";
import { patched, type RunsStore } from "./runs.ts";
import type { Workers } from "./workers.ts";

export interface RaceParts {
  readonly runs: RunsStore;
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
  /** Those that train, or are about to. */
  readonly #busy = new Set<string>();

  constructor(parts: RaceParts) {
    this.#parts = parts;
  }

  /** Trains all that stand beside each other. Resolves with what came of the one that is shown. @throws Problem. */
  async train(request: TrainRequest): Promise<Done> {
    const { runs, seat } = this.#parts;
    const { beside, shown } = runs.getState();
    const clients: Client[] = [];
    for (const id of beside) clients.push(await seat(id));
    const wishes = this.#wishes(beside, request);
    for (const id of beside) this.#busy.add(id);
    this.#keepStep();
    try {
      const all = clients.map((client, i) => this.#trainOne(beside[i] ?? "", client, wishes[i] ?? request));
      const results = await Promise.allSettled(all);
      const own = results[Math.max(0, beside.indexOf(shown))];
      const failed = results.find((result) => result.status === "rejected");
      if (failed) throw failed.reason;
      return (own as PromiseFulfilledResult<Done>).value;
    } finally {
      clearInterval(this.#timer);
      this.#busy.clear();
    }
  }

  /** Trains a run that is not on screen. @throws Problem. */
  async aside(id: string, updates: number): Promise<Done> {
    return this.#trainOne(id, await this.#parts.seat(id, true), { updates });
  }

  /** All stop; by the same updates, the others come to where the first of them is. */
  async pause(): Promise<void> {
    const { runs, workers } = this.#parts;
    clearInterval(this.#timer);
    const { beside, pace } = runs.getState();
    const clients = beside.flatMap((id) => workers.clientOf(id) ?? []);
    await Promise.all(clients.map((client) => client.pause()));
    if (pace === "updates") await this.#level();
  }

  setPace(pace: RacePace): void {
    this.#parts.runs.setState({ pace });
    if (pace === "seconds") this.#lift();
  }

  async #trainOne(id: string, client: Client, request: TrainRequest): Promise<Done> {
    this.#patch(id, (run) => ({ ...run, phase: "training", fingerprint: null }));
    try {
      const done = await client.train(request);
      const { update, loss, seconds, fingerprint } = done;
      this.#patch(id, (run) => ({ ...run, update, loss, seconds, fingerprint: { update, fingerprint } }));
      return done;
    } finally {
      this.#busy.delete(id);
      this.#patch(id, (run) => (run.phase === "training" ? { ...run, phase: "ready" } : run));
    }
  }

  /** "So many updates" is counted from the one that has come farthest, where they keep step. */
  #wishes(ids: readonly string[], request: TrainRequest): readonly TrainRequest[] {
    const { byId, pace } = this.#parts.runs.getState();
    const { updates } = request;
    if (updates === undefined || pace === "seconds") return ids.map(() => request);
    const farthest = Math.max(...ids.map((id) => byId[id]?.update ?? 0));
    return ids.map((id) => ({ ...request, updates: farthest + updates - (byId[id]?.update ?? 0) }));
  }

  /** The others come to the update of the one that is ahead. */
  async #level(): Promise<void> {
    const { runs, workers } = this.#parts;
    const { beside, byId } = runs.getState();
    const farthest = Math.max(...beside.map((id) => byId[id]?.update ?? 0));
    this.#lift();
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
    if (this.#parts.runs.getState().pace === "seconds") this.#lift();
    else this.#timer = setInterval(() => this.#move(), interval);
    if (this.#parts.runs.getState().pace === "updates") this.#move();
  }

  #move(): void {
    const { runs, workers } = this.#parts;
    const { beside, byId, pace } = runs.getState();
    if (pace === "seconds") return this.#lift();
    const lanes = beside.filter((id) => this.#busy.has(id)).flatMap((id) => byId[id] ?? []);
    const slowest = lanes.reduce<RunState | null>((low, run) => (low && low.update <= run.update ? low : run), null);
    if (!slowest) return;
    const slack = Math.max(2, Math.ceil(slowest.updatesPerSecond * ahead));
    for (const { id } of lanes) workers.clientOf(id)?.ceiling(slowest.update + slack);
  }

  #lift(): void {
    const { runs, workers } = this.#parts;
    for (const id of runs.getState().beside) workers.clientOf(id)?.ceiling(null);
  }

  #patch(id: string, change: (run: RunState) => RunState): void {
    this.#parts.runs.setState((state) => patched(state, id, change));
  }
}
