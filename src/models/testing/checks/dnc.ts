import { cosine, mixture, plus, rowsOf, scaled, softmax, softplus, total, zeroRows, zeros } from "../cells.ts";
import { overTime, type Check, type Compared, type Rows } from "../check.ts";
import { affine, each, sigmoid, type Weights } from "../forward.ts";

const [unit, slots, width, heads] = [4, 5, 3, 2];

/** Eq. 1 of the methods of Graves et al. 2016: the free slots in the order of their usage. */
function allocation(usage: readonly number[]): number[] {
  const taken = usage.map((value) => 1e-6 + (1 - 1e-6) * value);
  // As single precision sees them: slots that nothing told apart are equal there, and go by their place.
  const seen = taken.map(Math.fround);
  const order = seen.map((_, slot) => slot).toSorted((a, b) => seen[a] - seen[b] || a - b);
  const free = zeros(taken.length);
  order.reduce((before, slot) => {
    free[slot] = (1 - taken[slot]) * before;
    return before * taken[slot];
  }, 1);
  return free;
}

/** The link matrix, [i][j]: i was written after j. */
function linked(link: Rows, ww: readonly number[], precedence: readonly number[]): number[][] {
  return link.map((row, i) => row.map((old, j) => (i === j ? 0 : (1 - ww[i] - ww[j]) * old + ww[i] * precedence[j])));
}

function forward(weights: Weights, input: Rows): Compared {
  let [memory, wr, link]: [Rows, Rows, Rows] = [zeroRows(slots, width), zeroRows(heads, slots), zeroRows(slots, slots)];
  let [usage, precedence, ww] = [zeros(slots), zeros(slots), zeros(slots)];
  let seen = zeros(heads * width);
  return overTime(input, (x) => {
    const ctrl = affine(weights, "ctrl.h", { x, seen }).map(Math.tanh);
    const said = (name: string): number[] => affine(weights, name, { ctrl });
    const one = (name: string): number => said(name)[0];
    const free = said("free").map(sigmoid);
    const kept = usage.map((_, slot) => free.reduce((all, gate, head) => all * (1 - gate * wr[head][slot]), 1));
    usage = each((used, written, share) => (used + written - used * written) * share, usage, ww, kept);
    const strength = 1 + softplus(one("write_strength"));
    const like = softmax(memory.map((row) => strength * cosine(row, said("write_key"))));
    const [allocate, gate] = [sigmoid(one("allocate")), sigmoid(one("write_gate"))];
    ww = each((empty, similar) => gate * (allocate * empty + (1 - allocate) * similar), allocation(usage), like);
    const [erase, add] = [said("erase").map(sigmoid), said("add")];
    memory = memory.map((row, i) => each((old, wiped, fresh) => old * (1 - ww[i] * wiped) + ww[i] * fresh, row, erase, add)); // prettier-ignore
    link = linked(link, ww, precedence);
    const written = total(ww);
    precedence = each((old, now) => (1 - written) * old + now, precedence, ww);
    const [keys, strengths] = [rowsOf(said("read_key"), width), said("read_strength").map((z) => 1 + softplus(z))];
    const modes = rowsOf(said("mode"), 3).map(softmax);
    wr = wr.map((before, head) => {
      const backward = before.map((_, i) => total(before.map((share, j) => share * link[j][i])));
      const ahead = before.map((_, i) => total(before.map((share, j) => share * link[i][j])));
      const content = softmax(memory.map((row) => strengths[head] * cosine(row, keys[head])));
      const [back, by, on] = modes[head];
      return plus(scaled(backward, back), scaled(content, by), scaled(ahead, on));
    });
    seen = wr.flatMap((head) => mixture(head, memory));
    const states = { usage, precedence, ww, link: link.flat(), wr: wr.flat(), memory: memory.flat() };
    return { output: affine(weights, "output", { ctrl, seen }), ...states };
  });
}

export const checks: readonly Check[] = [
  {
    against: "Graves et al. 2016, methods, as in google-deepmind/dnc; two read heads",
    settings: { unit, slot: slots, width, head: heads },
    forward,
  },
];
