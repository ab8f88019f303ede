import { MessageChannel, type MessagePort } from "node:worker_threads";
import { expect, test, vi } from "vitest";
import { compileCell } from "../../cell/compile.ts";
import { trainingPlan } from "../../cell/compiled.ts";
import { randomStream } from "../../core/random.ts";
import { library } from "../../models/all.ts";
import type { Batch, Update } from "../engine.ts";
import { applyUpdate, startProgress } from "../update.ts";
import { createWasmEngine, gradientFactor, wasmEngine } from "./engine.ts";
import { Machine } from "./machine.ts";
import { runSlice, serveSlices, type SlicePort } from "./team.ts";

const program = compileCell(library("ntm") ?? "", {
  settings: { unit: 10, slot: 6, width: 5, head: 2 },
  input: 4,
  output: 3,
  library,
});
const random = randomStream(5, "test");
const weights = Float32Array.from({ length: program.parameterCount }, () => random.uniform() - 0.5);
const adam: Update = { optimiser: "adam", learningRate: 0.01, clipNorm: 1, clipValue: 0, weightDecay: 0.01 };

function randomBatch(size: number, steps: number): Batch {
  const bits = (length: number): Float32Array => Float32Array.from({ length }, () => random.between(0, 1));
  return { size, steps, input: bits(size * steps * 4), target: bits(size * steps * 3), mask: bits(size * steps) };
}

const batches = [randomBatch(21, 5), randomBatch(21, 9), randomBatch(13, 3)];

/** A helper in this thread, behind a real message channel. */
function helper(): SlicePort {
  const { port1, port2 } = new MessageChannel();
  serveSlices(wrap(port2));
  return wrap(port1);
}

function wrap(port: MessagePort): SlicePort {
  return {
    post: (message, transfer) => port.postMessage(message, transfer),
    listen: (handler) => port.on("message", handler),
    close: () => port.close(),
  };
}

async function train(helpers: number): Promise<Float32Array> {
  const engine = createWasmEngine(() => Array.from({ length: helpers }, helper));
  const session = await engine.open(program, { loss: "bits", weights });
  for (let step = 0; step < 30; step++) await session.update(batches[step % batches.length], adam);
  const result = (await session.snapshot()).weights;
  session.dispose();
  return result;
}

test("the bits of the weights do not depend on the number of threads", async () => {
  const alone = await train(0);
  expect(alone).not.toEqual(weights);
  for (const helpers of [1, 2, 3]) expect(await train(helpers)).toEqual(alone);
});

/** Helpers that are of no use, each in its own way; `after`: answers that still come. */
const faulty: Readonly<Record<string, () => SlicePort>> = {
  "is not there": () => ({ post: () => undefined, listen: (_, failed) => setTimeout(() => failed(new Error("404")), 0), close: () => undefined }), // prettier-ignore
  "can not be told anything": () => ({ ...helper(), post: () => { throw new Error("no such port"); } }), // prettier-ignore
  "does not know its code": () => ({ post: () => undefined, listen: (handler) => setTimeout(() => handler({ type: "failed", message: "no memory" }), 0), close: () => undefined }), // prettier-ignore
  "dies after three answers": () => dyingAfter(3),
};

function dyingAfter(answers: number): SlicePort {
  const port = helper();
  let left = answers;
  let fail: (reason: Error) => void = () => undefined;
  return {
    ...port,
    post: (message, transfer) => {
      if ((message as { type: string }).type === "run" && left-- <= 0) return fail(new Error("out of memory"));
      port.post(message, transfer);
    },
    listen: (handler, failed) => {
      fail = failed;
      port.listen(handler, failed);
    },
  };
}

/** The weights after 30 updates with two helpers, of which one is at fault. */
async function trainWith(faultyHelper: () => SlicePort): Promise<Float32Array> {
  const engine = createWasmEngine(() => [helper(), faultyHelper()]);
  const session = await engine.open(program, { loss: "bits", weights });
  for (let step = 0; step < 30; step++) await session.update(batches[step % batches.length], adam);
  const result = (await session.snapshot()).weights;
  session.dispose();
  return result;
}

test.each(Object.entries(faulty))("a helper that %s costs speed, not bits", async (_, open) => {
  expect(await trainWith(open)).toEqual(await train(0));
});

