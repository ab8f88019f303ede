/**
 * Signals are what a score shows: named arrays whose axes have names, never the fields of a model.
 */

/** What a value means, hence how it is drawn and which invariant it obeys; `plain` is not shown unless asked for. */
export const meanings = ["gate", "signed", "attention", "read", "write", "amount", "bit", "plain"] as const;
export type Meaning = (typeof meanings)[number];

/** A piece of a formula: signs and words, or a recorded value. */
export type FormulaPart = string | FormulaValue;

export interface FormulaValue {
  readonly signal: string;
  /** Of the step before. */
  readonly isBefore: boolean;
  /** Only these indices of it, by axis. */
  readonly at?: Readonly<Record<string, number>>;
}

/** The second axis of time that a signal may have: the timesteps looked back at. In a model text both are called `time`. */
export const pastAxis = "past";

/**
 * One recorded value over an episode. `axes[0]` is always `time`; `data` is row-major over `sizes`. What is optional is
 * told by traces of a compiled program only.
 */
export interface Signal {
  readonly name: string;
  readonly axes: readonly string[];
  readonly sizes: readonly number[];
  readonly meaning: Meaning;
  /** What the indices of an axis stand for, where they stand for something: characters, say. Axis → one per index. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  /** Carried from step to step; the data are the values after the step. */
  readonly isState?: boolean;
  /** How it is computed, down to recorded values; absent where that would be too long to read. */
  readonly formula?: readonly FormulaPart[];
  /** The recorded values of the same step that it is computed from, through whatever has no name. */
  readonly uses?: readonly string[];
  /** An axis of it and that axis under a second name, as `size from = slot` gives it: from × slot is one axis by itself. */
  readonly relates?: readonly [axis: string, alias: string];
  /** Those of its axes that count the turns of a loop. */
  readonly turns?: readonly string[];
  /** Those of its axes whose indices the model computes with (`index[axis]()`): their order means something. */
  readonly counted?: readonly string[];
  readonly data: Float32Array;
  /** ∂loss / ∂value, as `data` lies; there where a picture was asked for with it, and where there is one. */
  readonly gradient?: Float32Array | undefined;
  /** What `data` holds in place of the values: the magnitude of their gradient. */
  readonly lens?: "gradient";
}

/** Everything recorded of one episode. Besides the model's signals it holds `input`, `target`, `output` and `mask`. */
export interface Trace {
  readonly steps: number;
  readonly signals: readonly Signal[];
}
