/** Which picture is on screen: the one at the update looked at, or the live one. */
import type { LookingState } from "../store/looking.ts";
import type { Picture } from "../store/run.ts";
import type { RunsState } from "../store/runs.ts";
import { useLooking, usePage, useRuns, type Page } from "./context.tsx";

/** The picture of one run; until the one looked at is there, what was seen before. */
export function pictureOf({ byId }: RunsState, { update, sights }: LookingState, id: string): Picture | null {
  const live = byId[id]?.live ?? null;
  return update === null ? live : (sights[id]?.picture ?? live);
}

export function shownPicture({ playground }: Page): Picture | null {
  const runs = playground.runs.getState();
  return pictureOf(runs, playground.looking.getState(), runs.shown);
}

/** Of the run `id`; of the one that is shown where it is silent. */
export function useShown(id?: string): Picture | null {
  const { playground } = usePage();
  const sights = useLooking(({ sights: seen }) => seen);
  const update = useLooking((looking) => looking.update);
  return useRuns((runs) => pictureOf(runs, { ...playground.looking.getState(), sights, update }, id ?? runs.shown));
}
