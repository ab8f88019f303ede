/** What forwards that are written from a paper's equations share, in double precision and apart from the engines. */
import { compileCell } from "../../cell/compile.ts";
import { randomStream } from "../../core/random.ts";
import { library } from "../all.ts";
import type { Followed } from "./follow.ts";

/** By the names of a text's parameters; row-major. */
export type Weights = Readonly<Record<string, readonly number[]>>;

/** Weights for every parameter of a model, so wide that gates open and close. */
export function drawWeights({ text, settings = {}, input, output = 1, parts }: Followed, scale = 1): Weights {
  const width = input[0]?.length ?? 1;
  const sizes = { settings, input: width, output, time: input.length, library, ...(parts && { parts }) };
  const random = randomStream(1, "weights");
  const { parameters } = compileCell(text, sizes);
  return Object.fromEntries(
    parameters.map(({ name, sizes: shape }) => {
      const count = shape.reduce((product, n) => product * n, 1);
      return [name, Array.from({ length: count }, () => Math.fround(scale * (2 * random.uniform() - 1)))];
    }),
  );
}

/** Rows of input, drawn between −1 and 1. */
export function drawInput(steps: number, width: number): number[][] {
  const random = randomStream(1, "input");
  return Array.from({ length: steps }, () =>
    Array.from({ length: width }, () => Math.fround(2 * random.uniform() - 1)),
  );
}

/** Σ W · input + bias of the linear called `name`, over the inputs by the names of their weights. */
export function affine(weights: Weights, name: string, inputs: Weights): number[] {
  const bias = weights[`${name}.bias`];
  if (!bias) throw new Error(`no weights ${name}.bias`);
  return bias.map((start, row) =>
    Object.entries(inputs).reduce((sum, [from, values]) => {
      const block = weights[`${name}.${from}`];
      if (block?.length !== bias.length * values.length) throw new Error(`weights ${name}.${from} do not fit`);
      return sum + values.reduce((part, value, column) => part + value * block[row * values.length + column], 0);
    }, start),
  );
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Elementwise over vectors of one length. */
export function each(of: (...values: number[]) => number, ...vectors: (readonly number[])[]): number[] {
  return vectors[0].map((_, i) => of(...vectors.map((vector) => vector[i])));
}

/** x / √(mean x² + 10⁻⁶). */
export function rmsnorm(x: readonly number[]): number[] {
  const square = x.reduce((sum, value) => sum + value * value, 0) / x.length;
  return x.map((value) => value / Math.sqrt(square + 1e-6));
}
