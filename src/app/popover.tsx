/**
 * A button with something under it: a menu of commands, or anything else. One way for all of them to open and to close.
 */
import { Suspense, useEffect, useRef, useState, type ComponentType, type KeyboardEvent, type ReactNode } from "react";
import { useWords } from "../ui/words.tsx";

/** What a popover's content is told. */
export interface PopoverProps {
  /** Closes it; the focus goes back to its button. */
  readonly onClose: () => void;
}

export interface PopoverButtonProps {
  /** What the button is called, where its label does not say it. */
  readonly name?: string;
  readonly label: ReactNode;
  readonly title?: string;
  readonly className?: string;
  /** `menu`: only commands. `dialog`: fields, too. */
  readonly kind: "menu" | "dialog";
  /** The edge of the button that the popover keeps to. */
  readonly align?: "start" | "end";
  /** What is under it, fetched when it is opened. */
  readonly Content?: ComponentType<PopoverProps>;
  /** In its place: what is here already. */
  readonly children?: ReactNode;
}

export function PopoverButton(props: PopoverButtonProps) {
  const { name, label, title, className, kind, align = "start", Content, children } = props;
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useCloseOutside(root, isOpen, setOpen);
  return (
    <div className="popoverPlace" ref={root} onKeyDown={(event) => handleKey(event, isOpen, setOpen, close)}>
      <button
        ref={button}
        type="button"
        className={className ?? "textButton"}
        aria-label={name}
        title={title ?? name}
        aria-haspopup={kind}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <div className="popover" data-align={align}>
          <Suspense fallback={<p className="muted popoverWait">{words.text("menu.fetching")}</p>}>
            {Content ? <Content onClose={close} /> : children}
          </Suspense>
        </div>
      )}
    </div>
  );
}

/** Escape closes, ↓ opens; neither is a key of the page then. */
function handleKey(event: KeyboardEvent, isOpen: boolean, setOpen: (isOpen: boolean) => void, close: () => void): void {
  if (event.defaultPrevented) return;
  if (isOpen && event.key === "Escape") close();
  else if (!isOpen && event.key === "ArrowDown") setOpen(true);
  else return;
  event.preventDefault();
}

/** Closes on a press or a focus elsewhere. */
function useCloseOutside(
  root: { readonly current: HTMLElement | null },
  isOpen: boolean,
  setOpen: (isOpen: boolean) => void,
): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    window.addEventListener("pointerdown", leave);
    window.addEventListener("focusin", leave);
    return () => {
      window.removeEventListener("pointerdown", leave);
      window.removeEventListener("focusin", leave);
    };
  }, [isOpen, root, setOpen]);
}
