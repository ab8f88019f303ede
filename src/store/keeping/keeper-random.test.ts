/** Whatever is done to runs, and whatever the storage and the page do meanwhile: what comes back is whole, and nothing is missing. */
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { RunRecord } from "../record.ts";
import { checkLabel } from "./check.ts";
import { Keeper } from "./keeper.ts";
import { checkpointKey, frameKey, type StoredHeader } from "./storage.ts";
import { Disk, type Mood } from "./testing/disk.ts";
import { pass } from "./testing/page.ts";
import { Tabs } from "./testing/tabs.ts";
import { blankOf, trained, type Manner } from "./testing/training.ts";
import type { Trouble } from "./trouble.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Act =
  | { readonly kind: "new" }
  | ({ readonly kind: "train"; readonly run: number; readonly updates: number } & Manner)
  | { readonly kind: "rename"; readonly run: number }
  | { readonly kind: "remove"; readonly run: number }
  | { readonly kind: "restore" }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "crash"; readonly isFlushed: boolean }
  | { readonly kind: "mood"; readonly mood: Mood };

const run = fc.nat(3);
const updates = fc.integer({ min: 1, max: 60 });
const flags = { isPunctual: fc.boolean(), isSaved: fc.boolean() };
/** In the middle of a write, too. */
const ms = fc.oneof(fc.nat(12), fc.nat(2000), fc.constant(31_000));
const mood = fc.constantFrom<Mood>("well", "well", "well", "denied", "lost", "full", "hanging");
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Act>({ kind: "new" }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant("train" as const), run, updates, ...flags }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("rename" as const, "remove" as const), run }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: "restore" }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("wait" as const), ms }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("crash" as const), isFlushed: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("mood" as const), mood }) },
);

/** A person with one page, who comes back after every crash. */
class World {
  readonly disk = new Disk();
  readonly tabs = new Tabs();
  /** As the page has them: records by id, and those that were thrown away. */
  readonly records = new Map<string, RunRecord>();
  readonly trash = new Set<string>();
  /** Those that were ever thrown away: a storage that fails may not hear that they were taken back. */
  readonly removed = new Set<string>();
  readonly troubles: Trouble[] = [];
  /** Runs that are said to be deleted, or were by a page that did not live to say so. */
  readonly evicted = new Set<string>();
  /** Updates at which a run was found again: its checkpoint there may have been kept, and the look just after it not. */
  readonly resumed = new Set<number>();
  #page = this.#open();

  get keeper(): Keeper {
    return this.#page.keeper;
  }

  #open() {
    const { storage, kill, removed } = this.disk.connect();
    const { close, ...tab } = this.tabs.open();
    const onTrouble = (trouble: Trouble): void => {
      this.troubles.push(trouble);
      if (trouble.reason === "evicted") for (const id of trouble.ids) this.evicted.add(id);
    };
    const keeper = new Keeper({ storage, onTrouble, ...tab });
    return { keeper, kill, close, removed };
  }

  tell(record: RunRecord): void {
    this.records.set(record.id, record);
    this.keeper.changed(record);
  }

  async reopen(): Promise<void> {
    this.#page.kill();
    for (const id of this.#page.removed) this.evicted.add(id);
    this.#page.keeper.close();
    this.#page.close();
    this.#page = this.#open();
    const opening = this.keeper.open();
    await pass(6000);
    const found = await opening;
    this.records.clear();
    this.trash.clear();
    for (const { id, label } of await this.disk.kept.list()) if (checkLabel(label).trashed !== null) this.trash.add(id);
    for (const { id } of found) {
      const loading = this.keeper.load(id);
      await pass(6000);
      const record = await loading;
      if (record) this.records.set(id, record);
      if (record) this.resumed.add(record.update);
    }
  }

  async act(next: Act): Promise<void> {
    const record = "run" in next ? [...this.records.values()][next.run] : undefined;
    switch (next.kind) {
      case "new":
        if (this.records.size < 4) this.tell(blankOf(`run ${this.records.size}`));
        return;
      case "train":
        if (record) trained(record, record.update + next.updates, next, (told) => this.tell(told));
        return;
      case "rename":
        if (record) this.tell({ ...record, name: `${record.name.slice(0, 20)}!` });
        return;
      case "remove":
        if (record) this.#remove(record.id);
        return;
      case "restore":
        return this.#bringBack([...this.trash][0]);
      case "wait":
        return void (await pass(next.ms));
      case "mood":
        this.disk.mood = next.mood;
        return;
      case "crash":
        if (next.isFlushed) void this.keeper.flush();
        await pass(next.isFlushed ? 20 : 0);
        return this.reopen();
    }
  }

  #remove(id: string): void {
    this.records.delete(id);
    this.trash.add(id);
    this.removed.add(id);
    void this.keeper.remove([id]);
  }

  async #bringBack(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    const restoring = this.keeper.restore(id);
    await pass(6000);
    const record = await restoring;
    this.trash.delete(id);
    if (record) this.records.set(id, record);
  }
}

