/**
 * The kernel that makes the gradients of all products' weights, Σ over batch and time of delta · argᵀ, as tiles of
 * 32 × 32. What each tile reads and where its results go is in a table, so that one dispatch serves all products.
 */
import type { BufferName, Plan } from "../../cell/plan.ts";
import { biasAt, nothing, weightAt } from "./product.ts";
import { settingsText } from "./settings.ts";

const tile = 32;
const wordsPerTile = 6;

/** Which memory a column of a tile comes from: the top bits of its table word; the rest is the offset. */
const kinds: Readonly<Partial<Record<BufferName | "one", number>>> = {
  input: 0,
  tape: 1,
  before: 2,
  parameter: 3,
  one: 4,
};
const kindShift = 28;

export interface WeightTables {
  /** Tiles, then columns, then where each element goes. */
  readonly words: Uint32Array<ArrayBuffer>;
  readonly tiles: number;
  /** Copies of the flat gradient that are needed so that no two elements of products share a place. */
  readonly layers: number;
}

/** The tables of `plan`; a plan without products, or that is not trained, has no tiles. */
export function makeWeightTables(plan: Plan, isTraining: boolean): WeightTables {
  if (!isTraining) return { words: new Uint32Array(4), tiles: 0, layers: 1 };
  const tiles: number[][] = [];
  const columns: number[] = [];
  const destinations: number[] = [];
  const uses = new Map<number, number>();
  let layers = 1;
  const claim = (parameter: number): number => {
    if (parameter === nothing) return nothing;
    const layer = uses.get(parameter) ?? 0;
    uses.set(parameter, layer + 1);
    layers = Math.max(layers, layer + 1);
    return layer * plan.program.parameterCount + parameter;
  };
  for (const group of plan.groups) {
    const sources = columnsOf(group);
    for (let row = 0; row < group.rows; row += tile) {
      for (let column = 0; column < sources.length; column += tile) {
        const rows = Math.min(tile, group.rows - row);
        const width = Math.min(tile, sources.length - column);
        const start = destinations.length + row * sources.length + column;
        tiles.push([group.delta + row, rows, columns.length + column, width, start, sources.length]);
      }
    }
    columns.push(...sources.map((source) => source.word));
    for (let row = 0; row < group.rows; row++) {
      for (const source of sources) destinations.push(claim(source.parameter(row)));
    }
  }
  return { words: join(tiles, columns, destinations), tiles: tiles.length, layers };
}

interface Column {
  readonly word: number;
  readonly parameter: (row: number) => number;
}

function columnsOf(group: Plan["groups"][number]): Column[] {
  const columns: Column[] = [];
  group.args.forEach((argument, index) => {
    const kind = kinds[argument.buffer];
    if (kind === undefined) throw new Error(`argument in ${argument.buffer}: its gradient needs it on the tape`);
    for (let i = 0; i < argument.size; i++) {
      const word = ((kind << kindShift) | (argument.offset + i)) >>> 0;
      columns.push({ word, parameter: (row) => weightAt(group, row, index, i) });
    }
  });
  const one = ((kinds.one ?? 0) << kindShift) >>> 0;
  columns.push({ word: one, parameter: (row) => biasAt(group, row) });
  return columns;
}

/** Makes the places within the tables absolute. */
function join(
  tiles: readonly (readonly number[])[],
  columns: readonly number[],
  destinations: readonly number[],
): Uint32Array<ArrayBuffer> {
  const firstColumn = tiles.length * wordsPerTile;
  const firstDestination = firstColumn + columns.length;
  const words = new Uint32Array(Math.max(4, firstDestination + destinations.length));
  tiles.forEach(([delta = 0, rows = 0, column = 0, width = 0, start = 0, stride = 0], i) => {
    words.set([delta, rows, column + firstColumn, width, start + firstDestination, stride], i * wordsPerTile);
  });
  words.set(columns, firstColumn);
  words.set(destinations, firstDestination);
  return words;
}

