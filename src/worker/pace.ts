/** A Pace says when something optional may be done again, so that it never takes more than its share of the time. */

export interface PaceOptions {
  /** At most once in so many ms. */
  readonly interval: number;
  /** Largest share of the time, 0 to 1. */
  readonly share: number;
  readonly now: () => number;
}

export class Pace {
  readonly #options: PaceOptions;
  #next = -Infinity;

  constructor(options: PaceOptions) {
    this.#options = options;
  }

  get isDue(): boolean {
    return this.#options.now() >= this.#next;
  }

  /** Does the work, and puts off the next time according to what it cost. */
  async spend<T>(work: () => T | Promise<T>): Promise<T> {
    const { now, interval, share } = this.#options;
    const started = now();
    const result = await work();
    this.#next = started + Math.max(interval, (now() - started) / share);
    return result;
  }
}
