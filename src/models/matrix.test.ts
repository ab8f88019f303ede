/** Matrix memories, sLSTM, Hopfield and attention give the numbers of their equations. */
import { describe, expect, it } from "vitest";
import { randomStream } from "../core/random.ts";
import { compileCell } from "../cell/compile.ts";
import { library } from "./all.ts";
import { follow, linesBetween } from "./testing/follow.ts";

/** Three timesteps, each a channel of its own, so that a weight over the input lists what each timestep brings. */
const oneByOne = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const keys = [
  [1, 0],
  [0.6, 0.8],
  [1, 0],
];
const values = [
  [1, 2, 3],
  [-1, 0, 1],
  [5, 5, 5],
];
const queries = [
  [1, 0],
  [0.6, 0.8],
  [0, 1],
];

function textOf(id: string): string {
  const text = library(id);
  if (text === undefined) throw new Error(`no model ${id}`);
  return text;
}

/**
 * The lines of model `id` from its queries to its answer, by themselves: the input comes in where the block's normed
 * stream would, and there is one head.
 */
function coreOf(id: string): string {
  const text = textOf(id);
  return `model core
size head = 1 in 1..4
size key = 2 in 1..8
size value = 3 in 1..8
${text.includes("cell direction") ? linesBetween(text, /^cell direction/, /^embedded/) : ""}
xq = x + 0
xk = x + 0
xv = x + 0
normed = x + 0
${linesBetween(text, /^\w+ q = /, /^middle = /)}
output linear(answer)`;
}

/** [time, n] → [n, time]: what a weight over `oneByOne` must be so that row t comes in at time t. */
const acrossTime = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).flatMap((_, i) => rows.map((row) => row[i] ?? 0));
const logit = (p: number): number => (p >= 1 ? 40 : p <= 0 ? -40 : Math.log(p / (1 - p)));

/** The z ≥ 0 whose z · sigmoid(z) is y, by bisection. */
function siluInverse(y: number): number {
  let [low, high] = [0, 2 + y];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (middle / (1 + Math.exp(-middle)) < y) low = middle;
    else high = middle;
  }
  return low;
}

const beforeSilu = (rows: readonly (readonly number[])[]): number[] => acrossTime(rows).map(siluInverse);

function expectNear(got: readonly number[], wanted: readonly number[], tolerance = 2e-5): void {
  expect(got.length).toBe(wanted.length);
  wanted.forEach((value, i) => expect(Math.abs((got[i] ?? NaN) - value), `${i}: ${got[i]}`).toBeLessThan(tolerance));
}

