/** Nobody points at a sheet of paper. */
import type { Pointing } from "../../views/pointing.ts";

const nothing = (): void => undefined;

/** The playhead at `time`, and nothing marked. */
export function pointingAt(time: number): Pointing {
  return { time, focus: null, isPinned: false, onTime: nothing, onFocus: nothing, onPin: nothing };
}
