/** Who may write a run: the tab that holds its lock, which the browser takes back when the tab ends, however it ends. */

/**
 * How long a tab waits for a run: the page before a reload may be about to let go of it. Counted in short looks rather than
 * timed, so that a page that was busy meanwhile hears of a lock that it got.
 */
const [looks, interval] = [6, 50];

/** The part of `LockManager` that is used. */
export interface Locks {
  readonly request: (
    name: string,
    options: { readonly signal: AbortSignal },
    callback: (lock: unknown) => Promise<unknown>,
  ) => Promise<unknown>;
}

export class Claims {
  /** Whether other tabs are kept away; without locks every claim is granted. */
  readonly isReal: boolean;
  readonly #locks: Locks | undefined;
  /** Ids that are held, with the way to let go. */
  readonly #held = new Map<string, () => void>();
  /** Those of them that are held until they are released. */
  readonly #claimed = new Set<string>();
  readonly #asked = new Map<string, Promise<boolean>>();

  constructor(locks: Locks | undefined) {
    this.#locks = locks;
    this.isReal = locks !== undefined;
  }

  isMine(id: string): boolean {
    return this.#claimed.has(id);
  }

  /** Whether this tab holds the run now. */
  async claim(id: string): Promise<boolean> {
    const isHeld = await this.#hold(id);
    if (isHeld) this.#claimed.add(id);
    return isHeld;
  }

  release(id: string): void {
    this.#claimed.delete(id);
    this.#held.get(id)?.();
    this.#held.delete(id);
  }

  /** Does `work` while this tab holds the run, unless another does. Whether it was done. */
  async borrow(id: string, work: () => Promise<void>): Promise<boolean> {
    if (!(await this.#hold(id))) return false;
    try {
      await work();
      return true;
    } finally {
      if (!this.#claimed.has(id)) this.release(id);
    }
  }

  #hold(id: string): Promise<boolean> {
    if (this.#held.has(id)) return Promise.resolve(true);
    const asked = this.#asked.get(id) ?? this.#ask(id).finally(() => this.#asked.delete(id));
    this.#asked.set(id, asked);
    return asked;
  }

  #ask(id: string): Promise<boolean> {
    const locks = this.#locks;
    if (!locks) {
      this.#held.set(id, () => undefined);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const waiting = new AbortController();
      let looked = 0;
      const timer = setInterval(() => {
        if (++looked >= looks) waiting.abort();
      }, interval);
      const hold = (): Promise<void> => {
        clearInterval(timer);
        return new Promise((letGo) => {
          this.#held.set(id, letGo);
          resolve(true);
        });
      };
      locks.request(`mnemoscope run ${id}`, { signal: waiting.signal }, hold).catch(() => {
        clearInterval(timer);
        // Where locks are denied, as in a sandbox, there is nobody to keep away.
        if (!waiting.signal.aborted) this.#held.set(id, () => undefined);
        resolve(!waiting.signal.aborted);
      });
    });
  }
}
