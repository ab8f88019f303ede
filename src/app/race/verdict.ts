/** What a race has come to, as data: who met the goal first, or where everybody stands; never more than was measured. */
import type { RacePace } from "../../share/bookmark.ts";
import type { Look } from "../../train/archive/archive.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { Goal } from "../../train/goal.ts";
import { goalOf } from "../choosing/choose.ts";
import { lookOfGoal } from "../runs/standing.ts";

export interface Racer {
  readonly name: string;
  readonly update: number;
  readonly seconds: number;
  readonly looks: readonly Look[];
}

/** Where a runner was at a look. */
export interface Place {
  readonly name: string;
  readonly update: number;
  readonly seconds: number;
  /** Of the metric; NaN where nothing was measured. */
  readonly value: number;
}

/** All where the slowest has come to, by updates or by seconds. */
export interface Level {
  readonly at: Pick<Place, "update" | "seconds">;
  readonly places: readonly Place[];
}

export type Verdict =
  /** Nobody has been trained and looked at. */
  | { readonly kind: "unbegun" }
  /** Nobody has met the goal, or there is none. `level`: null where somebody has not been looked at since training began. */
  | { readonly kind: "open"; readonly places: readonly Place[]; readonly level: Level | null }
  | {
      readonly kind: "met";
      /** Several where they can not be told apart. */
      readonly first: readonly Place[];
      /** Who met it after that, in their order. */
      readonly later: readonly Place[];
      /** Who has come as far as the first, and has not met it. */
      readonly others: readonly Place[];
      /** Who has not come as far: they may still be before it. */
      readonly behind: readonly Place[];
      /** Who met it first by the other measure, where that is somebody else, and by what of the first. */
      readonly otherwise: { readonly place: Place; readonly against: Place } | null;
    };

/** Clocks of a busy machine do not tell less than this share apart. */
const clockNoise = 0.02;

/** `metric`: what is compared where there is no goal. */
export function verdictOf(racers: readonly Racer[], goal: Goal | undefined, metric: string, by: RacePace): Verdict {
  const name = goal?.metric ?? metric;
  const last = racers.map((racer) => placeAt(racer, racer.looks.at(-1), name));
  if (racers.every(({ looks }) => (looks.at(-1)?.update ?? 0) === 0)) return { kind: "unbegun" };
  const met = racers.map((racer) => {
    const look = lookOfGoal(racer.looks, goal);
    return look && placeAt(racer, look, name);
  });
  const finished = met.filter((place) => place !== null);
  if (finished.length === 0) return { kind: "open", places: last, level: levelOf(racers, name, by) };
  const ordered = finished.toSorted((a, b) => costOf(a, by) - costOf(b, by));
  const [best] = ordered as [Place];
  const first = ordered.filter((place) => isLevelWith(place, best, by));
  const isBehind = (racer: Racer): boolean => costOf(racer, by) < costOf(best, by);
  const unmet = (ofThose: (racer: Racer) => boolean): readonly Place[] =>
    last.filter((_, i) => met[i] === null && ofThose(racers[i] as Racer));
  return {
    kind: "met",
    first,
    later: ordered.slice(first.length),
    others: unmet((racer) => !isBehind(racer)),
    behind: unmet(isBehind),
    otherwise: otherwiseOf(ordered, first, by),
  };
}

function otherwiseOf(
  ordered: readonly Place[],
  first: readonly Place[],
  by: RacePace,
): { readonly place: Place; readonly against: Place } | null {
  const other = by === "updates" ? "seconds" : "updates";
  const [place] = ordered.toSorted((a, b) => costOf(a, other) - costOf(b, other));
  const [against] = first.toSorted((a, b) => costOf(a, other) - costOf(b, other));
  if (!place || !against || first.includes(place) || isLevelWith(place, against, other)) return null;
  return { place, against };
}

function costOf({ update, seconds }: Pick<Place, "update" | "seconds">, by: RacePace): number {
  return by === "updates" ? update : seconds;
}

function isLevelWith(place: Place, best: Place, by: RacePace): boolean {
  const [cost, least] = [costOf(place, by), costOf(best, by)];
  return by === "updates" ? cost === least : Math.abs(cost - least) <= least * clockNoise;
}

function placeAt({ name, update, seconds }: Racer, look: Look | undefined, metric: string): Place {
  return {
    name,
    update: look?.update ?? update,
    seconds: look?.seconds ?? seconds,
    value: look?.metrics[metric] ?? NaN,
  };
}

function levelOf(racers: readonly Racer[], metric: string, by: RacePace): Level | null {
  const lasts = racers.flatMap(({ looks }) => looks.at(-1) ?? []);
  const [at] = lasts.toSorted((a, b) => costOf(a, by) - costOf(b, by));
  if (!at || at.update === 0 || lasts.length < racers.length) return null;
  const look = ({ looks }: Racer): Look | undefined => looks.findLast((one) => costOf(one, by) <= costOf(at, by));
  return { at, places: racers.map((racer) => placeAt(racer, look(racer), metric)) };
}

/** One goal for all: that of the first run that has one. */
export function goalOfRace(experiments: readonly Experiment[]): Goal | undefined {
  return experiments.map(goalOf).find((goal) => goal !== undefined);
}
