import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RunRecord } from "../record.ts";
import { Keeper } from "./keeper.ts";
import { Disk } from "./testing/disk.ts";
import { faultAt, faults, type StorageFault } from "./testing/faulty.ts";
import { foundAgain, pageOver, pass, soon } from "./testing/page.ts";
import { blankOf, trained } from "./testing/training.ts";
import type { Trouble } from "./trouble.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A disk with a run that is to be gone on with, and one that is to be thrown away. */
async function usedDisk() {
  const disk = new Disk();
  const { keeper, crash } = pageOver(disk);
  // Pinned, so that no room is made by them.
  const [old, waste] = ["old", "waste"].map((name) => ({ ...trained(blankOf(name), 30), isPinned: true })) as [RunRecord, RunRecord]; // prettier-ignore
  keeper.changed(old);
  keeper.changed(waste);
  await soon(keeper.flush());
  crash();
  return { disk, old, waste };
}

/** A visit in which much is done, over a storage whose call `at` goes wrong. What the page has in the end. */
async function visit(at: number, fault: StorageFault) {
  const { disk, old, waste } = await usedDisk();
  const { storage, calls } = faultAt(disk.connect().storage, at, fault);
  const troubles: Trouble[] = [];
  const late: string[] = [];
  const keeper = new Keeper({
    storage,
    onTrouble: (trouble) => troubles.push(trouble),
    onOthers: (change) => change.kind === "kept" && late.push(change.record.id),
  });
  const opened = keeper.open();
  let fresh: RunRecord = trained(blankOf("fresh"), 20, undefined, (told) => keeper.changed(told));
  await pass(6000);
  const found = (await opened).map(({ id }) => id);
  const loading = keeper.load(old.id);
  await pass(6000);
  const known = (await loading) ?? null;
  if (known) await settle(keeper.claim(old.id));
  const further = known && trained(known, 50, undefined, (told) => keeper.changed(told));
  fresh = trained({ ...fresh, name: "renamed" }, 40, undefined, (told) => keeper.changed(told));
  await settle(keeper.remove([waste.id]));
  await settle(keeper.restore(waste.id));
  await settle(keeper.release(old.id));
  // Longer than it takes until a storage that failed is tried again.
  await pass(70_000);
  keeper.close();
  return { disk, calls: calls(), troubles, found: [...found, ...late], old, waste, fresh, further };
}

/** However long the storage takes. */
async function settle(work: Promise<unknown>): Promise<void> {
  await pass(6000);
  await work;
}

describe("whichever call of the storage goes wrong", () => {
  it.each(faults)(
    "%s: nothing is lost, it is told in one sentence at most, and what could not be written is",
    async (fault) => {
      const { calls } = await visit(0, fault);
      expect(calls).toBeGreaterThan(8);
      for (let at = 1; at <= calls; at++) {
        const { disk, troubles, found, old, waste, fresh, further } = await visit(at, fault);
        const where = `${fault} at call ${at}`;
        expect(troubles.length, `${where}: ${troubles.map(({ reason }) => reason).join(" ")}`).toBeLessThanOrEqual(1);
        expect(found, where).toContain(old.id);
        expect(await foundAgain(disk, fresh.id), where).toEqual(fresh);
        // Where there is no room, what was thrown away goes first.
        if (fault !== "full") expect(await foundAgain(disk, waste.id), where).toEqual(waste);
        expect(await foundAgain(disk, old.id), where).toEqual(further ?? old);
      }
    },
  );
});
