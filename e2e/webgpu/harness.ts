/** The page in which the webgpu engine is tested: what the tests call, on one GPUDevice. Not part of the build. */
import { compileCell } from "../../src/cell/compile.ts";
import type { Program } from "../../src/cell/program.ts";
import { sayProblems } from "../../src/core/problem.ts";
import { problems } from "../../src/core/problems.ts";
import { randomStream } from "../../src/core/random.ts";
import type { Batch, Engine, LossName, Session, Update } from "../../src/engine/engine.ts";
import {
  answer,
  beyond,
  disagreement,
  faults,
  makeCase,
  weighed,
  type AgreementCase,
} from "../../src/engine/testing/agreement.ts";
import { domainAnswer, type DomainCase } from "../../src/engine/testing/domain-cases.ts";
import { functionCase, type FunctionCase } from "../../src/engine/testing/function-cases.ts";
import { modelCases } from "../../src/engine/testing/model-cases.ts";
import { randomProgram } from "../../src/engine/testing/random-program.ts";
import { compareCase, parseCase, relativeError, runCase, type TensorError } from "../../src/engine/golden.ts";
import { applyUpdate, copySnapshot } from "../../src/engine/update.ts";
import { requestGpu, type GpuFound } from "../../src/engine/webgpu/device.ts";
import { makeWebgpuEngine } from "../../src/engine/webgpu/engine.ts";
import { library, modelById, models } from "../../src/models/all.ts";

sayProblems(problems);

/** What to run: a built-in model or a cell text, and the sizes of a random batch. */
export interface Work {
  readonly model: string;
  readonly settings: Readonly<Record<string, number | string>>;
  readonly input: number;
  readonly output: number;
  readonly loss: LossName;
  readonly size: number;
  readonly steps: number;
}

const errors: string[] = [];

async function openDevice(): Promise<GpuFound> {
  const gpu = await requestGpu({ onError: (message) => errors.push(message) });
  if (gpu.kind === "absent") throw new Error(`no WebGPU: ${gpu.reason}`);
  return gpu;
}

const { device, isSoftware } = await openDevice();
const engine = makeWebgpuEngine(device);

function compile({ model, settings, input, output }: Omit<Work, "loss" | "size" | "steps">): Program {
  return compileCell(modelById(model)?.text ?? model, { settings, input, output, library });
}

/** Uniform in ±scale. */
function randomArray(length: number, scale: number, name: string): Float32Array {
  const random = randomStream(1, name);
  return Float32Array.from({ length }, () => (2 * random.uniform() - 1) * scale);
}

/** Random inputs and targets; about a quarter of the positions is not scored. */
function randomBatch({ input, output, loss, size, steps }: Work): Batch {
  const random = randomStream(2, "batch");
  const draw = (length: number, one: () => number): Float32Array => Float32Array.from({ length }, one);
  const targets = {
    value: () => draw(size * steps * output, random.uniform),
    bits: () => draw(size * steps * output, () => random.between(0, 1)),
    class: () => draw(size * steps, () => random.between(0, output - 1)),
  };
  return {
    size,
    steps,
    input: draw(size * steps * input, () => 2 * random.uniform() - 1),
    target: targets[loss](),
    mask: draw(size * steps, () => (random.between(0, 3) > 0 ? 1 : 0)),
  };
}

const adam: Update = { optimiser: "adam", learningRate: 0.001, clipNorm: 10, clipValue: 0, weightDecay: 0 };

async function withSession<T>(
  work: Work,
  use: (session: Session, batch: Batch) => Promise<T>,
  by = engine,
): Promise<T> {
  const program = compile(work);
  const weights = randomArray(program.parameterCount, 0.5, "weights");
  const session = await by.open(program, { loss: work.loss, weights });
  try {
    return await use(session, randomBatch(work));
  } finally {
    session.dispose();
  }
}

/** Relative errors of a golden case, worst first. */
async function golden(text: string): Promise<TensorError[]> {
  const goldenCase = parseCase(text);
  const { model, input, output, expected } = goldenCase;
  if (!expected) return [];
  const settings = goldenCase.settings as Work["settings"];
  const result = await runCase(goldenCase, compile({ model, settings, input, output }), engine);
  return compareCase(expected, result).toSorted((a, b) => b.error - a.error);
}

async function referenceEngine(): Promise<Engine> {
  // The flags of TensorFlow.js must be there before its gradients register.
  await import("@tensorflow/tfjs-core");
  return (await import("../../src/engine/reference/engine.ts")).referenceEngine;
}

interface Disagreement {
  readonly name: string;
  readonly errors: readonly TensorError[];
}

async function disagreements(cases: readonly AgreementCase[], workgroup?: number): Promise<Disagreement[]> {
  const judge = await referenceEngine();
  const engine = makeWebgpuEngine(device, { workgroup });
  const found: Disagreement[] = [];
  for (const one of cases) {
    const errors = faults(one, await answer(judge, one), await answer(engine, one));
    if (errors.length > 0) found.push({ name: one.name, errors });
  }
  return found;
}

