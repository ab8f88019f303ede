import { expect, test } from "vitest";
import { hopTrace, transformerTrace } from "../memory-fixture.ts";
import { ntmTrace } from "../fixture.ts";
import { arcBandHeight, matchArcs } from "./match.ts";

test("attention over past times looks back, attention over slots does not", () => {
  expect(matchArcs(transformerTrace()).map(({ name }) => name)).toEqual(["attend"]);
  expect(matchArcs(hopTrace())).toEqual([]);
  expect(matchArcs(ntmTrace())).toEqual([]);
});

test("the band has room for a choice of layer and of head, and none where nothing looks back", () => {
  expect(arcBandHeight([], false)).toBe(0);
  const [one, four] = [transformerTrace(1, 1), transformerTrace(2, 2)].map((trace) =>
    arcBandHeight(matchArcs(trace), false),
  );
  expect(four).toBeGreaterThan(one ?? Infinity);
});
