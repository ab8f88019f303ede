/** The page's stores, handed down once; every component reads the part that it shows. */
import { createContext, use, useCallback } from "react";
import { useStore } from "zustand";
import type { Bookmark } from "../share/bookmark.ts";
import type { FocusState, FocusStore } from "../store/focus.ts";
import type { LookingState } from "../store/looking.ts";
import type { Playground } from "../store/playground.ts";
import type { RunState } from "../store/run.ts";
import type { RunsState } from "../store/runs.ts";
import type { Turns } from "../store/turns.ts";
import type { ViewState, ViewStore } from "../store/view.ts";
import type { CheckClient } from "../worker/check-client.ts";

export interface Page {
  readonly playground: Playground;
  readonly focus: FocusStore;
  readonly view: ViewStore;
  /** Says what a text would be as a run. */
  readonly texts: CheckClient;
  /** A link that still needs its sender's text or files. */
  readonly awaited: { current: Bookmark | null };
  /** What brings another run on screen: of two that are asked for, the later stays, however long the earlier takes. */
  readonly openings: Turns;
  /** What is written down before the page is loaded anew. */
  readonly endings: Set<() => Promise<void>>;
}

export const PageContext = createContext<Page | null>(null);

/** @throws Error outside of a page. */
export function usePage(): Page {
  const page = use(PageContext);
  if (!page) throw new Error("no page around this component");
  return page;
}

/** Of the run that is shown. */
export function useRun<T>(select: (state: RunState) => T): T {
  return useStore(usePage().playground.run, select);
}

/** Of the run that is shown: what it follows from. */
export function useExperiment<T>(
  select: (state: Pick<RunState, "experiment" | "draft" | "expected" | "textName">) => T,
): T {
  return useStore(usePage().playground.run, select);
}

/** Of all runs. */
export function useRuns<T>(select: (state: RunsState) => T): T {
  return useStore(usePage().playground.runs, select);
}

export function useLooking<T>(select: (state: LookingState) => T): T {
  return useStore(usePage().playground.looking, select);
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(usePage().view, select);
}

export function useFocus<T>(select: (state: FocusState) => T): T {
  return useStore(usePage().focus, select);
}

/** Does something that may fail; a failure becomes a message and the run stays. Always the same function. */
export function useTry(): (work: () => Promise<unknown> | void) => void {
  const { playground } = usePage();
  return useCallback(
    (work) => void (async () => work())().catch((error: unknown) => playground.complain(error)),
    [playground],
  );
}

/** The same for what brings another run on screen, after all that was asked for before it. Always the same function. */
export function useOpening(): (work: () => Promise<unknown>) => void {
  const { openings } = usePage();
  const attempt = useTry();
  return useCallback((work) => attempt(() => openings.inTurn(work)), [attempt, openings]);
}
