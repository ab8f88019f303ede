/** The uniform that every kernel shares: what may change from step to step without a new pipeline. */
import type { OptimiserName, Update } from "../engine.ts";

export const settingsText = `
struct Settings {
  steps: u32,
  batch: u32,
  slices: u32,
  parity: u32,
  optimiser: u32,
  lossScale: f32,
  learningRate: f32,
  clipNorm: f32,
  clipValue: f32,
  weightDecay: f32,
}
@group(0) @binding(0) var<uniform> settings: Settings;
`.trimStart();

/** Bytes of the uniform buffer. */
export const settingsSize = 48;

export const optimiserCodes: Readonly<Record<OptimiserName, number>> = { sgd: 0, rmsprop: 1, adam: 2, adamw: 3 };

export interface Settings {
  readonly steps: number;
  readonly batch: number;
  /** Into how many parts the samples are cut for the gradients of the weights. */
  readonly slices: number;
  /** Which of the two counter records is current. */
  readonly parity: 0 | 1;
  /** 1 / sum of the mask, and no more than 1. */
  readonly lossScale: number;
  readonly update: Update;
}

/** The settings in the layout of `settingsText`. */
export function encodeSettings(settings: Settings): ArrayBuffer {
  const bytes = new ArrayBuffer(settingsSize);
  const { update } = settings;
  const code = optimiserCodes[update.optimiser];
  new Uint32Array(bytes).set([settings.steps, settings.batch, settings.slices, settings.parity, code]);
  const { learningRate, clipNorm, clipValue, weightDecay } = update;
  new Float32Array(bytes).set([settings.lossScale, learningRate, clipNorm, clipValue, weightDecay], 5);
  return bytes;
}
