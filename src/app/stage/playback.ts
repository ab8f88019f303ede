/** The playhead in motion: whole columns at a few per second, over and over, until anything is touched. */
import { useEffect } from "react";
import { atTime } from "../../store/focus.ts";
import { followPlayhead } from "../../views/score/keys.ts";
import { usePage, useView, type Page } from "../context.tsx";
import { shownPicture } from "../shown.ts";

export function stepsShown(page: Page): number {
  return shownPicture(page)?.trace.steps ?? 1;
}

/** Moves the playhead by `by` times, within the episode. */
export function moveTime(page: Page, by: number): void {
  const last = stepsShown(page) - 1;
  page.focus.setState((state) => {
    const time = Math.max(0, Math.min(last, state.time + by));
    return { ...atTime(state, time), focus: followPlayhead(state.focus) };
  });
}

/** Plays or stops; where motion is unwelcome, steps on by one. */
export function togglePlay(page: Page): void {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) advance(page);
  else page.view.setState(({ isPlaying }) => ({ isPlaying: !isPlaying }));
}

/** One column on; from the last one back to the first. */
function advance(page: Page): void {
  const { time } = page.focus.getState();
  moveTime(page, time >= stepsShown(page) - 1 ? -time : 1);
}

/** Runs the playhead while it should play. Any touch or key outside of the player stops it. */
export function usePlayback(): void {
  const page = usePage();
  const isPlaying = useView((view) => view.isPlaying);
  const speed = useView((view) => view.speed);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => advance(page), 1000 / speed);
    const stop = (event: Event): void => {
      const isPlayer = event.target instanceof Element && event.target.closest(".player") !== null;
      if (!isPlayer) page.view.setState({ isPlaying: false });
    };
    window.addEventListener("pointerdown", stop);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pointerdown", stop);
    };
  }, [page, isPlaying, speed]);
}
