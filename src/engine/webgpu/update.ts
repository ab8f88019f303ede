/**
 * Prints the small kernels around the recurrence: packing of the weights, the loss, the sum of the gradient's parts, and
 * the update of the weights.
 */
import type { Plan } from "../../cell/plan.ts";
import type { LossName } from "../engine.ts";
import { mathsText, printFloat } from "./maths.ts";
import { nothing } from "./product.ts";
import { laneSize } from "./recurrence.ts";
import { optimiserCodes, settingsText } from "./settings.ts";

/** Threads of each workgroup here, and the most workgroups of the summing kernel. */
export const groupSize = 64;

/** WGSL: packed weights ← parameters. Bindings: parameters, sources, packed. */
export function printPack(length: number): string {
  return `@group(0) @binding(1) var<storage, read> parameters: array<f32>;
@group(0) @binding(2) var<storage, read> sources: array<u32>;
@group(0) @binding(3) var<storage, read_write> packed: array<f32>;

@compute @workgroup_size(${groupSize})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
for (var i = id.x; i < ${length}u; i += groups.x * ${groupSize}u) {
let source = sources[i];
if (source == ${nothing}u) { packed[i] = 0.0f; } else { packed[i] = parameters[source]; }
}
}
`;
}

/** Loss of one position from `outputs`, the logits or values, and its gradient. */
const lossBodies: Readonly<Record<LossName, (size: number) => string>> = {
  value: (size) => `
for (var o = 0u; o < ${size}u; o++) {
let difference = outputs[outputBase + o] - targets[outputBase + o];
loss += difference * difference * ${printFloat(1 / size)};
outputGradients[gradientBase + o] = weight * difference * ${printFloat(2 / size)};
}`,
  bits: (size) => `
for (var o = 0u; o < ${size}u; o++) {
let y = outputs[outputBase + o];
let wanted = targets[outputBase + o];
loss += (max(y, 0.0f) - y * wanted + logOnePlus(exp(-min(abs(y), 87.0f)))) * ${printFloat(1 / size)};
outputGradients[gradientBase + o] = weight * (sigmoidOf(y) - wanted) * ${printFloat(1 / size)};
}`,
  class: (size) => `
var largest = outputs[outputBase];
for (var o = 1u; o < ${size}u; o++) { largest = max(largest, outputs[outputBase + o]); }
var total = 0.0f;
for (var o = 0u; o < ${size}u; o++) { total += expOf(outputs[outputBase + o] - largest); }
let wanted = min(u32(targets[position]), ${size - 1}u);
loss = log(total) + largest - outputs[outputBase + wanted];
for (var o = 0u; o < ${size}u; o++) {
let share = expOf(outputs[outputBase + o] - largest) / total;
outputGradients[gradientBase + o] = weight * (share - select(0.0f, 1.0f, o == wanted));
}`,
};

/**
 * WGSL: output, loss and its gradient at each position (batch, time). The part of the output that runs backwards in time
 * lies behind the other, and the model's own terms of the loss behind both.
 */
export function printLoss(plan: Plan, loss: LossName): string {
  const { sizes, reversedOutput } = plan.program;
  const size = sizes["output"] ?? 1;
  const isJoined = reversedOutput !== undefined;
  return `${settingsText}@group(0) @binding(1) var<storage, read> tape: array<f32>;
@group(0) @binding(2) var<storage, read> targets: array<f32>;
@group(0) @binding(3) var<storage, read> mask: array<f32>;
@group(0) @binding(4) var<storage, read_write> outputGradients: array<f32>;
@group(0) @binding(5) var<storage, read_write> outputs: array<f32>;
@group(0) @binding(6) var<storage, read_write> losses: array<f32>;
${mathsText}
@compute @workgroup_size(${groupSize})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
for (var position = id.x; position < settings.batch * settings.steps; position += groups.x * ${groupSize}u) {
let tapeBase = (position + position / settings.steps + 1u) * ${plan.tapeSize}u + ${plan.output}u;
let outputBase = position * ${size}u;
let gradientBase = position * ${plan.lossWidth}u;
let isScored = mask[position] != 0.0f;
let weight = mask[position] * settings.lossScale;
var loss = 0.0f;
${isJoined ? printJoin(plan, size) : printRow(size, "outputs[outputBase + o] = tape[tapeBase + o];")}
${lossBodies[loss](size)}
${isJoined ? printRow(size, `outputGradients[mirrorGradient + o] = outputGradients[gradientBase + o];`) : ""}
${printTerms(plan)}
losses[position] = select(0.0f, loss * weight, isScored);
}
}
`;
}

