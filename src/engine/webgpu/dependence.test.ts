import { describe, expect, test } from "vitest";
import type { Access, Nest } from "../../cell/plan.ts";
import { hasConflict, touchesOfNest } from "./dependence.ts";

const loops = [{ id: 0, size: 8 }];
const row = (buffer: Access["buffer"], offset: number): Access => ({ buffer, offset, terms: [{ loop: 0, stride: 1 }] });

function nest(target: Access, source: Access): Nest {
  return { op: "nest", loops, body: [{ op: "store", at: target, value: { op: "load", at: source }, isAdded: false }] };
}

function needBarrier(first: Nest, second: Nest): boolean {
  return hasConflict(touchesOfNest(first), touchesOfNest(second));
}

describe("two nests need a barrier between them", () => {
  const first = nest(row("scratch", 0), row("tape", 0));

  test("not when each thread reads what it wrote itself", () => {
    expect(needBarrier(first, nest(row("scratch", 8), row("scratch", 0)))).toBe(false);
  });

  test("when the second reads what other threads of the first wrote", () => {
    expect(needBarrier(first, nest(row("scratch", 8), row("scratch", 1)))).toBe(true);
  });

  test("when every thread of the second reads all of it", () => {
    const reduce: Nest = {
      op: "nest",
      loops,
      body: [
        {
          op: "reduce",
          loops: [{ id: 1, size: 8 }],
          folds: [{ id: 0, kind: "sum", value: { op: "load", at: { ...row("scratch", 0), terms: [{ loop: 1, stride: 1 }] } } }], // prettier-ignore
        },
      ],
    };
    expect(needBarrier(first, reduce)).toBe(true);
  });

  test("when the second overwrites what others still read", () => {
    expect(needBarrier(nest(row("scratch", 8), row("scratch", 1)), first)).toBe(true);
  });

  test("not when both only read, or touch other places", () => {
    expect(needBarrier(first, nest(row("scratch", 8), row("tape", 3)))).toBe(false);
    expect(needBarrier(first, nest(row("tape", 8), row("before", 0)))).toBe(false);
  });

  test("when all threads read one element that one thread wrote", () => {
    const broadcast: Access = { buffer: "scratch", offset: 3, terms: [] };
    expect(needBarrier(first, nest(row("scratch", 8), broadcast))).toBe(true);
  });

  test("when the same elements are spread over the threads in another way", () => {
    const loopsApart = [
      { id: 0, size: 2 },
      { id: 1, size: 4 },
    ];
    const turned: Access = { buffer: "scratch", offset: 0, terms: [{ loop: 0, stride: 1 }, { loop: 1, stride: 2 }] }; // prettier-ignore
    const second: Nest = { ...nest(row("scratch", 8), turned), loops: loopsApart };
    expect(needBarrier(first, second)).toBe(true);
  });
});
