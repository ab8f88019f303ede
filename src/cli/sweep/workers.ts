/** Who trains the jobs of a sweep: this thread, or several others. */
import { Worker } from "node:worker_threads";
import type { Job } from "../../sweep/jobs.ts";
import { runJob, type Maker } from "../../sweep/one.ts";
import type { Result } from "../../sweep/results.ts";
import { engineOf } from "./engine.ts";

export interface SweepWorker {
  /** Null where it was closed on the way. @throws Error when the thread ends. */
  readonly run: (job: Job) => Promise<Result | null>;
  readonly close: () => void;
}

/** Longest time in milliseconds in which Ctrl-C is not heard. */
const patience = 50;

/** `count` of them; one alone is this thread. */
export function openWorkers(count: number, maker: Maker): readonly SweepWorker[] {
  return count === 1 ? [openHere(maker)] : Array.from({ length: count }, () => openThread(maker));
}

function openHere(maker: Maker): SweepWorker {
  let isClosed = false;
  let heard = performance.now();
  async function breathe(): Promise<void> {
    if (performance.now() - heard < patience) return;
    await new Promise(setImmediate);
    heard = performance.now();
  }
  return {
    run: async (job) => runJob(job, { engine: await engineOf(job), maker, isStopped: () => isClosed, breathe }),
    close: () => void (isClosed = true),
  };
}

/** A thread that runs `sweep-worker.ts`, which is built beside the command line. */
function openThread(maker: Maker): SweepWorker {
  const worker = new Worker(new URL("./sweep-worker.js", import.meta.url), { workerData: maker });
  let isClosed = false;
  let settle = (_error: Error | null, _result: Result | null): void => undefined;
  worker.on("message", (result: Result | null) => settle(null, result));
  worker.on("error", (error) => settle(error, null));
  worker.on("exit", (code) => settle(isClosed ? null : new Error(`it ended with ${code}`), null));
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        settle = (error, result) => (error ? reject(error) : resolve(result));
        if (isClosed) resolve(null);
        else worker.postMessage(job);
      }),
    close: () => {
      isClosed = true;
      void worker.terminate();
    },
  };
}
