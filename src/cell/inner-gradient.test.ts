import { describe, expect, test } from "vitest";
import { functionCases, linesFor } from "../engine/testing/function-cases.ts";
import { makeCase } from "../engine/testing/agreement.ts";
import { interpret } from "../engine/testing/interpret.ts";
import { compileCell } from "./compile.ts";
import type { Program } from "./program.ts";

function compile(text: string, output = 2): Program {
  return compileCell(text, { settings: {}, input: 2, output, library: () => undefined });
}

/** A model with values to take gradients for: `moved_a[unit]` within a, `moved_b[slot, unit]` within b. */
function model(lines: string): string {
  return `model inner
size unit = 3
size slot = 4
size offset = 3
size two = 2
state h[slot, unit] = 0.3
h' = 0.9 * h
param moved_a[unit] = 0
param moved_b[slot, unit] = 0
drawn_a = linear[unit](x)
drawn_b = linear[slot, unit](x)
a = moved_a + drawn_a
b = moved_b + drawn_b
strength = linear[unit](x)
p = 0.3 + softplus(strength)
${lines}
`;
}

/** The axes of a value of the text. */
function axesOf(name: string, { named, values }: Program): readonly string[] {
  const found = named.find((entry) => entry.name === name);
  return found ? values[found.value].axes : [];
}

interface Probe {
  readonly program: Program;
  readonly weights: Float64Array;
  readonly run: (weights: Float64Array) => { readonly output: Float64Array; readonly total: number };
}

/** The sum of all numbers of the expression, and what `shown[axes]` holds, read off an output whose weights are an identity. */
function probe(expression: string, shown: string, places: number): Probe {
  const lines = linesFor(expression);
  const axes = axesOf("probed", compile(model(`${lines}\nprobed = ${expression}\noutput linear(a)`)));
  const total = axes.length > 0 ? `sum[${axes.join(", ")}](probed)` : "probed";
  const text = model(`${lines}\nprobed = ${expression}\nloss total = ${total}\nshown = ${shown}\noutput linear(shown)`);
  const program = compile(text, places);
  const { batch, weights: drawn } = makeCase("inner", program, "value", { size: 1, steps: 1 }, 3);
  const weights = Float64Array.from(drawn);
  for (const { name, offset, sizes } of program.parameters) {
    const size = sizes.reduce((product, n) => product * n, 1);
    if (name.startsWith("output.")) weights.fill(0, offset, offset + size);
    if (name === "output.shown") for (let i = 0; i < places; i++) weights[offset + i * (places + 1)] = 1;
  }
  const term = program.terms.findIndex(({ name }) => name === "total");
  const run: Probe["run"] = (moved) => {
    const { output, terms } = interpret(program, "value", moved, batch);
    return { output, total: terms[term] };
  };
  return { program, weights, run };
}

/** The gradient of `total` for a parameter by central differences. */
function differences({ program, weights, run }: Probe, name: string): number[] {
  const { offset = 0, sizes = [] } = program.parameters.find((parameter) => parameter.name === name) ?? {};
  const step = 1e-5;
  return Array.from({ length: sizes.reduce((product, n) => product * n, 1) }, (_, i) => {
    const at = (by: number): number => run(weights.with(offset + i, weights[offset + i] + by)).total;
    return (at(step) - at(-step)) / (2 * step);
  });
}

const sources = [
  { name: "moved_a", axes: "unit", places: 3, word: /\ba\b|turned|stacked|nested|shared_turns|bent|mixed|extra/ },
  { name: "moved_b", axes: "slot, unit", places: 12, word: /\bb\b|mixed|\bshared\b/ },
];
const cases = sources.flatMap((source) =>
  functionCases.filter(([, text]) => source.word.test(text)).map(([name, text]) => ({ ...source, case: name, text })),
);

/** Where only a comparison, floor or rank reads b. */
const unread = [
  "floor",
  "where",
  "less",
  "rank[axis]",
  "at most, at least, unequal",
  "and, or, not",
  "not of a number",
];

