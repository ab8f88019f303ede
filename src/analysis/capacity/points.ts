/** What `npm run capacity` measures: models with a memory, at several widths, on one task of pairs. */
import type { SettingValues } from "../../core/setting.ts";
import { checkExperiment } from "../../train/check.ts";
import type { Experiment } from "../../train/experiment.ts";

/** Of the matrix memories a side of the matrix; of the others what `measured` says. */
export const widths = [4, 8, 16] as const;

/** Pairs that are trained on in the end, and the most that are asked for; there are as many keys and as many values. */
export const mostPairs = 16;

export const updates = 1200;

/** From which update on how many pairs: few at first, by which a small memory learns more in as many updates. A model is built for the most. */
const stages = [
  [1, 4],
  [400, 8],
  [800, mostPairs],
] as const;

export interface Measured {
  readonly model: string;
  /** What the width is of this model. */
  readonly width: string;
  readonly settings: (width: number) => SettingValues;
}

const matrix = (width: number): SettingValues => ({ unit: 32, head: 1, key: width, value: width, inner: 32, layer: 1 });

export const measured: readonly Measured[] = [
  { model: "linear-attention", width: "side of its matrix", settings: matrix },
  { model: "deltanet", width: "side of its matrix", settings: matrix },
  { model: "gated-deltanet", width: "side of its matrix", settings: matrix },
  { model: "mlstm", width: "side of its matrix", settings: matrix },
  { model: "ntm", width: "slots of 16 numbers", settings: (width) => ({ unit: 32, slot: width, width: 16 }) },
  { model: "lstm", width: "a quarter of its units", settings: (width) => ({ unit: 4 * width }) },
  {
    model: "transformer",
    width: "numbers of a key and of a value",
    settings: (width) => ({ ...matrix(width), layer: 2 }),
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
  const one = measured.find((known) => known.model === model);
  return checkExperiment({
    model: { id: model, settings: one?.settings(width) ?? {} },
    task: { id: "associative", settings: { keys: mostPairs, values: mostPairs, pairs: mostPairs } },
    training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
    seed,
    engine: "wasm",
    changes: stages.map(([update, pairs]) => ({ update, key: "task.pairs", value: pairs })),
  });
}
