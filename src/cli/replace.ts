/** Files that are whole at every moment: written beside their name, then renamed over it. */
import { lstat, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../core/problem.ts";
import { isAlive } from "./alive.ts";
import { reason } from "./read.ts";

/** @throws Problem when it can not be written. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const there = await lstat(file).catch(() => undefined);
  // Renaming would put a file in the place of a device, or of a link whose file stays as it was.
  if (there && !there.isFile()) throw new Problem("cli.notFile", { file });
  const beside = `${file}.${process.pid}.new`;
  await attempt(file, async () => {
    try {
      await writeFile(beside, content);
      await rename(beside, file);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  });
}

/** Removes what processes that were killed in the middle have left beside the files `names` of `folder`. */
export async function sweep(folder: string, names: readonly string[]): Promise<void> {
  for (const found of await readdir(folder)) {
    const [, name = "", process] = /^(.+)\.(\d+)\.new$/.exec(found) ?? [];
    if (names.includes(name) && !isAlive(Number(process))) await rm(join(folder, found), { force: true });
  }
}

/** @throws Problem naming `file` when `act` fails. */
export async function attempt(file: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw new Problem("cli.write", { file, why: reason(error) });
  }
}
