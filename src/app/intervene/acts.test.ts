import { describe, expect, it } from "vitest";
import type { Signal, Trace } from "../../core/signal.ts";
import { changedCells, changedThen } from "../../views/stave/changed.tsx";
import { alongOf, canPoint, changeOf, dragged, extentsOf, hasChange, numberAt, reachOf, stepsOf, targetOf, toggled, withChange } from "./acts.ts"; // prettier-ignore

const read: Signal = {
  name: "wr",
  axes: ["time", "head", "slot"],
  sizes: [4, 2, 3],
  meaning: "read",
  data: Float32Array.from({ length: 24 }, (_, i) => i / 24),
};
const memory: Signal = {
  ...read,
  name: "memory",
  axes: ["time", "slot", "width"],
  sizes: [4, 3, 2],
  meaning: "signed",
};
const turned: Signal = { ...read, name: "look", axes: ["time", "layer"], sizes: [4, 6], turns: ["layer"] };
const trace: Trace = { steps: 4, signals: [read, memory, turned, { ...read, name: "output" }] };
const pinned = targetOf(trace, { signal: "wr", at: { slot: 2, time: 1, head: 1 } }, 3) ?? expect.fail("no target");
const row = targetOf(trace, { signal: "memory", at: { slot: 2 } }, 3) ?? expect.fail("no target");

describe("what can be done to a pinned value", () => {
  it("is of a signal of the model, at the time that is pinned, else at the playhead", () => {
    expect(pinned).toEqual({ signal: read, time: 1, at: { head: 1, slot: 2 } });
    expect(Object.keys(pinned.at)).toEqual(["head", "slot"]);
    expect(row.time).toBe(3);
    for (const signal of ["output", "gone"]) expect(targetOf(trace, { signal, at: {} }, 0)).toBeNull();
    expect(targetOf(trace, { at: { slot: 1 } }, 0)).toBeNull();
  });

  it("is to the number alone, to its row, or to all of the signal", () => {
    expect(extentsOf(pinned)).toEqual([{ head: 1, slot: 2 }, { head: 1 }, {}]);
    expect(numberAt(pinned, pinned.at)).toBe(read.data[6 + 3 + 2]);
    expect(numberAt(pinned, { head: 1 })).toBeUndefined();
    expect(numberAt(row, row.at)).toBeUndefined();
  });

  it("is at one step, from it on, or at all; what is held is held from the step on", () => {
    expect([stepsOf(2, "here"), stepsOf(2, "on"), stepsOf(2, "always")]).toEqual([
      { from: 2, to: 2 },
      { from: 2, to: null },
      { from: 0, to: null },
    ]);
    expect(changeOf(pinned, {}, "always", { op: "hold" })).toEqual({
      signal: "wr",
      op: "hold",
      from: 1,
      to: null,
      at: {},
    });
  });

  it("reaches from 0 to 1 for a share, and beyond the signal for what has no bounds", () => {
    expect(reachOf(pinned)).toEqual([0, 1]);
    expect(reachOf(row)).toEqual([-2, 2]);
  });

  it("goes along the last axis that is pinned, but along no turns; only weights point, along their last axis", () => {
    expect([alongOf(row, row.at), alongOf(row, {}), canPoint(row, row.at)]).toEqual(["slot", undefined, false]);
    expect([canPoint(pinned, pinned.at), canPoint(pinned, { head: 1 })]).toEqual([true, false]);
    expect(alongOf({ signal: turned, time: 0, at: { layer: 1 } }, { layer: 1 })).toBeUndefined();
  });

  it("takes the place of what did the same at the same place", () => {
    const [half, none] = [0.5, 0].map((value) => changeOf(pinned, pinned.at, "here", { op: "set", value }));
    const hold = changeOf(pinned, pinned.at, "here", { op: "hold" });
    if (!half || !none) throw new Error("no change");
    expect(withChange([half, hold], none)).toEqual([none, hold]);
    expect(withChange([half], hold)).toEqual([half, hold]);
  });

  it("is set where it is dragged to, as far as it reaches, and never of what the task gives", () => {
    const place = { signal: "wr", at: { time: 1, head: 1, slot: 2 } };
    const to = (value: number) => dragged(trace, [], place, value);
    const half = changeOf(pinned, pinned.at, "here", { op: "set", value: 0.5 });
    expect(to(0.50004)?.changes).toEqual([half]);
    expect([-1, 3].map((value) => to(value)?.changes)).toMatchObject([[{ value: 0 }], [{ value: 1 }]]);
    expect(dragged(trace, [half], place, 0.75)?.changes).toEqual([{ ...half, value: 0.75 }]);
    expect(to(0.75)?.key).toBe(to(0.1)?.key);
    expect(dragged(trace, [], { ...place, signal: "output" }, 0)).toBeNull();
  });

  it("is taken back where it is done again, and nothing else is", () => {
    const wipe = changeOf(row, row.at, "on", { op: "set", value: 0 });
    const hold = changeOf(row, row.at, "on", { op: "hold" });
    expect(wipe).toMatchObject({ from: 3, to: null, at: { slot: 2 } });
    expect(toggled([hold], wipe)).toEqual([hold, wipe]);
    expect(toggled([hold, wipe], wipe)).toEqual([hold]);
    expect([hasChange([wipe], wipe), hasChange([hold], wipe)]).toEqual([true, false]);
  });
});

