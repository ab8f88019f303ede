/** Episodes that hold so many things, and which of their answers are right. */
import { oneEpisode } from "../../engine/batch.ts";
import type { Episodes, OpenTask } from "../../tasks/task.ts";
import { largest } from "../../tasks/score.ts";
import { differenceOf, turned } from "../patching/change.ts";

/**
 * By scored step of episode 0, the place of what is wanted there among the `held` things that it shows, from 0 in their order:
 * found by turning each of them into another. Steps that want none of them are left out.
 */
export function placesOf(task: OpenTask, episodes: Episodes, held: number): ReadonlyMap<number, number> {
  const shown = new Set<number>();
  const shownAt = new Map<number, number>();
  for (const candidate of turned(task, episodes)) {
    const { time, affected } = differenceOf(task, episodes, candidate.episodes);
    if (time < 0) continue;
    shown.add(time);
    for (const step of affected) shownAt.set(step, Math.min(time, shownAt.get(step) ?? Infinity));
  }
  const times = [...shown].toSorted((a, b) => a - b);
  // One thing may be shown over several steps.
  const place = (time: number): number => Math.floor((times.indexOf(time) * held) / times.length);
  return new Map([...shownAt].map(([step, time]) => [step, place(time)]));
}

/** How many answers are right, of how many, by the place of what was wanted. */
export interface Tally {
  readonly right: number[];
  readonly asked: number[];
}

export function emptyTally(held: number): Tally {
  return { right: new Array<number>(held).fill(0), asked: new Array<number>(held).fill(0) };
}

/** Shares of right answers; NaN where nothing was asked yet. */
export function recallOf({ right, asked }: Tally): number {
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  return sum(right) / sum(asked);
}

/** What came of it so far; of each number of things in `counts`, or of the first of them. */
export interface Held {
  readonly counts: readonly number[];
  readonly tallies: Tally[];
  /** Numbers of things that the network was trained on so far. */
  readonly trained: readonly [least: number, most: number];
}

/** Adds the episodes of one batch. `output` [batch, time, output] */
export function addTo(tally: Tally, task: OpenTask, episodes: Episodes, output: Float32Array, held: number): void {
  const length = output.length / episodes.size;
  for (let episode = 0; episode < episodes.size; episode++) {
    const one = oneEpisode(episodes, episode);
    for (const [step, place] of placesOf(task, one, held)) {
      tally.asked[place] += 1;
      if (isRight(task, one, output.subarray(episode * length, (episode + 1) * length), step)) tally.right[place] += 1;
    }
  }
}

/** Of bits, where all are. `output` [time, output] */
function isRight({ loss, output: width }: OpenTask, { target }: Episodes, output: Float32Array, step: number): boolean {
  const start = step * width;
  if (loss === "class") return largest(output, start, width) === target[step];
  const threshold = loss === "bits" ? 0 : 0.5;
  const said = output.subarray(start, start + width);
  return said.every((value, i) => value > threshold === target[start + i] > 0.5);
}
