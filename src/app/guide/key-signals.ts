/** The signals that the guide line speaks of, whatever page of it is shown: the score keeps room for them. */
import { useMemo } from "react";
import type { Trace } from "../../core/signal.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Experiment } from "../../train/experiment.ts";
import { useWords } from "../../ui/words.tsx";
import { useExperiment } from "../context.tsx";
import { useShown } from "../shown.ts";
import type { NamedSignal } from "./guide-pages.ts";
import { lookSentence } from "./look.ts";
import { namesAgain, namesOf, signalsIn } from "./named.ts";

const none: readonly NamedSignal[] = [];

export function keySignals(
  words: Words,
  { model, task }: Pick<Experiment, "model" | "task">,
  trace: Trace,
): readonly string[] {
  return signalsIn(lookSentence(words, model.id, task.id), namesOf(words, trace), words.language);
}

/** The signals that are on screen; the same list while they are. */
export function useNames(): readonly NamedSignal[] {
  const words = useWords();
  const trace = useShown()?.trace;
  return trace ? namesAgain(words, trace) : none;
}

export function useKeySignals(): readonly string[] {
  const words = useWords();
  const names = useNames();
  const { model, task } = useExperiment((state) => state.experiment);
  const look = lookSentence(words, model.id, task.id);
  return useMemo(() => signalsIn(look, names, words.language), [look, names, words]);
}
