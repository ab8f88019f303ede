import { describe, expect, test } from "vitest";
import { library, models } from "../models/all.ts";
import { compileCell } from "./compile.ts";
import { modelSettings } from "./settings.ts";
import type { InputPart } from "../core/input.ts";
import { Problem } from "../core/problem.ts";
import { parseModel } from "./parser.ts";

/** As many parts as the text names, four channels in all. */
function partsOf(text: string): readonly InputPart[] | undefined {
  const input = parseModel(text).items.find((item) => item.kind === "input");
  if (!input || input.parts.length < 2) return undefined;
  return input.parts.map(({ name }) => ({ name, axes: [{ axis: name, size: 4 / input.parts.length }] }));
}

function compile(text: string, settings = {}) {
  return compileCell(text, { settings, input: 4, output: 3, library });
}

describe("compiling the models", () => {
  test.each(models.map((model) => [model.id, model.text]))("%s compiles", (_, text) => {
    const parts = partsOf(text);
    const program = compileCell(text, { settings: {}, input: 4, output: 3, library, ...(parts && { parts }) });
    expect(program.parameterCount).toBeGreaterThan(0);
  });

  test("an ntm owns the weights that its text names", () => {
    const program = compile(library("ntm") ?? "", { unit: 6, slot: 5, width: 3 });
    const shapes = Object.fromEntries(program.parameters.map(({ name, sizes }) => [name, sizes]));
    expect(shapes).toMatchObject({
      "ww.key.ctrl": [1, 3, 6],
      "ctrl.i.seen": [6, 1, 3],
      "ctrl.i.x": [6, 4],
      "wr.move.bias": [1, 3],
      "output.seen": [3, 1, 3],
      wr: [1, 5],
      seen: [1, 3],
    });
    expect(program.named.map(({ name }) => name)).toContain("ww.content");
  });

  test("a word says what is drawn: without one a value with a prime is signed, and any other plain", () => {
    const lines = ["a = tanh(linear[unit](x, h))", "amount b = abs(a)", "plain h' = a + b", "c' = a + c"];
    const text = ["model m", "size unit = 4", "state h[unit], c[unit]", ...lines, "output linear(h', c')"].join("\n");
    const meanings = compile(text).named.map(({ name, meaning }) => `${name} ${meaning}`);
    expect(meanings).toEqual(["a plain", "b amount", "h plain", "c signed"]);
  });

  test("a cell knows the axes of the model, in a loop too", () => {
    const cell = "cell part(v) -> p\n  p = tanh(linear[slot](v))\nend\n";
    const loop = "stack turn with o = a\n  b = part(o)\n  c = sum[slot](b)\n  o' = o + c\nend\n";
    const text = `model m\nsize unit = 4\nsize slot = 5\nsize turn = 2\n${cell}a = linear[unit](x)\n${loop}output linear(o)`;
    const { parameters } = compile(text);
    expect(parameters.map(({ name }) => name)).toContain("turn2.b.p.v");
  });

  test.each([
    ["4 * unit", 16],
    ["unit * 3 + 1", 13],
    ["unit - 1", 3],
    ["2 * unit * 2", 16],
  ])("a size follows another: %s", (size, wanted) => {
    const { sizes } = compile(`model m\nsize unit = 4\nsize inner = ${size}\na = linear[inner](x)\noutput linear(a)`);
    expect(sizes["inner"]).toBe(wanted);
  });

  test("a size that follows another is held to the limits", () => {
    const text = "model m\nsize unit = 4\nsize inner = 300000 * unit\na = linear[inner](x)\noutput linear(a)";
    expect(() => compile(text)).toThrow(/inner/);
  });

  test("sizes with a range and options are settings", () => {
    expect(modelSettings(library("ntm") ?? "").map(({ key }) => key)).toEqual([
      "unit", "slot", "width", "head", "controller", "order",
    ]); // prettier-ignore
  });
});

const header = "model m\nsize unit = 4\nsize slot = 5\nsize width = 3\nstate h[unit]\nstate memory[slot, width]\n";
const rest = "\nh' = h\nmemory' = memory\noutput linear(h')";

describe("mistakes in a cell text", () => {
  test.each([
    ["a = cosine[width](memory, h)", "line 7: cosine[width] needs width on both sides, but h has [unit]"],
    [
      "input one, two",
      "line 7: the model reads 2 inputs, but the task gives 1; choose a task with 2 inputs, or read all of it as x",
    ],
    ["a = h^2", 'line 7: "^" is no sign of this language; write square(a) or power(a, b)'],
    ["a = step % 2", 'line 7: "%" is no sign of this language; write mod(a, b)'],
    ["a = h[0]", "line 7: h[0] is written at[axis](h, 0), with the name of the axis"],
    [
      "a = memory @ h",
      "line 7: @ reads an axis under its second name, and h is no axis; a product of matrices is sum[axis](a * b), over the axis that both have",
    ],
    ["not = tanh(h)", "line 7: not is a word between conditions, as in a > 0 and not b > 0; choose another name"],
    ["mask = tanh(h)", "line 7: mask is what the score calls the episode's own; choose another name"],
    ["a = tanh(g)", "line 7: nothing is called g here; define it above, or did you mean x?"],
    ["a = sigmiod(h)", "line 7: there is no function sigmiod; did you mean sigmoid?"],
    [
      "a = linear[unit](h) + linear[unit](h)",
      "line 7: two linears of this line would both own a.bias; give one of them a name on a line of its own",
    ],
    ["a = linear[unit](h * h)", "line 7: linear reads named values only; give this part a name on a line of its own"],
    ["a = sum[depth](h)", "line 7: axis depth has no size; add a line: size depth = 8 in 1..64"],
    ["a = (h", 'line 7: expected ")", got the end of the line'],
    [
      "gat a = h",
      "line 7: gat is no word for a meaning; known are gate, signed, attention, read, write, amount, bit, plain",
    ],
    ["if mode == on\nend", "line 7: there is no option mode; add a line: option mode = …"],
  ])("%s", (line, message) => {
    expect(() => compile(header + line + rest)).toThrow(message);
  });

  test("a state that never changes is an error", () => {
    expect(() => compile("model m\nsize unit = 4\nstate h[unit]\noutput linear(h)")).toThrow(
      "state h never gets a new value; add a line: h' = …",
    );
  });

  test.each([
    ["100 kB of text", "x".repeat(100_000)],
    ["10 000 parentheses", `model m\na = ${"(".repeat(10_000)}x${")".repeat(10_000)}`],
    ["20 000 minus signs", `model m\na = ${"-".repeat(20_000)}x`],
    ["a sum of 10 000 terms", `model m\na = x${"+x".repeat(10_000)}`],
    ["nested cells that double", doubling(40)],
    ["a cell that uses itself", "model m\ncell a(b) -> c\n  c = a(b)\nend\nd = a(x)\noutput linear(d)"],
    ["a model that uses itself", "model m\nuse m(x) as a\noutput linear(a)"],
    ["a huge size", "model m\nsize unit = 1000000\nstate h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')"],
  ])("%s is refused with a Problem", (_, text) => {
    expect(() => compileCell(text, { settings: {}, input: 4, output: 3, library: () => text })).toThrow(Problem);
  });
});

function doubling(levels: number): string {
  const cells = Array.from({ length: levels }, (_, i) =>
    i === 0 ? "cell c0(a) -> b\n  b = tanh(a)\nend" : `cell c${i}(a) -> b\n  p = c${i - 1}(a)\n  b = c${i - 1}(p)\nend`,
  );
  return `model m\n${cells.join("\n")}\nd = c${levels - 1}(x)\noutput linear(d)`;
}
