/** What is there for a moment only, unless somebody points at it or has the keyboard there. */
import { useEffect, useEffectEvent, useState, type HTMLAttributes } from "react";

type Held = Pick<HTMLAttributes<HTMLElement>, "onPointerEnter" | "onPointerLeave" | "onFocus" | "onBlur">;

/** `stay`: in ms, then `onEnd` is called; null: it stays. What is given belongs to the element. */
export function usePassing(stay: number | null, onEnd: () => void): Held {
  const [isPointed, point] = useState(false);
  const [hasKeyboard, give] = useState(false);
  const isHeld = isPointed || hasKeyboard;
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (isHeld || stay === null) return undefined;
    const timer = setTimeout(() => end(), stay);
    return () => clearTimeout(timer);
  }, [isHeld, stay]);
  return {
    onPointerEnter: () => point(true),
    onPointerLeave: () => point(false),
    onFocus: () => give(true),
    onBlur: () => give(false),
  };
}
