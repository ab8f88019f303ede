/** What is to be found out about luck: the setting on screen, judged by the goal of its pair. */
import type { LuckWish } from "../../store/luck.ts";
import type { Experiment } from "../../train/experiment.ts";
import { goalOf } from "../choosing/choose.ts";
import type { Page } from "../context.tsx";

/** Updates of a seed where neither a goal nor anybody says how many. */
const defaultWithin = 1500;

export function usualWithin(experiment: Experiment): number {
  return goalOf(experiment)?.within ?? defaultWithin;
}

export function luckWish({ playground }: Page, count: number, within?: number): LuckWish {
  const { id, experiment } = playground.run.getState();
  const goal = goalOf(experiment) ?? null;
  return { of: id, experiment, goal, within: within ?? usualWithin(experiment), count };
}
