/**
 * The reference engine: a program run operation by operation on TensorFlow.js and differentiated by TensorFlow.js. It
 * shares neither plan nor gradients with the fast engines, so it can be their judge. It runs on whatever backend
 * TensorFlow.js has been set to, and on its CPU backend when none has been loaded.
 */
import "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import {
  concat,
  dispose,
  enableProdMode,
  engine,
  ready,
  reshape,
  stack,
  tensor,
  tidy,
  zerosLike,
  type Tensor,
} from "@tensorflow/tfjs-core";
import type { Program } from "../../cell/program.ts";
import { oneEpisode } from "../batch.ts";
import type { Batch, Engine, Evaluation, LossName, Session, SessionOptions } from "../engine.ts";
import { assembleTrace } from "../trace.ts";
import { applyUpdate, copySnapshot, startProgress } from "../update.ts";
import { runProgram } from "./forward.ts";
import { columnAt, termMeans, totalLoss } from "./loss.ts";
import { Said } from "./said.ts";
import { spread } from "./named.ts";

export const referenceEngine: Engine = { name: "reference", open };

async function open(program: Program, { loss, weights }: SessionOptions): Promise<Session> {
  // Without it, TensorFlow.js greets on standard output in Node.
  enableProdMode();
  if (Object.keys(engine().registryFactory).length === 0) await import("@tensorflow/tfjs-backend-cpu");
  await ready();
  let progress = startProgress(weights);
  return {
    engine: "reference",
    program,
    update: async (batch, update) => {
      const { loss: value, gradient } = await differentiate(program, loss, progress.weights, batch);
      const gradientNorm = applyUpdate(progress, gradient, update);
      return { loss: value, gradientNorm, skipped: progress.skipped };
    },
    evaluate: (batch) => evaluate(program, loss, progress.weights, batch),
    gradient: (batch) => differentiate(program, loss, progress.weights, batch),
    trace: async (batch) => {
      const episode = oneEpisode(batch, 0);
      const { output, recorded } = await record(program, progress.weights, episode);
      return assembleTrace(program, loss, episode, output, recorded);
    },
    snapshot: async () => copySnapshot(progress),
    restore: (snapshot) => {
      progress = copySnapshot(snapshot);
    },
    dispose: () => {
      // Between calls a session holds no tensors.
    },
  };
}

async function evaluate(program: Program, loss: LossName, weights: Float32Array, batch: Batch): Promise<Evaluation> {
  const results = tidy(() => {
    const said = runOutputs(program, splitWeights(program, weights), batch);
    return [stack(said.outputs, 1), totalLoss(loss, batch, said), termMeans(batch, said)];
  });
  const [output, value, terms] = await readAll(results);
  return { output: output ?? new Float32Array(), loss: value?.[0] ?? NaN, terms: [...(terms ?? [])] };
}

async function differentiate(
  program: Program,
  loss: LossName,
  weights: Float32Array,
  batch: Batch,
): Promise<{ loss: number; gradient: Float32Array }> {
  const results = tidy(() => {
    const parameters = splitWeights(program, weights);
    const compute = (): Tensor => totalLoss(loss, batch, runOutputs(program, parameters, batch));
    // `grads` would refuse a parameter that the loss does not depend on; `gradients` answers null.
    const { value, grads } = engine().gradients<Tensor>(compute, parameters, undefined, true);
    const flat = parameters.map((parameter, i) => reshape(grads[i] ?? zerosLike(parameter), [-1]));
    return [value, concat(flat)];
  });
  const [value, gradient] = await readAll(results);
  return { loss: value?.[0] ?? NaN, gradient: gradient ?? new Float32Array() };
}

/** Output [1, time, output] and every named value [time, …axes] of a batch of one. */
async function record(
  program: Program,
  weights: Float32Array,
  episode: Batch,
): Promise<{ output: Float32Array; recorded: Map<string, Float32Array> }> {
  const results = tidy(() => {
    const said = new Said(program);
    const moments: Tensor[][] = program.named.map(() => []);
    runProgram(program, splitWeights(program, weights), splitInput(program, episode), (moment) => {
      said.add(moment);
      program.named.forEach(({ value, turns }, i) => {
        const parts = (turns?.values ?? [value]).flatMap((id) => moment.values[id] ?? []);
        const full = parts.map((part) => spread(part.tensor, 0, 1));
        moments[i]?.push(...(turns ? [stack(full, 1)] : full));
      });
    });
    return [stack(said.outputs, 1), ...moments.map((moment) => stack(moment, 1))];
  });
  const [output, ...signals] = await readAll(results);
  const recorded = new Map(program.named.map(({ name }, i) => [name, signals[i] ?? new Float32Array()]));
  return { output: output ?? new Float32Array(), recorded };
}

function runOutputs(program: Program, parameters: readonly Tensor[], batch: Batch): Said {
  const said = new Said(program);
  runProgram(program, parameters, splitInput(program, batch), (moment) => said.add(moment));
  return said;
}

/** One tensor per parameter, in its own shape. */
function splitWeights(program: Program, weights: Float32Array): Tensor[] {
  return program.parameters.map(({ sizes, offset }) => {
    const size = sizes.reduce((product, n) => product * n, 1);
    return tensor(weights.slice(offset, offset + size), [...sizes]);
  });
}

/** One tensor [batch, input and extras] per timestep. */
function splitInput(program: Program, batch: Batch): Tensor[] {
  const width = program.inputWidth;
  return Array.from({ length: batch.steps }, (_, time) =>
    tensor(columnAt(batch.input, batch, time, width), [batch.size, width]),
  );
}

/** The numbers of tensors that are not needed after. */
async function readAll(tensors: Tensor[]): Promise<Float32Array[]> {
  try {
    return (await Promise.all(tensors.map((result) => result.data()))) as Float32Array[];
  } finally {
    dispose(tensors);
  }
}
