/**
 * A Focus is what a person points at: an index per axis, and the signal in which it was pointed out. Pointing at slot 5
 * anywhere marks slot 5 everywhere.
 */
export interface Focus {
  /** The signal under the pointer, if one is. */
  readonly signal?: string;
  /** Further signals that are pointed at with it: what one symbol stands for in every use of a cell. */
  readonly also?: readonly string[];
  /** Index by axis name, counted from 0, such as `{ time: 13, slot: 5 }`. */
  readonly at: Readonly<Record<string, number>>;
}

/** Whether the signal called `name` is pointed at. */
export function pointsAt(focus: Focus | null, name: string): boolean {
  return focus !== null && (focus.signal === name || (focus.also?.includes(name) ?? false));
}

/** Whether two foci point at the same thing. */
export function isSameFocus(a: Focus | null, b: Focus | null): boolean {
  if (a === b) return true;
  if (!a || !b || a.signal !== b.signal || a.also?.join() !== b.also?.join()) return false;
  const keys = Object.keys(a.at);
  return keys.length === Object.keys(b.at).length && keys.every((axis) => a.at[axis] === b.at[axis]);
}
