/**
 * A figure of a paper, made again at a small scale: the experiment, how far it is trained, what is opened then, and the number of
 * ours that stands beside the published one. Plain data; its words are beside it. One folder and one line in `all.ts` make one.
 */
import type { Preset } from "../core/preset.ts";
import type { Paper } from "../models/paper.ts";
import type { BookmarkView } from "../share/bookmark.ts";
import type { Probe } from "../train/probe.ts";

/** Where our number is read off. */
export type Reading =
  /** Of the last look at held-out episodes; as a percentage, where it is a share. */
  | { readonly of: "metric"; readonly metric: string; readonly isShare?: true }
  /** Of the first sentence of that key that the analysis says. */
  | { readonly of: "sentence"; readonly key: string; readonly number: string }
  /** The mean over some columns of the last row of a grid of the analysis, by their labels: a percentage. */
  | { readonly of: "columns"; readonly grid: string; readonly from: number; readonly to: number };

/** What our number has to be, so that the figure counts as reproduced. */
export interface Claim {
  readonly atLeast?: number;
  readonly atMost?: number;
}

export type Recipe = Pick<Preset, "model" | "sizes" | "task" | "settings" | "training">;

export interface Reproduction {
  readonly id: string;
  readonly paper: Paper;
  /** The id of a preset, or an experiment of its own. */
  readonly experiment: string | Recipe;
  /** Where training ends. */
  readonly updates: number;
  /** The question of the panel Why that is open then; null: the panel stays closed. */
  readonly analysis: string | null;
  /** Where the paper's picture is to be seen: among the staves, or in the answer. */
  readonly picture: "score" | "answer";
  /** What else is other than the page would have it. */
  readonly view?: Partial<BookmarkView>;
  readonly probe?: Partial<Probe>;
  readonly ours: Reading;
  readonly claim: Claim;
  /** Others than the usual ones, where these had been run before settings and range were final. */
  readonly seeds?: Seeds;
}

type Seeds = readonly [number, number, number];

/** By which it is measured; settings and range were chosen by others. The page opens the first. */
export function seedsOf({ seeds = [201, 202, 203] }: Reproduction): Seeds {
  return seeds;
}
