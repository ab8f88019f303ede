/** Answers of several runs to one question as one picture: a line for each run, over the same axis. */
import type { Probe } from "../train/probe.ts";
import type { FindingGrid, Findings } from "./analysis.ts";

export interface OfRun {
  /** What the run is called. */
  readonly name: string;
  readonly findings: Findings;
}

/**
 * A grid with a row for each run, whose columns are all amounts that any of them was asked about, ascending; NaN where a run was
 * not, or not yet. Null where none has a line.
 */
export function joined(runs: readonly OfRun[]): FindingGrid | null {
  const lines = runs.map(({ findings }) => lineIn(findings));
  const [first] = lines.flatMap((line) => line ?? []);
  if (!first) return null;
  const axis = first.axes[1];
  const amounts = [...new Set(lines.flatMap((line) => line?.labels?.[axis] ?? []))].toSorted((a, b) => Number(a) - Number(b)); // prettier-ignore
  const data = new Float32Array(runs.length * amounts.length).fill(NaN);
  const opens: Record<number, Probe> = {};
  for (const [row, line] of lines.entries())
    for (const [column, label] of (line?.labels?.[axis] ?? []).entries()) {
      const from = (line?.line ?? 0) * (line?.sizes[1] ?? 0) + column;
      const to = row * amounts.length + amounts.indexOf(label);
      data[to] = line?.data[from] ?? NaN;
      const probe = line?.opens?.[from];
      if (probe) opens[to] = probe;
    }
  const bracket = bracketOf(first, amounts);
  return {
    name: "line",
    axes: ["run", axis],
    sizes: [runs.length, amounts.length],
    scale: first.scale,
    labels: { run: runs.map(({ name }) => name), [axis]: amounts },
    data,
    opens,
    ...(bracket && { brackets: { [axis]: bracket } }),
  };
}

function lineIn({ grids }: Findings): FindingGrid | undefined {
  return grids.find(({ line }) => line !== undefined);
}

/** The same amounts, among those of all. */
function bracketOf({ axes: [, axis], labels, brackets }: FindingGrid, amounts: readonly string[]) {
  const bracket = brackets?.[axis];
  const ends = bracket?.map((end) => amounts.indexOf(labels?.[axis]?.[end] ?? ""));
  return ends && ([ends[0], ends[1]] as const);
}

/** One number of each row: the mean of what is known of it outside of the bracket. NaN where nothing is. */
export function meansOutside({
  axes: [, axis],
  sizes: [rows, columns],
  data,
  brackets,
}: FindingGrid): readonly number[] {
  const [from, to] = brackets?.[axis] ?? [columns, -1];
  return Array.from({ length: rows }, (_, row) => {
    const outside = Array.from(data.subarray(row * columns, (row + 1) * columns)).filter(
      (value, column) => (column < from || column > to) && !Number.isNaN(value),
    );
    return outside.reduce((sum, value) => sum + value, 0) / outside.length;
  });
}
