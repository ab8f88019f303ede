/** What the page asks of whatever keeps its runs. */

/** What of a run is in memory, and who may write it. */
export interface Keeping {
  /** The weights of a run come into memory, if they are kept elsewhere. */
  readonly whole: (id: string) => Promise<void>;
  /** Whether this page may go on with a run; another tab may hold it. */
  readonly claim: (id: string) => Promise<boolean>;
}

/** Nothing is kept: for tests, and until a page says otherwise. */
export const noKeeping: Keeping = { whole: async () => undefined, claim: async () => true };

/** The same of what is not there yet: it is waited for when it is needed. Where it does not come, nothing is kept. */
export function laterKeeping(coming: Promise<Keeping>): Keeping {
  const come = coming.catch(() => noKeeping);
  return { whole: async (id) => (await come).whole(id), claim: async (id) => (await come).claim(id) };
}
