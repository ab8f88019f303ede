/** What a text would be as a run: its weights and its cost, or the problem with its place. Nothing of it is ever executed. */
import { cost, type Cost } from "../cell/cost.ts";
import { modelSettings } from "../cell/settings.ts";
import { longestText } from "../cell/lexer.ts";
import type { Program } from "../cell/program.ts";
import { Problem, type Place, type ProblemParameters } from "../core/problem.ts";
import type { ProblemKey } from "../core/problems.ts";
import { settled } from "./changes.ts";
import { checkExperiment, textOfModel } from "./check.ts";
import type { Experiment } from "./experiment.ts";
import { refuseCost } from "./limit.ts";
import { prepare } from "./prepare.ts";

/** Plain data, so that a worker can tell it. */
export type TriedText =
  | {
      readonly kind: "fits";
      readonly experiment: Experiment;
      readonly cost: Cost;
      readonly weights: readonly WeightBlock[];
      /** Axes of every name, by its last part. */
      readonly axes: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly kind: "refused"; readonly problem: Refusal; readonly place: Place; readonly cost: Cost | null };

export interface WeightBlock {
  readonly name: string;
  readonly sizes: readonly number[];
}

/** The parts of a Problem. */
export interface Refusal {
  readonly key: ProblemKey;
  readonly parameters: ProblemParameters;
  readonly place?: Place | undefined;
}

/** `text` in place of the model's text in `base`. @throws Problem `data.needed` where a file is not at hand; else an answer. */
export function tryText(base: Experiment, text: string): TriedText {
  try {
    const original = textOfModel({ id: base.model.id });
    const experiment = withText(base, text === original ? undefined : text);
    const { program, task } = prepare(experiment);
    const { batch } = experiment.training;
    const price = cost(program, batch, task.longest);
    try {
      refuseCost(program, batch, task.longest);
    } catch (error) {
      return { kind: "refused", problem: refusalOf(error), place: heaviestPlace(program), cost: price };
    }
    const weights = program.parameters.map(({ name, sizes }) => ({ name, sizes }));
    return { kind: "fits", experiment, cost: price, weights, axes: axesOf(program) };
  } catch (error) {
    if (error instanceof Problem && error.key === "data.needed") throw error;
    const problem = refusalOf(error);
    return { kind: "refused", problem, place: problem.place ?? placeWithout(problem, text), cost: null };
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Problem) return { key: error.key, parameters: error.parameters, place: error.place };
  const why = error instanceof Error ? error.message : String(error);
  return { key: "page.failed", parameters: { what: "Mnemoscope", why } };
}

/**
 * `experiment` with another cell text. A setting is kept while the text declares it as before; where its default was
 * edited, the text decides. @throws Problem with a place.
 */
function withText(experiment: Experiment, text: string | undefined): Experiment {
  const now = settled(experiment);
  const before = new Map(modelSettings(textOfModel(now.model)).map((setting) => [setting.key, setting.default]));
  const declared = modelSettings(text ?? textOfModel({ id: now.model.id }));
  const same = declared.filter((setting) => before.get(setting.key) === setting.default).map(({ key }) => key);
  const kept = Object.entries(now.model.settings).filter(([key]) => same.includes(key));
  const model = { id: now.model.id, settings: Object.fromEntries(kept), ...(text !== undefined && { text }) };
  return checkExperiment({ ...now, model });
}

function axesOf({ named, values }: Program): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    named.map(({ name, value }) => [name.slice(name.lastIndexOf(".") + 1), values[value].axes]),
  );
}

/** Problems of the whole text: too long is told where the limit is passed, anything else at the beginning. */
function placeWithout({ key }: Refusal, text: string): Place {
  if (key !== "cell.tooLong") return { line: 1, column: 1 };
  const read = text.slice(0, longestText).split("\n");
  return { line: read.length, column: (read.at(-1) ?? "").length + 1 };
}

/** The line whose values and weights are the largest: where a model that costs too much is to be made smaller. */
export function heaviestPlace(program: Program): Place {
  const weights = new Map<string, number>();
  for (const { name, sizes } of program.parameters) {
    const owner = name.slice(0, Math.max(0, name.lastIndexOf(".")));
    weights.set(owner, (weights.get(owner) ?? 0) + sizes.reduce((product, size) => product * size, 1));
  }
  let heaviest = { line: 1, elements: 0 };
  for (const { name, value, line } of program.named) {
    const axes = program.values[value]?.axes ?? [];
    const own = axes.reduce((product, axis) => product * (program.sizes[axis] ?? 1), 1);
    const elements = own + (weights.get(name) ?? 0);
    if (line > 0 && elements > heaviest.elements) heaviest = { line, elements };
  }
  return { line: heaviest.line, column: 1 };
}
