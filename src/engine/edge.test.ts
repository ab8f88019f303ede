/** What the functions are where float32 ends: docs/cell-language.md, "Where numbers end". */
import { describe, expect, it } from "vitest";
import { compileCell } from "../cell/compile.ts";
import type { Engine } from "./engine.ts";
import { referenceEngine } from "./reference/engine.ts";
import { domainAnswer, domainCases } from "./testing/domain-cases.ts";
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

describe.each([referenceEngine, wasmEngine])("at the edge of a function's domain, and beyond, on $name", (engine) => {
  it("values stay finite: exp and log are held within float32", async () => {
    const { a, l, p, s, g, q } = await valuesOn(engine);
    expect([...a, ...l, ...p, ...s, ...g].every(Number.isFinite)).toBe(true);
    const [, , large, small] = a;
    expect(large).toBeGreaterThan(1e38);
    expect(small).toBeLessThan(1.3e-38);
    const least: unknown = expect.closeTo(-87.33655, 4);
    expect(l).toEqual([least, least, expect.closeTo(Math.log(200), 4), least]);
    for (const at of [1, 3]) expect(p[at]).toBeLessThan(1e-18);
    expect(q[1]).toBeNaN();
  });

  // The webgpu engine is held to the same in a browser: e2e/webgpu.
  it.each(domainCases)(
    "value and gradient of %s at %d are what they are on every engine",
    async (expression, p, ...said) => {
      expect(await domainAnswer(engine, [expression, p, ...said])).toEqual(said);
    },
  );
});
