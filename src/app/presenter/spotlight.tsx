/** A light on one place: where the pointer is, or what the keyboard has moved to, whichever came last. */
import { useEffect, useRef } from "react";
import type { FocusStore } from "../../store/focus.ts";
import { pinnedCell } from "../../views/pointing.ts";
import { usePage } from "../context.tsx";

/** Radius of the light around a point, as a share of the smaller side of the window. */
const usual = 0.17;
/** Room around what is lit, in CSS pixels. */
const margin = 24;

export interface Light {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type Box = Pick<DOMRect, "left" | "top" | "width" | "height">;

/** `smaller`: side of the window. Null for what is so large that there is no one place to light. */
export function lightOn({ left, top, width, height }: Box, smaller: number): Light | null {
  const half = Math.hypot(width, height) / 2 + margin;
  if (half > smaller / 2) return null;
  return { x: left + width / 2, y: top + height / 2, radius: Math.max(half, usual * smaller) };
}

export function Spotlight() {
  const { focus } = usePage();
  const veil = useRef<HTMLDivElement>(null);
  useEffect(() => (veil.current ? follow(veil.current, focus) : undefined), [focus]);
  return <div className="spotlight" ref={veil} aria-hidden="true" />;
}

const smallerSide = (): number => Math.min(window.innerWidth, window.innerHeight);

/** Returns the way to stop. */
function follow(veil: HTMLElement, focus: FocusStore): () => void {
  let isByKey = false;
  let frame = 0;
  const light = (box: Box): void => {
    const lit = lightOn(box, smallerSide());
    if (!lit) return;
    for (const [name, value] of Object.entries(lit)) veil.style.setProperty(`--light-${name}`, `${value}px`);
  };
  const onPointer = ({ clientX: left, clientY: top }: PointerEvent): void => {
    isByKey = false;
    cancelAnimationFrame(frame);
    light({ left, top, width: 0, height: 0 });
  };
  const onKey = (): void => void (isByKey = true);
  const onFocus = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target.matches(":focus-visible")) light(target.getBoundingClientRect());
  };
  // What is pinned is marked when it has been drawn.
  const onPlace = (): void => {
    cancelAnimationFrame(frame);
    if (isByKey) frame = requestAnimationFrame(() => placeOf(focus).forEach(light));
  };
  window.addEventListener("pointermove", onPointer);
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("focusin", onFocus);
  const leave = focus.subscribe(onPlace);
  isByKey = true;
  onPlace();
  return () => {
    cancelAnimationFrame(frame);
    leave();
    window.removeEventListener("pointermove", onPointer);
    window.removeEventListener("keydown", onKey, true);
    window.removeEventListener("focusin", onFocus);
  };
}

/** The pinned cell; where none is pinned, the playhead's column at the middle of the score. */
function placeOf(store: FocusStore): readonly Box[] {
  const { focus, isPinned } = store.getState();
  const cell = isPinned && focus?.signal !== undefined ? pinnedCell(focus.signal) : null;
  if (cell) return [cell.getBoundingClientRect()];
  const playhead = document.querySelector(".scorePlayhead")?.getBoundingClientRect();
  return playhead ? [{ left: playhead.left, top: playhead.top + playhead.height / 2, width: playhead.width, height: 0 }] : []; // prettier-ignore
}
