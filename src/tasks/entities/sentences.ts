/** Sentences as episodes: a token per time, known by its word or not at all, and a tag for every one of them. */
import type { Counts } from "../../core/counts.ts";
import type { Random } from "../../core/random.ts";
import type { Verdict, WordsScene } from "../../core/scene.ts";
import { blankEpisodes, forEachScored } from "../episodes.ts";
import { accuracy, largest } from "../score.ts";
import type { Episodes, InputPart, Metrics, Reading } from "../task.ts";
import { countEntities, scoresOf, tagsOf, type Tagging } from "./spans.ts";

export interface Sentence {
  readonly tokens: readonly string[];
  /** Class of each token's tag; null where nobody knows them. */
  readonly tags: readonly number[] | null;
}

/** What sentences are read with. */
export interface Reader {
  /** Index = symbol of the input; 0 stands for every word that is not among the others. */
  readonly words: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
  /** Whether the input also tells which tokens begin with a capital. */
  readonly hasCapitals: boolean;
  /** Types of entities. */
  readonly types: readonly string[];
  /** Tokens of the longest sentence. */
  readonly longest: number;
  /** Whether all episodes have as many times as the longest sentence; else as the longest of their batch. */
  readonly isPadded: boolean;
  /** Whether there are gaps between tokens on the page. */
  readonly hasGaps: boolean;
}

/** Episodes that also hold their words, of which the input tells only those it knows. */
export interface SentenceEpisodes extends Episodes {
  /** [batch][time]; those after the end of a sentence are absent. */
  readonly tokens: readonly (readonly string[])[];
  /** `false` where nobody knows the tags; the target then says nothing. */
  readonly isTagged: boolean;
}

/** English words tell whether they begin with a capital; Chinese characters have none. */
export function partsOf({ words, hasCapitals }: Reader): readonly InputPart[] {
  const word = { name: "word", axes: [{ axis: "symbol", size: words.length }] };
  return hasCapitals ? [word, { name: "capital", axes: [{ axis: "flag", size: 1 }] }] : [word];
}

/** The first is for all words that are not known. */
export function labelsOf({ words, hasCapitals }: Reader): readonly string[] {
  return ["?", ...words.slice(1), ...(hasCapitals ? ["Aa"] : [])];
}

export function widthOf({ words, hasCapitals }: Reader): number {
  return words.length + Number(hasCapitals);
}

/**
 * `next` gives one sentence after another; every token is scored. In training a word of a name is hidden, that is, made
 * unknown, in a `share` of the cases.
 */
export function encode(
  size: number,
  next: () => Sentence,
  reader: Reader,
  hiding?: { readonly random: Random; readonly share: number },
): SentenceEpisodes {
  const told = Array.from({ length: size }, () => {
    const { tokens, tags } = next();
    const isHidden = tokens.map((_, time) => Boolean(tags?.[time]) && hiding && hiding.random.uniform() < hiding.share);
    return { tokens, tags, codes: tokens.map((token, time) => (isHidden[time] ? 0 : (reader.codes.get(token) ?? 0))) };
  });
  const width = widthOf(reader);
  const steps = reader.isPadded ? reader.longest : Math.max(...told.map(({ tokens }) => tokens.length));
  const episodes = blankEpisodes(size, steps, width, 0);
  for (const [episode, { tokens, tags, codes }] of told.entries())
    for (const [time, token] of tokens.entries()) {
      const position = episode * steps + time;
      episodes.input[position * width + codes[time]] = 1;
      if (reader.hasCapitals && /^\p{Lu}/u.test(token)) episodes.input[(position + 1) * width - 1] = 1;
      episodes.target[position] = tags?.[time] ?? 0;
      episodes.mask[position] = 1;
    }
  const isTagged = told.every(({ tags }) => tags !== null);
  return { ...episodes, tokens: told.map(({ tokens }) => tokens), isTagged };
}

