import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Checkpoint } from "../run.ts";
import {
  bytesOf,
  checkpointAt,
  checkpointBudget,
  cutArchive,
  emptyArchive,
  frameAt,
  frameBudget,
  isFrameUpdate,
  isPower,
  lookAt,
  withCheckpoint,
  withFrame,
  withLook,
  withSkip,
  withStage,
  type Archive,
} from "./archive.ts";
import { extendCurve, mostPoints } from "./curve.ts";

const weightsOf = (update: number, count: number): Float32Array => new Float32Array(count).fill(update);
const frame = (update: number, count = 10) => ({ update, weights: weightsOf(update, count) });
const checkpoint = (update: number, count = 10): Checkpoint => ({
  update,
  snapshot: {
    weights: weightsOf(update, count),
    first: new Float32Array(count),
    second: new Float32Array(count),
    third: new Float32Array(0),
    updates: update,
    skipped: 0,
  },
});
const look = (update: number) => ({
  update,
  seconds: update / 100,
  loss: 1 / (update + 1),
  metrics: { wrong: update },
});

/** The archive of a run of `updates` updates of `count` weights, with a checkpoint every 1,500. */
function archiveOf(updates: number, count: number): Archive {
  let archive = emptyArchive;
  const rows = new Float64Array(4000);
  for (let update = 1; update <= updates; update++) {
    const at = ((update - 1) % 1000) * 4;
    rows.set([update, 1 / update, 0.5, update / 500], at);
    if (at === 3996) archive = { ...archive, curve: extendCurve(archive.curve, rows) };
    if (isPower(update) || update % 1500 === 0) archive = withCheckpoint(archive, checkpoint(update, count));
    else if (isFrameUpdate(update)) archive = withFrame(archive, frame(update, count));
    if (update % 50 === 0) archive = withLook(archive, look(update));
  }
  return archive;
}