function printRow(size: number, body: string): string {
  return `for (var o = 0u; o < ${size}u; o++) { ${body} }`;
}

/** output[t] + reversed output[T − 1 − t], and the place of the latter's gradient. */
function printJoin(plan: Plan, size: number): string {
  return `let mirror = position + settings.steps - 1u - 2u * (position % settings.steps);
let mirrorBase = (mirror + position / settings.steps + 1u) * ${plan.tapeSize}u + ${plan.output + size}u;
let mirrorGradient = mirror * ${plan.lossWidth}u + ${size}u;
${printRow(size, "outputs[outputBase + o] = tape[tapeBase + o] + tape[mirrorBase + o];")}`;
}

/** The model's own terms of the loss: the last elements. What each contributes lies behind the losses of all positions. */
function printTerms({ program, lossWidth }: Plan): string {
  const lines = program.terms.map((_, i) => {
    const at = lossWidth - program.terms.length + i;
    return `{
let term = tape[tapeBase + ${at}u];
loss += term;
outputGradients[gradientBase + ${at}u] = weight;
losses[${i + 1}u * settings.batch * settings.steps + position] = select(0.0f, term * weight, isScored);
}`;
  });
  return lines.join("\n");
}

/** Workgroups of the summing kernel: their partial sums fit one workgroup of the update. */
export function countSumGroups(parameterCount: number): number {
  return Math.max(1, Math.min(groupSize, Math.ceil(parameterCount / groupSize)));
}

/**
 * WGSL: gradient ← Σ its parts and the lanes of all sequences; per workgroup, the sum of squares, the number of elements
 * that are not finite, and a share of the loss.
 */
export function printSum(plan: Plan): string {
  return `${settingsText}@group(0) @binding(1) var<storage, read> parts: array<f32>;
@group(0) @binding(2) var<storage, read> lanes: array<f32>;
@group(0) @binding(3) var<storage, read> losses: array<f32>;
@group(0) @binding(4) var<storage, read_write> gradient: array<f32>;
@group(0) @binding(5) var<storage, read_write> sums: array<vec4f>;
var<workgroup> shares: array<vec4f, ${groupSize}>;
${mathsText}
@compute @workgroup_size(${groupSize})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(workgroup_id) group: vec3u, @builtin(num_workgroups) groups: vec3u, @builtin(local_invocation_index) thread: u32) {
let threads = groups.x * ${groupSize}u;
let count = settings.parameterCount;
var share = vec4f();
for (var i = id.x; i < count; i += threads) {
var g = 0.0f;
for (var part = 0u; part < settings.slices * settings.layers; part++) { g += parts[part * count + i]; }
${printLanes(plan)}gradient[i] = g;
if (isNotFinite(g)) { share.y += 1.0f; } else { share.x += g * g; }
}
for (var p = id.x; p < settings.batch * settings.steps; p += threads) { share.z += losses[p]; }
${printTree("shares", "share")}
if (thread == 0u) { sums[group.x] = shares[0]; }
}
`;
}

function printLanes(plan: Plan): string {
  let start = 0;
  return plan.laneRanges
    .map((range) => {
      const first = start;
      start += range.size;
      return `if (i >= ${range.offset}u && i < ${range.offset + range.size}u) {
for (var b = 0u; b < settings.batch; b++) { g += lanes[b * ${laneSize(plan)}u + i - ${range.offset}u + ${first}u]; }
}
`;
    })
    .join("");
}

function printTree(array: string, value: string): string {
  const lines = [`${array}[thread] = ${value};`, "workgroupBarrier();"];
  for (let half = groupSize / 2; half >= 1; half /= 2) {
    lines.push(`if (thread < ${half}u) { ${array}[thread] += ${array}[thread + ${half}u]; }`, "workgroupBarrier();");
  }
  return lines.join("\n");
}

