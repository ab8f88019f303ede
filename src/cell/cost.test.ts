import { expect, test } from "vitest";
import { library } from "../models/all.ts";
import { compileCell } from "./compile.ts";
import { refuseCost } from "../train/limit.ts";
import { cost, pictureBytes, startFlops } from "./cost.ts";

function lstm(unit: number) {
  return compileCell(library("lstm") ?? "", { settings: { unit }, input: 8, output: 8, library });
}

test("an lstm costs what the formula 6·T·B·4H·(I + H) + 6·T·B·H·O says, and a little for its gates", () => {
  const formula = 6 * 100 * 32 * 4 * 128 * (8 + 128) + 6 * 100 * 32 * 128 * 8;
  const { flops, parameters } = cost(lstm(128), 32, 100);
  expect(flops / formula).toBeGreaterThan(0.95);
  expect(flops / formula).toBeLessThan(1.1);
  expect(parameters).toBe(4 * 128 * (8 + 128 + 1) + 8 * 129);
});

test("memory grows with the steps, not with the batch: slices run one after another", () => {
  expect(cost(lstm(32), 64, 50).bytes).toBe(cost(lstm(32), 8, 50).bytes);
  expect(cost(lstm(32), 8, 100).bytes).toBeGreaterThan(1.5 * cost(lstm(32), 8, 50).bytes);
});

test("a picture costs every value that is named, and is known before it is made", () => {
  const text = (names: number): string => {
    const lines = Array.from({ length: names }, (_, i) => `signed a${i} = index[big]() * ${i + 1}`);
    return `model m\nsize big = 1000000\nsize unit = 3\n${lines.join("\n")}\nh = tanh(linear[unit](x))\noutput linear(h)\n`;
  };
  const program = (names: number) => compileCell(text(names), { settings: {}, input: 2, output: 2, library });
  expect(pictureBytes(program(4), 9)).toBeGreaterThan(4 * 1e6 * 8 * 4 * 10);
  expect(pictureBytes(program(4), 9)).toBeLessThan(5 * 1e6 * 8 * 4 * 10);
  expect(() => refuseCost(program(4), 1, 1)).not.toThrow();
  expect(() => refuseCost(program(60), 1, 10)).toThrow(/a picture of one episode needs \d+ MB/);
});

test("starting weights that take long are refused before they are drawn", () => {
  const square = (unit: number): string =>
    `model m\nsize unit = ${unit}\nstate h[unit]\nh' = tanh(linear[unit](x, h))\noutput linear(h')\n`;
  const program = (unit: number) => compileCell(square(unit), { settings: {}, input: 2, output: 2, library });
  expect(startFlops(program(512))).toBe(2 * 512 ** 3);
  expect(() => refuseCost(program(512), 1, 1)).not.toThrow();
  expect(() => refuseCost(program(3000), 1, 1)).toThrow(/starting weights take 54 billion operations/);
});