describe("golden values, from the lines of the model itself", () => {
  const projections = {
    "q.xq": acrossTime(queries),
    "k.xk": acrossTime(keys),
    "v.xv": acrossTime(values),
  };
  const directions = {
    "q.raw.mixed": beforeSilu(queries),
    "k.raw.mixed": beforeSilu(keys),
    "v.xv": acrossTime(values),
  };
  const beta = [1, 0.5, 1].map(logit);

  it("linear attention", async () => {
    const signal = await follow({ text: coreOf("linear-attention"), input: oneByOne, weights: projections });
    const answer = [1, 2, 3, -0.074074, 0.925926, 1.925926, 1.424242, 2.121212, 2.818182];
    expectNear(signal("answer"), answer);
  });

  const deltaAnswer = [1, 2, 3, -0.2, 0.6, 1.4, -0.64, -0.48, -0.32];
  const deltaMemory = [1, 2, 3, 0, 0, 0, 0.52, 1.64, 2.76, -0.64, -0.48, -0.32, 5, 5, 5, -0.64, -0.48, -0.32];

  it("deltanet", async () => {
    const weights = { ...directions, "beta.normed": beta };
    const signal = await follow({ text: coreOf("deltanet"), input: oneByOne, weights });
    expectNear(signal("answer"), deltaAnswer);
    expectNear(signal("memory"), deltaMemory);
  });

  it("gated deltanet, where nothing fades", async () => {
    const weights = { ...directions, "beta.normed": beta, "f.bias": [logit(1)] };
    const signal = await follow({ text: coreOf("gated-deltanet"), input: oneByOne, weights });
    expectNear(signal("answer"), deltaAnswer);
    expectNear(signal("memory"), deltaMemory);
  });

  it("titans is the delta rule without momentum and decay", async () => {
    const weights = { ...directions, "rate.normed": beta, "momentum.bias": [logit(0)], "decay.bias": [logit(0)] };
    const signal = await follow({ text: coreOf("titans"), input: oneByOne, weights });
    expectNear(signal("answer"), deltaAnswer);
    expectNear(signal("memory"), deltaMemory);
  });

  it("mlstm", async () => {
    const weights = {
      "q.xq": acrossTime(queries),
      "k.xk": acrossTime(keys),
      "v.normed": acrossTime(values),
      "open.normed": [1, -2, 3],
      "hold.normed": [2, -1, 4],
    };
    const signal = await follow({ text: coreOf("mlstm"), input: oneByOne, weights });
    expectNear(signal("stabiliser"), [1, -0.313262, 3]);
    expectNear(signal("answer"), [1, 2, 3, 0.214465, 0.620324, 1.026182, -0.07518, 0, 0.07518]);
  });

  it("slstm", async () => {
    const weights = {
      "open.x": [1, -2, 3],
      "hold.x": [2, -1, 4],
      "g.x": [0.5, -1, 2],
      "o.x": [0, 1, -1],
    };
    const signal = await follow({ text: textOf("slstm"), settings: { unit: 1 }, input: oneByOne, weights });
    expectNear(signal("h"), [0.231059, 0.198093, 0.251692]);
  });

  it("causal attention", async () => {
    const rows = (offset: number): number[][] =>
      [0, 1, 2].map((row) => [0, 1].map((column) => Math.sin(2 * row + column + 1 + offset)));
    const weights = {
      "q.normed": acrossTime(rows(0)),
      "k.normed": acrossTime(rows(3)),
      "v.normed": acrossTime(rows(6)),
    };
    const settings = { value: 2 };
    const signal = await follow({ text: coreOf("transformer"), settings, input: oneByOne, weights });
    expectNear(signal("look"), [1, 0, 0, 0.693621, 0.306379, 0, 0.568454, 0.298854, 0.132692]);
    expectNear(signal("answer"), [0.656987, 0.989358, 0.581964, 0.519563, 0.363939, 0.328623]);
  });
});

