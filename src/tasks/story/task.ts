/**
 * Question answering over a story (the kinds of questions of Weston et al. 2015, in sentences of our own): one sentence
 * per time, the question last; the answer is a word.
 */
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { upTo } from "../choose.ts";
import { accuracy } from "../score.ts";
import type { OpenTask, Task } from "../task.ts";
import { kinds } from "./kinds.ts";
import { languages } from "./language.ts";
import { composingOf, partsOf, read, sceneOf } from "./script.ts";
import { worldOf, type WorldSettings } from "./world.ts";

const settings: readonly Setting[] = [
  { key: "kind", kind: "choice", default: "one-fact", options: Object.keys(kinds), live: false },
  { key: "language", kind: "choice", default: "en", options: Object.keys(languages), live: false },
  { key: "sentences", kind: "number", default: 10, min: 4, max: 64, integer: true, live: true },
];

export const story: Task = { id: "story", composed: "text", settings, open };

function open(values: SettingValues): OpenTask {
  const { script, draw, heldOut, chance } = worldOf(checkValues(settings, values) as unknown as WorldSettings);
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
    labels: {
      input: upTo(script.places).flatMap((place) => words.map((word) => `${word} ${place + 1}`)),
      output: words,
    },
  };
}
