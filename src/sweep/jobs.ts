/** From a sweep to its jobs: one run each, with an id that says exactly which. */
import { randomStream } from "../core/random.ts";
import type { SettingValue } from "../core/setting.ts";
import type { Experiment } from "../train/experiment.ts";
import { fingerprintOfText } from "../train/fingerprint.ts";
import { valueWithin, withValues, type Knob } from "./knobs.ts";
import { drawOf, rungsOf, type Sweep, type SweepGoal } from "./spec.ts";

/** One value for each knob, in their order. */
export type Point = readonly SettingValue[];

export interface Job {
  /** The same for the same experiment, end and goal, in whichever sweep. */
  readonly id: string;
  readonly experiment: Experiment;
  /** Update at which it ends, unless it comes to the goal before. */
  readonly until: number;
  readonly goal: SweepGoal | null;
  /** By the knobs' keys. */
  readonly values: Readonly<Record<string, SettingValue>>;
  /** Place of its point in `pointsOf`. */
  readonly point: number;
  readonly rung: number;
}

/** Points of the sweep, each once: what was drawn a second time is left out. */
export function pointsOf({ knobs, search }: Sweep): readonly Point[] {
  const draw = drawOf(search);
  if (!draw) return grid(knobs);
  const points = new Map<string, Point>();
  for (let i = 0; i < draw.count; i++) {
    const point = knobs.map((knob) => drawn(knob, draw.seed, i));
    points.set(JSON.stringify(point), point);
  }
  return [...points.values()];
}

/** The last knob goes fastest. */
function grid(knobs: readonly Knob[]): readonly Point[] {
  return knobs.reduce<readonly Point[]>(
    (points, { values }) => points.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  );
}

/** Each knob has a stream of its own, so that another knob beside it changes nothing. */
function drawn({ key, setting, values, range }: Knob, seed: number, index: number): SettingValue {
  const random = randomStream(seed, `sweep ${key}`, index);
  if (range) return valueWithin(range, random.uniform(), setting);
  return values[random.between(0, values.length - 1)] ?? setting.default;
}

/** Every run that may become necessary, rung after rung; within one, seed after seed of all points, so that a part shows the whole. */
export function jobsOf(sweep: Sweep): readonly Job[] {
  const points = pointsOf(sweep);
  const { goal } = sweep;
  return rungsOf(sweep.search, sweep.updates).flatMap((until, rung) =>
    sweep.seeds.flatMap((seed) =>
      points.map((values, point): Job => {
        const experiment = { ...withValues(sweep.base, sweep.knobs, values), seed };
        const named = Object.fromEntries(sweep.knobs.map(({ key }, i) => [key, values[i] ?? ""]));
        return { id: idOf(experiment, until, goal), experiment, until, goal, values: named, point, rung };
      }),
    ),
  );
}

function idOf(experiment: Experiment, until: number, goal: SweepGoal | null): string {
  return fingerprintOfText(JSON.stringify([experiment, until, goal]));
}

/** Those of shard `index` of `of`: every job is in exactly one, and each shard has dear and cheap ones. */
export function shardOf<T>(jobs: readonly T[], index: number, of: number): readonly T[] {
  return jobs.filter((_, i) => i % of === index);
}
