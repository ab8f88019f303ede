/** What a figure is to whoever takes it out. */
import type { Words } from "../../i18n/translate.ts";
import type { Drawing } from "../../figure/sheet.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { Page } from "../context.tsx";

/** One figure that is there now. */
export interface Offered {
  /** Which of several such figures; "" where there is only one. */
  readonly of: string;
  readonly title: string;
}

export interface About {
  /** "NTM · Copy · update 3,000". */
  readonly subject: string;
  /** Null: as the run on screen. */
  readonly experiment: Experiment | null;
}

export interface FigureKind {
  readonly id: string;
  /** None where the page shows none. */
  readonly offered: (page: Page, words: Words) => readonly Offered[];
  readonly draw: (page: Page, words: Words, of: string) => Promise<Drawing>;
  /** The numbers behind it. */
  readonly csv: (page: Page, words: Words, of: string) => string;
  /** It shows one step of the sequence. */
  readonly isOfStep?: boolean;
  /** What it is of, where that is not the run on screen as it is seen now. */
  readonly about?: (page: Page, words: Words) => About;
}
