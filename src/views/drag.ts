/** Numbers that are dragged where they are drawn: a bar upwards, a number to the right. A press that does not move pins, as anywhere. */
import { useRef, type PointerEvent } from "react";
import type { Focus } from "../core/focus.ts";
import type { Signal } from "../core/signal.ts";
import { useActs } from "./moment/acts.ts";
import { valueAt } from "./lane.ts";
import { focusUnder } from "./pointing.ts";

interface DragHandlers {
  readonly "data-drag"?: Direction;
  /** It is pinned: a finger drags it, and no longer the page. */
  readonly "data-held"?: true | undefined;
  readonly onPointerDown?: (event: PointerEvent) => void;
  readonly onPointerMove?: (event: PointerEvent) => void;
  readonly onPointerUp?: () => void;
  readonly onPointerCancel?: () => void;
}

type Direction = "up" | "across";

interface Drag {
  readonly place: Focus;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  isMoved: boolean;
}

/** Farther than this many CSS pixels is a drag, not a click. */
const slack = 4;
/** So many CSS pixels go through the whole range. */
const sweep: Readonly<Record<Direction, number>> = { up: 80, across: 160 };

/** Handlers for the cells in which numbers of `signal` are drawn; `range`: how far they go. None where nothing can be set. */
export function useDrag(signal: Signal, range: number, direction: Direction): DragHandlers {
  const acts = useActs();
  const drag = useRef<Drag | null>(null);
  if (!acts) return {};
  const isHeld = acts.pinned?.signal === signal.name;
  return {
    "data-drag": direction,
    "data-held": isHeld || undefined,
    onPointerDown: (event) => {
      const place = event.button === 0 ? focusUnder(event) : null;
      const value = place ? valueAt(signal, place.at) : undefined;
      const isScroll = event.pointerType === "touch" && !isHeld;
      drag.current = place && value !== undefined && !isScroll ? startOf(place, value, event) : null;
    },
    onPointerMove: (event) => {
      const { current } = drag;
      if (!current) return;
      const by = direction === "up" ? current.y - event.clientY : event.clientX - current.x;
      if (!current.isMoved && Math.abs(by) <= slack) return;
      if (!current.isMoved) event.currentTarget.setPointerCapture(event.pointerId);
      current.isMoved = true;
      event.stopPropagation();
      acts.onSet(current.place, current.value + (by / sweep[direction]) * range);
    },
    onPointerUp: () => {
      if (drag.current?.isMoved === true) swallowClick();
      drag.current = null;
    },
    onPointerCancel: () => {
      drag.current = null;
    },
  };
}

function startOf(place: Focus, value: number, { clientX, clientY }: PointerEvent): Drag {
  return { place, value: Number.isFinite(value) ? value : 0, x: clientX, y: clientY, isMoved: false };
}

/** The click that ends a drag pins and frees nothing, wherever it falls. */
function swallowClick(): void {
  const swallow = (event: Event): void => event.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, true), 0);
}
