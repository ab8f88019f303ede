/** What the root element and the system say about colours: read here once, so that canvases follow like text does. */
import { useSyncExternalStore } from "react";

export interface Theme {
  readonly name: "light" | "dark";
  readonly isProjector: boolean;
}

const fallback: Theme = { name: "light", isProjector: false };
let current: Theme = fallback;

function read(): Theme {
  const { theme, mode } = document.documentElement.dataset;
  const isProjector = mode === "projector";
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const isDark = !isProjector && (theme === "dark" || (theme !== "light" && prefersDark));
  const name = isDark ? "dark" : "light";
  if (current.name !== name || current.isProjector !== isProjector) current = { name, isProjector };
  return current;
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "data-mode"] });
  query.addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    query.removeEventListener("change", onChange);
  };
}

/** The theme in force: `data-mode=projector` is always light, then `data-theme`, then the system. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, read, () => fallback);
}
