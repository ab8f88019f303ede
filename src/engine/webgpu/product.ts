/**
 * Matrix products of a plan. Weights are packed column by column ([inputs, rows in fours]), so that neighbouring threads
 * read neighbouring vec4; the gradient of an argument is a product of the same form with the transposed weights.
 */
import type { BufferName, Plan, ProductGroup } from "../../cell/plan.ts";
import { printElement, printThreads, type Places } from "./nest.ts";

/** `result = W · (parts…) + bias`, `times` times over consecutive blocks of parts and result, with W packed at `base`. */
export interface Product {
  readonly times: number;
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

/** Equal for groups with the same matrix, as the turns of a loop with shared weights have. */
export function matrixOf({ rows, args, members }: ProductGroup): string {
  const sizes = args.map(({ size }) => size);
  const owners = members.map((member) => [member.row, member.rows, member.bias, ...member.weights]);
  return JSON.stringify([rows, sizes, owners]);
}

/** Lays out the packed weights of all products, equal ones once; those of the gradients only if `gradient`. */
export function packProducts(plan: Plan, gradient: boolean): Packing {
  const sources: number[] = [];
  const bases = new Map<string, number>();
  const baseOf = (key: string, pack: () => void): number => {
    const known = bases.get(key);
    if (known !== undefined) return known;
    const base = sources.length / 4;
    bases.set(key, base);
    pack();
    return base;
  };
  const forward = plan.groups.map((group): Product => {
    const base = baseOf(matrixOf(group), () => packForward(group, sources));
    const { times, rows, args: parts, result } = group;
    return { times, rows, parts, base, hasBias: true, result };
  });
  const backward = plan.groups.map((group) =>
    group.args.map(({ gradient: result, size }, index): Product | null => {
      if (!gradient || !result) return null;
      const base = baseOf(`${matrixOf(group)} ${index}`, () => packBackward(group, index, sources));
      const parts = [{ buffer: "delta" as const, offset: group.delta, size: group.rows }];
      return { times: group.times, rows: size, parts, base, hasBias: false, result };
    }),
  );
  if (sources.length === 0) sources.push(nothing, nothing, nothing, nothing);
  return { sources: new Uint32Array(sources), forward, backward };
}

function packForward(group: ProductGroup, sources: number[]): void {
  group.args.forEach((argument, index) => {
    for (let column = 0; column < argument.size; column++) {
      pushColumn(sources, group.rows, (row) => weightAt(group, row, index, column));
    }
  });
  pushColumn(sources, group.rows, (row) => biasAt(group, row));
}

function packBackward(group: ProductGroup, argument: number, sources: number[]): void {
  const rows = group.args[argument]?.size ?? 0;
  for (let input = 0; input < group.rows; input++) {
    pushColumn(sources, rows, (row) => weightAt(group, input, argument, row));
  }
}

function pushColumn(sources: number[], rows: number, source: (row: number) => number): void {
  for (let row = 0; row < Math.ceil(rows / 4) * 4; row++) sources.push(row < rows ? source(row) : nothing);
}

/** Into how many slices the inputs are cut, so that a workgroup of `threads` is busy; 1 = no cutting. */
export function countSlices(product: Product, threads: number): number {
  const sums = countFours(product) * product.times;
  const inputs = countInputs(product);
  let slices = 1;
  while (slices * 2 * sums <= threads && inputs / (slices * 2) >= 8 && slices < 16) slices *= 2;
  return slices;
}

/** How many turns one thread computes with each weight that it loads: more than one only where all threads stay busy. */
export function turnsPerThread(product: Product, threads: number): number {
  let turns = 1;
  while (turns < 4 && countFours(product) * Math.ceil(product.times / (2 * turns)) >= threads) turns *= 2;
  return turns;
}

function countFours({ rows }: Product): number {
  return Math.ceil(rows / 4);
}

function countInputs(product: Product): number {
  return product.parts.reduce((sum, part) => sum + part.size, 0);
}

/** WGSL of one product. `barrier` is printed between the slices' sums and their addition. */
export function printProduct(product: Product, places: Places, threads: number, barrier: string): string {
  const slices = countSlices(product, threads);
  if (slices > 1) return printSliced(product, places, threads, slices, barrier);
  return product.times === 1 ? printOnce(product, places, threads) : printTurns(product, places, threads);
}

function printOnce(product: Product, places: Places, threads: number): string {
  const body = [printSums(product, places, "n", 1, [""]), printStores(product, places, "n", 0, "")];
  return printThreads(countFours(product), threads, body.join("\n"));
}

/** Threads go over the rows in fours, and over turns one or a few at a time; past the last, the last is done again. */
function printTurns(product: Product, places: Places, threads: number): string {
  const fours = countFours(product);
  const each = turnsPerThread(product, threads);
  const turns = Array.from({ length: each }, (_, i) => `turn${i}`);
  const last = product.times - 1;
  const counters = turns.map((turn, i) => `let ${turn} = min(n / ${fours}u * ${each}u + ${i}u, ${last}u);`);
  const sums = printSums(product, places, "row", 1, turns);
  const stores = turns.map((turn, i) => printStores(product, places, "row", i, turn));
  const body = [`let row = n % ${fours}u;`, ...counters, sums, ...stores];
  return printThreads(fours * Math.ceil(product.times / each), threads, body.join("\n"));
}

/** `sum0`, `sum1` … of four rows for each of `turns`, over every `slices`-th input; "" = there is one turn only. */
function printSums(product: Product, places: Places, row: string, slices: number, turns: readonly string[]): string {
  const fours = countFours(product);
  const isBiased = product.hasBias && slices === 1;
  const start = isBiased ? `packed[${product.base + countInputs(product) * fours}u + ${row}]` : "vec4f()";
  let column = 0;
  const lines = product.parts.map((part) => {
    const first = slices === 1 ? "0u" : "slice";
    const weight = `packed[${product.base + column * fours}u + k * ${fours}u + ${row}]`;
    const steps = turns.map((turn, i) => {
      const index = turn === "" ? "k" : `${turn} * ${part.size}u + k`;
      return `sum${i} += weight * ${printElement(places, part.buffer, part.offset, index)};`;
    });
    column += part.size;
    const head = `for (var k = ${first}; k < ${part.size}u; k += ${slices}u)`;
    return `${head} { let weight = ${weight}; ${steps.join(" ")} }`;
  });
  return [...turns.map((_, i) => `var sum${i} = ${start};`), ...lines].join("\n");
}

function printStores({ rows, result }: Product, places: Places, row: string, sum: number, turn: string): string {
  const store = (part: number): string => {
    const index = turn === "" ? `${row} * 4u` : `${turn} * ${rows}u + ${row} * 4u`;
    const target = printElement(places, result.buffer, result.offset + part, index);
    const text = `${target} = sum${sum}.${"xyzw"[part] ?? "x"};`;
    const isAlwaysInside = rows % 4 === 0 || part < rows % 4;
    return isAlwaysInside ? text : `if (${row} * 4u + ${part}u < ${rows}u) { ${text} }`;
  };
  return [0, 1, 2, 3].map(store).join("\n");
}

function printSliced(product: Product, places: Places, threads: number, slices: number, barrier: string): string {
  const { times, rows, result } = product;
  const fours = countFours(product);
  const sums = fours * times;
  const counters =
    times === 1 ? `let row = n % ${fours}u;` : `let row = n % ${fours}u;\nlet turn = n % ${sums}u / ${fours}u;`;
  const own = printSums(product, places, "row", slices, [times === 1 ? "" : "turn"]);
  const slice = `${counters}\nlet slice = n / ${sums}u;\n${own}\npartial[n] = sum0;`;
  const [row, turn] = times === 1 ? ["n", ""] : ["row", `n / ${rows}u * ${fours}u + `];
  const bias = `packed[${product.base + countInputs(product) * fours}u + ${row} / 4u][${row} % 4u]`;
  const target = printElement(places, result.buffer, result.offset, "n");
  const added = Array.from({ length: slices }, (_, i) => `partial[${i * sums}u + ${turn}${row} / 4u][${row} % 4u]`);
  const total = `${target} = ${product.hasBias ? `${bias} + ` : ""}${added.join(" + ")};`;
  const joined = times === 1 ? total : `let row = n % ${rows}u;\n${total}`;
  return [printThreads(sums * slices, threads, slice), barrier, printThreads(rows * times, threads, joined)].join("\n");
}
