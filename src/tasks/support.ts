/** Which times of an episode its answer follows from: what an attention that looks in the right place looks at. */
import type { Episodes } from "./task.ts";

export interface SupportedEpisodes extends Episodes {
  /** [batch, time]: 0 for what the answer does not need, else in which hop (from 1) it is needed. */
  readonly support: Uint8Array;
}

/** Of episode 0. */
export function supportAt(episodes: Episodes, time: number): number {
  return (episodes as Partial<SupportedEpisodes>).support?.[time] ?? 0;
}
