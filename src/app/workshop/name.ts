/** What a run is called beside another one: by its text. */
import type { WorkshopWords } from "../../i18n/workshop.ts";
import { editOf } from "../../models/edits.ts";
import type { ModelChoice } from "../../train/experiment.ts";

export function runName(words: WorkshopWords, { id, text }: ModelChoice): string {
  if (text === undefined) return words.text("desk.name.original");
  const edit = editOf(id, text);
  return (edit && words.loose(`edit.${id}.${edit.id}`)) || words.text("desk.name.edited");
}
