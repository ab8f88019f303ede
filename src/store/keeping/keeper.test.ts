import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RunRecord } from "../record.ts";
import { Disk } from "./testing/disk.ts";
import { foundAgain, pageOver, pass, soon } from "./testing/page.ts";
import { blankOf, saved, trained, withWeights } from "./testing/training.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a run that is kept", () => {
  it("is there after a crash as it was at its last checkpoint, to the bit", async () => {
    const disk = new Disk();
    const page = pageOver(disk);
    const at100 = trained(blankOf("mine"), 100);
    page.keeper.changed(at100);
    await pass(10);
    page.keeper.changed(trained(at100, 117, { isPunctual: true, isSaved: false }));
    await pass(10);
    page.crash();
    expect(await foundAgain(disk, at100.id)).toEqual(at100);
    expect(page.troubles).toEqual([]);
  });

  it("goes on with the curve of an uninterrupted one, also between two points of it", async () => {
    const start = trained(blankOf(), 3000);
    expect(start.archive.curve.stride).toBe(2);
    const disk = new Disk();
    const page = pageOver(disk);
    page.keeper.changed(trained(start, 3001));
    page.keeper.changed(trained(trained(start, 3001), 3040, { isPunctual: true, isSaved: false }));
    await pass(10);
    page.crash();
    const again = await foundAgain(disk, start.id);
    expect(again?.update).toBe(3001);
    expect(trained(again as RunRecord, 3100).archive.curve).toEqual(trained(trained(start, 3001), 3100).archive.curve);
  });

  it("is cut to the last checkpoint where the curve came late", async () => {
    const disk = new Disk();
    const page = pageOver(disk);
    const record = trained(blankOf(), 70, { isPunctual: false, isSaved: false });
    page.keeper.changed(record);
    await pass(10);
    page.crash();
    const again = await foundAgain(disk, record.id);
    expect(again?.update).toBe(64);
    expect(again?.archive.curve.update.at(-1)).toBe(64);
    expect(again?.archive.looks.at(-1)?.update).toBe(63);
    expect(again?.archive.frames.every(({ update }) => update <= 64)).toBe(true);
  });
});

describe("a kept run", () => {
  it("is written at once after a checkpoint, and not again before there is another", async () => {
    const disk = new Disk();
    const { keeper } = pageOver(disk);
    let record = trained(blankOf(), 64);
    keeper.changed(record);
    await pass(1);
    expect(disk.calls).toEqual(["save"]);
    await pass(2000);
    for (let i = 1; i <= 40; i++) {
      keeper.changed((record = trained(record, 64 + i, { isPunctual: true, isSaved: false })));
      await pass(50);
    }
    // Looks and frames between two checkpoints are of updates that would be lost.
    expect(disk.calls).toEqual(["save"]);
    keeper.changed(saved(record));
    await pass(1);
    expect(disk.calls).toEqual(["save", "save"]);
  });
});

describe("what is kept of a run", () => {
  it("is written a few times a second at most, however many checkpoints there are, and once at a time", async () => {
    const disk = new Disk();
    const { keeper } = pageOver(disk);
    let record = blankOf();
    for (let i = 1; i <= 200; i++) {
      keeper.changed((record = trained(record, i)));
      await pass(10);
    }
    expect(disk.calls.length).toBeLessThan(10);
    expect(disk.mostSaves).toBe(1);
  });

  it("is written the more seldom the more weights it has, but whole when the page ends", async () => {
    const disk = new Disk();
    const { keeper } = pageOver(disk);
    let record = trained(blankOf(), 1);
    const tell = (): void => keeper.changed(withWeights(record, 600_000));
    tell();
    await pass(1);
    // Three arrays of 2.4 MB: with 4 kB a ms, 1.8 s of rest.
    for (let i = 2; i <= 18; i++) {
      record = trained(record, i);
      tell();
      await pass(100);
    }
    expect(disk.calls).toEqual(["save"]);
    await pass(200);
    expect(disk.calls).toEqual(["save", "save"]);
    record = trained(record, 20);
    tell();
    const over = keeper.flush(true);
    await pass(10);
    await over;
    expect((await foundAgain(disk, record.id))?.update).toBe(20);
  });

  it("is written when the page is about to end, without a question to the storage before", async () => {
    const disk = new Disk();
    const page = pageOver(disk);
    const record = trained(blankOf(), 10);
    page.keeper.changed(record);
    await pass(20);
    page.keeper.changed(trained(record, 12));
    void page.keeper.flush(true);
    await pass(5);
    page.crash();
    expect((await foundAgain(disk, record.id))?.update).toBe(12);
  });

  it("leaves nothing of what was thinned, and writes no weights twice", async () => {
    const disk = new Disk();
    const { keeper } = pageOver(disk);
    let record = blankOf();
    let written = 0;
    const save = disk.kept.save;
    Object.assign(disk.kept, { save: (one: Parameters<typeof save>[0]) => ((written += one.put.size), save(one)) });
    for (let to = 50; to <= 2000; to += 50) {
      keeper.changed((record = trained(record, to)));
      await pass(1000);
    }
    const { frames, checkpoints } = record.archive;
    const stored = await disk.kept.load(record.id);
    expect(stored?.weights.size).toBe(frames.length + checkpoints.length);
    expect(written).toBeLessThan(200);
  });

  it("keeps what the page adds to a record to itself", async () => {
    const disk = new Disk();
    const { keeper } = pageOver(disk);
    const record = { ...trained(blankOf(), 4), phase: "training", live: () => undefined };
    keeper.changed(record);
    await pass(300);
    expect(Object.keys((await disk.kept.find(record.id))?.header ?? {})).not.toContain("live");
  });

  it("keeps its weights when a record without them is renamed", async () => {
    const disk = new Disk();
    const first = pageOver(disk);
    const record = trained(blankOf("a"), 50);
    first.keeper.changed(record);
    await pass(100);
    first.crash();
    const second = pageOver(disk);
    const [outline] = await soon(second.keeper.open());
    expect(outline?.archive).toEqual({ ...record.archive, frames: [], checkpoints: [] });
    second.keeper.changed({ ...(outline as RunRecord), name: "b", isPinned: true });
    await pass(2000);
    second.crash();
    expect(await foundAgain(disk, record.id)).toEqual({ ...record, name: "b", isPinned: true });
  });
});

