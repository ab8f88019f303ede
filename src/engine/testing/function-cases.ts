/**
 * One case per function of the language: an expression in a small model, and what float64 says of its value and gradient.
 * Every engine is held to them, in Node and in a browser.
 */
import { compileCell } from "../../cell/compile.ts";
import { alongNames, mapNames, type AlongName, type MapName, type Program } from "../../cell/program.ts";
import { makeCase, type AgreementCase, type Answer } from "./agreement.ts";
import { centralDifferences, interpret } from "./interpret.ts";

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
  sin: "sin(2 * b)",
  cos: "cos(2 * b)",
  floor: "a * floor(3 * b)",
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
  "two axes renamed": "sum[slot, unit](b * b@from@other)",
  "a linear of several axes": "tanh(mixed)",
  "a sum over two axes": "sum[slot, unit](b)",
  "sin of large numbers": "sin(30 * index[slot]() - b) + a * cos(50 * index[slot]())",
  mod: "mod(3 * b, p)",
  "mod of whole numbers": "a * mod(index[slot]() - 3 * step, 3)",
  "at most, at least, unequal": "a * (a <= b) + 2 * a * (a >= b) + 4 * a * (index[slot]() != turn)",
  "and, or, not": "a * (a < b and b < p or not (b > 0))",
  "not of a number": "a * (not relu(b))",
  clip: "clip(b, -0.3, 0.4)",
  silu: "silu(b)",
  elu: "elu(b)",
  "rmsnorm[axis]": "rmsnorm[unit](b)",
  "index[axis]": "b * index[slot]()",
  "count[axis]": "b * count[slot]()",
  "onehot[axis]": "a * onehot[slot](turn)",
  "upto[axis]": "a * upto[slot](step + 1)",
  "put[axis]": "put[slot](b, turn, a)",
  "shift[axis]": "shift[slot](b) + shift[unit](b)",
  "cumsum[axis]": "cumsum[slot](b)",
  "cumsum[axis] of what sums by itself": "sum[slot](b * cumsum[slot](square(b)))",
  "push[axis]": "push[slot](b, a)",
  "push[axis] of a state": "push[slot](h, a)",
  "pop[axis]": "pop[slot](b) + pop[unit](b)",
  "pop[axis] of a state": "pop[slot](h)",
  "lookup[axis]": "lookup[slot](b, turn)",
  "lookup[axis] in a parameter": "lookup[slot](table, turn)",
  "least[axis]": "b * least[slot](b, 2)",
  "offdiagonal[axis, axis]": "sum[slot](offdiagonal[slot, from](b * b@from))",
  "normal[axes]": "b * normal[slot, unit]()",
  "uniform[axes]": "b * uniform[slot, unit]()",
  dropout: "dropout(b, 0.3)",
  training: "b * training",
  "at[axis]": "at[slot](b, 1) + at[slot](b, -1) * at[slot](h, 0)",
  "at[axis] of a parameter": "at[slot](table, 1) * at[slot](table, 2)",
  "a number": "forget * b",
  update: "b * update",
  step: "b * step",
  "allocation of equal usage": "allocation[slot](sigmoid(a) + 0 * index[slot]())",
  "a matrix that two sums share": "sum[many](tied * first) * dot[many](second, tied)",
  "one index of a matrix that sums share":
    "sum[many](at[two](pages, 1) * first) + sum[many](second * at[two](pages, 0))",
  "a state that starts at its first place": "a * kept",
  "a state that starts at normal draws": "b * drawn",
  "a further loss": "a * extra",
  "a linear for each slot": "shared * 0.5",
  "a loop with shared weights": "turned",
  "a loop with weights of its own": "stacked",
  "a loop in a loop": "nested",
  "a shared loop in a shared loop, and where it stands": "shared_turns",
  "grad of what a memory misses": "b * sum[unit](grad[h](square(sum[slot](h * b) - a)))",
  "grad through functions along an axis":
    "grad[b](a * layernorm[slot](b) + p * softmax[unit](b) * norm[slot](b) + cosine[unit](b, a))",
  "grad through kinks": "grad[b](b * relu(b) * max(a, b) + where(a, square(b), abs(b)) + gelu(b))",
  "grad through products and powers": "grad[b](product[unit](b) + power(p, b) / (1 + square(b)) + sqrt(p + square(b)))",
  "grad through places":
    "grad[b](square(push[slot](b, a)) + square(shift[unit](b)) * square(pop[unit](b)) * at[slot](b, 1) + cumsum[slot](b) * b)",
  "grad through a rotation": "grad[b](square(rotate[slot](b, move)))",
  "grad through an order": "grad[b](b * allocation[slot](sigmoid(b)))",
  "grad through a linear between axes of one name": "grad[a](p * square(bent))",
  "grad through a linear for each slot": "grad[b](square(shared))",
  "grad of a grad": "grad[b](square(grad[b](b * b * tanh(b))))",
  "grad of what is the same along an axis": "b * grad[h](sum[slot](h) * p)",
  "one part of the input": "a * at[input](x, 0)",
};

