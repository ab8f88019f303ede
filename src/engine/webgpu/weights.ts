/**
 * The kernel that makes the gradients of all products' weights, Σ over batch, time and turns of delta · argᵀ, as tiles of
 * 32 × 32. What each tile reads and where its results go is in a table, so that one dispatch serves all products.
 */
import type { BufferName, Plan, ProductGroup } from "../../cell/plan.ts";
import { biasAt, matrixOf, nothing, weightAt } from "./product.ts";
import { settingsText } from "./settings.ts";

const tile = 32;
const wordsPerTile = 8;

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
  /** Tiles, then the turns of each matrix, then columns, then where each element goes. */
  readonly words: Uint32Array<ArrayBuffer>;
  readonly tiles: number;
  /** Of the matrix that is used most often in a timestep. */
  readonly turns: number;
  /** Copies of the flat gradient that are needed so that no two elements of products share a place. */
  readonly layers: number;
}

interface Tables {
  /** Row, rows, column, columns; first destination and their stride; first turn and number of turns. */
  readonly tiles: number[][];
  /** Where the deltas of each turn start, and its columns. */
  readonly turns: number[];
  readonly columns: number[];
  readonly destinations: number[];
}

/** The tables of `plan`; a plan without products, or that is not trained, has no tiles. */
export function makeWeightTables(plan: Plan, isTraining: boolean): WeightTables {
  if (!isTraining) return { words: new Uint32Array(4), tiles: 0, turns: 1, layers: 1 };
  const tables: Tables = { tiles: [], turns: [], columns: [], destinations: [] };
  const uses = new Map<number, number>();
  let layers = 1;
  const claim = (parameter: number): number => {
    if (parameter === nothing) return nothing;
    const layer = uses.get(parameter) ?? 0;
    uses.set(parameter, layer + 1);
    layers = Math.max(layers, layer + 1);
    return layer * plan.program.parameterCount + parameter;
  };
  const matrices = new Map<string, ProductGroup[]>();
  for (const group of plan.groups) {
    const key = matrixOf(group);
    matrices.set(key, [...(matrices.get(key) ?? []), group]);
  }
  for (const groups of matrices.values()) addMatrix(groups, tables, claim);
  const turns = Math.max(1, ...tables.tiles.map((words) => words[7] ?? 1));
  return { words: join(tables), tiles: tables.tiles.length, turns, layers };
}

/** Adds the one matrix of `groups`, whose gradient is summed over all turns of all of them. */
function addMatrix(groups: readonly ProductGroup[], tables: Tables, claim: (parameter: number) => number): void {
  const { tiles, turns, columns, destinations } = tables;
  const [firstTurn, firstDestination] = [turns.length, destinations.length];
  for (const group of groups) {
    for (let turn = 0; turn < group.times; turn++) {
      turns.push(group.delta + turn * group.rows, columns.length);
      columns.push(...wordsOf(group, turn));
    }
  }
  const [{ rows } = { rows: 0 }] = groups;
  const sources = groups[0] ? parametersOf(groups[0]) : [];
  const count = (turns.length - firstTurn) / 2;
  for (let row = 0; row < rows; row += tile) {
    for (let column = 0; column < sources.length; column += tile) {
      const size = [Math.min(tile, rows - row), Math.min(tile, sources.length - column)] as const;
      const start = firstDestination + row * sources.length + column;
      tiles.push([row, size[0], column, size[1], start, sources.length, firstTurn, count]);
    }
  }
  for (let row = 0; row < rows; row++) destinations.push(...sources.map((parameter) => claim(parameter(row))));
}

/** Where each column of a turn is read: the arguments, then the 1 of the bias. */
function wordsOf(group: ProductGroup, turn: number): number[] {
  const words = group.args.flatMap(({ buffer, offset, size }) => {
    const kind = kinds[buffer];
    if (kind === undefined) throw new Error(`argument in ${buffer}: its gradient needs it on the tape`);
    return Array.from({ length: size }, (_, i) => ((kind << kindShift) | (offset + turn * size + i)) >>> 0);
  });
  return [...words, ((kinds.one ?? 0) << kindShift) >>> 0];
}

/** The parameter of each column in a given row: weights, then the bias. */
function parametersOf(group: ProductGroup): ((row: number) => number)[] {
  const weights = group.args.flatMap(({ size }, index) =>
    Array.from({ length: size }, (_, i) => (row: number) => weightAt(group, row, index, i)),
  );
  return [...weights, (row) => biasAt(group, row)];
}

