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
  /** Of the time before. */
  #cost = Infinity;

  constructor(options: PaceOptions) {
    this.#options = options;
  }

  get isDue(): boolean {
    return this.#options.now() >= this.#next;
  }

  /**
   * Does the work, and puts off the next time according to what it cost: the less of the last two times, since a machine with other
   * things to do takes long once in a while, and that is no cost of the work.
   */
  async spend<T>(work: () => T | Promise<T>): Promise<T> {
    const { now, interval, share } = this.#options;
    const started = now();
    const result = await work();
    const cost = now() - started;
    this.#next = started + Math.max(interval, Math.min(cost, this.#cost) / share);
    this.#cost = cost;
    return result;
  }
}
