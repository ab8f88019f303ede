/** Runs again what somebody claims, where nobody watches: on wasm, whose bits are the same everywhere. */
import type { Experiment } from "../train/experiment.ts";
import { Client } from "../worker/client.ts";
import type { Pool } from "../worker/pool.ts";
import type { Files } from "./files.ts";

interface ReplayParts {
  readonly pool: Pool;
  readonly files: Files;
}

export interface Replayed {
  readonly fingerprint: string;
  /** Held out, where the run ends; `loss` is that of its last update. */
  readonly metrics: Readonly<Record<string, number>>;
}

export class Replayer {
  readonly #parts: ReplayParts;

  constructor(parts: ReplayParts) {
    this.#parts = parts;
  }

  /** What `experiment` has come to, and the fingerprint of its weights, after so many updates. @throws Problem, `page.cancelled` where `signal` aborts. */
  async run(experiment: Experiment, updates: number, signal?: AbortSignal): Promise<Replayed> {
    const { pool, files } = this.#parts;
    const lease = await pool.acquire(signal);
    let metrics: Replayed["metrics"] = {};
    const client = new Client({
      start: lease.start,
      report: (report) => report.type === "look" && (metrics = report.look.metrics),
    });
    signal?.addEventListener("abort", () => client.dispose(), { once: true });
    try {
      const sent = await files.gather(experiment.task.settings);
      const quiet = { isWatched: false, isKept: false, engine: "wasm" as const };
      await client.open(experiment, { ...quiet, threads: lease.threads, files: sent });
      const { fingerprint, loss } = await client.train({ updates });
      return { fingerprint, metrics: { ...metrics, loss } };
    } finally {
      client.dispose();
      lease.release();
    }
  }
}
