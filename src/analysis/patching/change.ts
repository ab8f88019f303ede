/** A second episode that differs from a first in one thing that it shows, and so in its answer. */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { upTo } from "../../tasks/choose.ts";
import type { Composing, Episodes, Flip, OpenTask } from "../../tasks/task.ts";
import type { Probe } from "../../train/probe.ts";

export interface Change {
  /** One episode, as long and as scored as the first. */
  readonly episodes: Episodes;
  /** The first step whose input is another. */
  readonly time: number;
  /** Scored steps that want another answer. */
  readonly affected: readonly number[];
  /** How a probe says the same; absent where it cannot. */
  readonly edit?: Flip;
  readonly given?: string;
}

/** Texts that are tried; each is one word or character away from the episode's own. */
const mostTexts = 600;
/** Words that are tried in place of one. */
const mostOthers = 4;
/** Episodes whose words are known besides the episode's own. */
const textsRead = 8;

/** Whether a task can say what the answer is once one thing that an episode shows is another. */
export function canChange({ flip, another, composing, acting }: OpenTask): boolean {
  return !acting && Boolean(flip ?? another ?? composing);
}

/** The changed episode, where a probe can say it. */
export function openingOf(probe: Probe, { edit, given }: Change): { readonly opens?: Probe } {
  if (edit) return { opens: { ...probe, edits: [...probe.edits, edit] } };
  return given === undefined ? {} : { opens: { ...probe, given, edits: [] } };
}

/** The first change at step `from` (counted from 0) or later that makes the answer another one; null where there is none. */
export function changeOf(task: OpenTask, episodes: Episodes, from: number, random: Random): Change | null {
  for (const candidate of candidates(task, episodes, from, random)) {
    const change = compared(task, episodes, candidate);
    if (change && change.time >= from) return change;
  }
  return null;
}

type Candidate = Pick<Change, "episodes" | "edit" | "given">;

function* candidates(task: OpenTask, episodes: Episodes, from: number, random: Random): Generator<Candidate> {
  yield* turned(task, episodes, from);
  if (task.composing && !task.acting) yield* texts(task, task.composing, episodes, random);
}

/** The episode with one symbol, or one bit, that it shows at step `from` or later turned into another. */
export function* turned({ flip, another, input }: OpenTask, episodes: Episodes, from = 0): Generator<Candidate> {
  for (let time = from; time < episodes.steps; time++) {
    if (another) yield { episodes: another(episodes, time) };
    for (const channel of flip ? upTo(input) : []) {
      const edit = { time, channel };
      yield { episodes: flip?.(episodes, edit) ?? episodes, edit };
    }
  }
}

/** What the episode says, with one of its words, or of its characters, replaced by one that stands after the same elsewhere. */
function* texts(task: OpenTask, composing: Composing, episodes: Episodes, random: Random): Generator<Candidate> {
  const text = composing.write(episodes);
  const own = composedOf(composing, text);
  if (!own || !isSame(own.input, episodes.input)) return;
  const others = Array.from({ length: textsRead }, () => composing.write(task.probe(random)));
  let left = mostTexts;
  for (const part of [/[^\s]+|\n/g, /[^\s]|\n/gu]) {
    const after = followers([text, ...others], part);
    let before = "\n";
    for (const { 0: word, index } of text.matchAll(part)) {
      for (const other of [...(after.get(before) ?? [])].filter((one) => one !== word).slice(0, mostOthers)) {
        if (word === "\n" || left-- <= 0) continue;
        const given = text.slice(0, index) + other + text.slice(index + word.length);
        const composed = composedOf(composing, given);
        if (composed) yield { episodes: composed, given };
      }
      before = word;
    }
  }
}

/** By part of a text: which come right after it. A line's first comes after "\n". */
function followers(all: readonly string[], part: RegExp): ReadonlyMap<string, ReadonlySet<string>> {
  const after = new Map<string, Set<string>>();
  for (const text of all) {
    let before = "\n";
    for (const [word] of text.matchAll(part)) {
      if (word !== "\n") after.set(before, (after.get(before) ?? new Set()).add(word));
      before = word;
    }
  }
  return after;
}

/** Null where the task does not know what that is, or what its answer would be. */
function composedOf(composing: Composing, given: string): Episodes | null {
  try {
    const episodes = composing.compose(given);
    return "isKnown" in episodes && episodes.isKnown === false ? null : episodes;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function compared(task: OpenTask, first: Episodes, candidate: Candidate): Change | null {
  const { episodes } = candidate;
  if (episodes.steps !== first.steps || !isSame(first.mask, episodes.mask)) return null;
  const difference = differenceOf(task, first, episodes);
  return difference.affected.length > 0 && difference.time >= 0 ? { ...candidate, ...difference } : null;
}

/** The first step at which two episodes of equal length show something else, −1 where none is, and the scored steps that want something else. */
export function differenceOf(
  { loss, output }: OpenTask,
  first: Episodes,
  episodes: Episodes,
): Pick<Change, "time" | "affected"> {
  const { steps } = first;
  const width = loss === "class" ? 1 : output;
  const differs = (a: Float32Array, b: Float32Array, at: number, count: number): boolean =>
    a.subarray(at * count, (at + 1) * count).some((value, i) => value !== b[at * count + i]);
  const all = [...first.mask.subarray(0, steps).keys()];
  const affected = all.filter((at) => first.mask[at] > 0 && differs(first.target, episodes.target, at, width));
  const time = all.findIndex((at) => differs(first.input, episodes.input, at, first.input.length / steps));
  return { time, affected };
}

function isSame(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
