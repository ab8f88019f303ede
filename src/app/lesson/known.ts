/** The lessons that there are: those that come with the page, and those that were brought or written here. */
import { lessons } from "../../lessons/all.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { ownLessons } from "./kept.ts";

export function lessonById(id: string): Lesson | null {
  return [...lessons, ...ownLessons()].find((lesson) => lesson.id === id) ?? null;
}
