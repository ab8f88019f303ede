/**
 * Signals are what a score shows: named arrays whose axes have names, never the fields of a model.
 */

/** What a value means, hence how it is drawn and which invariant it obeys; `plain` is not shown unless asked for. */
export const meanings = ["gate", "signed", "attention", "read", "write", "amount", "bit", "plain"] as const;
export type Meaning = (typeof meanings)[number];

/** One recorded value over an episode. `axes[0]` is always `time`; `data` is row-major over `sizes`. */
export interface Signal {
  readonly name: string;
  readonly axes: readonly string[];
  readonly sizes: readonly number[];
  readonly meaning: Meaning;
  /** What the indices of an axis stand for, where they stand for something: characters, say. Axis → one per index. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  readonly data: Float32Array;
}

/** Everything recorded of one episode. Besides the model's signals it holds `input`, `target`, `output` and `mask`. */
export interface Trace {
  readonly steps: number;
  readonly signals: readonly Signal[];
}
