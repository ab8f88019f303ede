/** What the webgpu engine promises, in a real browser. */
import { existsSync, readdirSync } from "node:fs";
import { domainCases } from "../../src/engine/testing/domain-cases.ts";
import { functionCases } from "../../src/engine/testing/function-cases.ts";
import { goldenNames, goldenText } from "../../src/models/testing/golden-cases.ts";
import type { Work } from "./harness.ts";
import { expect, test } from "./page.ts";

test.describe.configure({ timeout: 300_000 });

const small: Work = { model: "lstm", settings: { unit: 6 }, input: 3, output: 2, loss: "bits", size: 3, steps: 4 };
const ntm = { unit: 8, slot: 6, width: 4 };
const home = new URL("../../src/models/", import.meta.url);
const models = readdirSync(home).filter((id) => existsSync(new URL(`${id}/${id}.cell`, home)));

test("golden values within 1e-4", async ({ engine }) => {
  for (const name of goldenNames) {
    const errors = await engine.evaluate((text) => harness.golden(text), goldenText(name));
    expect(errors.length).toBeGreaterThan(4);
    expect(errors[0]?.error, `${name}: ${errors[0]?.name}`).toBeLessThan(1e-4);
  }
});

test("every built-in model is tested here", async ({ engine }) => {
  expect((await engine.evaluate(() => harness.modelIds())).toSorted()).toEqual(models.toSorted());
});

for (const id of models) {
  test(`agrees with the reference engine on ${id} with every option`, async ({ engine }) => {
    expect(await engine.evaluate((model) => harness.compareModel(model), id)).toEqual([]);
  });
}

test("weighs positions as the reference engine does, with weights of either sign", async ({ engine }) => {
  expect(await engine.evaluate(() => harness.compareWeighed())).toEqual([]);
});

for (const functionCase of functionCases) {
  test(`has the value and the gradient of float64: ${functionCase.join(", ")}`, async ({ engine }) => {
    expect(await engine.evaluate((one) => harness.compareFunction(one), functionCase)).toEqual([]);
  });
}

test("has the values and gradients of every engine outside of a function's domain", async ({ engine }) => {
  const got = await engine.evaluate((cases) => Promise.all(cases.map((one) => harness.domain(one))), domainCases);
  expect(got).toEqual(domainCases.map(([, , output, gradient]) => [output, gradient]));
});

for (const [model, settings] of [
  ["lstm", { unit: 6 }],
  ["gru", { unit: 7 }],
  ["ntm", ntm],
] as const) {
  test(`${model}: the same weights as on wasm after 20 updates`, async ({ engine }) => {
    const work: Work = { ...small, model, settings };
    expect(await engine.evaluate((given) => harness.compareWasm(given, 20), work)).toBeLessThan(1e-3);
  });
}

for (const workgroup of [16, 64, 256]) {
  test(`agrees on a larger ntm with ${workgroup} threads per sequence`, async ({ engine }) => {
    expect(await engine.evaluate((threads) => harness.compareLarge(threads), workgroup)).toEqual([]);
  });
}

for (const first of [0, 20, 40]) {
  test(`agrees with the reference engine on random programs ${first} to ${first + 19}`, async ({ engine }) => {
    expect(await engine.evaluate((from) => harness.compareRandom(from, 20), first)).toEqual([]);
  });
}

for (const steps of [20, 100]) {
  for (const model of ["lstm", "ntm"]) {
    test(`${model}, ${steps} timesteps: at most 8 dispatches and 1 submit per update`, async ({ engine }) => {
      const settings = model === "ntm" ? ntm : { unit: 6 };
      const counts = await engine.evaluate((work) => harness.count(work), { ...small, model, settings, steps });
      expect(counts.dispatches).toBeGreaterThan(0);
      expect(counts.dispatches).toBeLessThanOrEqual(8);
      expect(counts.submits).toBe(1);
    });
  }
}

for (const optimiser of ["sgd", "rmsprop", "adam", "adamw"] as const) {
  test(`${optimiser} with both clippings is the plain one`, async ({ engine }) => {
    const update = { optimiser, learningRate: 0.01, clipNorm: 0.02, clipValue: 0.003, weightDecay: 0.1 };
    const errors = await engine.evaluate(([work, how]) => harness.updates(work, how, 4), [small, update] as const);
    for (const error of errors) expect(error).toBeLessThan(2e-5);
  });
}

test("a gradient that is not finite is skipped and counted", async ({ engine }) => {
  const found = await engine.evaluate((work) => harness.poison(work), { ...small, loss: "value" as const });
  expect(found).toEqual({ skipped: 1, updates: 1, isUnchanged: true });
});

test("training goes on from a snapshot as it went before", async ({ engine }) => {
  expect(await engine.evaluate((work) => harness.resume(work), small)).toBe(0);
});

test("a lost device rejects what was pending and what comes later", async ({ engine }) => {
  const said = await engine.evaluate((work) => harness.lose(work), small);
  expect(said).toHaveLength(5);
  for (const answer of said) expect(answer).toContain("graphics device was lost");
});

test("TensorFlow.js computes on the same device", async ({ engine }) => {
  const { sum, isSame, losses } = await engine.evaluate((work) => harness.share(work), small);
  expect(sum).toBe(1600);
  expect(isSame).toBe(true);
  expect(losses[1]).toBeLessThan(losses[0] ?? 0);
});

test("no buffer stays behind", async ({ engine }) => {
  const { live, afterwards } = await engine.evaluate((work) => harness.buffers(work, 3, 20), small);
  expect(live[1]).toBe(live[0]);
  expect(live[2]).toBe(live[0]);
  expect(afterwards).toBe(0);
});

test("a run that no device holds is refused with the numbers", async ({ engine }) => {
  const said = await engine.evaluate((work) => harness.tooLarge(work), small);
  expect(said).toMatch(/4096 sequences of 1000000 steps need [\d.]+ MiB/);
});

test("the browser reported no GPU error", async ({ engine }) => {
  expect(await engine.evaluate(() => harness.errors)).toEqual([]);
});
