import { cosine, lstm, lstmStart, mixture, plus, rowsOf, scaled, softmax, softplus, times, total, type Vector } from "../cells.ts"; // prettier-ignore
import { overTime, type Check, type Compared, type Rows } from "../check.ts";
import { affine, sigmoid, type Weights } from "../forward.ts";

const [unit, slots, width] = [4, 6, 4];

/** Graves, Wayne & Danihelka 2014, eq. 5 to 9, one head after another. */
function address(weights: Weights, at: string, ctrl: Vector, memory: Rows, before: Rows): number[][] {
  const said = (name: string): number[] => affine(weights, `${at}.${name}`, { ctrl });
  const [strength, sharp] = [said("strength").map(softplus), said("sharp").map((z) => 1 + softplus(z))];
  const blend = said("blend").map(sigmoid);
  const move = rowsOf(said("move"), 3).map(softmax);
  return rowsOf(said("key").map(Math.tanh), width).map((key, head) => {
    const content = softmax(memory.map((row) => strength[head] * cosine(row, key)));
    const gated = plus(scaled(content, blend[head]), scaled(before[head], 1 - blend[head]));
    const shifted = gated.map((_, i) =>
      total(move[head].map((share, j) => share * gated[(i - (j - 1) + slots) % slots])),
    );
    const raised = shifted.map((weight) => weight ** sharp[head]);
    return scaled(raised, 1 / total(raised));
  });
}

function forward(weights: Weights, input: Rows, isReadFirst: boolean): Compared {
  let state = lstmStart(unit);
  let memory = rowsOf(new Array<number>(slots * width).fill(1e-6), width);
  let seen = weights["seen"];
  let [wr, ww] = ["wr", "ww"].map((name) => rowsOf(weights[name], slots).map(softmax));
  return overTime(input, (x) => {
    state = lstm(weights, "ctrl.", state, { x, seen });
    const ctrl = state.h;
    const old = memory;
    ww = address(weights, "ww", ctrl, old, ww);
    const erase = rowsOf(affine(weights, "erase", { ctrl }).map(sigmoid), width);
    const add = rowsOf(affine(weights, "add", { ctrl }).map(Math.tanh), width);
    // Eq. 3 and 4: all heads erase, then all add.
    memory = old.map((row, slot) => {
      const kept = ww.map((head, h) => erase[h].map((share) => 1 - head[slot] * share));
      return plus(times(row, ...kept), ...ww.map((head, h) => scaled(add[h], head[slot])));
    });
    const read = isReadFirst ? old : memory;
    wr = address(weights, "wr", ctrl, read, wr);
    seen = wr.flatMap((head) => mixture(head, read));
    return { output: affine(weights, "output", { ctrl, seen }), ww: ww.flat(), wr: wr.flat(), memory: memory.flat() };
  });
}

const sizes = { unit, slot: slots, width };

export const checks: readonly Check[] = [
  {
    against: "Graves, Wayne & Danihelka 2014, eq. 2 to 9, with the starts of Collier & Beel 2018; read first",
    settings: { ...sizes, head: 1 },
    scale: 2,
    forward: (weights, input) => forward(weights, input, true),
  },
  {
    against: "the same, two heads, write first",
    settings: { ...sizes, head: 2, order: "write-first" },
    forward: (weights, input) => forward(weights, input, false),
  },
];
