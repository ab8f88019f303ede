/** What an LMS is told of a lesson, and keeps for the next visit. */
import type { Lesson } from "../../lessons/lesson.ts";
import { begun, stepsDone, untouched, type Progress, type StepProgress } from "../../lessons/progress.ts";

/** Characters of cmi.suspend_data in SCORM 1.2. */
export const suspendLimit = 4096;

/**
 * 0 … 100: the share of the lesson's goals that were met, or, where it has none, of its steps that were gone through. A wrong prediction
 * costs nothing here either.
 */
export function scoreOf(progress: Progress): number {
  const goals = progress.lesson.steps.filter(({ goal }) => goal !== undefined);
  const met = goals.filter(({ id }) => progress.steps[id]?.isMet === true).length;
  const share = goals.length > 0 ? met / goals.length : stepsDone(progress) / progress.lesson.steps.length;
  return Math.round(100 * share);
}

export function isCompleted(progress: Progress): boolean {
  return stepsDone(progress) === progress.lesson.steps.length;
}

type Kept = Omit<StepProgress, "runs">;

/** What is left out, one after another, until the rest fits: drawn curves, links of what met a goal, proofs, then all but the place. */
const cuts: readonly ((step: Kept) => Kept)[] = [
  (step) => step,
  (step) => ({ ...step, result: step.result && { ...step.result, curve: [] } }),
  (step) => ({ ...step, link: null }),
  (step) => ({ ...step, result: step.result && { ...step.result, proofs: [] } }),
];

/** At most `suspendLimit` characters. Runs stay out: their weights follow from the lesson. */
export function suspended({ at, steps }: Progress): string {
  const kept = Object.entries(steps).map(([id, { predicted, result, seen, isMet, link }]) => {
    return [id, { predicted, result, seen, isMet, link }] as const;
  });
  let cut = kept;
  for (const change of cuts) {
    cut = cut.map(([id, step]) => [id, change(step)] as const);
    const text = JSON.stringify({ version: 1, at, steps: Object.fromEntries(cut) });
    if (text.length <= suspendLimit) return text;
  }
  return JSON.stringify({ version: 1, at, steps: {} });
}

/** Where `text` left the lesson; null where it is nothing of ours. */
export function resumed(lesson: Lesson, text: string): Progress | null {
  try {
    const { version, at, steps } = JSON.parse(text) as Readonly<Record<"version" | "at" | "steps", unknown>>;
    const isThere = typeof at === "number" && lesson.steps[at] !== undefined;
    if (version !== 1 || !isThere || typeof steps !== "object" || steps === null) return null;
    const known = lesson.steps.flatMap(({ id }) => {
      const step: unknown = Object.hasOwn(steps, id) ? (steps as Record<string, unknown>)[id] : undefined;
      return isKept(step) ? [[id, { ...untouched, ...step, runs: [] }] as const] : [];
    });
    return { ...begun(lesson), at, steps: Object.fromEntries(known) };
  } catch {
    return null;
  }
}

function isKept(step: unknown): step is Kept {
  if (typeof step !== "object" || step === null) return false;
  const { result, seen, isMet } = step as Partial<Kept>;
  const hasLists = (["right", "curve", "seen", "proofs"] as const).every((key) => Array.isArray(result?.[key]));
  return (result === null || hasLists) && (seen === null || typeof seen === "number") && typeof isMet === "boolean";
}