/** Cases of a built-in model, with all its options, on which webgpu and reference disagree. */
function compareModel(id: string): Promise<Disagreement[]> {
  return disagreements(modelCases(models.filter((model) => model.id === id)));
}

/** A gru whose positions have weights of either sign, with each loss. */
function compareWeighed(): Promise<Disagreement[]> {
  const gru = models.filter(({ id }) => id === "gru");
  return disagreements(modelCases(gru).map(weighed));
}

function modelIds(): string[] {
  return models.map(({ id }) => id);
}

/** Where the value or the gradient of a function of the language is not that of float64. */
async function compareFunction([name, expression]: FunctionCase): Promise<readonly TensorError[]> {
  const { probed, expected } = functionCase(name, expression);
  return beyond(disagreement(probed.program, expected, await answer(engine, probed)));
}

/** An ntm with enough slots for reductions in teams of threads, and products in slices. */
function compareLarge(workgroup: number): Promise<Disagreement[]> {
  const settings = { unit: 20, slot: 40, width: 5, head: 2 };
  const program = compile({ model: "ntm", settings, input: 4, output: 3 });
  return disagreements([makeCase("large ntm", program, "bits", { size: 2, steps: 4 }, 1)], workgroup);
}

/** The same for random programs `first` … `first` + `count` − 1. */
function compareRandom(first: number, count: number): Promise<Disagreement[]> {
  const losses = ["value", "bits", "class"] as const;
  const cases = Array.from({ length: count }, (_, i) => {
    const random = randomStream(first + i, "program");
    const { text, settings, input, output } = randomProgram(Array.from({ length: 400 }, () => random.next()));
    const program = compileCell(text, { settings, input, output, library });
    const loss = losses[i % losses.length] ?? "value";
    return makeCase(`program ${first + i}\n${text}`, program, loss, { size: 2, steps: 3 }, first + i);
  });
  return disagreements(cases);
}

/** Weights after `count` updates on webgpu, against those on the wasm engine from the same start. */
async function compareWasm(work: Work, count: number): Promise<number> {
  const { wasmEngine } = await import("../../src/engine/wasm/engine.ts");
  const train = (session: Session, batch: Batch): Promise<Float32Array> => updatedWeights(session, batch, count);
  return relativeError(await withSession(work, train, wasmEngine), await withSession(work, train));
}

async function updatedWeights(session: Session, batch: Batch, count: number): Promise<Float32Array> {
  for (let i = 0; i < count; i++) await session.update(batch, adam);
  return (await session.snapshot()).weights;
}

/** GPU dispatches and submits of one update, counted at the browser's own functions. */
async function count(work: Work): Promise<{ dispatches: number; submits: number }> {
  return withSession(work, async (session, batch) => {
    await session.update(batch, adam);
    const counts = { dispatches: 0, submits: 0 };
    const { dispatchWorkgroups } = GPUComputePassEncoder.prototype;
    const { submit } = GPUQueue.prototype;
    GPUComputePassEncoder.prototype.dispatchWorkgroups = function (...args) {
      counts.dispatches++;
      return dispatchWorkgroups.apply(this, args);
    };
    GPUQueue.prototype.submit = function (...args) {
      counts.submits++;
      return submit.apply(this, args);
    };
    await session.update(batch, adam);
    GPUComputePassEncoder.prototype.dispatchWorkgroups = dispatchWorkgroups;
    GPUQueue.prototype.submit = submit;
    return counts;
  });
}

/** Errors of weights and moments after each of a few updates, against the plain optimisers on the engine's gradients. */
async function updates(work: Work, update: Update, count: number): Promise<number[]> {
  return withSession(work, async (session, batch) => {
    const found: number[] = [];
    for (let i = 0; i < count; i++) {
      const wanted = copySnapshot(await session.snapshot());
      const { gradient } = await session.gradient(batch);
      applyUpdate(wanted, gradient, update);
      await session.update(batch, update);
      const got = await session.snapshot();
      const parts = ["weights", "first", "second", "third"] as const;
      found.push(...parts.map((part) => relativeError(wanted[part], got[part])));
      found.push(Math.abs(wanted.updates - got.updates) + Math.abs(wanted.skipped - got.skipped));
    }
    return found;
  });
}

/** Skips a batch whose input is not finite: counts, and whether the weights stayed as they were. */
async function poison(work: Work): Promise<{ skipped: number; updates: number; isUnchanged: boolean }> {
  return withSession(work, async (session, batch) => {
    await session.update(batch, adam);
    const before = await session.snapshot();
    const target = batch.target.slice().fill(3e38);
    await session.update({ ...batch, target }, adam);
    const after = await session.snapshot();
    const isUnchanged = before.weights.every((value, i) => value === after.weights[i]);
    return { skipped: after.skipped, updates: after.updates, isUnchanged };
  });
}

