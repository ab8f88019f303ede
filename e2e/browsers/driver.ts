/** What a story needs of a browser, and no more: two very different ways of driving one come down to this. */
export interface Tab {
  readonly open: (url: string) => Promise<void>;
  /** Calls `work` in the page; it sees nothing of what is around it. */
  readonly evaluate: <Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) => Promise<Result>;
  readonly click: (x: number, y: number) => Promise<void>;
  /** A key by its name in `KeyboardEvent.key`, after others that are held with it: `Control+z`. */
  readonly press: (keys: string) => Promise<void>;
  /** Gives files to the input that `selector` finds. */
  readonly choose: (selector: string, paths: readonly string[]) => Promise<void>;
  /** A PNG of what is on screen. */
  readonly picture: () => Promise<Uint8Array>;
  /** What the browser has complained of, besides what the page itself hears. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface Driver {
  /** A tab of somebody who has never seen the page; the tab before it may be closed by then. */
  readonly stranger: () => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** What is looked at is as large as in the other stories. */
export const screen = { width: 1366, height: 768 };
/** A busy machine is slow, not wrong: how long a browser may take for one thing, in ms. */
export const patience = 120_000;
