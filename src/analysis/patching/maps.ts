/** What is tried, and the grids that come of it. */
import type { FindingGrid } from "../analysis.ts";
import type { Change } from "./change.ts";
import type { Try } from "./recover.ts";
import type { Row } from "./rows.ts";
import type { Taking } from "./taken.ts";

/** Shares as far as they are known: NaN where not. */
export interface Maps {
  /** [row, time] */
  readonly signals: Float32Array;
  /** [part, time]; null where no value is looked at part by part. */
  readonly parts: Float32Array | null;
}

export interface Layout {
  readonly rows: readonly Row[];
  /** Looked at along its first axis, too. */
  readonly fine: Row | null;
  readonly steps: number;
}

export function emptyMaps({ rows, fine, steps }: Layout): Maps {
  return {
    signals: new Float32Array(rows.length * steps).fill(NaN),
    parts: fine && new Float32Array(fine.parts * steps).fill(NaN),
  };
}

/** Every row whole, then the parts of the one that is looked at more closely. */
export function takingsOf({ rows, fine }: Layout): readonly Taking[] {
  const whole = rows.map(({ signal }) => ({ signal, axis: null }));
  return fine ? [...whole, { signal: fine.signal, axis: fine.axes[0] }] : whole;
}

export interface Cell {
  readonly one: Try;
  readonly data: Float32Array;
  readonly cell: number;
}

/** Of the places of `takingsOf`. */
export function* cellsOf({ rows, fine, steps }: Layout, maps: Maps): Generator<Cell> {
  for (let place = 0; place < rows.length; place++)
    for (let time = 0; time < steps; time++)
      yield { one: { place, time, index: null }, data: maps.signals, cell: place * steps + time };
  if (!fine || !maps.parts) return;
  for (let index = 0; index < fine.parts; index++)
    for (let time = 0; time < steps; time++)
      yield { one: { place: rows.length, time, index }, data: maps.parts, cell: index * steps + time };
}

export function gridsOf({ rows, fine, steps }: Layout, maps: Maps, { time }: Change): readonly FindingGrid[] {
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
    {
      name: "parts",
      of: fine.signal,
      axes: [axis, "time"],
      sizes: [fine.parts, steps],
      scale: "share",
      data,
      brackets,
    },
  ];
}
