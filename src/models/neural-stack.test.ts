/** The neural stack gives the numbers of Grefenstette et al. 2015: by its equations, and as a stack that is one. */
import { expect, it } from "vitest";
import { library } from "./all.ts";
import { follow } from "./testing/follow.ts";
import { affine, drawInput, drawWeights, each, sigmoid, type Weights } from "./testing/forward.ts";
import { expectNear } from "./testing/golden.ts";

interface Stack {
  /** V and s, from the bottom up. */
  readonly values: readonly (readonly number[])[];
  readonly strengths: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Eq. 1 and 2: what is popped takes strength from the top down, then v is pushed with strength d. */
function pushAndPop({ values, strengths }: Stack, d: number, u: number, v: readonly number[]): Stack {
  const left = strengths.map((s, i) => Math.max(0, s - Math.max(0, u - sum(strengths.slice(i + 1)))));
  return { values: [...values, v], strengths: [...left, d] };
}

/** Eq. 3: the topmost values, as far as strengths of 1 in all go. */
function readTop({ values, strengths }: Stack, width: number): number[] {
  const shares = strengths.map((s, i) => Math.min(s, Math.max(0, 1 - sum(strengths.slice(i + 1)))));
  return Array.from({ length: width }, (_, n) => sum(values.map((row, i) => row[n] * shares[i])));
}

function controller(weights: Weights, inputs: Weights, c: readonly number[], h: readonly number[]) {
  const of = (name: string): number[] => affine(weights, `ctrl.${name}`, { ...inputs, h });
  const cell = each(
    (hold, old, open, candidate) => sigmoid(hold) * old + sigmoid(open) * Math.tanh(candidate),
    of("f"),
    c,
    of("i"),
    of("g"),
  );
  return { c: cell, h: each((show, value) => sigmoid(show) * Math.tanh(value), of("o"), cell) };
}

function forward(weights: Weights, input: readonly (readonly number[])[], unit: number, width: number) {
  let stack: Stack = { values: [], strengths: [] };
  let state = { c: new Array<number>(unit).fill(0), h: new Array<number>(unit).fill(0) };
  let seen = new Array<number>(width).fill(0);
  return input.map((x) => {
    state = controller(weights, { x, seen }, state.c, state.h);
    const ctrl = state.h;
    const [d, u] = ["push_gate", "pop_gate"].map((name) => sigmoid(affine(weights, name, { ctrl })[0]));
    stack = pushAndPop(stack, d, u, affine(weights, "v", { ctrl }).map(Math.tanh));
    seen = readTop(stack, width);
    return { strengths: stack.strengths, seen, output: affine(weights, "output", { ctrl, seen }) };
  });
}

it("gives the golden values", async () => {
  const settings = { unit: 4, width: 3 };
  const model = { text: library("neural-stack") ?? "", settings, input: drawInput(12, 2), output: 2 };
  const drawn = drawWeights(model, 2);
  // So that much is pushed and popped, each in part: places are used up in between.
  const weights = { ...drawn, "push_gate.bias": [0.5], "pop_gate.bias": [1] };
  const signal = await follow({ ...model, weights });
  const wanted = forward(weights, model.input, 4, 3);
  const padded = wanted.map(({ strengths }) => [...strengths, ...new Array<number>(12 - strengths.length).fill(0)]);
  expectNear(signal("strengths"), padded.flat());
  expectNear(
    signal("seen"),
    wanted.flatMap(({ seen }) => seen),
  );
  expectNear(
    signal("output"),
    wanted.flatMap(({ output }) => output),
  );
  const usedUp = signal("left").filter((s, i) => s === 0 && i % 12 < Math.floor(i / 12));
  expect([usedUp.length > 5, Math.max(...signal("strengths").slice(-12, -1)) > 0.2]).toEqual([true, true]);
});
