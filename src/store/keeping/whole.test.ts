import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankOf, checkpointOf, saved, trained } from "./testing/training.ts";
import { anchorOf, compact, isExact, isSameWhole, wholeOf } from "./whole.ts";

const loose = { isPunctual: false, isSaved: false };

describe("what of a run can be kept", () => {
  it("ends at a checkpoint, and nothing in it is later", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.boolean(), (update, isPunctual) => {
        const record = trained(blankOf(), update, { isPunctual, isSaved: false });
        const whole = wholeOf(record, null);
        const { frames, checkpoints, curve, looks } = whole.archive;
        expect(whole.update).toBe(checkpoints.at(-1)?.update);
        for (const list of [frames, looks]) expect(list.at(-1)?.update ?? 0).toBeLessThanOrEqual(whole.update);
        expect(curve.update.at(-1) ?? 0).toBeLessThanOrEqual(whole.update);
        expect(isExact(whole)).toBe(true);
        expect(isSameWhole(wholeOf(whole, null), whole)).toBe(true);
      }),
    );
  });

  it("is all of it where it stands at a checkpoint, with the sums of its curve", () => {
    const record = trained(blankOf(), 3001);
    expect(record.archive.curve.rest.count).toBe(1);
    expect(wholeOf(record, null)).toEqual(record);
  });

  it("has the curve of the moment of the checkpoint, if that was seen, and a look that came after it", () => {
    const exact = trained(blankOf(), 3001);
    const later = trained(exact, 3030, { isPunctual: true, isSaved: false });
    expect(wholeOf(later, exact)).toEqual(exact);
    const other = trained(blankOf(), 3001);
    expect(wholeOf(later, other).archive.curve.rest.count).toBe(0);
  });

  it("does not reach a checkpoint whose progress was not told yet", () => {
    const record = trained(blankOf(), 40, loose);
    const early = {
      ...record,
      archive: { ...record.archive, checkpoints: [...record.archive.checkpoints, checkpointOf(50)] },
    };
    expect(anchorOf(early)).toBe(32);
    expect(wholeOf(early, null).archive.checkpoints.at(-1)?.update).toBe(32);
  });

  it("is the checkpoint before, when it has given way to one whose progress was not told yet", () => {
    const exact = trained(blankOf(), 9);
    const next = saved(exact, 12);
    expect(next.archive.checkpoints.map(({ update }) => update)).toEqual([1, 2, 4, 8, 12]);
    expect(wholeOf(next, exact)).toEqual(exact);
  });

  it("is where weights stand that never had a checkpoint, and nothing of a run that has none at its update", () => {
    const weights = Float32Array.of(1, 2, 3, 4, 5, 6);
    const shipped = {
      ...blankOf(),
      update: 500,
      archive: { ...blankOf().archive, frames: [{ update: 500, weights }] },
    };
    expect(wholeOf(shipped, null)).toEqual(shipped);
    expect(anchorOf({ ...shipped, update: 501 })).toBe(0);
  });

  it("does not speak of weights after its update", () => {
    const record = { ...trained(blankOf(), 40, loose), fingerprint: { update: 40, fingerprint: "f" } };
    expect(wholeOf(record, null).fingerprint).toBeNull();
  });
});

describe("weights that are written", () => {
  it("do not bring along what they are a window on", () => {
    const all = new Float32Array(100);
    expect((compact(all.subarray(3, 5)) as Float32Array).buffer.byteLength).toBe(8);
    expect(compact(all)).toBe(all);
    const { snapshot } = checkpointOf(1);
    const windowed = { ...snapshot, first: all.subarray(0, 6) };
    expect((compact(windowed) as typeof snapshot).first.buffer.byteLength).toBe(24);
  });
});
