import { describe, expect, test } from "vitest";
import { compileCell } from "../../cell/compile.ts";
import { recordingPlan } from "../../cell/compiled.ts";
import { alongNames, mapNames } from "../../cell/program.ts";
import { library } from "../../models/all.ts";
import { randomCases, randomChoices } from "./random-case.ts";
import { randomProgram } from "./random-program.ts";

describe("random programs", () => {
  test("are well typed, whatever the choices", () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const { text, settings, input, output } = randomProgram(randomChoices(seed));
      expect(() => compileCell(text, { settings, input, output, library }), text).not.toThrow();
    }
  });

  test("can be traced, whatever they hold", () => {
    for (const { program } of randomCases(200, library)) {
      const { signals } = recordingPlan(program);
      expect(signals.map(({ name }) => name)).toEqual(program.named.map(({ name }) => name));
      for (const { name, sizes } of signals)
        expect(
          sizes.every((size) => size >= 1),
          name,
        ).toBe(true);
    }
  });

  test("of one run declare sizes in loops", () => {
    const texts = Array.from({ length: 200 }, (_, seed) => randomProgram(randomChoices(seed + 1)).text);
    expect(texts.some((text) => text.includes("size own"))).toBe(true);
  });

  test("of one run take gradients within a step", () => {
    const texts = Array.from({ length: 200 }, (_, seed) => randomProgram(randomChoices(seed + 1)).text);
    expect(texts.filter((text) => text.includes("grad[")).length).toBeGreaterThan(10);
  });

  test("of one run use every function of the language", () => {
    const values = randomCases(200, library).flatMap(({ program }) => program.values);
    const used = new Set<string>(values.map((value) => ("name" in value ? value.name : value.op)));
    const wanted = [
      ...mapNames,
      ...alongNames,
      "rotate",
      "rename",
      "linear",
      "pick",
      "shift",
      "index",
      "extra",
      "state",
      "parameter",
      "input",
      "constant",
    ];
    expect(wanted.filter((name) => !used.has(name))).toEqual([]);
  });

  test("of one run use states of several axes, learned ones and cells", () => {
    const programs = randomCases(200, library).map(({ program }) => program);
    const states = programs.flatMap((program) => program.states);
    expect(states.some(({ axes }) => axes.length === 3)).toBe(true);
    expect(states.some(({ initial }) => initial.kind === "learned" && !initial.isSoftmax)).toBe(true);
    expect(states.some(({ initial }) => initial.kind === "learned" && initial.isSoftmax)).toBe(true);
    expect(states.some(({ name }) => name.endsWith(".kept"))).toBe(true);
  });
});
