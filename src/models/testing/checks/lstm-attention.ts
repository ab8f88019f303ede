import { dot, lstm, lstmStart, mixture, plus, softmax, zeros, type Vector } from "../cells.ts";
import { overTime, type Check, type Compared, type Rows } from "../check.ts";
import { affine, type Weights } from "../forward.ts";

const [unit, width] = [4, 3];

function forward(weights: Weights, input: Rows, score: string): Compared {
  let state = lstmStart(unit);
  let seen: Vector = zeros(unit);
  const [past, keys]: [Vector[], Vector[]] = [[], []];
  return overTime(input, (x) => {
    state = lstm(weights, "ctrl.", state, { x, seen });
    const ctrl = state.h;
    const query = affine(weights, "query", { ctrl });
    const scored = (key: Vector): number =>
      score === "dot" ? dot(query, key) / Math.sqrt(width) : dot(weights["v"], plus(query, key).map(Math.tanh));
    const look = keys.length === 0 ? [] : softmax(keys.map(scored));
    seen = look.length === 0 ? zeros(unit) : mixture(look, past);
    keys.push(affine(weights, "key", { ctrl }));
    past.push(ctrl);
    const padded = [...look, ...zeros(input.length - look.length)];
    return { output: affine(weights, "output", { ctrl, seen }), look: padded, seen, "ctrl.c": state.c };
  });
}

export const checks: readonly Check[] = [
  {
    against: "Daniluk et al. 2017, eq. 3 to 6 over the whole past, fed on as in Luong et al. 2015; scaled dot score",
    settings: { unit, width },
    blind: ["key.bias"],
    forward: (weights, input) => forward(weights, input, "dot"),
  },
  {
    against: "the same, the score of Bahdanau et al. 2015",
    settings: { unit, width, score: "additive" },
    forward: (weights, input) => forward(weights, input, "additive"),
  },
];
