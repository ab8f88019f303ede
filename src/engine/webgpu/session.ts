/** A webgpu session: one submit per train step, the loss read back only now and then, everything else on request. */
import type { Plan } from "../../cell/plan.ts";
import type { Program } from "../../cell/program.ts";
import type { Batch, Evaluation, Session, SessionOptions, Snapshot, StepReport, Update } from "../engine.ts";
import type { Trace } from "../../core/signal.ts";
import { oneEpisode } from "../batch.ts";
import { assembleTrace } from "../trace.ts";
import { makeGuard, type Guard } from "./guard.ts";
import type { KernelName } from "./kernels.ts";
import { openMemory } from "./memory.ts";
import { readBuffers, openRing } from "./readback.ts";
import { openStage, type SharedBuffers, type Stage } from "./stage.ts";
import { readTape } from "./tape.ts";
import { recordWords, reportWord, stateWords } from "./update.ts";

const trainKernels: readonly KernelName[] = ["pack", "forward", "loss", "backward", "weights", "sum", "update"];
const gradientKernels: readonly KernelName[] = ["pack", "forward", "loss", "backward", "weights", "sum"];
const evaluateKernels: readonly KernelName[] = ["pack", "forward", "loss"];

/** Submits that may wait on the GPU at a time: enough to keep it busy, few enough that a pause is prompt. */
const mostInFlight = 3;
/** The loss is read back when this long has passed since the last reading, in milliseconds. */
const readInterval = 50;

const noUpdate: Update = { optimiser: "sgd", learningRate: 0, clipNorm: 0, clipValue: 0, weightDecay: 0 };

export interface WebgpuSessionOptions extends SessionOptions {
  /** Threads of the workgroup that runs a sequence; chosen from the plan if absent. */
  readonly workgroup?: number;
}

export interface Plans {
  /** With the gradient. */
  readonly training: Plan;
  /** Made at the first trace: forward only, with every named value on the tape. */
  readonly recording: () => Plan;
}

/** Compiles the kernels of `plans.training` and uploads the weights. @throws Problem when the device is too small. */
export async function openSession(
  device: GPUDevice,
  program: Program,
  plans: Plans,
  options: WebgpuSessionOptions,
): Promise<Session> {
  const count = program.parameterCount;
  const guard = makeGuard(device.lost);
  const own = openMemory(device);
  const shared = {
    parameters: own.add("parameters", count),
    moments: own.add("moments", 3 * count),
    state: own.add("state", stateWords),
  };
  try {
    const stageOptions = { loss: options.loss, isTraining: true, threads: options.workgroup };
    const stage = await guard.wait(openStage(device, plans.training, shared, stageOptions));
    const close = (): void => {
      guard.close();
      own.dispose();
    };
    const session = runSession(device, program, plans, options, { guard, stage, shared, close });
    session.restore(freshSnapshot(options.weights));
    return session;
  } catch (error) {
    own.dispose();
    throw error;
  }
}

interface TraceStage {
  readonly plan: Plan;
  readonly on: Stage;
}

interface Parts {
  readonly guard: Guard;
  readonly stage: Stage;
  readonly shared: SharedBuffers;
  readonly close: () => void;
}

function freshSnapshot(weights: Float32Array): Snapshot {
  const zeros = new Float32Array(weights.length);
  return { weights, first: zeros, second: zeros, third: zeros, updates: 0, skipped: 0 };
}

