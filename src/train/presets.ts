/** Named experiments that are known to work; a person starts from one of them. */
import { Problem } from "../core/problem.ts";
import type { SettingValues } from "../core/setting.ts";
import { checkExperiment } from "./check.ts";
import type { Experiment, TrainingSettings } from "./experiment.ts";

interface Preset {
  readonly id: string;
  readonly model: string;
  readonly sizes: SettingValues;
  readonly task: string;
  readonly settings: SettingValues;
  readonly training: Partial<TrainingSettings>;
}

const presets: readonly Preset[] = [
  {
    id: "ntm-copy",
    model: "ntm",
    sizes: { unit: 64, slot: 20, width: 12, head: 1, controller: "lstm", order: "read-first" },
    task: "copy",
    settings: { bits: 6, from: 1, to: 8 },
    training: { batch: 16, optimiser: "adam", learningRate: 0.01, clipNorm: 10 },
  },
  {
    id: "lstm-copy",
    model: "lstm",
    sizes: { unit: 100 },
    task: "copy",
    settings: { bits: 6, from: 1, to: 8 },
    training: { batch: 16, optimiser: "adam", learningRate: 0.005, clipNorm: 10 },
  },
  {
    id: "lstm-recall",
    model: "lstm",
    sizes: { unit: 64 },
    task: "recall",
    settings: { symbols: 4, length: 5, delay: 10 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
  },
  {
    id: "gru-adding",
    model: "gru",
    sizes: { unit: 64 },
    task: "adding",
    settings: { length: 50 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
  },
  {
    id: "lstm-text",
    model: "lstm",
    sizes: { unit: 128 },
    task: "text",
    settings: { sample: "english", window: 48 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
  },
  {
    id: "ntm-repeat-copy",
    model: "ntm",
    sizes: { unit: 64, slot: 12, width: 12, head: 1, controller: "lstm", order: "read-first" },
    task: "repeat-copy",
    settings: { bits: 4, from: 1, to: 3, repeats: 3 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.01, clipNorm: 10 },
  },
  {
    id: "ntm-associative-recall",
    model: "ntm",
    sizes: { unit: 64, slot: 20, width: 12, head: 2, controller: "lstm", order: "read-first" },
    task: "associative-recall",
    settings: { bits: 6, from: 2, to: 4, itemLength: 1 },
    training: { batch: 64, optimiser: "adam", learningRate: 0.01, clipNorm: 10 },
  },
  {
    id: "lstm-parity",
    model: "lstm",
    sizes: { unit: 32 },
    task: "parity",
    settings: { from: 1, to: 10, scored: "every", beyond: 4 },
    training: { batch: 64, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
  },
  {
    id: "lstm-anbn",
    model: "lstm",
    sizes: { unit: 6 },
    task: "anbn",
    settings: { from: 1, to: 10, beyond: 2 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.01, clipNorm: 1 },
  },
  {
    id: "lstm-dyck",
    model: "lstm",
    sizes: { unit: 32 },
    task: "dyck",
    settings: { brackets: 2, length: 30, depth: 8, beyond: 3 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.01, clipNorm: 1 },
  },
  {
    id: "lstm-temporal-order",
    model: "lstm",
    sizes: { unit: 32 },
    task: "temporal-order",
    settings: { length: 30, signals: 2 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
  },
  {
    id: "gru-distractors",
    model: "gru",
    sizes: { unit: 64 },
    task: "distractors",
    settings: { symbols: 4, length: 3, distractors: 12 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
  },
  {
    id: "gru-blank",
    model: "gru",
    sizes: { unit: 64 },
    task: "blank",
    settings: { symbols: 4, length: 5, delay: 20 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
  },
  {
    id: "lstm-ngrams",
    model: "lstm",
    sizes: { unit: 64 },
    task: "ngrams",
    settings: { context: 3, length: 60 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
  },
  {
    id: "lstm-digits",
    model: "lstm",
    sizes: { unit: 64 },
    task: "digits",
    settings: { scan: "rows" },
    training: { batch: 64, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
  },
  {
    id: "gru-series",
    model: "gru",
    sizes: { unit: 32 },
    task: "series",
    settings: { series: "mackey-glass", horizon: 6, length: 48 },
    training: { batch: 32, optimiser: "adam", learningRate: 0.005, clipNorm: 1 },
  },
];

export const presetIds: readonly string[] = presets.map(({ id }) => id);

/** The experiment of a preset, with every setting present. @throws Problem when there is no such preset. */
export function presetById(id: string): Experiment {
  const preset = presets.find((candidate) => candidate.id === id);
  if (!preset) throw new Problem("run.preset", { id, known: presetIds.join(", ") });
  return checkExperiment({
    model: { id: preset.model, settings: preset.sizes },
    task: { id: preset.task, settings: preset.settings },
    training: preset.training,
    seed: 1,
    engine: "auto",
    changes: [],
  });
}

/** What the page opens with. */
export function defaultExperiment(): Experiment {
  return presetById("ntm-copy");
}