describe("a run that the page has let go of", () => {
  it("is read again where it is wanted, and goes on", async () => {
    const disk = new Disk();
    const { keeper } = pageOver(disk);
    const record = trained(blankOf(), 64);
    keeper.changed(record);
    await soon(keeper.forget(record.id));
    expect(disk.calls).toEqual(["save"]);
    expect(await soon(keeper.load(record.id))).toEqual(record);
    expect(disk.calls.at(-1)).toBe("load");
    const longer = trained(record, 128);
    keeper.changed(longer);
    await pass(1000);
    expect(await foundAgain(disk, record.id)).toEqual(longer);
  });

  it("is not let go of where it could not be written", async () => {
    const disk = new Disk();
    const { keeper } = pageOver(disk);
    disk.mood = "denied";
    const record = trained(blankOf(), 64);
    keeper.changed(record);
    await soon(keeper.forget(record.id));
    expect(await soon(keeper.load(record.id))).toBe(record);
  });
});

describe("a run that was removed", () => {
  it("comes back whole, also after a reload, until a day has passed", async () => {
    const disk = new Disk();
    const page = pageOver(disk);
    const record = trained(blankOf(), 30);
    page.keeper.changed(record);
    await soon(page.keeper.remove([record.id]));
    page.crash();
    const next = pageOver(disk);
    expect(await soon(next.keeper.open())).toEqual([]);
    expect(await soon(next.keeper.restore(record.id))).toEqual(record);
    await soon(next.keeper.remove([record.id]));
    next.crash();
    await pass(90_000_000);
    const last = pageOver(disk);
    await soon(last.keeper.open());
    expect(await soon(last.keeper.restore(record.id))).toBeUndefined();
    expect(await disk.kept.list()).toEqual([]);
  });
});

describe("a storage that fails", () => {
  it.each(["denied", "full", "hanging", "lost"] as const)(
    "is told once when it is %s, and all goes on",
    async (mood) => {
      const disk = new Disk();
      const page = pageOver(disk);
      const opening = page.keeper.open();
      await pass(100);
      await opening;
      disk.mood = mood;
      let record = blankOf();
      for (let i = 1; i <= 60; i++) {
        page.keeper.changed((record = trained(record, 10 * i)));
        await pass(2000);
      }
      expect(page.troubles.map(({ reason }) => reason)).toEqual([mood === "lost" ? "denied" : mood]);
      expect(page.troubles[0]?.problem.message).toMatch(/until the page is closed/);
      expect(page.keeper.isKept).toBe(false);
      expect(await soon(page.keeper.load(record.id))).toBe(record);
      disk.mood = "well";
      await pass(31_000);
      expect(page.keeper.isKept).toBe(true);
      page.crash();
      expect(await foundAgain(disk, record.id)).toEqual(record);
    },
  );

  it("leaves an empty shelf when it can not even be read", async () => {
    const disk = new Disk();
    disk.mood = "denied";
    const page = pageOver(disk);
    expect(await soon(page.keeper.open())).toEqual([]);
    expect(page.troubles.map(({ reason }) => reason)).toEqual(["denied"]);
  });

  it("leaves nothing of a write that happened unheard", async () => {
    const disk = new Disk();
    const page = pageOver(disk);
    let record = trained(blankOf(), 40);
    page.keeper.changed(record);
    await pass(500);
    disk.mood = "lost";
    page.keeper.changed((record = trained(record, 45)));
    await pass(500);
    disk.mood = "well";
    page.keeper.changed((record = trained(record, 50)));
    await pass(40_000);
    const { frames, checkpoints } = record.archive;
    expect((await disk.kept.load(record.id))?.weights.size).toBe(frames.length + checkpoints.length);
    expect(checkpoints.map(({ update }) => update)).not.toContain(45);
  });

  it("that could not be read gives the runs of earlier visits as soon as it answers", async () => {
    const disk = new Disk();
    const first = pageOver(disk);
    const record = trained(blankOf("early"), 30);
    first.keeper.changed(record);
    await pass(500);
    first.crash();
    disk.mood = "hanging";
    const page = pageOver(disk);
    const opening = page.keeper.open();
    await pass(6000);
    expect(await opening).toEqual([]);
    disk.mood = "well";
    await pass(100);
    expect(page.others).toMatchObject([{ kind: "kept", record: { name: "early", update: 30 } }]);
    expect(await soon(page.keeper.load(record.id))).toEqual(record);
  });

  it("forgets what it held, and is given all of it again", async () => {
    const disk = new Disk();
    const page = pageOver(disk);
    const record = trained(blankOf(), 30);
    page.keeper.changed(record);
    await pass(500);
    await disk.kept.remove([record.id]);
    page.keeper.changed(trained(record, 40));
    await pass(500);
    page.crash();
    expect(await foundAgain(disk, record.id)).toEqual(trained(record, 40));
    expect(page.troubles).toEqual([]);
  });
});
