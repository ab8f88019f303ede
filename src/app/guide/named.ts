/** Which signals a text names: what it speaks of has to be on screen. */
import type { Trace } from "../../core/signal.ts";
import type { Language } from "../../i18n/language.ts";
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

interface Named {
  readonly words: Words;
  /** The signals of the trace, by their names. */
  readonly signals: string;
  readonly names: readonly NamedSignal[];
}

let last: Named | null = null;

/** `namesOf`, made once for traces of the same signals: every update of the weights brings another one. */
export function namesAgain(words: Words, trace: Trace): readonly NamedSignal[] {
  const signals = trace.signals.map(({ name }) => name).join("\n");
  if (last?.words !== words || last.signals !== signals) last = { words, signals, names: namesOf(words, trace) };
  return last.names;
}

/** The names of the signals that `text` speaks of, each once. */
export function signalsIn(text: string, names: readonly NamedSignal[], language: Language): readonly string[] {
  return [...new Set(wordsIn(text, names, language).flatMap(({ signal }) => signal ?? []))];
}
