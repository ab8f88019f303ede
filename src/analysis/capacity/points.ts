/** What `npm run capacity` measures: models with a memory, at several widths, on one task of pairs. */
import type { SettingValues } from "../../core/setting.ts";
import { checkExperiment } from "../../train/check.ts";
import type { Experiment } from "../../train/experiment.ts";

/** Of the matrix memories a side of the matrix; of the others what `measured` says. */
export const widths = [4, 8, 16] as const;

/** Pairs that are trained on in the end, and the most that are asked for; there are as many keys and as many values. */
export const mostPairs = 16;

/** How a model is trained until it answers rightly: until `alternates` on few pairs alone, by which it learns in fewer updates to answer at all. */
export interface Trained {
  readonly batch: number;
  readonly learningRate: number;
  readonly clipNorm: number;
  readonly alternates: number;
  readonly updates: number;
}

const fewPairs = 4;

/** From `alternates` on: each for `block` updates, again and again, so that none of them is forgotten. */
const block = 50;
const inTurn = [8, mostPairs, fewPairs] as const;

export interface Measured {
  readonly model: string;
  /** What the width is of this model. */
  readonly width: string;
  readonly settings: (width: number) => SettingValues;
  readonly training: Trained;
}

const soon: Trained = { batch: 64, learningRate: 0.003, clipNorm: 1, alternates: 1000, updates: 2000 };
/** Two layers have to find each other first. */
const later: Trained = { ...soon, alternates: 3000, updates: 5000 };
/** What has no keys of its own needs many small steps. */
const late: Trained = { batch: 16, learningRate: 0.01, clipNorm: 10, alternates: 10_000, updates: 14_000 };

const matrix = (width: number): SettingValues => ({ unit: 32, head: 1, key: width, value: width, inner: 32, layer: 1 });
const side = { width: "side of its matrix", settings: matrix, training: soon };

export const measured: readonly Measured[] = [
  { model: "linear-attention", ...side },
  { model: "deltanet", ...side },
  { model: "gated-deltanet", ...side },
  { model: "mlstm", ...side },
  {
    model: "ntm",
    width: "slots of 24 numbers",
    settings: (width) => ({ unit: 64, slot: width, width: 24, head: 2 }),
    training: late,
  },
  { model: "lstm", width: "a quarter of its units", settings: (width) => ({ unit: 4 * width }), training: late },
  {
    model: "transformer",
    width: "numbers of a key and of a value",
    settings: (width) => ({ ...matrix(width), head: 2, inner: 64, layer: 2 }),
    training: later,
  },
];

export interface Point {
  readonly model: string;
  readonly width: number;
  readonly seed: number;
}

/** What came of one point: the share of right answers at 1, 2 … pairs, and what it took. */
export interface Result extends Point {
  readonly recall: readonly number[];
  readonly parameters: number;
  readonly seconds: number;
}

/** Every point, seed by seed: what is broken off has the first seeds whole. */
export function pointsOf(seeds: number): readonly Point[] {
  const all = measured.flatMap(({ model }) => widths.map((width) => ({ model, width })));
  return Array.from({ length: seeds }, (_, i) => all.map((point) => ({ ...point, seed: i + 1 }))).flat();
}

export function experimentOf({ model, width, seed }: Point): Experiment {
  const { settings, training } = measuredOf(model);
  const { batch, learningRate, clipNorm } = training;
  return checkExperiment({
    model: { id: model, settings: settings(width) },
    task: { id: "associative", settings: { keys: mostPairs, values: mostPairs, pairs: mostPairs } },
    training: { batch, optimiser: "adam", learningRate, clipNorm },
    seed,
    engine: "wasm",
    changes: pairsBy(training).map(([update, pairs]) => ({ update, key: "task.pairs", value: pairs })),
  });
}

function measuredOf(model: string): Measured {
  const one = measured.find((known) => known.model === model);
  if (!one) throw new Error(`${model} is not measured`);
  return one;
}

/** From which update on how many pairs. The model is built for the most before the first. */
function pairsBy({ alternates, updates }: Trained): readonly (readonly [update: number, pairs: number])[] {
  const blocks = Array.from({ length: Math.ceil((updates - alternates) / block) }, (_, i) => i);
  return [[1, fewPairs], ...blocks.map((i) => [alternates + i * block, inTurn[i % inTurn.length]] as const)];
}
