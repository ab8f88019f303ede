/** The focus store: the playhead and what is pointed at. */
import { createStore } from "zustand/vanilla";
import type { Focus } from "../core/focus.ts";

export interface FocusState {
  /** The playhead. */
  readonly time: number;
  readonly focus: Focus | null;
  readonly isPinned: boolean;
  /** The addressing update looked at, counted from 0; −1: none. */
  readonly addressing: number;
}

export type FocusStore = ReturnType<typeof createFocusStore>;

export function createFocusStore() {
  return createStore<FocusState>(() => ({ time: 0, focus: null, isPinned: false, addressing: -1 }));
}

/** Moves the playhead; a pinned focus stays, a pinned time moves along. */
export function atTime(state: FocusState, time: number): FocusState {
  const { focus } = state;
  if (!focus || !("time" in focus.at)) return { ...state, time };
  return { ...state, time, focus: { ...focus, at: { ...focus.at, time } } };
}
