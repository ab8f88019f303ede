/** Hears from the page's first moment on what is kept when something new is opened; what says so is fetched later. */
import { useEffect, useRef, useState } from "react";
import type { Deed } from "../../store/history.ts";
import type { RunState } from "../../store/run.ts";
import { onScreen, type RunsState } from "../../store/runs.ts";
import { usePage } from "../context.tsx";

const opening: ReadonlySet<Deed> = new Set(["open", "reset", "fork"]);

export interface Told {
  /** One per deed. */
  readonly key: number;
  readonly run: RunState;
}

/** The run that was left by a deed that opened another, and that has learnt something; null where nothing was left. */
export function keptBy(deed: Deed, left: RunState | undefined, runs: RunsState): RunState | null {
  if (!left || !opening.has(deed) || left.update === 0) return null;
  return onScreen(runs).includes(left.id) || !runs.order.includes(left.id) ? null : left;
}

/** The run that was shown is known when it changes, the deed after that. What is told goes when something else is done. */
export function useTold(): readonly [told: Told | null, end: () => void] {
  const { playground } = usePage();
  const [told, tell] = useState<Told | null>(null);
  const left = useRef<string | null>(null);
  useEffect(() => {
    const { runs, history } = playground;
    let count = 0;
    const ends = [
      runs.subscribe((state, before) => {
        if (state.shown !== before.shown) left.current = before.shown;
      }),
      history.state.subscribe(({ past }, before) => {
        const entry = past.at(-1);
        if (past === before.past) return;
        const isNew = entry !== undefined && !before.past.includes(entry) && past.length >= before.past.length;
        const run = isNew ? keptBy(entry.deed, runs.getState().byId[left.current ?? ""], runs.getState()) : null;
        left.current = null;
        tell(run && { key: ++count, run });
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [playground]);
  return [told, () => tell(null)];
}
