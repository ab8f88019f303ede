/** Model, task and seed. */
import { models } from "../models/all.ts";
import { tasks } from "../tasks/all.ts";
import { useWords } from "../ui/words.tsx";
import { experimentFor } from "./choose.ts";
import { useExperiment, usePage, useTry } from "./context.tsx";

export function Choice() {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const { model, task } = useExperiment((state) => state.experiment);
  const choose = (modelId: string, taskId: string): void =>
    attempt(() => playground.open(experimentFor(playground.experiment.getState().experiment, modelId, taskId)));
  const nameOf = (id: string): string => words.loose(`model.${id}`, id);
  return (
    <>
      <label className="pill">
        <small>{words.text("run.model")}</small>
        <select
          aria-label={words.text("run.model")}
          value={model.id}
          onChange={(event) => choose(event.target.value, task.id)}
        >
          {models
            .filter(({ isPart }) => !isPart)
            .map(({ id }) => (
              <option key={id} value={id}>
                {id === model.id && model.text !== undefined
                  ? words.text("run.customModel", { model: nameOf(id) })
                  : nameOf(id)}
              </option>
            ))}
        </select>
      </label>
      <label className="pill">
        <small>{words.text("run.task")}</small>
        <select
          aria-label={words.text("run.task")}
          value={task.id}
          onChange={(event) => choose(model.id, event.target.value)}
        >
          {tasks.map(({ id }) => (
            <option key={id} value={id}>
              {words.loose(`task.${id}`, id)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
