import { expect, it } from "vitest";
import { mathsOf } from "./maths.ts";
import { plainText } from "./node.ts";
import { linesOf } from "./parts.ts";

function starts(body: string): readonly string[] {
  const { parts } = mathsOf(`model m "M"\nsize unit = 4\n${body}\n`, { settings: {}, library: () => undefined });
  return linesOf(parts).flatMap((line) => line.starts.map(({ kind, node }) => `${kind}: ${plainText(node)}`));
}

it("says what is drawn, and what is worked out, where weights start", () => {
  expect(starts("param a[unit] = uniform -1..1")).toEqual(["untrained: a ∼ 𝒰(−1, 1)"]);
  expect(starts("param a[unit] = loguniform 0.1..10")).toEqual(["untrained: a ∼ e^{𝒰(log(0.1), log(10))}"]);
  expect(starts("param a[unit] = 2 * index[unit]() + 1")).toEqual(["untrained: a = 2index_{unit} + 1"]);
  expect(starts("a = linear[unit](x, bias: log(uniform 1..49), weights: uniform 0..1)")).toEqual([
    "untrained: b_{a} ∼ log(𝒰(1, 49))",
    "untrained: W_{a} ∼ 𝒰(0, 1)",
  ]);
  expect(starts("number rate = 1 in 0..2\na = linear[unit](x, bias: rate, weights: rate)")).toEqual([
    "untrained: b_{a} = rate",
    "untrained: W_{a} ∼ 𝒩(0, rate^{2})",
  ]);
});

it("lets parameters that start alike share a line", () => {
  expect(starts("param a[unit] = uniform 0..1\nparam b[unit] = uniform 0..1")).toEqual(["untrained: a, b ∼ 𝒰(0, 1)"]);
});
