import { describe, expect, it, test } from "vitest";
import { library } from "../models/all.ts";
import { compileCell } from "./compile.ts";
import { startFlops } from "./cost.ts";
import { elementValue } from "./element.ts";
import type { Initial } from "./program.ts";

const head = "model m\nsize unit = 3\nsize slot = 4\nsize from = slot\nnumber rate = 0.25 in 0..1\n";

function compile(lines: string): ReturnType<typeof compileCell> {
  const text = `${head}${lines}\nh = tanh(linear[unit](x))\noutput linear(h)\n`;
  return compileCell(text, { settings: {}, input: 2, output: 2, library });
}

function startOf(lines: string, name = "p"): Initial | undefined {
  return compile(lines).parameters.find((parameter) => parameter.name === name)?.initial;
}

describe("a start", () => {
  it("is a number, however it is written", () => {
    expect(startOf("param p[unit]")).toEqual({ kind: "constant", value: 0 });
    expect(startOf("param p[unit] = -0.5")).toEqual({ kind: "constant", value: -0.5 });
    expect(startOf("param p[unit] = rate")).toEqual({ kind: "constant", value: 0.25 });
    expect(startOf("param p[unit] = -(2 + rate) / count[slot]()")).toEqual({ kind: "constant", value: -0.5625 });
    expect(startOf("param p[unit] = -3..-1")).toEqual({ kind: "spread", from: -3, to: -1 });
  });

  it("is drawn, between numbers or their names", () => {
    const draw = (of: string, from: number, to: number): object => ({
      kind: "computed",
      values: [{ op: "draw", of, from, to }],
    });
    expect(startOf("param p[unit] = uniform -1..1")).toEqual(draw("uniform", -1, 1));
    expect(startOf("param p[unit] = uniform rate..1")).toEqual(draw("uniform", 0.25, 1));
    expect(startOf("param p[unit] = loguniform 0.001..0.1")).toEqual(draw("loguniform", 0.001, 0.1));
    expect(startOf("param p[unit] = normal rate")).toEqual({ kind: "normal", deviation: 0.25 });
  });

  it("is worked out from the places of the weight's own axes, under whatever names the text gives them", () => {
    const row = { op: "index", axis: 0 };
    const column = { op: "index", axis: 1 };
    const sum = { op: "map", name: "add", args: [0, 1] };
    const both = { kind: "computed", values: [row, column, sum] };
    expect(startOf("param p[slot, from] = index[slot]() + index[from]()")).toEqual(both);
    expect(startOf("i = index[slot]()\nparam p[slot, from] = i + i@from")).toEqual(both);
  });

  it("belongs to the biases, the weights and the learned states that it is written at", () => {
    const lines = "state s[slot] = learned uniform 0..1\na = linear[slot](x, bias: log(1 + uniform 1..49), weights: index[slot]())\ns' = a"; // prettier-ignore
    const starts = ["s", "a.bias", "a.x"].map((name) => startOf(lines, name));
    expect(starts.map((start) => start?.kind)).toEqual(["computed", "computed", "computed"]);
    expect(startOf(lines, "a.x")).toEqual({ kind: "computed", values: [{ op: "index", axis: 0 }] });
    expect(startOf("a = linear[slot](x, weights: rate)", "a.x")).toEqual({ kind: "normal", deviation: 0.25 });
    expect(startOf("a = linear[slot](x, weights: identity 0)", "a.x")).toEqual({ kind: "identity", deviation: 0 });
  });

  it("costs what is worked out for every element", () => {
    const one = startFlops(compile("param p[unit] = sin(index[unit]())"));
    expect(startFlops(compile("param p[slot, unit] = sin(index[unit]())"))).toBe(4 * one);
    expect(startFlops(compile("param p[unit] = 1"))).toBe(0);
  });
});

const mistakes: Readonly<Record<string, string>> = {
  "param p[unit] = step": "step is none of these",
  "param p[unit] = normal[unit]()": "normal[…]() is none of these",
  "param p[unit] = uniform[unit]()": "uniform[…]() is none of these",
  "param p[unit] = training": "training is none of these",
  "param p[unit] = sum[slot](index[slot]())": "sum is none of these",
  "a = linear[unit](x)\nparam p[unit] = 2 * a": "a is none of these",
  "param q[unit] = 1\nparam p[unit] = q": "q is none of these",
  "cell c(a) -> b\n  b = a + 1\nend\nparam p[unit] = c(2)": "c is none of these",
  "param p[unit] = index[slot]()": "the start of p depends on slot, but its own axes are unit",
  "param p[unit] = uniform 1..-1": "uniform draws from the smaller number to the larger, but got 1..-1",
  "param p[unit] = loguniform 0..1": "loguniform draws between two numbers above 0, but got 0..1",
  "param p[unit] = uniform low..1": "expected a number, or the name of one that is declared above",
  "a = 2 * uniform 0..1": "uniform is drawn once, where weights start",
  "a = linear[slot](x, each: 3)": "each wants the name of an axis",
};

test.each(Object.entries(mistakes))("%s is refused", (lines, message) => {
  expect(() => compile(lines)).toThrow(message);
});

test("functions of single numbers are JavaScript's own, to the last digits", () => {
  const cases: Readonly<Record<string, number>> = {
    "power 10000 -0.5": 0.01,
    "exp 1": Math.E,
    "sigmoid -2": 1 / (1 + Math.exp(2)),
    "gelu 0.7": 0.5 * 0.7 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (0.7 + 0.044715 * 0.7 ** 3))),
    "min 2 -1": -1,
    "max 2 -1": 2,
    "floor -0.5": -1,
    "sin 2": Math.sin(2),
  };
  for (const [line, wanted] of Object.entries(cases)) {
    const [name = "", ...numbers] = line.split(" ");
    expect(elementValue(name as "exp", numbers.map(Number))).toBeCloseTo(wanted, 12); // prettier-ignore
  }
});
