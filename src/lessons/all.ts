/** The lessons, in their order: each opens with a question from the one before. */
import type { Lesson } from "./lesson.ts";

export const lessons: readonly Lesson[] = [];
