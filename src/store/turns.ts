/** Things done one after another, in the order in which they were asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Resolves when nothing of it is being done. */
  get idle(): Promise<unknown> {
    return this.#last;
  }

  /** Does `work` when all that was asked for before it is done, or has failed. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#last.then(work);
    this.#last = next.catch(() => undefined);
    return next;
  }
}
