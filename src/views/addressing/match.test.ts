import { expect, test } from "vitest";
import type { Trace } from "../../core/signal.ts";
import { peakIndex } from "../barpath.ts";
import { dncTrace, fastWeightTrace, hopTrace, transformerTrace } from "../memory-fixture.ts";
import { lstmTrace, ntmTrace } from "../fixture.ts";
import { finalsOf, matchAddressing } from "./match.ts";

const chainsIn = (trace: Trace): readonly (readonly string[])[] =>
  matchAddressing(trace).map(({ stages, final }) => [...stages, final].map(({ name }) => name));

test("a program says what weights are made from: each memory has the steps that its model has", () => {
  expect(chainsIn(dncTrace())).toEqual([
    ["usage", "allocation", "content", "ww"],
    ["backward", "search", "forward", "wr"],
  ]);
  expect(chainsIn(transformerTrace())).toEqual([["score", "attend"]]);
  expect(chainsIn(hopTrace())).toEqual([["score", "attend"]]);
});

test("a matrix without weights has no addressing", () => {
  expect(matchAddressing(fastWeightTrace())).toEqual([]);
  expect(matchAddressing(lstmTrace())).toEqual([]);
});

test("without a program, steps are those under the path of the head", () => {
  const [write, read, ...others] = matchAddressing(ntmTrace(2));
  expect(others).toEqual([]);
  expect(write?.final.name).toBe("ww");
  expect(write?.stages.map((step) => step.name)).toEqual(["ww.content", "ww.gated", "ww.shifted"]);
  expect(write?.knobs.map((knob) => knob.name)).toEqual(["ww.strength", "ww.blend", "ww.sharp"]);
  expect(write?.vectors.map((vector) => vector.name)).toEqual(["ww.move"]);
  expect(read?.final.meaning).toBe("read");
});

test("without a program, a row without a meaning is no step", () => {
  const trace = ntmTrace();
  const ww = trace.signals.find(({ name }) => name === "ww")!;
  const signals = [...trace.signals, { ...ww, name: "ww.w", meaning: "plain" as const }];
  expect(chainsIn({ ...trace, signals })[0]).toEqual(["ww.content", "ww.gated", "ww.shifted", "ww"]);
});

test("numbers of each head and a few of them are told with the steps that use them", () => {
  const [write, read] = matchAddressing(dncTrace());
  expect(write?.knobs.map(({ name }) => name)).toEqual(["strength", "allocate", "write"]);
  expect(read?.vectors.map(({ name }) => name)).toEqual(["modes"]);
});

test("rows without a meaning are told only where weights are made from them", () => {
  const trace = dncTrace();
  const plain = { ...trace.signals.find(({ name }) => name === "usage")!, name: "written", meaning: "plain" as const };
  const signals = trace.signals.map((signal) =>
    signal.name === "usage" ? { ...signal, uses: ["free", "written"] } : signal,
  );
  expect(chainsIn({ ...trace, signals: [...signals, { ...plain, uses: [] }] })[0]).not.toContain("written");
});

test("a mask says which places count, and is no score", () => {
  const trace = transformerTrace();
  const score = trace.signals.find(({ name }) => name === "score")!;
  const known = { ...score, name: "known", data: score.data.map((value) => (value === 0 ? -1e9 : 0)) };
  const signals = trace.signals.map((signal) =>
    signal.name === "attend" ? { ...signal, uses: ["score", "known"] } : signal,
  );
  expect(chainsIn({ ...trace, signals: [known, ...signals] })).toEqual([["score", "attend"]]);
});

test("weights that other weights of their kind are made from are a step of theirs", () => {
  const trace = dncTrace();
  const ww = trace.signals.find(({ name }) => name === "ww")!;
  const chains = chainsIn({ ...trace, signals: [...trace.signals, { ...ww, name: "opened", uses: ["ww"] }] });
  expect(chains).toContainEqual(["usage", "allocation", "content", "ww", "opened"]);
  expect(chains.length).toBe(2);
});

test("weights that others are made from are no end", () => {
  expect(finalsOf(dncTrace()).map(({ name }) => name)).toEqual(["ww", "wr"]);
});

test("the number beside the bars is the focused slot's, else the largest", () => {
  expect(peakIndex([0.1, 0.7, 0.2], undefined)).toBe(1);
  expect(peakIndex([0.1, 0.7, 0.2], 2)).toBe(2);
  expect(peakIndex([0.1, 0.7, 0.2], 9)).toBe(1);
  expect(peakIndex([-9, 0.7], undefined)).toBe(1);
});
