/**
 * Matrix products of a plan. Weights are packed column by column ([inputs, rows in fours]), so that neighbouring threads
 * read neighbouring vec4; the gradient of an argument is a product of the same form with the transposed weights.
 */
import type { BufferName, Plan, ProductGroup } from "../../cell/plan.ts";
import { printElement, printThreads, type Places } from "./nest.ts";

/** `result = W · (parts…) + bias`, with W packed at `base`. */
export interface Product {
  readonly rows: number;
  readonly parts: readonly { readonly buffer: BufferName; readonly offset: number; readonly size: number }[];
  /** First vec4 of the packed weights: [inputs, ⌈rows / 4⌉], then the bias as one more column if there is one. */
  readonly base: number;
  readonly hasBias: boolean;
  readonly result: { readonly buffer: BufferName; readonly offset: number };
}

export interface Packing {
  /** For each packed float the parameter that it copies; `nothing` = 0. */
  readonly sources: Uint32Array<ArrayBuffer>;
  /** By group. */
  readonly forward: readonly Product[];
  /** By group and argument; null where nothing needs the gradient. */
  readonly backward: readonly (readonly (Product | null)[])[];
}

export const nothing = 0xffffffff;

/** Parameter behind row `row`, input `column` of argument `argument`; `nothing` where no member owns the row. */
export function weightAt(group: ProductGroup, row: number, argument: number, column: number): number {
  const member = group.members.find((candidate) => row >= candidate.row && row < candidate.row + candidate.rows);
  const start = member?.weights[argument];
  if (!member || start === undefined || start < 0) return nothing;
  return start + (row - member.row) * (group.args[argument]?.size ?? 0) + column;
}

/** Parameter that is the bias of `row`. */
export function biasAt(group: ProductGroup, row: number): number {
  const member = group.members.find((candidate) => row >= candidate.row && row < candidate.row + candidate.rows);
  return member && member.bias >= 0 ? member.bias + row - member.row : nothing;
}

/** Lays out the packed weights of all products; those of the gradients only if `gradient`. */
export function packProducts(plan: Plan, gradient: boolean): Packing {
  const sources: number[] = [];
  const forward = plan.groups.map((group) => packForward(group, sources));
  const backward = plan.groups.map((group) =>
    group.args.map((argument, index) =>
      gradient && argument.gradient ? packBackward(group, index, argument.gradient, sources) : null,
    ),
  );
  if (sources.length === 0) sources.push(nothing, nothing, nothing, nothing);
  return { sources: new Uint32Array(sources), forward, backward };
}

function packForward(group: ProductGroup, sources: number[]): Product {
  const base = sources.length / 4;
  group.args.forEach((argument, index) => {
    for (let column = 0; column < argument.size; column++) {
      pushColumn(sources, group.rows, (row) => weightAt(group, row, index, column));
    }
  });
  pushColumn(sources, group.rows, (row) => biasAt(group, row));
  return { rows: group.rows, parts: group.args, base, hasBias: true, result: group.result };
}

function packBackward(group: ProductGroup, argument: number, result: Product["result"], sources: number[]): Product {
  const base = sources.length / 4;
  const rows = group.args[argument]?.size ?? 0;
  for (let input = 0; input < group.rows; input++) {
    pushColumn(sources, rows, (row) => weightAt(group, input, argument, row));
  }
  const parts = [{ buffer: "delta" as const, offset: group.delta, size: group.rows }];
  return { rows, parts, base, hasBias: false, result };
}

function pushColumn(sources: number[], rows: number, source: (row: number) => number): void {
  for (let row = 0; row < Math.ceil(rows / 4) * 4; row++) sources.push(row < rows ? source(row) : nothing);
}

/** Into how many slices the inputs are cut, so that a workgroup of `threads` is busy; 1 = no cutting. */
export function countSlices(product: Product, threads: number): number {
  const fours = Math.ceil(product.rows / 4);
  const inputs = product.parts.reduce((sum, part) => sum + part.size, 0);
  let slices = 1;
  while (slices * 2 * fours <= threads && inputs / (slices * 2) >= 8 && slices < 16) slices *= 2;
  return slices;
}

/** WGSL of one product. `barrier` is printed between the slices' sums and their addition. */
export function printProduct(product: Product, places: Places, threads: number, barrier: string): string {
  const fours = Math.ceil(product.rows / 4);
  const slices = countSlices(product, threads);
  if (slices > 1) return printSliced(product, places, threads, slices, barrier);
  const start = product.hasBias ? `packed[${product.base + countInputs(product) * fours}u + n]` : "vec4f()";
  const body = [`var sum = ${start};`, printSums(product, places, fours, "n", 1), printStores(product, places)];
  return printThreads(fours, threads, body.join("\n"));
}

function countInputs(product: Product): number {
  return product.parts.reduce((sum, part) => sum + part.size, 0);
}

function printSums(product: Product, places: Places, fours: number, row: string, slices: number): string {
  let column = 0;
  const lines = product.parts.map((part) => {
    const first = slices === 1 ? "0u" : "slice";
    const weight = `packed[${product.base + column * fours}u + k * ${fours}u + ${row}]`;
    const input = printElement(places, part.buffer, part.offset, "k");
    column += part.size;
    return `for (var k = ${first}; k < ${part.size}u; k += ${slices}u) { sum += ${weight} * ${input}; }`;
  });
  return lines.join("\n");
}

function printStores(product: Product, places: Places): string {
  const store = (part: number): string => {
    const target = printElement(places, product.result.buffer, product.result.offset + part, "n * 4u");
    const text = `${target} = sum.${"xyzw"[part] ?? "x"};`;
    const isAlwaysInside = product.rows % 4 === 0 || part < product.rows % 4;
    return isAlwaysInside ? text : `if (n * 4u + ${part}u < ${product.rows}u) { ${text} }`;
  };
  return [0, 1, 2, 3].map(store).join("\n");
}

function printSliced(product: Product, places: Places, threads: number, slices: number, barrier: string): string {
  const fours = Math.ceil(product.rows / 4);
  const bias = `packed[${product.base + countInputs(product) * fours}u + n / 4u][n % 4u]`;
  const sums = printSums(product, places, fours, "row", slices);
  const slice = `let row = n % ${fours}u;\nlet slice = n / ${fours}u;\nvar sum = vec4f();\n${sums}\npartial[n] = sum;`;
  const target = printElement(places, product.result.buffer, product.result.offset, "n");
  const added = Array.from({ length: slices }, (_, i) => `partial[${i * fours}u + n / 4u][n % 4u]`).join(" + ");
  const total = `${target} = ${product.hasBias ? `${bias} + ` : ""}${added};`;
  return [printThreads(fours * slices, threads, slice), barrier, printThreads(product.rows, threads, total)].join("\n");
}
