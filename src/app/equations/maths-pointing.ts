/** Pointing between equations and score, on the page's one focus. */
import { useMemo, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { isSameFocus, type Focus } from "../../core/focus.ts";
import type { Trace } from "../../core/signal.ts";
import { planStaves, visibleStaves } from "../../views/lane.ts";
import { useFocus, usePage, type Page } from "../context.tsx";
import { shownPicture } from "../shown.ts";

const lineSelector = ".mathsLine, .mathsTitle";

export interface MathsPointing {
  /** Names that are pointed at, here or anywhere. */
  readonly lit: ReadonlySet<string>;
  /** Whether what is pointed at was pointed at here. */
  readonly isOurs: boolean;
  readonly onWeights: (names: readonly string[]) => void;
  readonly handlers: {
    readonly onPointerOver: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onBlur: () => void;
    readonly onClick: (event: { readonly target: EventTarget }) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

export function useMathsPointing(sheet: RefObject<HTMLElement | null>): MathsPointing {
  const page = usePage();
  const key = useFocus(({ focus }) => [focus?.signal ?? "", ...(focus?.also ?? [])].join(" "));
  const [weights, setWeights] = useState<readonly string[]>([]);
  const [ours, setOurs] = useState<Focus | null>(null);
  const isOurs = useFocus(({ focus }) => focus !== null && focus === ours);
  const lit = useMemo(() => new Set([...key.split(" "), ...weights].filter(Boolean)), [key, weights]);
  const point = (target: Element | null): void => {
    const names = namesOf(target);
    setWeights(names.filter((name) => name.startsWith("weight:")));
    if (page.focus.getState().isPinned) return;
    const focus = focusOn(page, names);
    setOurs(focus);
    page.focus.setState({ focus });
  };
  const press = (target: Element | null): void => {
    const focus = focusOn(page, namesOf(target));
    if (!focus) return;
    const { isPinned, focus: held } = page.focus.getState();
    const isHeld = isPinned && isSameFocus(held, focus);
    setOurs(focus);
    page.focus.setState({ focus, isPinned: !isHeld });
    if (!isHeld) unfold(page, focus);
  };
  return {
    lit,
    isOurs,
    onWeights: setWeights,
    handlers: {
      onPointerOver: (event) => point(nearest(event.target)),
      onPointerLeave: () => point(null),
      onBlur: () => {
        markCurrent(sheet.current, null);
        point(null);
      },
      onClick: (event) => press(nearest(event.target)),
      onKeyDown: (event) => {
        const current = sheet.current?.querySelector("[data-current]") ?? null;
        const next = sheet.current && goneTo(event, sheet.current, current);
        if (next) {
          markCurrent(sheet.current, next);
          point(next);
        } else if (event.key === "Enter" || event.key === " ") press(current);
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}

function nearest(target: EventTarget): Element | null {
  return target instanceof Element ? target.closest("[data-names]") : null;
}

function namesOf(target: Element | null): readonly string[] {
  return target?.getAttribute("data-names")?.split(" ") ?? [];
}

/** The signals of `names` that the episode on screen has; null where it has none. */
function focusOn(page: Page, names: readonly string[]): Focus | null {
  const trace = shownTrace(page);
  const [signal, ...also] = names.filter((name) => trace?.signals.some((other) => other.name === name));
  return signal === undefined ? null : { signal, at: {}, ...(also.length > 0 && { also }) };
}

function shownTrace(page: Page): Trace | undefined {
  return shownPicture(page)?.trace;
}

/** Shows the staves of what is held, where they are folded away. */
function unfold({ view, ...page }: Page, { signal, also = [] }: Focus): void {
  const trace = shownTrace({ view, ...page });
  if (!trace) return;
  const { hasGates, hasMore } = view.getState();
  const names = [signal, ...also];
  const folded = planStaves(trace).filter(
    (plan) => names.includes(plan.signal.name) && !visibleStaves([plan], hasGates, hasMore).includes(plan),
  );
  if (folded.some(({ group }) => group === "more")) view.setState({ hasMore: true });
  if (folded.some(({ group }) => group !== "more")) view.setState({ hasGates: true });
}

/**
 * The symbol that the keyboard is at. Symbols take no focus themselves: within maths nothing may, or screen readers could
 * not read it as maths.
 */
function markCurrent(sheet: HTMLElement | null, symbol: Element | null): void {
  sheet?.querySelector("[data-current]")?.removeAttribute("data-current");
  symbol?.setAttribute("data-current", "");
  symbol?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Where a key leads: arrows from symbol to symbol and from line to line, Home and End to the ends. */
function goneTo(event: KeyboardEvent, sheet: HTMLElement, current: Element | null): Element | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const symbols = [...sheet.querySelectorAll("[data-symbol]")];
  const at = current ? symbols.indexOf(current) : -1;
  const moves: Readonly<Record<string, () => number>> = {
    ArrowRight: () => at + 1,
    ArrowLeft: () => at - 1,
    ArrowDown: () => lineFrom(symbols, at, 1),
    ArrowUp: () => lineFrom(symbols, at, -1),
    Home: () => 0,
    End: () => symbols.length - 1,
  };
  const move = moves[event.key];
  return (move && symbols[Math.max(0, Math.min(symbols.length - 1, move()))]) ?? null;
}

/** The first symbol of the next line, or of the one before. */
function lineFrom(symbols: readonly Element[], at: number, by: 1 | -1): number {
  const lines = [...new Set(symbols.map((symbol) => symbol.closest(lineSelector)))];
  const line = lines.indexOf(symbols[at]?.closest(lineSelector) ?? null);
  const wanted = lines[Math.max(0, Math.min(lines.length - 1, line + by))];
  return symbols.findIndex((symbol) => symbol.closest(lineSelector) === wanted);
}
