/** The runs of a race as the page tells of them: at the update looked at, or as far as each has come. */
import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { lookAt, type Look } from "../../train/archive/archive.ts";
import type { Picture, RunState } from "../../store/run.ts";
import { useWords } from "../../ui/words.tsx";
import { useLooking, usePage, useRuns } from "../context.tsx";
import { namesOfRuns } from "../runs/name.ts";
import { useNames } from "../runs/naming.ts";
import { onTrack } from "../runs/standing.ts";
import { pictureOf } from "../shown.ts";

export interface Runner {
  readonly run: RunState;
  readonly name: string;
  /** Number of its line on the track. */
  readonly dash: number;
}

/** Those that stand beside each other, in the order of their lanes. */
export function useRunners(): readonly Runner[] {
  const words = useWords();
  const runs = useRuns(useShallow(({ beside, byId }) => beside.flatMap((id) => byId[id] ?? [])));
  const shelf = useNames();
  const lines = useRuns((state) => onTrack(state).join(" "));
  return useMemo(() => {
    const names = namesOfRuns(words, runs, shelf);
    return runs.map((run, i) => ({ run, name: names[i] ?? "", dash: lines.split(" ").indexOf(run.id) }));
  }, [words, runs, shelf, lines]);
}

/** What each of them shows; null before there is a picture. */
export function usePictures(ids: readonly string[]): readonly (Picture | null)[] {
  const { playground } = usePage();
  const sights = useLooking((looking) => looking.sights);
  const update = useLooking((looking) => looking.update);
  const seen = { ...playground.looking.getState(), sights, update };
  return useRuns(useShallow((runs) => ids.map((id) => pictureOf(runs, seen, id))));
}

/** How a run stood at an update. */
export interface Stood {
  readonly update: number;
  /** The last one by then. */
  readonly look: Look | undefined;
}

/** At the update looked at; `looking` null: as far as it has come. */
export function stoodAt(run: RunState, looking: number | null): Stood {
  // A look may be told before the update that it is of.
  if (looking === null) return { update: run.update, look: run.archive.looks.at(-1) };
  const update = Math.min(looking, run.update);
  return { update, look: lookAt(run.archive, update) };
}
