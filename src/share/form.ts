/** What both directions agree on: version, limits, and which keys are the link's own. */
import { trainingSettings } from "../train/experiment.ts";

export const version = "v1";

/** Longest link that is written or read, in characters after the address. */
export const linkLimit = 65_536;
/** A packed text longer than this stays out of the link: its length and fingerprint go in. */
export const packedTextLimit = 24_000;
/** Longest name of a text file, in characters. */
export const nameLimit = 200;
/** Most parts of a link. */
export const partLimit = 400;

/** Keys that mean the same whatever the model and the task. */
export const ownKeys: readonly string[] = [
  "model",
  "cell",
  "task",
  "seed",
  "engine",
  "changes",
  "name",
  "time",
  "lang",
  "projector",
  "update",
  "fingerprint",
];

const trainingKeys = trainingSettings.map(({ key }) => key);

/** Whether a model's setting of this name needs the prefix `model.`. */
export function isReserved(key: string): boolean {
  return ownKeys.includes(key) || trainingKeys.includes(key) || /^v\d+$/.test(key);
}