/**
 * Words of the state buffer: two counter records, used in turn (the current one is read by every workgroup while one
 * of them writes the next), then what is read back.
 * Record: updates, skipped (u32). Read back: loss, norm (f32).
 */
export const stateWords = 8;
export const recordWords = 2;
export const reportWord = 4;

const adamBetas = [0.9, 0.999] as const;

/**
 * WGSL: one update of the weights (Graves' RMSprop: Graves 2013, eq. 38–45; Adam: Kingma & Ba 2015, algorithm 1; AdamW:
 * Loshchilov & Hutter 2019), or none if the gradient is not finite.
 */
export function printUpdate(): string {
  return `${settingsText}@group(0) @binding(1) var<storage, read_write> parameters: array<f32>;
@group(0) @binding(2) var<storage, read> gradient: array<f32>;
@group(0) @binding(3) var<storage, read_write> moments: array<f32>;
@group(0) @binding(4) var<storage, read> sums: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> state: array<u32>;
var<workgroup> shares: array<vec4f, ${groupSize}>;
${mathsText}
fn oneMinusExp(x: f32) -> f32 {
let near = x * (1.0f - x / 2.0f * (1.0f - x / 3.0f * (1.0f - x / 4.0f * (1.0f - x / 5.0f))));
return select(1.0f - expOf(-x), near, x < 0.1f);
}

@compute @workgroup_size(${groupSize})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u, @builtin(local_invocation_index) thread: u32) {
let count = settings.parameterCount;
let parts = clamp((count + ${groupSize - 1}u) / ${groupSize}u, 1u, ${groupSize}u);
var share = vec4f();
if (thread < parts) { share = sums[thread]; }
${printTree("shares", "share")}
let total = shares[0];
let norm = sqrt(total.x);
let isBad = total.y > 0.0f || isNotFinite(norm);
let now = settings.parity * ${recordWords}u;
let next = ${recordWords}u - now;
let updates = f32(state[now] + 1u);
let correction1 = oneMinusExp(updates * ${printFloat(-Math.log(adamBetas[0]))});
let correction2 = oneMinusExp(updates * ${printFloat(-Math.log(adamBetas[1]))});
if (id.x == 0u) {
state[${reportWord}u] = bitcast<u32>(total.z);
state[${reportWord + 1}u] = bitcast<u32>(norm);
state[next] = state[now] + select(1u, 0u, isBad);
state[next + 1u] = state[now + 1u] + select(0u, 1u, isBad);
}
if (isBad) { return; }
var scale = 1.0f;
if (settings.clipNorm > 0.0f) { scale = min(1.0f, settings.clipNorm / (norm + 1e-6f)); }
for (var i = id.x; i < count; i += groups.x * ${groupSize}u) {
var g = gradient[i] * scale;
if (settings.clipValue > 0.0f) { g = clamp(g, -settings.clipValue, settings.clipValue); }
switch (settings.optimiser) {
${printCases()}
}
}
}
`;
}

function printCases(): string {
  const first = "moments[i]";
  const second = "moments[count + i]";
  const third = "moments[2u * count + i]";
  return `case ${optimiserCodes.sgd}u: { parameters[i] -= settings.learningRate * g; }
case ${optimiserCodes.rmsprop}u: {
let n = 0.95f * ${second} + 0.05f * g * g;
let m = 0.95f * ${third} + 0.05f * g;
let change = 0.9f * ${first} - settings.learningRate * g / sqrt(max(n - m * m, 0.0f) + 0.0001f);
${second} = n;
${third} = m;
${first} = change;
parameters[i] += change;
}
default: {
let m = ${adamBetas[0]}f * ${first} + ${Math.fround(1 - adamBetas[0])}f * g;
let v = ${adamBetas[1]}f * ${second} + ${Math.fround(1 - adamBetas[1])}f * g * g;
${first} = m;
${second} = v;
var value = parameters[i];
if (settings.optimiser == ${optimiserCodes.adamw}u) { value -= settings.learningRate * settings.weightDecay * value; }
parameters[i] = value - settings.learningRate * (m / correction1) / (sqrt(v / correction2) + 1e-8f);
}`;
}
