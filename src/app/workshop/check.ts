/** What a text would be as a run: its program and its cost, or the problem with its place. Nothing of it is ever executed. */
import { cost, type Cost } from "../../cell/cost.ts";
import { modelSettings } from "../../cell/compile.ts";
import { longestText } from "../../cell/lexer.ts";
import type { Program } from "../../cell/program.ts";
import type { Place } from "../../core/problem.ts";
import { settled } from "../../store/experiment.ts";
import { plainProblem, type PlainProblem } from "../../store/notice.ts";
import { checkExperiment, textOfModel } from "../../train/check.ts";
import type { Experiment } from "../../train/experiment.ts";
import { refuseCost } from "../../train/limit.ts";
import { prepare } from "../../train/prepare.ts";

export type Checked =
  | { readonly kind: "fits"; readonly experiment: Experiment; readonly program: Program; readonly cost: Cost }
  | { readonly kind: "refused"; readonly problem: PlainProblem; readonly place: Place; readonly cost: Cost | null };

/** `text` in place of the model's text in `base`. Total: whatever the text, an answer. */
export function checkText(base: Experiment, text: string): Checked {
  try {
    const original = textOfModel({ id: base.model.id });
    const experiment = withText(base, text === original ? undefined : text);
    const { program, task } = prepare(experiment);
    const { batch } = experiment.training;
    const price = cost(program, batch, task.longest);
    try {
      refuseCost(program, batch, task.longest);
    } catch (error) {
      return { kind: "refused", problem: plainProblem(error), place: heaviestPlace(program), cost: price };
    }
    return { kind: "fits", experiment, program, cost: price };
  } catch (error) {
    const problem = plainProblem(error);
    return { kind: "refused", problem, place: problem.place ?? placeWithout(problem, text), cost: null };
  }
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

/** Problems of the whole text: too long is told where the limit is passed, anything else at the beginning. */
function placeWithout({ key }: PlainProblem, text: string): Place {
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
