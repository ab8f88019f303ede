/**
 * Workers for the runs that train beside the one in front: at most so many at a time, and the next ones started ahead, so
 * that a run that is added begins at once.
 */
import { Problem } from "../core/problem.ts";
import type { WorkerPort } from "./connection.ts";
import { shareThreads } from "./threads.ts";

export interface PoolOptions {
  /** Starts a training worker. */
  readonly start: () => WorkerPort;
  /** Runs that may train at a time. */
  readonly most: number;
  /** Cores of this machine. */
  readonly cores: number;
  /** Workers that are started ahead. */
  readonly warm?: number;
}

/** The right to train one run after another on a worker. */
export interface Lease {
  /** A worker; the next call gives another one, after the first has died. The pool does not stop what it gave out. */
  readonly start: () => WorkerPort;
  /** How many threads each run may use, that of its worker included. */
  readonly threads: number;
  /** Gives the right back; what was started with it must be closed. Further calls do nothing. */
  readonly release: () => void;
}

interface Waiting {
  readonly grant: () => void;
  readonly refuse: (problem: Problem) => void;
}

export class Pool {
  readonly #options: PoolOptions;
  readonly #idle: WorkerPort[] = [];
  #waiting: readonly Waiting[] = [];
  #leases = 0;
  #isOpen = true;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Leases that are out. */
  get size(): number {
    return this.#leases;
  }

  /** Waits its turn where all leases are out. @throws Problem `page.cancelled` when `signal` aborts first or the pool closes. */
  async acquire(signal?: AbortSignal): Promise<Lease> {
    if (!this.#isOpen || signal?.aborted) throw new Problem("page.cancelled");
    if (this.#leases >= this.#options.most) await this.#turn(signal);
    else this.#leases++;
    this.#warm();
    return this.#lease();
  }

  /** Stops the workers that nobody has, and refuses whoever waits. */
  dispose(): void {
    this.#isOpen = false;
    this.#endIdle();
    for (const { refuse } of this.#waiting) refuse(new Problem("page.cancelled"));
    this.#waiting = [];
  }

  #turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { grant: resolve, refuse: reject };
      this.#waiting = [...this.#waiting, waiting];
      signal?.addEventListener("abort", () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
        reject(new Problem("page.cancelled"));
      });
    });
  }

  #lease(): Lease {
    let isOut = true;
    const { most, cores, start } = this.#options;
    return {
      threads: shareThreads(cores, most),
      start: () => {
        const worker = this.#idle.shift() ?? start();
        this.#warm();
        return worker;
      },
      release: () => {
        if (isOut) this.#next();
        isOut = false;
      },
    };
  }

  /** A lease that comes back goes to who has waited longest. With the last one the worker that was started ahead ends. */
  #next(): void {
    const [first, ...others] = this.#waiting;
    this.#waiting = others;
    if (first) return first.grant();
    this.#leases--;
    if (this.#leases === 0) this.#endIdle();
  }

  #endIdle(): void {
    for (const worker of this.#idle.splice(0)) worker.terminate();
  }

  /** No more than could still be wanted. */
  #warm(): void {
    const { start, most, warm = 1 } = this.#options;
    const wanted = this.#isOpen ? Math.min(warm, most - this.#leases) : 0;
    while (this.#idle.length < wanted) this.#keep(start());
  }

  /** One that dies while nobody has it is not given out. */
  #keep(worker: WorkerPort): void {
    this.#idle.push(worker);
    worker.addEventListener("error", () => {
      const at = this.#idle.indexOf(worker);
      if (at >= 0) this.#idle.splice(at, 1);
    });
  }
}
