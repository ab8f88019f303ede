/** The view store: how the page looks, nothing that a run depends on. */
import type { Language } from "../core/languages.ts";
import type { Hidable } from "../share/bookmark.ts";
import { createStore } from "zustand/vanilla";

export const themes = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themes)[number];
export const panels = [
  "runs",
  "luck",
  "examples",
  "lessons",
  "write",
  "settings",
  "equations",
  "data",
  "report",
  "why",
  "glossary",
  "help",
] as const;
export type Panel = (typeof panels)[number];

/** How fast Train trains: as fast as it goes, or so that every update can be seen. */
export const paces = ["full", "slow"] as const;

/** Between these heights, in CSS pixels, the track can be drawn up and down. */
export const trackHeights = { least: 112, most: 260 } as const;

/** By when they peak, so that a raster is a picture; or as they are stored. */
export const unitOrders = ["peak", "stored"] as const;

/** Columns per second at which the playhead can run. */
export const speeds = [2, 4, 8] as const;

/** The workshop's text as it was left, with what can be undone: plain data of the editor's own. */
export interface Desk {
  /** The text that ran when it was left. */
  readonly running: string;
  readonly saved: Readonly<Record<string, unknown>>;
}

/** A text typed over one that was there, and not used yet. */
export interface Typed {
  readonly known: string;
  readonly text: string;
}

export interface ViewState {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly isProjector: boolean;
  /** All but the place that is pointed at is dim. */
  readonly isSpotlit: boolean;
  /** The screen is black, whatever goes on below. */
  readonly isBlank: boolean;
  /** Tones for what is under the playhead. */
  readonly isScoreHeard: boolean;
  /** A tone that falls with the loss while it trains. */
  readonly isLossHeard: boolean;
  /** From 0 to 1. */
  readonly volume: number;
  readonly hasGates: boolean;
  readonly isPlaying: boolean;
  readonly speed: (typeof speeds)[number];
  readonly panel: Panel | null;
  /** What a sheet lies over. */
  readonly under: Panel | null;
  readonly pace: (typeof paces)[number];
  /** Of the track along the bottom, in CSS pixels. */
  readonly trackHeight: number;
  /** Of a changed network, staves show by how much each value is another. */
  readonly isDifference: boolean;
  /** Vectors and inner steps are on the score too. */
  readonly hasMore: boolean;
  /** Signals put on the score by hand, or taken away from it, by name. */
  readonly ticks: Readonly<Record<string, boolean>>;
  /** The signal whose stave is enlarged. */
  readonly large: string | null;
  /** In which order the units of a state stand. */
  readonly unitOrder: (typeof unitOrders)[number];
  /** Whether letters and signs are keys of the page. */
  readonly hasLetterKeys: boolean;
  /** The lesson that is played, by its id. */
  readonly lesson: string | null;
  /** The same as its file is, where it did not come with the page and a link can carry it. */
  readonly lessonFile: string | null;
  /** Nothing trains before a person has predicted what will come. */
  readonly isHeld: boolean;
  /** What a link for a class hides. */
  readonly hides: readonly Hidable[];
  /** Settings that the lesson or the class leaves to the person, by their key in a link; null: all. */
  readonly touch: readonly string[] | null;
  /** The score shows an episode that what is typed by now does not give. */
  readonly isStale: boolean;
  /** By the model's id. */
  readonly desks: Readonly<Record<string, Desk>>;
  /** By the field's place. */
  readonly typed: Readonly<Record<string, Typed>>;
}

/** What lies over the page as long as it is open. */
const sheets = ["help", "examples", "lessons"] as const satisfies readonly Panel[];
export type Sheet = (typeof sheets)[number];

/** The sheet that lies over the page, if one does. */
export function sheetOver({ panel }: Pick<ViewState, "panel">): Sheet | null {
  return sheets.find((sheet) => sheet === panel) ?? null;
}

/** The panel beside the score; null: the moment. */
export function panelBeside({ panel, under }: Pick<ViewState, "panel" | "under">): Panel | null {
  return sheetOver({ panel }) ? under : panel;
}

/** Whether a link for a class hides a panel, or another part of the page. */
export function isHidden({ hides }: Pick<ViewState, "hides">, part: Hidable | Panel): boolean {
  return hides.some((one) => one === part);
}

export type ViewStore = ReturnType<typeof createViewStore>;

export function createViewStore(language: ViewState["language"]) {
  return createStore<ViewState>(() => ({
    language,
    theme: "system",
    isProjector: false,
    isSpotlit: false,
    isBlank: false,
    isScoreHeard: false,
    isLossHeard: false,
    volume: 0.5,
    hasGates: true,
    isPlaying: false,
    speed: 4,
    panel: null,
    under: null,
    pace: "full",
    trackHeight: trackHeights.least,
    isDifference: false,
    hasMore: false,
    ticks: {},
    large: null,
    unitOrder: "peak",
    hasLetterKeys: true,
    lesson: null,
    lessonFile: null,
    isHeld: false,
    hides: [],
    touch: null,
    isStale: false,
    desks: {},
    typed: {},
  }));
}
