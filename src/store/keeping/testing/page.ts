/** A page over a disk, and what it is told; time passes only when it is told to. */
import { vi } from "vitest";
import type { RunRecord } from "../../record.ts";
import { Keeper, type KeeperOptions, type OtherChange } from "../keeper.ts";
import type { Trouble } from "../trouble.ts";
import type { Disk } from "./disk.ts";

export const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** What comes of `work` within a moment. */
export async function soon<Result>(work: Promise<Result>): Promise<Result> {
  await pass(700);
  return work;
}

/** A page over `disk`, with what it was told. */
export function pageOver(disk: Disk, options: Partial<KeeperOptions> = {}) {
  const troubles: Trouble[] = [];
  const others: OtherChange[] = [];
  const { storage, kill } = disk.connect();
  const keeper = new Keeper({
    storage,
    onTrouble: (trouble) => troubles.push(trouble),
    onOthers: (change) => others.push(change),
    ...options,
  });
  const crash = (): void => {
    kill();
    keeper.close();
  };
  return { keeper, troubles, others, crash };
}

/** What a page that opens now finds of a run. */
export async function foundAgain(disk: Disk, id: string): Promise<RunRecord | undefined> {
  const { keeper, crash } = pageOver(disk);
  await soon(keeper.open());
  const record = await soon(keeper.load(id));
  crash();
  return record;
}
