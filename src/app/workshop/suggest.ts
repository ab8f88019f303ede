/** Suggestions in the form and the language that the editor shows. */
import type { Completion, CompletionResult } from "@codemirror/autocomplete";
import type { WorkshopWords } from "../../i18n/workshop.ts";
import { models } from "../../models/all.ts";
import type { EditorWords } from "./editor.ts";
import { offersAt, type Offer, type OfferKind } from "./offers.ts";
import type { Checked } from "./tried.ts";

/** What stands nearer to the top: the text's own names before the language's words. */
const boosts: Readonly<Partial<Record<OfferKind, number>>> = {
  state: 3,
  name: 3,
  axis: 2,
  cell: 2,
  option: 1,
  choice: 1,
};

export function suggest(
  words: WorkshopWords,
  checked: Checked,
  text: string,
  position: number,
): CompletionResult | null {
  const found = offersAt(text, position, { models: models.map(({ id }) => id), axesOf: axesOf(checked) });
  if (!found) return null;
  return {
    from: found.from,
    options: found.offers.map((offer) => completionOf(words, offer)),
    validFor: /^[\p{L}_][\p{L}\p{N}_]*$/u,
  };
}

function completionOf(words: WorkshopWords, { label, kind, detail, insert }: Offer): Completion {
  const info = words.loose(`${kind}.${label}`);
  return { label, type: kind, detail, apply: insert, boost: boosts[kind] ?? 0, ...(info && { info }) };
}

/** Axes of every name of a text that compiles. */
function axesOf(checked: Checked): ReadonlyMap<string, string> {
  if (checked.kind !== "fits") return new Map();
  const written = ([name, axes]: [string, readonly string[]]): [string, string] => [
    name,
    axes.length > 0 ? `[${axes.join(", ")}]` : "",
  ];
  return new Map(Object.entries(checked.axes).map(written));
}

/** The editor's own sentences. */
export function phrasesOf(words: WorkshopWords): EditorWords {
  return {
    label: words.text("desk.field"),
    phrases: {
      Completions: words.text("desk.phrase.completions"),
      Diagnostics: words.text("desk.phrase.diagnostics"),
      "No diagnostics": words.text("desk.phrase.none"),
      close: words.text("desk.phrase.close"),
    },
    unused: ({ from, to, option, value }) => {
      const lines = from === to ? String(from) : `${from}–${to}`;
      return words.text("desk.unused", { lines, option, value });
    },
    unusedValue: (name) => words.text("desk.unusedValue", { name }),
  };
}
