import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RunRecord } from "../record.ts";
import { Disk } from "./testing/disk.ts";
import { foundAgain, pageOver, pass, soon } from "./testing/page.ts";
import { Tabs } from "./testing/tabs.ts";
import { blankOf, trained } from "./testing/training.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("two tabs", () => {
  it("write one run each, and hear of what the other did", async () => {
    const [disk, tabs] = [new Disk(), new Tabs()];
    const [one, two] = [pageOver(disk, tabs.open()), pageOver(disk, tabs.open())];
    const record = trained(blankOf("first"), 30);
    one.keeper.changed(record);
    await pass(500);
    expect(two.others).toEqual([{ kind: "kept", record: { ...record, archive: { ...record.archive, frames: [], checkpoints: [] } } }]); // prettier-ignore
    expect(await soon(two.keeper.claim(record.id))).toBe("elsewhere");
    const read = (await soon(two.keeper.load(record.id))) as RunRecord;
    expect(read).toEqual(record);
    two.keeper.changed({ ...read, name: "renamed" });
    await pass(500);
    expect(one.others).toMatchObject([{ kind: "kept", record: { name: "renamed" } }]);
    one.keeper.changed(trained(record, 40));
    await pass(500);
    expect(await foundAgain(disk, record.id)).toEqual({ ...trained(record, 40), name: "renamed" });
    expect([...one.troubles, ...two.troubles]).toEqual([]);
  });

  it("do not write what the other holds: the second is told to fork, and its fork is kept", async () => {
    const [disk, tabs] = [new Disk(), new Tabs()];
    const [one, two] = [pageOver(disk, tabs.open()), pageOver(disk, tabs.open())];
    const record = trained(blankOf("first"), 30);
    one.keeper.changed(record);
    await pass(500);
    const read = (await soon(two.keeper.load(record.id))) as RunRecord;
    two.keeper.changed(trained(read, 50));
    await pass(2000);
    two.keeper.changed(trained(read, 60));
    await pass(2000);
    expect(two.troubles.map(({ reason, ids }) => [reason, ids])).toEqual([["elsewhere", [record.id]]]);
    const fork = { ...trained(read, 60), id: "fork00000000" };
    two.keeper.changed(fork);
    one.keeper.changed(trained(record, 35));
    await pass(2000);
    expect((await foundAgain(disk, record.id))?.update).toBe(35);
    expect((await foundAgain(disk, fork.id))?.update).toBe(60);
  });

  it("take over a run when the other lets go of it, crashes or closes it, and learn that it is newer", async () => {
    const [disk, tabs] = [new Disk(), new Tabs()];
    const firstTab = tabs.open();
    const [one, two] = [pageOver(disk, firstTab), pageOver(disk, tabs.open())];
    const record = trained(blankOf("first"), 30);
    one.keeper.changed(record);
    await pass(500);
    await soon(two.keeper.load(record.id));
    one.keeper.changed(trained(record, 40));
    await soon(one.keeper.release(record.id));
    expect(await soon(two.keeper.claim(record.id))).toBe("newer");
    const taken = (await soon(two.keeper.load(record.id))) as RunRecord;
    expect(taken.update).toBe(40);
    expect(await soon(two.keeper.claim(record.id))).toBe("mine");
    two.keeper.changed(trained(taken, 50));
    await pass(500);
    expect((await foundAgain(disk, record.id))?.update).toBe(50);
    expect(await soon(one.keeper.claim(record.id))).toBe("elsewhere");
    await soon(two.keeper.release(record.id));
    firstTab.close();
    expect(await soon(two.keeper.claim(record.id))).toBe("mine");
  });

  it("lose nothing without locks either: who comes second is told", async () => {
    const disk = new Disk();
    const [one, two] = [pageOver(disk), pageOver(disk)];
    const record = trained(blankOf("first"), 30);
    one.keeper.changed(record);
    await pass(500);
    const read = (await soon(two.keeper.load(record.id))) as RunRecord;
    one.keeper.changed(trained(record, 90));
    await pass(500);
    two.keeper.changed(trained(read, 31));
    await pass(500);
    expect(two.troubles.map(({ reason }) => reason)).toEqual(["elsewhere"]);
    expect((await foundAgain(disk, record.id))?.update).toBe(90);
  });

  it("do not delete for good what the other holds", async () => {
    const [disk, tabs] = [new Disk(), new Tabs()];
    const [one, two] = [pageOver(disk, tabs.open()), pageOver(disk, tabs.open())];
    const record = trained(blankOf("first"), 30);
    one.keeper.changed(record);
    await pass(500);
    await soon(two.keeper.remove([record.id]));
    expect(one.others).toEqual([{ kind: "removed", id: record.id }]);
    await pass(10);
    await soon(two.keeper.purge(0));
    expect((await disk.kept.list()).length).toBe(1);
    await soon(one.keeper.release(record.id));
    await soon(two.keeper.purge(0));
    expect(await disk.kept.list()).toEqual([]);
  });
});
