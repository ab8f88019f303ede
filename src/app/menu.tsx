/** The commands under a button, and how one goes through them by keyboard. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";

export interface MenuProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** The commands of a menu. ↑ ↓ Home End go through them, a letter goes to the next that begins with it. */
export function Menu({ name, children }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    itemsOf(list.current)[0]?.focus();
  }, []);
  return (
    <div className="menu" role="menu" aria-label={name} ref={list} onKeyDown={(event) => step(event, list.current)}>
      {children}
    </div>
  );
}

function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)") ?? [])];
}

function step(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const items = itemsOf(list);
  const at = items.findIndex((item) => item === document.activeElement);
  const next = items[nextItem(event.key, at, items.map((item) => item.textContent ?? ""))]; // prettier-ignore
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Where `key` leads from item `at` of a menu whose items begin with `names`; −1: nowhere. */
export function nextItem(key: string, at: number, names: readonly string[]): number {
  const count = names.length;
  if (count === 0) return -1;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (Math.max(at, 0) + count - 1) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key.length !== 1 || key === " ") return -1;
  const order = names.map((_, i) => (at + 1 + i) % count);
  return order.find((i) => names[i]?.trim().toLowerCase().startsWith(key.toLowerCase())) ?? -1;
}

export interface MenuItemProps {
  readonly children: ReactNode;
  readonly onPick: () => void;
  /** Said beside it: a key, or what follows from it. */
  readonly hint?: string | undefined;
  readonly title?: string | undefined;
  readonly isDisabled?: boolean;
  /** Whether it is on, for an item that is on or off. */
  readonly isChecked?: boolean;
  /** One of several, of which one is on. */
  readonly isChoice?: boolean;
  /** The language that it is written in, where that is not the page's. */
  readonly lang?: string;
}

export function MenuItem({ children, onPick, hint, title, isDisabled, isChecked, isChoice, lang }: MenuItemProps) {
  const role = isChecked === undefined ? "menuitem" : isChoice ? "menuitemradio" : "menuitemcheckbox";
  return (
    <button
      type="button"
      className="menuItem"
      role={role}
      aria-checked={isChecked}
      tabIndex={-1}
      title={title}
      disabled={isDisabled}
      lang={lang}
      onClick={onPick}
    >
      <span>{children}</span>
      {hint !== undefined && <small>{hint}</small>}
    </button>
  );
}
