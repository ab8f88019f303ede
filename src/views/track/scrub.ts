/** Dragging anywhere on the track looks at the update there; with Shift, or after the menu's wish, it chooses a part to zoom into. */
import { useRef, useState, type PointerEvent } from "react";
import { updateUnder, zoomBetween } from "./pointing.ts";
import type { Plot } from "./frame.ts";

/** Where a part begins and where the pointer is now. */
export interface Brush {
  readonly from: number;
  readonly to: number;
}

export interface ScrubInput {
  readonly plot: Plot;
  readonly look: number | null;
  readonly isBrush: boolean;
  readonly onLook: (update: number | null) => void;
  readonly onZoom: (zoom: readonly [number, number]) => void;
  readonly onBrushed: () => void;
}

export interface Scrub {
  readonly brush: Brush | null;
  /** The update under a pointer that rests; null: none. */
  readonly hover: number | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onPointerLeave: () => void;
  };
}

/** A pointer that has moved less than this many pixels since it came down has clicked. */
const slack = 3;

interface Drag {
  /** Left edge of the track on the page, measured once per drag. */
  readonly left: number;
  readonly start: number;
  readonly isBrush: boolean;
  isMoved: boolean;
}

export function useScrub({ plot, look, isBrush, onLook, onZoom, onBrushed }: ScrubInput): Scrub {
  const drag = useRef<Drag | null>(null);
  const [brush, setBrush] = useState<Brush | null>(null);
  const [hover, setHover] = useState<number | null>(null);
  const lookAt = (update: number | null): void => {
    if (update !== look) onLook(update);
  };
  const stop = (): void => {
    drag.current = null;
    setBrush(null);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    const start = event.clientX - left;
    drag.current = { left, start, isBrush: isBrush || event.shiftKey, isMoved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
    setHover(null);
    if (drag.current.isBrush) setBrush({ from: start, to: start });
    else lookAt(thumbUnder(event) ?? updateUnder(plot, start));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const now = drag.current;
    if (!now) {
      if (event.pointerType !== "touch") setHover(updateAt(plot, event));
      return;
    }
    const x = event.clientX - now.left;
    now.isMoved ||= Math.abs(x - now.start) > slack;
    if (!now.isMoved) return;
    if (now.isBrush) setBrush({ from: now.start, to: x });
    else lookAt(updateUnder(plot, x));
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const now = drag.current;
    stop();
    if (!now?.isBrush) return;
    const zoom = zoomBetween(plot, now.start, event.clientX - now.left);
    if (zoom) onZoom(zoom);
    onBrushed();
  };
  const handlers = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: stop, onPointerLeave: () => setHover(null) }; // prettier-ignore
  return { brush, hover, handlers };
}

function updateAt(plot: Plot, event: PointerEvent<HTMLElement>): number {
  const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
  return updateUnder(plot, x) ?? plot.lines[0]?.run.until ?? 0;
}

/** The update of the thumbnail under the pointer, which is wider than its place on the axis. */
function thumbUnder({ target }: PointerEvent): number | undefined {
  const thumb = target instanceof Element ? target.closest<HTMLElement>("[data-update]") : null;
  return thumb ? Number(thumb.dataset["update"]) : undefined;
}
