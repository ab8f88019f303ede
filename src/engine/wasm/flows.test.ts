import { concat, engine, tensor, tidy, zerosLike, type Tensor } from "@tensorflow/tfjs-core";
import { expect, test } from "vitest";
import { models } from "../../models/all.ts";
import { oneEpisode } from "../batch.ts";
import type { Batch, LossName } from "../engine.ts";
import { referenceEngine } from "../reference/engine.ts";
import { runProgram } from "../reference/forward.ts";
import { columnAt, totalLoss } from "../reference/loss.ts";
import { Said } from "../reference/said.ts";
import type { AgreementCase } from "../testing/agreement.ts";
import { interpret } from "../testing/interpret.ts";
import { modelCases } from "../testing/model-cases.ts";
import { probed, withRoom } from "../testing/probed.ts";
import { reversed } from "../trace.ts";
import { Flows, type Flow } from "./flows.ts";

/** ∂loss / ∂input of each timestep, by TensorFlow.js. [time, program.inputWidth] */
async function inputGradient(
  program: AgreementCase["program"],
  weights: Float32Array,
  batch: Batch,
  loss: LossName,
): Promise<Float32Array> {
  // Opening a session brings the backend and its gradients.
  await referenceEngine.open(program, { loss, weights });
  const result = tidy(() => {
    const parameters = program.parameters.map(({ sizes, offset }) => {
      const size = sizes.reduce((product, n) => product * n, 1);
      return tensor(weights.slice(offset, offset + size), [...sizes]);
    });
    const width = program.inputWidth;
    const inputs = Array.from({ length: batch.steps }, (_, t) =>
      tensor(columnAt(batch.input, batch, t, width), [1, width]),
    );
    const compute = (): Tensor => {
      const said = new Said(program);
      runProgram(program, parameters, inputs, (moment) => said.add(moment));
      return totalLoss(loss, batch, said);
    };
    const { grads } = engine().gradients<Tensor>(compute, inputs, undefined, true);
    return concat(inputs.map((input, t) => grads[t] ?? zerosLike(input)));
  });
  return (await result.data()) as Float32Array;
}

/** Part of rows of `width` numbers. */
function columns(data: Float32Array, width: number, offset: number, size: number): Float32Array {
  const rows = data.length / width;
  return Float32Array.from(
    { length: rows * size },
    (_, i) => data[Math.floor(i / size) * width + offset + (i % size)] ?? NaN,
  );
}

/** The two are apart by less than a thousandth of the largest, or by what rounding makes of numbers up to `loudest`. */
function expectClose(name: string, found: Float32Array, wanted: Float32Array, loudest: number): void {
  expect(found.length, name).toBe(wanted.length);
  const apart = largestOf(found.map((value, i) => value - (wanted[i] ?? NaN)));
  expect(apart, name).toBeLessThan(1e-3 * largestOf(wanted) + 1e-5 * loudest);
}

const largestOf = (data: Float32Array): number => data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

async function flowsOf({ program, weights, batch, loss }: AgreementCase): Promise<readonly Flow[]> {
  return (await Flows.open(program)).ofLoss(weights, batch, loss);
}

const flowOf = (flows: readonly Flow[], name: string): Float32Array =>
  flows.find((flow) => flow.name === name)?.data ?? new Float32Array();

/** Gradient of the task's own input, also where the program reads it backwards. `rows`: [time, program.inputWidth] */
function ofInput({ sizes, extras, inputWidth }: AgreementCase["program"], rows: Float32Array): Float32Array {
  const { input: width = 1 } = sizes;
  const steps = rows.length / inputWidth;
  const own = columns(rows, inputWidth, 0, width);
  for (const { kind, offset, source, axes } of extras) {
    if (kind !== "reversed") continue;
    const size = axes.reduce((product, axis) => product * (sizes[axis] ?? 1), 1);
    reversed(columns(rows, inputWidth, offset, size), steps).forEach((value, i) => {
      const at = Math.floor(i / size) * width + source + (i % size);
      own[at] = (own[at] ?? NaN) + value;
    });
  }
  return own;
}

