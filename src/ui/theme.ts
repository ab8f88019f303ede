/** What the root element and the system say about colours: read here once, so that canvases follow like text does. */
import { createContext, use, useSyncExternalStore } from "react";
import { mediaOf } from "./media.ts";

export interface Theme {
  readonly name: "light" | "dark";
  readonly isProjector: boolean;
}

/** Of what is printed, or taken out as a figure. */
export const paperTheme: Theme = { name: "light", isProjector: false };
const dark = mediaOf("(prefers-color-scheme: dark)");
const print = mediaOf("print");
let current: Theme = paperTheme;

function read(): Theme {
  const { theme, mode } = document.documentElement.dataset;
  const isPrint = print.read();
  const isProjector = mode === "projector" && !isPrint;
  const isDark = !isProjector && !isPrint && (theme === "dark" || (theme !== "light" && dark.read()));
  const name = isDark ? "dark" : "light";
  if (current.name !== name || current.isProjector !== isProjector) current = { name, isProjector };
  return current;
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "data-mode"] });
  const leave = [dark.subscribe(onChange), print.subscribe(onChange)];
  return () => {
    observer.disconnect();
    for (const stop of leave) stop();
  };
}

export function isSystemDark(): boolean {
  return dark.read();
}

/** In place of what the root element says, for all that is within. */
export const ThemeContext = createContext<Theme | null>(null);

/** The theme in force: paper is always light, then `data-mode=projector` is, then `data-theme` says it, then the system. */
export function useTheme(): Theme {
  const ofRoot = useSyncExternalStore(subscribe, read, () => paperTheme);
  return use(ThemeContext) ?? ofRoot;
}
