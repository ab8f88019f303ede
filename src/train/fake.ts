/** For tests only: an engine that computes next to nothing, but depends on weights, batch and update as a real one does. */
import type { Program } from "../cell/program.ts";
import type { Batch, Engine, Session, SessionOptions, Snapshot, Update } from "../engine/engine.ts";

export const fakeEngine: Engine = { name: "reference", open: async (program, options) => openFake(program, options) };

function openFake(program: Program, { weights: start }: SessionOptions): Session {
  let weights = start.slice();
  let first = new Float32Array(weights.length);
  let updates = 0;
  const width = program.sizes.output ?? 1;
  const outputs = ({ size, steps }: Batch): Float32Array =>
    Float32Array.from({ length: size * steps * width }, (_, i) => weights[i % weights.length]);
  function apply(batch: Batch, { learningRate }: Update): void {
    const sum = batch.input.reduce((total, value, i) => total + value * ((i % 7) + 1), 0) / batch.input.length;
    for (let i = 0; i < weights.length; i++) {
      first[i] = 0.9 * first[i] + sum - weights[i];
      weights[i] += learningRate * first[i];
    }
    updates++;
  }
  const loss = (): number => weights.reduce((total, value) => total + value * value, 0) / weights.length;
  const snapshot = (): Snapshot => ({
    weights: weights.slice(),
    first: first.slice(),
    second: new Float32Array(0),
    third: new Float32Array(0),
    updates,
    skipped: 0,
  });
  function restore(from: Snapshot): void {
    weights = from.weights.slice();
    first = from.first.slice();
    updates = from.updates;
  }
  return {
    engine: "reference",
    program,
    update: async (batch, settings) => {
      const before = loss();
      apply(batch, settings);
      return { loss: before, gradientNorm: 1, skipped: 0 };
    },
    evaluate: async (batch) => ({ loss: loss(), output: outputs(batch), terms: program.terms.map(() => 0.5) }),
    gradient: async () => ({ loss: loss(), gradient: weights.slice() }),
    trace: async (batch) => ({
      steps: batch.steps,
      signals: [
        {
          name: "output",
          axes: ["time", "output"],
          sizes: [batch.steps, width],
          meaning: "plain",
          data: outputs(batch),
        },
      ],
    }),
    snapshot: async () => snapshot(),
    restore,
    dispose: () => undefined,
  };
}
