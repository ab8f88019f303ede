/** Series that forecasters are tried on. Only + − × ÷ (and our own sine), so that even a chaotic one has the same bits everywhere. */
import { sin } from "../../core/numbers.ts";
import type { Random } from "../../core/random.ts";

/** Two sines, of periods 25 and 11, and a little noise. */
export function sines(random: Random, count: number): Float64Array {
  const turn = 2 * Math.PI;
  return Float64Array.from(
    { length: count },
    (_, t) => sin((turn * t) / 25) + 0.5 * sin((turn * t) / 11 + 1) + 0.05 * random.normal(),
  );
}

/**
 * Mackey & Glass 1977: dx/dt = 0.2 x(t − τ) / (1 + x(t − τ)¹⁰) − 0.1 x(t), from a constant past of 1.2; Runge and Kutta's
 * fourth order in steps of 0.1, the delayed value at half a step being the mean of its neighbours. One value per unit of time,
 * from t = 0.
 */
export function mackeyGlass(count: number, delay = 17): Float64Array {
  const perUnit = 10;
  const step = 1 / perUnit;
  const behind = delay * perUnit;
  const x = new Float64Array(behind + count * perUnit).fill(1.2, 0, behind + 1);
  const rate = (now: number, then: number): number => (0.2 * then) / (1 + tenthPower(then)) - 0.1 * now;
  for (let i = behind; i + 1 < x.length; i++) {
    const now = x[i];
    const [then, later] = [x[i - behind], x[i - behind + 1]];
    const middle = (then + later) / 2;
    const k1 = rate(now, then);
    const k2 = rate(now + (step / 2) * k1, middle);
    const k3 = rate(now + (step / 2) * k2, middle);
    const k4 = rate(now + step * k3, later);
    x[i + 1] = now + (step / 6) * (k1 + 2 * k2 + 2 * k3 + k4);
  }
  return Float64Array.from({ length: count }, (_, t) => x[behind + t * perUnit]);
}

function tenthPower(x: number): number {
  const square = x * x;
  const fourth = square * square;
  return fourth * fourth * square;
}

/** Point in the three coordinates of Lorenz 1963. */
export type LorenzState = readonly [x: number, y: number, z: number];

/** The Lorenz system with σ = 10, ρ = 28, β = 8/3, `steps` Runge–Kutta steps of 0.005 on. */
export function lorenzAfter(state: LorenzState, steps: number): LorenzState {
  const step = 0.005;
  const rate = ([x, y, z]: LorenzState): LorenzState => [10 * (y - x), x * (28 - z) - y, x * y - (8 / 3) * z];
  const along = ([x, y, z]: LorenzState, [u, v, w]: LorenzState, by: number): LorenzState => [
    x + by * u,
    y + by * v,
    z + by * w,
  ];
  let now = state;
  for (let i = 0; i < steps; i++) {
    const k1 = rate(now);
    const k2 = rate(along(now, k1, step / 2));
    const k3 = rate(along(now, k2, step / 2));
    const k4 = rate(along(now, k3, step));
    const sum = along(along(along(k1, k2, 2), k3, 2), k4, 1);
    now = along(now, sum, step / 6);
  }
  return now;
}

/** The first coordinate of Lorenz's system every 0.02, after it has settled on its attractor. */
export function lorenz(count: number): Float64Array {
  let state = lorenzAfter([1, 1, 1], 800);
  return Float64Array.from({ length: count }, () => {
    state = lorenzAfter(state, 4);
    return state[0];
  });
}

/**
 * NARMA-10 (Atiya & Parlos 2000): y(t+1) = 0.3 y(t) + 0.05 y(t) Σ y(t − 0…9) + 1.5 u(t − 9) u(t) + 0.1, with y = 0 up to
 * t = 9. One y more than there are u.
 */
export function narma(inputs: Float64Array): Float64Array {
  const y = new Float64Array(inputs.length + 1);
  for (let t = 9; t < inputs.length; t++) {
    const now = y[t];
    let sum = 0;
    for (let i = 0; i <= 9; i++) sum += y[t - i];
    y[t + 1] = 0.3 * now + 0.05 * now * sum + 1.5 * inputs[t - 9] * inputs[t] + 0.1;
  }
  return y;
}
