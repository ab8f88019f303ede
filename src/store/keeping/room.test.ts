import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noLabel } from "./check.ts";
import { planRoom, withoutFrames, type Kept } from "./room.ts";
import type { StoredHeader } from "./storage.ts";
import { trained, blankOf } from "./testing/training.ts";
import { headerOf } from "./whole.ts";

const sample = headerOf(trained(blankOf(), 20), "r", 0);

const keptRun = fc.record({
  id: fc.uuid(),
  header: fc.option(
    fc.record({ saved: fc.nat(1000), frameBytes: fc.nat(100), rest: fc.nat(100), hasPoint: fc.boolean() }),
  ),
  isPinned: fc.boolean(),
  trashed: fc.option(fc.nat(1000)),
  isNewer: fc.boolean(),
});

const shelf = fc.array(keptRun, { maxLength: 12 }).map((runs) =>
  runs.map(({ id, header, isPinned, trashed, isNewer }): Kept => {
    const label = { ...noLabel, isPinned, trashed };
    if (!header || isNewer) return { id, header: null, label, isNewer };
    const { saved, frameBytes, rest, hasPoint } = header;
    const checkpoints = hasPoint ? sample.checkpoints : [];
    return { id, header: { ...sample, id, saved, frameBytes, bytes: frameBytes + rest, checkpoints }, label, isNewer };
  }),
);

describe("making room", () => {
  it("spares open and newer runs, and pinned ones unless they were thrown away", () => {
    fc.assert(
      fc.property(shelf, fc.nat(2000), fc.func(fc.boolean()), (runs, need, isOpen) => {
        for (const { kept } of planRoom(runs, need, isOpen)) {
          expect(isOpen(kept.id) || kept.isNewer).toBe(false);
          if (kept.label.isPinned) expect(kept.label.trashed !== null || kept.header === null).toBe(true);
        }
      }),
    );
  });

  it("takes no run while there is one thrown away, and no older one is left than the last that goes", () => {
    fc.assert(
      fc.property(shelf, fc.nat(2000), (runs, need) => {
        const plan = planRoom(runs, need, () => false);
        const gone = new Set(plan.filter(({ what }) => what === "run").map(({ kept }) => kept.id));
        const isSpare = ({ header, label }: Kept): boolean => header !== null && label.trashed === null;
        const taken = plan.filter(({ what, kept }) => what === "run" && isSpare(kept));
        if (taken.length === 0) return;
        const last = Math.max(...taken.map(({ kept }) => kept.header?.saved ?? 0));
        for (const kept of runs) {
          if (kept.isNewer || gone.has(kept.id)) continue;
          expect(isSpare(kept)).toBe(true);
          if (!kept.label.isPinned) expect(kept.header?.saved).toBeGreaterThanOrEqual(last);
        }
      }),
    );
  });

  it("takes frames only from runs that stand at a checkpoint, and both of none", () => {
    fc.assert(
      fc.property(shelf, fc.nat(2000), (runs, need) => {
        const plan = planRoom(runs, need, () => false);
        for (const { what, kept } of plan) if (what === "frames") expect(kept.header?.checkpoints).not.toEqual([]);
        expect(new Set(plan.map(({ kept }) => kept.id)).size).toBe(plan.length);
      }),
    );
  });

  it("takes no more than is needed: without its last step it would not be enough", () => {
    fc.assert(
      fc.property(shelf, fc.integer({ min: 1, max: 2000 }), (runs, need) => {
        const bytesOf = (kept: Kept): number => kept.header?.bytes ?? 0;
        const freed = planRoom(runs, need, () => false).map(({ what, kept }) =>
          what === "run" ? bytesOf(kept) : (kept.header?.frameBytes ?? 0),
        );
        const all = planRoom(runs, Infinity, () => false).reduce((sum, { kept }) => sum + bytesOf(kept), 0);
        const sum = freed.reduce((a, b) => a + b, 0);
        expect(sum).toBeGreaterThanOrEqual(Math.min(need, all));
        expect(planRoom(runs, 0, () => false)).toEqual([]);
      }),
    );
  });

  it("leaves a header that speaks of no frames, written over the one that did", () => {
    const header: StoredHeader = { ...sample, revision: "before" };
    const save = withoutFrames(header);
    expect(save.over).toEqual(["before"]);
    expect(save.header).toMatchObject({ frames: [], frameBytes: 0, bytes: header.bytes - header.frameBytes });
    expect(save.drop).toEqual(header.frames.map((update) => `frame ${update}`));
    expect(save.header.revision).not.toBe("before");
  });
});
