/** All that is on screen, as plain data: what the address, undo, scripting and run files read and set. */
import type { Language } from "../core/languages.ts";
import type { Focus } from "../core/focus.ts";
import type { Experiment } from "../train/experiment.ts";
import { firstProbe, type Probe } from "../train/probe.ts";

/** How runs that stand beside each other keep step. */
export const paces = ["updates", "seconds"] as const;
/** Parts of the page that a link for a class may hide. */
export const hidables = ["runs", "why", "equations", "settings", "data", "report", "examples", "lessons", "choice", "share"] as const; // prettier-ignore
export type Hidable = (typeof hidables)[number];
export type RacePace = (typeof paces)[number];
/** Most runs that stand beside each other, and most that one link carries. */
export const mostBeside = 4;
export const mostRuns = 8;

/** A text too long for a link, by which the right file can be known. */
export interface TextReference {
  /** Key of the task's text setting. */
  readonly key: string;
  readonly name: string;
  /** In UTF-16 units. */
  readonly length: number;
  readonly fingerprint: string;
}

/** A run as a link carries it: all that it follows from, and how far its sender trained it. */
export interface SharedRun {
  readonly experiment: Experiment;
  /** What the person called it, "" for nothing. */
  readonly name: string;
  /** Updates that it had been trained for. */
  readonly update: number;
  /** Of the weights there; null where the experiment alone does not determine them, or nothing was trained. */
  readonly fingerprint: string | null;
  /** Where it left another run of the bookmark: that one's place in `runs`, and the update. */
  readonly fork: { readonly of: number; readonly update: number } | null;
  /** Name of the person's text file, "" when there is none. */
  readonly textName: string;
  /** A text that is too long for a link; the experiment has "" in its place. */
  readonly missing: TextReference | null;
}

/** How the page stood. Null: the link is silent, and the page decides. */
export interface BookmarkView {
  /** The playhead: a step of the sequence, counted from 0. */
  readonly step: number | null;
  readonly language: Language | null;
  readonly isProjector: boolean;
  /** Whether gates are among the signals on the score. */
  readonly hasGates: boolean | null;
  /** Whether vectors and inner steps are. */
  readonly hasMore: boolean;
  /** The signal whose stave is enlarged. */
  readonly large: string | null;
  /** Whether units stand as they are stored, not by when they peak. */
  readonly isStored: boolean;
  /** Whether staves show by how much a changed network differs, in place of values. */
  readonly isDifference: boolean;
  /** The panel that is open, by its name. */
  readonly panel: string | null;
  /** The question that the panel Why answers: an analysis, by its id. */
  readonly question: string | null;
  /** The lesson that is played, by its id. */
  readonly lesson: string | null;
  /** A lesson of somebody's own, as its file is, in place of an id. Whoever plays it reads it first. */
  readonly lessonFile: string | null;
  /** What is not to be seen. */
  readonly hides: readonly Hidable[];
  /** Settings that may be changed, by their key in a link; null: all. */
  readonly touch: readonly string[] | null;
  /** What is pinned. */
  readonly pin: Focus | null;
  /** The copy of a head, hop or layer that is looked at, by axis. */
  readonly copies: Readonly<Record<string, number>>;
}

export interface Bookmark {
  /** At least one. */
  readonly runs: readonly SharedRun[];
  /** Place in `runs` of the one that the header speaks of. */
  readonly shown: number;
  /** Places in `runs` of those that stand beside each other in lanes; fewer than two: no lanes. */
  readonly beside: readonly number[];
  readonly pace: RacePace;
  /** Places in `runs` of those whose curve lies over the track. */
  readonly overlaid: readonly number[];
  /** The update looked at; null: as far as the run has come. */
  readonly look: number | null;
  readonly probe: Probe;
  readonly view: BookmarkView;
}

export const silentView: BookmarkView = {
  step: null,
  language: null,
  isProjector: false,
  hasGates: null,
  isDifference: false,
  hasMore: false,
  large: null,
  isStored: false,
  panel: null,
  question: null,
  lesson: null,
  lessonFile: null,
  hides: [],
  touch: null,
  pin: null,
  copies: {},
};

export function sharedRun(experiment: Experiment): SharedRun {
  return { experiment, name: "", update: 0, fingerprint: null, fork: null, textName: "", missing: null };
}

/** `experiment` alone, at its beginning. */
export function bookmarkOf(experiment: Experiment): Bookmark {
  return {
    runs: [sharedRun(experiment)],
    shown: 0,
    beside: [],
    pace: "updates",
    overlaid: [],
    look: null,
    probe: firstProbe,
    view: silentView,
  };
}