/** Tags of every sentence, as wanted and as the output has them. [batch] */
function taggings(episodes: Episodes, output: Float32Array, classes: number): readonly Tagging[] {
  const sentences = Array.from({ length: episodes.size }, () => ({ wanted: [] as number[], found: [] as number[] }));
  forEachScored(episodes, (position) => {
    const sentence = sentences[Math.floor(position / episodes.steps)];
    sentence?.wanted.push(episodes.target[position]);
    sentence?.found.push(largest(output, position * classes, classes));
  });
  return sentences;
}

export function count(episodes: Episodes, output: Float32Array, { types }: Reader): Counts {
  return countEntities(taggings(episodes, output, tagsOf(types).length), types);
}

/** Whole entities first; the accuracy of single tags, most of them O, looks far better than it is. */
export function score(episodes: Episodes, output: Float32Array, reader: Reader): Metrics {
  const { entityF1, precision, recall } = scoresOf(count(episodes, output, reader));
  const classes = tagsOf(reader.types).length;
  return { entityF1, precision, recall, tagAccuracy: accuracy(episodes, output, classes) };
}

/** The token at `time` of episode 0; "" after the end. */
function tokenAt(episodes: Episodes, time: number, reader: Reader): string {
  if (!episodes.mask[time]) return "";
  const [tokens] = (episodes as Partial<SentenceEpisodes>).tokens ?? [];
  return tokens?.[time] ?? reader.words[codeAt(episodes, time, reader)] ?? "";
}

function codeAt({ input }: Episodes, time: number, reader: Reader): number {
  return largest(input, time * widthOf(reader), reader.words.length);
}

/** Tags of the token at `time` of episode 0; `wanted` is "" where nobody knows it. */
function verdictAt(episodes: Episodes, output: Float32Array | null, time: number, { types }: Reader): Verdict {
  const tags = tagsOf(types);
  const isTagged = (episodes as Partial<SentenceEpisodes>).isTagged ?? true;
  return {
    wanted: isTagged ? (tags[episodes.target[time]] ?? "") : "",
    got: output && (tags[largest(output, time * tags.length, tags.length)] ?? ""),
  };
}

export function read(episodes: Episodes, output: Float32Array | null, reader: Reader): readonly Reading[] {
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (!episodes.mask[time]) return { key: "reading.entities.end", parameters: {}, symbol: "" };
    const token = tokenAt(episodes, time, reader);
    const symbol = Array.from(token)[0] ?? "";
    const { wanted, got } = verdictAt(episodes, output, time, reader);
    const known = codeAt(episodes, time, reader) === 0 ? "reading.entities.new" : "reading.entities.word";
    const open = wanted === "" ? "untagged" : "wanted";
    if (got === null) return { key: `${known}.${open}`, parameters: { token, wanted }, symbol };
    const key = wanted === "" ? "said" : got === wanted ? "right" : "wrong";
    return { key: `${known}.${key}`, parameters: { token, wanted, got }, symbol };
  });
}

export function sceneOf(episodes: Episodes, output: Float32Array | null, reader: Reader): WordsScene {
  const times = [...episodes.mask.subarray(0, episodes.steps).keys()];
  return {
    kind: "words",
    words: times.map((time) => tokenAt(episodes, time, reader)),
    verdicts: times.map((time) => (episodes.mask[time] ? verdictAt(episodes, output, time, reader) : null)),
  };
}

/** The first episode as a sentence again. */
export function sentenceOf(episodes: Episodes, reader: Reader): Sentence {
  const times = [...episodes.mask.subarray(0, episodes.steps).keys()].filter((time) => episodes.mask[time]);
  const isTagged = (episodes as Partial<SentenceEpisodes>).isTagged ?? true;
  return {
    tokens: times.map((time) => tokenAt(episodes, time, reader)),
    tags: isTagged ? times.map((time) => episodes.target[time]) : null,
  };
}
