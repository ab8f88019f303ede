/**
 * The symptoms, one small function each over the evidence: pure rules. Their thresholds were chosen on the first set of
 * testing/broken.ts; docs/doctor.md says what they come to on the second, and on every preset.
 */
import type { Evidence } from "./evidence.ts";

/** In the order in which they are named: what is the cause of what comes later stands first. */
export const symptoms = [
  "collapse",
  "exploding",
  "skipped",
  "overfit",
  "cut",
  "full",
  "saturated",
  "dead",
  "clipped",
  "slow",
  "oneSlot",
  "smeared",
  "unread",
  "vanishing",
  "plateau",
] as const;

export type Symptom = (typeof symptoms)[number];

export interface Diagnosis {
  readonly symptom: Symptom;
  /** Which of the symptom's sentences, where it has more than one. */
  readonly variant?: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What it is seen in. */
  readonly lights?: { readonly signal?: string; readonly at: Readonly<Record<string, number>> };
  /** The update before which it was not there yet, where that is known: a remedy goes on from there. */
  readonly since?: number;
}

type Seen = Omit<Diagnosis, "symptom"> | null;

/** Everything that is seen in `evidence`, the likeliest cause first. */
export function diagnose(evidence: Evidence): readonly Diagnosis[] {
  return symptoms.flatMap((symptom) => {
    const seen = rules[symptom](evidence);
    return seen ? [{ symptom, ...seen, parameters: rounded(seen.parameters) }] : [];
  });
}

/** Counts as they are, other numbers to three digits. */
function rounded(parameters: Diagnosis["parameters"]): Diagnosis["parameters"] {
  const short = (value: string | number): string | number =>
    typeof value === "string" || Number.isInteger(value) ? value : Number(value.toPrecision(3));
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, short(value)]));
}

/** Earlier nothing is a symptom: a network that has just begun has learnt nothing. */
export const fewestUpdates = 100;
/** A plateau at the beginning is what most networks come from. */
const longPlateau = 150;
/** A network that loses less than this share of what a fixed answer loses does its task: whatever it looks like inside. */
const failing = 0.5;
/** A loss that fell by more from the third quarter of the run to the last, and not only to that of a fixed answer, is on its way. */
const onItsWay = 0.1;
/** So many times what a network that knows nothing loses is far above it, as in train/divergence.ts; and what is little. */
const farAbove = 10;
const leastLoss = 0.5;
/** Gradients of the presets are near 1; AutoTrainer (Zhang et al. 2021) calls one above 70 exploding. */
const largeNorm = 100;
const oftenSkipped = 0.05;
/** A norm that is so many times its limit loses most of its length to it. */
const farClipped = 3;
/** Nearly all of a whole. */
const most = 0.9;
/** Of a layer's gates, and of its units. */
const manySaturated = 0.8;
const manyDead = 0.5;
/** Of all the weight of a head; it moves on where the rest is more. */
const always = 0.98;
/** Of the entropy that a head could have. */
const even = 0.99;
/** Weights that moved by less of their length have not learnt anything. */
const hardlyMoved = 0.01;
/** A loss that changes by less when memory is not read was not read. */
const noDifference = 0.01;
/** The first step matters so many times less than another one. */
const hardlyReaches = 1e-3;
/** Near what a fixed answer loses; and not far below it: who knows more than that has found what the last steps tell. */
const nearTrivial = 0.9;
const littleLearnt = 0.85;
/** Of the way from a baseline to a perfect answer, from worse to better. */
const nearBaseline = [-0.1, 0.03] as const;
const clearlyBetter = 0.1;

const rules: Readonly<Record<Symptom, (evidence: Evidence) => Seen>> = {
  exploding,
  skipped,
  collapse,
  overfit,
  cut,
  full,
  dead,
  saturated,
  oneSlot,
  smeared,
  clipped,
  slow,
  unread,
  vanishing,
  plateau,
};

/** Whether it does its task no better than it might, and has had time for it. */
function isFailing(evidence: Evidence): boolean {
  const { update, loss, trivial } = evidence;
  if (update < fewestUpdates || Number.isNaN(trivial)) return false;
  return !(loss < failing * trivial) || isAtBaseline(evidence);
}

function isAtBaseline({ baseline }: Evidence): boolean {
  const [worse, better] = nearBaseline;
  return baseline !== null && baseline.gain > worse && baseline.gain < better;
}

/** Failing, and no longer getting better, as far as that is known. */
function isStuck(evidence: Evidence): boolean {
  const { past, trivial } = evidence;
  const isOnItsWay = past !== null && past.improvement > onItsWay && past.last < littleLearnt * trivial;
  return isFailing(evidence) && (isAtBaseline(evidence) || !isOnItsWay);
}

/** The loss, or the gradient alone; where units are at their ends, that is what makes it so steep. */
function exploding(evidence: Evidence): Seen {
  const { past, loss, trivial, update } = evidence;
  if (!past || update < fewestUpdates) return null;
  const known = Math.max(leastLoss, Number.isNaN(trivial) ? past.first : trivial);
  if (past.last > farAbove * known || loss > farAbove * known)
    return { parameters: { loss: Math.max(past.last, loss), known } };
  const isSteep = past.norm > largeNorm && isFailing(evidence) && !saturated(evidence);
  return isSteep ? { variant: "steep", parameters: { norm: past.norm } } : null;
}

