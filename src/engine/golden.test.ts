import { describe, expect, test } from "vitest";
import { compileCell } from "../cell/compile.ts";
import { library, modelById } from "../models/all.ts";
import { goldenNames, goldenText } from "../models/testing/golden-cases.ts";
import type { Engine } from "./engine.ts";
import { compareCase, parseCase, runCase, type CaseResult, type GoldenCase } from "./golden.ts";
import { referenceEngine } from "./reference/engine.ts";
import { wasmEngine } from "./wasm/engine.ts";

const engines: readonly Engine[] = [referenceEngine, wasmEngine];

describe.each(engines)("engine $name", { timeout: 60_000 }, (engine) => {
  test.each(goldenNames)("gives every golden value within 1e-4 of its tensor's largest: %s", async (name) => {
    const goldenCase = parseCase(goldenText(name));
    const { settings, input, output, expected } = goldenCase;
    const text = modelById(goldenCase.model)?.text ?? "";
    const program = compileCell(text, { settings, input, output, library });
    const errors = compareCase(expected as CaseResult, await runCase(goldenCase, program, engine));
    expect(errors.length).toBeGreaterThan(program.parameters.length);
    expect(errors.filter(({ error }) => !(error <= 1e-4))).toEqual([]);
  });
});

describe("a case", () => {
  const program = compileCell(modelById("rnn")?.text ?? "", { settings: { unit: 2 }, input: 1, output: 2, library });
  const whole: GoldenCase = {
    model: "rnn",
    settings: { unit: 2 },
    input: 1,
    output: 2,
    loss: "class",
    weights: Object.fromEntries(
      program.parameters.map(({ name, sizes }) => {
        const data = new Array<number>(sizes.reduce((product, n) => product * n, 1)).fill(0.5);
        return [name, { shape: sizes, data }];
      }),
    ),
    episodes: { input: [[[1], [2]]], target: [[0, 1]], mask: [[0, 1]] },
  };

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ["is not JSON", "{", /expected a JSON object/],
    ["is a number", "3", /expected a JSON object/],
    ["has no model", textWith({ model: undefined }), /model is missing/],
    ["has an unknown loss", textWith({ loss: "hinge" }), /loss is missing or of the wrong kind/],
    ["has no episodes", textWith({ episodes: undefined }), /episodes.input is missing/],
    ["has words among its episodes", textWith({ episodes: { ...whole.episodes, input: [["a"]] } }), /episodes.input/],
    [
      "has an episode too short",
      textWith({ episodes: { ...whole.episodes, input: [[[1]]] } }),
      /should hold 2 numbers/,
    ],
    ["has a class too high", textWith({ episodes: { ...whole.episodes, target: [[0, 2]] } }), /from 0 to 1, got 2/],
    ["lacks weights", textWith({ weights: {} }), /weight h.bias should have the shape 2/],
    ["has a null weight", textWith({ weights: { ...whole.weights, "h.x": null } }), /weight h.x should have/],
    [
      "has a strange weight",
      textWith({ weights: { ...whole.weights, odd: { shape: [], data: [] } } }),
      /no weight odd/,
    ],
  ];

  function textWith(change: Readonly<Record<string, unknown>>): string {
    return JSON.stringify({ ...whole, ...change });
  }

  test.each(broken)("that %s gets a message that says so", async (_, text, message) => {
    const attempt = async (): Promise<CaseResult> => runCase(parseCase(text), program, referenceEngine);
    await expect(attempt()).rejects.toThrow(message);
  });

  test("agrees with its own answer, and not with one that lacks a tensor or has another number", async () => {
    const result = await runCase(parseCase(textWith({})), program, referenceEngine);
    expect(compareCase(result, result).every(({ error }) => error === 0)).toBe(true);
    expect(Object.keys(result.signals)).toEqual(["h"]);
    expect(compareCase(result, { ...result, signals: {} })[0]).toEqual({ name: "signal h", error: Infinity });
    expect(compareCase(result, { ...result, loss: result.loss * 1.01 })[0]?.error).toBeCloseTo(0.01, 6);
  });
});
