/** The LSTM network gives the numbers of Cheng, Dong & Lapata 2016, over ten steps. */
import { expect, it } from "vitest";
import { library } from "./all.ts";
import { follow } from "./testing/follow.ts";
import { affine, drawInput, drawWeights, each, sigmoid, type Weights } from "./testing/forward.ts";
import { expectNear } from "./testing/golden.ts";

interface Kept {
  readonly h: readonly number[];
  readonly c: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Eq. 4 and 5: a = v · tanh(W h + W x + W h̃), softmax over all times before. */
function attend(weights: Weights, x: readonly number[], hs: readonly number[], tape: readonly Kept[]): number[] {
  const query = affine(weights, "query", { x, hs });
  const v = weights["v"];
  const powers = tape.map(({ h }) => {
    const key = affine(weights, "key", { h });
    return Math.exp(sum(each((scale, a, b) => scale * Math.tanh(a + b), v, query, key)));
  });
  return powers.map((power) => power / sum(powers));
}

/** Eq. 6: what is found in a tape takes the place of the time before; nothing is found in an empty one. */
function found(shares: readonly number[], rows: readonly (readonly number[])[], unit: number): number[] {
  return Array.from({ length: unit }, (_, n) => sum(rows.map((row, i) => row[n] * shares[i])));
}

/** Eq. 7 to 9. */
function lstm(weights: Weights, x: readonly number[], hs: readonly number[], cs: readonly number[]): Kept {
  const of = (name: string): number[] => affine(weights, name, { x, hs });
  const c = each(
    (hold, old, open, candidate) => sigmoid(hold) * old + sigmoid(open) * Math.tanh(candidate),
    of("f"),
    cs,
    of("i"),
    of("g"),
  );
  return { c, h: each((show, cell) => sigmoid(show) * Math.tanh(cell), of("o"), c) };
}

it("gives the golden values", async () => {
  const unit = 4;
  const model = { text: library("lstmn") ?? "", settings: { unit, width: 3 }, input: drawInput(10, 2), output: 2 };
  const drawn = drawWeights(model, 2);
  // So that it looks at some times more than at others.
  const weights = { ...drawn, v: [3, -4, 5] };
  const signal = await follow({ ...model, weights });
  const tape: Kept[] = [];
  let hs: readonly number[] = new Array<number>(unit).fill(0);
  const looks = model.input.map((x) => {
    const shares = attend(weights, x, hs, tape);
    hs = found(
      shares,
      tape.map(({ h }) => h),
      unit,
    );
    tape.push(
      lstm(
        weights,
        x,
        hs,
        found(
          shares,
          tape.map(({ c }) => c),
          unit,
        ),
      ),
    );
    return [...shares, ...new Array<number>(10 - shares.length).fill(0)];
  });
  expectNear(signal("look"), looks.flat());
  expectNear(
    signal("h"),
    tape.flatMap(({ h }) => h),
  );
  expectNear(
    signal("c"),
    tape.flatMap(({ c }) => c),
  );
  expectNear(
    signal("output"),
    tape.flatMap(({ h }) => affine(weights, "output", { h })),
  );
  expect(Math.max(...looks.slice(2).flat())).toBeGreaterThan(0.6);
});
