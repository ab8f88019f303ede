/** The Mogrifier LSTM gives the numbers of Melis, Kočiský & Blunsom 2020, over ten steps of five rounds. */
import { expect, it } from "vitest";
import { library } from "./all.ts";
import { follow } from "./testing/follow.ts";
import { affine, drawInput, drawWeights, each, sigmoid, type Weights } from "./testing/forward.ts";
import { expectNear } from "./testing/golden.ts";

const unit = 4;
const scaled = (values: readonly number[], by: readonly number[]): number[] =>
  each((value, scale) => 2 * sigmoid(scale) * value, values, by);

/** Eq. 1 in odd rounds, eq. 2 in even ones: each scales what was scaled two rounds before by what was scaled one before. */
function mogrify(weights: Weights, x: readonly number[], h: readonly number[], rounds: number) {
  let [xm, hm] = [x, h];
  for (let round = 1; round <= rounds; round++) {
    const turn = `turn${Math.ceil(round / 2)}`;
    if (round % 2 === 0) hm = scaled(hm, affine(weights, `${turn}.hscale`, { xm }));
    else xm = scaled(xm, affine(weights, round === rounds ? "lastscale" : `${turn}.xscale`, { hm }));
  }
  return { heard: xm, hm };
}

/** The LSTM of section 2 on what the rounds come to. */
function step(weights: Weights, x: readonly number[], before: { readonly h: readonly number[]; c: readonly number[] }) {
  const inputs = mogrify(weights, affine(weights, "embedded", { x }), before.h, 5);
  const [i, f, o, g] = ["i", "f", "o", "g"].map((name) => affine(weights, name, inputs)) as [
    number[],
    number[],
    number[],
    number[],
  ];
  const c = each(
    (hold, old, open, candidate) => sigmoid(hold) * old + sigmoid(open) * Math.tanh(candidate),
    f,
    before.c,
    i,
    g,
  );
  return { c, h: each((show, cell) => sigmoid(show) * Math.tanh(cell), o, c) };
}

it("gives the golden values", async () => {
  const settings = { unit, width: 3, turn: 2 };
  const model = { text: library("mogrifier") ?? "", settings, input: drawInput(10, 2), output: 2 };
  const weights = drawWeights(model, 2);
  const signal = await follow({ ...model, weights });
  const none = new Array<number>(unit).fill(0);
  let state = { h: none, c: none };
  const wanted = model.input.map((x) => (state = step(weights, x, state)));
  expectNear(
    signal("c"),
    wanted.flatMap(({ c }) => c),
  );
  expectNear(
    signal("h"),
    wanted.flatMap(({ h }) => h),
  );
  expectNear(
    signal("output"),
    wanted.flatMap(({ h }) => affine(weights, "output", { h })),
  );
  expect(Math.max(...signal("xscale"), ...signal("hscale"))).toBeGreaterThan(0.9);
});
