/**
 * Question answering over a story (the kinds of questions of Weston et al. 2015, in sentences of our own): one sentence
 * per time, the question last; the answer is a word.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { pick, upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { accuracy, largest } from "../score.ts";
import { supportAt, type SupportedEpisodes } from "../support.ts";
import type { Episodes, OpenTask, Reading, Task } from "../task.ts";
import { kinds, type Answer, type Story, type StoryKind, type StoryKindId } from "./kinds.ts";
import { languages, longestOf, sizes, vocabularyOf, wordsOf, type Language } from "./language.ts";

const settings: readonly Setting[] = [
  { key: "kind", kind: "choice", default: "one-fact", options: Object.keys(kinds), live: false },
  { key: "language", kind: "choice", default: "en", options: Object.keys(languages), live: false },
  { key: "sentences", kind: "number", default: 10, min: 4, max: 64, integer: true, live: true },
];

export const story: Task = { id: "story", settings, open };

/** What one kind of story in one language is written with. */
interface Script {
  readonly kind: StoryKind;
  readonly language: Language;
  /** Index = symbol of the input and class of the answer. */
  readonly words: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
  /** Words in the longest sentence. */
  readonly places: number;
}

function open(values: SettingValues): OpenTask {
  const { kind, language, sentences } = checkValues(settings, values) as {
    kind: StoryKindId;
    language: keyof typeof languages;
    sentences: number;
  };
  const script = scriptOf(kinds[kind], languages[language]);
  const lengths = script.kind.lengths(sentences);
  const longest = Math.max(...lengths);
  const chance = 1 / (script.kind.answers === "whether" ? 2 : sizes[script.kind.answers]);
  return {
    loss: "class",
    parts: [
      {
        name: "sentence",
        axes: [
          { axis: "word", size: script.places },
          { axis: "symbol", size: script.words.length },
        ],
      },
    ],
    input: script.places * script.words.length,
    output: script.words.length,
    longest: longest + 1,
    draw: (random, size) => episodesOf(random, size, pick(random, lengths), script),
    heldOut: (random, size) => episodesOf(random, size, longest, script),
    probe: (random) => episodesOf(random, 1, longest, script),
    score: (episodes, output) => ({ accuracy: accuracy(episodes, output, script.words.length), chance }),
    read: (episodes, output) => read(episodes, output, script),
    labels: {
      input: upTo(script.places).flatMap((place) => script.words.map((word) => `${word} ${place + 1}`)),
      output: script.words,
    },
  };
}

function scriptOf(kind: StoryKind, language: Language): Script {
  const answers = kind.answers === "whether" ? [language.no, language.yes] : language.lists[kind.answers];
  const words = [...new Set([...vocabularyOf(language, kind.uses), ...answers])];
  const codes = new Map(words.map((word, code) => [word, code]));
  return { kind, language, words, codes, places: longestOf(language, kind.uses) };
}

/** The word that the answer is. */
function answerOf(language: Language, { list, index }: Answer): string {
  if (list === "whether") return index === 1 ? language.yes : language.no;
  return language.lists[list][index] ?? "";
}

/** All of `length` sentences and the question, at which the answer is scored. */
function episodesOf(random: Random, size: number, length: number, script: Script): SupportedEpisodes {
  const steps = length + 1;
  const width = script.places * script.words.length;
  const episodes = blankEpisodes(size, steps, width, 0);
  const support = new Uint8Array(size * steps);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    const told = script.kind.make(random, length);
    write(told, script, episodes.input.subarray(first * width, (first + steps) * width));
    for (const at of told.support) support[first + at] = 1;
    episodes.target[first + length] = script.codes.get(answerOf(script.language, told.answer)) ?? 0;
    episodes.mask[first + length] = 1;
  }
  return { ...episodes, support };
}

/** One-hot words at their places in the sentence, [time, word, symbol]; where a sentence has no word any more, nothing. */
function write({ sentences, question }: Story, { language, words, codes, places }: Script, into: Float32Array): void {
  for (const [time, sentence] of [...sentences, question].entries())
    for (const [place, word] of wordsOf(language, sentence).entries())
      into[(time * places + place) * words.length + (codes.get(word) ?? 0)] = 1;
}

/** The sentence at `time` of episode 0, as one reads it. */
function sentenceAt(episodes: Episodes, time: number, { language, words, places }: Script): string {
  const found: string[] = [];
  for (let place = 0; place < places; place++) {
    const start = (time * places + place) * words.length;
    const code = largest(episodes.input, start, words.length);
    if (episodes.input[start + code] === 1) found.push(words[code] ?? "");
  }
  return found.join(language.gap);
}

function read(episodes: Episodes, output: Float32Array | null, script: Script): readonly Reading[] {
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const sentence = sentenceAt(episodes, time, script);
    if (time === episodes.steps - 1) return readAnswer(episodes, output, script, sentence);
    const key = supportAt(episodes, time) > 0 ? "reading.story.support" : "reading.story.sentence";
    return { key, parameters: { sentence }, symbol: Array.from(sentence)[0]?.toUpperCase() ?? "" };
  });
}

function readAnswer(episodes: Episodes, output: Float32Array | null, { words }: Script, sentence: string): Reading {
  const last = episodes.steps - 1;
  const wanted = words[episodes.target[last] ?? 0] ?? "";
  if (!output) return { key: "reading.story.wanted", parameters: { sentence, wanted }, symbol: "?" };
  const got = words[largest(output, last * words.length, words.length)] ?? "";
  const key = got === wanted ? "reading.story.right" : "reading.story.wrong";
  return { key, parameters: { sentence, wanted, got }, symbol: "?" };
}
