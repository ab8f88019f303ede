/** Initial weights: every draw comes from the run's seed, one stream per parameter name, by exact arithmetic only. */
import { elementValue } from "../cell/element.ts";
import type { Parameter, Program, StartValue } from "../cell/program.ts";
import { exp, log, tanh } from "../core/numbers.ts";
import { Problem } from "../core/problem.ts";
import { randomStream, type Random } from "../core/random.ts";

/** The flat weights of `program` before the first update. @throws Problem where one would be no number. */
export function startWeights(program: Program, seed: number): Float32Array {
  const weights = new Float32Array(program.parameterCount);
  for (const parameter of program.parameters) {
    const count = parameter.sizes.reduce((product, size) => product * size, 1);
    const values = weights.subarray(parameter.offset, parameter.offset + count);
    fill(values, parameter, randomStream(seed, `weights ${parameter.name}`));
  }
  return weights;
}

function fill(values: Float32Array, parameter: Parameter, random: Random): void {
  const initial = parameter.initial;
  const last = parameter.sizes.at(-1) ?? 1;
  switch (initial.kind) {
    case "constant":
      values.fill(initial.value);
      return;
    case "glorot": {
      const limit = Math.sqrt(6 / (initial.fanIn + initial.fanOut));
      for (let i = 0; i < values.length; i++) values[i] = (2 * random.uniform() - 1) * limit;
      return;
    }
    case "orthogonal":
      values.set(orthogonal(initial.size, random));
      return;
    case "small":
      for (let i = 0; i < values.length; i++) values[i] = tanh(0.05 * random.normal());
      return;
    case "geometric":
      for (let i = 0; i < values.length; i++) values[i] = last - (i % last);
      return;
    case "normal":
      for (let i = 0; i < values.length; i++) values[i] = initial.deviation * random.normal();
      return;
    case "identity": {
      const rows = parameter.sizes.at(-2) ?? 1;
      for (let i = 0; i < values.length; i++) {
        const isDiagonal = Math.floor(i / last) % rows === i % last;
        values[i] = (isDiagonal ? 1 : 0) + initial.deviation * random.normal();
      }
      return;
    }
    case "spread":
      for (let i = 0; i < values.length; i++)
        values[i] = initial.from + (last > 1 ? ((i % last) / (last - 1)) * (initial.to - initial.from) : 0);
      return;
    case "computed":
      compute(values, initial.values, parameter, random);
  }
}

/** Each element from its indices, and from draws of its own. */
function compute(values: Float32Array, steps: readonly StartValue[], { name, sizes }: Parameter, random: Random): void {
  const at = sizes.map(() => 0);
  const made: number[] = [];
  for (let i = 0; i < values.length; i++) {
    let rest = i;
    for (let axis = sizes.length - 1; axis >= 0; axis--) {
      at[axis] = rest % sizes[axis];
      rest = Math.floor(rest / sizes[axis]);
    }
    steps.forEach((step, k) => (made[k] = elementOf(step, at, made, random)));
    values[i] = made[steps.length - 1];
    if (!Number.isFinite(values[i])) throw new Problem("cell.startNumber", { name, got: String(values[i]) });
  }
}

function elementOf(step: StartValue, at: readonly number[], made: readonly number[], random: Random): number {
  switch (step.op) {
    case "constant":
      return step.value;
    case "index":
      return at[step.axis];
    case "map":
      return elementValue(step.name, step.args.map((arg) => made[arg])); // prettier-ignore
    case "draw":
      return drawn(step, random);
  }
}

function drawn({ of, from, to }: Extract<StartValue, { op: "draw" }>, random: Random): number {
  if (of === "normal") return to * random.normal();
  if (of === "uniform") return from + random.uniform() * (to - from);
  return exp(log(from) + random.uniform() * (log(to) - log(from)));
}

/** A random orthogonal matrix [size, size]: normal rows, each made orthogonal to those before it (Gram–Schmidt). */
function orthogonal(size: number, random: Random): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const current = matrix.subarray(row * size, (row + 1) * size);
    let length = 0;
    // A row that lies in the space of those before it has no direction of its own: draw again.
    while (length < 1e-3) {
      for (let i = 0; i < size; i++) current[i] = random.normal();
      for (let before = 0; before < row; before++) subtractProjection(current, matrix, before * size);
      length = Math.sqrt(dot(current, current, 0));
    }
    for (let i = 0; i < size; i++) current[i] = current[i] / length;
  }
  return matrix;
}

/** current −= (current · unit) unit, where `unit` is the row of `matrix` from `start`. */
function subtractProjection(current: Float64Array, matrix: Float64Array, start: number): void {
  const amount = dot(current, matrix, start);
  for (let i = 0; i < current.length; i++) current[i] = current[i] - amount * matrix[start + i];
}

function dot(a: Float64Array, b: Float64Array, start: number): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[start + i];
  return sum;
}
