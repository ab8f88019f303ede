/** Batches of held-out episodes in a report. */

export const defaultBatches = 32;
/** Where more are asked for. */
export const mostBatches = 4096;
