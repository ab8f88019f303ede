/** Where the panel stands: beside the cell that is pinned, so that both are seen. */
import { useLayoutEffect, type RefObject } from "react";

/** Between the cell and the panel, and between the panel and the window's edge, in CSS pixels. */
const gap = 12;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Left upper corner of a panel that covers nothing of `cell` and stays in the window, at its right where there is room; null: nowhere. */
export function placeBeside(
  cell: Box,
  panel: Pick<Box, "width" | "height">,
  within: Pick<Box, "width" | "height">,
): { readonly left: number; readonly top: number } | null {
  const right = cell.left + cell.width + gap;
  const left = cell.left - gap - panel.width;
  const most = within.height - gap - panel.height;
  const top = Math.max(gap, Math.min(most, cell.top + cell.height / 2 - panel.height / 2));
  if (right + panel.width + gap <= within.width) return { left: right, top };
  return left >= gap ? { left, top } : null;
}

/** Where the pointer was last pressed: of several cells that are marked, the one there is meant. */
let pressed = { x: 0, y: 0 };
if (typeof window !== "undefined")
  window.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => void (pressed = { x, y }), true);

/** The mark of what is pinned that is nearest to the pointer; null where none is in sight. */
function pinnedCell(): Box | null {
  const marks = [...document.querySelectorAll(".cellsMark")].map((mark) => mark.getBoundingClientRect());
  const seen = marks.filter(({ top, height }) => top + height > 0 && top < window.innerHeight);
  const distance = ({ left, top, width, height }: Box): number =>
    Math.hypot(left + width / 2 - pressed.x, top + height / 2 - pressed.y);
  return seen.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Moves the popover around `panel` to the cell, once, when it opens; where there is no room beside it, it stays under its button. */
export function useAtCell(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const popover = panel.current?.closest<HTMLElement>(".popover");
    const cell = pinnedCell();
    if (!popover || !cell) return;
    const { width, height } = popover.getBoundingClientRect();
    const place = placeBeside(cell, { width, height }, { width: window.innerWidth, height: window.innerHeight });
    if (!place) return;
    popover.style.position = "fixed";
    popover.style.inset = `${place.top}px auto auto ${place.left}px`;
  }, [panel]);
}
