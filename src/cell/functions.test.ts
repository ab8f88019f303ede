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
  equal: "a * (index[slot]() == turn)",
  stop: "b * stop(turn)",
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
  allocation: "allocation[slot](sigmoid(b))",
  rank: "a * rank[slot](b)",
};

const otherCases: Readonly<Record<string, string>> = {
  "rotate by 3 offsets": "rotate[slot](b, move)",
  "rotate by 2 offsets, one per unit": "rotate[slot](b, pair)",
  rename: "sum[slot](b * b@from)",
  "a linear of several axes": "tanh(mixed)",
  "a sum over two axes": "sum[slot, unit](b)",
  clip: "clip(b, -0.3, 0.4)",
  silu: "silu(b)",
  elu: "elu(b)",
  "rmsnorm[axis]": "rmsnorm[unit](b)",
  "index[axis]": "b * index[slot]()",
  "count[axis]": "b * count[slot]()",
  "onehot[axis]": "a * onehot[slot](turn)",
  "upto[axis]": "a * upto[slot](step + 1)",
  "put[axis]": "put[slot](b, turn, a)",
  "push[axis]": "push[slot](b, a)",
  "push[axis] of a state": "push[slot](h, a)",
  "lookup[axis]": "lookup[slot](b, turn)",
  "lookup[axis] in a parameter": "lookup[slot](table, turn)",
  "least[axis]": "b * least[slot](b, 2)",
  "offdiagonal[axis, axis]": "sum[slot](offdiagonal[slot, from](b * b@from))",
  "normal[axes]": "b * normal[slot, unit]()",
  "at[axis]": "at[slot](b, 1) + at[slot](b, -1) * at[slot](h, 0)",
  "at[axis] of a parameter": "at[slot](table, 1) * at[slot](table, 2)",
  "a number": "forget * b",
  update: "b * update",
  step: "b * step",
  "allocation of equal usage": "allocation[slot](sigmoid(a) + 0 * index[slot]())",
  "a linear for each slot": "shared * 0.5",
  "a loop with shared weights": "turned",
  "a loop with weights of its own": "stacked",
  "one part of the input": "a * at[input](x, 0)",
};

function probe(expression: string): Program {
  const text = `model probe
size unit = 3
size slot = 4
size offset = 3
size two = 2
size from = slot
size more = two + 1
number forget = 0.7 in -1..2
state h[slot, unit] = 0.3
state kept[slot] = first
state drawn[unit] = learned normal 0.5
param table[slot, unit] = normal 0.5
turn = 1 + (0 < step)
a = linear[unit](x)
b = linear[slot, unit](x, h)
strength = linear[unit](x)
p = 0.3 + softplus(strength)
shift = linear[offset](x)
move = softmax[offset](shift)
pair = linear[two, unit](x)
mixed = linear[unit](b, a)
shared = linear[more, two](b, each: slot, bias: 0.1..0.5)
repeat two with turned = a
  gate inner = sigmoid(linear[unit](turned, a))
  turned' = turned * inner + 0.3 * at[slot](table, two)
end
stack two with stacked = a
  state last[unit]
  last' = tanh(linear[unit](stacked, last))
  stacked' = stacked + last'
end
kept' = 0.5 * kept + 0.1
drawn' = drawn * 0.9
probed = ${expression}
scale = linear[slot, unit](probed)
h' = 0.5 * h + tanh(scale)
total = sum[slot](kept) + mean[unit](drawn) + mean[unit](turned) + mean[unit](stacked) + mean[more](mean[two](mean[slot](shared)))
loss extra = 0.1 * square(total)
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

test.each(engines)("stop lets the value through and no gradient, on $name", async (engine) => {
  const text = (through: string): string => `model probe
size unit = 3
state h[unit]
a = linear[unit](x)
h' = tanh(${through})
output linear(h')
`;
  const gradientOf = async (through: string): Promise<readonly number[]> => {
    const program = compileCell(text(through), { settings: {}, input: 2, output: 2, library: () => undefined });
    const { gradient } = await answer(engine, makeCase("stop", program, "value", { size: 2, steps: 3 }, 3));
    const own = program.parameters.find(({ name }) => name === "a.x");
    return Array.from(gradient.subarray(own?.offset, (own?.offset ?? 0) + 6));
  };
  expect((await gradientOf("a")).every((value) => value !== 0)).toBe(true);
  expect(await gradientOf("stop(a)")).toEqual([0, 0, 0, 0, 0, 0]);
});
