/** What a page knows of the lesson that is played: apart from its player, so that a link that brings a lesson can end another one of its name. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Progress } from "../../lessons/progress.ts";
import type { Page } from "../context.tsx";

export interface PlayerState {
  readonly progress: Progress | null;
  /** The step's link is being opened. */
  readonly isOpening: boolean;
}

const states = new WeakMap<Page, StoreApi<PlayerState>>();

export function lessonStateOf(page: Page): StoreApi<PlayerState> {
  const known = states.get(page);
  if (known) return known;
  const state = createStore<PlayerState>(() => ({ progress: null, isOpening: false }));
  states.set(page, state);
  return state;
}

/** What was done in it is kept, and so are its runs. */
export function leaveLesson(page: Page): void {
  lessonStateOf(page).setState({ progress: null });
  page.view.setState({ lesson: null, lessonFile: null });
}
