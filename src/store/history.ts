/** What was done, so that it can be undone: a list of pairs of acts, no deeper than a person remembers. */
import { createStore } from "zustand/vanilla";

/** What a person did, as the key of a word for it. */
export type Deed =
  | "open"
  | "show"
  | "rename"
  | "remove"
  | "fork"
  | "probe"
  | "change"
  | "draft"
  | "race"
  | "overlay"
  | "reset"
  | "luck"
  | "lesson";

export interface Entry {
  readonly deed: Deed;
  readonly undo: () => Promise<void> | void;
  readonly redo: () => Promise<void> | void;
  /** Runs that both need: as long as either can be done, they are not forgotten. */
  readonly runs?: readonly string[];
}

export interface HistoryState {
  /** The last deed last. */
  readonly past: readonly Entry[];
  /** What was undone, the last undone last. */
  readonly future: readonly Entry[];
}

/** The runs that any of `entries` needs. */
export function runsOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ runs = [] }) => runs))];
}

/** Within so many ms what is dragged is one deed. */
const moment = 1000;
/** Deeds that can be undone. */
export const deepest = 100;

export class History {
  readonly state = createStore<HistoryState>(() => ({ past: [], future: [] }));
  #work: Promise<unknown> = Promise.resolve();
  /** What is being done and has no entry yet. */
  #deeds: Promise<unknown> = Promise.resolve();
  /** Name of the last deed, where it can be merged with, and when it was. */
  #merge: string | undefined;
  #at = 0;

  /**
   * Something was done. What had been undone before can not be done again. `merge`: what is dragged is one deed with the
   * one before, where that had the same name a moment ago.
   */
  add(entry: Entry, merge?: string): void {
    const { past } = this.state.getState();
    const last = past.at(-1);
    const isMerged =
      last !== undefined && merge !== undefined && merge === this.#merge && Date.now() - this.#at < moment;
    this.#merge = merge;
    this.#at = Date.now();
    const kept = isMerged ? past.slice(0, -1) : past;
    const whole = isMerged ? { ...entry, undo: last.undo, runs: runsOf([last, entry]) } : entry;
    this.state.setState({ past: [...kept, whole].slice(-deepest), future: [] });
  }

  /** `work` ends with an entry: nothing is undone or done again until then. */
  during<Result>(work: Promise<Result>): Promise<Result> {
    this.#deeds = Promise.allSettled([this.#deeds, work]).then(() => undefined);
    return work;
  }

  /** What was done until now is how it began: nothing of it is undone. */
  begin(): void {
    this.#merge = undefined;
    this.state.setState({ past: [], future: [] });
  }

  /** Undoes the last deed, and says which; null where there is none. One at a time. */
  undo(): Promise<Deed | null> {
    return this.#next(async () => {
      const { past, future } = this.state.getState();
      const last = past.at(-1);
      if (!last) return null;
      this.#merge = undefined;
      await last.undo();
      this.state.setState({ past: past.slice(0, -1), future: [...future, last] });
      return last.deed;
    });
  }

  redo(): Promise<Deed | null> {
    return this.#next(async () => {
      const { past, future } = this.state.getState();
      const last = future.at(-1);
      if (!last) return null;
      await last.redo();
      this.state.setState({ past: [...past, last], future: future.slice(0, -1) });
      return last.deed;
    });
  }

  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#work.then(() => this.#deeds).then(work);
    this.#work = next.catch(() => undefined);
    return next;
  }
}
