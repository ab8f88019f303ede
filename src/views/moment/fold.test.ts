import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedOf } from "./fold.ts";

const parts = [
  { id: "formulas", rank: 1, gain: 140 },
  { id: "state", rank: 3, gain: 70 },
  { id: "recent", rank: 2, gain: 60 },
];

test("nothing is folded where all fits; else what matters least, and no more than is needed", () => {
  expect([...foldedOf(parts, 0)]).toEqual([]);
  expect([...foldedOf(parts, 53)]).toEqual(["state"]);
  expect([...foldedOf(parts, 71)]).toEqual(["state", "recent"]);
  expect([...foldedOf(parts, 193)]).toEqual(["state", "recent", "formulas"]);
  expect([...foldedOf(parts, 1000)]).toEqual(["state", "recent", "formulas"]);
});

test("what somebody opened stays, and others give way to it", () => {
  const opened = parts.map((part) => (part.id === "state" ? { ...part, gain: 0 } : part));
  expect([...foldedOf(opened, 53)]).toEqual(["recent"]);
});

test("it fits afterwards wherever it can, whatever there is", () => {
  const part = fc.record({ id: fc.uuid(), rank: fc.nat(9), gain: fc.nat(300) });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.nat(900), (all, excess) => {
      const folded = foldedOf(all, excess);
      const gained = all.reduce((sum, { id, gain }) => sum + (folded.has(id) ? gain : 0), 0);
      const most = all.reduce((sum, { gain }) => sum + gain, 0);
      expect(gained).toBeGreaterThanOrEqual(Math.min(excess, most));
    }),
  );
});
