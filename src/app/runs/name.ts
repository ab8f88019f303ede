/** What runs are called: what the person calls them, else their model, and what tells it from another of the same model. */
import { asShown } from "../../core/as-shown.ts";
import type { Words } from "../../i18n/translate.ts";
import type { RunRecord } from "../../store/record.ts";
import { shortModel } from "../choosing/model-name.ts";
import { differencesAmong, partsOf } from "./differs.ts";

/** What of a run its name depends on. */
export type Named = Pick<RunRecord, "name" | "experiment">;
type Shelved = Named & Pick<RunRecord, "id" | "made" | "origin">;

export function nameOfRun(words: Words, { name, experiment }: Named): string {
  if (name !== "") return asShown(name);
  const { id, text } = experiment.model;
  const model = shortModel(words, id);
  return text === undefined ? model : words.text("run.customModel", { model });
}

/** By id, what each run is called wherever it is spoken of. */
export type RunNames = Readonly<Record<string, string>>;

/**
 * Of runs that nothing tells apart, all but the one made first have a number: "NTM (2)"; of the one that came with the page it
 * is said that it did.
 */
export function namesOnShelf(words: Words, runs: readonly Shelved[]): RunNames {
  const groups = new Map<string, Shelved[]>();
  for (const run of runs.toSorted((a, b) => a.made - b.made)) {
    // Only within one model and one task are all settings compared.
    const group = `${run.experiment.model.id} ${run.experiment.task.id} ${nameOfRun(words, run)}`;
    groups.set(group, [...(groups.get(group) ?? []), run]);
  }
  return Object.fromEntries([...groups.values()].flatMap((twins) => numbered(words, twins)));
}

function numbered(words: Words, twins: readonly Shelved[]): readonly (readonly [id: string, name: string])[] {
  const differences = differencesAmong(twins.map(({ experiment }) => experiment));
  const kinds = twins.map((_, i) => JSON.stringify(differences.map(({ standings }) => standings[i])));
  return twins.map((run, i) => {
    const name = nameOfRun(words, run);
    const alike = twins.filter((_, j) => kinds[j] === kinds[i]);
    const own = alike.filter(({ origin }) => origin.kind !== "shipped");
    if (run.origin.kind === "shipped")
      return [run.id, own.length > 0 ? words.text("runs.name.shipped", { name }) : name];
    const before = own.indexOf(run);
    return [run.id, before === 0 ? name : words.text("runs.name.again", { name, count: before + 1 })];
  });
}

/** Names of runs that are beside each other: their names on the shelf, and where two have the same, what is their own. */
export function namesOfRuns(
  words: Words,
  runs: readonly (Named & Pick<RunRecord, "id">)[],
  names: RunNames,
): readonly string[] {
  const plain = runs.map((run) => nameOfRun(words, run));
  return runs.map((run, i) => {
    const name = names[run.id] ?? nameOfRun(words, run);
    const twins = runs.filter((_, j) => plain[j] === plain[i]);
    const own = twins.length > 1 ? (ownParts(words, twins)[twins.indexOf(run)] ?? "") : "";
    return own === "" ? name : words.text("runs.name.own", { name, own });
  });
}

/** What is special of each, in as few parts as tell apart what can be told apart. */
function ownParts(words: Words, runs: readonly Named[]): readonly string[] {
  const differences = differencesAmong(runs.map(({ experiment }) => experiment));
  const told = differences.map((_, last) => runs.map((_run, i) => partsOf(words, differences.slice(0, last + 1), i)));
  const kinds = new Set(told.at(-1)).size;
  return told.find((parts) => new Set(parts).size === kinds) ?? [];
}
