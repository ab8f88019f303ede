/** The signals that the guide line speaks of, whatever page of it is shown: the score keeps room for them. */
import { useMemo } from "react";
import type { Trace } from "../../core/signal.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Experiment } from "../../train/experiment.ts";
import { useWords } from "../../ui/words.tsx";
import { useExperiment } from "../context.tsx";
import { useShown } from "../shown.ts";
import { lookSentence } from "./look.ts";
import { signalsIn } from "./named.ts";

export function keySignals(
  words: Words,
  { model, task }: Pick<Experiment, "model" | "task">,
  trace: Trace,
): readonly string[] {
  return signalsIn(words, lookSentence(words, model.id, task.id), trace);
}

export function useKeySignals(): readonly string[] {
  const words = useWords();
  const experiment = useExperiment((state) => state.experiment);
  const trace = useShown()?.trace;
  // By name: every update of the weights brings another trace of the same signals.
  const key = trace === undefined ? "" : keySignals(words, experiment, trace).join("\n");
  return useMemo(() => (key === "" ? [] : key.split("\n")), [key]);
}
