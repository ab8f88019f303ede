/** Which jobs are to be run now, from what is known: with halving, those of the first rung that is not whole. */
import type { Job } from "./jobs.ts";
import type { Result } from "./results.ts";
import { rungsOf, type Sweep } from "./spec.ts";

type Results = ReadonlyMap<string, Result>;

/** Where a sweep stands. */
export interface Standing {
  /** The rung that is run now; of a sweep that is over, the last one. */
  readonly rung: number;
  /** All its jobs, those that have ended too: the same whoever asks, so that they can be shared out. */
  readonly jobs: readonly Job[];
  readonly isOver: boolean;
  /** Places of the points that were stopped after each rung that is whole. */
  readonly stopped: readonly (readonly number[])[];
}

/** `jobs`: `jobsOf(sweep)`. */
export function standing(sweep: Sweep, jobs: readonly Job[], results: Results): Standing {
  const last = rungsOf(sweep.search, sweep.updates).length - 1;
  const known = new Known(jobs, results);
  const stopped: (readonly number[])[] = [];
  let going = new Set(jobs.map(({ point }) => point));
  for (let rung = 0; ; rung++) {
    const ofRung = jobs.filter((job) => job.rung === rung && going.has(job.point) && !known.hasEnded(job));
    const isWhole = ofRung.every(({ id }) => results.has(id));
    if (!isWhole || rung === last) return { rung, jobs: ofRung, isOver: isWhole, stopped };
    const ranked = rank(sweep, [...going], known.ofRung(rung));
    const kept = Math.max(1, Math.ceil(keepOf(sweep) * ranked.length));
    stopped.push(ranked.slice(kept).toSorted((a, b) => a - b));
    going = new Set(ranked.slice(0, kept));
  }
}

function keepOf({ search }: Sweep): number {
  return search.kind === "halving" ? search.keep : 1;
}

/** What is known of each point and seed by a rung: a run that has ended before it would end there again, to the same bits. */
class Known {
  readonly #byRun = new Map<string, readonly (Result | undefined)[]>();
  readonly #points = new Map<string, number>();

  constructor(jobs: readonly Job[], results: Results) {
    for (const { id, point, rung, experiment } of jobs) {
      const run = `${point} ${experiment.seed}`;
      const known = [...(this.#byRun.get(run) ?? [])];
      known[rung] = results.get(id);
      this.#byRun.set(run, known);
      this.#points.set(run, point);
    }
  }

  /** Whether it came to its goal, or broke off, at a rung before that of `job`. */
  hasEnded({ point, rung, experiment }: Job): boolean {
    const known = this.#byRun.get(`${point} ${experiment.seed}`) ?? [];
    return known.slice(0, rung).some((result) => result && result.outcome !== "end");
  }

  /** The latest result of every run up to `rung`, by point. */
  ofRung(rung: number): ReadonlyMap<number, readonly Result[]> {
    const byPoint = new Map<number, Result[]>();
    for (const [run, known] of this.#byRun) {
      const result = known.slice(0, rung + 1).findLast((one) => one !== undefined);
      const point = this.#points.get(run) ?? 0;
      if (result) byPoint.set(point, [...(byPoint.get(point) ?? []), result]);
    }
    return byPoint;
  }
}

/** The best first: more seeds that came to the goal, then the better mean of the metric, then the order of the points. */
function rank({ goal }: Sweep, points: readonly number[], results: ReadonlyMap<number, readonly Result[]>): number[] {
  const isHighBest = goal?.above !== undefined;
  const scores = new Map(points.map((point) => [point, scoreOf(results.get(point) ?? [], isHighBest)]));
  return points.toSorted((a, b) => {
    const [one, other] = [scores.get(a), scores.get(b)];
    if (!one || !other) return a - b;
    return other.reached - one.reached || ascending(one.metric, other.metric) || a - b;
  });
}

function ascending(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** `metric`: the lower the better; a run without a finite one is the worst. */
function scoreOf(
  results: readonly Result[],
  isHighBest: boolean,
): { readonly reached: number; readonly metric: number } {
  const reached = results.filter(({ outcome }) => outcome === "goal").length;
  const metrics = results.map(({ outcome, curve }) => {
    const value = outcome === "diverged" ? null : (curve.at(-1)?.[2] ?? null);
    return value === null ? Infinity : isHighBest ? -value : value;
  });
  return { reached, metric: metrics.reduce((sum, one) => sum + one, 0) / Math.max(1, metrics.length) };
}
