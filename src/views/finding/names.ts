/** What the indices along a side of a grid are called, and which of them are written there. */
import { formatNumber } from "../../draw/format.ts";
import type { FindingGrid } from "../../analysis/analysis.ts";

/** Its label, or the index itself. */
export function indexName({ labels }: Pick<FindingGrid, "labels">, axis: string, index: number): string {
  return labels?.[axis]?.[index] ?? String(index);
}

/** Indices to write along a side that has room for so many, evenly, the first and the last among them. */
export function ticksOf(
  grid: Pick<FindingGrid, "labels" | "axes">,
  axis: string,
  size: number,
  room: number,
): readonly number[] {
  const longest = Math.max(...(grid.labels?.[axis] ?? [""]).map((label) => label.length));
  // Along the columns, long names need the room of several short ones.
  const wide = axis === grid.axes[1] ? Math.max(1, Math.ceil(longest / 4)) : 1;
  const most = Math.max(2, Math.floor(room / wide));
  if (size <= most) return Array.from({ length: size }, (_, i) => i);
  const stride = Math.ceil((size - 1) / (most - 1));
  const evenly = Array.from({ length: Math.ceil(size / stride) }, (_, i) => i * stride);
  // The last one stands there, too; what it would cover gives way.
  return [...evenly.filter((index) => size - 1 - index >= stride * 0.75), size - 1];
}

/** A number of the grid, or what it stands for; `–` where it is not known. `format`: of a number that is one. */
export function valueText(
  language: string,
  { values }: Pick<FindingGrid, "values">,
  value: number,
  format: (language: string, value: number) => string = formatNumber,
): string {
  if (Number.isNaN(value)) return "–";
  return values?.[value] ?? format(language, value);
}
