/** What the text in the workshop would be as a run: asked of a worker, so that nobody waits while typing. */
import { useCallback, useEffect, useRef, useState } from "react";
import { plainProblem, type PlainProblem } from "../../store/notice.ts";
import { textOfModel } from "../../train/check.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { TriedText } from "../../train/try-text.ts";
import { usePage } from "../context.tsx";

export type Checked = TriedText | { readonly kind: "waiting"; readonly cost: null };

/**
 * `key`: a newer text of the same key takes the place of an older one. `before`: a text that fits, by which the place of a problem
 * without one is found; absent: the one that runs. Rejects with `page.cancelled` for a newer one, and only then.
 */
export type TryText = (key: string, base: Experiment, text: string, before?: string) => Promise<TriedText>;

/** Typing goes on for so many ms before the text is compiled. */
const patience = 150;
/** For so many ms what was said of the text before stays. */
const stale = 1000;
const waiting: Checked = { kind: "waiting", cost: null };

export function useTryText(): TryText {
  const { playground, texts } = usePage();
  return useCallback(
    async (key, base, text, before = textOfModel(base.model)) => {
      const files = () => playground.files.gather(base.task.settings);
      try {
        return await texts.try({ key, base, text, files });
      } catch (error) {
        const problem = plainProblem(error);
        if (problem.key === "page.cancelled") throw error;
        return refusedAt(problem, before, text);
      }
    },
    [playground, texts],
  );
}

/** A problem that has no place is told where `text` begins to differ from the one `before`. */
export function refusedAt(problem: PlainProblem, before: string, text: string): TriedText {
  const line = changedLine(before.split("\n"), text.split("\n"));
  return { kind: "refused", problem, place: problem.place ?? { line, column: 1 }, cost: null };
}

/** Counted from 1; where nothing differs, the first. */
export function changedLine(before: readonly string[], after: readonly string[]): number {
  return (
    Math.max(
      0,
      after.findIndex((line, i) => line !== before[i]),
    ) + 1
  );
}

/** What runs, and what `text` would be, told once typing pauses; the same for the text that runs. */
export function useTried(experiment: Experiment, text: string): { readonly present: Checked; readonly found: Checked } {
  const running = textOfModel(experiment.model);
  const present = useAnswer("present", experiment, running, 0);
  const typed = useAnswer("typed", experiment, text, text === running ? null : patience);
  return { present, found: text === running ? present : typed };
}

/** After `delay` ms; null: nothing is asked. */
function useAnswer(key: string, base: Experiment, text: string, delay: number | null): Checked {
  const tryText = useTryText();
  const [answer, setAnswer] = useState(waiting);
  const fitting = useRef<string>(undefined);
  useEffect(() => {
    if (delay === null) return undefined;
    let isCurrent = true;
    const show = (next: Checked): void => {
      if (isCurrent) setAnswer(next);
    };
    const late = setTimeout(() => show(waiting), delay + stale);
    const ask = async (): Promise<void> => {
      const tried = await tryText(key, base, text, fitting.current).catch(() => undefined);
      clearTimeout(late);
      if (tried?.kind === "fits") fitting.current = text;
      if (tried) show(tried);
    };
    const timer = setTimeout(() => void ask(), delay);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      clearTimeout(late);
    };
  }, [key, base, text, delay, tryText]);
  return answer;
}