describe("the cells that a change changes", () => {
  const lane = { signal: "wr", x: "time", y: "slot", columns: 4, rows: 3, fixed: { head: 1 } };
  const set = changeOf(pinned, pinned.at, "here", { op: "set", value: 1 });

  it("are those of its steps and its row, in the lane of its head", () => {
    expect(changedCells(lane, set)).toEqual({ column: 1, columns: 1, row: 2, rows: 1 });
    expect(changedCells({ ...lane, fixed: { head: 0 } }, set)).toBeNull();
    const order = { at: [2, 0, 1], placeOf: [1, 2, 0] };
    expect(changedCells({ ...lane, order }, set)).toMatchObject({ row: 0 });
  });

  it("are whole columns of what points, all later ones of what is held, and none of a weight", () => {
    const point = changeOf(pinned, pinned.at, "on", { op: "point", along: "slot" });
    expect(changedCells(lane, point)).toEqual({ column: 1, columns: 3, row: 0, rows: 3 });
    const hold = changeOf(pinned, pinned.at, "here", { op: "hold" });
    expect(changedCells(lane, hold)).toEqual({ column: 2, columns: 2, row: 2, rows: 1 });
    expect(changedCells(lane, { op: "weight.set", weight: "wr", index: [], value: 0 })).toBeNull();
  });

  it("are, in the picture of a moment, those that are changed at its step", () => {
    const wipe = changeOf(row, row.at, "here", { op: "set", value: 0 });
    const at = (time: number) => ({ signal: "memory", x: "width", y: "slot", columns: 2, rows: 3, fixed: { time } });
    expect(changedThen(at(3), wipe)).toEqual({ column: 0, columns: 2, row: 2, rows: 1 });
    expect(changedThen(at(2), wipe)).toBeNull();
    expect(changedThen({ ...at(3), signal: "wr" }, wipe)).toBeNull();
    const hold = changeOf(row, row.at, "on", { op: "hold" });
    expect([changedThen(at(3), hold), changedThen(at(4), hold)?.row]).toEqual([null, 2]);
    const bars = { signal: "wr", x: "slot", y: "", columns: 3, rows: 1, fixed: { time: 1, head: 1 } };
    expect(changedThen(bars, set)).toEqual({ column: 2, columns: 1, row: 0, rows: 1 });
    expect(changedThen({ ...bars, fixed: { time: 1, head: 0 } }, set)).toBeNull();
  });
});
