import { describe, expect, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { referenceEngine } from "../engine/reference/engine.ts";
import { answer, beyond, disagreement } from "../engine/testing/agreement.ts";
import { functionCase, functionCases } from "../engine/testing/function-cases.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";

/** The webgpu engine is held to the same cases in a browser: e2e/webgpu. */
const engines: readonly Engine[] = [referenceEngine, wasmEngine];

describe.each(engines)("on $name", { timeout: 60_000 }, (engine) => {
  test.each(functionCases)("%s has the value and the gradient of float64: %s", async (name, expression) => {
    const { probed, expected } = functionCase(name, expression);
    expect(beyond(disagreement(probed.program, expected, await answer(engine, probed)), 1e-4)).toEqual([]);
  });
});
