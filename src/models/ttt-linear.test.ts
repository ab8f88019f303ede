/** TTT-linear gives the numbers of Sun et al. 2024 in float64, with an inner gradient that is nothing but differences of the inner loss. */
import { describe, it } from "vitest";
import { library } from "./all.ts";
import { follow } from "./testing/follow.ts";
import { affine, drawInput, drawWeights, each, rmsnorm, sigmoid, type Weights } from "./testing/forward.ts";
import { expectNear } from "./testing/golden.ts";

const sizes = { unit: 5, head: 2, key: 3, inner: 4, layer: 2, tap: 2 };
const { unit, head, key } = sizes;

type Vector = readonly number[];

const add = (...vectors: readonly Vector[]): number[] =>
  each((...parts) => parts.reduce((a, b) => a + b, 0), ...vectors);
const silu = (x: number): number => x * sigmoid(x);
const gelu = (x: number): number => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));

function layernorm(x: Vector): number[] {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
  return x.map((value) => (value - mean) / Math.sqrt(variance + 1e-5));
}

/** The numbers of head h out of all of them, side by side. */
const ofHead = (all: Vector, h: number): number[] => all.slice((h * all.length) / head, ((h + 1) * all.length) / head);

/** Section 2.7: f(x; W) = x + LN(W x), with the code's bias; W [key, value] then b [value] in one list. */
function network(view: Vector, inner: Vector, scale: Vector, move: Vector): number[] {
  const raw = scale.map((_, j) => view.reduce((sum, x, i) => sum + x * inner[i * key + j], inner[key * key + j]));
  return add(
    view,
    each((g, n, s) => g * n + s, scale, layernorm(raw), move),
  );
}

/** The gradient of |f(k; W) − v|² / 2 for W and b, by central differences. */
function slope(k: Vector, v: Vector, inner: Vector, scale: Vector, move: Vector): number[] {
  const loss = (at: Vector): number =>
    network(k, at, scale, move).reduce((sum, said, j) => sum + (said - v[j]) ** 2 / 2, 0);
  const step = 1e-5;
  const moved = (i: number, by: number): number => loss(inner.with(i, inner[i] + by));
  return inner.map((_, i) => (moved(i, step) - moved(i, -step)) / (2 * step));
}

interface Layer {
  /** The last normed rows, newest first. */
  recent: number[][];
  /** W and b of each head. */
  inner: number[][];
}

function start(weights: Weights, name: string): Layer {
  const [memory, base] = [weights[`${name}.memory`], weights[`${name}.base`]];
  const inner = Array.from({ length: head }, (_, h) => [...ofHead(memory, h), ...ofHead(base, h)]);
  return { recent: Array.from({ length: sizes.tap }, () => new Array<number>(unit).fill(0)), inner };
}

/** One step of one layer: what leaves it. */
function step(weights: Weights, name: string, layer: Layer, stream: Vector): number[] {
  const normed = rmsnorm(stream);
  layer.recent = [normed, ...layer.recent.slice(0, -1)];
  const convolved = (which: string): number[] =>
    normed.map((value, i) =>
      silu(
        layer.recent.reduce(
          (sum, row, tap) => sum + weights[`${name}.${which}.kernel`][tap * unit + i] * row[i],
          value,
        ),
      ),
    );
  const [q, k, v] = ["q", "k", "v"].map((view) => affine(weights, `${name}.${view}`, { [`x${view}`]: convolved(`x${view}`) })); // prettier-ignore
  const rate = affine(weights, `${name}.rate`, { normed }).map(sigmoid);
  const answer = layer.inner.flatMap((inner, h) => {
    const [scale, move] = [`${name}.scale`, `${name}.move`].map((own) => ofHead(weights[own], h));
    const down = slope(ofHead(k, h), ofHead(v, h), inner, scale, move);
    layer.inner[h] = each((before, by) => before - (rate[h] / key) * by, inner, down);
    return network(ofHead(q, h), layer.inner[h], scale, move);
  });
  const middle = add(stream, affine(weights, `${name}.middle`, { answer }));
  const inside = affine(weights, `${name}.inside`, { evened: rmsnorm(middle) }).map(gelu);
  return add(middle, affine(weights, `${name}.stream`, { inside }));
}

describe("TTT-linear", () => {
  it("is its paper's equations, in two layers over eight steps", async () => {
    const followed = { text: library("ttt-linear") ?? "", settings: sizes, input: drawInput(8, 2), output: 2 };
    const weights = drawWeights(followed);
    const signal = await follow({ ...followed, weights });
    const layers = ["layer1", "layer2"].map((name) => ({ name, state: start(weights, name) }));
    const outputs: number[] = [];
    const memories: number[] = [];
    for (const x of followed.input) {
      let stream: readonly number[] = affine(weights, "embedded", { x });
      for (const { name, state } of layers) {
        stream = step(weights, name, state, stream);
        memories.push(...state.inner.flatMap((inner) => inner.slice(0, key * key)));
      }
      outputs.push(...affine(weights, "output", { last: rmsnorm(stream) }));
    }
    expectNear(signal("memory"), memories);
    expectNear(signal("output"), outputs);
  });
});
