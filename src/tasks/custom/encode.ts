/** Symbols → numbers for a network: channels of the input, targets, and what an output says. */
import { upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { largest } from "../score.ts";
import type { Episodes } from "../task.ts";
import type { Script } from "./episode.ts";
import { endSign, type Grammar } from "./grammar.ts";
import { Lengths } from "./lengths.ts";

/** Episodes that know how long their phases are. */
export interface CustomEpisodes extends Episodes {
  /** As of `Lengths`. [phase] */
  readonly counts: readonly number[];
}

export interface Coding {
  readonly loss: "bits" | "class";
  /** Channels of a symbol: one for each, or its bits. */
  readonly symbol: number;
  readonly input: number;
  readonly output: number;
  /** The class that says that an answer is over; −1 where no answer says so. */
  readonly end: number;
}

export function codingOf({ alphabet, bits, markers, flag, phases }: Grammar): Coding {
  const hasEnd = phases.some((phase) => phase.kind === "answer" && phase.hasEnd);
  const symbol = bits || alphabet.length;
  return {
    loss: bits ? "bits" : "class",
    symbol,
    input: symbol + markers.length + (flag ? 1 : 0),
    output: symbol + (hasEnd ? 1 : 0),
    end: hasEnd ? alphabet.length : -1,
  };
}

/** Whether bit `channel`, the first being the highest, of symbol `code` is 1. */
function bitAt(code: number, channel: number, bits: number): number {
  return (code >> (bits - 1 - channel)) & 1;
}

/**
 * Input [symbol, marker, flag]: what is shown on its channels, a marker on its own, nothing while the network waits; while an
 * answer is wanted nothing but the flag. Scored are the symbols of answers, and the sign of the end after them.
 */
export function encode(grammar: Grammar, lengths: Lengths, scripts: readonly Script[]): CustomEpisodes {
  const coding = codingOf(grammar);
  const { steps, starts, times, counts } = lengths;
  const width = coding.loss === "bits" ? coding.output : 0;
  const episodes = blankEpisodes(scripts.length, steps, coding.input, width);
  for (const [episode, script] of scripts.entries())
    for (const [i, phase] of grammar.phases.entries()) {
      const first = episode * steps + starts[i];
      const symbols = script[i] ?? [];
      if (phase.kind === "marker") episodes.input[first * coding.input + coding.symbol + phase.marker] = 1;
      if (phase.kind === "show" || phase.kind === "distract") writeSymbols(episodes, coding, first, symbols);
      if (phase.kind !== "answer") continue;
      const wanted = phase.hasEnd ? [...symbols, coding.end] : symbols;
      writeTargets(episodes, coding, first, wanted);
      const flags = grammar.flag ? times[i] : 0;
      for (const time of upTo(flags)) episodes.input[(first + time + 1) * coding.input - 1] = 1;
    }
  return { ...episodes, counts };
}

function writeSymbols({ input }: Episodes, coding: Coding, first: number, symbols: readonly number[]): void {
  for (const [i, code] of symbols.entries()) {
    const start = (first + i) * coding.input;
    if (coding.loss === "class") input[start + code] = 1;
    else for (let bit = 0; bit < coding.symbol; bit++) input[start + bit] = bitAt(code, bit, coding.symbol);
  }
}

function writeTargets({ target, mask }: Episodes, coding: Coding, first: number, wanted: readonly number[]): void {
  for (const [i, code] of wanted.entries()) {
    const position = first + i;
    mask[position] = 1;
    if (coding.loss === "class") target[position] = code;
    else if (code === coding.end) target[(position + 1) * coding.output - 1] = 1;
    else
      for (let bit = 0; bit < coding.symbol; bit++)
        target[position * coding.output + bit] = bitAt(code, bit, coding.symbol);
  }
}

/** The symbol, or the end, that is wanted at a [batch, time] that is scored. */
export function wantedAt({ target }: Episodes, coding: Coding, position: number): number {
  if (coding.loss === "class") return target[position];
  return readBits(target, position * coding.output, coding, 0.5);
}

/** The symbol, or the end, that `output` says at a [batch, time]. */
export function saidAt(output: Float32Array, coding: Coding, position: number): number {
  if (coding.loss === "class") return largest(output, position * coding.output, coding.output);
  return readBits(output, position * coding.output, coding, 0);
}

function readBits(values: Float32Array, start: number, coding: Coding, above: number): number {
  const isOne = (i: number): boolean => values[start + i] > above;
  if (coding.end >= 0 && isOne(coding.symbol)) return coding.end;
  return upTo(coding.symbol).reduce((code, bit) => 2 * code + (isOne(bit) ? 1 : 0), 0);
}

/** What came in as symbols at the times of a phase of episode 0. */
export function shownIn({ input }: Episodes, coding: Coding, first: number, count: number): readonly number[] {
  return upTo(count).map((i) => {
    const start = (first + i) * coding.input;
    if (coding.loss === "class") return largest(input, start, coding.symbol);
    return upTo(coding.symbol).reduce((code, bit) => 2 * code + (input[start + bit] > 0.5 ? 1 : 0), 0);
  });
}

export function symbolText(grammar: Grammar, code: number): string {
  return grammar.alphabet[code] ?? endSign;
}

/** Of the phases of `episodes`. */
export function lengthsOf(grammar: Grammar, episodes: Episodes): Lengths {
  return new Lengths(grammar, (episodes as CustomEpisodes).counts);
}
