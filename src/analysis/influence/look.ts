/** Where attention looks. */
export interface Look {
  readonly signal: string;
  /** Shares, the mean over its heads and layers. [time, past] */
  readonly weights: Float32Array;
}
