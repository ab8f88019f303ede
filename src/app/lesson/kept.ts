/** What this browser remembers of lessons: how far each was played, and those that were brought or written here. */
import { lessons } from "../../lessons/all.ts";
import { checkLesson } from "../../lessons/read.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import type { Progress, StepProgress } from "../../lessons/progress.ts";
import { sides, untested, type TestProgress } from "../../lessons/questions.ts";
import { fingerprintOfText } from "../../train/fingerprint.ts";
import { readLocal, writeLocal } from "../local.ts";

const key = "lessons";

interface Kept {
  /** By the lesson's place: see `placeOf`. */
  readonly progress: Readonly<Record<string, Pick<Progress, "at" | "steps"> & { readonly test?: unknown }>>;
  readonly own: readonly Lesson[];
}

/** What was written may be of another version of the page: what is not of this shape is not known. */
function readKept(): Kept {
  const found = readLocal(key) as Partial<Record<keyof Kept, unknown>> | null;
  const own = Array.isArray(found?.own) ? found.own.flatMap((one) => knownLesson(one)) : [];
  const progress = typeof found?.progress === "object" && found.progress !== null ? found.progress : {};
  return { own, progress: progress as Kept["progress"] };
}

function knownLesson(value: unknown): readonly Lesson[] {
  try {
    return [checkLesson(value)];
  } catch {
    return [];
  }
}

export function ownLessons(): readonly Lesson[] {
  return readKept().own;
}

export function isSameLesson(one: Lesson, other: Lesson): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Of several of one id all stay; the last one that was brought is the one that is meant by it. */
export function keepOwnLesson(lesson: Lesson): void {
  const { own } = readKept();
  keepOwnLessons([...own.filter((one) => !isSameLesson(one, lesson)), lesson]);
}

export function keepOwnLessons(own: readonly Lesson[]): void {
  writeLocal(key, { ...readKept(), own });
}

/** What was done in a lesson of somebody's own is of that very one. */
function placeOf(lesson: Lesson): string {
  const isShipped = lessons.some(({ id }) => id === lesson.id);
  return isShipped ? lesson.id : `${lesson.id} ${fingerprintOfText(JSON.stringify(lesson))}`;
}

export function keptProgress(lesson: Lesson): Progress | null {
  const found = readKept().progress[placeOf(lesson)];
  if (!found || !lesson.steps[found.at] || !Object.values(found.steps ?? {}).every(isStepProgress)) return null;
  return { lesson, at: found.at, steps: found.steps, test: isTest(found.test) ? found.test : untested };
}

function isStepProgress(value: unknown): value is StepProgress {
  if (typeof value !== "object" || value === null) return false;
  const { runs, result } = value as Partial<StepProgress>;
  return Array.isArray(runs) && (result === null || (typeof result === "object" && Array.isArray(result.curve)));
}

function isTest(value: unknown): value is TestProgress {
  if (typeof value !== "object" || value === null) return false;
  const { asked } = value as Partial<TestProgress>;
  if (asked !== null && !sides.some((side) => side === asked)) return false;
  return sides.every((side) => Array.isArray((value as Partial<TestProgress>)[side]));
}

export function keepProgress({ lesson, at, steps, test }: Progress): void {
  const kept = readKept();
  writeLocal(key, { ...kept, progress: { ...kept.progress, [placeOf(lesson)]: { at, steps, test } } });
}
