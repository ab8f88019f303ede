/** Under which heading the choosers offer each model and each task: one word here per registry entry. */

export interface Group {
  /** Its heading is `group.<id>`. */
  readonly id: string;
  readonly members: readonly string[];
}

const modelGroups: readonly Group[] = [
  { id: "recurrent", members: ["rnn", "lstm", "gru", "bilstm", "slstm", "cnn-lstm"] },
  {
    id: "external",
    members: ["ntm", "dnc", "mann", "memn2n", "kv-memory", "entity-network", "memory-network", "memory-bank"],
  },
  { id: "matrix", members: ["linear-attention", "deltanet", "gated-deltanet", "mlstm", "titans"] },
  { id: "attention", members: ["lstm-attention", "transformer", "hopfield"] },
  { id: "fewShot", members: ["mann-lrua", "prototype", "sequence-vae"] },
];

const taskGroups: readonly Group[] = [
  {
    id: "benchmarks",
    members: [
      "copy",
      "repeat-copy",
      "associative-recall",
      "ngrams",
      "priority-sort",
      "recall",
      "blank",
      "distractors",
      "adding",
      "temporal-order",
      "parity",
      "anbn",
      "dyck",
      "associative",
      "patterns",
      "digits",
      "series",
      "signals",
      "waves",
      "continual",
      "t-maze",
    ],
  },
  {
    id: "applications",
    members: [
      "text",
      "text-classification",
      "story",
      "triples",
      "service",
      "glyphs",
      "entities",
      "sessions",
      "modalities",
      "translation",
      "custom",
    ],
  },
];

export function groupsOfModels(offered: readonly string[]): readonly Group[] {
  return groupsOf(modelGroups, offered);
}

export function groupsOfTasks(offered: readonly string[]): readonly Group[] {
  return groupsOf(taskGroups, offered);
}

/** `groups` with those of `offered` alone; what has no group yet stands in the last. */
function groupsOf(groups: readonly Group[], offered: readonly string[]): readonly Group[] {
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const others = offered.filter((id) => !grouped.has(id));
  return groups
    .map(({ id, members }, i) => {
      const all = i === groups.length - 1 ? [...members, ...others] : members;
      return { id, members: all.filter((member) => offered.includes(member)) };
    })
    .filter(({ members }) => members.length > 0);
}
