/** Sizes of the page as hooks. */
import { use, useLayoutEffect, useState, useSyncExternalStore, type RefObject } from "react";
import { mediaOf } from "./media.ts";
import { ThemeContext } from "./theme.ts";

/** Inner size of the element in CSS pixels, or null before it is laid out (observed before the first paint). */
export function useSize(
  element: RefObject<HTMLElement | null>,
): { readonly width: number; readonly height: number } | null {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: target.clientWidth, height: target.clientHeight }));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

function subscribeToWindow(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}

const windowHeight = (): number => window.innerHeight;
const usualHeight = (): number => 800;

/** Inner height of the window in CSS pixels. */
export function useWindowHeight(): number {
  return useSyncExternalStore(subscribeToWindow, windowHeight, usualHeight);
}

const narrow = mediaOf("(max-width: 900px)");
const phone = mediaOf("(max-width: 600px)");
const isUnlikely = (): boolean => false;

/** A figure that is taken out has a size of its own. */
function useIsOnPaper(): boolean {
  return use(ThemeContext) !== null;
}

/** One column: the page scrolls, and staves take the height that they like. */
export function useIsNarrow(): boolean {
  const isNarrow = useSyncExternalStore(narrow.subscribe, narrow.read, isUnlikely);
  return !useIsOnPaper() && isNarrow;
}

/** One thing at a time fills the screen. */
export function useIsPhone(): boolean {
  const isPhone = useSyncExternalStore(phone.subscribe, phone.read, isUnlikely);
  return !useIsOnPaper() && isPhone;
}

export interface TypeSizes {
  /** Small and running text, and the unit of space, in CSS pixels: what ui/tokens.css says. */
  readonly small: number;
  readonly body: number;
  readonly unit: number;
  /** How much larger than on a laptop staves are, and pictures. */
  readonly zoom: number;
  readonly pictures: number;
}

const laptopType: TypeSizes = { small: 12, body: 14, unit: 4, zoom: 1, pictures: 1 };

/** The sizes in force; those of a projector follow from its height. */
export function useType(isProjector: boolean): TypeSizes {
  const height = useWindowHeight();
  if (!isProjector) return laptopType;
  const small = Math.max(16, Math.min(20, 0.019 * height));
  return { small, body: small * 1.2, unit: small * 0.3, zoom: small / 10, pictures: 1.2 + (small - 16) / 8 };
}
