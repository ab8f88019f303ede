/** What runs are called: what the person calls them, else their model, and what tells it from another of the same model. */
import type { Words } from "../../i18n/translate.ts";
import type { RunRecord } from "../../store/record.ts";
import { differencesAmong, partsOf } from "./differs.ts";

/** What of a run its name depends on. */
export type Named = Pick<RunRecord, "name" | "experiment">;

export function nameOfRun(words: Words, { name, experiment }: Named): string {
  if (name !== "") return name;
  const { id, text } = experiment.model;
  const model = shortModel(words, id);
  return text === undefined ? model : words.text("run.customModel", { model });
}

/** What people in the field call it, where its name is long: "NTM". */
export function shortModel(words: Words, id: string): string {
  return words.loose(`model.${id}.short`, words.loose(`model.${id}`, id));
}

/** Names that differ, one per run: of those with the same name, each also says what is its own. */
export function namesOfRuns(words: Words, runs: readonly Named[]): readonly string[] {
  const names = runs.map((run) => nameOfRun(words, run));
  const told = names.map((name, i) => {
    const twins = runs.filter((_, j) => names[j] === name);
    const own = twins.length > 1 ? (ownParts(words, twins)[twins.indexOf(runs[i] as Named)] ?? "") : "";
    return own === "" ? name : words.text("runs.name.own", { name, own });
  });
  return told.map((name, i) => {
    const before = told.slice(0, i).filter((other) => other === name).length;
    return before === 0 ? name : words.text("runs.name.again", { name, count: before + 1 });
  });
}

/** What is special of each, in one part, or in two where one does not tell them apart: more is no name. */
function ownParts(words: Words, runs: readonly Named[]): readonly string[] {
  const differences = differencesAmong(runs.map(({ experiment }) => experiment));
  const told = (count: number): readonly string[] => runs.map((_, i) => partsOf(words, differences.slice(0, count), i));
  const [one, two] = [told(1), told(2)];
  return new Set(one).size === runs.length ? one : two;
}
