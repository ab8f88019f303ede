/**
 * Golden cases: weights, a few episodes and what must come out of them. An engine's answer to a case has the form of the
 * case's own `expected`, and the two are compared tensor by tensor.
 */
import type { Program } from "../cell/program.ts";
import { Problem } from "../core/problem.ts";
import type { SettingValues } from "../core/setting.ts";
import { oneEpisode } from "./batch.ts";
import type { Batch, Engine, LossName, Session } from "./engine.ts";

/** Numbers in nested lists, outermost axis first. */
export type Nested = number | readonly Nested[];

export interface CaseResult {
  /** [batch][time][output]: values, or logits. */
  readonly output: Nested;
  readonly loss: number;
  /** name → [batch][time][…axes] */
  readonly signals: Readonly<Record<string, Nested>>;
  /** name → flat, row-major as the weight. */
  readonly gradients: Readonly<Record<string, readonly number[]>>;
}

export interface CaseWeight {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

export interface GoldenCase {
  /** Id of a built-in model and its settings: the compiler makes the program of both. */
  readonly model: string;
  readonly settings: SettingValues;
  /** Widths of x and of the output. */
  readonly input: number;
  readonly output: number;
  readonly loss: LossName;
  readonly weights: Readonly<Record<string, CaseWeight>>;
  /** input [batch][time][input], target [batch][time][output] (`class`: [batch][time]), mask [batch][time] */
  readonly episodes: { readonly input: Nested; readonly target: Nested; readonly mask: Nested };
  /** Absent in a file that only asks. */
  readonly expected?: CaseResult;
}

/** Largest difference within one tensor, as a fraction of the expected tensor's largest magnitude. */
export interface TensorError {
  /** `output`, `loss`, `signal ww.content` or `gradient h.x`. */
  readonly name: string;
  readonly error: number;
}

const partTypes = {
  model: "string",
  settings: "object",
  input: "number",
  output: "number",
  weights: "object",
} as const;

/** Reads the text of a case file. @throws Problem when it is not JSON or lacks a part. */
export function parseCase(text: string): GoldenCase {
  const found = parseObject(text) as Partial<GoldenCase>;
  for (const [part, type] of Object.entries(partTypes)) {
    const given = found[part as keyof GoldenCase];
    if (typeof given !== type || given === null) throw new Problem("case.part", { part });
  }
  if (!["value", "bits", "class"].includes(found.loss ?? "")) throw new Problem("case.part", { part: "loss" });
  for (const part of ["input", "target", "mask"] as const) {
    if (!Array.isArray(found.episodes?.[part])) throw new Problem("case.part", { part: `episodes.${part}` });
  }
  return found as GoldenCase;
}

function parseObject(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (typeof value !== "object" || value === null) throw new Problem("case.json");
  return value;
}

/**
 * Everything that `expected` holds, computed by `engine`. `program` is the case's model compiled with the case's
 * settings, input and output. @throws Problem when weights or episodes do not fit the program.
 */
export async function runCase(goldenCase: GoldenCase, program: Program, engine: Engine): Promise<CaseResult> {
  const batch = caseBatch(goldenCase);
  const weights = caseWeights(goldenCase, program);
  const session = await engine.open(program, { loss: goldenCase.loss, weights });
  try {
    const { loss, output } = await session.evaluate(batch);
    const { gradient } = await session.gradient(batch);
    const signals = await batchSignals(session, batch, program);
    const shape = [batch.size, batch.steps, goldenCase.output];
    return { output: nest(output, shape), loss, signals, gradients: splitGradient(program, gradient) };
  } finally {
    session.dispose();
  }
}

/** The flat weights of `program`, from the case. @throws Problem on a missing weight, another shape or an unknown name. */
export function caseWeights(goldenCase: GoldenCase, program: Program): Float32Array {
  const weights = new Float32Array(program.parameterCount);
  for (const { name, sizes, offset } of program.parameters) {
    const given = goldenCase.weights[name];
    const wanted = sizes.join(" × ");
    if (!Array.isArray(given?.shape)) throw new Problem("case.weight", { name, wanted, got: "none" });
    const data = flatten(given.data, `weights.${name}.data`);
    const got = given.shape.join(" × ");
    if (got !== wanted || data.length !== countOf(sizes)) throw new Problem("case.weight", { name, wanted, got });
    weights.set(data, offset);
  }
  const names = new Set(program.parameters.map((parameter) => parameter.name));
  const stray = Object.keys(goldenCase.weights).find((name) => !names.has(name));
  if (stray !== undefined) throw new Problem("case.stray", { name: stray, model: program.name });
  return weights;
}

/** The case's episodes as one batch. @throws Problem when their sizes differ from the case's own. */
export function caseBatch({ episodes, input, output, loss }: GoldenCase): Batch {
  const mask = flatten(episodes.mask, "episodes.mask");
  const size = (episodes.mask as readonly Nested[]).length;
  const steps = mask.length / size;
  const target = flatten(episodes.target, "episodes.target");
  const batch = { size, steps, input: flatten(episodes.input, "episodes.input"), target, mask };
  const wanted = { input, target: loss === "class" ? 1 : output, mask: 1 };
  for (const part of ["input", "target", "mask"] as const) {
    const expected = size * steps * wanted[part];
    if (!Number.isInteger(steps) || batch[part].length !== expected)
      throw new Problem("case.episodes", { part, wanted: expected, got: batch[part].length });
  }
  if (loss === "class") checkClasses(target, output);
  return batch;
}

function checkClasses(target: Float32Array, classes: number): void {
  const stray = target.find((symbol) => !(Number.isInteger(symbol) && symbol >= 0 && symbol < classes));
  if (stray !== undefined) throw new Problem("case.class", { most: classes - 1, got: stray });
}

/** The named values of every episode: a trace shows only the first, so each is traced as a batch of its own. */
async function batchSignals(session: Session, batch: Batch, program: Program): Promise<Record<string, Nested>> {
  const signals: Record<string, Nested[]> = Object.fromEntries(program.named.map(({ name }) => [name, []]));
  for (let episode = 0; episode < batch.size; episode++) {
    const trace = await session.trace(oneEpisode(batch, episode));
    for (const signal of trace.signals) signals[signal.name]?.push(nest(signal.data, signal.sizes));
  }
  return signals;
}

function splitGradient(program: Program, gradient: Float32Array): Record<string, readonly number[]> {
  const entries = program.parameters.map(({ name, sizes, offset }) => {
    return [name, Array.from(gradient.subarray(offset, offset + countOf(sizes)))] as const;
  });
  return Object.fromEntries(entries);
}

/** The error of every tensor in `expected`, worst first; a tensor that `result` lacks, or has in another size, is infinite. */
export function compareCase(expected: CaseResult, result: CaseResult): TensorError[] {
  const errors = [
    { name: "output", error: nestedError(expected.output, result.output) },
    { name: "loss", error: nestedError(expected.loss, result.loss) },
    ...Object.entries(expected.signals).map(([name, signal]) => ({
      name: `signal ${name}`,
      error: nestedError(signal, result.signals[name]),
    })),
    ...Object.entries(expected.gradients).map(([name, gradient]) => ({
      name: `gradient ${name}`,
      error: nestedError(gradient, result.gradients[name]),
    })),
  ];
  return errors.sort((a, b) => b.error - a.error);
}

function nestedError(expected: Nested, got: Nested | undefined): number {
  return got === undefined ? Infinity : relativeError(flatten(expected), flatten(got));
}

/**
 * Largest |got − expected| over the largest |expected|; where expected is zero throughout, over `floor`. Infinite when
 * lengths differ or a number is not finite.
 */
export function relativeError(expected: ArrayLike<number>, got: ArrayLike<number>, floor = 1e-12): number {
  if (expected.length !== got.length) return Infinity;
  let largest = floor;
  let difference = 0;
  for (let i = 0; i < expected.length; i++) {
    const wanted = expected[i] ?? NaN;
    const gap = Math.abs(wanted - (got[i] ?? NaN));
    if (!Number.isFinite(gap)) return Infinity;
    largest = Math.max(largest, Math.abs(wanted));
    difference = Math.max(difference, gap);
  }
  return difference / largest;
}

/** All numbers of `nested` in order. @throws Problem, naming `part`, where there is anything else. */
function flatten(nested: Nested, part = "expected"): Float32Array {
  const numbers: number[] = [];
  const walk = (inner: Nested): void => {
    if (typeof inner === "number") numbers.push(inner);
    else if (Array.isArray(inner)) inner.forEach(walk);
    else throw new Problem("case.part", { part });
  };
  walk(nested);
  return Float32Array.from(numbers);
}

function countOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

/** `data`, row-major over `sizes`, as nested lists. */
function nest(data: ArrayLike<number>, sizes: readonly number[]): Nested {
  const [count, ...inner] = sizes;
  if (count === undefined) return data[0] ?? NaN;
  if (inner.length === 0) return Array.from(data).slice(0, count);
  const stride = countOf(inner);
  const all = Array.from(data);
  return Array.from({ length: count }, (_, i) => nest(all.slice(i * stride, (i + 1) * stride), inner));
}
