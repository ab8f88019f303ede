/** A lesson of somebody's own becomes one of this page: from a file, from a link, or from the form. */
import { Problem } from "../../core/problem.ts";
import { lessons } from "../../lessons/all.ts";
import { expectFit } from "../../lessons/fit.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { readLesson } from "../../lessons/read.ts";
import { isSameLesson, keepOwnLesson } from "./kept.ts";

/** Nothing but a lesson whose links open, and which has all that it asks for. @throws Problem. */
export async function bringLesson(file: string): Promise<Lesson> {
  const lesson = readLesson(file);
  const shipped = lessons.find(({ id }) => id === lesson.id);
  if (shipped && isSameLesson(shipped, lesson)) return shipped;
  if (shipped) throw new Problem("lesson.taken", { got: lesson.id });
  await expectFit(lesson);
  keepOwnLesson(lesson);
  return lesson;
}
