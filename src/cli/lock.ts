/** One run per folder: who trains in it leaves its process id there. One that no longer lives holds nothing. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../core/problem.ts";
import { isAlive } from "./alive.ts";
import { attempt } from "./replace.ts";

const lockName = "training.pid";

/** @throws Problem where another process trains in `folder`. */
export async function lockFolder(folder: string): Promise<void> {
  const file = join(folder, lockName);
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (holder !== process.pid && isAlive(holder)) throw new Problem("cli.busy", { folder, process: holder });
  await attempt(file, () => writeFile(file, String(process.pid)));
}

export async function unlockFolder(folder: string): Promise<void> {
  await rm(join(folder, lockName), { force: true });
}
