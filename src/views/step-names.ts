/** What the steps of the episode on screen are called, where their data have dates; handed down to all that counts steps. */
import { createContext, use } from "react";
import type { Scene } from "../core/scene.ts";
import type { Words } from "../i18n/translate.ts";

export const StepNames = createContext<readonly string[]>([]);

export function useStepNames(): readonly string[] {
  return use(StepNames);
}

const none: readonly string[] = [];

/** [time]; none where they have no names of their own. */
export function stepNamesOf(scene: Scene | undefined): readonly string[] {
  return scene?.kind === "series" && scene.names[0] ? scene.names : none;
}

/** "1959-08", else "step 16". */
export function stepText(words: Words, names: readonly string[], step: number): string {
  return names[step] || words.text("score.step", { step });
}
