/** What a link carries. */
import { Problem } from "../core/problem.ts";
import type { Experiment } from "../train/experiment.ts";
import { fingerprintOfText } from "../train/fingerprint.ts";

export const viewLanguages = ["en", "zh"] as const;

/** How the page stood; `null`: the link is silent, and the page decides. */
export interface View {
  /** The playhead, a time counted from 0. */
  readonly time: number | null;
  readonly language: (typeof viewLanguages)[number] | null;
  readonly projector: boolean;
}

/** The sender's weights after so many updates: a receiver's run on wasm that ends elsewhere is not the same run. */
export interface Proof {
  readonly update: number;
  readonly fingerprint: string;
}

/** A text too long for a link, by which the right file can be known. */
export interface TextReference {
  /** Key of the task's text setting. */
  readonly key: string;
  readonly name: string;
  /** In UTF-16 units. */
  readonly length: number;
  readonly fingerprint: string;
}

export interface Shared {
  readonly experiment: Experiment;
  readonly view: View;
  readonly proof: Proof | null;
  /** Name of the user's text file, "" when it has none. */
  readonly textName: string;
  /** The text that is still needed before the experiment can run; the experiment has "" in its place. */
  readonly missing: TextReference | null;
}

export const silentView: View = { time: null, language: null, projector: false };

/** `experiment` alone, as a link to it would carry it. */
export function share(experiment: Experiment): Shared {
  return { experiment, view: silentView, proof: null, textName: "", missing: null };
}

/** `shared` with the text that it missed. @throws Problem when it is another text. */
export function supplyText(shared: Shared, text: string): Shared {
  const { missing, experiment } = shared;
  if (!missing) return shared;
  const mark = fingerprintOfText(text);
  if (text.length !== missing.length || mark !== missing.fingerprint)
    throw new Problem("link.text.other", {
      name: missing.name,
      wanted: missing.length,
      mark: missing.fingerprint,
      got: text.length,
      gotMark: mark,
    });
  const settings = { ...experiment.task.settings, [missing.key]: text };
  return { ...shared, missing: null, experiment: { ...experiment, task: { ...experiment.task, settings } } };
}

/** @throws Problem naming the file, when a text is still missing. */
export function expectComplete({ missing }: Shared): void {
  if (missing) throw new Problem("link.text.needed", { name: missing.name || "?", length: missing.length });
}
