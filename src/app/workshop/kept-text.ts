/** What was typed in the workshop and has not run yet, from one visit to the next: one text for each model. */
import { readLocal, writeLocal } from "../local.ts";

export interface KeptText {
  /** The text that ran when it was typed. */
  readonly running: string;
  readonly text: string;
}

const keyOf = (modelId: string): string => `text ${modelId}`;

export function readText(modelId: string): KeptText | null {
  const found = readLocal(keyOf(modelId));
  if (typeof found !== "object" || found === null || !("running" in found && "text" in found)) return null;
  const { running, text } = found;
  return typeof running === "string" && typeof text === "string" ? { running, text } : null;
}

/** To be called at every change; a text that runs need not be kept. */
export function keepText(modelId: string, { running, text }: KeptText): void {
  writeLocal(keyOf(modelId), text === running ? null : { running, text });
}
