/** What both directions agree on: version, limits, and which keys are the link's own. docs/links.md has them as a table. */
import { trainingSettings } from "../train/experiment.ts";

export const version = "v1";

/** Longest link that is written or read, in characters after the address. */
export const linkLimit = 65_536;
/** A packed text longer than this stays out of the link: its length and fingerprint go in. */
export const packedTextLimit = 24_000;
/** Longest name of a run, a text file, a signal or an axis, in characters. */
export const nameLimit = 200;
/** Most parts of a link: eight runs of which each has settings of its own. */
export const partLimit = 1000;
/** Highest number of an episode. */
export const episodeLimit = 1_000_000_000;
/** Highest place on an axis: a step, a channel, a slot, a copy. */
export const placeLimit = 999_999;
/** Most items of one list: changed bits, channels of noise. */
export const listLimit = 4096;

/** Keys of a run besides its settings; those of the second run and on have a number before them: `2.update`. */
export const runKeys: readonly string[] = [
  "model",
  "cell",
  "task",
  "seed",
  "engine",
  "changes",
  "name",
  "file",
  "update",
  "fingerprint",
  "fork",
];

/** Keys of the bookmark as a whole. */
export const pageKeys: readonly string[] = [
  "shown",
  "beside",
  "pace",
  "overlaid",
  "look",
  "episode",
  "edits",
  "drawn",
  "with",
  "intervene",
  "lens",
  "given",
  "step",
  "lang",
  "projector",
  "gates",
  "more",
  "panel",
  "why",
  "lesson",
  "lessonFile",
  "hide",
  "touch",
  "pin",
  "copies",
  "large",
  "rows",
];

const trainingKeys = trainingSettings.map(({ key }) => key);

/** Whether a model's setting of this name needs the prefix `model.`. */
export function isReserved(key: string): boolean {
  return runKeys.includes(key) || pageKeys.includes(key) || trainingKeys.includes(key) || /^v\d+$/.test(key);
}

/**
 * What a further run takes over from the first when it does not say otherwise: how it is trained; all of the model unless it
 * names a model; all of the task unless it names a task. Never what is of one run alone.
 */
export type Group = "model" | "task" | "training" | "alone";

export function groupOf(key: string): Group {
  if (["name", "update", "fingerprint", "fork"].includes(key)) return "alone";
  if (["seed", "engine", ...trainingKeys].includes(key)) return "training";
  return ["task", "changes", "file"].includes(key) || key.startsWith("task.") ? "task" : "model";
}
