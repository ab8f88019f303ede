/** Units of which it is known what they hold, and noise. */
import { expect, test } from "vitest";
import { randomStream } from "../../core/random.ts";
import { unitsOf, correlate, correlationWith, type Correlations } from "./units.ts";
import { madeUp, row } from "./testing/traces.ts";
import { variablesOf } from "./variables.ts";

const [steps, units, count] = [12, 6, 12];

/** Unit 2 is ones minus twos with some noise, unit 4 whether the first channel came an odd number of times; the rest is noise. */
function correlations(holds: boolean, seed: number): Correlations {
  const random = randomStream(seed, "units");
  const seen = Array.from({ length: count }, () =>
    madeUp(random, steps, (input) => {
      let [depth, ones] = [0, 0];
      return [
        row("h", steps, units, (time, unit) => {
          if (unit === 0) depth += input[2 * time] - input[2 * time + 1];
          if (unit === 0) ones += input[2 * time];
          if (holds && unit === 2) return -depth + 0.2 * random.normal();
          return holds && unit === 4 ? 0.3 + 0.5 * (ones % 2) : random.normal();
        }),
      ];
    }),
  );
  const variables = variablesOf(seen.map(({ episodes }) => episodes), ["a", "b"]); // prettier-ignore
  const run = correlate(seen, unitsOf(seen[0].trace), variables);
  let next = run.next();
  while (!next.done) next = run.next();
  return next.value;
}

test("a unit that counts one channel up and another down is told so, with its sign, and a parity as one", () => {
  const { matches } = correlations(true, 5);
  expect(matches.map(({ unit, variable }) => [unit.at.unit, variable.kind, variable.parameters])).toEqual([
    [4, "odd", { channel: "a" }],
    [2, "balance", { up: "a", down: "b" }],
  ]);
  expect(matches[0].r).toBeCloseTo(1, 5);
  expect(matches[1].r).toBeLessThan(-0.95);
});

test("of noise nothing is told, in thirty draws", () => {
  for (let seed = 1; seed <= 30; seed++) expect(correlations(false, seed).matches).toEqual([]);
});

test("what is told of a match is measured on episodes that had no part in the choice", () => {
  // A unit that goes with the count on the episodes of the choice, and is noise on the others.
  const random = randomStream(7, "units");
  let made = 0;
  const seen = Array.from({ length: count }, () => {
    const isChoice = made++ % 2 === 0;
    return madeUp(random, steps, () => [row("h", steps, 1, (time) => (isChoice ? time : random.normal()))]);
  });
  const run = correlate(seen, unitsOf(seen[0].trace), variablesOf(seen.map(({ episodes }) => episodes)));
  let next = run.next();
  while (!next.done) next = run.next();
  expect(next.value.matches).toEqual([]);
  expect(Math.abs(next.value.r[0])).toBeLessThan(0.4);
});

test("variables are what they say, after the step", () => {
  const episodes = { size: 1, steps: 6, mask: Float32Array.of(0, 0, 0, 1, 1, 1), target: new Float32Array(6),
    input: Float32Array.of(1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0) }; // prettier-ignore
  const read = (symbol: string) => [
    ...(variablesOf([episodes])
      .find((one) => one.symbol === symbol)
      ?.read(episodes) ?? []),
  ];
  expect(read("t")).toEqual([0, 1, 2, 3, 4, 5]);
  expect(read("?")).toEqual([0, 0, 0, 1, 1, 1]);
  expect(read("x[1]")).toEqual([0, 0, 1, 0, 1, 0]);
  expect(read("x[0](t−2)")).toEqual([NaN, NaN, 1, 0, 0, 1]);
  expect(read("t−last(x[1])")).toEqual([NaN, NaN, 0, 1, 0, 1]);
  expect(read("Σx[0]")).toEqual([1, 1, 1, 2, 2, 2]);
  expect(read("Σx[0]−Σx[1]")).toEqual([1, 1, 0, 1, 0, 0]);
  expect(read("Σx[0]+Σx[1]")).toEqual([1, 1, 2, 3, 4, 4]);
  expect(read("Σx[0] mod 2")).toEqual([1, 1, 1, 0, 0, 0]);
});

test("r is Pearson's, of what is known of both, and none where one of them never changes", () => {
  const n = 60;
  const x = Float64Array.from({ length: n }, (_, i) => 1e6 + Math.sin(i));
  const y = Float64Array.from({ length: n }, (_, i) => (i < 5 ? NaN : Math.cos(3 * i) + 0.5 * Math.sin(i)));
  const known = [...x.keys()].slice(5);
  const mean = (of: (i: number) => number): number => known.reduce((sum, i) => sum + of(i), 0) / known.length;
  const [mx, my] = [mean((i) => x[i]), mean((i) => y[i])];
  const [sx, sy] = [Math.sqrt(mean((i) => (x[i] - mx) ** 2)), Math.sqrt(mean((i) => (y[i] - my) ** 2))];
  expect(correlationWith(y)(x)).toBeCloseTo(mean((i) => (x[i] - mx) * (y[i] - my)) / (sx * sy), 8);
  expect(correlationWith(y)(new Float64Array(n).fill(0.1))).toBeNaN();
  expect(correlationWith(new Float64Array(n))(x)).toBeNaN();
});