describe("what the equations promise", () => {
  it("delta rule: with keys at right angles and full strength, a key brings its latest value", async () => {
    const text = coreOf("deltanet");
    const order = [0, 2, 1, 0, 3, 2];
    const random = randomStream(2, "values");
    const brought = order.map(() => [random.normal(), random.normal(), random.normal()]);
    const axis = (n: number): number[] => [0, 1, 2, 3].map((i) => (i === n ? 1 : 0));
    const asked = [...order, 0, 1, 2, 3];
    const steps = asked.length;
    const input = asked.map((_, t) => asked.map((__, i) => (i === t ? 1 : 0)));
    const rows = asked.map(axis);
    const weights = {
      "q.raw.mixed": beforeSilu(rows),
      "k.raw.mixed": beforeSilu(rows),
      "v.xv": acrossTime(asked.map((_, t) => brought[t] ?? [0, 0, 0])),
      "beta.normed": asked.map((_, t) => logit(t < order.length ? 1 : 0)),
    };
    const signal = await follow({ text, settings: { key: 4 }, input, weights });
    const latest = [0, 1, 2, 3].flatMap((key) => brought[order.lastIndexOf(key)] ?? []);
    expectNear(signal("answer").slice(3 * order.length), latest, 1e-5);
    expect(signal("answer").length).toBe(3 * steps);
  });

  it("mlstm: the stabiliser changes nothing but the scale", async () => {
    const steps = 20;
    const random = randomStream(3, "gates");
    const draw = (count: number, scale: number): number[] =>
      Array.from({ length: count }, () => scale * (2 * random.uniform() - 1));
    const [open, hold] = [draw(steps, 5), draw(steps, 5)];
    const rows = (): Rows => open.map(() => draw(3, 2));
    const [q, k, v] = [rows(), rows(), rows()];
    const input = open.map((_, t) => open.map((__, i) => (i === t ? 1 : 0)));
    const weights = {
      "q.xq": acrossTime(q),
      "k.xk": acrossTime(k),
      "v.normed": acrossTime(v),
      "open.normed": open,
      "hold.normed": hold,
    };
    const signal = await follow({ text: coreOf("mlstm"), settings: { key: 3 }, input, weights });
    const wanted = unstabilised(open, hold, q, k, v);
    const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expectNear(signal("answer"), wanted, 1e-4 * largest);
  });

  it("transformer: what it says does not depend on what comes after", async () => {
    const text = textOf("transformer");
    const random = randomStream(4, "inputs");
    const input = Array.from({ length: 6 }, () => [random.normal(), random.normal()]);
    const program = compileCell(text, { settings: {}, input: 2, output: 3, time: 6, library });
    const weights = Object.fromEntries(
      program.parameters.map(({ name, sizes }) => [
        name,
        Array.from({ length: sizes.reduce((product, n) => product * n, 1) }, () => 0.3 * random.normal()),
      ]),
    );
    const whole = await follow({ text, input, output: 3, weights });
    const changed = await follow({ text, input: [...input.slice(0, 4), [9, -9], [3, 5]], output: 3, weights });
    expect(changed("output").slice(0, 12)).toEqual(whole("output").slice(0, 12));
    expect(changed("output").slice(12)).not.toEqual(whole("output").slice(12));
    const look = whole("look");
    // [time, layer, head, past]
    look.forEach((weight, i) => {
      const [time, past] = [Math.floor(i / 24), i % 6];
      if (past > time) expect(weight).toBeLessThan(1e-30);
    });
    for (let row = 0; row < look.length; row += 6)
      expect(look.slice(row, row + 6).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
  });

  it.each(["deltanet", "gated-deltanet", "titans", "mlstm"])(
    "%s: the memory is what it was, less what is erased, with what is added",
    async (id) => {
      const random = randomStream(5, id);
      const input = Array.from({ length: 8 }, () => Array.from({ length: 5 }, () => random.normal()));
      const text = coreOf(id);
      const program = compileCell(text, { settings: {}, input: 5, output: 1, library });
      const weights = Object.fromEntries(
        program.parameters.map(({ name, sizes }) => [
          name,
          Array.from({ length: sizes.reduce((product, n) => product * n, 1) }, () => random.normal()),
        ]),
      );
      const signal = await follow({ text, input, weights });
      const [memory, erased, added] = ["memory", "erased", "added"].map(signal);
      const before = [...new Array<number>(6).fill(0), ...(memory ?? []).slice(0, -6)];
      expectNear(
        before.map((value, i) => value - (erased?.[i] ?? NaN) + (added?.[i] ?? NaN)),
        memory ?? [],
      );
      expect(erased?.some((value) => Math.abs(value) > 0.1)).toBe(true);
    },
  );
});

type Rows = readonly (readonly number[])[];

/** mLSTM's answers in float64 with the exponential gates as they are: sigmoid forget gate, no stabiliser. */
function unstabilised(open: readonly number[], hold: readonly number[], q: Rows, k: Rows, v: Rows): number[] {
  const size = q[0]?.length ?? 0;
  let memory = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  let normaliser = new Array<number>(size).fill(0);
  return open.flatMap((potential, t) => {
    const gate = { i: Math.exp(potential), f: 1 / (1 + Math.exp(-(hold[t] ?? 0))) };
    const key = (k[t] ?? []).map((value) => value / Math.sqrt(size));
    memory = memory.map((row, i) => row.map((old, j) => gate.f * old + gate.i * (key[i] ?? 0) * (v[t]?.[j] ?? 0)));
    normaliser = normaliser.map((old, i) => gate.f * old + gate.i * (key[i] ?? 0));
    const query = q[t] ?? [];
    const scale = Math.max(Math.abs(query.reduce((sum, value, i) => sum + value * (normaliser[i] ?? 0), 0)), 1);
    return query.map((_, j) => query.reduce((sum, value, i) => sum + value * (memory[i]?.[j] ?? 0), 0) / scale);
  });
}
