/** Prints the two kernels that run a plan over all timesteps, one workgroup per sequence: forward, and backward. */
import type { Plan, PlanStep } from "../../cell/plan.ts";
import { mathsText } from "./maths.ts";
import { countIndices, printNest, printTeams, printThreads, type Places } from "./nest.ts";
import { printProduct, type Packing } from "./product.ts";
import { schedule } from "./schedule.ts";
import { settingsText } from "./settings.ts";

/** What a kernel is printed for. */
export interface Target {
  readonly threads: number;
  /** Bytes of workgroup memory. */
  readonly workgroupMemory: number;
}

/** Which values that live within a step fit into workgroup memory; the others lie in the `spill` buffer. */
interface Placement {
  readonly isCarryNear: boolean;
  readonly isScratchNear: boolean;
  readonly isDeltaNear: boolean;
}

const barrier = "storageBarrier();\nworkgroupBarrier();";

/** Floats of the spill buffer per sequence: scratch, then the gradients of the states, twice. */
export function spillSize(plan: Plan): number {
  return plan.scratchSize + 2 * plan.carrySize;
}

/** Floats of the gradients of bare parameters, per sequence: only the ranges that a plan names. */
export function laneSize(plan: Plan): number {
  return plan.laneRanges.reduce((sum, range) => sum + range.size, 0);
}

/** The size of the workgroup: as many threads as the widest step keeps busy. */
export function chooseThreads(plan: Plan, largest: number): number {
  const widths = [...plan.forward, ...plan.backward].map((step) => {
    if (step.op === "nest") return countIndices(step.loops);
    const group = plan.groups[step.group];
    return group ? group.rows * group.times : 0;
  });
  const widest = Math.max(1, ...widths);
  const wanted = widest > 128 ? 256 : widest > 64 ? 128 : 64;
  return Math.min(wanted, largest);
}

function place(plan: Plan, target: Target, isBackward: boolean): Placement {
  let left = target.workgroupMemory - target.threads * 16;
  const take = (floats: number): boolean => {
    if (floats * 4 > left) return false;
    left -= floats * 4;
    return true;
  };
  const isCarryNear = !isBackward || take(2 * plan.carrySize);
  const isDeltaNear = isBackward && take(plan.deltaSize);
  return { isCarryNear, isScratchNear: take(plan.scratchSize), isDeltaNear };
}

function placesOf(plan: Plan, placement: Placement): Places {
  const tape = "tape";
  const carry = placement.isCarryNear ? "nearCarry" : "spill";
  return {
    parameter: { array: "parameters", base: "" },
    input: { array: "inputs", base: "inputBase" },
    tape: { array: tape, base: "tapeBase" },
    before: { array: tape, base: "beforeBase" },
    scratch: placement.isScratchNear ? { array: "nearScratch", base: "" } : { array: "spill", base: "spillBase" },
    outputGradient: { array: "outputGradients", base: "outputBase" },
    delta: placement.isDeltaNear ? { array: "nearDelta", base: "" } : { array: "deltas", base: "deltaBase" },
    carryIn: { array: carry, base: "carryFrom" },
    carryOut: { array: carry, base: "carryTo" },
    laneGradient: { array: "lanes", base: "laneBase", shift: (offset) => laneShift(plan, offset) },
  };
}

/** From an offset in the flat parameters to its place among the kept ranges. */
function laneShift(plan: Plan, offset: number): number {
  let start = 0;
  for (const range of plan.laneRanges) {
    if (offset >= range.offset && offset < range.offset + range.size) return start - range.offset;
    start += range.size;
  }
  throw new Error(`laneGradient ${offset}: outside the plan's lane ranges`);
}

/** WGSL of the forward kernel. */
export function printForward(plan: Plan, packing: Packing, target: Target): string {
  const placement = place(plan, target, false);
  const places = placesOf(plan, placement);
  const tape = `${Math.max(1, plan.tapeSize)}u`;
  return `${printHead(plan, placement, target, false)}
  let spillBase = sequence * ${Math.max(1, spillSize(plan))}u;
  var tapeBase = sequence * (settings.steps + 1u) * ${tape};
${printSteps(plan.init, packing, places, target)}
${barrier}
for (var t = 0u; t < settings.steps; t++) {
let beforeBase = tapeBase;
tapeBase += ${tape};
let inputBase = (sequence * settings.steps + t) * ${plan.program.inputWidth}u;
${printSteps(plan.forward, packing, places, target)}
${barrier}
}
}
`;
}

