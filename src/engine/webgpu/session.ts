/** A webgpu session: one submit per update, the loss read back only now and then, everything else on request. */
import type { Plan } from "../../cell/plan.ts";
import type { Program } from "../../cell/program.ts";
import {
  unmoved,
  type Batch,
  type Evaluation,
  type LossName,
  type Session,
  type SessionOptions,
  type Snapshot,
  type Updated,
  type Update,
} from "../engine.ts";
import type { Trace } from "../../core/signal.ts";
import { oneEpisode } from "../batch.ts";
import { assembleTrace } from "../trace.ts";
import { makeGuard, type Guard } from "./guard.ts";
import type { KernelName, StageOptions } from "./kernels.ts";
import { openMemory } from "./memory.ts";
import { openRing, readBuffers, type Ring } from "./readback.ts";
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

interface TraceStage {
  readonly plan: Plan;
  readonly on: Stage;
}

function stageOptions({ loss, workgroup }: WebgpuSessionOptions): StageOptions {
  return { loss, isTraining: true, threads: workgroup };
}

/** Everything behind a session. What changes: `parity` (the current counter record) and what has been read back. */
interface Run {
  readonly device: GPUDevice;
  readonly program: Program;
  readonly guard: Guard;
  readonly stage: Stage;
  readonly shared: SharedBuffers;
  readonly ring: Ring;
  readonly inFlight: Promise<void>[];
  parity: 0 | 1;
  skipped: number;
  /** Time from which the next step reads its loss back, as of `performance.now()`. */
  nextRead: number;
}

/** Compiles the kernels of `plans.training` and uploads the weights. @throws Problem when the device is too small. */
export async function openSession(
  device: GPUDevice,
  program: Program,
  plans: Plans,
  options: WebgpuSessionOptions,
): Promise<Session> {
  const guard = makeGuard(device.lost);
  const own = openMemory(device);
  try {
    const count = program.parameterCount;
    const shared = {
      parameters: own.add("parameters", count),
      moments: own.add("moments", 3 * count),
      state: own.add("state", stateWords),
    };
    const stage = await guard.wait(openStage(device, plans.training, shared, stageOptions(options)));
    const ring = openRing(device, guard, shared.state, stateWords, mostInFlight);
    const progress = { parity: 0, skipped: 0, nextRead: -Infinity } as const;
    const run: Run = { device, program, guard, stage, shared, ring, inFlight: [], ...progress };
    restore(run, unmoved(options.weights));
    return makeSession(run, plans, options, own.dispose);
  } catch (error) {
    own.dispose();
    throw error;
  }
}

function makeSession(run: Run, plans: Plans, options: WebgpuSessionOptions, release: () => void): Session {
  let tracing: Promise<TraceStage> | null = null;
  async function openTraceStage(): Promise<TraceStage> {
    const plan = plans.recording();
    return { plan, on: await openStage(run.device, plan, run.shared, { ...stageOptions(options), isTraining: false }) };
  }
  return {
    engine: "webgpu",
    program: run.program,
    update: (batch, update) => step(run, batch, update),
    evaluate: (batch) => evaluate(run, batch),
    gradient: (batch) => gradient(run, batch),
    trace: (batch) => {
      tracing ??= openTraceStage();
      return trace(run, tracing, options.loss, oneEpisode(batch, 0));
    },
    snapshot: () => snapshot(run),
    restore: (from) => restore(run, from),
    dispose: () => {
      run.guard.close();
      run.stage.dispose();
      run.ring.dispose();
      release();
      void tracing?.then(({ on }) => on.dispose()).catch(() => undefined);
    },
  };
}

async function step(run: Run, batch: Batch, update: Update): Promise<Updated> {
  const { device, guard, stage, inFlight } = run;
  guard.check();
  await guard.wait(stage.makeRoom(batch));
  while (inFlight.length >= mostInFlight) await inFlight.shift();
  const slot = performance.now() >= run.nextRead ? run.ring.take() : null;
  stage.load(batch, update, run.parity);
  run.parity = run.parity === 0 ? 1 : 0;
  const record = run.parity * recordWords;
  const encoder = device.createCommandEncoder();
  stage.record(encoder, trainKernels);
  slot?.copy(encoder);
  device.queue.submit([encoder.finish()]);
  // The guard hears of every update, so that a slow one is not taken for a GPU that is silent.
  const done = guard.wait(device.queue.onSubmittedWorkDone().catch(() => undefined));
  done.catch(() => undefined);
  inFlight.push(done);
  if (!slot) return { loss: null, gradientNorm: null, skipped: run.skipped };
  const bytes = await slot.read();
  run.nextRead = performance.now() + readInterval;
  run.skipped = new Uint32Array(bytes)[record + 1];
  const floats = new Float32Array(bytes);
  return { loss: floats[reportWord] ?? NaN, gradientNorm: floats[reportWord + 1] ?? NaN, skipped: run.skipped };
}

