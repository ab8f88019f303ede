/** Mamba gives the numbers of the selective state space model of Gu & Dao, 2023, in float64. */
import { describe, it } from "vitest";
import { follow } from "./testing/follow.ts";
import { expectNear } from "./testing/golden.ts";
import { drawModel, plus, rootMeanSquareNorm, silu, times } from "./testing/independent.ts";

describe("Mamba", () => {
  it("is algorithm 2 with the discretisation of its authors, two layers deep", async () => {
    const [unit, n, tap] = [4, 2, 4];
    const inner = 2 * unit;
    const drawn = drawModel("mamba", { unit, n, rank: 2, tap, layer: 2 }, 12, 0.6);
    const signal = await follow(drawn);
    const { weight } = drawn;
    const linear = (name: string, from: string, value: readonly number[]): number[] =>
      plus(times(weight(`${name}.${from}`), value), weight(`${name}.bias`));
    const past = [1, 2].map(() => [] as number[][]);
    const memories = [1, 2].map(() => new Array<number>(inner * n).fill(0));
    const wanted = drawn.input.map((x) => {
      let stream = linear("embedded", "x", x);
      const states = [1, 2].flatMap((layer, which) => {
        const own = (name: string): string => `layer${layer}.${name}`;
        const normed = rootMeanSquareNorm(stream);
        past[which]!.unshift(linear(own("inward"), "normed", normed));
        const xc = Array.from({ length: inner }, (_, i) => {
          const taps = past[which]!.slice(0, tap).map(
            (row, back) => weight(own("kernel"))[back * inner + i]! * row[i]!,
          );
          return silu(taps.reduce((sum, value) => sum + value, 0) + weight(own("offset"))[i]!);
        });
        // Algorithm 2, lines 2 to 4: B, C and Δ of the input.
        const [B, C] = [linear(own("B"), "xc", xc), linear(own("C"), "xc", xc)];
        const step = linear(own("dt"), "low", linear(own("low"), "xc", xc)).map((z) => Math.log1p(Math.exp(z)));
        // Eq. 4 and 2a, 2b: A = −exp(logA), Ā = exp(ΔA), B̄ = ΔB.
        memories[which] = memories[which]!.map((old, at) => {
          const [i, k] = [Math.floor(at / n), at % n];
          return Math.exp(-step[i]! * Math.exp(weight(own("logA"))[at]!)) * old + step[i]! * B[k]! * xc[i]!;
        });
        const y = xc.map(
          (value, i) =>
            C.reduce((sum, c, k) => sum + c * memories[which]![i * n + k]!, 0) + weight(own("D"))[i]! * value,
        );
        const gate = linear(own("beside"), "normed", normed).map(silu);
        stream = plus(
          stream,
          linear(
            own("stream"),
            "scaled",
            y.map((value, i) => value * gate[i]!),
          ),
        );
        return memories[which]!;
      });
      return { states, output: linear("output", "last", rootMeanSquareNorm(stream)) };
    });
    expectNear(
      signal("memory"),
      wanted.flatMap(({ states }) => states),
      1e-5,
    );
    expectNear(
      signal("output"),
      wanted.flatMap(({ output }) => output),
      1e-5,
    );
  });
});
