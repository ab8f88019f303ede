/** Dragging anywhere on the score moves the playhead; pointing sets the focus; a click or tap pins it. */
import { useRef, type PointerEvent, type RefObject } from "react";
import { isSameFocus } from "../../core/focus.ts";
import { focusUnder, indexAt, type Pointing, type ScreenPoint } from "../pointing.ts";

interface Handlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
  readonly onPointerLeave: () => void;
}

/** Farther than this many CSS pixels is a drag, not a click. */
const slack = 4;

/** Handlers for the element that holds the staves; `track` spans the time axis from edge to edge. */
export function useScrub(pointing: Pointing, steps: number, track: RefObject<HTMLElement | null>): Handlers {
  const drag = useRef<{ readonly x: number; isMoved: boolean } | null>(null);
  const scrubTo = (event: PointerEvent): void => {
    const box = track.current?.getBoundingClientRect();
    if (!box) return;
    const time = indexAt((event.clientX - box.left) / box.width, steps);
    if (time !== pointing.time) pointing.onTime(time);
  };
  const isOnTime = (event: PointerEvent): boolean =>
    event.clientX >= (track.current?.getBoundingClientRect().left ?? Infinity);
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || !isOnTime(event)) return;
      drag.current = { x: event.clientX, isMoved: false };
      scrubTo(event);
    },
    onPointerMove: (event) => {
      if (drag.current) {
        if (!drag.current.isMoved && Math.abs(event.clientX - drag.current.x) > slack) {
          drag.current.isMoved = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        scrubTo(event);
      }
      point(pointing, event);
    },
    onPointerUp: (event) => {
      const isClick = drag.current !== null && !drag.current.isMoved;
      drag.current = null;
      if (isClick) pinUnder(pointing, event);
    },
    onPointerCancel: () => {
      drag.current = null;
    },
    onPointerLeave: () => {
      if (!pointing.isPinned && pointing.focus && !drag.current) pointing.onFocus(null);
    },
  };
}

/** Sets the focus to the cell under the pointer, unless one is pinned. */
export function point(pointing: Pointing, event: ScreenPoint): void {
  if (pointing.isPinned) return;
  const next = focusUnder(event);
  if (!isSameFocus(next, pointing.focus)) pointing.onFocus(next);
}

/** Pins the cell under the pointer; the same cell again frees it. */
export function pinUnder(pointing: Pointing, event: ScreenPoint): void {
  const next = focusUnder(event);
  pointing.onPin(pointing.isPinned && isSameFocus(next, pointing.focus) ? null : next);
}