/** Room, upload and kernels on `on`; the caller submits the encoder without waiting in between. */
async function prepare(run: Run, on: Stage, batch: Batch, kernels: readonly KernelName[]): Promise<GPUCommandEncoder> {
  run.guard.check();
  await run.guard.wait(on.makeRoom(batch));
  on.load(batch, noUpdate, run.parity);
  const encoder = run.device.createCommandEncoder();
  on.record(encoder, kernels);
  return encoder;
}

async function evaluate(run: Run, batch: Batch): Promise<Evaluation> {
  const { device, guard, stage, program } = run;
  const encoder = await prepare(run, stage, batch, evaluateKernels);
  const positions = batch.size * batch.steps;
  const [losses = none, output = none] = await readBuffers(device, guard, encoder, [
    { buffer: stage.memory.buffer("losses"), floats: positions * (1 + program.terms.length) },
    { buffer: stage.memory.buffer("outputs"), floats: positions * (program.sizes["output"] ?? 1) },
  ]);
  const part = (i: number): number => sum(losses.subarray(i * positions, (i + 1) * positions));
  return { loss: part(0), output, terms: program.terms.map((_, i) => part(1 + i)) };
}

async function gradient(run: Run, batch: Batch): Promise<{ loss: number; gradient: Float32Array }> {
  const { device, guard, stage, program } = run;
  const encoder = await prepare(run, stage, batch, gradientKernels);
  const [losses = none, found = none] = await readBuffers(device, guard, encoder, [
    { buffer: stage.memory.buffer("losses"), floats: batch.size * batch.steps },
    { buffer: stage.memory.buffer("gradient"), floats: program.parameterCount },
  ]);
  return { loss: sum(losses), gradient: found };
}

async function trace(run: Run, tracing: Promise<TraceStage>, loss: LossName, episode: Batch): Promise<Trace> {
  const { device, guard, program } = run;
  guard.check();
  const { plan, on } = await guard.wait(tracing);
  const encoder = await prepare(run, on, episode, ["pack", "forward"]);
  const floats = (episode.steps + 1) * plan.tapeSize;
  const [tape = none] = await readBuffers(device, guard, encoder, [{ buffer: on.memory.buffer("tape"), floats }]);
  const { output, recorded } = readTape(plan, episode.steps, tape);
  return assembleTrace(program, loss, episode, output, recorded);
}

async function snapshot({ device, guard, shared, program, parity }: Run): Promise<Snapshot> {
  guard.check();
  const count = program.parameterCount;
  const record = parity * recordWords;
  const [weights = none, moments = none, state = none] = await readBuffers(
    device,
    guard,
    device.createCommandEncoder(),
    [
      { buffer: shared.parameters, floats: count },
      { buffer: shared.moments, floats: 3 * count },
      { buffer: shared.state, floats: stateWords },
    ],
  );
  const [updates = 0, skipped = 0] = new Uint32Array(state.buffer).subarray(record);
  const part = (i: number): Float32Array => moments.slice(i * count, (i + 1) * count);
  return { weights, first: part(0), second: part(1), third: part(2), updates, skipped };
}

function restore(run: Run, from: Snapshot): void {
  const { device, guard, shared, program } = run;
  guard.check();
  const moments = new Float32Array(3 * program.parameterCount);
  [from.first, from.second, from.third].forEach((values, i) => moments.set(values, i * program.parameterCount));
  device.queue.writeBuffer(shared.parameters, 0, Float32Array.from(from.weights));
  device.queue.writeBuffer(shared.moments, 0, moments);
  device.queue.writeBuffer(shared.state, 0, Uint32Array.of(from.updates, from.skipped));
  run.parity = 0;
  run.skipped = from.skipped;
  run.nextRead = -Infinity;
}

function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0);
}

const none = new Float32Array();
