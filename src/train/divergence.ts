/**
 * When training has diverged: in a whole window of updates most were skipped, or the loss was far above that of a network that has
 * learned nothing. What is only noisy comes nowhere near that: a spike is over long before a window is.
 */
import { Problem } from "../core/problem.ts";
import type { Batch, LossName } from "../engine/engine.ts";

export interface Divergence {
  /** `never`: not one update could be made since the beginning; `skipped`: most were not; `exploded`: the loss is far too high. */
  readonly kind: "never" | "skipped" | "exploded";
  /** It was seen after the update `from`, up to and with the update `to`. */
  readonly from: number;
  readonly to: number;
  /** How many of those `of` updates were skipped, or had a loss above `limit`. */
  readonly bad: number;
  readonly of: number;
  readonly limit: number;
  /** What a network that has learned nothing loses. */
  readonly blank: number;
}

/** What is asked of every update. */
interface Seen {
  /** Updates tried so far, this one included. */
  readonly update: number;
  /** Null where it is not known, or is no loss. */
  readonly loss: number | null;
  /** Updates skipped so far. */
  readonly skipped: number;
}

/** Updates that are judged together; windows begin at its multiples, so that it does not matter where a run was paused. */
export const judgedTogether = 200;
/** As many times the loss of a network that has learned nothing is far above it. */
const far = 10;
/** So much is little, where targets are so small that a network of any weights begins far above them. */
const least = 0.5;
/** A run that comes back within a quarter of the window has not diverged. */
const almostAll = 0.75;

/** Sees the updates of a run, one after the other. */
export class DivergenceWatch {
  /** What the last window came to that was seen from its beginning. */
  divergence: Divergence | null = null;
  #losses: number[] = [];
  /** Updates of the present window seen, and those of them that were skipped. */
  #seen = 0;
  #bad = 0;
  #skipped: number;
  /** The first loss of all. */
  #first: number | undefined;

  /** `skipped`: updates that have been skipped before. */
  constructor(skipped = 0) {
    this.#skipped = skipped;
  }

  /** Under other settings: what they begin with is where they begin. */
  anew(): DivergenceWatch {
    return new DivergenceWatch(this.#skipped);
  }

  /** `blank`: what a network that has learned nothing loses on the batch of this update. */
  saw({ update, loss, skipped }: Seen, blank: () => number): void {
    this.#seen += 1;
    this.#bad += skipped - this.#skipped;
    this.#skipped = skipped;
    if (loss !== null) this.#losses.push(loss);
    if (loss !== null && Number.isFinite(loss)) this.#first ??= loss;
    if (update % judgedTogether !== 0) return;
    if (this.#seen === judgedTogether) this.divergence = this.#judge(update, blank);
    this.#losses = [];
    this.#seen = 0;
    this.#bad = 0;
  }

  #judge(to: number, blank: () => number): Divergence | null {
    const known = Math.max(least, this.#first ?? 0, blank());
    const limit = far * known;
    const window = { from: to - judgedTogether, to, limit, blank: known };
    if (this.#bad > judgedTogether / 2) {
      const kind = this.#skipped === to ? "never" : "skipped";
      return { ...window, kind, bad: this.#bad, of: judgedTogether };
    }
    const of = this.#losses.length;
    const bad = this.#losses.filter((loss) => !(loss <= limit)).length;
    return of > 0 && bad >= almostAll * of ? { ...window, kind: "exploded", bad, of } : null;
  }
}

/** The loss of a network that answers zero everywhere, which is what it is near before it has learned anything. */
export function blankLoss(loss: LossName, outputs: number, { target, mask }: Batch): number {
  const scored = mask.reduce((sum, weight) => sum + weight, 0);
  const weight = Math.max(1, scored);
  if (loss === "bits") return (Math.LN2 * scored) / weight;
  if (loss === "class") return (Math.log(outputs) * scored) / weight;
  const squares = target.reduce((sum, value, i) => sum + mask[Math.floor(i / outputs)] * value * value, 0);
  return squares / outputs / weight;
}

/** Says what was seen, and what helps. */
export function divergedProblem({ kind, limit, blank, ...seen }: Divergence): Problem {
  return new Problem(`run.diverged.${kind}`, { ...seen, limit: roughly(limit), blank: roughly(blank) });
}

function roughly(value: number): number {
  return Number(value.toPrecision(2));
}
