/** What is done to a network by hand: a dashed frame around the cells that are changed, with ✎ where it begins. */
import type { Signal } from "../../core/signal.ts";
import type { NetworkChange } from "../../train/changed.ts";
import { percent } from "../cells.tsx";
import { placeIn, type CellsPlace, type Mark } from "../pointing.ts";

const none: readonly NetworkChange[] = [];

/** Those of `changes` that are of `signal`; always the same where there are none. */
export function changesOf(changes: readonly NetworkChange[], { name }: Signal): readonly NetworkChange[] {
  const own = changes.filter((change) => "signal" in change && change.signal === name);
  return own.length > 0 ? own : none;
}

/** The cells of a lane over time that `change` changes, if it changes any there. */
export function changedCells(lane: CellsPlace, change: NetworkChange): Mark | null {
  if ("weight" in change) return null;
  const { from, to, at } = change;
  const isHere = Object.entries(lane.fixed).every(([axis, index]) => at[axis] === undefined || at[axis] === index);
  const first = change.op === "hold" ? from + 1 : from;
  const last = Math.min(to ?? lane.columns - 1, lane.columns - 1);
  if (!isHere || first > last) return null;
  const along = "along" in change ? change.along : undefined;
  const index = lane.y === along ? undefined : at[lane.y];
  const rows = index === undefined ? { row: 0, rows: lane.rows } : { row: placeIn(lane, lane.y, index), rows: 1 };
  return { column: first, columns: last - first + 1, ...rows };
}

/** The cells of a picture of one moment that `change` changes then, if it changes any there. */
export function changedThen(place: CellsPlace, change: NetworkChange): Mark | null {
  if ("weight" in change || change.signal !== place.signal) return null;
  const { time = 0, ...fixed } = place.fixed;
  const { from, to, at } = change;
  const isThen = time >= (change.op === "hold" ? from + 1 : from) && time <= (to ?? Infinity);
  if (!isThen || !Object.entries(fixed).every(([axis, index]) => at[axis] === undefined || at[axis] === index))
    return null;
  const along = "along" in change ? change.along : undefined;
  const placeOf = (axis: string): number | undefined =>
    axis === along || at[axis] === undefined ? undefined : placeIn(place, axis, at[axis]);
  const [column, row] = [placeOf(place.x), placeOf(place.y)];
  return {
    column: column ?? 0,
    columns: column === undefined ? place.columns : 1,
    row: row ?? 0,
    rows: row === undefined ? place.rows : 1,
  };
}

interface ChangedMarksProps {
  readonly changes: readonly NetworkChange[];
  readonly lane: CellsPlace;
  /** Of the lane within its stave, in CSS pixels. */
  readonly top: number;
  readonly height: number;
}

export function ChangedMarks({ changes, lane, top, height }: ChangedMarksProps) {
  return changes.map((change, i) => {
    const cells = changedCells(lane, change);
    if (!cells) return null;
    const style = {
      left: percent(cells.column / lane.columns),
      width: percent(cells.columns / lane.columns),
      top: top + (cells.row / lane.rows) * height,
      height: (cells.rows / lane.rows) * height,
    };
    return (
      <span key={i} className="staveChanged" style={style} aria-hidden="true">
        <span className="staveTurned">✎</span>
      </span>
    );
  });
}
