/** What runs have come to, and whether what a lesson claims holds of it. */
import type { Beside, Check, Choice, Goal, Measure } from "./lesson.ts";

/** A run as far as a lesson asks: the last held-out metrics (`loss` among them), and the episode on screen. */
export interface Outcome {
  readonly metrics: Readonly<Record<string, number>>;
  readonly signals: readonly OutcomeSignal[];
}

/** `data` is row-major over `sizes`; the axes' names as the page shows them, `time` first. */
export interface OutcomeSignal {
  readonly name: string;
  readonly axes: readonly string[];
  readonly sizes: readonly number[];
  readonly data: Float32Array;
}

/** NaN where there is no such run, metric or signal. */
export function measured(of: Measure, outcomes: readonly Outcome[]): number {
  const outcome = outcomes[of.run ?? 0];
  if (!outcome) return NaN;
  if ("metric" in of) return outcome.metrics[of.metric] ?? NaN;
  const signal = outcome.signals.find(({ name }) => name === of.signal);
  if (!signal) return NaN;
  const values = along(signal, "sum" in of ? of.sum : of.axis, of.at);
  if (values.length === 0) return NaN;
  return "sum" in of ? values.reduce((sum, value) => sum + value, 0) : values.indexOf(Math.max(...values));
}

/** The values of the signal along `axis`, none where it has no such axis; axes of which nothing is said are at 0. */
function along(
  { axes, sizes, data }: OutcomeSignal,
  axis: string,
  at: Readonly<Record<string, number>>,
): readonly number[] {
  const which = axes.indexOf(axis);
  if (which < 0) return [];
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((product, size) => product * size, 1));
  const start = axes.reduce((sum, name, i) => sum + (i === which ? 0 : (at[name] ?? 0) * strides[i]), 0);
  return Array.from({ length: sizes[which] }, (_, i) => data[start + i * strides[which]]);
}

/** A check of what is not known does not hold. */
export function holds({ of, above, below }: Check, outcomes: readonly Outcome[]): boolean {
  const value = measured(of, outcomes);
  if (Number.isNaN(value)) return false;
  return (
    (above === undefined || value > limitOf(above, outcomes)) &&
    (below === undefined || value < limitOf(below, outcomes))
  );
}

function limitOf(limit: number | Beside, outcomes: readonly Outcome[]): number {
  return typeof limit === "number" ? limit : measured(limit.of, outcomes) * (limit.times ?? 1);
}

/** Places of the options that are right, by what the runs have come to. */
export function rightOptions({ options }: Choice, outcomes: readonly Outcome[]): readonly number[] {
  const isRight = ({ holds: checks, isRight: said = false }: Choice["options"][number]): boolean =>
    checks ? checks.every((check) => holds(check, outcomes)) : said;
  return options.flatMap((option, i) => (isRight(option) ? [i] : []));
}

/** A goal with limits: who reaches it with the least? */
export function isChallenge(goal: Goal | undefined): goal is Goal {
  return goal?.parameters !== undefined || goal?.updates !== undefined;
}

/** Whether a run keeps to the limits, whatever it has come to. */
export function isWithin({ parameters = Infinity, updates = Infinity }: Goal, used: Used): boolean {
  return used.parameters <= parameters && used.updates <= updates;
}

export interface Used {
  readonly parameters: number;
  readonly updates: number;
}
