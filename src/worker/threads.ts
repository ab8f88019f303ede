/** Who gets how many of a machine's threads. The page keeps one core. */

/** Helpers of one run: batches are rarely cut into more slices than four, and one of them is the training worker's own. */
export const mostHelpers = 3;

/** Threads of each of `count` runs that train at a time, that of its worker included. */
export function shareThreads(cores: number, count: number): number {
  const share = Math.floor((cores - 1) / Math.max(1, count));
  return Math.max(1, Math.min(1 + mostHelpers, share));
}
