import { dot, elman, gru, lstm, lstmStart, mixture, softmax, zeros, type Vector } from "../cells.ts";
import { overTime, type Check, type Compared, type Rows } from "../check.ts";
import { affine, type Weights } from "../forward.ts";

const [unit, width, slots, taps] = [4, 3, 5, 3];

/** What a time is stored as, by the setting `encoder`. */
function encoder(weights: Weights, kind: string, input: Rows): (time: number) => Vector {
  let [state, h] = [lstmStart(width), zeros(width)];
  return (time) => {
    const x = input[time];
    if (kind === "linear") return affine(weights, "code", { x }).map(Math.tanh);
    if (kind === "rnn") return (h = elman(weights, "reader.", h, { x }));
    if (kind === "lstm") return (state = lstm(weights, "reader.", state, { x })).h;
    const window = Array.from({ length: taps }, (_, tap) => input[time - tap] ?? zeros(x.length)).flat();
    const low = affine(weights, "low", { window }).map((z) => Math.max(z, 0));
    return affine(weights, "code", { low, x }).map(Math.tanh);
  };
}

function forward(weights: Weights, kind: string, input: Rows): Compared {
  const encode = encoder(weights, kind, input);
  let [keys, bank]: [Rows, Rows] = [[], []];
  let decoder = zeros(unit);
  return overTime(input, (x, time) => {
    const stored = encode(time);
    const query = affine(weights, "query", { stored });
    const look = keys.length === 0 ? [] : softmax(keys.map((key) => dot(query, key) / Math.sqrt(width)));
    const retrieved = look.length === 0 ? zeros(width) : mixture(look, bank);
    keys = [affine(weights, "key", { stored }), ...keys].slice(0, slots);
    bank = [stored, ...bank].slice(0, slots);
    decoder = gru(weights, "decoder.", decoder, { stored, retrieved, x });
    const retrieval = [...look, ...zeros(slots - look.length)];
    return { output: affine(weights, "output", { decoder, retrieved }), retrieval, retrieved, "decoder.h": decoder };
  });
}

export const checks: readonly Check[] = ["linear", "convolution", "rnn", "lstm"].map((kind) => ({
  against: `its own text: attention over the last codes, a GRU after it; the encoder is ${kind}`,
  settings: { unit, width, slot: slots, tap: taps, encoder: kind },
  blind: ["key.bias"],
  forward: (weights, input) => forward(weights, kind, input),
}));
