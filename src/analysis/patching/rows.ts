/** Which values of a network are worth taking from another episode. */
import type { Program } from "../../cell/program.ts";
import { Problem } from "../../core/problem.ts";
import { shownAxis, toldOf } from "../../engine/told.ts";

export interface Row {
  readonly signal: string;
  readonly isState: boolean;
  /** As a trace shows them, without time. */
  readonly axes: readonly string[];
  /** Those of `axes` that count the turns of a loop. */
  readonly turns: readonly string[];
  /** Numbers at one step. */
  readonly size: number;
  /** Indices of its first axis. */
  readonly parts: number;
}

/** States, and what is shown besides: gates, reads, writes. Of names for one and the same value, the first. */
export function rowsOf(program: Program): readonly Row[] {
  const seen = new Set<number>();
  return program.named.flatMap(({ name, value, turns, meaning }): Row[] => {
    const isState = toldOf(program).get(name)?.isState ?? false;
    const ids = turns?.values ?? [value];
    if ((meaning === "plain" && !isState) || ids.some((id) => seen.has(id))) return [];
    for (const id of ids) seen.add(id);
    const axes = [...(turns?.axes ?? []), ...(program.values[ids[0] ?? value]?.axes ?? [])];
    const sizes = axes.map((axis) => program.sizes[axis] ?? 1);
    const size = sizes.reduce((product, one) => product * one, 1);
    return [{ signal: name, isState, axes: axes.map(shownAxis), turns: turns?.axes ?? [], size, parts: sizes[0] ?? 1 }];
  });
}

/**
 * The row that is looked at part by part: the one that is called `chosen`, or, for "", the largest state that holds something,
 * rather than how its slots are linked; null where none has an axis. @throws Problem where there is no such row.
 */
export function fineRow(program: Program, rows: readonly Row[], chosen: string): Row | null {
  const withAxes = rows.filter(({ axes }) => axes.length > 0);
  if (chosen === "") {
    const states = withAxes.filter(({ isState }) => isState);
    const holding = states.filter(({ signal }) => toldOf(program).get(signal)?.relates === undefined);
    const [largest] = (holding.length > 0 ? holding : states).toSorted((a, b) => b.size - a.size);
    return largest ?? null;
  }
  const row = withAxes.find(({ signal }) => signal === chosen);
  if (row) return row;
  const known = withAxes.map(({ signal }) => signal).join(", ") || "none";
  throw new Problem("patching.signal", { got: chosen, model: program.name, known });
}
