/** A lesson while it is written: of a lesson's shape, with gaps. Every change gives a new draft. */
import type { Choice, Check, Lesson, LessonStep, Option, Prediction, Said, TestItem } from "../../../lessons/lesson.ts";

export type Draft = Lesson;
export type Kind = Prediction["kind"];
export const kinds: readonly Kind[] = ["choice", "curve", "number", "place"];

const nothing: Said = { en: "", zh: "" };

export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `lesson-${Array.from(random, (part) => part.toString(36)).join("")}`;
}

export function newDraft(): Draft {
  return { version: 1, id: newId(), title: nothing, what: nothing, minutes: 5, steps: [newStep([])] };
}

export function newStep(steps: readonly LessonStep[]): LessonStep {
  const taken = steps.map(({ id }) => id);
  const free = Array.from({ length: steps.length + 1 }, (_, i) => `step-${i + 1}`).find((id) => !taken.includes(id));
  return { id: free ?? newId(), say: nothing };
}

export const newOption: Option = { say: nothing };
export const newCheck: Check = { of: { metric: "loss" }, below: 0.5 };
export const newItem: TestItem = { ask: nothing, options: [nothing, nothing], right: 0 };

export function newChoice(): Choice {
  return { kind: "choice", ask: nothing, options: [{ ...newOption, isRight: true }, newOption] };
}

export function newPrediction(kind: Kind): Prediction {
  if (kind === "choice") return newChoice();
  if (kind === "curve") return { kind, ask: nothing, metric: "loss", from: 0, to: 1 };
  if (kind === "number") return { kind, ask: nothing, of: { metric: "loss" }, from: 0, to: 1 };
  return { kind, ask: nothing, of: { signal: "", axis: "", at: {} } };
}

/** With another part; undefined takes it away. */
export function withPart<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  part: Whole[Key] | undefined,
): Whole {
  const { [key]: _, ...rest } = whole;
  return (part === undefined ? rest : { ...whole, [key]: part }) as Whole;
}

/** What is written down of it: languages in which nothing is said are left out where another one speaks, and so are parts that say nothing. */
export function finished(draft: Draft): unknown {
  return trimmed(draft);
}

/** Words that may be left empty: without them there is no such part. */
const mayBeEmpty = ["why", "reply"];

function trimmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key, one]) => !(mayBeEmpty.includes(key) && isSilent(one)));
  const said = entries.filter(([, one]) => !(typeof one === "string" && one.trim() === ""));
  const isSaid = entries.length > 0 && entries.every(([key, one]) => /^[a-z]{2}$/.test(key) && typeof one === "string");
  const kept = isSaid && said.length > 0 ? said : entries;
  return Object.fromEntries(kept.map(([key, one]) => [key, trimmed(one)]));
}

function isSilent(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.values(value).every((one) => String(one).trim() === "");
}

/** Whether it can be shown in the form: what was kept may be of another version of the page. */
export function isDraft(value: unknown): value is Draft {
  const { id, title, what, steps, test } = (value ?? {}) as Partial<Record<keyof Draft, unknown>>;
  const isStep = (step: unknown): boolean => isObject(step) && "id" in step && "say" in step && isObject(step.say);
  const isTest = test === undefined || (Array.isArray(test) && test.every(isObject));
  return typeof id === "string" && isObject(title) && isObject(what) && Array.isArray(steps) && steps.every(isStep) && isTest; // prettier-ignore
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
