/** The episodes whose states are drawn, and what colour each step has: what the task has to keep in mind there, or wants there. */
import { randomStream } from "../../core/random.ts";
import type { Episodes, OpenTask } from "../../tasks/task.ts";
import type { Subject } from "../analysis.ts";
import { drawWord } from "../longer-words.ts";

export interface Drawn {
  /** One. */
  readonly episodes: Episodes;
  /** By step; null: none. */
  readonly kinds: readonly (string | null)[];
}

const count = 16;
/** Letters of a word: a plane with more points is no clearer. */
const mostLetters = 24;
/** Colours that can be told apart; where there are more kinds, they have none. */
const mostColours = 12;

export function drawnOf({ task }: Subject): readonly Drawn[] {
  const random = randomStream(1, "portrait");
  const { words } = task;
  const kept = words?.kept;
  if (!words || !kept) return rowsOf(task.heldOut(random, count), task);
  return Array.from({ length: count }, () => {
    const word = drawWord(random, words, Math.min(words.longest, mostLetters));
    const episodes = words.episodes([word]);
    // What comes before the first letter has no kind.
    const before = Array.from({ length: episodes.steps - word.length }, () => null);
    return { episodes, kinds: [...before, ...word.map((_, i) => String(kept(word.slice(0, i + 1))))] };
  });
}

function rowsOf({ size, steps, input, target, mask }: Episodes, task: OpenTask): readonly Drawn[] {
  const part = (array: Float32Array, row: number): Float32Array =>
    array.slice((row * array.length) / size, ((row + 1) * array.length) / size);
  return Array.from({ length: size }, (_, row) => {
    const one = { size: 1, steps, input: part(input, row), target: part(target, row), mask: part(mask, row) };
    const kinds = Array.from({ length: steps }, (_, time) => wantedAt(one, task, time));
    return { episodes: one, kinds };
  });
}

function wantedAt(
  { target, mask }: Episodes,
  { loss, output, labels, alphabet }: OpenTask,
  time: number,
): string | null {
  if (!mask[time] || loss === "value") return null;
  if (loss === "bits") return target.subarray(time * output, (time + 1) * output).join("");
  return (labels?.output ?? alphabet)?.[target[time]] ?? String(target[time]);
}

/** Kinds in their own order, numbers by their size. */
export function coloured(drawn: readonly Drawn[]): {
  readonly colours: readonly string[];
  readonly colourOf: Int16Array;
} {
  const kinds = drawn.flatMap((one) => one.kinds);
  const all = [...new Set(kinds.filter((kind) => kind !== null))];
  const colours = all.length > mostColours ? [] : all.toSorted((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1));
  return { colours, colourOf: Int16Array.from(kinds, (kind) => (kind === null ? -1 : colours.indexOf(kind))) };
}

/** An input of one step, and what it is called: its channels that are not 0. */
interface Held {
  readonly input: Float32Array;
  readonly name: string;
}

/** The inputs of the episodes drawn that come most often. */
export function commonInputs(
  drawn: readonly Drawn[],
  { input: width, labels, alphabet, words }: OpenTask,
  most: number,
): readonly Held[] {
  const names = labels?.input ?? alphabet ?? (words?.letters.length === width ? words.letters : undefined);
  const counts = new Map<string, { readonly input: Float32Array; count: number }>();
  for (const { episodes } of drawn)
    for (let time = 0; time < episodes.steps; time++) {
      const input = episodes.input.subarray(time * width, (time + 1) * width);
      const known = counts.get(input.join()) ?? { input, count: 0 };
      known.count++;
      counts.set(input.join(), known);
    }
  const common = [...counts.values()].toSorted((a, b) => b.count - a.count).slice(0, most);
  return common.map(({ input }) => {
    const set = [...input.keys()].filter((channel) => input[channel] !== 0);
    return { input, name: set.map((channel) => names?.[channel] ?? `x${channel}`).join(" ") || "0" };
  });
}