describe("the archive", () => {
  it("stays within its budget over 100,000 updates of a network of 26,000 weights, and covers all of them", () => {
    const archive = archiveOf(100_000, 26_000);
    expect(bytesOf(archive)).toBeLessThanOrEqual(frameBudget + checkpointBudget);
    expect(archive.frames.length).toBeGreaterThan(40);
    expect(archive.curve.update.length).toBeLessThanOrEqual(mostPoints);
    expect(archive.curve.update.at(-1)).toBeGreaterThan(99_000);
    expect(archive.looks.length).toBeLessThanOrEqual(1024);
    // Half of the run is the most that has to be run again.
    for (const update of [100, 5000, 33_000, 99_999])
      expect(checkpointAt(archive, update)?.update ?? 0).toBeGreaterThanOrEqual(update / 2);
  });

  it("keeps the first and the last weights of a network that alone is over the budget", () => {
    const archive = archiveOf(200, 3_000_000);
    expect(archive.frames.map(({ update }) => update)).toEqual([3, 196]);
    expect(archive.checkpoints.length).toBe(2);
  });

  it("thins frames where they lie densest, so that every tenfold keeps some", () => {
    const archive = archiveOf(10_000, 26_000);
    const decades = new Set(archive.frames.map(({ update }) => Math.floor(Math.log10(Math.max(1, update)))));
    expect([...decades].toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  it("keeps checkpoints at powers of two, and the last", () => {
    let archive = emptyArchive;
    for (const update of [0, 1, 2, 3, 4, 6, 8, 9, 11]) archive = withCheckpoint(archive, checkpoint(update));
    expect(archive.checkpoints.map(({ update }) => update)).toEqual([0, 1, 2, 4, 8, 11]);
  });

  it("finds the nearest weights at or before an update, of frames and checkpoints alike", () => {
    const archive = withCheckpoint(withFrame(withFrame(emptyArchive, frame(3)), frame(9)), checkpoint(6));
    expect([2, 3, 5, 6, 8, 9, 50].map((update) => frameAt(archive, update)?.update)).toEqual([
      undefined,
      3,
      3,
      6,
      6,
      9,
      9,
    ]);
    expect(checkpointAt(archive, 5)).toBeUndefined();
    expect(lookAt(withLook(archive, look(4)), 7)?.update).toBe(4);
  });

  it("holds each update once, in order, whatever comes", () =>
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 80 }), (updates) => {
        let archive = emptyArchive;
        for (const update of updates)
          archive = withLook(withCheckpoint(withFrame(archive, frame(update)), checkpoint(update)), look(update));
        for (const list of [archive.frames, archive.checkpoints, archive.looks]) {
          const at = list.map((item) => item.update);
          expect(at).toEqual([...new Set(at)].toSorted((a, b) => a - b));
        }
        expect(archive.looks.length).toBe(new Set(updates).size);
      }),
    ));

  it("is cut to what had been known by an update", () =>
    fc.assert(
      fc.property(fc.nat(200), (update) => {
        const archive = withSkip(archiveOf(150, 4), { update: 120, skipped: 2 });
        const cut = cutArchive(archive, update);
        for (const list of [cut.frames, cut.checkpoints, cut.looks, cut.skips])
          expect(list.every((item) => item.update <= update)).toBe(true);
        expect(frameAt(cut, 1000)?.update).toBe(frameAt(archive, update)?.update);
      }),
    ));

  it("spreads looks evenly over a run however long it is, whatever was thinned before", () => {
    /** As a run has them that looks after every 7 updates, from `archive` on. */
    const looked = (updates: number, archive = emptyArchive): Archive => {
      let longer = archive;
      for (let update = (archive.looks.at(-1)?.update ?? 0) + 7; update <= updates; update += 7)
        longer = withLook(longer, look(update));
      return longer;
    };
    const whole = looked(70_000);
    const at = whole.looks.map(({ update }) => update);
    expect(at.length).toBeGreaterThan(500);
    expect(at.length).toBeLessThanOrEqual(1024);
    expect([at[0], at.at(-1)]).toEqual([7, 70_000]);
    const gaps = at.slice(1).map((update, i) => update - (at[i] ?? 0));
    // The last one may come at any distance.
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * Math.min(...gaps.slice(0, -1)));
    for (const update of [9000, 69_000]) {
      expect(looked(70_000, cutArchive(looked(update + 500), update))).toEqual(whole);
      expect(looked(70_000, cutArchive(whole, update))).toEqual(whole);
    }
  });

  it("spreads skips in the same way", () => {
    let archive = emptyArchive;
    for (let update = 1; update <= 5000; update++) archive = withSkip(archive, { update, skipped: update });
    const at = archive.skips.map(({ update }) => update);
    expect(at.length).toBeLessThanOrEqual(1024);
    expect([at[0], at[1], at.at(-2), at.at(-1)]).toEqual([1, 8, 4992, 5000]);
  });

  it("remembers updates that were skipped, and stages of the way that was gone last", () => {
    const skipped = withSkip(withSkip(withSkip(emptyArchive, { update: 3, skipped: 0 }), { update: 5, skipped: 1 }), {
      update: 8,
      skipped: 1,
    });
    expect(skipped.skips).toEqual([{ update: 5, skipped: 1 }]);
    const stage = (number: number, update: number) => ({ stage: number, update, episodes: 1, accuracies: [] });
    const again = [stage(0, 0), stage(1, 50), stage(2, 100), stage(1, 40)].reduce(withStage, emptyArchive);
    expect(again.stages.map(({ update }) => update)).toEqual([0, 40]);
  });

  it("looks more often early on: updates whose weights are kept", () => {
    const kept = Array.from({ length: 10_001 }, (_, update) => update).filter(isFrameUpdate);
    expect(kept.slice(0, 14)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(kept.filter((update) => update >= 1000 && update < 10_000).length).toBe(24);
    expect([1, 2, 1024].every(isPower) && ![0, 3, 1023].some(isPower)).toBe(true);
  });
});
