/** Files, with words for what went wrong. */
import { readFile } from "node:fs/promises";
import { Problem } from "../core/problem.ts";

/** @throws Problem when the file cannot be read. */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Problem("cli.file", { file, why: reason(error) });
  }
}

/** Node's words for what went wrong with a file. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/, "") : String(error);
}
