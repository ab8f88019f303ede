import { describe, expect, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { referenceEngine } from "../engine/reference/engine.ts";
import { answer, beyond, disagreement, makeCase } from "../engine/testing/agreement.ts";
import { centralDifferences, interpret } from "../engine/testing/interpret.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { compileCell } from "./compile.ts";
import { alongNames, mapNames, type AlongName, type MapName, type Program } from "./program.ts";

const engines: readonly Engine[] = [referenceEngine, wasmEngine];

/** One expression per elementwise function, of a[unit] and b[slot, unit] (any sign) and p[unit] (positive). */
const mapCases: Readonly<Record<MapName, string>> = {
  add: "a + b",
  subtract: "b - a",
  multiply: "a * b",
  divide: "b / (0.5 + p)",
  negate: "-b",
  sigmoid: "sigmoid(b)",
  tanh: "tanh(b)",
  relu: "relu(b)",
  gelu: "gelu(b)",
  softplus: "softplus(3 * b)",
  exp: "exp(b)",
  log: "log(p)",
  sqrt: "sqrt(p)",
  square: "square(b)",
  abs: "abs(b)",
  power: "power(p, b)",
  min: "min(a, b)",
  max: "max(a, b)",
  where: "where(b, a, p)",
  less: "a * (a < b)",
};

/** One expression per function along an axis; here a reduction leaves [unit] or [slot], the others keep [slot, unit]. */
const alongCases: Readonly<Record<AlongName, string>> = {
  sum: "sum[slot](b)",
  mean: "mean[unit](b)",
  max: "max[slot](b)",
  product: "product[unit](b)",
  norm: "norm[slot](b)",
  softmax: "softmax[slot](2 * b)",
  normalise: "normalise[unit](p * softplus(b))",
  layernorm: "layernorm[slot](b)",
  cosine: "cosine[unit](b, a)",
  dot: "dot[unit](a, b)",
};

const otherCases: Readonly<Record<string, string>> = {
  "rotate by 3 offsets": "rotate[slot](b, move)",
  "rotate by 2 offsets, one per unit": "rotate[slot](b, pair)",
  rename: "sum[slot](b * b@from)",
  "a linear of several axes": "tanh(mixed)",
  "a sum over two axes": "sum[slot, unit](b)",
};

function probe(expression: string): Program {
  const text = `model probe
size unit = 3
size slot = 4
size offset = 3
size two = 2
size from = slot
state h[slot, unit] = 0.3
a = linear[unit](x)
b = linear[slot, unit](x, h)
strength = linear[unit](x)
p = 0.3 + softplus(strength)
shift = linear[offset](x)
move = softmax[offset](shift)
pair = linear[two, unit](x)
mixed = linear[unit](b, a)
probed = ${expression}
scale = linear[slot, unit](probed)
h' = 0.5 * h + tanh(scale)
output linear(h', probed)
`;
  return compileCell(text, { settings: {}, input: 2, output: 2, library: () => undefined });
}

const cases = [
  ...mapNames.map((name) => [name, mapCases[name]] as const),
  ...alongNames.map((name) => [`${name}[axis]`, alongCases[name]] as const),
  ...Object.entries(otherCases),
];

describe.each(engines)("on $name", { timeout: 60_000 }, (engine) => {
  test.each(cases)("%s has the value and the gradient of float64: %s", async (name, expression) => {
    const seed = [...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7);
    const probed = makeCase(name, probe(expression), "value", { size: 2, steps: 3 }, seed);
    const { program, loss, batch } = probed;
    const weights = Float64Array.from(probed.weights);
    const exact = interpret(program, loss, weights, batch);
    const expected = {
      loss: exact.loss,
      output: Float32Array.from(exact.output),
      gradient: Float32Array.from(centralDifferences(program, loss, weights, batch)),
    };
    expect(beyond(disagreement(program, expected, await answer(engine, probed)), 1e-4)).toEqual([]);
  });
});