/** The run as it is when nothing ever happens to it. */
const ideals = new Map<number, RunRecord>();
function idealAt(update: number): RunRecord {
  const known = ideals.get(update) ?? trained(blankOf(), update);
  ideals.set(update, known);
  return known;
}

function expectPrefix(record: RunRecord, resumed: ReadonlySet<number>): void {
  const { archive, update } = record;
  const ideal = idealAt(update).archive;
  expect(update).toBe(archive.checkpoints.at(-1)?.update ?? 0);
  expect(archive.curve).toEqual(ideal.curve);
  const known = new Set(archive.looks.map((look) => look.update));
  expect(archive.looks).toEqual(ideal.looks.filter((look) => known.has(look.update) || !resumed.has(look.update)));
  expect(archive.checkpoints.at(-1)).toEqual(ideal.checkpoints.at(-1));
  for (const frame of archive.frames) expect(frame.update).toBeLessThanOrEqual(update);
}

/** Ids of the runs that lie on the disk, and how far they have come there. */
async function onDisk(disk: Disk): Promise<ReadonlyMap<string, number>> {
  const found = await disk.kept.list();
  return new Map(found.map(({ id, header }) => [id, (header as StoredHeader).update]));
}

/** What lies there is what the headers speak of. */
async function expectTidy({ kept }: Disk): Promise<void> {
  for (const { id, header } of await kept.list()) {
    const { frames, checkpoints } = header as StoredHeader;
    const stored = (await kept.load(id))?.weights.keys() ?? [];
    expect([...stored].toSorted()).toEqual([...frames.map(frameKey), ...checkpoints.map(checkpointKey)].toSorted());
  }
}

it("what comes back is a whole beginning of the run, and no run that was ever kept is missing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 60 }), async (acts) => {
      const world = new World();
      let before: ReadonlyMap<string, number> = new Map();
      for (const next of [...acts, { kind: "mood", mood: "well" } as const]) {
        await world.act(next);
        const now = await onDisk(world.disk);
        // Nothing goes back, and nothing goes that was not said to go, or thrown away before.
        for (const [id, update] of before)
          if (now.has(id) || !(world.evicted.has(id) || world.removed.has(id)))
            expect(now.get(id) ?? -1).toBeGreaterThanOrEqual(update);
        before = now;
      }
      await expectTidy(world.disk);
      await world.reopen();
      const there = new Set([...world.records.keys(), ...world.trash]);
      expect([...before.keys()].filter((id) => !there.has(id))).toEqual([]);
      expect([...world.trash].filter((id) => !world.removed.has(id))).toEqual([]);
      for (const record of world.records.values()) expectPrefix(record, world.resumed);
      expect(world.disk.mostSaves).toBeLessThanOrEqual(1);
      const expected = ["denied", "full", "hanging", "evicted", "thinned"];
      const surprises = world.troubles.filter(({ reason }) => !expected.includes(reason));
      expect(surprises).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 120_000);

it("two seconds after the storage works again everything up to the last checkpoint is kept", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
      const world = new World();
      for (const next of acts) await world.act(next);
      world.disk.mood = "well";
      // Until the storage is tried again.
      await pass(32_000);
      for (const record of world.records.values())
        trained(record, record.update + 20, undefined, (told) => world.tell(told));
      await pass(2000);
      const wanted = new Map(world.records);
      await world.reopen();
      for (const [id, record] of wanted) expect(world.records.get(id)).toEqual(record);
    }),
    { numRuns: 100 },
  );
}, 120_000);