function runSession(
  device: GPUDevice,
  program: Program,
  plans: Plans,
  options: WebgpuSessionOptions,
  { guard, stage, shared, close }: Parts,
): Session {
  const count = program.parameterCount;
  const ring = openRing(device, guard, shared.state, stateWords, mostInFlight);
  const inFlight: Promise<void>[] = [];
  let parity: 0 | 1 = 0;
  let skipped = 0;
  let nextRead = -Infinity;
  let traceStage: Promise<TraceStage> | null = null;

  async function step(batch: Batch, update: Update): Promise<StepReport> {
    guard.check();
    await guard.wait(stage.makeRoom(batch));
    while (inFlight.length >= mostInFlight) await guard.wait(inFlight.shift() ?? Promise.resolve());
    const slot = performance.now() >= nextRead ? ring.take() : null;
    stage.load(batch, update, parity);
    parity = parity === 0 ? 1 : 0;
    const record = parity * recordWords;
    const encoder = device.createCommandEncoder();
    stage.record(encoder, trainKernels);
    slot?.copy(encoder);
    device.queue.submit([encoder.finish()]);
    inFlight.push(device.queue.onSubmittedWorkDone().catch(() => undefined));
    if (!slot) return { loss: null, gradientNorm: null, skipped };
    const bytes = await slot.read();
    inFlight.length = 0;
    nextRead = performance.now() + readInterval;
    skipped = new Uint32Array(bytes)[record + 1] ?? 0;
    const floats = new Float32Array(bytes);
    return { loss: floats[reportWord] ?? NaN, gradientNorm: floats[reportWord + 1] ?? NaN, skipped };
  }

  async function evaluate(batch: Batch): Promise<Evaluation> {
    const encoder = await prepare(stage, batch, evaluateKernels);
    const positions = batch.size * batch.steps;
    const floats = positions * (program.sizes["output"] ?? 1);
    const readings = [
      { buffer: stage.memory.buffer("losses"), floats: positions },
      { buffer: stage.memory.buffer("outputs"), floats },
    ];
    const [losses, output] = await readBuffers(device, guard, encoder, readings);
    return { loss: sum(losses), output: output ?? new Float32Array() };
  }

  async function gradient(batch: Batch): Promise<{ loss: number; gradient: Float32Array }> {
    const encoder = await prepare(stage, batch, gradientKernels);
    const readings = [
      { buffer: stage.memory.buffer("losses"), floats: batch.size * batch.steps },
      { buffer: stage.memory.buffer("gradient"), floats: count },
    ];
    const [losses, found] = await readBuffers(device, guard, encoder, readings);
    return { loss: sum(losses), gradient: found ?? new Float32Array() };
  }

  /** Room, upload and kernels; the caller submits the encoder without waiting in between. */
  async function prepare(on: Stage, batch: Batch, kernels: readonly KernelName[]): Promise<GPUCommandEncoder> {
    guard.check();
    await guard.wait(on.makeRoom(batch));
    on.load(batch, noUpdate, parity);
    const encoder = device.createCommandEncoder();
    on.record(encoder, kernels);
    return encoder;
  }

  async function trace(batch: Batch): Promise<Trace> {
    guard.check();
    traceStage ??= openTraceStage();
    const { plan, on } = await guard.wait(traceStage);
    const episode = oneEpisode(batch, 0);
    const encoder = await prepare(on, episode, ["pack", "forward"]);
    const floats = (batch.steps + 1) * plan.tapeSize;
    const [tape] = await readBuffers(device, guard, encoder, [{ buffer: on.memory.buffer("tape"), floats }]);
    const { output, recorded } = readTape(plan, batch.steps, tape ?? new Float32Array());
    return assembleTrace(program, options.loss, episode, output, recorded);
  }

  async function openTraceStage(): Promise<TraceStage> {
    const plan = plans.recording();
    return { plan, on: await openStage(device, plan, shared, { loss: options.loss, isTraining: false }) };
  }

  async function snapshot(): Promise<Snapshot> {
    guard.check();
    const record = parity * recordWords;
    const [weights, moments, state] = await readBuffers(device, guard, device.createCommandEncoder(), [
      { buffer: shared.parameters, floats: count },
      { buffer: shared.moments, floats: 3 * count },
      { buffer: shared.state, floats: stateWords },
    ]);
    const words = new Uint32Array(state?.buffer ?? new ArrayBuffer(stateWords * 4));
    const part = (i: number): Float32Array => (moments ?? new Float32Array()).slice(i * count, (i + 1) * count);
    const counters = { updates: words[record] ?? 0, skipped: words[record + 1] ?? 0 };
    return { weights: weights ?? new Float32Array(), first: part(0), second: part(1), third: part(2), ...counters };
  }

  function restore(from: Snapshot): void {
    guard.check();
    const moments = new Float32Array(3 * count);
    [from.first, from.second, from.third].forEach((values, i) => moments.set(values, i * count));
    device.queue.writeBuffer(shared.parameters, 0, Float32Array.from(from.weights));
    device.queue.writeBuffer(shared.moments, 0, moments);
    device.queue.writeBuffer(shared.state, 0, Uint32Array.of(from.updates, from.skipped));
    parity = 0;
    skipped = from.skipped;
    nextRead = -Infinity;
  }

  function dispose(): void {
    close();
    stage.dispose();
    ring.dispose();
    void traceStage?.then(({ on }) => on.dispose()).catch(() => undefined);
  }
  return { engine: "webgpu", program, step, evaluate, gradient, trace, snapshot, restore, dispose };
}

function sum(values: Float32Array | undefined): number {
  return (values ?? new Float32Array()).reduce((total, value) => total + value, 0);
}
