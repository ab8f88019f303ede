/** What a lesson says, in the language of the page. */
import type { Said } from "../../lessons/lesson.ts";

/** In English where the language is not there, else in the first that is. */
export function saidIn(said: Said, language: string): string {
  return said[language] ?? said["en"] ?? Object.values(said)[0] ?? "";
}
