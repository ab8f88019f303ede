/**
 * The webgpu engine without a browser: the question that every engine answers, on Dawn. A software device takes a second for a case, so one
 * of each model stands for it; `GPU_CASES=all npx vitest run src/cli/gpu.test.ts` asks all, as e2e/webgpu does in a browser.
 */
import process from "node:process";
import { afterAll, describe, expect, test } from "vitest";
import { compileCell } from "../cell/compile.ts";
import { compareCase, parseCase, runCase, type CaseResult, type TensorError } from "../engine/golden.ts";
import { referenceEngine } from "../engine/reference/engine.ts";
import { answer, beyond, disagreement, faults, weighed, type AgreementCase } from "../engine/testing/agreement.ts";
import { domainAnswer, domainCases } from "../engine/testing/domain-cases.ts";
import { functionCase, functionCases, type FunctionCase } from "../engine/testing/function-cases.ts";
import { modelCases } from "../engine/testing/model-cases.ts";
import { randomCases } from "../engine/testing/random-case.ts";
import { makeWebgpuEngine } from "../engine/webgpu/engine.ts";
import { library, modelById, models } from "../models/all.ts";
import { goldenNames, goldenText } from "../models/testing/golden-cases.ts";
import { openDawn } from "./testing/dawn.ts";

const isWhole = process.env["GPU_CASES"] === "all";
const { gpu, why } = await openDawn();

/** All of them, or the first of each model. */
function chosenCases(): readonly AgreementCase[] {
  if (isWhole) return modelCases();
  return models.flatMap((model) => modelCases([model]).slice(0, 1));
}

function chosenFunctions(): readonly FunctionCase[] {
  return isWhole ? functionCases : functionCases.filter((_, i) => i % 8 === 0);
}

/** A device in software may be silent for half a minute where much else runs beside it. */
const within = { timeout: 120_000, retry: 2 };

describe.skipIf(!gpu)(`the webgpu engine on Dawn${gpu ? "" : ` (skipped: ${why})`}`, within, () => {
  if (!gpu) return;
  const engine = makeWebgpuEngine(gpu.device);
  afterAll(() => gpu.device.destroy());

  async function compare(one: AgreementCase): Promise<readonly TensorError[]> {
    return faults(one, await answer(referenceEngine, one), await answer(engine, one));
  }

  test.each(goldenNames)("gives every golden value within 1e-4: %s", async (name) => {
    const goldenCase = parseCase(goldenText(name));
    const { model, settings, input, output, expected } = goldenCase;
    const program = compileCell(modelById(model)?.text ?? "", { settings, input, output, library });
    const errors = compareCase(expected as CaseResult, await runCase(goldenCase, program, engine));
    expect(errors.length).toBeGreaterThan(4);
    expect(errors.filter(({ error }) => !(error <= 1e-4))).toEqual([]);
  });

  test.each(chosenCases())("agrees with the reference engine on $name", async (one) => {
    expect(await compare(one)).toEqual([]);
  });

  test("weighs positions as the reference engine does, with weights of either sign", async () => {
    const cases = modelCases()
      .filter(({ name }) => name.startsWith("gru"))
      .map(weighed);
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) expect(await compare(one), one.name).toEqual([]);
  });

  test("agrees with the reference engine on random programs", async () => {
    for (const one of randomCases(isWhole ? 60 : 8, library)) expect(await compare(one), one.name).toEqual([]);
  });

  test.each(chosenFunctions())("has the value and the gradient of float64: %s, %s", async (name, expression) => {
    const { probed, expected } = functionCase(name, expression);
    expect(beyond(disagreement(probed.program, expected, await answer(engine, probed)))).toEqual([]);
  });

  test("has the values and gradients of every engine outside of a function's domain", async () => {
    for (const one of domainCases) expect(await domainAnswer(engine, one), one[0]).toEqual([one[2], one[3]]);
  });
});
