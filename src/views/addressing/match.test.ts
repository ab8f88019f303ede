import { expect, test } from "vitest";
import { lstmTrace, ntmTrace } from "../fixture.ts";
import { matchMatrices } from "../memory/match.ts";
import { toldIndex } from "../barpath.ts";
import { matchAddressing } from "./match.ts";

test("steps of attention are grouped by the path of the head that they end in", () => {
  const [write, read, ...others] = matchAddressing(ntmTrace(2));
  expect(others).toEqual([]);
  expect(write?.final.name).toBe("ww");
  expect(write?.stages.map((step) => step.name)).toEqual(["ww.content", "ww.gated", "ww.shifted"]);
  expect(write?.knobs.map((knob) => knob.name)).toEqual(["ww.strength", "ww.blend", "ww.sharp"]);
  expect(write?.vectors.map((vector) => vector.name)).toEqual(["ww.move"]);
  expect(read?.final.meaning).toBe("read");
});

test("a model without heads has no addressing and no matrix", () => {
  expect(matchAddressing(lstmTrace())).toEqual([]);
  expect(matchMatrices(lstmTrace())).toEqual([]);
});

test("a matrix finds the heads over its rows, not the steps of their addressing", () => {
  const [match] = matchMatrices(ntmTrace());
  expect(match?.matrix.name).toBe("memory");
  expect(match?.writes.map((head) => head.name)).toEqual(["ww"]);
  expect(match?.reads.map((head) => head.name)).toEqual(["wr"]);
});

test("the number beside the bars is the focused slot's, else the largest", () => {
  expect(toldIndex([0.1, 0.7, 0.2], undefined)).toBe(1);
  expect(toldIndex([0.1, 0.7, 0.2], 2)).toBe(2);
  expect(toldIndex([0.1, 0.7, 0.2], 9)).toBe(1);
});
