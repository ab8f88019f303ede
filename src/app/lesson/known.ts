/** The lessons that there are: those that come with the page, and those that were brought or written here. */
import { lessons } from "../../lessons/all.ts";
import { packedTextLimit } from "../../share/form.ts";
import { pack } from "../../share/pack.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { ownLessons } from "./kept.ts";

/** `file`: of several of that id, the one that is written so, if there is one. */
export function lessonById(id: string, file: string | null = null): Lesson | null {
  const own = ownLessons().filter((lesson) => lesson.id === id);
  const written = own.find((lesson) => JSON.stringify(lesson) === file);
  return lessons.find((lesson) => lesson.id === id) ?? written ?? own.at(-1) ?? null;
}

/** As a link carries it; null where the page has it anyway. */
export function fileOf(lesson: Lesson): string | null {
  return lessons.some(({ id }) => id === lesson.id) ? null : JSON.stringify(lesson);
}

/** The same, and null too where it is too long for a link: then it is played here all the same. */
export async function fileForAddress(lesson: Lesson): Promise<string | null> {
  const file = fileOf(lesson);
  return file !== null && (await pack(file)).length <= packedTextLimit ? file : null;
}
