/** RWKV-6 gives the numbers of the time mixing of Peng et al., 2024 (Finch), in float64. */
import { describe, it } from "vitest";
import { follow } from "./testing/follow.ts";
import { expectNear } from "./testing/golden.ts";
import { drawModel, layerNorm, plus, silu, times } from "./testing/independent.ts";

/** The answers grow to 15 here, of which single precision keeps some 2e-7 of their size: 3.5e-6 is what is lost. */
const bound = 5e-6;

describe("RWKV-6", () => {
  it("is Finch's token shift, decay and recurrence", async () => {
    const [unit, head, key, value] = [4, 2, 3, 2];
    const drawn = drawModel("rwkv6", { unit, head, key, value, low: 2, inner: 5, layer: 1 }, 12, 0.4);
    const signal = await follow(drawn);
    const weight = (name: string): readonly number[] => drawn.weight(`layer1.${name}`);
    const linear = (name: string, from: string, input: readonly number[]): number[] =>
      plus(times(weight(`${name}.${from}`), input), weight(`${name}.bias`));
    let before = new Array<number>(unit).fill(0);
    let memory = new Array<number>(head * key * value).fill(0);
    const wanted = drawn.input.map((x) => {
      const stream = plus(times(drawn.weight("embedded.x"), x), drawn.weight("embedded.bias"));
      const now = layerNorm(stream);
      // lerp(a, b, μ) = a + (b − a) μ; lora(x) = λ + tanh(x A) B; ddlerp(a, b) = a + (b − a) lora(lerp(a, b, μ)).
      const lerp = (by: readonly number[]): number[] => now.map((a, i) => a + (before[i]! - a) * by[i]!);
      const ddlerp = (name: string): number[] => {
        const narrow = linear(`${name}.narrow`, "both", lerp(weight("mu"))).map(Math.tanh);
        return lerp(plus(weight(`${name}.share`), linear(`${name}.lean`, "narrow", narrow)));
      };
      const [r, k, v] = [
        linear("q", "xq", ddlerp("xq")),
        linear("k", "xk", ddlerp("xk")),
        linear("v", "xv", ddlerp("xv")),
      ];
      // d = lora(xw), w = exp(−exp(d)).
      const thin = linear("thin", "xf", ddlerp("xf")).map(Math.tanh);
      const w = linear("fade", "thin", thin).map((d) => Math.exp(-Math.exp(d)));
      const gate = linear("o", "xo", ddlerp("xo")).map(silu);
      before = now;
      // y = r (S + diag(u) k v), then S ← diag(w) S + k v.
      const row = (at: number): number => Math.floor(at / value);
      const product = memory.map((_, at) => k[row(at)]! * v[Math.floor(at / (key * value)) * value + (at % value)]!);
      const y = new Array<number>(head * value).fill(0);
      memory.forEach((old, at) => {
        const to = Math.floor(at / (key * value)) * value + (at % value);
        y[to]! += r[row(at)]! * (old + weight("u")[row(at)]! * product[at]!);
      });
      memory = memory.map((old, at) => w[row(at)]! * old + product[at]!);
      const evenly = [0, 1].flatMap((h) => layerNorm(y.slice(h * value, (h + 1) * value)));
      const middle = plus(
        stream,
        linear(
          "middle",
          "scaled",
          evenly.map((one, i) => gate[i]! * one),
        ),
      );
      const inside = linear("inside", "evened", layerNorm(middle)).map((z) => Math.max(z, 0) ** 2);
      const last = layerNorm(plus(middle, linear("stream", "inside", inside)));
      return { memory, y, output: plus(times(drawn.weight("output.last"), last), drawn.weight("output.bias")) };
    });
    expectNear(
      signal("memory"),
      wanted.flatMap((step) => step.memory),
      bound,
    );
    expectNear(
      signal("answer"),
      wanted.flatMap((step) => step.y),
      bound,
    );
    expectNear(
      signal("output"),
      wanted.flatMap((step) => step.output),
      bound,
    );
  });
});
