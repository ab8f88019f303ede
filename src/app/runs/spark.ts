/** A curve in a few pixels: the loss on a logarithmic scale, a mean per column. */

/** `d` of an SVG path in a box of `width` × `height`; "" where there is nothing to draw. */
export function sparkPath(
  updates: readonly number[],
  losses: readonly number[],
  width: number,
  height: number,
): string {
  const last = updates.at(-1);
  if (last === undefined || updates.length < 2) return "";
  const first = updates[0] ?? 0;
  const columns = Math.max(2, Math.floor(width / 2));
  const sums = new Float64Array(columns);
  const counts = new Float64Array(columns);
  for (const [i, update] of updates.entries()) {
    const loss = losses[i] ?? NaN;
    if (!(loss > 0)) continue;
    const column = Math.min(columns - 1, Math.floor(((update - first) / (last - first)) * columns));
    sums[column] += Math.log(loss);
    counts[column] += 1;
  }
  const means = Array.from(sums, (sum, i) => sum / counts[i]);
  const known = means.filter((mean) => Number.isFinite(mean));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const y = (mean: number): number => (high > low ? ((high - mean) / (high - low)) * (height - 2) + 1 : height / 2);
  const points = means.flatMap((mean, i) =>
    Number.isFinite(mean) ? `${tenth((i / (columns - 1)) * (width - 2) + 1)} ${tenth(y(mean))}` : [],
  );
  return points.length < 2 ? "" : `M${points.join("L")}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
