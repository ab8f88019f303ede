/** Text → lesson. Total: whatever the text, the outcome is a lesson of the right shape, or a Problem that names the place at fault. */
import { Problem } from "../core/problem.ts";
import { updateLimit } from "../train/changes.ts";
import { fields, show } from "../train/shape.ts";
import { finite, flag, list, oneOf, record, text, unfit, whole } from "../share/run-file/shape.ts";
import { linkLimit } from "../share/form.ts";
import { mostMinutes, mostOptions, mostQuestions, mostSteps } from "./lesson.ts";
import type { Beside, Check, Choice, Lesson, LessonStep, Measure, Option, Prediction, Said, TestItem } from "./lesson.ts"; // prettier-ignore

/** Characters of a lesson as text: six links at their longest, and what is said. */
export const lessonLimit = 8 * linkLimit;
const sentenceLimit = 600;
const mostLanguages = 20;
const mostTouched = 40;

const lessonKeys = ["version", "id", "title", "what", "minutes", "steps", "test"];
const stepKeys = ["id", "say", "open", "predict", "updates", "see", "why", "goal", "touch"];

/** @throws Problem. */
export function readLesson(given: string): Lesson {
  if (given.length > lessonLimit)
    throw unfit("the lesson", `a text of at most ${lessonLimit} characters`, given.length);
  let value: unknown;
  try {
    value = JSON.parse(given);
  } catch (error) {
    throw new Problem("lesson.json", { got: error instanceof Error ? error.message : show(given) });
  }
  return checkLesson(value);
}

/** @throws Problem. */
export function checkLesson(value: unknown): Lesson {
  expectVersion(value);
  const lesson = fields(value, "the lesson", lessonKeys);
  const head = {
    id: readName(lesson["id"], "id"),
    title: readSaid(lesson["title"], "title"),
    what: readSaid(lesson["what"], "what"),
    minutes: whole(lesson["minutes"], "minutes", 1, mostMinutes),
  };
  const steps = list(lesson["steps"], "steps", mostSteps, readStep);
  if (steps.length === 0) throw unfit("steps", "at least one step", 0);
  const twice = steps.find(({ id }, i) => steps.findIndex((step) => step.id === id) < i);
  if (twice) throw unfit("steps", "a name of its own for each step", twice.id);
  return {
    version: 1,
    ...head,
    steps,
    ...(lesson["test"] !== undefined && { test: readTest(lesson["test"]) }),
  };
}

function expectVersion(value: unknown): void {
  if (typeof value !== "object" || value === null || !("version" in value)) return;
  const { version } = value;
  if (typeof version === "number" && version > 1) throw new Problem("lesson.version", { got: version, wanted: 1 });
  if (version !== 1) throw unfit("version", "1", version);
}

function readName(value: unknown, what: string): string {
  const name = text(value, what, 60);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw unfit(what, "a name of small letters, digits and -", name);
  return name;
}

/** English has to be there, or else the only language that is. */
function readSaid(value: unknown, what: string): Said {
  const said = record(value, what, mostLanguages, (one, place) => text(one, place, sentenceLimit));
  if (Object.values(said).every((one) => one.trim() === ""))
    throw unfit(what, "words in at least one language", "none");
  return said;
}

function readStep(value: unknown, what: string): LessonStep {
  const step = fields(value, what, stepKeys);
  const of = (key: string): string => `${what}, ${key}`;
  const read = <Key extends keyof LessonStep>(key: Key, take: (one: unknown, place: string) => LessonStep[Key]) =>
    step[key] === undefined ? {} : { [key]: take(step[key], of(key)) };
  return {
    id: readName(step["id"], of("id")),
    say: readSaid(step["say"], of("say")),
    ...read("open", (one, place) => text(one, place, linkLimit)),
    ...read("predict", readPrediction),
    ...read("updates", (one, place) => whole(one, place, 1, updateLimit)),
    ...read("see", readChoice),
    ...read("why", readSaid),
    ...read("goal", readGoal),
    ...read("touch", (one, place) => list(one, place, mostTouched, (key, at) => text(key, at, 80))),
  };
}

function readGoal(value: unknown, what: string): NonNullable<LessonStep["goal"]> {
  const goal = fields(value, what, ["say", "check", "parameters", "updates"]);
  const limit = (key: "parameters" | "updates") =>
    goal[key] === undefined ? {} : { [key]: whole(goal[key], `${what}, ${key}`, 1, updateLimit) };
  return {
    say: readSaid(goal["say"], `${what}, say`),
    check: readCheck(goal["check"], `${what}, check`),
    ...limit("parameters"),
    ...limit("updates"),
  };
}

const predictionKeys = {
  choice: ["options"],
  curve: ["metric", "from", "to", "run"],
  number: ["of", "from", "to"],
  place: ["of"],
} as const;

