/**
 * Text classification: a sentence comes in, one word per time (one character of Chinese), and at its end its class is wanted:
 * whether it praises, what it is about, or what the labels of a person's own texts say.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { labelledRoles } from "../../data/roles.ts";
import { upTo } from "../choose.ts";
import { blankEpisodes, forEachScored, scoredPositions } from "../episodes.ts";
import { columnsSetting } from "../columns.ts";
import { baseline, metric, share } from "../metric.ts";
import { accuracy } from "../score.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Progress, Task } from "../task.ts";
import { unknownToken } from "../tokens.ts";
import { composingOf } from "./compose.ts";
import type { Language, Question } from "./language.ts";
import { ownTexts } from "./own.ts";
import { read, sceneOf } from "./read.ts";
import { scriptOf, tokensAt, type Script } from "./script.ts";
import { generatedTexts, type Texts } from "./texts.ts";

/** Of a table that a person brings, in bytes. */
const limit = 16 * 1024 * 1024;

const settings: readonly Setting[] = [
  { key: "label", kind: "choice", default: "sentiment", options: ["sentiment", "topic", "own"], live: false },
  { key: "language", kind: "choice", default: "en", options: ["en", "zh"], live: false, unless: { label: ["own"] } },
  { key: "words", kind: "number", default: 32, min: 4, max: 128, integer: true, live: false },
  { key: "texts", kind: "data", default: "", limit, live: false },
  columnsSetting(labelledRoles),
];

const metrics: readonly MetricAbout[] = [metric.accuracy, baseline(share("bagOfWords"), "accuracy"), metric.chance];

export const textClassification: Task = {
  id: "text-classification",
  group: "applications",
  settings,
  metrics,
  composed: "text",
  own: {
    keys: ["texts"],
    use: { label: "own" },
    endings: [".csv", ".tsv", ".txt"],
    example:
      "text,label\nthe parcel came a day early,happy\nnobody answers my calls,angry\nthe box was not damaged,happy\nthe box was damaged,angry\n",
  },
  open,
};

function textsOf(values: SettingValues, progress?: Progress): Texts {
  const { label, language, words, texts, columns } = checkValues(settings, values);
  if (label === "own") return ownTexts(String(texts), String(columns), Number(words), progress);
  return generatedTexts(label as Question, language as Language, Number(words));
}

function open(values: SettingValues, progress?: Progress): OpenTask {
  const texts = textsOf(values, progress);
  const script = scriptOf(texts);
  const classes = texts.classes.length;
  const draw = (random: Random, size: number, ofHeldOut: boolean): Episodes =>
    episodesOf(
      upTo(size).map(() => texts.draw(random, ofHeldOut)),
      script,
    );
  return {
    loss: "class",
    parts: [
      { name: "symbol", axes: [{ axis: "symbol", size: script.symbols.length }] },
      { name: "ask", axes: [{ axis: "flag", size: 1 }] },
    ],
    input: script.symbols.length + 1,
    output: classes,
    longest: script.steps,
    heldOutSize: 256,
    draw: (random, size) => draw(random, size, false),
    heldOut: (random, size) => draw(random, size, true),
    probe: (random) => draw(random, 1, true),
    score: (episodes, output) => score(episodes, output, texts, script),
    read: (episodes, output) => read(episodes, output, script),
    scene: (episodes, output) => sceneOf(episodes, output, script),
    composing: composingOf(texts, script, (text) => episodesOf([text], script)),
    labels: { input: [...script.symbols, "(answer)"], output: texts.classes },
    ...(texts.facts && { facts: texts.facts }),
    ...(texts.table && { table: texts.table }),
  };
}

/** The tokens, blanks before the shorter texts; then the flag alone, at which the class is wanted where there is one. */
function episodesOf(
  texts: readonly { readonly tokens: readonly string[]; readonly label: number | null }[],
  { symbols, codes, steps }: Script,
): Episodes {
  const width = symbols.length + 1;
  const episodes = blankEpisodes(texts.length, steps, width, 0);
  for (const [episode, { tokens, label }] of texts.entries()) {
    const last = (episode + 1) * steps - 1;
    for (const [i, token] of tokens.entries()) {
      const code = codes.get(token) ?? codes.get(unknownToken) ?? 0;
      episodes.input[(last - tokens.length + i) * width + code] = 1;
    }
    episodes.input[last * width + symbols.length] = 1;
    episodes.target[last] = label ?? 0;
    episodes.mask[last] = label === null ? 0 : 1;
  }
  return episodes;
}

/** `bagOfWords`: how often a naive Bayes classifier, which knows no order, is right about the same texts. */
function score(episodes: Episodes, output: Float32Array, { bag, chance, classes }: Texts, script: Script): Metrics {
  let right = 0;
  forEachScored(episodes, (position) => {
    const tokens = tokensAt(episodes, Math.floor(position / episodes.steps), script);
    if (bag(tokens) === episodes.target[position]) right++;
  });
  return {
    accuracy: accuracy(episodes, output, classes.length),
    bagOfWords: right / Math.max(scoredPositions(episodes), 1),
    chance,
  };
}
