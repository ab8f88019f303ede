/** Which picture is on screen: the remembered one, one of the film, or the live one. */
import type { Picture, RunState } from "../store/run.ts";
import { useRun, useView } from "./context.tsx";

export function shownPicture(run: RunState, filmStep: number | null): Picture | null {
  if (run.remembered) return run.remembered;
  if (filmStep === null) return run.live;
  return run.film.find(({ update }) => update === filmStep) ?? run.live;
}

export function useShown(): Picture | null {
  const filmStep = useView((view) => view.filmStep);
  return useRun((run) => shownPicture(run, filmStep));
}
