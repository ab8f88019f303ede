/** What the root element and the system say about colours: read here once, so that canvases follow like text does. */
import { useSyncExternalStore } from "react";
import { mediaOf } from "./media.ts";

export interface Theme {
  readonly name: "light" | "dark";
  readonly isProjector: boolean;
}

const fallback: Theme = { name: "light", isProjector: false };
const dark = mediaOf("(prefers-color-scheme: dark)");
let current: Theme = fallback;

function read(): Theme {
  const { theme, mode } = document.documentElement.dataset;
  const isProjector = mode === "projector";
  const isDark = !isProjector && (theme === "dark" || (theme !== "light" && dark.read()));
  const name = isDark ? "dark" : "light";
  if (current.name !== name || current.isProjector !== isProjector) current = { name, isProjector };
  return current;
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "data-mode"] });
  const leave = dark.subscribe(onChange);
  return () => {
    observer.disconnect();
    leave();
  };
}

export function isSystemDark(): boolean {
  return dark.read();
}

/** The theme in force: `data-mode=projector` is always light, then `data-theme`, then the system. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, read, () => fallback);
}
