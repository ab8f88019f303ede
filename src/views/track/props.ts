/** What the track is given, and what it tells: a view without memory of its own, but for where the pointer is. */
import type { Theme } from "../../ui/theme.ts";
import type { Look, Skip } from "../../train/archive/archive.ts";
import type { Curve } from "../../train/archive/curve.ts";

/** Something that happened at an update, in a few words: "learning rate 0.01 → 0.005". */
export interface TrackMark {
  readonly update: number;
  readonly label: string;
}

/** Where another run left this one. */
export interface TrackFork extends TrackMark {
  /** Of the other run. */
  readonly id: string;
}

/** The curve, looks and skips are those of the run's archive, handed on as they are: what is drawn is kept by their identity. */
export interface TrackRun {
  readonly id: string;
  /** Its name, written at the end of its line. */
  readonly label: string;
  /** The update to which it has come. */
  readonly until: number;
  readonly curve: Curve;
  readonly looks: readonly Look[];
  readonly skips: readonly Skip[];
  /** Settings that were changed on the way. */
  readonly flags: readonly TrackMark[];
  readonly forks: readonly TrackFork[];
  /** Where the goal was met. */
  readonly goal: TrackMark | null;
  /** The update from which on the held-out loss has risen while the training loss fell; null: it has not. */
  readonly overfitSince: number | null;
  /** Share of the updates whose gradient was longer than the longest that is applied; null: gradients are not clipped by norm. */
  readonly clipped: number | null;
}

/** What is reached without a network. */
export interface TrackBaseline {
  readonly label: string;
  /** Its name among the metrics of a look. */
  readonly of: string;
}

/** The metric that has the axis at the right. */
export interface TrackMetric {
  /** Its name among the metrics of a look. */
  readonly name: string;
  readonly label: string;
  readonly best: "low" | "high";
  /** The best first. */
  readonly baselines: readonly TrackBaseline[];
  /** The value that was asked for. */
  readonly goal: number | null;
}

export interface TrackThumbnail {
  readonly update: number;
  /**
   * Paints the picture. The canvas is 40 × 24 CSS pixels or less and may be given any number of pixels. Called again when
   * this function or the theme is another one: keep it.
   */
  /** `theme`: another one than the page's, for a figure that is taken out. */
  readonly draw: (canvas: HTMLCanvasElement, theme?: Theme) => void;
}

/** How the track is seen: plain data, the page keeps it. */
export interface TrackView {
  /** Of the axis of the loss. */
  readonly scale: "log" | "linear";
  readonly x: "updates" | "seconds";
  readonly xScale: "linear" | "log";
  /** Updates over which the full line is a mean; 1: none. */
  readonly smoothing: number;
  readonly isGradientShown: boolean;
  /** Name of the metric that has the axis at the right; null, or one that the run does not have: the first. */
  readonly metric: string | null;
  /** First and last update in sight; null: the whole run. */
  readonly zoom: readonly [number, number] | null;
}

export const defaultTrackView: TrackView = {
  scale: "log",
  x: "updates",
  xScale: "linear",
  smoothing: 30,
  isGradientShown: false,
  metric: null,
  zoom: null,
};

export type SaveKind = "svg" | "png" | "csv";

export interface TrackProps {
  /** At least one; the first is the one that is shown, the others lie over it, dashed. */
  readonly runs: readonly TrackRun[];
  /** The run that is shown as it is now: lines may be a moment old, what is written is not. */
  readonly current: TrackRun;
  /** The update of the picture that the page shows of it; null: there is none. */
  readonly pictured: number | null;
  readonly metric: TrackMetric | null;
  /** All that could have that axis. */
  readonly metrics: readonly Pick<TrackMetric, "name" | "label">[];
  /** Updates of the shown run whose weights are kept, ascending: where the arrow keys stop. */
  readonly frames: readonly number[];
  /** Ascending by update; those that fit are shown. */
  readonly thumbnails: readonly TrackThumbnail[];
  /** The update that is looked at; null: as far as the run has come. */
  readonly look: number | null;
  /** Whether the picture that the page shows is of just that update. */
  readonly isExact: boolean;
  /** How much of the replay to it is done, from 0 to 1; null: none is under way. */
  readonly progress: number | null;
  readonly isFilming: boolean;
  readonly view: TrackView;
  readonly onLook: (update: number | null) => void;
  /** Go on from this update another way. */
  readonly onFork: (update: number) => void;
  /** Play the film of the training, or stop it. */
  readonly onFilm: () => void;
  /** Show the run that was forked here. */
  readonly onOpen: (id: string) => void;
  readonly onView: (view: TrackView) => void;
  readonly onSave: (kind: SaveKind) => void;
}
