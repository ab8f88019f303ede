/** The page in which the webgpu engine is tested: what the tests call, on one GPUDevice. Not part of the build. */
import { compileCell } from "../../src/cell/compile.ts";
import type { Program } from "../../src/cell/program.ts";
import { compareCase, parseCase, runCase, type TensorError } from "../../src/engine/golden.ts";
import type { Batch, LossName, Update } from "../../src/engine/engine.ts";
import { randomStream } from "../../src/core/random.ts";
import { requestGpu } from "../../src/engine/webgpu/device.ts";
import { makeWebgpuEngine } from "../../src/engine/webgpu/engine.ts";
import { library, modelById } from "../../src/models/all.ts";

const errors: string[] = [];
const gpu = await requestGpu({ onError: (message) => errors.push(message) });
if (gpu.kind === "absent") throw new Error(`no WebGPU: ${gpu.reason}`);
const { device } = gpu;

function compile(model: string, settings: Record<string, number | string>, input: number, output: number): Program {
  return compileCell(modelById(model)?.text ?? "", { settings, input, output, library });
}

interface ModelShape {
  readonly model: string;
  readonly settings: Record<string, number | string>;
  readonly input: number;
  readonly output: number;
}

/** Uniform in ±scale. */
function randomArray(length: number, scale: number, name: string): Float32Array {
  const random = randomStream(1, name);
  return Float32Array.from({ length }, () => (2 * random.uniform() - 1) * scale);
}

/** Random inputs and targets; about a quarter of the positions is not scored. */
function randomBatch(program: Program, loss: LossName, size: number, steps: number): Batch {
  const random = randomStream(2, "batch");
  const input = program.sizes["input"] ?? 1;
  const output = program.sizes["output"] ?? 1;
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

async function golden(text: string): Promise<TensorError[]> {
  const goldenCase = parseCase(text);
  const { model, settings, input, output, expected } = goldenCase;
  const program = compile(model, settings as Record<string, number>, input, output);
  const result = await runCase(goldenCase, program, makeWebgpuEngine(device));
  return expected ? compareCase(expected, result) : [];
}

/** Milliseconds of the fastest of `rounds` train steps, waited for one by one. */
async function time(
  { model, settings, input, output }: ModelShape,
  [size, steps]: readonly [size: number, steps: number],
  rounds: number,
  workgroup?: number,
): Promise<number> {
  const program = compile(model, settings, input, output);
  const engine = makeWebgpuEngine(device, { workgroup });
  const weights = randomArray(program.parameterCount, 0.3, "weights");
  const session = await engine.open(program, { loss: "bits", weights });
  const batch = randomBatch(program, "bits", size, steps);
  const update: Update = { optimiser: "adam", learningRate: 0.001, clipNorm: 10, clipValue: 0, weightDecay: 0 };
  let best = Infinity;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await session.step(batch, update);
    await device.queue.onSubmittedWorkDone();
    best = Math.min(best, performance.now() - start);
  }
  session.dispose();
  return best;
}

const harness = { time, errors, isSoftware: gpu.isSoftware, golden };
export type Harness = typeof harness;
declare global {
  var harness: Harness;
}
globalThis.harness = harness;
