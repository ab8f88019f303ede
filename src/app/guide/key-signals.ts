/** The signals that the guide line speaks of, whatever page of it is shown: the score keeps room for them. */
import { useMemo } from "react";
import { useWords } from "../../ui/words.tsx";
import { useExperiment } from "../context.tsx";
import { useShown } from "../shown.ts";
import { lookSentence } from "./look.ts";
import { signalsIn } from "./named.ts";

export function useKeySignals(): readonly string[] {
  const words = useWords();
  const { model, task } = useExperiment((state) => state.experiment);
  const trace = useShown()?.trace;
  const look = lookSentence(words, model.id, task.id);
  // By name: every update of the weights brings another trace of the same signals.
  const key = trace === undefined ? "" : signalsIn(words, look, trace).join("\n");
  return useMemo(() => (key === "" ? [] : key.split("\n")), [key]);
}
