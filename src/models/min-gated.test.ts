/** minGRU and minLSTM give the numbers of Feng et al. 2024, in two layers over twelve steps. */
import { describe, it } from "vitest";
import { library } from "./all.ts";
import { follow } from "./testing/follow.ts";
import { affine, drawInput, drawWeights, each, rmsnorm, sigmoid, type Weights } from "./testing/forward.ts";
import { expectNear } from "./testing/golden.ts";

type Cell = (weights: Weights, layer: string, h: readonly number[], x: readonly number[]) => readonly number[];

/** Section 3.1: z = σ(W x), n = W x, h = (1 − z) ⊙ h + z ⊙ n. */
const minGru: Cell = (weights, layer, h, normed) => {
  const z = affine(weights, `${layer}.z`, { normed }).map(sigmoid);
  const n = affine(weights, `${layer}.n`, { normed });
  return each((before, open, candidate) => (1 - open) * before + open * candidate, h, z, n);
};

/** Section 3.2: f = σ(W x), i = σ(W x), both over f + i, n = W x, h = f ⊙ h + i ⊙ n. */
const minLstm: Cell = (weights, layer, h, normed) => {
  const f = affine(weights, `${layer}.f`, { normed }).map(sigmoid);
  const i = affine(weights, `${layer}.i`, { normed }).map(sigmoid);
  const n = affine(weights, `${layer}.n`, { normed });
  return each((before, hold, open, candidate) => (hold * before + open * candidate) / (hold + open), h, f, i, n);
};

/** Layers one above the other, each normed before and added to what it reads. States [time, layer, unit], and the outputs. */
function forward(weights: Weights, input: readonly (readonly number[])[], unit: number, cell: Cell) {
  const h = ["layer1", "layer2"].map((layer) => ({
    layer,
    state: new Array<number>(unit).fill(0) as readonly number[],
  }));
  const steps = input.map((x) => {
    let stream: readonly number[] = affine(weights, "embedded", { x });
    for (const one of h) {
      one.state = cell(weights, one.layer, one.state, rmsnorm(stream));
      stream = each((a, b) => a + b, stream, affine(weights, `${one.layer}.stream`, { h: one.state }));
    }
    return { h: h.flatMap(({ state }) => state), output: affine(weights, "output", { last: rmsnorm(stream) }) };
  });
  return { h: steps.flatMap((step) => step.h), output: steps.flatMap((step) => step.output) };
}

describe("golden values", () => {
  it.each([
    ["mingru", minGru],
    ["minlstm", minLstm],
  ])("%s", async (id, cell) => {
    const model = { text: library(id) ?? "", settings: { unit: 4, layer: 2 }, input: drawInput(12, 3), output: 2 };
    const weights = drawWeights(model, 2);
    const signal = await follow({ ...model, weights });
    const wanted = forward(weights, model.input, 4, cell);
    expectNear(signal("h"), wanted.h);
    expectNear(signal("output"), wanted.output);
  });
});
