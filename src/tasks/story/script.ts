/** What stories are written with: one-hot words at their places in a sentence, one sentence per time, the question last. */
import { Problem } from "../../core/problem.ts";
import type { SentencesScene } from "../../core/scene.ts";
import { blankEpisodes } from "../episodes.ts";
import { largest } from "../score.ts";
import { supportAt, type SupportedEpisodes } from "../support.ts";
import type { Composing, Episodes, InputPart, Reading } from "../task.ts";
import { isGapless, joined, isAlike, nearest, segment, spokenLines, type Found, type Vocabulary } from "./segment.ts";

/** A sentence as symbols. [word] */
export type Line = readonly number[];

/** A story as symbols. */
export interface Lines {
  /** [sentence][word] */
  readonly sentences: readonly Line[];
  readonly question: Line;
}

/** The word that answers, and the indices of the sentences that it follows from. */
export interface Solved {
  readonly answer: number;
  readonly support: readonly number[];
}

export interface Script {
  /** Index = symbol of the input and class of the answer. */
  readonly vocabulary: Vocabulary;
  /** Words in the longest sentence. */
  readonly places: number;
  /** Most sentences before the question. */
  readonly most: number;
  /** Of stories whose words are of known kinds: places and people that they may tell of. */
  readonly names?: { readonly where: readonly string[]; readonly who: readonly string[] };
  /** The answer to a story that a person wrote; null where it is not known. */
  readonly solve: (lines: Lines) => Solved | null;
}

export interface StoryEpisodes extends SupportedEpisodes {
  /** `false` where nobody knows the answer; the target then says nothing. */
  readonly isKnown: boolean;
}

export function partsOf({ places, vocabulary }: Script): readonly InputPart[] {
  const axes = [
    { axis: "word", size: places },
    { axis: "symbol", size: vocabulary.words.length },
  ];
  return [{ name: "sentence", axes }];
}

/**
 * Stories as episodes. All have as many times as the longest; a shorter one begins with times at which nothing is said.
 * A sentence that has no word any more has nothing at that place.
 */
export function encode(told: readonly (Lines & { readonly solved: Solved | null })[], script: Script): StoryEpisodes {
  const { places, vocabulary } = script;
  const symbols = vocabulary.words.length;
  const steps = Math.max(...told.map(({ sentences }) => sentences.length)) + 1;
  const episodes = blankEpisodes(told.length, steps, places * symbols, 0);
  const support = new Uint8Array(told.length * steps);
  for (const [episode, { sentences, question, solved }] of told.entries()) {
    const last = (episode + 1) * steps - 1;
    const first = last - sentences.length;
    for (const [time, line] of [...sentences, question].entries())
      for (const [place, code] of line.entries())
        episodes.input[((first + time) * places + place) * symbols + code] = 1;
    for (const at of solved?.support ?? []) support[first + at] = 1;
    episodes.target[last] = solved?.answer ?? 0;
    episodes.mask[last] = 1;
  }
  return { ...episodes, support, isKnown: told.every(({ solved }) => solved !== null) };
}

/** The sentence at `time` of episode 0 as one reads it, without its mark at the end; "" where nothing is said. */
function sentenceAt({ input }: Episodes, time: number, { vocabulary: { words }, places }: Script): string {
  const found: string[] = [];
  for (let place = 0; place < places; place++) {
    const start = (time * places + place) * words.length;
    const code = largest(input, start, words.length);
    if (input[start + code] === 1) found.push(words[code] ?? "");
  }
  return joined(found);
}

/** The answer that was given, and the right one; "" where nobody knows it. */
function verdictOf(episodes: Episodes, output: Float32Array | null, script: Script): SentencesScene["verdict"] {
  const { words } = script.vocabulary;
  const last = episodes.steps - 1;
  const isKnown = (episodes as Partial<StoryEpisodes>).isKnown ?? true;
  return {
    wanted: isKnown ? (words[episodes.target[last]] ?? "") : "",
    got: output && (words[largest(output, last * words.length, words.length)] ?? ""),
  };
}

