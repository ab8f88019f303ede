/** The names of all runs, the same on the shelf, on the track and in a race. */
import { useShallow } from "zustand/react/shallow";
import { shallow } from "zustand/shallow";
import type { Words } from "../../i18n/translate.ts";
import type { RunState } from "../../store/run.ts";
import type { RunsState } from "../../store/runs.ts";
import { useWords } from "../../ui/words.tsx";
import { useRuns } from "../context.tsx";
import { nameOfRun, namesOnShelf, type RunNames } from "./name.ts";

let last: { readonly from: readonly unknown[]; readonly names: RunNames } | null = null;

/** Made anew only where a run comes, goes, or is called or set otherwise. */
export function namesIn(words: Words, { byId, order, shown }: RunsState): RunNames {
  const runs = [...new Set([...order, shown])].flatMap((id) => byId[id] ?? []);
  const from = [words, ...runs.flatMap(({ id, name, experiment }) => [id, name, experiment])];
  if (!last || !shallow(last.from, from)) last = { from, names: namesOnShelf(words, runs) };
  return last.names;
}

export function useNames(): RunNames {
  const words = useWords();
  return useRuns(useShallow((state) => namesIn(words, state)));
}

/** Of a run that is on the shelf no more, what it would be called alone. */
export function useNameOf(): (run: RunState) => string {
  const words = useWords();
  const names = useNames();
  return (run) => names[run.id] ?? nameOfRun(words, run);
}
