import { Problem } from "../../core/problem.ts";

/** The Problem that `read` ends in, as its key and line; null where it ends well. Any other exception goes on. */
export function faultOf(read: () => unknown): readonly [string, number | undefined] | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error.key, error.place?.line];
  }
}
