/**
 * The uniform that every kernel shares: what may change from step to step without a new pipeline, and the sizes of the plan
 * for the kernels that are the same for every plan.
 */
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
  parameterCount: u32,
  layers: u32,
  deltaWidth: u32,
  inputWidth: u32,
  tapeWidth: u32,
}
@group(0) @binding(0) var<uniform> settings: Settings;
`.trimStart();

/** Bytes of the uniform buffer. */
export const settingsSize = 64;

export const optimiserCodes: Readonly<Record<OptimiserName, number>> = { sgd: 0, rmsprop: 1, adam: 2, adamw: 3 };

/** Floats of one copy of the gradient, its copies, and floats per position of what the gradients are made from. */
export interface PlanSizes {
  readonly parameterCount: number;
  readonly layers: number;
  readonly deltaWidth: number;
  readonly inputWidth: number;
  readonly tapeWidth: number;
}

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
  readonly sizes: PlanSizes;
}

/** The settings in the layout of `settingsText`. */
export function encodeSettings(settings: Settings): ArrayBuffer {
  const bytes = new ArrayBuffer(settingsSize);
  const { update, sizes } = settings;
  const code = optimiserCodes[update.optimiser];
  new Uint32Array(bytes).set([settings.steps, settings.batch, settings.slices, settings.parity, code]);
  const { learningRate, clipNorm, clipValue, weightDecay } = update;
  new Float32Array(bytes).set([settings.lossScale, learningRate, clipNorm, clipValue, weightDecay], 5);
  const { parameterCount, layers, deltaWidth, inputWidth, tapeWidth } = sizes;
  new Uint32Array(bytes).set([parameterCount, layers, deltaWidth, inputWidth, tapeWidth], 10);
  return bytes;
}
