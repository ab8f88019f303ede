/** Every lesson has the shape of a good one, and what it claims comes out when its runs train, with three seeds. */
import { describe, expect, it } from "vitest";
import { decodeLink } from "../share/decode.ts";
import type { Experiment } from "../train/experiment.ts";
import { lessons } from "./all.ts";
import { expectFit } from "./fit.ts";
import { mostSteps, type Choice, type Lesson, type LessonStep, type Prediction, type Said } from "./lesson.ts";
import { holds, measured, rightOptions } from "./measure.ts";
import { checkLesson } from "./read.ts";
import type { Solutions } from "./solution.ts";
import { played, solved, type Played } from "./testing/train.ts";

const solutions = import.meta.glob<Solutions>("./*/solution.ts", { eager: true, import: "solutions" });

const mostCharacters = { en: 240, zh: 120 } as const;
/** Beyond the seed of a link. */
const seeds = [0, 1, 2];

function saidBy({ title, what, steps, test = [] }: Lesson): readonly Said[] {
  return [title, what, ...steps.flatMap(saidInStep), ...test.flatMap(({ ask, options }) => [ask, ...options])];
}

function saidInStep({ say, predict, see, why, goal }: LessonStep): readonly Said[] {
  return [say, ...saidIn(predict), ...saidIn(see), ...(why ? [why] : []), ...(goal ? [goal.say] : [])];
}

function saidIn(asked: Prediction | undefined): readonly Said[] {
  if (!asked) return [];
  if (asked.kind !== "choice") return [asked.ask];
  return [asked.ask, ...asked.options.flatMap(({ say, reply }) => [say, ...(reply ? [reply] : [])])];
}

const choicesOf = ({ predict, see }: LessonStep): readonly Choice[] =>
  [predict, see].filter((one) => one?.kind === "choice");

/** Two experiments differ in one thing: the model, the task, one setting, or what is changed while they train. */
function isOneChange(one: Experiment, other: Experiment): boolean {
  const [before, after] = [partsOf(one), partsOf(other)];
  const isOther = (key: string): boolean => before[key] !== after[key];
  const model = isOther("model") || isOther("text");
  const task = isOther("task");
  const rest = Object.keys({ ...before, ...after })
    .filter((key) => !["model", "text", "task"].includes(key))
    .filter((key) => !(model && key.startsWith("model.")) && !(task && key.startsWith("task.")));
  return Number(model) + Number(task) + rest.filter(isOther).length === 1;
}

function partsOf({ model, task, training, seed, changes }: Experiment): Readonly<Record<string, unknown>> {
  const named = (name: string, values: object): object =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}.${key}`, value]));
  return {
    model: model.id,
    text: model.text,
    task: task.id,
    seed,
    changes: JSON.stringify(changes),
    ...named("model", model.settings),
    ...named("task", task.settings),
    ...named("training", training),
  };
}

async function hasContrast({ steps }: Lesson): Promise<boolean> {
  const opened = await Promise.all(steps.flatMap(({ open }) => (open === undefined ? [] : [decodeLink(open)])));
  const together = opened
    .filter(({ beside }) => beside.length > 1)
    .map(({ runs }) => runs.map((run) => run.experiment));
  for (const [first, ...others] of together)
    expect(others.every((other) => first && isOneChange(first, other))).toBe(true);
  const firsts = opened.flatMap(({ runs: [run] }) => (run ? [run.experiment] : []));
  return together.length > 0 || firsts.some((one, i) => firsts.slice(i + 1).some((other) => isOneChange(one, other)));
}

/** Of a number or a curve that is asked for: what came lies where it can be answered. */
function expectAnswerable(predict: Prediction | undefined, { after }: Played): void {
  if (!predict || predict.kind === "choice") return;
  const of = predict.kind === "curve" ? { metric: predict.metric, run: predict.run ?? 0 } : predict.of;
  const value = measured(of, after);
  expect(value).not.toBeNaN();
  if (predict.kind === "place") return;
  expect(value).toBeGreaterThanOrEqual(predict.from);
  expect(value).toBeLessThanOrEqual(predict.to);
}

it("lessons have names of their own", () => {
  const ids = lessons.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("a solution is of a lesson that is there", () => {
  const known = lessons.map(({ id }) => `./${id}/solution.ts`);
  expect(Object.keys(solutions).filter((path) => !known.includes(path))).toEqual([]);
});

describe.each(lessons.map((lesson, i) => ({ id: lesson.id, lesson, i })))("lesson $id", ({ id, lesson, i }) => {
  const { steps, test } = lesson;

  it("is what is read back, and its links open what it asks for", async () => {
    expect(checkLesson(JSON.parse(JSON.stringify(lesson)))).toEqual(lesson);
    await expectFit(lesson);
  });

  it("says all in both languages, shortly", () => {
    for (const said of saidBy(lesson))
      for (const [language, most] of Object.entries(mostCharacters)) {
        expect(said[language]?.trim(), JSON.stringify(said)).toBeTruthy();
        expect([...(said[language] ?? "")].length, said[language]).toBeLessThanOrEqual(most);
      }
  });

  it("begins with what the one before taught, has a contrast, and ends open, in few steps and with six questions", async () => {
    const [first, last] = [steps[0], steps.at(-1)];
    expect(steps.length).toBeLessThanOrEqual(mostSteps);
    if (i > 0) {
      expect(first?.predict?.kind).toBe("choice");
      expect([first?.open, first?.updates]).toEqual([undefined, undefined]);
    }
    expect(await hasContrast(lesson)).toBe(true);
    expect(last?.goal !== undefined || last?.predict === undefined).toBe(true);
    expect(test).toHaveLength(6);
  });

  it("claims what comes out, with three seeds", { timeout: 900_000 }, async () => {
    const all: (readonly Played[])[] = [];
    for (const seed of seeds) all.push(await played(lesson, seed));
    for (const [at, step] of steps.entries()) {
      const outcomes = all.map((one) => one[at]);
      for (const choice of choicesOf(step)) {
        const right = outcomes.map(({ after }) => rightOptions(choice, after));
        expect(right, `${step.id}: ${choice.ask["en"]}`).toEqual(seeds.map(() => [right[0]?.[0] ?? "one option"]));
      }
      for (const outcome of outcomes) expectAnswerable(step.predict, outcome);
      const { goal } = step;
      if (goal) for (const { before } of outcomes) expect(before.some((one) => holds(goal.check, [one]))).toBe(false);
    }
  });

  it("has goals that can be reached, with three seeds", { timeout: 900_000 }, async () => {
    const known = solutions[`./${id}/solution.ts`] ?? {};
    const goals = steps.filter(({ goal }) => goal);
    expect(Object.keys(known)).toEqual(goals.map((step) => step.id));
    for (const { id: name, goal, touch } of goals) {
      const at = steps.findIndex((step) => step.id === name);
      const link = steps.slice(0, at + 1).findLast(({ open }) => open !== undefined)?.open ?? "";
      const solution = known[name];
      if (touch) for (const key of Object.keys(solution.settings)) expect(touch).toContain(key);
      for (const seed of seeds) {
        const outcome = await solved(link, solution, seed);
        expect(goal && holds(goal.check, [outcome]), JSON.stringify(outcome.metrics)).toBe(true);
      }
    }
  });
});
