/** What is tried, and the grids that come of it. */
import type { FindingGrid } from "../analysis.ts";
import type { Change } from "./change.ts";
import type { Try } from "./recover.ts";
import type { Row } from "./rows.ts";

/** Shares as far as they are known: NaN where not. */
export interface Maps {
  /** [row, time] */
  readonly signals: Float32Array;
  /** [part, time]; null where no value is looked at part by part. */
  readonly parts: Float32Array | null;
}

export interface Layout {
  readonly rows: readonly Row[];
  readonly fine: Row | null;
  /** Indices of the first axis of `fine`. */
  readonly parts: number;
  readonly steps: number;
}

export function emptyMaps({ rows, parts, steps }: Layout): Maps {
  return {
    signals: new Float32Array(rows.length * steps).fill(NaN),
    parts: parts > 0 ? new Float32Array(parts * steps).fill(NaN) : null,
  };
}

export interface Cell {
  readonly one: Try;
  readonly data: Float32Array;
  readonly cell: number;
}

export function* cellsOf({ rows, fine, parts, steps }: Layout, maps: Maps): Generator<Cell> {
  for (let place = 0; place < rows.length; place++)
    for (let time = 0; time < steps; time++)
      yield { one: { place, time, index: null }, data: maps.signals, cell: place * steps + time };
  if (!fine || !maps.parts) return;
  const place = rows.indexOf(fine);
  for (let index = 0; index < parts; index++)
    for (let time = 0; time < steps; time++)
      yield { one: { place, time, index }, data: maps.parts, cell: index * steps + time };
}

export function gridsOf({ rows, fine, parts, steps }: Layout, maps: Maps, { time }: Change): readonly FindingGrid[] {
  const brackets = { time: [time, time] as const };
  const signals: FindingGrid = {
    name: "signals",
    axes: ["signal", "time"],
    sizes: [rows.length, steps],
    scale: "share",
    labels: { signal: rows.map(({ signal }) => signal) },
    data: maps.signals.slice(),
    brackets,
  };
  if (!fine || !maps.parts) return [signals];
  const [axis] = fine.axes;
  const data = maps.parts.slice();
  return [
    signals,
    { name: "parts", of: fine.signal, axes: [axis, "time"], sizes: [parts, steps], scale: "share", data, brackets },
  ];
}
