/** Where things lie in a drawing, in CSS pixels. */

/** Of the window, where the drawing begins. */
export interface Origin {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Origin {
  readonly width: number;
  readonly height: number;
}

export function boxOf(element: Element, origin: Origin): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left - origin.x, y: top - origin.y, width, height };
}

/** To a hundredth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
