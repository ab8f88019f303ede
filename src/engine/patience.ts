const looks = 6;

/**
 * How long one waits for an answer. It is counted in looks rather than timed: a computer that slept, or a tab that was frozen,
 * has used up one look when it wakes, and the answer has time to come.
 */
export class Patience {
  #quiet = 0;
  #timer: ReturnType<typeof setTimeout>;

  /** `tired` is called once, when nothing was heard for `limit` milliseconds or up to a sixth more; `look` at each look before. */
  constructor(limit: number, tired: () => void, look: () => void = () => undefined) {
    const wait = (): ReturnType<typeof setTimeout> => setTimeout(next, limit / looks);
    const next = (): void => {
      if (this.#quiet >= looks) return tired();
      this.#quiet++;
      this.#timer = wait();
      look();
    };
    this.#timer = wait();
  }

  heard(): void {
    this.#quiet = 0;
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
