import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RunRecord } from "../record.ts";
import { Disk } from "./testing/disk.ts";
import { foundAgain, pageOver, pass, soon } from "./testing/page.ts";
import { blankOf, trained } from "./testing/training.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("room", () => {
  /** Six runs that were saved one after another; the first is pinned. */
  async function sixRuns(disk: Disk) {
    const records: RunRecord[] = [];
    const page = pageOver(disk);
    for (let i = 0; i < 6; i++) {
      const record = { ...trained(blankOf(`run ${i}`), 40 + i), isPinned: i === 0 };
      records.push(record);
      page.keeper.changed(record);
      await pass(1000);
    }
    page.crash();
    const kept = await disk.kept.list();
    const bytes = kept.reduce((sum, { header }) => sum + (header as { readonly bytes: number }).bytes, 0);
    return { records, bytes };
  }

  it("is made by the oldest runs that are neither pinned nor open, and they are named", async () => {
    const disk = new Disk();
    const { records, bytes } = await sixRuns(disk);
    const page = pageOver(disk, { budget: async () => bytes * 0.72 });
    await soon(page.keeper.open());
    await soon(page.keeper.claim(records[1]?.id ?? ""));
    page.keeper.changed(trained(blankOf("new"), 20));
    await pass(3000);
    const names = (await soon(pageOver(disk).keeper.open())).map(({ name }) => name);
    expect(names).toEqual(["run 0", "run 1", "run 5", "new"]);
    expect(page.troubles.map(({ reason }) => reason)).toEqual(["evicted", "thinned"]);
    expect(page.troubles[0]?.ids).toEqual([2, 3, 4].map((i) => records[i]?.id));
    expect(page.troubles[0]?.problem.message).toContain("run 2, run 3, run 4");
    const thinned = await foundAgain(disk, records[5]?.id ?? "");
    expect(thinned?.archive).toEqual({ ...records[5]?.archive, frames: [] });
  });

  it("is made when the browser has no more, and the run that needed it is kept", async () => {
    const disk = new Disk();
    await sixRuns(disk);
    const page = pageOver(disk);
    await soon(page.keeper.open());
    disk.mood = "full";
    const remove = disk.kept.remove;
    Object.assign(disk.kept, { remove: (ids: readonly string[]) => ((disk.mood = "well"), remove(ids)) });
    const record = trained(blankOf("new"), 20);
    page.keeper.changed(record);
    await pass(3000);
    expect(await foundAgain(disk, record.id)).toEqual(record);
    expect(page.troubles.map(({ reason }) => reason)).toContain("evicted");
    expect(page.keeper.isKept).toBe(true);
  });

  it("is not made again and again where that does not help", async () => {
    const disk = new Disk();
    await sixRuns(disk);
    const page = pageOver(disk);
    await soon(page.keeper.open());
    disk.mood = "full";
    let record = trained(blankOf("new"), 20);
    for (let i = 0; i < 100; i++) {
      page.keeper.changed((record = trained(record, record.update + 1)));
      await pass(2000);
    }
    expect(page.troubles.filter(({ reason }) => reason === "evicted").length).toBeLessThanOrEqual(1);
    expect(page.troubles.at(-1)?.reason).toBe("full");
    expect((await disk.kept.list()).length).toBeGreaterThanOrEqual(4);
  });
});

describe("what a newer version of the page has kept", () => {
  it("is named at every visit, and stays as it is, also where room is made", async () => {
    const disk = new Disk();
    const page = pageOver(disk);
    const [old, newer] = [trained(blankOf("old"), 20), trained(blankOf("later"), 20)];
    page.keeper.changed(old);
    page.keeper.changed(newer);
    await pass(500);
    page.crash();
    const { list } = disk.kept;
    const isNewer = (id: string): boolean => id === newer.id;
    Object.assign(disk.kept, {
      list: async () =>
        (await list()).map((run) =>
          isNewer(run.id) ? { ...run, header: { ...(run.header as object), version: 2 } } : run,
        ),
    });
    for (const visit of [pageOver(disk), pageOver(disk, { budget: async () => 1 })]) {
      const names = (await soon(visit.keeper.open())).map(({ name }) => name);
      expect([names.includes("old"), names.includes("later")]).toEqual([true, false]);
      expect(visit.troubles.map(({ reason }) => reason)).toContain("newer");
      visit.keeper.changed(trained(blankOf("fresh"), 20));
      await pass(3000);
      visit.crash();
    }
    expect((await list()).map(({ id }) => id)).toContain(newer.id);
    expect((await disk.kept.load(newer.id))?.weights.size).toBeGreaterThan(0);
  });
});

describe("what is damaged", () => {
  it("is left out and named once, and the others stay", async () => {
    const disk = new Disk();
    const page = pageOver(disk);
    const [good, bad] = [trained(blankOf("good"), 20), trained(blankOf("bad"), 20)];
    page.keeper.changed(good);
    page.keeper.changed(bad);
    await pass(500);
    page.crash();
    const find = disk.kept.list;
    const isBad = (id: string): boolean => id === bad.id;
    Object.assign(disk.kept, {
      list: async () => (await find()).map((run) => (isBad(run.id) ? { ...run, header: { version: 1 } } : run)),
    });
    const second = pageOver(disk);
    expect((await soon(second.keeper.open())).map(({ name }) => name)).toEqual(["good"]);
    expect(second.troubles.map(({ problem }) => problem.message)).toEqual([expect.stringContaining("damaged: bad;")]);
    const third = pageOver(disk);
    await soon(third.keeper.open());
    expect(third.troubles).toEqual([]);
    expect((await disk.kept.list()).length).toBe(2);
  });

  it("is cut to the last checkpoint that can be read, and written anew when the run goes on", async () => {
    const disk = new Disk();
    const page = pageOver(disk);
    const record = trained(blankOf("mine"), 100);
    page.keeper.changed(record);
    await pass(500);
    page.crash();
    const weights = (await disk.kept.load(record.id))?.weights as Map<string, unknown>;
    weights.set("checkpoint 100", { weights: new Float32Array(6).fill(NaN) });
    weights.delete("frame 3");
    const second = pageOver(disk);
    const again = (await soon(second.keeper.load(record.id))) as RunRecord;
    expect(again.update).toBe(64);
    expect(again.archive.curve).toEqual({ ...trained(blankOf(), 64).archive.curve });
    expect(second.troubles.map(({ reason }) => reason)).toEqual(["damaged"]);
    second.keeper.changed(trained(again, 110));
    await pass(500);
    expect((await foundAgain(disk, record.id))?.update).toBe(110);
  });
});
