/** Files, with words for what went wrong. */
import { readFile, stat } from "node:fs/promises";
import { Problem } from "../core/problem.ts";

/** Largest file that is read at all: a string, or a table of numbers, of more does not fit. */
const largest = 500_000_000;

/** @throws Problem when the file cannot be read, or is none, or is too large. */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    const about = await stat(file);
    if (about.isCharacterDevice() || about.isBlockDevice()) throw new Problem("cli.notFile", { file });
    if (about.size > largest)
      throw new Problem("cli.fileLarge", { file, got: Math.ceil(about.size / 1e6), limit: largest / 1e6 });
    return await readFile(file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem("cli.file", { file, why: reason(error) });
  }
}

/** A text in UTF-8. @throws Problem as `readBytes`. */
export async function readText(file: string): Promise<string> {
  return (await readBytes(file)).toString("utf8");
}

/** Node's words for what went wrong with a file. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/, "") : String(error);
}
