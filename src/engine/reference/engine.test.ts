import { memory } from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import { compileCell } from "../../cell/compile.ts";
import { library } from "../../models/all.ts";
import type { Session, Update } from "../engine.ts";
import { makeCase, type AgreementCase } from "../testing/agreement.ts";
import { modelCases } from "../testing/model-cases.ts";
import { referenceEngine } from "./engine.ts";

const update: Update = { optimiser: "adam", learningRate: 0.01, clipNorm: 10, clipValue: 0, weightDecay: 0 };

function open({ program, loss, weights }: AgreementCase): Promise<Session> {
  return referenceEngine.open(program, { loss, weights });
}

function compile(text: string): AgreementCase["program"] {
  return compileCell(text, { settings: {}, input: 2, output: 2, library });
}

const cases = modelCases();
const ntm = cases.find(({ name }) => name.startsWith("ntm")) as AgreementCase;
const lstm = cases.find(({ name }) => name.startsWith("lstm")) as AgreementCase;

describe("a reference session", { timeout: 60_000 }, () => {
  test("lowers the loss of a batch that it trains on", async () => {
    const session = await open(lstm);
    const losses: number[] = [];
    for (let i = 0; i < 12; i++) losses.push((await session.update(lstm.batch, update)).loss ?? NaN);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) - 0.02);
    session.dispose();
  });

  test("goes on to the same bits from a snapshot", async () => {
    const first = await open(ntm);
    await first.update(ntm.batch, update);
    const snapshot = await first.snapshot();
    await first.update(ntm.batch, update);
    const second = await open({ ...ntm, weights: new Float32Array(ntm.weights.length) });
    second.restore(snapshot);
    await second.update(ntm.batch, update);
    expect(await second.snapshot()).toEqual(await first.snapshot());
  });

  test("keeps no tensor between calls", async () => {
    const session = await open(ntm);
    await session.update(ntm.batch, update);
    const before = memory().numTensors;
    await session.update(ntm.batch, update);
    await session.evaluate(ntm.batch);
    await session.trace(ntm.batch);
    expect(memory().numTensors).toBe(before);
  });

  test("skips a gradient that is not finite, and says so", async () => {
    const session = await open(ntm);
    const input = ntm.batch.input.slice().fill(NaN);
    const before = await session.snapshot();
    expect((await session.update({ ...ntm.batch, input }, update)).skipped).toBe(1);
    expect((await session.snapshot()).weights).toEqual(before.weights);
  });

  test("gives 0 as the gradient of a weight that nothing depends on", async () => {
    const text =
      "model idle\nsize unit = 2\nstate h[unit]\nparam idle[unit] = 1\nh' = tanh(linear[unit](x, h))\noutput linear(h')\n";
    const idle = makeCase("idle", compile(text), "value", { size: 2, steps: 2 }, 1);
    const { gradient } = await (await open(idle)).gradient(idle.batch);
    expect(Array.from(gradient.subarray(0, 2))).toEqual([0, 0]);
    expect(gradient.subarray(2).some((g) => g !== 0)).toBe(true);
  });

  test("gives finite gradients at the norm of nothing, the root of 0 and a likeness to an empty memory", async () => {
    const text = `model empty
size unit = 2
size slot = 2
state memory[slot, unit]
key = linear[unit](x)
near = cosine[unit](memory, key)
length = norm[unit](memory)
memory' = near * key + length + sqrt(memory * key)
output linear(memory')
`;
    const empty = makeCase("empty", compile(text), "value", { size: 2, steps: 2 }, 1);
    const { loss, gradient } = await (await open(empty)).gradient(empty.batch);
    expect(Number.isFinite(loss)).toBe(true);
    expect(gradient.every(Number.isFinite)).toBe(true);
  });

  test("traces every named value of the first episode, time first", async () => {
    const session = await open(ntm);
    const { signals } = await session.trace(ntm.batch);
    const names = signals.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["memory", "ww.content", "wr", "output"]));
    for (const { axes, sizes, data } of signals) {
      expect(axes[0]).toBe("time");
      expect(data.length).toBe(sizes.reduce((product, size) => product * size, 1));
    }
  });
});
