/** What a cell, a point or a sentence opens. */
import type { Probe } from "../../train/probe.ts";
import { usePage, useTry } from "../context.tsx";

/** Shows an episode in place of the one on screen; it can be undone. */
export function useOpeningEpisode(): (probe: Probe, update?: number) => void {
  const { playground } = usePage();
  const attempt = useTry();
  return (probe, update) =>
    attempt(async () => {
      if (update !== undefined) await playground.looker.look(update);
      await playground.episode.show(probe);
    });
}
