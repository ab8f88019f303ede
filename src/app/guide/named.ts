/** Which signals a text names: what it speaks of has to be on screen. */
import type { Trace } from "../../core/signal.ts";
import type { Words } from "../../i18n/translate.ts";
import { fullName, signalName } from "../../views/describe.ts";
import { wordsIn, type NamedSignal } from "./guide-pages.ts";

/**
 * The signals of `trace`, each as people call it; of several with one name the model's own comes before those
 * of its parts, which have a name with their part's before it, too: "Forward · Hidden".
 */
export function namesOf(words: Words, trace: Trace): readonly NamedSignal[] {
  const depth = ({ signal }: NamedSignal): number => signal.split(".").length;
  return trace.signals
    .flatMap(({ name }) =>
      [signalName(words, name), fullName(words, name)].map((said) => ({ signal: name, name: said })),
    )
    .toSorted((a, b) => depth(a) - depth(b));
}

/** The names of the signals that `text` speaks of, each once. */
export function signalsIn(words: Words, text: string, trace: Trace): readonly string[] {
  const found = wordsIn(text, namesOf(words, trace), words.language);
  return [...new Set(found.flatMap(({ signal }) => signal ?? []))];
}
