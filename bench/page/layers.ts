/** The peer in the browser: `tf.layers.lstm`, as its users train it, on whichever backend TensorFlow.js is set to. */
import * as tf from "@tensorflow/tfjs";
import { repeat } from "../alternate.ts";
import type { Side } from "../ours.ts";
import { output, type OpenWork } from "../work.ts";

/** TensorFlow.js's order of the gates; its c is our g. */
const gates = ["i", "f", "g", "o"] as const;

export async function openLayers(work: OpenWork): Promise<Side> {
  const { size, steps, input, unit, batch } = work;
  const recurrent = tf.layers.lstm({
    units: unit,
    inputShape: [steps, input],
    returnSequences: true,
    recurrentActivation: "sigmoid",
    unitForgetBias: true,
  });
  const head = tf.layers.dense({ units: output });
  const model = tf.sequential({ layers: [recurrent, head] });
  tf.tidy(() => {
    recurrent.setWeights([joined(work, "x"), joined(work, "h"), joined(work, "bias")]);
    head.setWeights([matrix(work, "output.h"), vector(work, "output.bias")]);
  });
  const x = tf.tensor3d(batch.input, [size, steps, input]);
  const y = tf.tidy(() => tf.oneHot(tf.tensor2d(Int32Array.from(batch.target), [size, steps], "int32"), output));
  const optimiser = tf.train.adam(1e-3);
  const loss = (): tf.Scalar => tf.losses.softmaxCrossEntropy(y, model.apply(x, { training: true }) as tf.Tensor);
  let latest = tf.scalar(0);
  const step = async (): Promise<void> => {
    latest.dispose();
    latest = tf.tidy(() => optimiser.minimize(loss, true) ?? tf.scalar(NaN));
  };
  const start = tf.tidy(loss);
  const [first = NaN] = await start.data();
  return {
    loss: first,
    // Reading the loss waits for everything that was queued.
    run: repeat(step, () => latest.data()),
    close: () => {
      tf.dispose([x, y, start, latest]);
      model.dispose();
      optimiser.dispose();
    },
  };
}

function vector({ program, weights }: OpenWork, name: string): tf.Tensor1D {
  const parameter = program.parameters.find((candidate) => candidate.name === name);
  if (!parameter) throw new Error(`the model has no parameter ${name}`);
  const count = parameter.sizes.reduce((product, n) => product * n, 1);
  return tf.tensor1d(weights.slice(parameter.offset, parameter.offset + count));
}

/** Ours are [to, from], TensorFlow.js's are [from, to]. */
function matrix(work: OpenWork, name: string): tf.Tensor {
  const rows = name === "output.h" ? output : work.unit;
  return tf.transpose(vector(work, name).reshape([rows, -1]));
}

/** One kind of weight of all gates, side by side. */
function joined(work: OpenWork, kind: "x" | "h" | "bias"): tf.Tensor {
  const parts = gates.map((gate) => `${gate}.${kind}`);
  if (kind === "bias") return tf.concat(parts.map((name) => vector(work, name)));
  return tf.concat(
    parts.map((name) => matrix(work, name)),
    1,
  );
}
