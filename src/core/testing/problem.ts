/** For tests only: what is refused. */
import { Problem } from "../problem.ts";

/** The Problem that `work` throws. @throws Error when none comes; whatever else it throws. */
export function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("no problem came");
}
