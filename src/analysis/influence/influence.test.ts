import { expect, test } from "vitest";
import type { Findings, Subject } from "../analysis.ts";
import { resultOf, subjectOf, type Looked } from "../testing/subject.ts";
import { influence } from "./influence.ts";
import { mostExact, sharesOf } from "./matrix.ts";
import { words } from "./words.en.ts";

const copy = { task: "copy", settings: { bits: 3, from: 3, to: 3 } };

/** Says what came two steps before. */
const delayed = `model delayed
state one[input], two[input]
one' = x + 0
two' = one + 0
output linear(two)`;

/** Says nothing of what comes in. */
const deaf = `model deaf
size unit = 3
state h[unit]
h' = tanh(linear[unit](h))
output linear(h')`;

async function foundOf(looked: Looked): Promise<{ readonly subject: Subject; readonly found: Findings }> {
  const subject = await subjectOf(looked);
  const found = await resultOf(influence, subject);
  const texts: Readonly<Record<string, string>> = words;
  for (const { key, parameters } of found.sentences)
    for (const [, hole = ""] of (texts[`analysis.influence.${key}`] ?? "{missing}").matchAll(/\{(\w+)[:}]/g))
      expect(parameters, `${key} ${hole}`).toHaveProperty(hole);
  return { subject, found };
}

const gridOf = ({ grids }: Findings, name: string): Float32Array =>
  grids.find((grid) => grid.name === name)?.data ?? new Float32Array();

/** The same by moving one number of the input at a time: over all channels of the output, or the one of `chosen`. */
async function differences(
  { batch, episodes, extend, program, session }: Subject,
  isOfClass: boolean,
): Promise<Float32Array> {
  const { steps, input } = episodes;
  const { input: width = 1, output = 1 } = program.sizes;
  const h = 1 / 64;
  const squares = new Float64Array(steps * steps);
  const { output: said } = await session.evaluate(batch);
  const chosen = Array.from({ length: steps }, (_, time) => {
    const row = said.subarray(time * output, (time + 1) * output);
    return row.indexOf(Math.max(...row));
  });
  for (let at = 0; at < steps * width; at++) {
    const moved = async (by: number): Promise<Float32Array> => {
      const other = input.slice();
      other[at] = (other[at] ?? NaN) + by;
      return (await session.evaluate(extend({ ...episodes, input: other }))).output;
    };
    const [above, below] = [await moved(h), await moved(-h)];
    above.forEach((value, place) => {
      const [time, channel] = [Math.floor(place / output), place % output];
      if (isOfClass && channel !== chosen[time]) return;
      const cell = time * steps + Math.floor(at / width);
      squares[cell] = (squares[cell] ?? 0) + ((value - (below[place] ?? NaN)) / (2 * h)) ** 2;
    });
  }
  return Float32Array.from(squares, Math.sqrt);
}

/** Largest difference of the known cells, as a share of the largest value. */
function apart(found: Float32Array, wanted: Float32Array): number {
  const known = [...found.keys()].filter((at) => !Number.isNaN(found[at]));
  expect(known.length).toBeGreaterThan(0);
  const largest = Math.max(...known.map((at) => Math.abs(wanted[at] ?? NaN)));
  return Math.max(...known.map((at) => Math.abs((found[at] ?? NaN) - (wanted[at] ?? NaN)))) / largest;
}

test("what says the input of two steps before depends on that step alone", async () => {
  const { subject, found } = await foundOf({ text: delayed, ...copy });
  const { steps, mask } = subject.batch;
  const shares = sharesOf(gridOf(found, "influence"), steps);
  for (let time = 0; time < steps; time++) {
    const row = [...shares.subarray(time * steps, (time + 1) * steps)];
    if (!mask[time]) expect(row.every(Number.isNaN)).toBe(true);
    else
      expect(row.map((share) => Math.round(share * 1e6) / 1e6)).toEqual(
        row.map((_, past) => Number(past === time - 2)),
      );
  }
  expect(found.sentences[0]).toMatchObject({ key: "peak", parameters: { share: 100 } });
  const [first] = found.sentences;
  expect(Number(first?.parameters["step"]) - Number(first?.parameters["past"])).toBe(2);
  expect(found.sentences.at(-1)).toMatchObject({ key: "reach", parameters: { count: 2 } });
});

test.each([
  ["rnn", false, copy],
  ["bilstm", false, copy],
  ["gru", true, { task: "recall", settings: {} }],
] as const)("every cell is what differences of the input say: %s", async (model, isOfClass, task) => {
  const { subject, found } = await foundOf({ model, ...task });
  expect(subject.task.loss === "class").toBe(isOfClass);
  expect(apart(gridOf(found, "influence"), await differences(subject, isOfClass))).toBeLessThan(0.02);
});

test("of many channels random sums come close to what all of them say", async () => {
  const { subject, found } = await foundOf({ model: "rnn", task: "copy", settings: { bits: 12, from: 2, to: 2 } });
  expect(subject.program.sizes["output"]).toBeGreaterThan(mostExact);
  expect(apart(gridOf(found, "influence"), await differences(subject, false))).toBeLessThan(0.5);
});

test("where attention looks stands beside it, as shares, with the difference and how far the two agree", async () => {
  const { subject, found } = await foundOf({ model: "lstm-attention", ...copy });
  const { steps, mask } = subject.batch;
  const [looks, difference] = ["looks", "difference"].map((name) => gridOf(found, name));
  for (let time = 0; time < steps; time++) {
    if (!mask[time]) continue;
    const sum = (data: Float32Array | undefined): number =>
      data?.subarray(time * steps, (time + 1) * steps).reduce((total, value) => total + value, 0) ?? NaN;
    expect(sum(looks)).toBeCloseTo(1, 4);
    expect(sum(difference)).toBeCloseTo(0, 4);
  }
  expect(found.sentences.some(({ key }) => key === "agrees" || key === "differs")).toBe(true);
});

test("a network that does not hear its input is told so", async () => {
  const { found } = await foundOf({ text: deaf, ...copy });
  expect(found.sentences.map(({ key }) => key)).toEqual(["none"]);
  expect(gridOf(found, "influence").every((value) => Number.isNaN(value) || value === 0)).toBe(true);
});
