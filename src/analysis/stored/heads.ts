/** How heads move: where their weight is largest, from step to step, over many episodes. */
import { pastAxis, type Signal, type Trace } from "../../core/signal.ts";
import { asCounted, type Seen } from "./seen.ts";

/** While the task asks for nothing, while it asks for answers, or at every step. */
export type Phase = "input" | "answer" | "all";

/** One head of a signal of weights. */
export interface Head {
  readonly signal: string;
  readonly meaning: Signal["meaning"];
  /** By axis: which head, where the signal holds several. */
  readonly at: Readonly<Record<string, number>>;
  /** The same as the page counts. */
  readonly shown: Readonly<Record<string, number>>;
  /** Along which it points. */
  readonly axis: string;
}

export interface Moves {
  readonly head: Head;
  readonly phase: Phase;
  /** By how many places, the shorter way round where the axis is a ring: how often. */
  readonly counts: ReadonlyMap<number, number>;
  /** Steps from one to the next in which it pointed at both. */
  readonly steps: number;
  /** Of all steps from one to the next. */
  readonly pointed: number;
  readonly episodes: number;
}

export interface Habit {
  readonly moves: Moves;
  readonly by: number;
  readonly share: number;
}

/** A head points where it has at least this much of its weight. */
const pointing = 0.5;
/** What a head does in fewer of its steps is no habit. */
const leastShare = 0.8;
/** A habit at every step is told once, and not for each phase. */
const leastThroughout = 0.95;
/** Of fewer steps nothing is told. */
const fewest = 20;

interface Path {
  readonly head: Head;
  readonly size: number;
  /** Where it points at each step, −1 where its weight is spread. */
  readonly places: readonly number[];
}

export function pathsOf(trace: Trace): readonly Path[] {
  const heads = trace.signals.filter(isHead);
  // Weights on the way to others are told by those.
  const isPart = (name: string): boolean => heads.some((other) => name.startsWith(`${other.name}.`));
  return heads.filter(({ name }) => !isPart(name)).flatMap(pathsIn);
}

function isHead({ meaning, axes, sizes }: Signal): boolean {
  const isWeights = meaning === "read" || meaning === "write" || (meaning === "attention" && axes.at(-1) === pastAxis);
  return isWeights && axes.length >= 2 && axes.length <= 3 && (sizes.at(-1) ?? 0) > 1;
}

function pathsIn({ name, meaning, axes, sizes, data }: Signal): Path[] {
  const [steps, size] = [sizes[0], sizes[sizes.length - 1]];
  const copies = axes.length === 3 ? sizes[1] : 1;
  return Array.from({ length: copies }, (_, copy) => {
    const places = Array.from({ length: steps }, (__, time) => {
      const row = data.subarray((time * copies + copy) * size, (time * copies + copy + 1) * size);
      const largest = Math.max(...row);
      return largest >= pointing ? row.indexOf(largest) : -1;
    });
    const at = copies > 1 ? { [axes[1]]: copy } : {};
    return {
      head: { signal: name, meaning, at, shown: asCounted(at, Object.keys(at)), axis: axes[axes.length - 1] },
      size,
      places,
    };
  });
}

/** Moves of every head in every phase that there is. */
export function movesOf(seen: readonly Seen[]): readonly Moves[] {
  const [first] = seen;
  if (!first) return [];
  const paths = seen.map(({ trace }) => pathsOf(trace));
  return paths[0].flatMap(({ head }, i) =>
    (["all", "input", "answer"] as const).map((phase) => {
      const counts = new Map<number, number>();
      let [steps, all] = [0, 0];
      seen.forEach(({ episodes }, episode) => {
        const { places, size } = paths[episode][i];
        for (let time = 1; time < places.length; time++) {
          if (phase !== "all" && episodes.mask[time] > 0 !== (phase === "answer")) continue;
          all++;
          if (places[time] < 0 || places[time - 1] < 0) continue;
          steps++;
          const by = moved(head, places[time - 1], places[time], size, time);
          counts.set(by, (counts.get(by) ?? 0) + 1);
        }
      });
      return { head, phase, counts, steps, pointed: all > 0 ? steps / all : 0, episodes: seen.length };
    }),
  );
}

/** How far on, the shorter way round; of a look at earlier steps: how far back from the step itself. */
function moved({ axis }: Head, from: number, to: number, size: number, time: number): number {
  if (axis === pastAxis) return time - to;
  const by = (((to - from) % size) + size) % size;
  return by > size / 2 ? by - size : by;
}

/** What heads do in nearly all steps, the most certain first: at every step, or else in a phase. */
export function habitsOf(moves: readonly Moves[]): readonly Habit[] {
  const all = moves.flatMap((one): Habit[] => {
    const [by, count] = [...one.counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
    const share = count / Math.max(one.steps, 1);
    const bound = one.phase === "all" ? leastThroughout : leastShare;
    return one.steps >= fewest && one.pointed >= 0.5 && share >= bound ? [{ moves: one, by, share }] : [];
  });
  const throughout = all.filter(({ moves: { phase } }) => phase === "all").map(({ moves: { head } }) => head);
  return all
    .filter(({ moves: { head, phase } }) => phase === "all" || !throughout.includes(head))
    .toSorted((a, b) => b.share - a.share);
}

export interface Order {
  readonly read: Head;
  /** 1: as written; −1: the other way round. */
  readonly direction: 1 | -1;
  readonly share: number;
  readonly steps: number;
  readonly episodes: number;
}

/** Heads that read, one step after another, what another wrote one step after another, while answers are wanted. */
export function ordersOf(seen: readonly Seen[]): readonly Order[] {
  const paths = seen.map((one) => pathsOf(one.trace));
  const heads = paths[0]?.map(({ head }) => head) ?? [];
  const of = (wanted: string): number[] =>
    heads.flatMap(({ meaning, axis }, i) => (meaning === wanted && axis !== pastAxis ? [i] : []));
  return of("read").flatMap((read) => {
    const found = of("write")
      .filter((write) => heads[write].axis === heads[read].axis)
      .flatMap((write) => orderOf(seen, paths, read, write));
    return found.toSorted((a, b) => b.share - a.share).slice(0, 1);
  });
}

function orderOf(seen: readonly Seen[], paths: readonly (readonly Path[])[], read: number, write: number): Order[] {
  let [forth, back, steps] = [0, 0, 0];
  seen.forEach(({ episodes: { mask } }, episode) => {
    const [reads, writes] = [paths[episode][read].places, paths[episode][write].places];
    const writtenAt = (time: number): number => (reads[time] < 0 ? -1 : writes.lastIndexOf(reads[time], time - 1));
    for (let time = 1; time < reads.length; time++) {
      // At the step before the first answer nothing need be read yet.
      if (!(mask[time] > 0 && mask[time - 1] > 0)) continue;
      const [before, now] = [writtenAt(time - 1), writtenAt(time)];
      if (before < 0 || now < 0) continue;
      steps++;
      if (now - before === 1) forth++;
      if (now - before === -1) back++;
    }
  });
  const share = Math.max(forth, back) / Math.max(steps, 1);
  if (steps < fewest || share < leastShare) return [];
  return [{ read: paths[0][read].head, direction: forth >= back ? 1 : -1, share, steps, episodes: seen.length }];
}
