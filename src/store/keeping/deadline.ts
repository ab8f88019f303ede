/** A storage that never answers must not hold up anything: every question to it has a deadline. */

/** Nothing came in time; it may still come. */
export class Hanging extends Error {
  /** Resolves when an answer comes after all, whatever it is. */
  readonly settled: Promise<unknown>;

  constructor(work: Promise<unknown>) {
    super("no answer");
    this.name = "Hanging";
    this.settled = work.catch(() => undefined);
  }
}

/** A machine that wakes up finds its timers overdue: only time that passes in pieces has passed. */
const pieces = 10;

/** What `work` comes to. @throws Hanging when that takes longer than `limit` ms. */
export async function within<Value>(limit: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    let left = pieces;
    const wait = (): void => {
      if (left-- === 0) reject(new Hanging(work));
      else timer = setTimeout(wait, limit / pieces);
    };
    wait();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
