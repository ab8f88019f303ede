/** A note that a button opens over the page: it closes by Escape, which closes nothing else then, or by a press elsewhere. */
import { useEffect, useId, useRef, useState, type RefObject, type ToggleEvent } from "react";
import { isComposing } from "../../ui/composing.ts";

export interface Note<Element extends HTMLElement> {
  readonly id: string;
  readonly isOpen: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly note: RefObject<Element | null>;
  readonly onToggle: (event: ToggleEvent<Element>) => void;
}

export function useNote<Element extends HTMLElement>(): Note<Element> {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<Element>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // The page listens at the window, after this: its Escape is for what lies below. That the note is open is told later than
    // it can be closed.
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || isComposing(event) || !note.current?.matches(":popover-open")) return;
      event.preventDefault();
      note.current.hidePopover();
      button.current?.focus();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  const onToggle = ({ newState }: ToggleEvent<Element>): void => {
    setOpen(newState === "open");
    if (newState === "open") placeNote(note.current, button.current);
  };
  return { id, isOpen, button, note, onToggle };
}

/** Below its button, or above it, and within the window. */
export function placeNote(note: HTMLElement | null, button: HTMLElement | null): void {
  if (!note || !button) return;
  const margin = 8;
  const at = button.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const left = Math.max(margin, Math.min(at.left, window.innerWidth - width - margin));
  const isBelow = at.bottom + height + margin <= window.innerHeight;
  note.style.left = `${left}px`;
  note.style.top = `${isBelow ? at.bottom + 4 : Math.max(margin, at.top - height - 4)}px`;
}