export function read(episodes: Episodes, output: Float32Array | null, script: Script): readonly Reading[] {
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const sentence = sentenceAt(episodes, time, script);
    if (time === episodes.steps - 1) return readAnswer(sentence, verdictOf(episodes, output, script));
    if (sentence === "") return { key: "reading.story.silent", parameters: {}, symbol: "" };
    const key = supportAt(episodes, time) > 0 ? "reading.story.support" : "reading.story.sentence";
    return { key, parameters: { sentence }, symbol: Array.from(sentence)[0]?.toUpperCase() ?? "" };
  });
}

function readAnswer(sentence: string, { wanted, got }: SentencesScene["verdict"]): Reading {
  const open = wanted === "" ? "unknown" : "wanted";
  if (got === null) return { key: `reading.story.${open}`, parameters: { sentence, wanted }, symbol: "?" };
  const key = wanted === "" ? "said" : got === wanted ? "right" : "wrong";
  return { key: `reading.story.${key}`, parameters: { sentence, wanted, got }, symbol: "?" };
}

export function sceneOf(episodes: Episodes, output: Float32Array | null, script: Script): SentencesScene {
  const times = [...episodes.mask.subarray(0, episodes.steps).keys()];
  return {
    kind: "sentences",
    sentences: times.map((time) => punctuated(sentenceAt(episodes, time, script), time === episodes.steps - 1)),
    support: times.map((time) => supportAt(episodes, time)),
    verdict: verdictOf(episodes, output, script),
  };
}

function punctuated(sentence: string, isQuestion: boolean): string {
  const [stop, asks] = isGapless(sentence) ? ["。", "？"] : [".", "?"];
  return sentence && sentence + (isQuestion ? asks : stop);
}

/** One sentence per line, the question last. */
export function composingOf(script: Script): Composing {
  return {
    write: (episodes) =>
      sceneOf(episodes, null, script)
        .sentences.filter((sentence) => sentence !== "")
        .join("\n"),
    compose: (given) => compose(given, script),
  };
}

function compose(given: string, script: Script): StoryEpisodes {
  const lines = spokenLines(given);
  if (lines.length < 2) throw new Problem("story.short", { got: lines.length });
  const over = lines[script.most];
  if (over && lines.length > script.most + 1)
    throw new Problem("story.long", { got: lines.length - 1, most: script.most }, { line: over.number, column: 1 });
  const sentences = lines.map(({ line, number }) => readLine(line, number, script));
  const question = sentences.pop() ?? [];
  const told = { sentences, question };
  return encode([{ ...told, solved: script.solve(told) }], script);
}

function readLine(line: string, number: number, script: Script): Line {
  const { vocabulary, places } = script;
  const found = segment(line, vocabulary);
  const codes = found.flatMap(({ code }) => code ?? []);
  const stranger = found.find(({ code }) => code === null);
  if (stranger) throw strange(stranger, number, script);
  const over = found[places];
  if (over)
    throw new Problem("story.sentence", { got: found.length, most: places }, { line: number, column: over.column });
  return codes;
}

const offered = 5;

/** Of a word that is merely misspelt, what it may have been; else what the stories tell of. */
function strange({ word, column }: Found, line: number, { vocabulary, most, names }: Script): Problem {
  const letters = Array.from(word.slice(0, 80));
  const shown = letters.length > 30 ? `${letters.slice(0, 30).join("")}…` : word;
  const place = { line, column };
  const near = nearest(word.slice(0, 80), vocabulary.words, offered);
  if (names && !isAlike(word, near[0] ?? "")) {
    const [where, who] = [names.where.join(", "), names.who.join(", ")];
    return new Problem("story.stranger", { word: shown, where, who }, place);
  }
  return new Problem("story.word", { word: shown, near: near.join(", "), known: vocabulary.words.length, most }, place);
}
