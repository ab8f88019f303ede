import { describe, expect, it } from "vitest";
import { library } from "../models/all.ts";
import { compileCell } from "./compile.ts";
import { createCompiler, recordingPlan, trainingPlan } from "./compiled.ts";
import { makePlan } from "./lower.ts";

const text = library("ntm") ?? "";
const options = { settings: { unit: 6, slot: 5, width: 4, head: 1 }, input: 3, output: 2, time: 7 };

describe("a compiler that remembers", () => {
  it("gives the very same program for the same text and options, and what the compiler gives", () => {
    const compile = createCompiler(library);
    const program = compile(text, options);
    expect(compile(text, { ...options, settings: { ...options.settings } })).toBe(program);
    expect(program).toEqual(compileCell(text, { ...options, library }));
  });

  it("gives another one where anything is another", () => {
    const compile = createCompiler(library);
    const program = compile(text, options);
    const parts = [{ name: "x", axes: [{ axis: "input", size: 3 }] }];
    const others = [
      compile(`${text}\n`, options),
      compile(text, { ...options, settings: { ...options.settings, unit: 7 } }),
      compile(text, { ...options, input: 4 }),
      compile(text, { ...options, output: 3 }),
      compile(text, { ...options, time: 8 }),
      compile(text, { ...options, parts }),
    ];
    expect(new Set([program, ...others]).size).toBe(7);
  });

  it("forgets those that were not asked for lately, so that a text that is being typed does not fill the memory", () => {
    const compile = createCompiler(library);
    const program = compile(text, options);
    for (let time = 10; time < 30; time++) compile(text, { ...options, time });
    const again = compile(text, options);
    expect(again).not.toBe(program);
    expect(again).toEqual(program);
  });

  it("says what is wrong with a text every time", () => {
    const compile = createCompiler(library);
    for (let i = 0; i < 2; i++) expect(() => compile("model broken", options)).toThrow();
  });
});

it("the plans of a program are made once", () => {
  const program = compileCell(text, { ...options, library });
  expect(trainingPlan(program)).toBe(trainingPlan(program));
  expect(recordingPlan(program)).toBe(recordingPlan(program));
  expect(trainingPlan(program)).toEqual(makePlan(program, { gradient: true, record: false }));
  expect(recordingPlan(program)).toEqual(makePlan(program, { gradient: false, record: true }));
});
