/** Parts of the moment that fold where all of it is higher than the column: what matters first is seen without scrolling. */
import { createContext, use, useEffectEvent, useLayoutEffect, useMemo, useState, type RefObject } from "react";
import { contentHeight, watchColumn } from "./column.ts";
import { foldedOf, type FoldPart } from "./fold.ts";

interface Registered {
  readonly rank: number;
  /** The part; while it is folded it says so. */
  readonly element: RefObject<HTMLElement | null>;
  /** What folding it would give back, in CSS pixels. */
  readonly gainOf: (element: HTMLElement) => number;
}

interface Folding {
  readonly folded: ReadonlySet<string>;
  /** By hand. */
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly register: (id: string, part: Registered) => () => void;
}

/** Null: nothing has to give way, as where the page scrolls, or on a sheet of paper. */
export const FoldingContext = createContext<Folding | null>(null);

export interface FoldedPart {
  readonly isFolded: boolean;
  /** Absent where it need not fold. */
  readonly onToggle?: () => void;
}

const open: FoldedPart = { isFolded: false };

interface PartOptions extends Omit<Registered, "rank"> {
  /** Those with a higher one give way first; null: it stays. */
  readonly rank: number | null;
}

/** One part that may fold; its element has `data-folded` while it is. */
export function useFoldPart(id: string, { rank, element, gainOf }: PartOptions): FoldedPart {
  const folding = use(FoldingContext);
  const register = folding?.register;
  useLayoutEffect(
    () => (rank === null ? undefined : register?.(id, { rank, element, gainOf })),
    [register, id, rank, element, gainOf],
  );
  if (!folding || rank === null) return open;
  const isFolded = folding.folded.has(id);
  return isFolded || folding.opened.has(id) ? { isFolded, onToggle: () => folding.onToggle(id) } : open;
}

/** All but the first child, which is the title. */
export function heightBelowTitle(part: HTMLElement): number {
  return part.offsetHeight - (part.firstElementChild instanceof HTMLElement ? part.firstElementChild.offsetHeight : 0);
}

interface Measured {
  readonly parts: readonly FoldPart[];
  readonly excess: number;
}

/** `isBound`: the column has no more than its own height. */
export function useFolding(column: RefObject<HTMLElement | null>, isBound: boolean): Folding | null {
  const [shelf] = useState(() => new Shelf());
  const [{ parts, excess }, setMeasured] = useState<Measured>({ parts: [], excess: 0 });
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const measure = useEffectEvent(() => {
    if (!column.current) return;
    const next = shelf.measure(column.current);
    setMeasured((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  });
  useLayoutEffect(
    () => (isBound && column.current ? watchColumn(column.current, () => measure()) : undefined),
    [column, isBound],
  );
  return useMemo(() => {
    if (!isBound) return null;
    const closed = parts.map((part) => (opened.has(part.id) ? { ...part, gain: 0 } : part));
    const onToggle = (id: string): void => setOpened((before) => toggled(before, id));
    return { folded: foldedOf(closed, excess), opened, onToggle, register: shelf.register };
  }, [isBound, parts, excess, opened, shelf]);
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...ids].filter((other) => other !== id);
  return new Set(ids.has(id) ? others : [...others, id]);
}

/** The parts there are, and how high each was when it was open last. */
class Shelf {
  readonly #parts = new Map<string, Registered>();
  readonly #open = new Map<string, { readonly height: number; readonly gain: number }>();

  readonly register = (id: string, part: Registered): (() => void) => {
    this.#parts.set(id, part);
    return () => {
      this.#parts.delete(id);
      this.#open.delete(id);
    };
  };

  measure(column: HTMLElement): Measured {
    let height = contentHeight(column);
    const parts: FoldPart[] = [];
    for (const [id, { rank, element, gainOf }] of this.#parts) {
      const { current } = element;
      if (!current) continue;
      if (current.dataset["folded"] === undefined)
        this.#open.set(id, { height: current.offsetHeight, gain: gainOf(current) });
      const { height: own = 0, gain = 0 } = this.#open.get(id) ?? {};
      height += own - current.offsetHeight;
      parts.push({ id, rank, gain });
    }
    return { parts, excess: Math.ceil(height - column.clientHeight) };
  }
}
