/**
 * Scenes: what an episode shows besides numbers over time: its pictures, its maze, its sentences. A task makes one of these,
 * and one view per kind draws it; the two know each other by this alone.
 */

/** Grey values 0 … 255, 0 is paper and 255 is ink. [height, width] */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** What was wanted and what was said at a time that counts; `got` is null before there is an answer. */
export interface Verdict {
  readonly wanted: string;
  readonly got: string | null;
}

/** A picture over each time that has one: glyphs, remembered patterns. */
export interface PicturesScene {
  readonly kind: "pictures";
  /** [time] */
  readonly pictures: readonly (GreyPicture | null)[];
  /** [time] */
  readonly verdicts: readonly (Verdict | null)[];
  /** Where the answer is a picture, too: what was wanted at the last time, and what was said. */
  readonly answer?: { readonly wanted: GreyPicture; readonly got: GreyPicture | null };
}

/** One picture that comes in piece by piece: a digit by its rows. */
export interface ScanScene {
  readonly kind: "scan";
  readonly picture: GreyPicture;
  /** The pixels that come in at each time, as indices into `grey`. [time][…] */
  readonly order: readonly (readonly number[])[];
  /** Names of the answers. */
  readonly answers: readonly string[];
  /** How likely each answer would be if it had to be given now. [time][answer]; null before there is an output. */
  readonly likely: readonly (readonly number[])[] | null;
  readonly verdict: Verdict;
}

/** A series and its forecast, in the series' own unit. */
export interface SeriesScene {
  readonly kind: "series";
  /** What has come in by each time. [time] */
  readonly value: readonly number[];
  /** How many times later the forecast made at a time is for. */
  readonly horizon: number;
  /** What came then, NaN where it is not asked. [time made] */
  readonly wanted: readonly number[];
  /** [time made]; null before there is an output. */
  readonly forecast: readonly number[] | null;
  /** Standard deviation of the held-out part, in the same unit: with the error of the last evaluation it gives the interval. */
  readonly spread: number;
  /** What each time is called, as far as forecasts reach; none where they have no names. [time] */
  readonly names: readonly string[];
}

/** A corridor with a junction at its end, walked step by step. */
export interface MazeScene {
  readonly kind: "maze";
  /** Cells of the corridor, the junction included. */
  readonly length: number;
  /** Which arm the cue of the beginning names. */
  readonly cue: "up" | "down";
  /** Cell at each time, from 0; an arm counts as `length`. [time] */
  readonly cell: readonly number[];
  /** Which arm it went into at the end, if it got there. */
  readonly arm: "up" | "down" | null;
  /** Actions by name. */
  readonly actions: readonly string[];
  /** How likely each action was. [time][action]; null before there is an output. */
  readonly likely: readonly (readonly number[])[] | null;
  /** The action taken, NaN after the end. [time] */
  readonly taken: readonly number[];
  /** [time] */
  readonly reward: readonly number[];
}

/** Sentences or facts, one per time, the question last. */
export interface SentencesScene {
  readonly kind: "sentences";
  /** [time] */
  readonly sentences: readonly string[];
  /** In which hop (from 1) a sentence is needed, 0 for not at all. [time] */
  readonly support: readonly number[];
  readonly verdict: Verdict;
}

/** Words one after another, some with a tag. */
export interface WordsScene {
  readonly kind: "words";
  /** [time] */
  readonly words: readonly string[];
  /** Tags, `O` too; `wanted` is "" where nobody knows it. [time] */
  readonly verdicts: readonly (Verdict | null)[];
}

export type Scene = PicturesScene | ScanScene | SeriesScene | MazeScene | SentencesScene | WordsScene;
export type SceneOf<Kind extends Scene["kind"]> = Extract<Scene, { readonly kind: Kind }>;