/** WGSL of the kernel: workgroup (tile, slice) adds up its share of the samples into its own copy of the gradient. */
export function printWeights(plan: Plan, layers: number): string {
  return `${settingsText}@group(0) @binding(1) var<storage, read> parameters: array<f32>;
@group(0) @binding(2) var<storage, read> inputs: array<f32>;
@group(0) @binding(3) var<storage, read> tape: array<f32>;
@group(0) @binding(4) var<storage, read> deltas: array<f32>;
@group(0) @binding(5) var<storage, read> tables: array<u32>;
@group(0) @binding(6) var<storage, read_write> parts: array<f32>;
var<workgroup> rowTile: array<vec4f, 128>;
var<workgroup> columnTile: array<vec4f, 128>;
${printLoads(plan)}
${printWrite(layers * plan.program.parameterCount)}
@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
let entry = group.x * ${wordsPerTile}u;
let samples = settings.batch * settings.steps;
let share = (samples + 16u * settings.slices - 1u) / (16u * settings.slices) * 16u;
let firstSample = group.y * share;
let end = min(samples, firstSample + share);
let y = thread / 8u;
let x = thread % 8u;
var sum0 = vec4f();
var sum1 = vec4f();
var sum2 = vec4f();
var sum3 = vec4f();
for (var first = firstSample; first < end; first += 16u) {
for (var i = thread; i < 128u; i += 64u) {
rowTile[i] = rowValues(first + i / 8u, (i % 8u) * 4u, entry, end);
columnTile[i] = columnValues(first + i / 8u, (i % 8u) * 4u, entry, end);
}
workgroupBarrier();
for (var k = 0u; k < 16u; k++) {
let a = rowTile[k * 8u + y];
let b = columnTile[k * 8u + x];
sum0 += a.x * b;
sum1 += a.y * b;
sum2 += a.z * b;
sum3 += a.w * b;
}
workgroupBarrier();
}
${printWrites()}
}
`;
}

/** Four deltas, and four elements of the arguments, of one sample; 0 beyond the tile or the share. */
function printLoads(plan: Plan): string {
  const four = (call: string): string => `vec4f(${[0, 1, 2, 3].map((i) => `${call}, at + ${i}u)`).join(", ")})`;
  return `
fn deltaAt(sample: u32, entry: u32, row: u32) -> f32 {
if (row >= tables[entry + 1u]) { return 0.0f; }
return deltas[sample * ${Math.max(1, plan.deltaSize)}u + tables[entry] + row];
}

fn argumentAt(sample: u32, entry: u32, column: u32) -> f32 {
if (column >= tables[entry + 3u]) { return 0.0f; }
let word = tables[tables[entry + 2u] + column];
let offset = word & ${(1 << kindShift) - 1}u;
let slot = sample + sample / settings.steps;
switch (word >> ${kindShift}u) {
case ${kinds.input}u: { return inputs[sample * ${plan.program.sizes["input"] ?? 1}u + offset]; }
case ${kinds.tape}u: { return tape[(slot + 1u) * ${plan.tapeSize}u + offset]; }
case ${kinds.before}u: { return tape[slot * ${plan.tapeSize}u + offset]; }
case ${kinds.parameter}u: { return parameters[offset]; }
default: { return 1.0f; }
}
}

fn rowValues(sample: u32, at: u32, entry: u32, end: u32) -> vec4f {
if (sample >= end) { return vec4f(); }
return ${four("deltaAt(sample, entry")};
}

fn columnValues(sample: u32, at: u32, entry: u32, end: u32) -> vec4f {
if (sample >= end) { return vec4f(); }
return ${four("argumentAt(sample, entry")};
}
`;
}

function printWrite(copy: number): string {
  return `fn writePart(value: f32, row: u32, column: u32, entry: u32, slice: u32) {
if (row >= tables[entry + 1u] || column >= tables[entry + 3u]) { return; }
let destination = tables[tables[entry + 4u] + row * tables[entry + 5u] + column];
if (destination != ${nothing}u) { parts[slice * ${copy}u + destination] = value; }
}
`;
}

function printWrites(): string {
  const lines: string[] = [];
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 4; column++) {
      const part = "xyzw"[column] ?? "x";
      lines.push(`writePart(sum${row}.${part}, y * 4u + ${row}u, x * 4u + ${column}u, entry, group.y);`);
    }
  }
  return lines.join("\n");
}
