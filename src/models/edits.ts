/**
 * Guided edits: small changes of a model's text that a class can try, three per model. An edit is data; its words are in
 * i18n (`<model>.<id>`, and `<model>.<id>.expect` for what to look for).
 */
import type { Edit } from "./edits/edit.ts";
import { gatedEdits } from "./edits/gated.ts";
import { matrixEdits } from "./edits/matrix.ts";
import { memoryEdits } from "./edits/memory.ts";
import { storyEdits } from "./edits/story.ts";
import { modelById } from "./all.ts";

const edits: Readonly<Record<string, readonly Edit[]>> = {
  ...gatedEdits,
  ...memoryEdits,
  ...storyEdits,
  ...matrixEdits,
};

export function editsOf(modelId: string): readonly Edit[] {
  return Object.hasOwn(edits, modelId) ? (edits[modelId] ?? []) : [];
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
