/**
 * Named entities: every word of a sentence gets a tag that says whether a name begins there (B), goes on (I) or is not
 * (O), and of what: a person, an organisation, a place or something else. Names at the test are new, and some names can be
 * of several kinds, so that what stands around a name must tell.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import type { OpenTask, Task } from "../task.ts";
import { corpusOf, sentenceOf } from "./corpus.ts";
import { languages } from "./language.ts";
import { composingOf } from "./notation.ts";
import { count, encode, labelsOf, partsOf, read, sceneOf, score, widthOf, type SentenceEpisodes } from "./sentences.ts";
import { tagsOf } from "./spans.ts";

const settings: readonly Setting[] = [
  { key: "language", kind: "choice", default: "en", options: Object.keys(languages), live: false },
  { key: "hidden", kind: "number", default: 0.1, min: 0, max: 1, integer: false, live: true },
];

export const entities: Task = { id: "entities", composed: "text", settings, open };

function open(values: SettingValues): OpenTask {
  const { language: id, hidden } = checkValues(settings, values) as {
    language: keyof typeof languages;
    hidden: number;
  };
  const { language, training, heldOut: others, reader } = corpusOf(id);
  const tags = tagsOf(reader.types);
  const heldOut = (random: Random, size: number): SentenceEpisodes =>
    encode(size, () => sentenceOf(random, language, others), reader, { random, share: 0 });
  return {
    loss: "class",
    parts: partsOf(reader),
    input: widthOf(reader),
    output: tags.length,
    longest: reader.longest,
    draw: (random, size) =>
      encode(size, () => sentenceOf(random, language, training), reader, { random, share: hidden }),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => score(episodes, output, reader),
    count: (episodes, output) => count(episodes, output, reader),
    read: (episodes, output) => read(episodes, output, reader),
    scene: (episodes, output) => sceneOf(episodes, output, reader),
    composing: composingOf(reader),
    labels: { input: labelsOf(reader), output: tags },
  };
}