/** Makes the places within the tables absolute. */
function join({ tiles, turns, columns, destinations }: Tables): Uint32Array<ArrayBuffer> {
  const firstTurn = tiles.length * wordsPerTile;
  const firstColumn = firstTurn + turns.length;
  const firstDestination = firstColumn + columns.length;
  const words = new Uint32Array(Math.max(4, firstDestination + destinations.length));
  tiles.forEach(([row = 0, rows = 0, column = 0, width = 0, start = 0, stride = 0, turn = 0, count = 1], i) => {
    const entry = [row, rows, column, width, start + firstDestination, stride, turn + firstTurn, count];
    words.set(entry, i * wordsPerTile);
  });
  turns.forEach((word, i) => (words[firstTurn + i] = i % 2 === 0 ? word : word + firstColumn));
  words.set(columns, firstColumn);
  words.set(destinations, firstDestination);
  return words;
}

/**
 * WGSL of the kernel: workgroup (tile, slice) adds up its share of the samples into its own copy of the gradient. There are two
 * texts, for plans whose matrices are used once in a timestep, and for the others.
 */
export function printWeights({ turns }: Pick<WeightTables, "turns">): string {
  return `${settingsText}@group(0) @binding(1) var<storage, read> parameters: array<f32>;
@group(0) @binding(2) var<storage, read> inputs: array<f32>;
@group(0) @binding(3) var<storage, read> tape: array<f32>;
@group(0) @binding(4) var<storage, read> deltas: array<f32>;
@group(0) @binding(5) var<storage, read> tables: array<u32>;
@group(0) @binding(6) var<storage, read_write> parts: array<f32>;
var<workgroup> rowTile: array<vec4f, 128>;
var<workgroup> columnTile: array<vec4f, 128>;
${printLoads(turns)}
${writeText}
@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
let entry = group.x * ${wordsPerTile}u;
let samples = settings.batch * settings.steps${turns === 1 ? "" : " * tables[entry + 7u]"};
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

/** Four deltas, and four elements of the arguments, of one sample (batch, time, turn); 0 beyond the tile or the share. */
function printLoads(turns: number): string {
  const four = (call: string): string => `vec4f(${[0, 1, 2, 3].map((i) => `${call}, at + ${i}u)`).join(", ")})`;
  const split =
    turns === 1
      ? "let position = sample;\nlet turn = tables[entry + 6u];"
      : `let count = tables[entry + 7u];
let position = sample / count;
let turn = tables[entry + 6u] + 2u * (sample % count);`;
  return `
fn deltaAt(position: u32, turn: u32, entry: u32, row: u32) -> f32 {
if (row >= tables[entry + 1u]) { return 0.0f; }
return deltas[position * settings.deltaWidth + tables[turn] + tables[entry] + row];
}

fn argumentAt(position: u32, turn: u32, entry: u32, column: u32) -> f32 {
if (column >= tables[entry + 3u]) { return 0.0f; }
let word = tables[tables[turn + 1u] + tables[entry + 2u] + column];
let offset = word & ${(1 << kindShift) - 1}u;
let slot = position + position / settings.steps;
switch (word >> ${kindShift}u) {
case ${kinds.input}u: { return inputs[position * settings.inputWidth + offset]; }
case ${kinds.tape}u: { return tape[(slot + 1u) * settings.tapeWidth + offset]; }
case ${kinds.before}u: { return tape[slot * settings.tapeWidth + offset]; }
case ${kinds.parameter}u: { return parameters[offset]; }
default: { return 1.0f; }
}
}

fn rowValues(sample: u32, at: u32, entry: u32, end: u32) -> vec4f {
if (sample >= end) { return vec4f(); }
${split}
return ${four("deltaAt(position, turn, entry")};
}

fn columnValues(sample: u32, at: u32, entry: u32, end: u32) -> vec4f {
if (sample >= end) { return vec4f(); }
${split}
return ${four("argumentAt(position, turn, entry")};
}
`;
}

const writeText = `fn writePart(value: f32, row: u32, column: u32, entry: u32, slice: u32) {
if (row >= tables[entry + 1u] || column >= tables[entry + 3u]) { return; }
let destination = tables[tables[entry + 4u] + row * tables[entry + 5u] + column];
if (destination != ${nothing}u) { parts[slice * settings.layers * settings.parameterCount + destination] = value; }
}
`;

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