/** WGSL of the backward kernel. */
export function printBackward(plan: Plan, packing: Packing, target: Target): string {
  const placement = place(plan, target, true);
  const places = placesOf(plan, placement);
  const tape = `${Math.max(1, plan.tapeSize)}u`;
  return `${printHead(plan, placement, target, true)}
let spillBase = sequence * ${Math.max(1, spillSize(plan))}u;
let laneBase = sequence * ${Math.max(1, laneSize(plan))}u;
var carryFrom = ${placement.isCarryNear ? "0u" : `spillBase + ${plan.scratchSize}u`};
var carryTo = carryFrom + ${plan.carrySize}u;
${printZeros(`lanes[laneBase + n]`, laneSize(plan), target.threads)}
${printZeros(`${places.carryIn.array}[carryFrom + n]`, plan.carrySize, target.threads)}
${barrier}
for (var back = 0u; back < settings.steps; back++) {
let t = settings.steps - 1u - back;
let beforeBase = (sequence * (settings.steps + 1u) + t) * ${tape};
let tapeBase = beforeBase + ${tape};
let inputBase = (sequence * settings.steps + t) * ${plan.program.inputWidth}u;
let outputBase = (sequence * settings.steps + t) * ${plan.lossWidth}u;
let deltaBase = (sequence * settings.steps + t) * ${Math.max(1, plan.deltaSize)}u;
${printSteps(plan.backward, packing, places, target)}
${barrier}
${placement.isDeltaNear && plan.deltaSize > 0 ? printThreads(plan.deltaSize, target.threads, "deltas[deltaBase + n] = nearDelta[n];") : ""}
${placement.isDeltaNear ? barrier : ""}
let carryDone = carryFrom;
carryFrom = carryTo;
carryTo = carryDone;
}
let beforeBase = sequence * (settings.steps + 1u) * ${tape};
let tapeBase = beforeBase;
${printSteps(plan.initBackward, packing, places, target)}
}
`;
}

function printZeros(element: string, count: number, threads: number): string {
  return count === 0 ? "" : printThreads(count, threads, `${element} = 0.0f;`);
}

function printHead(plan: Plan, placement: Placement, target: Target, isBackward: boolean): string {
  const tapeAccess = isBackward ? "read" : "read_write";
  const near = [
    ["nearCarry", isBackward && placement.isCarryNear ? 2 * plan.carrySize : 0],
    ["nearDelta", placement.isDeltaNear ? plan.deltaSize : 0],
    ["nearScratch", placement.isScratchNear ? plan.scratchSize : 0],
  ] as const;
  const arrays = near.filter(([, size]) => size > 0).map(([name, size]) => workgroupArray(name, `f32, ${size}`));
  const gradients = `@group(0) @binding(6) var<storage, read> outputGradients: array<f32>;
@group(0) @binding(7) var<storage, read_write> deltas: array<f32>;
@group(0) @binding(8) var<storage, read_write> lanes: array<f32>;
`;
  return `${settingsText}@group(0) @binding(1) var<storage, read> parameters: array<f32>;
@group(0) @binding(2) var<storage, read> packed: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputs: array<f32>;
@group(0) @binding(4) var<storage, ${tapeAccess}> tape: array<f32>;
@group(0) @binding(5) var<storage, read_write> spill: array<f32>;
${isBackward ? gradients : ""}${arrays.join("")}${workgroupArray("partial", `vec4f, ${target.threads}`)}
${mathsText}
@compute @workgroup_size(${target.threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
let sequence = group.x;`;
}

function workgroupArray(name: string, type: string): string {
  return `var<workgroup> ${name}: array<${type}>;\n`;
}

function printSteps(steps: readonly PlanStep[], packing: Packing, places: Places, target: Target): string {
  const lines = schedule(steps, packing, target.threads).map((step) => {
    const text =
      step.op === "product"
        ? printProduct(step.product, places, target.threads, barrier)
        : step.team > 1
          ? printTeams(step.nest, places, step.team, barrier)
          : printNest(step.nest, places, target.threads);
    return step.needsBarrier ? `${barrier}\n${text}` : text;
  });
  return lines.join("\n");
}
