/** The guided edits of all models, each from `edits.ts` in the model's folder. */
import type { Edit } from "./edit.ts";
import { modelById } from "./all.ts";

const found = import.meta.glob<readonly Edit[]>("./*/edits.ts", { eager: true, import: "edits" });

/** None where the model has none. */
export function editsOf(modelId: string): readonly Edit[] {
  return found[`./${modelId}/edits.ts`] ?? [];
}

/** `text` with every change made, or undefined where one of them does not find its place. */
export function applyEdit(text: string, edit: Edit): string | undefined {
  let edited = text;
  for (const { find, replace } of edit.changes) {
    const at = edited.indexOf(find);
    if (at < 0 || edited.includes(find, at + 1)) return undefined;
    edited = edited.slice(0, at) + replace + edited.slice(at + find.length);
  }
  return edited;
}

/** The guided edit of model `modelId` whose outcome `text` is. */
export function editOf(modelId: string, text: string): Edit | undefined {
  const original = modelById(modelId)?.text;
  return original === undefined ? undefined : editsOf(modelId).find((edit) => applyEdit(original, edit) === text);
}
