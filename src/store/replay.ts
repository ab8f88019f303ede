/** Runs again what somebody claims, where nobody watches: on wasm, whose bits are the same everywhere. */
import type { Experiment } from "../train/experiment.ts";
import { Client } from "../worker/client.ts";
import type { Pool } from "../worker/pool.ts";
import type { Files } from "./files.ts";

interface ReplayParts {
  readonly pool: Pool;
  readonly files: Files;
}

export class Replayer {
  readonly #parts: ReplayParts;

  constructor(parts: ReplayParts) {
    this.#parts = parts;
  }

  /** The fingerprint of the weights of `experiment` after so many updates. @throws Problem, `page.cancelled` where `signal` aborts. */
  async run(experiment: Experiment, updates: number, signal?: AbortSignal): Promise<string> {
    const { pool, files } = this.#parts;
    const lease = await pool.acquire(signal);
    const client = new Client({ start: lease.start, report: () => undefined });
    signal?.addEventListener("abort", () => client.dispose(), { once: true });
    try {
      const sent = await files.gather(experiment.task.settings);
      const quiet = { isWatched: false, isKept: false, engine: "wasm" as const };
      await client.open(experiment, { ...quiet, threads: lease.threads, files: sent });
      return (await client.train({ updates })).fingerprint;
    } finally {
      client.dispose();
      lease.release();
    }
  }
}
