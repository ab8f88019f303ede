/** What an experiment needs before it can run: its task, opened, and its program. Both are remembered for the last few. */
import { createCompiler } from "../cell/compiled.ts";
import type { Program } from "../cell/program.ts";
import { Problem } from "../core/problem.ts";
import { Recent } from "../core/recent.ts";
import type { SettingValues } from "../core/setting.ts";
import { filesOf } from "../core/shelf.ts";
import { library } from "../models/all.ts";
import { taskById } from "../tasks/all.ts";
import type { OpenTask, Progress } from "../tasks/task.ts";
import { refuseActing } from "./act.ts";
import { settingsAt, withChange } from "./changes.ts";
import { textOfModel } from "./check.ts";
import type { Experiment, LiveChange } from "./experiment.ts";
import { refuseCost, workTimes } from "./limit.ts";
import type { Probe } from "./probe.ts";

export interface Prepared {
  readonly task: OpenTask;
  readonly program: Program;
}

const compile = createCompiler(library);
/** An open task is a value: whoever asks for the same settings shares it. */
const tasks = new Recent<string, OpenTask>(4);

/** The program of `experiment`, which is the same all along, and the task as it is at update `update`. @throws Problem. */
export function prepare(experiment: Experiment, update = 0, progress?: Progress): Prepared {
  const task = openTask(experiment.task.id, settingsAt(experiment, 0).task, progress);
  const { input, output, parts, longest: time } = task;
  const options = { settings: experiment.model.settings, input, output, ...(parts && { parts }), time };
  const program = compile(textOfModel(experiment.model), options);
  if (task.acting) refuseActing(program);
  return { program, task: taskAt(experiment, update, { program, task }) };
}

/** `task`, or, where a change up to `update` made it another, that one. @throws Problem when it no longer fits the program. */
export function taskAt(experiment: Experiment, update: number, { program, task }: Prepared): OpenTask {
  const isDue = (change: LiveChange): boolean => change.update <= update && change.key.startsWith("task.");
  const last = experiment.changes.findLast(isDue);
  if (!last) return task;
  const { key } = last;
  const changed = openTask(experiment.task.id, settingsAt(experiment, update).task);
  if (changed.input !== task.input || changed.output !== task.output) throw new Problem("run.change.width", { key });
  const { longest } = changed;
  const { time = 1 } = program.sizes;
  if (longest > time && program.values.some(({ axes }) => axes.includes("time")))
    throw new Problem("run.change.longest", { key, longest, time });
  return changed;
}

/** The task with the settings that `probe` has of its own. @throws Problem where one is none, or does not fit the model. */
export function taskOfProbe(experiment: Experiment, update: number, now: Prepared, { settings }: Probe): OpenTask {
  const changed = Object.entries(settings).reduce(
    (before, [key, value]) => withChange(before, { update, key: `task.${key}`, value }),
    experiment,
  );
  if (changed === experiment) return now.task;
  const task = taskAt(changed, update, now);
  refuseCost(now.program, 1, task.longest, workTimes(task));
  return task;
}

/** A task that names files is opened anew each time: what was made of them is kept elsewhere, and only there. */
function openTask(id: string, settings: SettingValues, progress?: Progress): OpenTask {
  const open = (): OpenTask => taskById(id).open(settings, progress);
  return filesOf(settings).length > 0 ? open() : tasks.get(JSON.stringify([id, settings]), open);
}
