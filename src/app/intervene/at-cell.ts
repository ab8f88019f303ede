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

/** Where the pointer was last pressed, on anything but the panel's own button; null: nowhere yet. */
let pressed: { readonly x: number; readonly y: number } | null = null;
if (typeof window !== "undefined") window.addEventListener("pointerdown", press, true);

function press({ target, clientX: x, clientY: y }: PointerEvent): void {
  if (target instanceof Element && !target.closest(".interveneButton")) pressed = { x, y };
}

/** Farther from a mark than this, something else was pressed, in CSS pixels. */
const near = 40;

/** The mark of what is pinned: the one that was pressed, else that of its stave; null where none is in sight. */
function pinnedCell(): Box | null {
  const marks = [...document.querySelectorAll(".cellsMark")].filter((mark) => isInSight(mark.getBoundingClientRect()));
  const boxes = marks.map((mark) => mark.getBoundingClientRect());
  const [nearest] = boxes.toSorted((a, b) => distanceTo(a) - distanceTo(b));
  if (nearest && distanceTo(nearest) < near) return nearest;
  const own = marks.findIndex((mark) => mark.closest(".stave[data-focused]"));
  return boxes[Math.max(0, own)] ?? null;
}

function isInSight({ top, height }: Box): boolean {
  return top + height > 0 && top < window.innerHeight;
}

function distanceTo({ left, top, width, height }: Box): number {
  return pressed ? Math.hypot(left + width / 2 - pressed.x, top + height / 2 - pressed.y) : Infinity;
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
