/** Tabs of one browser: locks that they take from each other, and a channel over which they hear each other. */
import type { Channel } from "../channel.ts";
import type { Locks } from "../claims.ts";

interface Waiting {
  readonly tab: object;
  readonly grant: () => void;
}

export class Tabs {
  readonly #queues = new Map<string, Waiting[]>();
  readonly #ears = new Map<object, (id: string) => void>();

  /** What a tab has, until it is closed. */
  open(): {
    readonly locks: Locks;
    readonly openChannel: (hear: (id: string) => void) => Channel;
    readonly close: () => void;
  } {
    const tab = {};
    let isOpen = true;
    const never = new Promise<never>(() => undefined);
    return {
      locks: {
        request: (name, { signal }, callback) => (isOpen ? this.#request(tab, name, signal, callback) : never),
      },
      openChannel: (hear) => {
        this.#ears.set(tab, hear);
        const tell = (id: string): void => {
          for (const [other, ear] of this.#ears) if (other !== tab) queueMicrotask(() => ear(id));
        };
        return { tell, close: () => void this.#ears.delete(tab) };
      },
      close: () => {
        isOpen = false;
        this.#ears.delete(tab);
        for (const name of this.#queues.keys()) this.#leave(name, (waiting) => waiting.tab === tab);
      },
    };
  }

  #request(
    tab: object,
    name: string,
    signal: AbortSignal,
    callback: (lock: unknown) => Promise<unknown>,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        tab,
        grant: () => {
          if (this.#queues.get(name)?.[0] !== waiting) return;
          const done = callback({}).finally(() => this.#leave(name, (one) => one === waiting));
          done.then(resolve, reject);
        },
      };
      const queue = this.#queues.get(name) ?? [];
      this.#queues.set(name, queue);
      queue.push(waiting);
      signal.addEventListener("abort", () => {
        if (queue[0] === waiting) return;
        this.#leave(name, (one) => one === waiting);
        reject(signal.reason as Error);
      });
      if (queue[0] === waiting) queueMicrotask(waiting.grant);
    });
  }

  #leave(name: string, isGone: (waiting: Waiting) => boolean): void {
    const queue = this.#queues.get(name) ?? [];
    const first = queue[0];
    queue.splice(0, queue.length, ...queue.filter((waiting) => !isGone(waiting)));
    if (queue[0] && queue[0] !== first) queueMicrotask(queue[0].grant);
  }
}
