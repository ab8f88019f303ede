/** The kernels of a stage: their text, their buffers, and how many workgroups each is run with. */
import type { Plan } from "../../cell/plan.ts";
import type { LossName } from "../engine.ts";
import type { KernelSource } from "./pipeline.ts";
import type { Packing } from "./product.ts";
import { chooseThreads, printBackward, printForward } from "./recurrence.ts";
import { countSumGroups, groupSize, printLoss, printPack, printSum, printUpdate } from "./update.ts";
import { printWeights, type WeightTables } from "./weights.ts";

export interface StageOptions {
  readonly loss: LossName;
  /** Whether gradients and updates are wanted, or only the forward run. */
  readonly isTraining: boolean;
  /** Threads of the workgroup that runs a sequence; chosen from the plan if absent. */
  readonly threads?: number;
}

export const kernelNames = ["pack", "forward", "loss", "backward", "weights", "sum", "update"] as const;
export type KernelName = (typeof kernelNames)[number];

interface RunSize {
  readonly batch: number;
  readonly steps: number;
  readonly slices: number;
}

export interface KernelPlan extends KernelSource {
  readonly name: KernelName;
  readonly dispatch: (size: RunSize) => readonly [x: number, y: number];
}

export interface KernelPlans {
  /** In the order in which they run. */
  readonly kernels: readonly KernelPlan[];
  /** Floats of the buffers whose size does not depend on batch and time. */
  readonly fixed: Readonly<Record<string, number>>;
  /** Slices for the weights' gradients, given the number of samples (batch × time). */
  readonly chooseSlices: (samples: number) => number;
}

type Limits = Pick<GPUSupportedLimits, "maxComputeInvocationsPerWorkgroup" | "maxComputeWorkgroupStorageSize">;

export function describeKernels(
  plan: Plan,
  packing: Packing,
  tables: WeightTables,
  options: StageOptions,
  limits: Limits,
): KernelPlans {
  const target = {
    threads: options.threads ?? chooseThreads(plan, Math.min(256, limits.maxComputeInvocationsPerWorkgroup)),
    workgroupMemory: limits.maxComputeWorkgroupStorageSize,
  };
  const sources = packing.sources.length;
  const forward: KernelPlan[] = [
    {
      name: "pack",
      code: printPack(sources),
      hasSettings: false,
      buffers: [["parameters", "read"], ["sources", "read"], ["packed", "write"]], // prettier-ignore
      dispatch: () => [Math.min(1024, Math.ceil(sources / groupSize)), 1],
    },
    {
      name: "forward",
      code: printForward(plan, packing, target),
      hasSettings: true,
      buffers: [["parameters", "read"], ["packed", "read"], ["inputs", "read"], ["tape", "write"], ["spill", "write"]], // prettier-ignore
      dispatch: ({ batch }) => [batch, 1],
    },
  ];
  if (!options.isTraining) return { kernels: forward, fixed: { sources, packed: sources }, chooseSlices: () => 1 };
  const parts = tables.layers * plan.program.parameterCount;
  const slices = mostSlices(tables.tiles, parts);
  return {
    kernels: [...forward, ...gradientKernels(plan, packing, tables, options, target), ...updateKernels(plan)],
    fixed: {
      sources,
      packed: sources,
      tables: tables.words.length,
      parts: parts * slices,
      gradient: plan.program.parameterCount,
      sums: 4 * groupSize,
    },
    chooseSlices: (samples) => Math.max(1, Math.min(slices, Math.floor((samples * tables.turns) / 128))),
  };
}

/** Enough slices to fill a GPU where there are few tiles, as long as their sums take at most 16 MiB. */
function mostSlices(tiles: number, floats: number): number {
  const wanted = Math.ceil(256 / Math.max(1, tiles));
  return Math.max(1, Math.min(16, wanted, Math.floor(4194304 / Math.max(1, floats))));
}

function gradientKernels(
  plan: Plan,
  packing: Packing,
  tables: WeightTables,
  options: StageOptions,
  target: Parameters<typeof printBackward>[2],
): KernelPlan[] {
  return [
    {
      name: "loss",
      code: printLoss(plan, options.loss),
      hasSettings: true,
      buffers: [["tape", "read"], ["targets", "read"], ["mask", "read"], ["outputGradients", "write"], ["outputs", "write"], ["losses", "write"]], // prettier-ignore
      dispatch: ({ batch, steps }) => [Math.min(1024, Math.ceil((batch * steps) / groupSize)), 1],
    },
    {
      name: "backward",
      code: printBackward(plan, packing, target),
      hasSettings: true,
      buffers: [["parameters", "read"], ["packed", "read"], ["inputs", "read"], ["tape", "read"], ["spill", "write"], ["outputGradients", "read"], ["deltas", "write"], ["lanes", "write"]], // prettier-ignore
      dispatch: ({ batch }) => [batch, 1],
    },
    {
      name: "weights",
      code: printWeights(tables),
      isGeneral: true,
      hasSettings: true,
      buffers: [["parameters", "read"], ["inputs", "read"], ["tape", "read"], ["deltas", "read"], ["tables", "read"], ["parts", "write"]], // prettier-ignore
      dispatch: ({ slices }) => [tables.tiles, slices],
    },
  ];
}

function updateKernels(plan: Plan): KernelPlan[] {
  const count = plan.program.parameterCount;
  return [
    {
      name: "sum",
      code: printSum(plan),
      isGeneral: plan.laneRanges.length === 0,
      hasSettings: true,
      buffers: [["parts", "read"], ["lanes", "read"], ["losses", "read"], ["gradient", "write"], ["sums", "write"]], // prettier-ignore
      dispatch: () => [countSumGroups(count), 1],
    },
    {
      name: "update",
      code: printUpdate(),
      isGeneral: true,
      hasSettings: true,
      buffers: [["parameters", "write"], ["gradient", "read"], ["moments", "write"], ["sums", "read"], ["state", "write"]], // prettier-ignore
      dispatch: () => [Math.max(1, Math.min(1024, Math.ceil(count / groupSize))), 1],
    },
  ];
}
