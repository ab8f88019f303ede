import { randomStream } from "../../../core/random.ts";
import { lstm, lstmStart, plus, times, zeros, type Vector } from "../cells.ts";
import { overTime, type Check, type Compared, type Rows } from "../check.ts";
import { affine, drawInput, each, sigmoid, type Weights } from "../forward.ts";

const [unit, latent, channels, steps] = [4, 3, 2, 12];
const [free, noise] = [0.1, 0.5];

/**
 * Kingma & Welling 2014, eq. 10 and appendix B: z = μ + σ ε, and the divergence (μ² + σ² − 1 − log σ²) / 2. The noise is the run's own, drawn at every
 * step and heard at the turn.
 */
function forward(weights: Weights, input: Rows): Compared {
  const random = randomStream(1, "noise");
  const epsilon = input.map(() => Array.from({ length: latent }, () => random.normal()));
  let [reader, h, c] = [lstmStart(unit), zeros(unit), zeros(unit)];
  let [summary, code, divergence]: [Vector, Vector, Vector] = [zeros(unit), zeros(latent), zeros(latent)];
  return overTime(input, (x, time) => {
    const [value, isSaying] = [x.slice(0, channels), x[channels] === 1];
    const isTurn = isSaying && input[time - 1][channels] === 0;
    if (isTurn) {
      const mean = affine(weights, "mean", { summary });
      const log = affine(weights, "raw", { summary });
      code = each((middle, spread, drawn) => middle + Math.exp(spread / 2) * drawn, mean, log, epsilon[time]);
      divergence = each((middle, spread) => (middle ** 2 + Math.exp(spread) - 1 - spread) / 2, mean, log);
      [h, c] = [affine(weights, "start", { code }).map(Math.tanh), zeros(unit)];
    }
    const heard = (gate: string): number[] => affine(weights, gate, { value, code, below: h });
    const [i, f, o] = ["i", "f", "o"].map((gate) => heard(gate).map(sigmoid));
    c = plus(times(f, c), times(i, heard("g").map(Math.tanh)));
    h = times(o, c.map(Math.tanh));
    reader = lstm(weights, "reader.", reader, { value });
    summary = reader.h;
    return { output: affine(weights, "output", { h }), code, divergence, summary, c };
  });
}

export const checks: readonly Check[] = [
  {
    against: "Bowman et al. 2016 by Kingma & Welling 2014, eq. 10: an LSTM to read, a code, an LSTM to say it again",
    settings: { unit, latent, free, noise },
    parts: [
      { name: "value", axes: [{ axis: "channel", size: channels }] },
      { name: "decode", axes: [{ axis: "flag", size: 1 }] },
    ],
    input: () => drawInput(steps, channels).map((row, time) => [...row, time < steps / 2 ? 0 : 1]),
    forward,
  },
];