/** Training twice from one snapshot: the largest difference of the weights. */
async function resume(work: Work): Promise<number> {
  return withSession(work, async (session, batch) => {
    await updatedWeights(session, batch, 3);
    const start = await session.snapshot();
    const once = await updatedWeights(session, batch, 3);
    session.restore(start);
    return relativeError(once, await updatedWeights(session, batch, 3));
  });
}

/** What pending and later calls say after the device is lost. */
async function lose(work: Work): Promise<string[]> {
  const own = await openDevice();
  const session = await makeWebgpuEngine(own.device).open(compile(work), {
    loss: work.loss,
    weights: randomArray(compile(work).parameterCount, 0.5, "weights"),
  });
  const batch = randomBatch(work);
  const pending = [session.update(batch, adam), session.evaluate(batch), session.snapshot()];
  own.device.destroy();
  const said = await Promise.allSettled(pending);
  const later = await Promise.allSettled([session.update(batch, adam), session.trace(batch)]);
  session.dispose();
  return [...said, ...later].map((result) => (result.status === "rejected" ? String(result.reason) : "went on"));
}

/** Live GPU buffers, and bytes in them, after each of `rounds` rounds of `count` updates. */
async function buffers(work: Work, rounds: number, count: number): Promise<{ live: number[]; afterwards: number }> {
  let live = 0;
  const { createBuffer } = GPUDevice.prototype;
  const { destroy } = GPUBuffer.prototype;
  const open = new Set<GPUBuffer>();
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const made = createBuffer.call(this, descriptor);
    open.add(made);
    live++;
    return made;
  };
  GPUBuffer.prototype.destroy = function () {
    if (open.delete(this)) live--;
    return destroy.call(this);
  };
  const counts = await withSession(work, async (session, batch) => {
    const found: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (let i = 0; i < count; i++) await session.update(batch, adam);
      await session.evaluate(batch);
      await session.trace(batch);
      await session.snapshot();
      found.push(live);
    }
    return found;
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  GPUDevice.prototype.createBuffer = createBuffer;
  GPUBuffer.prototype.destroy = destroy;
  return { live: counts, afterwards: live };
}

/** What the engine says of a run that no device holds. */
async function tooLarge(work: Work): Promise<string> {
  return withSession({ ...work, size: 1, steps: 1 }, async (session) => {
    const none = new Float32Array();
    const huge = { size: 4096, steps: 1000000, input: none, target: none, mask: none };
    return session.update(huge, adam).then(
      () => "went on",
      (error: unknown) => String(error),
    );
  });
}

/** Lets TensorFlow.js compute on the engine's device between two updates; the sum of 40 × 40 ones, and the losses. */
async function share(work: Work): Promise<{ sum: number; isSame: boolean; losses: (number | null)[] }> {
  const tf = await import("@tensorflow/tfjs-core");
  const { shareWithTensorFlow } = await import("../../src/engine/webgpu/tensorflow.ts");
  const own = await openDevice();
  return withSession(
    work,
    async (session, batch) => {
      const first = await session.update(batch, adam);
      const backend = shareWithTensorFlow(own.device, own.info);
      await tf.setBackend("webgpu");
      const [sum = NaN] = await tf.sum(tf.ones([40, 40])).data();
      const { loss } = await session.evaluate(batch);
      tf.removeBackend("webgpu");
      return { sum, isSame: backend.device === own.device, losses: [first.loss, loss] };
    },
    makeWebgpuEngine(own.device),
  );
}

/** Updates that `trainUntilLost` has done. */
const progress = { updates: 0 };

/** Begins to train and reports how it ended: for tests that break the GPU from outside. */
async function trainUntilLost(work: Work): Promise<string> {
  return withSession(work, async (session, batch) => {
    try {
      for (;;) {
        await session.update(batch, adam);
        progress.updates++;
      }
    } catch (error) {
      return String(error);
    }
  });
}

/** Milliseconds of the fastest of `rounds` updates, waited for one by one. */
async function time(work: Work, rounds: number, workgroup?: number): Promise<number> {
  const program = compile(work);
  const weights = randomArray(program.parameterCount, 0.3, "weights");
  const session = await makeWebgpuEngine(device, { workgroup }).open(program, { loss: work.loss, weights });
  const batch = randomBatch(work);
  let best = Infinity;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await session.update(batch, adam);
    await device.queue.onSubmittedWorkDone();
    best = Math.min(best, performance.now() - start);
  }
  session.dispose();
  return best;
}

const harness = {
  errors,
  isSoftware,
  golden,
  modelIds,
  compareModel,
  compareWeighed,
  compareFunction,
  domain: (one: DomainCase) => domainAnswer(engine, one),
  compareLarge,
  compareWasm,
  compareRandom,
  count,
  updates,
  poison,
  resume,
  lose,
  progress,
  trainUntilLost,
  share,
  buffers,
  tooLarge,
  time,
};
export type Harness = typeof harness;
declare global {
  var harness: Harness;
}
globalThis.harness = harness;