/** Lines that only some cases need, by a word of their expression: differences take their time with every weight. */
const lines: Readonly<Record<string, string>> = {
  forget: "number forget = 0.7 in -1..2",
  from: "size from = slot",
  other: "size other = unit",
  table: "param table[slot, unit] = normal 0.5",
  turn: "turn = 1 + (0 < step)",
  move: "shift = linear[offset](x)\nmove = softmax[offset](shift)",
  pair: "pair = linear[two, unit](x)",
  mixed: "mixed = linear[unit](b, a)",
  shared: "size more = two + 1\nshared = linear[more, two](b, each: slot, bias: 0.1..0.5)",
  turned: `param table[slot, unit] = normal 0.5
repeat two with turned = a
  gate inner = sigmoid(linear[unit](turned, a))
  turned' = turned * inner + 0.3 * at[slot](table, two)
end`,
  stacked: `stack two with stacked = a
  state last[unit]
  last' = tanh(linear[unit](stacked, last))
  stacked' = stacked + last'
end`,
  nested: `size three = two + 1
stack two with nested = a
  state last[unit]
  last' = 0.5 * last + nested
  repeat three with inner = last'
    inner' = 0.5 * inner + tanh(linear[unit](inner)) / (1 + two + three)
  end
  nested' = nested + inner
end`,
  shared_turns: `size three = two + 1
state rows[three, unit]
repeat two with shared_turns = a
  repeat three with all = rows
    all' = put[three](all, three, tanh(shared_turns + at[three](rows, three) * sum[three](all)))
  end
  fresh = linear[unit](shared_turns)
  shared_turns' = fresh + at[three](all, two)
end
rows' = 0.5 * rows + 0.1 * shared_turns`,
  bent: "bent = tanh(linear[unit](a))",
  kept: "state kept[slot] = first\nkept' = 0.5 * kept + 0.1",
  drawn: "state drawn[unit] = learned normal 0.5\ndrawn' = drawn * 0.9",
  extra: "extra = square(sum[unit](a))\nloss more_loss = 0.1 * extra",
  // Weights that are large enough for a matrix product.
  many: `size many = 11
param tied[unit, many] = normal 0.5
param pages[two, unit, many] = normal 0.5
first = linear[many](x)
second = tanh(linear[many](x))`,
};

/** The lines that an expression needs besides a, b, p and h. */
export function linesFor(expression: string): string {
  const words = new Set(expression.match(/\w+/g));
  return Object.entries(lines)
    .flatMap(([word, text]) => (words.has(word) ? [text] : []))
    .join("\n");
}

function probe(expression: string): Program {
  const text = `model probe
size unit = 3
size slot = 4
size offset = 3
size two = 2
state h[slot, unit] = 0.3
a = linear[unit](x)
b = linear[slot, unit](x, h)
strength = linear[unit](x)
p = 0.3 + softplus(strength)
${linesFor(expression)}
probed = ${expression}
scale = linear[slot, unit](probed)
h' = 0.5 * h + tanh(scale)
output linear(h', probed)
`;
  return compileCell(text, { settings: {}, input: 2, output: 2, library: () => undefined });
}

export type FunctionCase = readonly [name: string, expression: string];

export const functionCases: readonly FunctionCase[] = [
  ...mapNames.map((name) => [name, mapCases[name]] as const),
  ...alongNames.map((name) => [`${name}[axis]`, alongCases[name]] as const),
  ...Object.entries(otherCases),
];

const answered = new Map<string, ReturnType<typeof answerCase>>();

/** The case, and its answer by float64 and central differences. */
export function functionCase(name: string, expression: string): { probed: AgreementCase; expected: Answer } {
  const known = answered.get(name) ?? answerCase(name, expression);
  answered.set(name, known);
  return known;
}

function answerCase(name: string, expression: string): { probed: AgreementCase; expected: Answer } {
  const seed = [...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7);
  const probed = makeCase(name, probe(expression), "value", { size: 1, steps: 3 }, seed);
  const { program, loss, batch } = probed;
  const weights = Float64Array.from(probed.weights);
  const exact = interpret(program, loss, weights, batch);
  const expected = {
    loss: exact.loss,
    output: Float32Array.from(exact.output),
    terms: exact.terms,
    gradient: Float32Array.from(centralDifferences(program, loss, weights, batch)),
  };
  return { probed, expected };
}
