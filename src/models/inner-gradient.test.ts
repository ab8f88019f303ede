/** `grad[M](value)` gives what the gradients do that were written by hand for Titans and TTT-linear. */
import { describe, expect, it } from "vitest";
import { compileCell } from "../cell/compile.ts";
import { modelSettings } from "../cell/settings.ts";
import { answer, beyond, disagreement, makeCase } from "../engine/testing/agreement.ts";
import { interpret } from "../engine/testing/interpret.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { library } from "./all.ts";

/** Titans with a memory of two layers, W2 silu(W1 k), with momentum; the lines that move it are left to be filled in. */
const deepTitans = `model deep "Titans with a memory of two layers"
size head = 2
size key = 4
size mid = 3
size value = 4
raw = linear[head, key](x)
k = raw / sqrt(sum[key](square(raw)) + 1e-6)
q = linear[head, key](x)
v = linear[head, value](x)
gate rate = sigmoid(linear[head](x, bias: -1))
gate momentum = sigmoid(linear[head](x, bias: -2))
gate decay = sigmoid(linear[head](x, bias: -4))
state W1[head, key, mid] = learned normal 0.25
state W2[head, mid, value] = learned normal 0.25
state S1[head, key, mid], S2[head, mid, value]
a = sum[key](k * W1)
z = silu(a)
miss = sum[mid](z * W2) - v
<moves>
W1' = (1 - decay) * W1 + S1'
W2' = (1 - decay) * W2 + S2'
answer = sum[mid](silu(sum[key](q * W1')) * W2')
output linear(answer)
`;

function changed(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`no line ${from}`);
    return now.replace(from, to);
  }, text);
}

const titans = library("titans") ?? "";
const ttt = library("ttt-linear") ?? "";
const pairs = [
  {
    name: "titans",
    byHand: titans,
    byGrad: changed(titans, [
      ["  surprise' =", "  error = 0.5 * square(correction)\n  surprise' ="],
      ["+ k * (rate * correction)", "- rate * grad[memory](error)"],
    ]),
  },
  {
    name: "titans with a memory of two layers",
    byHand: changed(deepTitans, [
      [
        "<moves>",
        `s = sigmoid(a)
da = sum[value](W2 * miss) * (s + a * s * (1 - s))
S1' = momentum * S1 - rate * k * da
S2' = momentum * S2 - rate * z * miss`,
      ],
    ]),
    byGrad: changed(deepTitans, [
      [
        "<moves>",
        `error = 0.5 * square(miss)
S1' = momentum * S1 - rate * grad[W1](error)
S2' = momentum * S2 - rate * grad[W2](error)`,
      ],
    ]),
  },
  {
    name: "ttt-linear",
    byHand: changed(ttt, [
      ["memory' = memory - pace * grad[memory](error)", "memory' = memory - pace * k * dz"],
      ["base' = base - pace * grad[base](error)", "base' = base - pace * dz"],
      [
        "  error = 0.5 * square(correction)",
        `  kh = sum[key](k * memory) + base
  centred = kh - mean[value](kh)
  sd = sqrt(mean[value](square(centred)) + 1e-5)
  hat = centred / sd
  dg = -correction * scale
  dz = (dg - mean[value](dg) - hat * mean[value](dg * hat)) / sd`,
      ],
    ]),
    byGrad: ttt,
  },
];

const small: Readonly<Record<string, number>> = { unit: 6, head: 2, key: 4, value: 3, inner: 5, layer: 2, tap: 2 };

function caseOf(text: string): ReturnType<typeof makeCase> {
  const settings = Object.fromEntries(modelSettings(text).map(({ key }) => [key, small[key]]));
  const program = compileCell(text, { settings, input: 4, output: 3, time: 6, library });
  return makeCase("inner", program, "value", { size: 2, steps: 6 }, 11, 0.4);
}

describe.each(pairs)("$name by grad[M]", ({ byHand, byGrad }) => {
  const [hand, inner] = [caseOf(byHand), caseOf(byGrad)];

  it("has the parameters and states of the text by hand", () => {
    expect(inner.program.parameters).toEqual(hand.program.parameters);
    expect(inner.program.states.map(({ name, axes }) => [name, axes])).toEqual(
      hand.program.states.map(({ name, axes }) => [name, axes]),
    );
  });

  it("has its outputs, to fifteen digits less what they round", () => {
    const [wanted, got] = [hand, inner].map(({ program, loss, weights, batch }) =>
      interpret(program, loss, Float64Array.from(weights), batch),
    );
    got.output.forEach((number, i) => expect(Math.abs(number - wanted.output[i])).toBeLessThan(1e-10));
  });

  it("has its states after every step, and its outer gradients", async () => {
    const [wanted, got] = [await answer(wasmEngine, hand), await answer(wasmEngine, inner)];
    expect(beyond(disagreement(hand.program, wanted, got), 1e-4)).toEqual([]);
    const [before, after] = await Promise.all([hand, inner].map(statesOf));
    for (const { name } of hand.program.states) {
      // All layers of a stack are one signal.
      const signal = name.replace(/^layer\d\./, "");
      const [numbers, expected] = [after, before].map((signals) => [...(signals.get(signal) ?? [])]);
      expect(numbers.length).toBeGreaterThan(0);
      numbers.forEach((number, i) => expect(Math.abs(number - expected[i]), signal).toBeLessThan(1e-5));
    }
  });
});

/** Every state after every step of the first episode, on the wasm engine. */
async function statesOf({
  program,
  loss,
  weights,
  batch,
}: ReturnType<typeof makeCase>): Promise<Map<string, Float32Array>> {
  // prettier-ignore
  const session = await wasmEngine.open(program, { loss, weights });
  try {
    const { signals } = await session.trace(batch);
    return new Map(signals.map(({ name, data }) => [name, data]));
  } finally {
    session.dispose();
  }
}
