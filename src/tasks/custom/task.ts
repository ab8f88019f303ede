/**
 * A task of one's own, without code: a grammar in JSON says what is shown, when to wait, and by which rules the answer follows
 * (docs/own-task.md); or sequences are given, to be continued or to be answered.
 */
import { textOf } from "../../core/shelf.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { metric } from "../metric.ts";
import type { MetricAbout, OpenTask, Progress, Task } from "../task.ts";
import { jsonLimit } from "./json.ts";
import { openRules } from "./rules-task.ts";
import { openSequences } from "./sequences-task.ts";

const settings: readonly Setting[] = [
  { key: "given", kind: "choice", default: "rules", options: ["rules", "sequences"], live: false },
  { key: "rules", kind: "data", default: "", limit: 4 * jsonLimit, live: false },
  { key: "sequences", kind: "data", default: "", limit: 16 * 1024 * 1024, live: false },
];

const metrics: readonly MetricAbout[] = [metric.accuracy, metric.wholeAnswers, metric.bitsPerSymbol, metric.chance];

export const custom: Task = {
  id: "custom",
  group: "applications",
  composed: "text",
  own: {
    keys: ["sequences"],
    use: { given: "sequences" },
    endings: [".txt", ".csv", ".tsv"],
    example: "a b c -> c b a\nb d -> d b\nc a d -> d a c\nd b -> b d\n",
  },
  settings,
  metrics,
  open,
};

function open(values: SettingValues, progress?: Progress): OpenTask {
  const { given, rules, sequences } = checkValues(settings, values) as Record<"given" | "rules" | "sequences", string>;
  return given === "rules" ? openRules(textOf(rules)) : openSequences(sequences, progress);
}
