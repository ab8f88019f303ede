/** Which parts of the moment give way where all of it is higher than its place. Pure. */

export interface FoldPart {
  readonly id: string;
  /** The higher gives way first. */
  readonly rank: number;
  /** What it gives back, in CSS pixels; 0 of one that somebody opened. */
  readonly gain: number;
}

/** `excess`: by how much all is too high where nothing is folded. */
export function foldedOf(parts: readonly FoldPart[], excess: number): ReadonlySet<string> {
  const folded = new Set<string>();
  let left = excess;
  for (const { id, gain } of parts.toSorted((a, b) => b.rank - a.rank)) {
    if (left <= 0) break;
    if (gain <= 0) continue;
    folded.add(id);
    left -= gain;
  }
  return folded;
}
