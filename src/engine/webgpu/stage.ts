/**
 * A plan on the device: its buffers, its kernels, and the order in which they are recorded. Training uses one stage, a
 * trace another, with every named value on the tape; both read the same weights.
 */
import type { Plan } from "../../cell/plan.ts";
import type { Batch, LossName, Update } from "../engine.ts";
import { countFloats, openMemory, type Memory } from "./memory.ts";
import { makeKernel, type Kernel } from "./pipeline.ts";
import { packProducts } from "./product.ts";
import { describeKernels, type KernelName, type KernelPlan, type StageOptions } from "./kernels.ts";
import { encodeSettings, settingsSize, type PlanSizes } from "./settings.ts";
import { makeWeightTables } from "./weights.ts";

/** Buffers that the stages of a session share. */
export type SharedBuffers = Readonly<Record<"parameters" | "moments" | "state", GPUBuffer>>;

export interface Stage {
  readonly memory: Memory;
  /** Makes room for `batch`. @throws Problem when the device cannot hold it. */
  readonly makeRoom: (batch: Batch) => Promise<void>;
  /** Queues the upload of a batch and of the settings. Room must have been made. */
  readonly load: (batch: Batch, update: Update, parity: 0 | 1) => void;
  /** Records kernels, each one dispatch, for the batch loaded last. */
  readonly record: (encoder: GPUCommandEncoder, kernels: readonly KernelName[]) => void;
  readonly dispose: () => void;
}

export async function openStage(
  device: GPUDevice,
  plan: Plan,
  shared: SharedBuffers,
  options: StageOptions,
): Promise<Stage> {
  const packing = packProducts(plan, options.isTraining);
  const tables = makeWeightTables(plan, options.isTraining);
  const limits = device.limits;
  const kernelPlans = describeKernels(plan, packing, tables, options, limits);
  const memory = openMemory(device, shared);
  const settings = device.createBuffer({ size: settingsSize, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
  function dispose(): void {
    memory.dispose();
    settings.destroy();
  }
  try {
    await memory.addAll(kernelPlans.fixed);
    device.queue.writeBuffer(memory.buffer("sources"), 0, packing.sources);
    if (options.isTraining) device.queue.writeBuffer(memory.buffer("tables"), 0, tables.words);
    const kernels = await makeKernels(device, kernelPlans.kernels);
    const sizes = sizesOf(plan, tables.layers);
    return { ...runStage(device, plan, options.loss, memory, settings, kernels, kernelPlans, sizes), memory, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

function sizesOf({ program, deltaSize, tapeSize }: Plan, layers: number): PlanSizes {
  const { parameterCount, inputWidth } = program;
  return { parameterCount, layers, deltaWidth: Math.max(1, deltaSize), inputWidth, tapeWidth: tapeSize };
}

type Kernels = ReadonlyMap<KernelName, Kernel>;

async function makeKernels(device: GPUDevice, plans: readonly KernelPlan[]): Promise<Kernels> {
  return new Map(await Promise.all(plans.map(async (plan) => [plan.name, await makeKernel(device, plan)] as const)));
}

function runStage(
  device: GPUDevice,
  plan: Plan,
  loss: LossName,
  memory: Memory,
  settings: GPUBuffer,
  kernels: Kernels,
  described: ReturnType<typeof describeKernels>,
  sizes: PlanSizes,
): Pick<Stage, "makeRoom" | "load" | "record"> {
  let groups: ReadonlyMap<KernelName, GPUBindGroup> | null = null;
  let size = { batch: 1, steps: 1, slices: 1 };

  async function makeRoom(batch: Batch): Promise<void> {
    const counts = countFloats(plan, loss, batch.size, batch.steps);
    if (await memory.grow(counts, batch)) groups = null;
  }
  function load(batch: Batch, update: Update, parity: 0 | 1): void {
    const slices = described.chooseSlices(batch.size * batch.steps);
    size = { batch: batch.size, steps: batch.steps, slices };
    const scored = batch.mask.reduce((sum, weight) => sum + weight, 0);
    const lossScale = 1 / Math.max(1, scored);
    device.queue.writeBuffer(settings, 0, encodeSettings({ ...size, parity, lossScale, update, sizes }));
    const arrays = { inputs: batch.input, targets: batch.target, mask: batch.mask };
    for (const [name, data] of Object.entries(arrays)) {
      device.queue.writeBuffer(memory.buffer(name), 0, data.buffer, data.byteOffset, data.byteLength);
    }
  }
  function record(encoder: GPUCommandEncoder, names: readonly KernelName[]): void {
    groups ??= new Map([...kernels].map(([name, kernel]) => [name, kernel.bind(settings, memory.buffer)]));
    const pass = encoder.beginComputePass();
    for (const { name, dispatch } of described.kernels) {
      const kernel = kernels.get(name);
      if (!kernel || !names.includes(name)) continue;
      const [x, y] = dispatch(size);
      pass.setPipeline(kernel.pipeline);
      pass.setBindGroup(0, groups.get(name));
      pass.dispatchWorkgroups(x, y);
    }
    pass.end();
  }
  return { makeRoom, load, record };
}
