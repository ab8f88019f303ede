/** Which experiment a state_dict is of: one whose model has the module's equations, and whose task has its widths. */
import { Problem } from "../../core/problem.ts";
import { checkExperiment } from "../check.ts";
import type { Experiment } from "../experiment.ts";
import { prepare } from "../prepare.ts";
import { modelOf, moduleOf, type Nonlinearity } from "./cells.ts";
import type { StateDict } from "./read.ts";

/** `experiment` with the module in place of its model. @throws Problem when there is no such model, or the task has other widths. */
export function withModule(experiment: Experiment, dict: StateDict, nonlinearity: Nonlinearity): Experiment {
  const { id, layers, hidden, input, output } = dict;
  if (nonlinearity === "relu" && layers > 1) throw new Problem("torch.relu", { got: layers });
  const model = modelOf({ id, layers, nonlinearity }, hidden);
  const fitted = checkExperiment({ ...experiment, model });
  const { task } = prepare(fitted);
  if (task.input !== input || task.output !== output) {
    const wanted = { task: experiment.task.id, taskInput: task.input, taskOutput: task.output };
    throw new Problem("torch.width", { module: moduleOf[id], input, output, ...wanted });
  }
  return fitted;
}
