/** Elman's network, the LSTM with and without peepholes, and the GRU give the numbers of their equations after one step. */
import { describe, it } from "vitest";
import { library } from "./all.ts";
import { columnsOf, expectNear, fill, withLearnedStates } from "./testing/golden.ts";
import { follow } from "./testing/follow.ts";

const input = [[1, -0.5]];
const h = [0.2, -0.1];

async function step(id: string, weights: Record<string, readonly number[]>, settings = {}) {
  const text = withLearnedStates(library(id) ?? "");
  return follow({ text, settings: { unit: 2, ...settings }, input, weights: { h, ...weights } });
}

/** Weights of gates whose columns lie side by side, as in one matrix [from, gate × 2]. */
function gates(names: readonly string[], fromInput: number, fromState: number): Record<string, number[]> {
  const [w, u] = [fill(4 * names.length, fromInput), fill(4 * names.length, fromState)];
  return Object.fromEntries(
    names.flatMap((name, i) => [
      [`${name}.x`, columnsOf(w, 2 * names.length, 2 * i, 2)],
      [`${name}.h`, columnsOf(u, 2 * names.length, 2 * i, 2)],
    ]),
  );
}

describe("golden values", () => {
  it("rnn", async () => {
    const weights = {
      "h.x": columnsOf(fill(4, 0), 2, 0, 2),
      "h.h": columnsOf(fill(4, 10), 2, 0, 2),
      "h.bias": fill(2, 20, 0.1),
    };
    // The learned state and the weights of its new value have different names: h, and h.x, h.h, h.bias.
    const signal = await step("rnn", weights);
    expectNear(signal("h"), [0.334702, 0.492819]);
  });

  const lstm = { ...gates(["i", "f", "g", "o"], 0, 30), "f.bias": [1, 1], c: [0.3, 0.4] };

  it("lstm", async () => {
    const signal = await step("lstm", lstm);
    expectNear(signal("i"), [0.557029, 0.647608]);
    expectNear(signal("f"), [0.806664, 0.701505]);
    expectNear(signal("g"), [-0.52682, -0.452168]);
    expectNear(signal("o"), [0.514751, 0.634415]);
    expectNear(signal("c"), [-0.051455, -0.012226]);
    expectNear(signal("h"), [-0.026463, -0.007756]);
  });

  it("lstm with peepholes: i and f see the cell before, o the cell after", async () => {
    const peepholes = { pi: fill(2, 50), pf: fill(2, 60), po: fill(2, 70) };
    const signal = await step("lstm", { ...lstm, ...peepholes }, { peephole: "on" });
    expectNear(signal("c"), [-0.071521, -0.044688]);
    expectNear(signal("h"), [-0.036146, -0.028273]);
  });

  it("gru, reset after the product, as in PyTorch", async () => {
    const { "n.h": recall = [], ...rest } = gates(["z", "r", "n"], 0, 30);
    const [bias, recurrent] = [fill(6, 40, 0.1), fill(6, 50, 0.1)];
    const both = (i: number): number[] => [i, i + 1].map((at) => (bias[at] ?? 0) + (recurrent[at] ?? 0));
    const biases = { "z.bias": both(0), "r.bias": both(2), "n.bias": bias.slice(4), "recall.bias": recurrent.slice(4) };
    const signal = await step("gru", { ...rest, "recall.h": recall, ...biases });
    expectNear(signal("h"), [0.026352, -0.039214]);
  });
});
