/** Opens a chosen pair of model and task; where the two do not fit, the present run stays and pairs that fit are offered. */
import { Problem } from "../../core/problem.ts";
import { filesOf } from "../../core/shelf.ts";
import { complain } from "../../store/notice.ts";
import { aboutTasks } from "../../tasks/about.ts";
import type { Experiment } from "../../train/experiment.ts";
import { presetIds, presets, presetsOfTask } from "../../train/presets.ts";
import { experimentFor, experimentOfPreset, type Pair } from "./choose.ts";
import type { Page } from "../context.tsx";

export async function choosePair({ playground }: Page, pair: Pair): Promise<void> {
  const { experiment } = playground.run.getState();
  try {
    await playground.open(experimentFor(experiment, pair));
  } catch (error) {
    const offers = await fittingPairs(experiment, pair);
    const isOfInputs = error instanceof Problem && error.key === "cell.inputParts";
    complain(playground.notices, error, isOfInputs ? "notice.misfit.inputs" : "notice.misfit", { pair, offers });
  }
}

export async function choosePreset({ playground, view }: Page, id: string): Promise<void> {
  await playground.open(experimentOfPreset(playground.run.getState().experiment, id));
  view.setState({ panel: null, under: null });
}

/** The model of `pair` with a task that fits it, and its task with a model that fits: at most one of each. */
async function fittingPairs(from: Experiment, pair: Pair): Promise<readonly Pair[]> {
  const { prepare } = await import("../../train/prepare.ts");
  // A file may be large: it is not read again for every pair.
  if (filesOf(from.task.settings).length > 0) return [];
  const fits = (candidate: Pair): boolean => {
    try {
      prepare(experimentFor(from, candidate));
      return true;
    } catch {
      return false;
    }
  };
  const others = candidatesFor(pair).map((pairs) => pairs.find(fits));
  const now = (other: Pair): boolean => other.model === from.model.id && other.task === from.task.id;
  return others.filter((other) => other !== undefined).filter((other) => !now(other));
}

/** First what presets show to work, then any task. */
function candidatesFor({ model, task }: Pair): readonly (readonly Pair[])[] {
  const offered = presets.filter(({ id }) => presetIds.includes(id));
  const ofModel = offered.filter((preset) => preset.model === model);
  const ofTask = presetsOfTask(task);
  const anyTask = aboutTasks.map(({ id }) => ({ model, task: id }));
  const isOther = (pair: Pair): boolean => pair.model !== model || pair.task !== task;
  const pairOf = (preset: Pair): Pair => ({ model: preset.model, task: preset.task });
  return [[...ofModel.map(pairOf), ...anyTask].filter(isOther), ofTask.map(pairOf).filter(isOther)];
}
