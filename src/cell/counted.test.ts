import { expect, test } from "vitest";
import { library } from "../models/all.ts";
import { compileCell } from "./compile.ts";
import { recordingPlan, trainingPlan } from "./compiled.ts";
import type { Expression, Plan } from "./plan.ts";

function compile(text: string): ReturnType<typeof compileCell> {
  return compileCell(text, { settings: {}, input: 3, output: 2, library });
}

const rest = "size unit = 3\nh = tanh(linear[unit](x))\noutput linear(h)\n";

/** Cells each of which uses the one before twice. */
function doubling(depth: number): string {
  const cells = Array.from({ length: depth }, (_, i) => {
    const inner = i === 0 ? "a + 1" : `c${i - 1}(c${i - 1}(a))`;
    return `cell c${i}(a) -> b\nb = ${inner}\nend\n`;
  });
  return `model m\n${cells.join("")}size unit = 3\nh = c${depth - 1}(tanh(linear[unit](x)))\noutput linear(h)\n`;
}

const many = Array.from({ length: 200 });
const endless: Readonly<Record<string, string>> = {
  "cells that double, without a value of their own": doubling(40).replace("b = a + 1", "b = a"),
  "cells that double": doubling(40),
  "an empty loop of a million turns": `model m\nsize n = 1000000\nrepeat n\nend\n${rest}`,
  "many empty loops": `model m\nsize n = 1000\n${many.map(() => "stack n\nend\n").join("")}${rest}`,
  "sizes that grow without end": `model m\nsize a0 = 1000000\n${many.map((_, i) => `size a${i + 1} = a${i} + 1000000\n`).join("")}${rest}`,
};

test.each(Object.entries(endless))("%s: refused where it is written, before it costs", (_, text) => {
  expect(() => compile(text)).toThrow(/^line \d+: /);
});

/** Values over ever more axes, each of two that overlap: written out, the last would be of 2^depth parts. */
function overlapping(depth: number): string {
  const sizes = Array.from({ length: depth }, (_, i) => `size a${i} = 2\nparam v${i}_${i}[a${i}] = 1\n`);
  const values: string[] = [];
  for (let span = 1; span < depth; span++)
    for (let i = 0; i + span < depth; i++)
      values.push(`v${i}_${i + span} = v${i}_${i + span - 1} * v${i + 1}_${i + span}\n`);
  const all = Array.from({ length: depth }, (_, i) => `a${i}`).join(", ");
  return `model m\nsize unit = 3\n${sizes.join("")}${values.join("")}h = sum[${all}](v0_${depth - 1}) * linear[unit](x)\noutput linear(h)\n`;
}

/** A chain of steps that cost next to nothing, each of which is read twice. */
function readTwice(length: number): string {
  const steps = Array.from({ length }, (_, i) => `b${i + 1} = b${i} * 2\ns${i + 1} = s${i} * b${i + 1}\n`);
  return `model m\nsize unit = 3\nb0 = linear[unit](x)\ns0 = b0 + 1\n${steps.join("")}h = s${length} + 0\noutput linear(h)\n`;
}

function expressionsOf({ forward, backward }: Plan): number {
  const nodes = (value: Expression): number =>
    value.op === "map" ? value.args.reduce((sum, arg) => sum + nodes(arg), 1) : 1;
  const nests = [...forward, ...backward].flatMap((step) => (step.op === "nest" ? step.body : []));
  const values = nests.flatMap((one) => (one.op === "reduce" ? one.folds.map(({ value }) => value) : [one.value]));
  return values.reduce((sum, value) => sum + nodes(value), 0);
}

test.each([
  ["values of values of overlapping axes", overlapping(16)],
  ["steps that are read twice", readTwice(700)],
])("%s are not written out once more for each that reads them", (_, text) => {
  const program = compile(text);
  expect(expressionsOf(trainingPlan(program))).toBeLessThan(150 * program.values.length);
});

test("a linear of many arguments in a long loop is refused before its weights are named", () => {
  const names = many.map((_, i) => `a${i}`);
  const values = names.map((name, i) => `${name} = x * ${i}\n`).join("");
  const loop = `size n = 900\nstack n with u = h\nu' = linear[unit](u, ${names.join(", ")})\nend\noutput linear(u)\n`;
  const text = `model m\nsize unit = 3\n${values}h = linear[unit](x)\n${loop}`;
  expect(() => compile(text)).toThrow(/^line 206: the model grows past 4000 matrices of weights/);
});

test("cells nested too deep are refused where they are used", () => {
  for (const depth of [60, 200, 1300]) {
    const cells = Array.from({ length: depth }, (_, i) => `cell c${i}(a) -> b\nb = ${i ? `c${i - 1}(a)` : "a"}\nend\n`);
    const text = `model m\n${cells.join("")}size unit = 3\nh = c${depth - 1}(tanh(linear[unit](x)))\noutput linear(h)\n`;
    let problem = "";
    try {
      compile(text);
    } catch (error) {
      problem = String(error);
    }
    expect(problem).toMatch(depth < 64 ? /^$/ : /line \d+: /);
  }
});

test("a size that is declared in a loop or in a cell is one axis of all turns, and can be traced", () => {
  const text = `model m
size unit = 3
size layer = 2
cell c(a) -> b
  size value = 7
  b = sum[value](linear[value](a))
end
h = linear[unit](x)
stack layer with u = h
  size value = 5
  v = linear[value](u)
  w = c(v)
  u' = u + w * sum[value](v)
end
repeat layer with q = u
  size value = 6
  r = linear[value](q)
  q' = q + sum[value](r)
end
output linear(q)
`;
  const program = compile(text);
  const shapes = recordingPlan(program).signals.map(({ name, sizes }) => [name, ...sizes]);
  expect(shapes).toContainEqual(["v", 2, 5]);
  expect(shapes).toContainEqual(["r", 2, 6]);
});

test("a mistake within a used model is told at the line that uses it", () => {
  const text = "model m\nsize unit = 3\nuse lstm(x) as a[unit]\nuse lstm(x) as a[unit]\noutput linear(a)\n";
  expect(() => compile(text)).toThrow(/^line 4: /);
});
