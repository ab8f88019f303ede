/** Whether a lesson's links open, and what it asks for is there. Compiles each link's models; trains nothing. */
import { Problem } from "../core/problem.ts";
import { pastAxis } from "../core/signal.ts";
import type { Bookmark } from "../share/bookmark.ts";
import { decodeLink } from "../share/decode.ts";
import { aboutTask } from "../tasks/about.ts";
import { checkExperiment } from "../train/check.ts";
import { prepare } from "../train/prepare.ts";
import type { Check, Choice, Largest, Lesson, LessonStep, Measure, Total } from "./lesson.ts";

/** @throws Problem that names the step, counted from 1. */
export async function expectFit({ steps }: Lesson): Promise<void> {
  let open: Bookmark | null = null;
  for (const [i, step] of steps.entries()) {
    if (step.open !== undefined) open = await openedBy(step.open, i + 1);
    expectStep(step, i + 1, open);
  }
}

async function openedBy(link: string, step: number): Promise<Bookmark> {
  const bookmark = await decodeLink(link).catch((error: unknown) => {
    throw new Problem("lesson.link", { step, why: error instanceof Error ? error.message : String(error) });
  });
  const { runs, beside } = bookmark;
  if (runs.length > 1 && beside.length !== runs.length)
    throw new Problem("lesson.beside", { step, got: runs.length, beside: beside.length });
  return bookmark;
}

function expectStep(step: LessonStep, number: number, open: Bookmark | null): void {
  const { predict, see, goal, updates } = step;
  const all = [...measuresOf(predict), ...measuresOf(see), ...(goal ? ofCheck(goal.check) : [])];
  if (!open) {
    if (updates !== undefined || all.length > 0) throw new Problem("lesson.noRun", { step: number });
    return;
  }
  // The goal of an open step is met by whatever run a person opens.
  for (const measure of all) expectMeasure(measure, number, open);
  if (goal) expectPossible(goal.check, number);
}

function measuresOf(asked: LessonStep["predict"]): readonly Measure[] {
  if (!asked) return [];
  if (asked.kind === "choice") return ofChoice(asked);
  if (asked.kind === "curve") return [{ metric: asked.metric, ...(asked.run !== undefined && { run: asked.run }) }];
  return [asked.of];
}

function ofChoice({ options }: Choice): readonly Measure[] {
  return options.flatMap(({ holds = [] }) => holds.flatMap(ofCheck));
}

function ofCheck({ of, above, below }: Check): readonly Measure[] {
  return [of, ...[above, below].flatMap((limit) => (typeof limit === "object" ? [limit.of] : []))];
}

function expectMeasure(measure: Measure, step: number, { runs }: Bookmark): void {
  const shared = runs[measure.run ?? 0];
  if (!shared) throw new Problem("lesson.run", { step, got: measure.run ?? 0, runs: runs.length });
  if ("signal" in measure) return expectSignal(measure, step, shared);
  const { task } = shared.experiment;
  const known = ["loss", ...aboutTask(task.id).metrics.map(({ name }) => name)];
  if (!known.includes(measure.metric))
    throw new Problem("lesson.metric", { step, got: measure.metric, task: task.id, known: known.join(", ") });
}

function expectSignal(of: Largest | Total, step: number, { experiment }: Bookmark["runs"][number]): void {
  const { signal } = of;
  const axis = "sum" in of ? of.sum : of.axis;
  const { program } = prepare(checkExperiment(experiment));
  const shown = program.named.map(({ name }) => name);
  const one = program.named.find(({ name }) => name === signal);
  if (!one) throw new Problem("lesson.signal", { step, got: signal, model: program.name, known: shown.join(", ") });
  const own = [...(program.values[one.value]?.axes ?? []), ...(one.turns?.axes ?? [])];
  const axes = ["time", ...own.map((name) => (name === "time" ? pastAxis : name))];
  if (!axes.includes(axis)) throw new Problem("lesson.axis", { step, got: axis, signal, known: axes.join(", ") });
}

function expectPossible({ above, below }: Check, step: number): void {
  if (typeof above === "number" && typeof below === "number" && above >= below)
    throw new Problem("lesson.never", { step, above, below });
}
