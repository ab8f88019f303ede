/** The real page with one experiment open in it, as a person has it before training. */
import type { Page } from "playwright";
import type { Scripting } from "../src/app/scripting.ts";
import { encodeLink } from "../src/share/encode.ts";
import { bookmarkOf } from "../src/share/bookmark.ts";
import type { Experiment } from "../src/train/experiment.ts";
import { presetById } from "../src/train/presets.ts";
import type { Place } from "./chromium.ts";
import type { Pair } from "./row.ts";
import { watchWorkers, type Watch } from "./watch.ts";

declare global {
  interface Window {
    mnemoscope?: Scripting;
    gc?: () => void;
    watch?: Watch;
  }
}

/** Uses the page with the experiment, ntm-copy where none is named; `null` without a Chromium. */
export type InApp = <T>(use: (page: Page) => Promise<T>, experiment?: Experiment) => Promise<T | null>;

export const noChromium: Pair = { ours: null, theirs: null, note: "no chromium on PATH" };
const viewport = { width: 1366, height: 768 };

export function inAppOf(open: () => Promise<Place | null>): InApp {
  return async (use, experiment = presetById("ntm-copy")) => {
    const place = await open();
    if (!place) return null;
    const page = await place.browser.newPage({ viewport });
    try {
      await page.addInitScript(watchWorkers);
      const link = await encodeLink(bookmarkOf({ ...experiment, engine: "wasm" }));
      await page.goto(`${place.app.url}?lang=en${link}`);
      await page.waitForFunction(() => window.mnemoscope?.status.metric && window.mnemoscope.trace());
      return await use(page);
    } finally {
      await page.close();
    }
  };
}

/** What is watched while it trains: a name for the row, and the experiment. */
export interface Watched {
  readonly name: string;
  readonly experiment: Experiment;
}

/** The largest score that is spoken of: 512 rows by 111 columns. */
function largeScore(): Experiment {
  const { model, task, ...others } = presetById("lstm-copy");
  return {
    ...others,
    model: { ...model, settings: { ...model.settings, unit: 512 } },
    task: { ...task, settings: { ...task.settings, from: 55, to: 55 } },
  };
}

export function watchedExperiments(): readonly Watched[] {
  const presets = ["ntm-copy", "dnc-copy", "lstm-text"].map((name) => ({ name, experiment: presetById(name) }));
  return [...presets, { name: "a score of 512 × 111", experiment: largeScore() }];
}
