/**
 * A button with something under it: a menu of commands, or anything else. One way for all of them to open and to close.
 */
import {
  Suspense,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import { beside } from "./beside.ts";
import { isComposing } from "./composing.ts";
import { useWords } from "./words.tsx";
import "./popover.css";

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
  /** What it is about, elsewhere in the window: it stands beside that, and has the focus while it is open. */
  readonly thing?: () => Element | null;
  /** What is under it, fetched when it is opened. */
  readonly Content?: ComponentType<PopoverProps>;
  /** In its place: what is here already. */
  readonly children?: ReactNode;
}

export function PopoverButton(props: PopoverButtonProps) {
  const { name, label, title, className, kind, align = "start", thing, Content, children } = props;
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const before = useBeside(popover, isOpen, thing);
  const close = (): void => {
    setOpen(false);
    const back = before.current?.isConnected ? before.current : button.current;
    back?.focus();
  };
  useCloseOutside(root, isOpen, setOpen);
  useEscape(isOpen, close);
  return (
    <div className="popoverPlace" ref={root} onKeyDown={(event) => !isOpen && openByArrow(event, setOpen)}>
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
        <div className="popover" ref={popover} data-align={align} data-beside={thing ? "" : undefined}>
          <Suspense fallback={<p className="muted popoverWait">{words.text("menu.fetching")}</p>}>
            {Content ? <Content onClose={close} /> : children}
          </Suspense>
        </div>
      )}
    </div>
  );
}

/** Keeps the popover beside `thing`, with the focus in it. Returns what had the focus before. */
function useBeside(
  popover: RefObject<HTMLElement | null>,
  isOpen: boolean,
  thing: (() => Element | null) | undefined,
): RefObject<HTMLElement | null> {
  const before = useRef<HTMLElement | null>(null);
  const find = useEffectEvent(() => thing?.() ?? null);
  const isBeside = isOpen && thing !== undefined;
  useLayoutEffect(() => {
    const box = popover.current;
    if (!isBeside || !box) return undefined;
    const place = (): void => standBeside(box, find());
    const active = document.activeElement;
    before.current = active instanceof HTMLElement && active !== document.body ? active : null;
    find()?.scrollIntoView({ block: "nearest", inline: "nearest" });
    place();
    box.querySelector<HTMLElement>("select, input, button")?.focus({ preventScroll: true });
    const observer = new ResizeObserver(place);
    observer.observe(box);
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, true);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, true);
    };
  }, [isBeside, popover]);
  return before;
}

function standBeside(box: HTMLElement, thing: Element | null): void {
  if (!thing) return;
  const { width, height } = box.getBoundingClientRect();
  const within = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const { left, top } = beside(thing.getBoundingClientRect(), { width, height }, within);
  box.style.setProperty("--left", `${left}px`);
  box.style.setProperty("--top", `${top}px`);
  // On a phone: from the edge at which it does not cover the thing.
  box.dataset["edge"] = thing.getBoundingClientRect().bottom > within.height - height ? "above" : "below";
}

/** ↓ is no key of the page then. */
function openByArrow(event: KeyboardEvent, setOpen: (isOpen: boolean) => void): void {
  if (event.defaultPrevented || event.key !== "ArrowDown") return;
  event.preventDefault();
  setOpen(true);
}

/** Escape closes, wherever the focus is: a press on a mere word within leaves it nowhere. It is no key of the page then. */
function useEscape(isOpen: boolean, close: () => void): void {
  const listen = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || isComposing(event)) return;
    event.preventDefault();
    close();
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const hear = (event: globalThis.KeyboardEvent): void => listen(event);
    // The page listens at the window, after this.
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [isOpen]);
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