/** One of each kind: plain, gated, in both directions, in turns, with a memory, with links, looking back, with an inner gradient. */
const chosen = ["rnn", "lstm", "bilstm", "mogrifier", "ntm", "dnc", "transformer", "memn2n", "titans", "sequence-vae"];
const cases = models.filter(({ id }) => chosen.includes(id)).flatMap((model) => modelCases([model]).slice(0, 1));

test.each(cases.map((one) => [one.name, one] as const))(
  "what flows back to the input and to every named value is what TensorFlow.js finds: %s",
  async (_, one) => {
    const { weights, loss } = one;
    const { program, places } = probed(one.program);
    const batch = withRoom(oneEpisode(one.batch, 0), one.program.inputWidth, program.inputWidth);
    const wanted = await inputGradient(program, weights, batch, loss);
    const flows = await flowsOf(one);
    const isReversed = new Set(one.program.named.filter((named) => named.isReversed).map(({ name }) => name));
    const own = columns(wanted, program.inputWidth, 0, one.program.inputWidth);
    expectClose("input", flowOf(flows, "input"), ofInput(one.program, own), largestOf(wanted));
    for (const [name, { offset, size }] of places) {
      const rows = columns(wanted, program.inputWidth, offset, size);
      expectClose(
        name,
        flowOf(flows, name),
        isReversed.has(name) ? reversed(rows, batch.steps) : rows,
        largestOf(wanted),
      );
    }
    expect(flows.map(({ name }) => name).toSorted()).toEqual(["input", "output", ...places.keys()].toSorted());
  },
);

test.each(
  cases.filter(({ name }) => /^(rnn|bilstm|ntm|transformer),/.test(name)).map((one) => [one.name, one] as const),
)("what flows back from an output is what differences of the input say: %s", async (_, one) => {
  const { weights } = one;
  const batch = oneEpisode(one.batch, 0);
  const { input: width = 1, output = 1 } = one.program.sizes;
  const flows = await Flows.open(one.program);
  // More seeds than go back side by side.
  const asked = Array.from({ length: 10 }, (_, i) => ({ time: i % batch.steps, channel: i % output }));
  const seeds = asked.map(({ time, channel }) => {
    const seed = new Float32Array(batch.steps * output);
    seed[time * output + channel] = 1;
    return seed;
  });
  const found = [...flows.toInput(weights, batch, seeds)];
  const wanted = asked.map(() => new Float32Array(batch.steps * width));
  for (let at = 0; at < batch.steps * width; at++) {
    const [above, below] = [1e-4, -1e-4].map((h) => outputsWith(one, weights, batch, at, h));
    asked.forEach(({ time, channel }, i) => {
      const place = time * output + channel;
      const difference = (above?.output[place] ?? NaN) - (below?.output[place] ?? NaN);
      (wanted[i] ?? new Float32Array())[at] = difference / 2e-4;
    });
  }
  const loudest = Math.max(...wanted.map(largestOf));
  found.forEach((data, i) => expectClose(`seed ${i}`, data, wanted[i] ?? new Float32Array(), 10 * loudest));
  expect(found.length).toBe(10);
  expect(loudest).toBeGreaterThan(1e-3);
});

/** What the program says where one number of the task's input is moved by `by`, wherever it is read. */
function outputsWith(
  { program }: Pick<AgreementCase, "program">,
  weights: Float32Array,
  batch: Batch,
  at: number,
  by: number,
): ReturnType<typeof interpret> {
  const { input: width = 1 } = program.sizes;
  const input = Float64Array.from(batch.input);
  const [time, channel] = [Math.floor(at / width), at % width];
  const move = (row: number, place: number): void => {
    input[row * program.inputWidth + place] = (input[row * program.inputWidth + place] ?? NaN) + by;
  };
  move(time, channel);
  for (const { kind, offset, source } of program.extras)
    if (kind === "reversed") move(batch.steps - 1 - time, offset + channel - source);
  // The interpreter reads any numbers, and these need double precision.
  const moved = { ...batch, input: input as unknown as Float32Array };
  return interpret(program, "value", Float64Array.from(weights), moved);
}
