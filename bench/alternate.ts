/**
 * Two sides measured in turn, ABAB…, so that a busy machine hurts both alike. Reported is the fastest turn of each: the
 * one that other work disturbed least.
 */

/** One side: does so many updates and says how many milliseconds they took. */
export type Runner = (updates: number) => Promise<number>;

export interface Turns {
  /** How long a turn lasts, in milliseconds, when an update is shorter than that. */
  readonly turn: number;
  readonly rounds: number;
  /** No further round begins after so many milliseconds (but there are three). */
  readonly limit: number;
  /** Milliseconds of updates before the first turn. */
  readonly warmUp: number;
}

const usual: Turns = { turn: 20, rounds: 60, limit: 20_000, warmUp: 300 };
const fewestRounds = 3;

/** Milliseconds per update of both; `theirs` may be absent. */
export async function alternate(
  ours: Runner,
  theirs: Runner | null,
  turns: Partial<Turns> = {},
): Promise<{ readonly ours: number; readonly theirs: number | null }> {
  const { turn, rounds, limit, warmUp } = { ...usual, ...turns };
  const sides = theirs ? [ours, theirs] : [ours];
  const counts: number[] = [];
  for (const side of sides) counts.push(Math.max(1, Math.round(turn / (await settle(side, warmUp)))));
  const best = sides.map(() => Infinity);
  const started = performance.now();
  for (let round = 0; round < rounds; round++) {
    if (round >= fewestRounds && performance.now() - started > limit) break;
    for (const [i, side] of sides.entries()) {
      const count = counts[i] ?? 1;
      best[i] = Math.min(best[i] ?? Infinity, (await side(count)) / count);
    }
  }
  return { ours: best[0] ?? NaN, theirs: best[1] ?? null };
}

/** Trains until compilers have settled: for `milliseconds` in turns that grow. Returns those of one of the latest updates. */
async function settle(side: Runner, milliseconds: number): Promise<number> {
  let spent = 0;
  let latest = 0;
  for (let count = 1; count === 1 || spent < milliseconds; count *= 2) {
    const took = await side(count);
    spent += took;
    latest = Math.max(took / count, 0.001);
  }
  return latest;
}

/** A runner over a single update. */
export function repeat(update: () => Promise<unknown>, finish: () => Promise<unknown> = async () => undefined): Runner {
  return async (updates) => {
    const started = performance.now();
    for (let i = 0; i < updates; i++) await update();
    await finish();
    return performance.now() - started;
  };
}

/**
 * The time that this process had a processor, not the time that went by: all sides work alone on one thread, and where other
 * programs take turns with them, a long update would lose more turns than a short one.
 */
export function onProcessor(run: Runner): Runner {
  return async (updates) => {
    const before = process.cpuUsage();
    await run(updates);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
