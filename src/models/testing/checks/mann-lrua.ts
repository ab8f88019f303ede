import { cosine, lstm, lstmStart, mixture, plus, rowsOf, scaled, softmax, softplus, zeros, type Vector } from "../cells.ts"; // prettier-ignore
import { overTime, type Check, type Compared, type Rows } from "../check.ts";
import { affine, sigmoid, type Weights } from "../forward.ts";

const [unit, slots, width, fade] = [4, 5, 3, 0.95];

/** The slots from the least used on, of those that are equal in single precision the lower first. */
function leastFirst(usage: Vector): number[] {
  const seen = usage.map(Math.fround);
  return seen.map((_, slot) => slot).toSorted((a, b) => seen[a] - seen[b] || a - b);
}

/** Santoro et al. 2016, eq. 2 to 8; `isOfPaper`: what is written is the key, and nothing sharpens what is read. */
function forward(weights: Weights, input: Rows, heads: number, isOfPaper: boolean): Compared {
  const first = (count: number): number[] => zeros(count).map((_, i) => (i === 0 ? 1 : 0));
  let state = lstmStart(unit);
  let memory: Rows = rowsOf(new Array<number>(slots * width).fill(1e-6), width);
  let usage = first(slots);
  let wr: Rows = Array.from({ length: heads }, () => first(slots));
  let seen = zeros(heads * width);
  return overTime(input, (x) => {
    state = lstm(weights, "ctrl.", state, { x, seen });
    const ctrl = state.h;
    const said = (name: string): number[] => affine(weights, name, { ctrl });
    const keys = rowsOf(said("key").map(Math.tanh), width);
    const rows = isOfPaper ? keys : rowsOf(said("row").map(Math.tanh), width);
    const alpha = said("alpha").map(sigmoid);
    const order = leastFirst(usage);
    const isLeast = (slot: number): number => (order.indexOf(slot) < heads ? 1 : 0);
    const ww = wr.map((before, h) => before.map((share, slot) => alpha[h] * share + (1 - alpha[h]) * isLeast(slot)));
    memory = memory.map((row, slot) =>
      plus(slot === order[0] ? zeros(width) : row, ...ww.map((head, h) => scaled(rows[h], head[slot]))),
    );
    const strength = isOfPaper ? keys.map(() => 1) : said("strength").map((z) => 1 + softplus(z));
    wr = keys.map((key, h) => softmax(memory.map((row) => strength[h] * cosine(row, key))));
    seen = wr.flatMap((head) => mixture(head, memory));
    usage = plus(scaled(usage, fade), ...wr, ...ww);
    return { output: affine(weights, "output", { ctrl, seen }), ww: ww.flat(), wr: wr.flat(), usage, memory: memory.flat() }; // prettier-ignore
  });
}

const sizes = { unit, slot: slots, width, fade };

export const checks: readonly Check[] = [
  {
    against: "Santoro et al. 2016, eq. 2 to 8, one head",
    settings: { ...sizes, head: 1, writes: "key", sharpness: "fixed" },
    forward: (weights, input) => forward(weights, input, 1, true),
  },
  {
    against: "the same, two heads, with rows of their own and a learned strength",
    settings: { ...sizes, head: 2 },
    forward: (weights, input) => forward(weights, input, 2, false),
  },
];
