/** Which lines of a text are new against another: its longest common subsequence of lines is what stayed. */

/** More pairs of lines than this are not compared: everything between the common ends counts as changed. */
const mostPairs = 1_000_000;

export interface LineChanges {
  /** Lines of the text, counted from 1, that are new. */
  readonly added: readonly number[];
  /** Lines above which something was taken out and nothing put in its place. */
  readonly removed: readonly number[];
}

export function changedLines(before: string, text: string): LineChanges {
  const [old, now] = [before.split("\n"), text.split("\n")];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const middle = now.slice(start, now.length - end);
  const stayed = commonLines(old.slice(start, old.length - end), middle);
  const added = middle.flatMap((_, i) => (stayed.has(i) ? [] : [start + i + 1]));
  return { added, removed: gaps(stayed, old.length - start - end, middle.length).map((i) => start + i + 1) };
}

/** Indices of lines before which old lines are missing without new ones in their place. */
function gaps(stayed: ReadonlyMap<number, number>, oldCount: number, count: number): readonly number[] {
  const found: number[] = [];
  let [nextOld, next] = [0, 0];
  for (const [i, from] of [...stayed, [count, oldCount] as const]) {
    if (from > nextOld && i === next) found.push(i);
    [nextOld, next] = [from + 1, i + 1];
  }
  return found;
}

/** A longest common subsequence: index into `b` → index into `a`, rising. */
function commonLines(a: readonly string[], b: readonly string[]): ReadonlyMap<number, number> {
  const common = new Map<number, number>();
  if (a.length * b.length > mostPairs) return common;
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j];
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) common.set(j++, i++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}
