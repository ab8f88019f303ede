/**
 * What the pointer is over, and what to mark: pure geometry of cells, shared by every view. A view says where its cells
 * lie on which axes; the rest follows.
 */
import type { Focus } from "../core/focus.ts";
import type { Scene } from "../core/scene.ts";
import type { Trace } from "../core/signal.ts";
import type { Order } from "../draw/order.ts";
import type { Reading } from "./reading.ts";

/** A rectangle of cells: `x` along columns, `y` along rows ("" for a single row), other axes fixed. */
export interface CellsPlace {
  readonly signal: string;
  readonly x: string;
  readonly y: string;
  readonly columns: number;
  readonly rows: number;
  readonly fixed: Readonly<Record<string, number>>;
  /** Of the indices along the rows, or along the columns where there is a single row; as they are stored where it is silent. */
  readonly order?: Order | undefined;
}

/** Which index of `axis` is at a place along it. */
export function indexIn({ x, y, order }: CellsPlace, axis: string, at: number): number {
  return axis === (y || x) ? (order?.at[at] ?? at) : at;
}

/** At which place along `axis` an index of it is. */
export function placeIn({ x, y, order }: CellsPlace, axis: string, index: number): number {
  return axis === (y || x) ? (order?.placeOf[index] ?? index) : index;
}

/** A rectangle of cells in cell units. */
export interface Mark {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** What all views are told about pointing, and whom they tell. */
export interface Pointing {
  /** The playhead. */
  readonly time: number;
  readonly focus: Focus | null;
  readonly isPinned: boolean;
  readonly onTime: (time: number) => void;
  /** Under the pointer; null when it leaves. Not called while pinned. */
  readonly onFocus: (focus: Focus | null) => void;
  /** Pins, or frees with null. */
  readonly onPin: (focus: Focus | null) => void;
}

/** What a view of the moment gets. */
export interface MomentProps extends Pointing {
  readonly trace: Trace;
  /** What the episode shows besides its numbers. */
  readonly scene?: Scene | undefined;
  /** Addressing step looked at, counted from 0 (its row is marked); none when absent. */
  readonly addressing?: number;
  /** Names of the signals that the guide speaks of: they are shown before others. */
  readonly keys?: readonly string[];
  /** One per time, or none. */
  readonly readings?: readonly Reading[];
}

/** The focus at the fractions `across` and `down` (0..1) of `place`. */
export function focusAt(place: CellsPlace, across: number, down: number): Focus {
  const at: Record<string, number> = { ...place.fixed };
  if (place.x) at[place.x] = indexIn(place, place.x, indexAt(across, place.columns));
  if (place.y) at[place.y] = indexIn(place, place.y, indexAt(down, place.rows));
  return { signal: place.signal, at };
}

export function indexAt(share: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(share * count)));
}

/**
 * The cells of `place` that `focus` points at, or null. An axis on which the focus is silent is marked whole, except
 * time, which is then the playhead's.
 */
export function markOf(place: CellsPlace, focus: Focus | null, time: number): Mark | null {
  if (!focus) return null;
  for (const [axis, index] of Object.entries(place.fixed)) {
    const wanted = axis === "time" ? undefined : focus.at[axis];
    if (wanted !== undefined && wanted !== index) return null;
  }
  const column = place.x === "time" ? (focus.at["time"] ?? time) : place.x ? focus.at[place.x] : undefined;
  const row = place.y ? focus.at[place.y] : undefined;
  const isAlongTimeOnly = place.x === "time" && row === undefined;
  if (isAlongTimeOnly && (place.y !== "" || focus.signal !== place.signal)) return null;
  if (column === undefined && row === undefined) return null;
  if ((column ?? 0) >= place.columns || (row ?? 0) >= place.rows) return null;
  return {
    column: column === undefined ? 0 : placeIn(place, place.x, column),
    columns: column === undefined ? place.columns : 1,
    row: row === undefined ? 0 : placeIn(place, place.y, row),
    rows: row === undefined ? place.rows : 1,
  };
}

/** A place in the window, in CSS pixels. */
export interface ScreenPoint {
  readonly clientX: number;
  readonly clientY: number;
}

const places = new WeakMap<Element, CellsPlace>();

/** Says that `element` shows `place`, for `focusUnder`. */
export function registerCells(element: Element | null, place: CellsPlace): void {
  if (element) places.set(element, place);
}

/** The mark of what is pinned, in the first picture of the signal on screen. */
export function pinnedCell(signal: string): Element | null {
  const marks = [...document.querySelectorAll(".cells > .cellsMark")];
  const ofSignal = marks.filter(({ parentElement }) => parentElement && places.get(parentElement)?.signal === signal);
  return ofSignal.find((mark) => mark.getClientRects().length > 0) ?? null;
}

/** The focus under the pointer, or null where no cells are. */
export function focusUnder(event: ScreenPoint): Focus | null {
  const element = document.elementFromPoint(event.clientX, event.clientY)?.closest(".cells");
  const place = element ? places.get(element) : undefined;
  if (!element || !place) return null;
  const box = element.getBoundingClientRect();
  return focusAt(place, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
}
