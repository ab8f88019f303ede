import { dot, gru, lstm, lstmStart, mixture, plus, rowsOf, scaled, softmax, times, zeros, type Vector } from "../cells.ts"; // prettier-ignore
import { overTime, type Check, type Compared, type Rows } from "../check.ts";
import { affine, sigmoid, type Weights } from "../forward.ts";

const [unit, width] = [4, 3];

/** The scores of Luong et al. 2015 (scaled dot, general) and of Bahdanau et al. 2015. */
function scores(weights: Weights, score: string, h: Vector, memory: Rows): number[] {
  const query = affine(weights, "read_query", { h });
  if (score === "dot") return memory.map((row) => dot(query, row) / Math.sqrt(width));
  if (score === "bilinear") return memory.map((row) => dot(query, row));
  return memory.map((row) =>
    dot(weights["v"], plus(query, affine(weights, "read_key", { memory: row })).map(Math.tanh)),
  );
}

interface Options {
  readonly score: string;
  readonly controller: string;
  readonly gate: string;
  readonly erase: string;
}

function forward(weights: Weights, input: Rows, { score, controller, gate, erase }: Options): Compared {
  let memory: Rows = rowsOf(weights["memory"], width);
  let h: Vector = zeros(unit);
  let cell = lstmStart(unit);
  let inner: Vector = zeros(unit);
  return overTime(input, (x) => {
    const wr = softmax(scores(weights, score, h, memory));
    const seen = mixture(wr, memory);
    if (controller === "lstm") cell = lstm(weights, "ctrl.", cell, { x, seen });
    else inner = gru(weights, "ctrl.", inner, { x, seen });
    const ctrl = controller === "lstm" ? cell.h : inner;
    h = ctrl;
    const query = affine(weights, "write_query", { ctrl });
    const place = softmax(memory.map((row) => dot(weights["write_v"], plus(query, affine(weights, "write_key", { memory: row })).map(Math.tanh)))); // prettier-ignore
    const strength = gate === "on" ? sigmoid(affine(weights, "strength", { ctrl })[0]) : 1;
    const ww = scaled(place, strength);
    const gamma = affine(weights, "gamma", { ctrl }).map(Math.tanh);
    const wiped = erase === "on" ? affine(weights, "wiped", { ctrl }).map(sigmoid) : zeros(width);
    memory = memory.map((row, i) => plus(times(row, wiped.map((share) => 1 - ww[i] * share)), scaled(gamma, ww[i]))); // prettier-ignore
    return { output: affine(weights, "output", { ctrl, seen }), wr, ww, memory: memory.flat() };
  });
}

function check(against: string, options: Options): Check {
  return {
    against,
    settings: { unit, slot: 5, width, ...options },
    forward: (weights, input) => forward(weights, input, options),
  };
}

export const checks: readonly Check[] = [
  check("M + β γ, softmax attention with the scaled dot score of Luong et al. 2015", { score: "dot", controller: "gru", gate: "off", erase: "off" }), // prettier-ignore
  check("the same, scores of Bahdanau et al. 2015, LSTM, gated, with an erase vector", { score: "additive", controller: "lstm", gate: "on", erase: "on" }), // prettier-ignore
  check("the same, general score of Luong et al. 2015, gated", { score: "bilinear", controller: "gru", gate: "on", erase: "off" }), // prettier-ignore
];
