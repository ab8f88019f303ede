/**
 * What every engine does: train, evaluate and trace one program. All weights, gradients and moments are flat
 * Float32Arrays in the order of `program.parameters`.
 */
import type { Program } from "../cell/program.ts";
import type { Trace } from "../core/signal.ts";

export const engineNames = ["wasm", "webgpu", "reference"] as const;
export type EngineName = (typeof engineNames)[number];

/**
 * `value`: mean over outputs of the squared error; `bits`: mean over outputs of the binary cross-entropy from logits;
 * `class`: softmax cross-entropy from logits. Each is summed over the positions, weighted by the mask, and divided by the
 * sum of the mask, or by 1 where that is less.
 */
export type LossName = "value" | "bits" | "class";

/** Episodes of equal length, padded and masked. */
export interface Batch {
  readonly size: number;
  readonly steps: number;
  /** [batch, time, `program.inputWidth`]: the task's input, then what `extendBatch` appends. */
  readonly input: Float32Array;
  /** [batch, time, output]; for the loss `class`: class numbers [batch, time]. */
  readonly target: Float32Array;
  /** [batch, time], 1 where the output is scored, 0 where not; other weights, also negative ones, where rewards weigh actions. */
  readonly mask: Float32Array;
}

export type OptimiserName = "sgd" | "rmsprop" | "adam" | "adamw";

/** Everything an update depends on besides the gradient: may be another at each. */
export interface Update {
  readonly optimiser: OptimiserName;
  readonly learningRate: number;
  /** Largest global norm of the gradient; 0 = no clipping. */
  readonly clipNorm: number;
  /** Largest magnitude of one gradient element, applied after the norm; 0 = no clipping. */
  readonly clipValue: number;
  /** AdamW only. */
  readonly weightDecay: number;
}

export interface Updated {
  /** Loss of the batch before the update; `null` when the engine did not read it back this time. */
  readonly loss: number | null;
  /** Norm of the gradient before clipping; `null` as above. */
  readonly gradientNorm: number | null;
  /** Updates skipped since the start because the gradient was not finite. */
  readonly skipped: number;
}

export interface Evaluation {
  readonly loss: number;
  /** [batch, time, output]: values, or logits for `bits` and `class`. */
  readonly output: Float32Array;
  /** What each of `program.terms` contributes to the loss: its mean over the positions, weighted by the mask. */
  readonly terms: readonly number[];
}

/** All that is needed to go on to the same bits: weights, moments, and the counters. */
export interface Snapshot {
  readonly weights: Float32Array;
  /** First moment (Adam), or momentum (RMSprop). */
  readonly first: Float32Array;
  /** Second moment. */
  readonly second: Float32Array;
  /** RMSprop (Graves): mean of gradients. */
  readonly third: Float32Array;
  /** Updates applied (not counting skipped ones). */
  readonly updates: number;
  readonly skipped: number;
}

/** How training begins with `weights`. */
export function unmoved(weights: Float32Array): Snapshot {
  const zeros = new Float32Array(weights.length);
  return { weights, first: zeros, second: zeros, third: zeros, updates: 0, skipped: 0 };
}

export interface Session {
  readonly engine: EngineName;
  readonly program: Program;
  readonly update: (batch: Batch, update: Update) => Promise<Updated>;
  readonly evaluate: (batch: Batch) => Promise<Evaluation>;
  /** Loss and flat gradient, weights untouched. */
  readonly gradient: (batch: Batch) => Promise<{ loss: number; gradient: Float32Array }>;
  /** Every named value of the first episode of `batch`, besides `input`, `target`, `mask` and `output`. */
  readonly trace: (batch: Batch) => Promise<Trace>;
  readonly snapshot: () => Promise<Snapshot>;
  readonly restore: (snapshot: Snapshot) => void;
  readonly dispose: () => void;
}

export interface SessionOptions {
  readonly loss: LossName;
  readonly weights: Float32Array;
}

export interface Engine {
  readonly name: EngineName;
  readonly open: (program: Program, options: SessionOptions) => Promise<Session>;
}
