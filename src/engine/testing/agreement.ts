/**
 * The question that every engine answers in its tests: the same program, weights and episodes as the reference. Cases and
 * comparison are here, so that one suite serves engines in Node and in a browser.
 */
import type { Program } from "../../cell/program.ts";
import { randomStream } from "../../core/random.ts";
import type { Batch, Engine, LossName, OptimiserName, Snapshot, Update } from "../engine.ts";
import { relativeError, type TensorError } from "../golden.ts";
import { centralDifferences, interpret } from "./interpret.ts";

export interface AgreementCase {
  readonly name: string;
  readonly program: Program;
  readonly loss: LossName;
  readonly batch: Batch;
  readonly weights: Float32Array;
}

export interface Answer {
  readonly loss: number;
  readonly output: Float32Array;
  readonly terms: readonly number[];
  readonly gradient: Float32Array;
}

export interface BatchShape {
  readonly size: number;
  readonly steps: number;
}

/** Text of a built-in model by its id: given by the caller, since engines do not know the models. */
export type ModelText = (id: string) => string | undefined;

/** Random weights of the size ±`scale`, random episodes with at least one scored position. */
export function makeCase(
  name: string,
  program: Program,
  loss: LossName,
  shape: BatchShape,
  seed: number,
  scale = 0.5,
): AgreementCase {
  const random = randomStream(seed, "agreement");
  const weights = Float32Array.from({ length: program.parameterCount }, () => scale * random.normal());
  return { name, program, loss, weights, batch: randomBatch(program, loss, shape, seed) };
}

function randomBatch(program: Program, loss: LossName, { size, steps }: BatchShape, seed: number): Batch {
  const random = randomStream(seed, "episodes");
  const { output = 1 } = program.sizes;
  const draw = { value: random.normal, bits: () => random.between(0, 1), class: () => random.between(0, output - 1) };
  const fill = (length: number, next: () => number): Float32Array => Float32Array.from({ length }, next);
  const mask = fill(size * steps, () => random.between(0, 1));
  mask[mask.length - 1] = 1;
  return {
    size,
    steps,
    input: fill(size * steps * program.inputWidth, random.normal),
    target: fill(size * steps * (loss === "class" ? 1 : output), draw[loss]),
    mask,
  };
}

/** `one` with a mask as of acted episodes: a weight of either sign at each position, their sum about 0. */
export function weighed(one: AgreementCase): AgreementCase {
  const random = randomStream(1, "weights of positions");
  const mask = one.batch.mask.map(() => random.normal() / one.batch.mask.length);
  return { ...one, name: `${one.name}, weighed`, batch: { ...one.batch, mask } };
}

/** Output, loss and gradient of one engine. */
export async function answer(engine: Engine, { program, loss, weights, batch }: AgreementCase): Promise<Answer> {
  const session = await engine.open(program, { loss, weights });
  try {
    const evaluation = await session.evaluate(batch);
    const { loss: value, gradient } = await session.gradient(batch);
    return { loss: value, output: evaluation.output, terms: evaluation.terms, gradient };
  } finally {
    session.dispose();
  }
}

/** Every optimiser, with both ways of clipping at work. */
export const updateCases: readonly Update[] = (["sgd", "rmsprop", "adam", "adamw"] satisfies OptimiserName[]).map(
  (optimiser) => ({ optimiser, learningRate: 0.1, clipNorm: 0.05, clipValue: 0.01, weightDecay: 0.1 }),
);

/** Where `steps` updates on the case's batch lead. */
export async function trained(
  engine: Engine,
  { program, loss, weights, batch }: AgreementCase,
  update: Update,
  steps: number,
): Promise<Snapshot> {
  const session = await engine.open(program, { loss, weights });
  try {
    for (let i = 0; i < steps; i++) await session.update(batch, update);
    return await session.snapshot();
  } finally {
    session.dispose();
  }
}

/** Error of weights and moments, as in `disagreement`, and of the counters (0 or infinite). */
export function trainingDisagreement(expected: Snapshot, got: Snapshot): TensorError[] {
  const arrays = (["weights", "first", "second", "third"] as const).map((name) => ({
    name,
    error: relativeError(expected[name], got[name]),
  }));
  const isCounted = expected.updates === got.updates && expected.skipped === got.skipped;
  return [...arrays, { name: "counters", error: isCounted ? 0 : Infinity }];
}

/**
 * A gradient tensor's error is counted against its own largest magnitude, but against no less than this share of the
 * largest of the whole gradient. Where a tensor is small because large terms cancel in it, float32 rounds the terms (to
 * 6e-8 of their size) and not the result: with 1e-2, the 1e-4 that is asked is 1e-6 of the whole gradient, 16 roundings.
 */
export const cancellingShare = 1e-2;

/** Errors of gradients are counted against no less than this. */
function gradientFloor({ gradient }: Answer): number {
  return cancellingShare * gradient.reduce((most, g) => Math.max(most, Math.abs(g)), 0);
}

/** Error of output, loss and every parameter's gradient, relative to `expected`'s largest magnitude; worst first. */
export function disagreement(program: Program, expected: Answer, got: Answer): TensorError[] {
  const floor = gradientFloor(expected);
  const gradients = program.parameters.map(({ name, sizes, offset }) => {
    const end = offset + sizes.reduce((product, n) => product * n, 1);
    const wanted = expected.gradient.subarray(offset, end);
    return { name: `gradient ${name}`, error: relativeError(wanted, got.gradient.subarray(offset, end), floor) };
  });
  const errors = [
    { name: "output", error: relativeError(expected.output, got.output) },
    { name: "loss", error: relativeError([expected.loss], [got.loss]) },
    { name: "terms", error: relativeError(expected.terms, got.terms) },
    ...gradients,
  ];
  return errors.sort((a, b) => b.error - a.error);
}

/** Those errors that are not within `tolerance`: empty means agreement. */
export function beyond(errors: readonly TensorError[], tolerance = 1e-4): TensorError[] {
  return errors.filter(({ error }) => !(error <= tolerance));
}

/**
 * Where `got` is wrong: it differs from the reference's answer, and from float64's. The reference computes in float32 too, and
 * where a model starts from a memory of almost nothing its rounding is the larger of the two.
 */
export function faults(one: AgreementCase, expected: Answer, got: Answer): TensorError[] {
  const { program, loss, batch } = one;
  const weights = Float64Array.from(one.weights);
  const floor = gradientFloor(expected);
  const judged = beyond(disagreement(program, expected, got)).map(({ name }): TensorError => {
    const parameter = program.parameters.find((candidate) => name === `gradient ${candidate.name}`);
    if (!parameter) {
      const exact = interpret(program, loss, weights, batch);
      const wanted = { ...exact, output: Float32Array.from(exact.output), gradient: got.gradient };
      return disagreement(program, wanted, got).find((candidate) => candidate.name === name) ?? { name, error: 0 };
    }
    const from = parameter.offset;
    const end = from + parameter.sizes.reduce((product, n) => product * n, 1);
    const exact = centralDifferences(program, loss, weights, batch, { from, end });
    return { name, error: relativeError(exact, got.gradient.subarray(from, end), floor) };
  });
  return beyond(judged);
}
