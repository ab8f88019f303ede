/** What a model is called on the page. */
import type { Words } from "../../i18n/translate.ts";
import type { ModelChoice } from "../../train/experiment.ts";

/** One whose text was changed says so, and is short: "LSTM ✎". */
export function modelName(words: Words, { id, text }: ModelChoice): string {
  if (text !== undefined) return words.text("run.customModel", { model: shortModel(words, id) });
  return words.loose(`model.${id}`, id);
}

/** What people in the field call it, where its name is long: "NTM". */
export function shortModel(words: Words, id: string): string {
  return words.loose(`model.${id}.short`, words.loose(`model.${id}`, id));
}