test("a helper that falls silent is waited for once, and then does without", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const silent = (): SlicePort => ({ post: () => undefined, listen: () => undefined, close: () => undefined });
  const session = await createWasmEngine(() => [silent()]).open(program, { loss: "bits", weights });
  const first = session.update(batches[0], adam);
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  await vi.advanceTimersByTimeAsync(60_000);
  await first;
  await session.update(batches[1], adam);
  vi.useRealTimers();
  const alone = await wasmEngine.open(program, { loss: "bits", weights });
  await alone.update(batches[0], adam);
  await alone.update(batches[1], adam);
  expect((await session.snapshot()).weights).toEqual((await alone.snapshot()).weights);
});

test("where no helper can be opened, one thread does", async () => {
  const session = await createWasmEngine(() => {
    throw new Error("workers are blocked here");
  }).open(program, { loss: "bits", weights });
  expect((await session.update(batches[0], adam)).skipped).toBe(0);
});

test.each([0, 1])(
  "a long call lets messages in between two slices, to the same bits, with %d helpers",
  async (helpers) => {
    const engine = createWasmEngine(() => Array.from({ length: helpers }, helper));
    const session = await engine.open(program, { loss: "bits", weights });
    const large = randomBatch(40, 7);
    await session.evaluate(large);
    let time = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (time += 600));
    const letIn: string[] = [];
    for (const name of ["update", "evaluate"] as const) {
      setTimeout(() => letIn.push(name), 0);
      await (name === "update" ? session.update(large, adam) : session.evaluate(large));
    }
    clock.mockRestore();
    expect(letIn).toEqual(["update", "evaluate"]);
    const { weights: kept } = await session.snapshot();
    session.dispose();
    const quick = await wasmEngine.open(program, { loss: "bits", weights });
    await quick.update(large, adam);
    expect(kept).toEqual((await quick.snapshot()).weights);
  },
);

test.each(["sgd", "rmsprop", "adam", "adamw"] as const)("%s does what its formula says", async (optimiser) => {
  const update: Update = { ...adam, optimiser, clipValue: 0.02 };
  const session = await wasmEngine.open(program, { loss: "bits", weights });
  const progress = startProgress(weights);
  for (let step = 0; step < 5; step++) {
    const batch = batches[step % batches.length];
    const { gradient } = await session.gradient(batch);
    applyUpdate(progress, gradient.slice(), update);
    await session.update(batch, update);
    const got = (await session.snapshot()).weights;
    const difference = got.reduce((most, value, i) => Math.max(most, Math.abs(value - progress.weights[i])), 0);
    expect(difference).toBeLessThan(2e-6);
    session.restore(progress);
  }
});

test("a gradient that is not finite is skipped and counted, and changes nothing", async () => {
  const session = await wasmEngine.open(program, { loss: "value", weights });
  const batch = randomBatch(4, 3);
  const bad = { ...batch, input: batch.input.map(() => NaN) };
  const report = await session.update(bad, adam);
  expect(report.skipped).toBe(1);
  expect((await session.snapshot()).weights).toEqual(weights);
  await session.update(batch, adam);
  expect((await session.snapshot()).weights).not.toEqual(weights);
});

test("a snapshot goes on to the same bits", async () => {
  const first = await wasmEngine.open(program, { loss: "bits", weights });
  await first.update(batches[0], adam);
  const snapshot = await first.snapshot();
  await first.update(batches[1], adam);
  const second = await wasmEngine.open(program, { loss: "bits", weights });
  second.restore(snapshot);
  await second.update(batches[1], adam);
  expect((await second.snapshot()).weights).toEqual((await first.snapshot()).weights);
});

test("a session that nothing was computed in stands where it was put, as one that has worked does", async () => {
  const worked = await wasmEngine.open(program, { loss: "bits", weights });
  await worked.update(batches[0], adam);
  const snapshot = await worked.snapshot();
  const fresh = await wasmEngine.open(program, { loss: "bits", weights });
  expect(await fresh.snapshot()).toEqual(startProgress(weights));
  fresh.restore(snapshot);
  expect(await fresh.snapshot()).toEqual(snapshot);
  expect(await fresh.trace(batches[1])).toEqual(await worked.trace(batches[1]));
  fresh.restore({ ...snapshot, first: new Float32Array(0), weights });
  expect(await fresh.snapshot()).toEqual({ ...snapshot, weights });
  expect(await fresh.evaluate(batches[1])).toEqual(
    await (await wasmEngine.open(program, { loss: "bits", weights })).evaluate(batches[1]),
  );
});

