/** What examples show, by their tasks: the ideas under which the gallery has them, in the order in which one would learn them. */
import { presetIds, presets, type Preset } from "../../train/presets.ts";
import { groupsOfTasks } from "./groups.ts";

export const offered: readonly Preset[] = presets.filter(({ id }) => presetIds.includes(id));

/** Idea → tasks. Its words are `idea.<id>` and `idea.<id>.why`. */
export const ideas: Readonly<Record<string, readonly string[]>> = {
  hold: ["recall", "blank", "distractors", "adding", "temporal-order", "t-maze"],
  notes: ["copy", "repeat-copy", "priority-sort"],
  lookUp: ["associative-recall", "associative", "patterns", "modalities"],
  count: ["parity", "anbn", "dyck"],
  reason: ["story", "triples", "service"],
  language: ["text", "text-classification", "entities", "translation", "ngrams"],
  series: ["series", "signals", "waves", "digits", "sessions"],
  few: ["glyphs"],
  keep: ["continual"],
  own: ["custom"],
};

export interface Section {
  readonly id: string;
  readonly presets: readonly Preset[];
}

/** `examples` by idea; tasks that no idea names stand under their own heading, as in the chooser of tasks. */
export function byIdea(examples: readonly Preset[], known = ideas): readonly Section[] {
  const named = Object.values(known).flat();
  const others = [...new Set(examples.map(({ task }) => task))].filter((task) => !named.includes(task));
  const own = groupsOfTasks(others).map(({ id, members }) => ({ id: `group.${id}`, tasks: members }));
  return [...Object.entries(known).map(([id, tasks]) => ({ id: `idea.${id}`, tasks })), ...own]
    .map(({ id, tasks }) => ({ id, presets: examples.filter(({ task }) => tasks.includes(task)) }))
    .filter((section) => section.presets.length > 0);
}

/** `examples` by model, in the order of the models. */
export function byModel(examples: readonly Preset[]): readonly Section[] {
  return [...new Set(examples.map(({ model }) => model))].map((model) => ({
    id: `model.${model}`,
    presets: examples.filter((preset) => preset.model === model),
  }));
}