function skipped({ past, update, loss, trivial }: Evidence): Seen {
  if (past && past.skippedLately > oftenSkipped)
    return { parameters: { skipped: past.skipped, update, percent: 100 * past.skippedLately } };
  return Number.isNaN(loss) && !Number.isNaN(trivial) ? { variant: "nan", parameters: {} } : null;
}

/** It had learnt most of what there is to learn, and has lost more than half of that; its training loss rose, too. */
function collapse({ past, trivial }: Evidence): Seen {
  if (!past || !(past.bestLook < failing * trivial)) return null;
  const { bestLook, lastLook, bestUpdate } = past;
  const isLost = lastLook > (bestLook + trivial) / 2 && past.last > 2 * past.best;
  return isLost ? { parameters: { best: bestLook, last: lastLook, update: bestUpdate }, since: bestUpdate } : null;
}

function overfit({ past }: Evidence): Seen {
  if (!past || past.overfitSince === null) return null;
  const { overfitSince: since, bestLook: best, lastLook: last, last: training } = past;
  return { parameters: { update: since, best, last, training }, since };
}

/** Nothing that is read comes to the answer. */
function cut(evidence: Evidence): Seen {
  const { unread: silent, loss } = evidence;
  if (!silent || silent.loss !== loss || !isFailing(evidence)) return null;
  return { parameters: { loss }, ...lit(silent.signals[0]) };
}

function unread(evidence: Evidence): Seen {
  const { unread: silent, loss } = evidence;
  if (!silent || !isStuck(evidence) || silent.loss === loss) return null;
  const difference = Math.abs(silent.loss - loss) / loss;
  if (!(difference < noDifference)) return null;
  return { parameters: { loss, silent: silent.loss }, ...lit(silent.signals[0]) };
}

function full(evidence: Evidence): Seen {
  const found = evidence.used.find(({ share }) => share > most);
  if (!found || !isFailing(evidence)) return null;
  const { signal, share, of, axis } = found;
  return { parameters: { signal, percent: 100 * share, places: of, axis }, lights: { signal, at: {} } };
}

function dead(evidence: Evidence): Seen {
  const found = evidence.still.find(({ share }) => share > manyDead);
  if (!found || !isStuck(evidence)) return null;
  const { signal, share, of, at } = found;
  return { parameters: { signal, percent: 100 * share, units: of }, lights: { signal, at } };
}

function saturated(evidence: Evidence): Seen {
  const found = evidence.saturated.find(({ share }) => share > manySaturated);
  if (!found || !isStuck(evidence)) return null;
  const { signal, share, of, end, at } = found;
  const parameters = { signal, percent: 100 * share, units: of };
  if (end === "±1") return { variant: "ends", parameters, lights: { signal, at } };
  return { parameters: { ...parameters, end }, lights: { signal, at } };
}

function oneSlot(evidence: Evidence): Seen {
  const { heads } = evidence;
  const found = heads.find(({ topShare }) => topShare > always);
  if (!found || !isFailing(evidence)) return null;
  const { signal, axis, top, topShare } = found;
  return {
    parameters: { signal, axis, slot: top, percent: 100 * topShare },
    lights: { signal, at: { ...found.at, [axis]: top } },
  };
}

function smeared(evidence: Evidence): Seen {
  const { heads } = evidence;
  const found = heads.find(({ evenness }) => evenness > even);
  if (!found || !isFailing(evidence)) return null;
  const lights = { signal: found.signal, at: found.at };
  return { parameters: { signal: found.signal, percent: 100 * found.evenness, places: found.places }, lights };
}

function clipped(evidence: Evidence): Seen {
  const { past, training } = evidence;
  if (!past || !isFailing(evidence) || !(past.clipped > most)) return null;
  if (!(past.norm > farClipped * training.clipNorm)) return null;
  return { parameters: { percent: 100 * past.clipped, norm: past.norm, limit: training.clipNorm } };
}

function slow(evidence: Evidence): Seen {
  const { moved, update, training } = evidence;
  if (!isStuck(evidence) || !(moved < hardlyMoved)) return null;
  return { parameters: { percent: 100 * moved, update, rate: training.learningRate } };
}

function vanishing(evidence: Evidence): Seen {
  const { reach, loss, trivial } = evidence;
  if (!reach || !isStuck(evidence) || !(reach.share < hardlyReaches)) return null;
  if (loss < littleLearnt * trivial && !isAtBaseline(evidence)) return null;
  return { parameters: { lag: reach.lag, percent: 100 * reach.share }, lights: { at: { time: 0 } } };
}

/** The training loss, too: else what was learnt is of no use, or was forgotten. */
function plateau(evidence: Evidence): Seen {
  const { update, loss, trivial, baseline, past } = evidence;
  if (
    update < longPlateau ||
    !isStuck(evidence) ||
    (past && past.last < littleLearnt * trivial && !isAtBaseline(evidence))
  )
    return null;
  if (baseline && isAtBaseline(evidence)) {
    const { value, baseline: other } = baseline;
    return { variant: "baseline", parameters: { value, other } };
  }
  const isBetter = baseline !== null && baseline.gain > clearlyBetter;
  return loss > nearTrivial * trivial && !isBetter ? { parameters: { loss, trivial } } : null;
}

function lit(signal: string | undefined): Pick<Diagnosis, "lights"> {
  return signal === undefined ? {} : { lights: { signal, at: {} } };
}
