/** Files that are whole at every moment: written beside their name, then renamed over it. */
import { rename, writeFile } from "node:fs/promises";
import { Problem } from "../core/problem.ts";
import { reason } from "./read.ts";

/** @throws Problem when it can not be written. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  await attempt(file, async () => {
    await writeFile(beside, content);
    await rename(beside, file);
  });
}

/** @throws Problem naming `file` when `act` fails. */
export async function attempt(file: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw new Problem("cli.write", { file, why: reason(error) });
  }
}
