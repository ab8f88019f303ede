/** What the functions are where float32 ends: docs/cell-language.md, "Where numbers end". */
import { describe, expect, it } from "vitest";
import { compileCell } from "../cell/compile.ts";
import type { Engine } from "./engine.ts";
import { referenceEngine } from "./reference/engine.ts";
import { wasmEngine } from "./wasm/engine.ts";

const inputs = [0, -1, 200, -200];
const text = `model edge
size unit = 1
a = exp(x)
l = log(x)
p = power(x, 0.5)
q = sqrt(x)
s = softplus(x)
g = sigmoid(x)
h = tanh(linear[unit](x))
output linear(h)
`;

async function valuesOn(engine: Engine): Promise<Readonly<Record<string, readonly number[]>>> {
  const program = compileCell(text, { settings: {}, input: 4, output: 1, library: () => undefined });
  const session = await engine.open(program, { loss: "bits", weights: new Float32Array(program.parameterCount) });
  const batch = {
    size: 1,
    steps: 1,
    input: Float32Array.from(inputs),
    target: Float32Array.of(0),
    mask: Float32Array.of(1),
  };
  const { signals } = await session.trace(batch);
  session.dispose();
  return Object.fromEntries(signals.map(({ name, data }) => [name, [...data]]));
}

describe("at the edge of a function's domain, and beyond", () => {
  it("the wasm engine stays finite: exp and log are held within float32", async () => {
    const { a, l, p, s, g, q } = await valuesOn(wasmEngine);
    expect([...a, ...l, ...p, ...s, ...g].every(Number.isFinite)).toBe(true);
    const [, , large, small] = a;
    expect(large).toBeGreaterThan(1e38);
    expect(small).toBeLessThan(1.3e-38);
    expect(l).toEqual([-87.3365478515625, -87.3365478515625, expect.closeTo(Math.log(200), 4), -87.3365478515625]);
    for (const at of [1, 3]) expect(p[at]).toBeLessThan(1e-18);
    expect(q[1]).toBeNaN();
  });

  it("the reference engine gives what float32 gives: infinity, or no number", async () => {
    const { a, l, p, q } = await valuesOn(referenceEngine);
    expect(a.slice(2)).toEqual([Infinity, 0]);
    expect(l).toEqual([-Infinity, NaN, expect.closeTo(Math.log(200), 4), NaN]);
    expect([p[1], p[3], q[1], q[3]]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it("both say the same where a function is defined and its value is no extreme", async () => {
    const [wasm, reference] = [await valuesOn(wasmEngine), await valuesOn(referenceEngine)];
    const within = (name: string, at: number): void => expect(wasm[name][at]).toBeCloseTo(reference[name][at], 5);
    for (const name of ["a", "s", "g"]) for (const at of [0, 1]) within(name, at);
    for (const name of ["l", "p", "q", "s", "g"]) within(name, 2);
  });
});
