/** What may be longer than there is room for: it scrolls, follows the playhead, and can be scrolled by keyboard where it does. */
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { useSize } from "../../ui/size.ts";

export interface ScrollerProps {
  /** What it holds, for those who come upon it by keyboard. */
  readonly label: string;
  /** The playhead: what is `aria-current` inside stays in sight as it moves. */
  readonly time: number;
  readonly children: ReactNode;
}

export function Scroller({ label, time, children }: ScrollerProps) {
  const element = useRef<HTMLDivElement>(null);
  const size = useSize(element);
  useLayoutEffect(() => {
    // What is inside makes it as high as it is, up to its most: another length is another size.
    if (element.current && size) offerKeys(element.current, label);
  }, [label, size]);
  useLayoutEffect(() => {
    if (element.current?.hasAttribute("tabindex") && time >= 0) keepInSight(element.current);
  }, [time]);
  return (
    <div className="sceneScroll" ref={element}>
      {children}
    </div>
  );
}

/** A stop for the keyboard where there is something to scroll, and none where there is not. */
function offerKeys(scroller: HTMLElement, label: string): void {
  const isLong = scroller.scrollHeight > scroller.clientHeight + 1;
  for (const [name, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": label }))
    if (isLong) scroller.setAttribute(name, value);
    else scroller.removeAttribute(name);
}

/** Scrolls as little as shows the line at the playhead; the page itself stays. */
function keepInSight(scroller: HTMLElement): void {
  const line = scroller.querySelector('[aria-current="true"]');
  if (!line) return;
  const [frame, box] = [scroller.getBoundingClientRect(), line.getBoundingClientRect()];
  if (box.top < frame.top) scroller.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) scroller.scrollTop += box.bottom - frame.bottom;
}
