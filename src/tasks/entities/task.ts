/**
 * Named entities: every word of a sentence gets a tag that says whether a name begins there (B), goes on (I) or is not
 * (O), and of what: a person, an organisation, a place or something else. Names at the test are new, and some names can be
 * of several kinds, so that what stands around a name must tell.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes, forEachScored } from "../episodes.ts";
import { accuracy, largest } from "../score.ts";
import type { Episodes, InputPart, Metrics, OpenTask, Reading, Task } from "../task.ts";
import { corpusOf, sentenceOf, type Corpus, type Lexicon } from "./corpus.ts";
import { languages } from "./language.ts";
import { compare, scoresOf, tags, type Counts } from "./spans.ts";

const settings: readonly Setting[] = [
  { key: "language", kind: "choice", default: "en", options: Object.keys(languages), live: false },
  { key: "hidden", kind: "number", default: 0.1, min: 0, max: 1, integer: false, live: true },
];

export const entities: Task = { id: "entities", settings, open };

const classes = tags.length;

/** Episodes that also hold their words, of which the input tells only those it knows. [batch][time], "" for none. */
export interface SentenceEpisodes extends Episodes {
  readonly tokens: readonly (readonly string[])[];
}

function open(values: SettingValues): OpenTask {
  const { language, hidden } = checkValues(settings, values) as { language: keyof typeof languages; hidden: number };
  const corpus = corpusOf(language);
  const parts = partsOf(corpus);
  const heldOut = (random: Random, size: number): Episodes => episodesOf(random, size, corpus, corpus.heldOut, 0);
  return {
    loss: "class",
    parts,
    input: widthOf(corpus),
    output: classes,
    longest: corpus.longest,
    draw: (random, size) => episodesOf(random, size, corpus, corpus.training, hidden),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score,
    read: (episodes, output) => read(episodes, output, corpus),
    labels: { input: labelsOf(corpus), output: tags },
  };
}

/** English words tell whether they begin with a capital; Chinese characters have none. */
function partsOf({ language, words }: Corpus): readonly InputPart[] {
  const word = { name: "word", axes: [{ axis: "symbol", size: words.length }] };
  return language.unit === "word" ? [word, { name: "capital", axes: [{ axis: "flag", size: 1 }] }] : [word];
}

/** The first is for all words that are not known. */
function labelsOf({ language, words }: Corpus): readonly string[] {
  return ["?", ...words.slice(1), ...(language.unit === "word" ? ["Aa"] : [])];
}

function widthOf(corpus: Corpus): number {
  return corpus.words.length + (corpus.language.unit === "word" ? 1 : 0);
}

/**
 * One-hot words (those that are not in training: the unknown one) and the capital's flag; after a short sentence, nothing.
 * Every token is scored. In training a word of a name is hidden, that is, made unknown, with probability `hidden`.
 */
function episodesOf(random: Random, size: number, corpus: Corpus, from: Lexicon, hidden: number): SentenceEpisodes {
  const { language, codes, words, longest } = corpus;
  const width = widthOf(corpus);
  const episodes = blankEpisodes(size, longest, width, 0);
  const tokens = Array.from({ length: size }, (_, episode) => {
    const sentence = sentenceOf(random, language, from);
    for (const [time, token] of sentence.tokens.entries()) {
      const position = episode * longest + time;
      const tag = sentence.tags[time] ?? 0;
      const isHidden = tag !== 0 && random.uniform() < hidden;
      episodes.input[position * width + (isHidden ? 0 : (codes.get(token) ?? 0))] = 1;
      if (language.unit === "word" && /^[A-Z]/.test(token)) episodes.input[position * width + words.length] = 1;
      episodes.target[position] = tag;
      episodes.mask[position] = 1;
    }
    return sentence.tokens;
  });
  return { ...episodes, tokens };
}

/** Whole entities first; the accuracy of single tags, most of them O, looks far better than it is. */
function score(episodes: Episodes, output: Float32Array): Metrics {
  const wanted: number[][] = Array.from({ length: episodes.size }, () => []);
  const found: number[][] = Array.from({ length: episodes.size }, () => []);
  forEachScored(episodes, (position) => {
    const episode = Math.floor(position / episodes.steps);
    wanted[episode]?.push(episodes.target[position] ?? 0);
    found[episode]?.push(largest(output, position * classes, classes));
  });
  const counts = wanted.map((own, episode) => compare(own, found[episode] ?? []));
  const sum = (of: keyof Counts): number => counts.reduce((total, one) => total + one[of], 0);
  const { entityF1, precision, recall } = scoresOf({ right: sum("right"), found: sum("found"), wanted: sum("wanted") });
  return { entityF1, precision, recall, tagAccuracy: accuracy(episodes, output, classes) };
}

function read(episodes: Episodes, output: Float32Array | null, corpus: Corpus): readonly Reading[] {
  const [tokens = []] = (episodes as Partial<SentenceEpisodes>).tokens ?? [];
  const width = widthOf(corpus);
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (!episodes.mask[time]) return { key: "reading.entities.end", parameters: {}, symbol: "" };
    const code = largest(episodes.input, time * width, corpus.words.length);
    const token = tokens[time] ?? corpus.words[code] ?? "";
    const symbol = Array.from(token)[0] ?? "";
    const wanted = tags[episodes.target[time] ?? 0] ?? "";
    const known = code === 0 ? "reading.entities.new" : "reading.entities.word";
    if (!output) return { key: `${known}.wanted`, parameters: { token, wanted }, symbol };
    const got = tags[largest(output, time * classes, classes)] ?? "";
    return { key: `${known}.${got === wanted ? "right" : "wrong"}`, parameters: { token, wanted, got }, symbol };
  });
}
