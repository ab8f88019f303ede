/** The commands under a button. */
import { useEffect, useRef, type ReactNode } from "react";
import { offProps, type Off } from "./off.ts";
import { stepAmong } from "./step-among.ts";
import "./menu.css";

export interface MenuProps {
  readonly name: string;
  readonly children: ReactNode;
}

const items = "[role^=menuitem]:not(:disabled)";

/** The commands of a menu. ↑ ↓ Home End go through them, a letter goes to the next that begins with it. */
export function Menu({ name, children }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>(items)?.focus();
  }, []);
  return (
    <div
      className="menu"
      role="menu"
      aria-label={name}
      ref={list}
      onKeyDown={(event) => stepAmong(event, list.current, items)}
    >
      {children}
    </div>
  );
}

export interface MenuItemProps {
  readonly children: ReactNode;
  readonly onPick: () => void;
  /** Said beside it: a key, or what follows from it. */
  readonly hint?: string | undefined;
  readonly title?: string | undefined;
  readonly off?: Off;
  /** Whether it is on, for an item that is on or off. */
  readonly isChecked?: boolean;
  /** One of several, of which one is on. */
  readonly isChoice?: boolean;
  /** The language that it is written in, where that is not the page's. */
  readonly lang?: string;
}

export function MenuItem({ children, onPick, hint, title, off = false, isChecked, isChoice, lang }: MenuItemProps) {
  const role = isChecked === undefined ? "menuitem" : isChoice ? "menuitemradio" : "menuitemcheckbox";
  return (
    <button
      type="button"
      className="menuItem"
      role={role}
      aria-checked={isChecked}
      tabIndex={-1}
      {...offProps(off, title)}
      lang={lang}
      onClick={onPick}
    >
      <span>{children}</span>
      {hint !== undefined && <small>{hint}</small>}
    </button>
  );
}
