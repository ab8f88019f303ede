/** What the host appends to a program's input: draws, and whether the weights are about to change. */
import { describe, expect, it } from "vitest";
import { compileCell } from "../cell/compile.ts";
import { randomStream } from "../core/random.ts";
import { extendBatch, noiseChannels } from "./extend.ts";

const programOf = (lines: string): ReturnType<typeof compileCell> =>
  compileCell(`model m\nsize unit = 50\nnumber rate = 0.25 in 0..0.9\n${lines}`, {
    settings: {},
    input: 1,
    output: 1,
    library: () => undefined,
  });
const [size, steps] = [20, 10];
const rows = size * steps;
const empty = { target: new Float32Array(rows), mask: new Float32Array(rows).fill(1) };
const batch = { size, steps, input: new Float32Array(rows).fill(7), ...empty };

/** Behind the task's own channel: what each row got. */
function extras(lines: string, isTraining: boolean, updates = 3): Float32Array[] {
  const program = programOf(lines);
  const { input } = extendBatch(program, batch, { updates, random: randomStream(1, "noise"), isTraining });
  expect(input.length).toBe(rows * program.inputWidth);
  return Array.from({ length: rows }, (_, row) =>
    input.subarray(row * program.inputWidth + 1, (row + 1) * program.inputWidth),
  );
}

describe("what is appended to the input", () => {
  it.each([
    [true, 1],
    [false, 0],
  ])("training is %s: %s in every row", (isTraining, wanted) => {
    const told = extras("a = training * update\noutput linear(a)", isTraining);
    expect(told.every(([training, update]) => training === wanted && update === 3)).toBe(true);
  });

  it("uniform draws lie evenly in 0..1, one for each element, and are the seed's", () => {
    const draws = extras("a = uniform[unit]()\noutput linear(a)", true);
    const all = draws.flatMap((row) => [...row]);
    expect(all.length).toBe(rows * 50);
    expect(all.every((draw) => draw >= 0 && draw < 1)).toBe(true);
    const shares = [0, 1, 2, 3].map((quarter) => all.filter((draw) => Math.floor(draw * 4) === quarter).length);
    for (const share of shares) expect(Math.abs(share / all.length - 0.25)).toBeLessThan(0.02);
    expect(extras("a = uniform[unit]()\noutput linear(a)", true)).toEqual(draws);
  });

  it("only normal noise has channels that can be chosen by hand", () => {
    expect(noiseChannels(programOf("a = uniform[unit]() + dropout(x, 0.1)\noutput linear(a)"))).toEqual([]);
  });
});
