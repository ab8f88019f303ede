/** The linear recurrent unit gives the numbers of Orvieto et al., 2023, with complex numbers in float64. */
import { describe, it } from "vitest";
import { follow } from "./testing/follow.ts";
import { expectNear } from "./testing/golden.ts";
import { drawModel, layerNorm, plus, times } from "./testing/independent.ts";

const gelu = (z: number): number => (z * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (z + 0.044715 * z ** 3)))) / 2;

describe("linear recurrent unit", () => {
  it("is x' = λ x + γ B u with λ = exp(−exp(nu) + i exp(turning)), as a sum over all steps before", async () => {
    const [unit, n] = [3, 4];
    const drawn = drawModel("lru", { unit, n, layer: 1 }, 15, 0.6);
    const signal = await follow(drawn);
    const weight = (name: string): readonly number[] => drawn.weight(`layer1.${name}`);
    const linear = (name: string, from: string, input: readonly number[]): number[] =>
      plus(times(weight(`${name}.${from}`), input), weight(`${name}.bias`));
    const streams = drawn.input.map((x) => plus(times(drawn.weight("embedded.x"), x), drawn.weight("embedded.bias")));
    const entries = streams.map((stream) => {
      const normed = layerNorm(stream);
      return { normed, re: linear("bre", "normed", normed), im: linear("bim", "normed", normed) };
    });
    // x at step t = Σ over s ≤ t of λ^(t − s) γ (B u at s), each power by its modulus and its angle.
    const states = entries.map((_, t) =>
      Array.from({ length: n }, (__, i) => {
        const [decay, angle] = [Math.exp(weight("nu")[i]!), Math.exp(weight("turning")[i]!)];
        const gamma = Math.sqrt(1 - Math.exp(-2 * decay));
        return entries.slice(0, t + 1).reduce(
          ([re, im], entry, s) => {
            const modulus = gamma * Math.exp(-decay * (t - s));
            const [cos, sin] = [modulus * Math.cos(angle * (t - s)), modulus * Math.sin(angle * (t - s))];
            return [
              re + cos * entry.re[i]! - sin * entry.im[i]!,
              im + sin * entry.re[i]! + cos * entry.im[i]!,
            ] as const;
          },
          [0, 0] as readonly [number, number],
        );
      }),
    );
    const outputs = states.flatMap((state, t) => {
      const answer = plus(
        times(
          weight("answer.re"),
          state.map(([re]) => re),
        ),
        times(
          weight("answer.im"),
          state.map(([, im]) => im),
        ),
        weight("answer.bias"),
      );
      const curved = answer.map((value, i) => gelu(value + weight("D")[i]! * entries[t]!.normed[i]!));
      const open = linear("o", "curved", curved).map((z) => 1 / (1 + Math.exp(-z)));
      const stream = plus(
        streams[t]!,
        linear("half", "curved", curved).map((value, i) => open[i]! * value),
      );
      return plus(times(drawn.weight("output.stream"), stream), drawn.weight("output.bias"));
    });
    expectNear(
      signal("re"),
      states.flatMap((state) => state.map(([re]) => re)),
      2e-5,
    );
    expectNear(
      signal("im"),
      states.flatMap((state) => state.map(([, im]) => im)),
      2e-5,
    );
    expectNear(signal("output"), outputs, 2e-5);
  });
});
