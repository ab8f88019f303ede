/** The series that are built in, each made once. */
import { randomStream } from "../../core/random.ts";
import type { Fact, TableFound } from "../task.ts";
import { lorenz, mackeyGlass, narma, sines } from "./generate.ts";
import { seasonOf } from "./season.ts";

/** A series in its own unit, at equal distances in time, without a gap. */
export interface Series {
  /** What is to be forecast. */
  readonly value: Float64Array;
  /** What comes in, where that is not the series itself: the input of the system that it is the output of. */
  readonly driver: Float64Array | null;
  /** Times after which it is most like itself, and how that is known: from what a time is called, or by autocorrelation. */
  readonly season: number;
  readonly seasonFrom: "times" | "autocorrelation";
  /** What a time is called. */
  readonly nameOf: (time: number) => string;
  /** What was found in the data that it comes from. */
  readonly facts: readonly Fact[];
  readonly table?: TableFound;
  /** Line of the data's last value; 0 where there is none. */
  readonly lastLine: number;
}

/**
 * Chronological parts: trained on, for choosing settings (validation), and for the last word (test). Training sees the first
 * alone, and scales by it alone.
 */
export interface Split {
  /** Times before this are trained on. */
  readonly trainTo: number;
  /** From there up to this for validation, what is left for the test. */
  readonly validationTo: number;
}

export function splitOf(count: number): Split {
  return { trainTo: Math.floor(0.7 * count), validationTo: Math.floor(0.85 * count) };
}

const count = 4000;
/** Of the noise in the sines and of NARMA's input: a series is the same in every run. */
const seed = 1963;

interface Pair {
  readonly value: Float64Array;
  readonly driver: Float64Array | null;
}

const makers = {
  sines: () => alone(sines(randomStream(seed, "sines"), count)),
  "mackey-glass": () => alone(mackeyGlass(count + 500).slice(500)),
  lorenz: () => alone(lorenz(count)),
  narma: () => narmaPair(),
} as const;

export type SeriesId = keyof typeof makers;
export const seriesIds = Object.keys(makers) as SeriesId[];

const made = new Map<SeriesId, Series>();

export function seriesOf(id: SeriesId): Series {
  const known = made.get(id) ?? finished(makers[id]());
  made.set(id, known);
  return known;
}

function alone(value: Float64Array): Pair {
  return { value, driver: null };
}

/** Inputs uniform in [0, 0.5); of those that make y run away (above 2) others are drawn. */
function narmaPair(): Pair {
  const settling = 50;
  for (let attempt = 0; ; attempt++) {
    const random = randomStream(seed, "narma", attempt);
    const inputs = Float64Array.from({ length: count + settling }, () => 0.5 * random.uniform());
    const y = narma(inputs);
    if (y.every((value) => value < 2)) return { driver: inputs.slice(settling), value: y.slice(settling, -1) };
  }
}

function finished({ value, driver }: Pair): Series {
  return {
    value,
    driver,
    season: seasonOf(value, splitOf(value.length).trainTo),
    seasonFrom: "autocorrelation",
    nameOf: () => "",
    facts: [],
    lastLine: 0,
  };
}