function readPrediction(value: unknown, what: string): Prediction {
  const kinds = Object.keys(predictionKeys) as readonly Prediction["kind"][];
  const { kind: given } = fields(value, what, ["kind", "ask", ...Object.values(predictionKeys).flat()]);
  const kind = oneOf(given, `${what}, kind`, kinds);
  if (kind === "choice") return readChoice(value, what);
  const prediction = fields(value, what, ["kind", "ask", ...predictionKeys[kind]]);
  const ask = readSaid(prediction["ask"], `${what}, ask`);
  if (kind === "place") {
    const of = readMeasure(prediction["of"], `${what}, of`);
    if (!("axis" in of)) throw unfit(`${what}, of`, "a signal and an axis", "metric" in of ? "a metric" : "a sum");
    return { kind, ask, of };
  }
  const range = readRange(prediction, what);
  if (kind === "number") return { kind, ask, of: readMeasure(prediction["of"], `${what}, of`), ...range };
  return {
    kind,
    ask,
    metric: text(prediction["metric"], `${what}, metric`, 80),
    ...range,
    ...readRun(prediction["run"], what),
  };
}

function readRange(value: Readonly<Record<string, unknown>>, what: string): { from: number; to: number } {
  const [from, to] = [finite(value["from"], `${what}, from`), finite(value["to"], `${what}, to`)];
  if (from >= to) throw unfit(`${what}, to`, `a number above ${from}`, to);
  return { from, to };
}

function readRun(value: unknown, what: string): { run?: number } {
  return value === undefined ? {} : { run: whole(value, `${what}, run`, 0, 7) };
}

function readChoice(value: unknown, what: string): Choice {
  const choice = fields(value, what, ["kind", "ask", "options"]);
  oneOf(choice["kind"], `${what}, kind`, ["choice"]);
  const options = list(choice["options"], `${what}, options`, mostOptions, readOption);
  if (options.length < 2) throw unfit(`${what}, options`, "two to four options", options.length);
  if (!options.some(({ holds, isRight }) => holds || isRight === true))
    throw unfit(`${what}, options`, "one that is right, or has a check", "none");
  return { kind: "choice", ask: readSaid(choice["ask"], `${what}, ask`), options };
}

function readOption(value: unknown, what: string): Option {
  const { say, holds, isRight, reply } = fields(value, what, ["say", "holds", "isRight", "reply"]);
  return {
    say: readSaid(say, `${what}, say`),
    ...(holds !== undefined && { holds: list(holds, `${what}, holds`, 8, readCheck) }),
    ...(isRight !== undefined && { isRight: flag(isRight, `${what}, isRight`) }),
    ...(reply !== undefined && { reply: readSaid(reply, `${what}, reply`) }),
  };
}

function readMeasure(value: unknown, what: string): Measure {
  const { run, metric, signal, axis, sum, at } = fields(value, what, ["run", "metric", "signal", "axis", "sum", "at"]);
  const which = readRun(run, what);
  if (metric !== undefined) return { metric: text(metric, `${what}, metric`, 80), ...which };
  if (axis !== undefined && sum !== undefined) throw unfit(what, "an axis or a sum", "both");
  return {
    signal: text(signal, `${what}, signal`, 200),
    ...(sum === undefined ? { axis: text(axis, `${what}, axis`, 200) } : { sum: text(sum, `${what}, sum`, 200) }),
    at: record(at, `${what}, at`, 8, (one, place) => whole(one, place, 0, 999_999)),
    ...which,
  };
}

function readCheck(value: unknown, what: string): Check {
  const { of, above, below } = fields(value, what, ["of", "above", "below"]);
  if (above === undefined && below === undefined) throw unfit(what, "above or below", "neither");
  return {
    of: readMeasure(of, `${what}, of`),
    ...(above !== undefined && { above: readLimit(above, `${what}, above`) }),
    ...(below !== undefined && { below: readLimit(below, `${what}, below`) }),
  };
}

function readLimit(value: unknown, what: string): number | Beside {
  if (typeof value !== "object") return finite(value, what);
  const { of, times } = fields(value, what, ["of", "times"]);
  return {
    of: readMeasure(of, `${what}, of`),
    ...(times !== undefined && { times: finite(times, `${what}, times`) }),
  };
}

function readTest(value: unknown): readonly TestItem[] {
  const test = list(value, "test", mostQuestions, readTestItem);
  if (test.length === 0) throw unfit("test", "at least one question, or no test", 0);
  return test;
}

function readTestItem(value: unknown, what: string): TestItem {
  const item = fields(value, what, ["ask", "options", "right"]);
  const options = list(item["options"], `${what}, options`, mostOptions, readSaid);
  if (options.length < 2) throw unfit(`${what}, options`, "two to four options", options.length);
  return {
    ask: readSaid(item["ask"], `${what}, ask`),
    options,
    right: whole(item["right"], `${what}, right`, 0, options.length - 1),
  };
}
