/** What models, tasks, analyses and figures of papers say in English alone: an error in what ships, and a line in the list of what is still to do in a draft. */
import { analyses } from "../../analysis/all.ts";
import { models } from "../../models/all.ts";
import { editsOf } from "../../models/edits.ts";
import { reproductions } from "../../reproductions/all.ts";
import { tasks } from "../../tasks/all.ts";
import type { Texts } from "../en.ts";

export interface Missing {
  /** The folder, as in `models/ntm`. */
  readonly folder: string;
  readonly isDraft: boolean;
  /** Keys that have no Chinese words. */
  readonly keys: readonly string[];
}

const english = import.meta.glob<Texts>("../../{models,tasks,analysis,reproductions}/*/words.en.ts", {
  eager: true,
  import: "words",
});
const chinese = import.meta.glob<Texts>("../../{models,tasks,analysis,reproductions}/*/words.zh.ts", {
  eager: true,
  import: "words",
});

/** Of every folder that lacks something. */
export function missingInChinese(): readonly Missing[] {
  const kinds = [
    { kind: "models", registry: models },
    { kind: "tasks", registry: tasks },
    { kind: "analysis", registry: analyses },
    { kind: "reproductions", registry: reproductions },
  ] as const;
  return kinds
    .flatMap(({ kind, registry }) =>
      registry.map((entry: { readonly id: string; readonly isDraft?: boolean }) => ({
        folder: `${kind}/${entry.id}`,
        isDraft: entry.isDraft ?? false,
        keys: [...missingWords(`../../${kind}/${entry.id}`), ...(kind === "models" ? missingEdits(entry.id) : [])],
      })),
    )
    .filter(({ keys }) => keys.length > 0);
}

function missingWords(folder: string): readonly string[] {
  const there = chinese[`${folder}/words.zh.ts`] ?? {};
  return Object.keys(english[`${folder}/words.en.ts`] ?? {}).filter((key) => !Object.hasOwn(there, key));
}

function missingEdits(model: string): readonly string[] {
  return editsOf(model).flatMap(({ id, zh }) => (zh ? [] : [`edit.${model}.${id}`]));
}
