/** Settings of an experiment that a link for a class may leave to the pupils. */
import { aboutTask } from "../tasks/about.ts";
import { settingsOfModel } from "../train/check.ts";
import { trainingSettings, type Experiment } from "../train/experiment.ts";

export interface Touchable {
  /** As a link names it. */
  readonly key: string;
  /** As the page does. */
  readonly name: string;
}

export function touchableOf({ model, task }: Pick<Experiment, "model" | "task">): readonly Touchable[] {
  const own = (name: string, key = name): Touchable => ({ key, name });
  return [
    ...settingsOfModel(model).map((setting) => own(setting.key)),
    ...aboutTask(task.id)
      .settings.filter(({ kind }) => kind === "number" || kind === "choice")
      .map((setting) => own(setting.key, `task.${setting.key}`)),
    ...trainingSettings.map((setting) => own(setting.key)),
    own("seed"),
  ];
}
