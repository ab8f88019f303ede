/**
 * The four optimisers over flat arrays, in plain TypeScript. The reference engine applies them; the other engines have
 * kernels of their own that are tested against these. All arrays are in the order of `program.parameters`.
 */
import type { Snapshot, Update } from "./engine.ts";

/** A snapshot whose arrays are changed in place and whose counters go on. */
export type Progress = { -readonly [key in keyof Snapshot]: Snapshot[key] };

/** Moments at zero, counters at zero, over a copy of `weights`. */
export function startProgress(weights: Float32Array): Progress {
  const zeros = (): Float32Array => new Float32Array(weights.length);
  return { weights: weights.slice(), first: zeros(), second: zeros(), third: zeros(), updates: 0, skipped: 0 };
}

/** A copy that shares nothing with `snapshot`. */
export function copySnapshot(snapshot: Snapshot): Progress {
  const { weights, first, second, third, updates, skipped } = snapshot;
  return {
    weights: weights.slice(),
    first: first.slice(),
    second: second.slice(),
    third: third.slice(),
    updates,
    skipped,
  };
}

/**
 * Clips `gradient` in place and applies one update, or, when its norm is not finite, counts it as skipped and changes
 * nothing else. Returns the norm before clipping.
 */
export function applyUpdate(progress: Progress, gradient: Float32Array, update: Update): number {
  const norm = globalNorm(gradient);
  if (!Number.isFinite(norm)) {
    progress.skipped += 1;
    return norm;
  }
  clip(gradient, norm, update);
  progress.updates += 1;
  switch (update.optimiser) {
    case "sgd":
      applySgd(progress, gradient, update);
      break;
    case "rmsprop":
      applyRmsprop(progress, gradient, update);
      break;
    case "adam":
      applyAdam(progress, gradient, update.learningRate, 0);
      break;
    case "adamw":
      applyAdam(progress, gradient, update.learningRate, update.weightDecay);
      break;
  }
  return norm;
}

/** Euclidean norm of the whole gradient. */
export function globalNorm(gradient: Float32Array): number {
  let sum = 0;
  for (const g of gradient) sum += g * g;
  return Math.sqrt(sum);
}

/** Scales by min(1, clipNorm / (norm + 1e-6)), then limits each element to ±clipValue; 0 leaves out either. */
function clip(gradient: Float32Array, norm: number, { clipNorm, clipValue }: Update): void {
  const scale = clipNorm > 0 ? Math.min(1, clipNorm / (norm + 1e-6)) : 1;
  const limit = clipValue > 0 ? clipValue : Infinity;
  for (let i = 0; i < gradient.length; i++) {
    gradient[i] = Math.min(limit, Math.max(-limit, gradient[i] * scale));
  }
}

/** w ← w − η g */
function applySgd({ weights }: Progress, gradient: Float32Array, { learningRate }: Update): void {
  for (let i = 0; i < weights.length; i++) weights[i] = weights[i] - learningRate * gradient[i];
}

/**
 * "Generating sequences with recurrent neural networks", Graves 2013, equations 38–45:
 * n ← .95 n + .05 g², m ← .95 m + .05 g, Δ ← .9 Δ − η g / sqrt(n − m² + 1e-4), w ← w + Δ.
 */
function applyRmsprop(progress: Progress, gradient: Float32Array, { learningRate }: Update): void {
  const { weights, first: momentum, second: squares, third: means } = progress;
  for (let i = 0; i < weights.length; i++) {
    const g = gradient[i];
    const n = 0.95 * squares[i] + 0.05 * g * g;
    const m = 0.95 * means[i] + 0.05 * g;
    const delta = 0.9 * momentum[i] - (learningRate * g) / Math.sqrt(n - m * m + 1e-4);
    squares[i] = n;
    means[i] = m;
    momentum[i] = delta;
    weights[i] += delta;
  }
}

const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

/**
 * Adam (Kingma & Ba 2015), bias-corrected; a `decay` other than 0 is AdamW's (Loshchilov & Hutter 2019):
 * w ← w − η (m̂ / (sqrt(v̂) + ε) + λ w).
 */
function applyAdam(progress: Progress, gradient: Float32Array, learningRate: number, decay: number): void {
  const { weights, first, second, updates } = progress;
  const correction1 = 1 - wholePower(beta1, updates);
  const correction2 = 1 - wholePower(beta2, updates);
  for (let i = 0; i < weights.length; i++) {
    const g = gradient[i];
    const w = weights[i];
    const m = beta1 * first[i] + (1 - beta1) * g;
    const v = beta2 * second[i] + (1 - beta2) * g * g;
    first[i] = m;
    second[i] = v;
    const direction = m / correction1 / (Math.sqrt(v / correction2) + epsilon);
    weights[i] = w - learningRate * (direction + decay * w);
  }
}

/** base^exponent for a whole exponent, by squaring: the same bits on every machine, unlike Math.pow. */
export function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