test("the code of a program is compiled once for all its sessions, and only what is wanted of it", async () => {
  const compile = vi.spyOn(WebAssembly, "compile");
  const own = { ...program };
  const session = await wasmEngine.open(own, { loss: "bits", weights });
  await session.snapshot();
  expect(compile).toHaveBeenCalledTimes(0);
  await session.trace(batches[0]);
  expect(compile).toHaveBeenCalledTimes(1);
  await session.evaluate(batches[0]);
  expect(compile).toHaveBeenCalledTimes(2);
  const other = await createWasmEngine(() => [helper()]).open(own, { loss: "bits", weights });
  await other.update(batches[0], adam);
  await other.trace(batches[0]);
  expect(compile).toHaveBeenCalledTimes(2);
  other.dispose();
  compile.mockRestore();
});

test("helpers are opened when a session first computes, and a closed session refuses to", async () => {
  let helpers = 0;
  const engine = createWasmEngine(() => {
    helpers++;
    return [helper()];
  });
  const session = await engine.open(program, { loss: "bits", weights });
  await session.trace(batches[0]);
  expect(helpers).toBe(0);
  await session.update(batches[0], adam);
  expect(helpers).toBe(1);
  session.dispose();
  await expect(session.update(batches[0], adam)).rejects.toThrow("disposed");
  await expect(session.trace(batches[0])).rejects.toThrow("disposed");
});

test("sequences do not touch each other: a batch gives what its episodes give alone", async () => {
  const session = await wasmEngine.open(program, { loss: "bits", weights });
  const batch = randomBatch(11, 4);
  const together = (await session.evaluate(batch)).output;
  const alone = {
    ...batch,
    size: 1,
    input: batch.input.slice(9 * 16, 10 * 16),
    target: batch.target.slice(9 * 12, 10 * 12),
  };
  expect((await session.evaluate({ ...alone, mask: new Float32Array(4) })).output).toEqual(
    together.slice(9 * 12, 10 * 12),
  );
});

/** Floats in a machine's memory, besides its tables, that are not 0 and below the smallest normal number. */
function countSubnormal(machine: Machine): number {
  const smallest = 2 ** -126;
  return new Float32Array(machine.flat(machine.weights).buffer).filter((x) => x !== 0 && Math.abs(x) < smallest).length;
}

/** What a pass back leaves of them where the loss is as small as that of a network that knows its task by heart. */
async function subnormalAfter(factor: number): Promise<number> {
  const machine = await Machine.open(trainingPlan(program));
  const batch = { ...batches[0], mask: batches[0].mask.fill(1) };
  machine.load(batch, 0, "bits");
  machine.flat(machine.weights).set(weights);
  machine.pack();
  machine.forward(batch.steps);
  const passBack = (scale: number): number => {
    machine.loss("bits", batch.steps, scale);
    machine.backward(batch.steps);
    return countSubnormal(machine);
  };
  const tables = passBack(0);
  return passBack(factor * 1e-32) - tables;
}

test("gradients of a network that has learned do not fall below the smallest normal number", async () => {
  expect(await subnormalAfter(1)).toBeGreaterThan(1000);
  expect(await subnormalAfter(gradientFactor)).toBe(0);
});

test("the factor that keeps gradients large changes no bit of them", async () => {
  const session = await wasmEngine.open(program, { loss: "bits", weights });
  const machine = await Machine.open(trainingPlan(program));
  machine.flat(machine.weights).set(weights);
  machine.pack();
  const batch = { ...batches[2], size: 8 };
  const [input, target, mask] = [8 * 3 * 4, 8 * 3 * 3, 8 * 3];
  const eight = {
    ...batch,
    input: batch.input.slice(0, input),
    target: batch.target.slice(0, target),
    mask: batch.mask.slice(0, mask).fill(1),
  };
  const { loss, gradient } = await session.gradient(eight);
  expect(runSlice(machine, eight, 0, "bits", 1 / mask)).toBe(loss);
  expect(machine.flat(machine.sliceGradient)).toEqual(gradient);
});

test("a gradient that would be too large with the factor is computed without it", async () => {
  const session = await wasmEngine.open(program, { loss: "value", weights });
  const batch = randomBatch(4, 3);
  const far = { ...batch, target: batch.target.map(() => 1e15), mask: batch.mask.fill(1) };
  const { loss, gradientNorm, skipped } = await session.update(far, adam);
  expect(skipped).toBe(0);
  expect(loss).toBeCloseTo(1e30, -27);
  expect(gradientNorm).toBeGreaterThan(1e10);
});
