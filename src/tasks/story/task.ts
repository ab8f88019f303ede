/**
 * Question answering over a story (the kinds of questions of Weston et al. 2015, in sentences of our own): one sentence
 * per time, the question last; the answer is a word.
 */
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { upTo } from "../choose.ts";
import { metric } from "../metric.ts";
import { accuracy } from "../score.ts";
import type { MetricAbout, OpenTask, OwnData, Progress, Task } from "../task.ts";
import { kinds } from "./kinds.ts";
import { languages } from "./language.ts";
import { example, ownStories } from "./own.ts";
import { composingOf, partsOf, read, sceneOf } from "./script.ts";
import { worldOf, type WorldSettings } from "./world.ts";

const settings: readonly Setting[] = [
  {
    key: "kind",
    kind: "choice",
    default: "one-fact",
    options: Object.keys(kinds),
    live: false,
    unless: { source: ["own"] },
  },
  {
    key: "language",
    kind: "choice",
    default: "en",
    options: Object.keys(languages),
    live: false,
    unless: { source: ["own"] },
  },
  { key: "source", kind: "choice", default: "generated", options: ["generated", "own"], live: false },
  { key: "file", kind: "data", default: "", limit: 16 * 1024 * 1024, live: false },
  { key: "sentences", kind: "number", default: 10, min: 4, max: 64, integer: true, live: true },
];

const own: OwnData = { keys: ["file"], use: { source: "own" }, endings: [".txt"], example };

const metrics: readonly MetricAbout[] = [metric.accuracy, metric.chance];

export const story: Task = {
  id: "story",
  group: "applications",
  composed: "text",
  own,
  lengths: [{ key: "sentences" }],
  settings,
  metrics,
  open,
};

interface StorySettings extends WorldSettings {
  readonly source: "generated" | "own";
  readonly file: string;
}

function open(given: SettingValues, progress?: Progress): OpenTask {
  const values = checkValues(settings, given) as unknown as StorySettings;
  const source = values.source === "own" ? ownStories(values.file, values.sentences, progress) : worldOf(values);
  const { script, draw, heldOut, chance } = source;
  const { words } = script.vocabulary;
  return {
    loss: "class",
    parts: partsOf(script),
    input: script.places * words.length,
    output: words.length,
    longest: script.most + 1,
    draw,
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => ({ accuracy: accuracy(episodes, output, words.length), chance }),
    read: (episodes, output) => read(episodes, output, script),
    scene: (episodes, output) => sceneOf(episodes, output, script),
    composing: composingOf(script),
    ...(source.facts && { facts: source.facts }),
    labels: {
      input: upTo(script.places).flatMap((place) => words.map((word) => `${word} ${place + 1}`)),
      output: words,
    },
  };
}
