/**
 * Questions over a knowledge graph: facts (subject, relation, object) come one per time, in any order; the question, last,
 * names where to start and which relations to follow, one to three of them; the answer is where one ends (the layout of
 * Miller et al. 2016 and of the graph tasks of Graves et al. 2016, small).
 */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { tripleRoles } from "../../data/roles.ts";
import { pick, upTo } from "../choose.ts";
import { columnsSetting } from "../columns.ts";
import { baseline, metric, share } from "../metric.ts";
import { accuracy } from "../score.ts";
import type { Episodes, Fact, MetricAbout, Metrics, OpenTask, OwnData, Progress, TableFound, Task } from "../task.ts";
import { commonest, dealt, factsOf, graphOf, questionsOf, worldAround, type Questions } from "./graph.ts";
import { composingOf, encode, labelsOf, letters, named, partsOf, read, roles, sceneOf, type Script } from "./script.ts";
import { worldOf, type Layout, type World } from "./world.ts";

const settings: readonly Setting[] = [
  { key: "source", kind: "choice", default: "generated", options: ["generated", "own"], live: false },
  { key: "graph", kind: "data", default: "", limit: 16 * 1024 * 1024, live: false },
  columnsSetting(tripleRoles),
  {
    key: "entities",
    kind: "number",
    default: 16,
    min: 4,
    max: 26,
    integer: true,
    live: false,
    unless: { source: ["own"] },
  },
  {
    key: "relations",
    kind: "number",
    default: 4,
    min: 1,
    max: 8,
    integer: true,
    live: false,
    unless: { source: ["own"] },
  },
  { key: "facts", kind: "number", default: 24, min: 3, max: 64, integer: true, live: true },
  { key: "hops", kind: "number", default: 2, min: 1, max: 3, integer: true, live: true },
];

const example = [
  "Ada\tknows\tBob",
  "Bob\tknows\tCleo",
  "Cleo\tknows\tAda",
  "Ada\tlives in\tLondon",
  "Bob\tlives in\tParis",
  "Cleo\tlives in\tRome",
  "London\tlies in\tEngland",
  "Paris\tlies in\tFrance",
  "Rome\tlies in\tItaly",
].join("\n");

const own: OwnData = { keys: ["graph"], use: { source: "own" }, endings: [".tsv", ".csv", ".txt", ".nt"], example };

const metrics: readonly MetricAbout[] = [metric.accuracy, metric.chance, baseline(share("commonest"), "accuracy")];

export const triples: Task = {
  id: "triples",
  group: "applications",
  composed: "text",
  lengths: [{ key: "facts" }],
  settings,
  metrics,
  own,
  open,
};

interface Chosen extends Layout {
  readonly source: "generated" | "own";
  readonly graph: string;
  readonly columns: string;
}

/** Where worlds come from. */
interface Source {
  readonly script: Script;
  readonly training: (random: Random) => World;
  readonly heldOut: (random: Random) => World;
  /** What can be had without looking. */
  readonly baselines: Metrics;
  readonly facts?: readonly Fact[];
  readonly table?: TableFound;
}

function open(values: SettingValues, progress?: Progress): OpenTask {
  const chosen = checkValues(settings, values) as unknown as Chosen;
  const source = chosen.source === "own" ? given(chosen, progress) : generated(chosen);
  const { script, baselines, facts, table } = source;
  const classes = script.entities.length;
  const made =
    (make: (random: Random) => World) =>
    (random: Random, size: number): Episodes =>
      encode(
        upTo(size).map(() => make(random)),
        script,
      );
  const heldOut = made(source.heldOut);
  return {
    loss: "class",
    parts: partsOf(script),
    input: roles * (classes + script.relations.length),
    output: classes,
    longest: script.most + 1,
    draw: made(source.training),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => ({ accuracy: accuracy(episodes, output, classes), ...baselines }),
    read: (episodes, output) => read(episodes, output, script),
    scene: (episodes, output) => sceneOf(episodes, output, script),
    composing: composingOf(script),
    labels: labelsOf(script),
    ...(facts && { facts }),
    ...(table && { table }),
  };
}

function generated(layout: Layout): Source {
  const { entities, relations, facts } = layout;
  if (facts > entities * relations)
    throw new Problem("task.triples.facts", { facts, entities, relations, most: entities * relations });
  const make = (random: Random): World => worldOf(random, layout);
  const script = letters(entities, relations, facts);
  return { script, training: make, heldOut: make, baselines: { chance: 1 / entities } };
}

function given({ graph: value, columns, facts, hops }: Chosen, progress?: Progress): Source {
  const graph = graphOf(value, columns, progress);
  const questions = questionsOf(graph, hops, `${columns} ${value}`);
  const told = Math.min(facts, graph.pairs);
  const asked = (random: Random, paths: Questions["training"]): World =>
    worldAround(random, graph, pick(random, paths), told);
  return {
    script: named(graph.entities, graph.relations, told),
    training: (random) => dealt(random, graph, asked(random, questions.training)),
    heldOut: (random) => asked(random, questions.heldOut),
    baselines: { chance: 1 / graph.entities.length, commonest: commonest(graph, questions) },
    facts: factsOf(graph, questions, told, hops),
    table: graph.table,
  };
}
