/** Which columns make most of a row. */
import type { FindingGrid } from "../../analysis/analysis.ts";

export interface Pull {
  readonly to: number;
  /** Of the row's sum. */
  readonly share: number;
}

/** Those that together make so much of a row are shown, but not more than so many. */
const enough = 0.8;
const most = 8;

/** The fewest columns that make `enough` of a row, the weakest first; none where the row is not known, or nothing. */
export function mostOf(
  { data, sizes: [, columns] }: Pick<FindingGrid, "data" | "sizes">,
  row: number,
): readonly Pull[] {
  const values = Array.from(data.subarray(row * columns, (row + 1) * columns), (value) => Math.abs(value));
  const sum = values.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
  if (!(sum > 0)) return [];
  const ordered = values
    .map((value, to) => ({ to, share: (Number.isNaN(value) ? 0 : value) / sum }))
    .toSorted((a, b) => b.share - a.share || a.to - b.to);
  const chosen: Pull[] = [];
  let total = 0;
  for (const pull of ordered) {
    if (total >= enough || chosen.length >= most || pull.share === 0) break;
    chosen.push(pull);
    total += pull.share;
  }
  return chosen.toReversed();
}

/** "0 (29 %)", the strongest first, three at most. */
export function stepsTold(pulls: readonly Pull[]): readonly string[] {
  return pulls
    .toReversed()
    .slice(0, 3)
    .map(({ to, share }) => `${to} (${Math.round(share * 100)} %)`);
}
