/**
 * Named entities: every word of a sentence gets a tag that says whether a name begins there (B), goes on (I) or is not
 * (O), and of what: a person, an organisation, a place or something else. Names at the test are new, and some names can be
 * of several kinds, so that what stands around a name must tell.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { entityRoles } from "../../data/roles.ts";
import { columnsSetting } from "../columns.ts";
import { share } from "../metric.ts";
import type { MetricAbout, OpenTask, OwnData, Progress, Task } from "../task.ts";
import { corpusOf, sentenceOf } from "./corpus.ts";
import { languages } from "./language.ts";
import { composingOf } from "./notation.ts";
import { example, ownSentences, type Source } from "./own.ts";
import { count, encode, labelsOf, partsOf, read, sceneOf, score, widthOf, type SentenceEpisodes } from "./sentences.ts";
import { tagsOf } from "./spans.ts";

const settings: readonly Setting[] = [
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
  columnsSetting(entityRoles),
  { key: "hidden", kind: "number", default: 0.1, min: 0, max: 1, integer: false, live: true },
];

const own: OwnData = {
  keys: ["file"],
  use: { source: "own" },
  endings: [".conll", ".conllu", ".iob", ".bio", ".txt"],
  example,
};

const metrics: readonly MetricAbout[] = ["entityF1", "precision", "recall", "tagAccuracy"].map(share);

export const entities: Task = { id: "entities", group: "applications", composed: "text", own, settings, metrics, open };

interface EntitySettings {
  readonly language: keyof typeof languages;
  readonly source: "generated" | "own";
  readonly file: string;
  readonly columns: string;
  readonly hidden: number;
}

function open(given: SettingValues, progress?: Progress): OpenTask {
  const { language, source, file, columns, hidden } = checkValues(settings, given) as unknown as EntitySettings;
  const own = source === "own" ? ownSentences(file, columns, progress) : made(language);
  const { reader, training, heldOut: others, facts, table } = own;
  const tags = tagsOf(reader.types);
  const heldOut = (random: Random, size: number): SentenceEpisodes =>
    encode(size, () => others(random), reader, { random, share: 0 });
  return {
    loss: "class",
    parts: partsOf(reader),
    input: widthOf(reader),
    output: tags.length,
    longest: reader.longest,
    draw: (random, size) => encode(size, () => training(random), reader, { random, share: hidden }),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => score(episodes, output, reader),
    count: (episodes, output) => count(episodes, output, reader),
    read: (episodes, output) => read(episodes, output, reader),
    scene: (episodes, output) => sceneOf(episodes, output, reader),
    composing: composingOf(reader),
    ...(facts && { facts }),
    ...(table && { table }),
    labels: { input: labelsOf(reader), output: tags },
  };
}

function made(id: keyof typeof languages): Source {
  const { language, training, heldOut, reader } = corpusOf(id);
  return {
    reader,
    training: (random) => sentenceOf(random, language, training),
    heldOut: (random) => sentenceOf(random, language, heldOut),
  };
}
