/** What to look for: of this model in this task where somebody has said it, else of the model, then of the task. */
import type { Words } from "../../i18n/translate.ts";

export function lookSentence(words: Words, model: string, task: string): string {
  const general = [words.loose(`look.${model}`, ""), words.loose(`look.task.${task}`, "")].filter(Boolean);
  return words.loose(`look.${model}.${task}`, general.join(words.text("look.join")));
}
