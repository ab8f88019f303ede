/** The Legendre memory unit gives the numbers of the equations of Voelker, Kajić & Eliasmith, 2019, in float64. */
import { describe, expect, it } from "vitest";
import { follow } from "./testing/follow.ts";
import { expectNear } from "./testing/golden.ts";
import { drawModel, plus, times } from "./testing/independent.ts";

const identity = (n: number): number[] => Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));

function product(a: readonly number[], b: readonly number[], n: number): number[] {
  return Array.from({ length: n * n }, (_, i) => {
    const [row, column] = [Math.floor(i / n), i % n];
    return Array.from({ length: n }, (__, k) => a[row * n + k]! * b[k * n + column]!).reduce((sum, x) => sum + x, 0);
  });
}

/** eᴹ by its series at M / 2¹⁰, squared ten times. */
function exponential(matrix: readonly number[], n: number): number[] {
  const small = matrix.map((value) => value / 1024);
  let [sum, term] = [identity(n), identity(n)];
  for (let k = 1; k < 20; k++) {
    term = product(term, small, n).map((value) => value / k);
    sum = plus(sum, term);
  }
  for (let i = 0; i < 10; i++) sum = product(sum, sum, n);
  return sum;
}

/** Eq. 2 over theta, and eq. 5's Ā and B̄ by zero-order hold: both stand in the exponential of [[A, B], [0, 0]]. */
function discretised(order: number, theta: number): { readonly A: number[]; readonly B: number[] } {
  const n = order + 1;
  const joint = Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    if (i === order) return 0;
    if (j === order) return ((2 * i + 1) * (-1) ** i) / theta;
    return ((2 * i + 1) * (i < j ? -1 : (-1) ** (i - j + 1))) / theta;
  });
  const whole = exponential(joint, n);
  const rows = Array.from({ length: order }, (_, i) => i);
  return {
    A: rows.flatMap((i) => whole.slice(i * n, i * n + order)),
    B: rows.map((i) => whole[i * n + order]!),
  };
}

/** Eq. 3's shifted Legendre polynomial, by its sum over binomials. */
function legendre(degree: number, r: number): number {
  const choose = (n: number, k: number): number =>
    Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((all, part) => all * part, 1);
  const terms = Array.from({ length: degree + 1 }, (_, j) => choose(degree, j) * choose(degree + j, j) * (-r) ** j);
  return (-1) ** degree * terms.reduce((sum, term) => sum + term, 0);
}

describe("Legendre memory unit", () => {
  const [order, theta] = [6, 16];
  const drawn = drawModel("lmu", { unit: 5, degree: order, theta }, 20, 0.5);

  it("is eq. 2 to 7 with zero-order hold", async () => {
    const signal = await follow(drawn);
    const { weight } = drawn;
    const { A, B } = discretised(order, theta);
    let [h, m] = [new Array<number>(5).fill(0), new Array<number>(order).fill(0)];
    const states: number[] = [];
    for (const x of drawn.input) {
      const heard = plus(times(weight("sensed.x"), x), weight("sensed.bias"));
      const [u = 0] = plus(heard, times(weight("entry.h"), h), times(weight("entry.m"), m), weight("entry.bias"));
      m = plus(
        times(A, m),
        B.map((value) => value * u),
      );
      const inner = plus(times(weight("h.x"), x), times(weight("h.h"), h), times(weight("h.m"), m), weight("h.bias"));
      h = inner.map(Math.tanh);
      states.push(...m);
    }
    expectNear(signal("m"), states, 1e-5);
    expectNear(signal("h").slice(-5), h, 1e-5);
    const last = Array.from({ length: 25 }, (_, lag) =>
      m.reduce((sum, value, i) => sum + value * legendre(i, lag / 24), 0),
    );
    expectNear(signal("replay").slice(-25), last, 1e-5);
  });

  it.each([
    [16, 16],
    [12, 16],
    [12, 36],
    [3, 1000],
  ])("takes exact steps with %i degrees and a window of %i steps", async (degree, window) => {
    const wide = drawModel("lmu", { unit: 1, degree, theta: window }, 60, 0);
    const signal = await follow({ ...wide, weights: { "sensed.x": [1, 0] } });
    const { A, B } = discretised(degree, window);
    let m = new Array<number>(degree).fill(0);
    const states = wide.input.flatMap(([u = 0]) => {
      m = plus(
        times(A, m),
        B.map((value) => value * u),
      );
      return m;
    });
    expectNear(signal("m"), states, 2e-5);
    expect(Math.max(...states.map(Math.abs))).toBeGreaterThan(0.01);
  });
});
