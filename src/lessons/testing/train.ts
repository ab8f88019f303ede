/** Trains what a lesson's links open, as the page does, and says what came. */
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { bookmarkOf, type Bookmark } from "../../share/bookmark.ts";
import { decodeLink } from "../../share/decode.ts";
import { checkExperiment } from "../../train/check.ts";
import { trainingSettings, type Experiment } from "../../train/experiment.ts";
import { openRun, type Run } from "../../train/run.ts";
import type { Lesson, LessonStep } from "../lesson.ts";
import type { Outcome } from "../measure.ts";
import type { Solution } from "../solution.ts";

/** What the runs have come to before a step trains (none before its first link), and after it. */
export interface Played {
  readonly step: LessonStep;
  readonly before: readonly Outcome[];
  readonly after: readonly Outcome[];
}

interface Opened {
  readonly run: Run;
  loss: number;
}

/** The steps of a lesson, with the seeds of its links raised by `more`. */
export async function played({ steps }: Lesson, more: number): Promise<readonly Played[]> {
  const all: Played[] = [];
  let bookmark: Bookmark | null = null;
  let runs: Opened[] = [];
  for (const step of steps) {
    if (step.open !== undefined) {
      for (const { run } of runs) run.dispose();
      bookmark = await decodeLink(step.open);
      runs = await Promise.all(bookmark.runs.map(({ experiment }) => opened(experiment, more)));
    }
    const before = await outcomes(bookmark, runs);
    for (const one of runs) await advance(one, step.updates ?? 0);
    all.push({ step, before, after: step.updates === undefined ? before : await outcomes(bookmark, runs) });
  }
  for (const { run } of runs) run.dispose();
  return all;
}

/** What the run of the last link comes to with a solution. */
export async function solved(link: string, solution: Solution, more: number): Promise<Outcome> {
  const shared = (await decodeLink(link)).runs[solution.run ?? 0];
  if (!shared) throw new Error(`the link has no run ${solution.run}`);
  const experiment = withSettings(shared.experiment, solution.settings);
  const one = await opened(experiment, more);
  await advance(one, solution.updates);
  const [outcome] = await outcomes(bookmarkOf(experiment), [one]);
  one.run.dispose();
  return outcome;
}

async function opened(experiment: Experiment, more: number): Promise<Opened> {
  const run = await openRun({ experiment: { ...experiment, seed: experiment.seed + more }, engine: wasmEngine });
  return { run, loss: NaN };
}

async function advance(one: Opened, until: number): Promise<void> {
  while (one.run.update < until) one.loss = (await one.run.advance()).loss ?? NaN;
}

/** As `outcomeOf` of the page has it: nothing is measured of a run that was not trained. */
async function outcomes(bookmark: Bookmark | null, runs: readonly Opened[]): Promise<readonly Outcome[]> {
  if (!bookmark) return [];
  const { probe } = bookmark;
  return Promise.all(
    runs.map(async ({ run, loss }) => {
      const metrics = run.update === 0 ? {} : { ...(await run.evaluate()).metrics, loss };
      return { metrics, signals: (await run.probe(probe)).trace.signals };
    }),
  );
}

function withSettings(experiment: Experiment, settings: Solution["settings"]): Experiment {
  const { model: id, ...others } = settings;
  const own = Object.entries(others);
  const isTraining = (key: string): boolean => trainingSettings.some((setting) => setting.key === key);
  const ofTask = own.flatMap(([key, value]) => (key.startsWith("task.") ? [[key.slice(5), value]] : []));
  const ofTraining = own.filter(([key]) => isTraining(key));
  const ofModel = own.filter(([key]) => !key.startsWith("task.") && !isTraining(key));
  const model = id === undefined ? experiment.model : { id: String(id), settings: {} };
  return checkExperiment({
    ...experiment,
    model: { ...model, settings: { ...model.settings, ...Object.fromEntries(ofModel) } },
    task: { ...experiment.task, settings: { ...experiment.task.settings, ...Object.fromEntries(ofTask) } },
    training: { ...experiment.training, ...Object.fromEntries(ofTraining) },
  });
}