describe("grad[M](value) is the gradient of the sum of the value's numbers, over the axes of M", () => {
  test.each(cases)("$case, for $name", ({ case: title, name, axes, places, text }) => {
    const wanted = differences(probe(text, `0 * ${name}`, places), name);
    if (name === "moved_b" && unread.includes(title)) {
      expect(wanted).toEqual(wanted.map(() => 0));
      expect(() => probe(text, `grad[${name}](probed)`, places)).toThrow(/grad\[moved_.\] would be 0 everywhere/);
      return;
    }
    const { program, weights, run } = probe(text, `grad[${name}](probed)`, places);
    expect(axesOf("shown", program).join(", ")).toBe(axes);
    run(weights).output.forEach((number, i) => {
      expect(Math.abs(number - wanted[i])).toBeLessThan(1e-7 * Math.max(1, Math.abs(wanted[i])) + 1e-6);
    });
  });
});

function compileLines(lines: string): Program {
  return compile(model(`${lines}\noutput linear(a)`));
}

/** What `shown` is of a text whose `lines` define it over [slot, unit], beside what `plain` is, written by hand. */
function expectAlike(lines: string, plain: string, shown: string): void {
  const program = compile(model(`${lines}\nshown = ${shown}\nplain = ${plain}\ndifference = shown - plain\noutput linear(difference)`), 12); // prettier-ignore
  const { batch, weights } = makeCase("alike", program, "value", { size: 2, steps: 2 }, 4);
  const bias = program.parameters.find(({ name }) => name === "output.bias");
  const { output } = interpret(program, "value", Float64Array.from(weights), batch);
  output.forEach((number, i) => {
    expect(Math.abs(number - weights[(bias?.offset ?? 0) + (i % 12)])).toBeLessThan(1e-9);
  });
}

describe("grad[M](value)", () => {
  test("of a memory that misses what it should recall is the outer product of key and miss", () => {
    expectAlike("recalled = sum[slot](p * 0.5 * b)", "p * 0.5 * (recalled - a)", "grad[b](0.5 * square(recalled - a))");
  });

  test("is taken for the new value of a state, too, where it has a prime", () => {
    expectAlike("state m[slot, unit]\nm' = m + b", "2 * m'", "grad[m'](square(m'))");
  });

  test("goes through cells, uses and the turns of a loop", () => {
    const cell = "cell twice(c) -> d\n  inner = c * c\n  d = inner * c\nend\nthird = twice(b)";
    expectAlike(cell, "3 * b * b", "grad[b](third)");
    const loop = "repeat two with u = b\n  u' = u * u\nend";
    expectAlike(loop, "4 * b * b * b", "grad[b](u)");
    const within = "cell slope(m) -> d\n  d = grad[m](m * m * m)\nend\nsteep = slope(b)";
    expectAlike(within, "3 * b * b", "steep");
  });

  test("of two names shares what is the same", () => {
    const count = (lines: string): number => compileLines(`error = softplus(a * b)\n${lines}`).values.length;
    const once = count("g = grad[a](error)") - count("");
    // The sum over the axis that b has more, and the product with the other factor.
    expect(count("g = grad[a](error)\nother = grad[b](error)") - count("")).toBeLessThanOrEqual(once + 1);
  });

  test.each([
    [
      "g = grad(a)",
      /grad takes the name of one value in brackets and an expression in parentheses, as in grad\[memory\]/,
    ],
    ["g = grad[a, b](a * b)", /for two names write two grads/],
    ["g = grad[0](a)", /grad takes the name of one value in brackets/],
    ["g = grad[a](a, b)", /grad takes the name of one value in brackets/],
    [
      "number rate = 0.5 in 0..1\ng = grad[rate](rate * a)",
      /rate is a number that never changes; grad\[…\] takes the name of a state/,
    ],
    ["rate = 0.5\ng = grad[rate](rate * a)", /rate is a number that never changes/],
    ["g = grad[c](a)", /nothing is called c here/],
    ["g = grad[h](stop(h) * a)", /grad\[h\] would be 0 everywhere, since nothing flows to h/],
    ["g = grad[slot](a)", /nothing is called slot here/],
  ])("%s is refused in one sentence", (line, said) => {
    expect(() => compileLines(line)).toThrow(said);
  });

  test("a cell may still be called grad", () => {
    expect(() => compileLines("cell grad(c) -> d\n  d = c + 1\nend\ng = grad(a)")).not.toThrow();
  });
});
