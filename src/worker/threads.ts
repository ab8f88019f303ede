/** Who gets how many of a machine's threads. The page keeps one core. */

/** Helpers of one run: batches are rarely cut into more slices than four, and one of them is the training worker's own. */
export const mostHelpers = 3;

/** Threads of the run in front, which has what it can use, and of each of `others` beside it, which share the rest. */
export function shareThreads(cores: number, others: number): { readonly front: number; readonly other: number } {
  const front = Math.max(1, Math.min(1 + mostHelpers, cores - 1));
  const rest = Math.floor((cores - 1 - front) / Math.max(1, others));
  return { front, other: Math.max(1, Math.min(1 + mostHelpers, rest)) };
}
